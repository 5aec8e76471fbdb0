/** All comparisons of open prose that have no figure, or no second one, beside them. */

import type { Covering } from '../predicates/predicates.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import { amongOthers } from './among-others.ts';
import { bareSides } from './bare-sides.ts';
import { likelierBeside } from './likelier.ts';
import { judgeMargins } from './margins.ts';
import { normSides } from './norm-sides.ts';
import { judgeOrders } from './orders.ts';
import { judgePaces } from './paces.ts';
import { judgeStandings } from './standings.ts';
import { toldHedges } from './told-hedges.ts';

type Reading = (
  scope: Scope,
  findings: readonly Finding[],
  taken: ReadonlySet<number>,
  told: ReadonlyMap<number, Candidate[]>,
) => Covering;

const READINGS: Reading[] = [
  toldHedges,
  bareSides,
  normSides,
  judgePaces,
  judgeStandings,
  judgeOrders,
  likelierBeside,
  amongOthers,
  judgeMargins,
];

/** @param told what each figure was found to be; @param taken items that a claim accounts for already */
export function bareComparisons(
  scope: Scope,
  told: ReadonlyMap<number, Candidate[]>,
  findings: readonly Finding[],
  taken: ReadonlySet<number>,
): Covering {
  const made: Finding[] = [];
  const covered = new Set<number>();
  for (const reading of READINGS) {
    const found = reading(scope, [...findings, ...made], new Set([...taken, ...covered]), told);
    made.push(...found.findings);
    for (const at of found.covered) covered.add(at);
  }
  return { findings: made, covered };
}
