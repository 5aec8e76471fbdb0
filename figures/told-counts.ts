/** Counts by what their words tell of a group: moves, parts of moves, what stands before them, dates, what a sum is spread over. */
import { candidateOf } from '../sentence/candidate.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf } from '../sentence/values.ts';
import { datedCount } from './dated-counts.ts';
import { flowShare } from './flow-shares.ts';
import { groupTally, tallyWhole } from './group-tallies.ts';
import { ofLeadIn } from './lead-in.ts';
import { shareOfMoves } from './shares-of-moves.ts';
import { spreadOver } from './spread-over.ts';
import { flowTold } from './tier-flows.ts';

interface ToldCount {
  right: boolean;
  fact: string | null;
  reason?: string;
  candidates?: Candidate[];
}

/** What the count is of a group, for sentences that go on with it. */
function measuresOf({ index }: Scope, fact: string): Candidate[] {
  const { subject, metric } = index.byId(fact)!;
  const found = candidateOf(candidatesOf(index, index.subject(subject)!).figures, metric);
  return found ? [found] : [];
}

/** Whether the count holds of what its words tell; null where they tell nothing of the kind. */
export function toldCount(scope: Scope, at: number, figure: OpenFigure): ToldCount | null {
  const fact = flowShare(scope, at, figure) ?? spreadOver(scope, at, figure);
  if (fact) return { right: true, fact };
  const part = shareOfMoves(scope, at, figure);
  if (part) return part;
  const tally = groupTally(scope, at, figure)?.fact ?? tallyWhole(scope, at, figure);
  if (tally) return { right: true, fact: tally, candidates: measuresOf(scope, tally) };
  const flow = flowTold(scope, at, figure);
  if (flow) return flow;
  const led = ofLeadIn(scope, at, figure);
  if (led === 'other')
    return { right: false, fact: null, reason: 'on record another number of what stands before it' };
  if (led) return { right: true, fact: led.fact, candidates: [led] };
  const dated = datedCount(scope, at, figure);
  return dated === null ? null : { right: true, fact: null, reason: dated };
}
