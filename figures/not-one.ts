/** "You haven't got one meeting booked", "there isn't a single one": a denied one is none. */
import { candidateOf } from '../sentence/candidate.ts';
import { countedAfter } from '../sentence/counted.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf } from '../sentence/values.ts';

/** Of what the noun counts: all of it, and no part in some state. */
const WHOLE: Record<string, string> = {
  meeting: 'meetings_booked',
  touch: 'touches_30d',
  touche: 'touches_30d',
  exchange: 'touches_30d',
  conversation: 'touches_30d',
  contact: 'touches_30d',
  deal: 'open_deals',
  opportunity: 'open_deals',
  renewal: 'renewals_due',
};
const NOT = /^(t|not|never|hardly)$/;
const BETWEEN = /^(got|have|had|has|been|even|so|much|as|a|single|any|seen|made|only|see|get|there|is|are)$/;

/** The count of none that the figure tells; null where it is not a denied one, or something is on record. */
export function notOne(scope: Scope, at: number, { kind, value, decimal }: OpenFigure): Candidate | null {
  const { items, index } = scope;
  if (kind !== 'number' || decimal || value !== 1 || !isDenied(items, at)) return null;
  const noun = countedAfter(items, at);
  const metric = noun && WHOLE[wordOf(items[noun.at]).split(' ').at(-1)!];
  if (!metric) return null;
  for (const subject of subjectsFor(scope, at)) {
    const count = candidateOf(candidatesOf(index, subject).figures, metric);
    if (count) return count.value === 0 ? count : null;
  }
  return null;
}

function isDenied(items: Item[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && BETWEEN.test(wordOf(items[before]))) before -= 1;
  return NOT.test(wordOf(items[before]));
}
