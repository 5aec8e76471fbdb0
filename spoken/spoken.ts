/** Claims on loose words for a state and on quantifiers, in sentences of open prose: where no other claim stands. */

import { countedWays } from '../changes/counted-ways.ts';
import { type HeldAt, spokenBeside } from '../changes/spoken-beside.ts';
import { spokenSpans } from '../changes/spoken-spans.ts';
import { spokenTurns } from '../changes/spoken-turns.ts';
import { spokenWays } from '../changes/spoken-ways.ts';
import type { Claim } from '../domain/claims.ts';
import { scopeOf } from '../sentence/scope.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { pushRange, type Reading } from '../text/reading.ts';
import type { Topic } from '../text/state.ts';
import { spokenAgainst } from './against.ts';
import { spokenAlso } from './also.ts';
import { spokenApart } from './apart.ts';
import { spokenAsTheyWere } from './as-they-were.ts';
import { spokenBoth } from './both.ts';
import { spokenByHowMuch } from './by-how-much.ts';
import { spokenCauses } from './causes.ts';
import { spokenDayOrder } from './day-order.ts';
import { spokenDegrees } from './degrees.ts';
import { spokenDifferences } from './differences.ts';
import { emphasis } from './emphasis.ts';
import { endsOfBook } from './ends-of-book.ts';
import { spokenEqual } from './equal.ts';
import { spokenExceptions } from './exceptions.ts';
import { spokenFar } from './far.ts';
import { judgedCounts } from './judged-counts.ts';
import { spokenLastOf } from './last-of.ts';
import { spokenLeads } from './leads.ts';
import { spokenNouns } from './nouns.ts';
import { spokenPairs } from './pairs.ts';
import { spokenPlaced } from './placed.ts';
import { spokenQuantifiers } from './quantifiers.ts';
import { spokenRanked } from './ranked.ts';
import { spokenReasons } from './reasons.ts';
import { spokenSame } from './same.ts';
import { spokenSpread } from './spread.ts';
import { spokenStates } from './states.ts';
import { spokenStill } from './still.ts';
import { stillHeld } from './still-held.ts';
import { spokenTimes } from './times.ts';
import { spokenTotals } from './totals.ts';
import { unchangedNouns } from './unchanged-nouns.ts';
import { spokenWhen } from './when.ts';

/** What leans on claims that hold. */
const LEANING = [
  spokenSpans,
  judgedCounts,
  unchangedNouns,
  countedWays,
  endsOfBook,
  stillHeld,
  spokenBeside,
  spokenPairs,
  spokenWays,
  spokenAgainst,
  spokenSpread,
  spokenEqual,
  spokenDegrees,
  spokenTotals,
  spokenTimes,
  spokenLeads,
  spokenCauses,
  spokenTurns,
  spokenBoth,
  spokenPlaced,
  spokenLastOf,
  spokenAsTheyWere,
  spokenRanked,
  spokenExceptions,
  spokenNouns,
  spokenSame,
  spokenDifferences,
  spokenFar,
  spokenByHowMuch,
  spokenDayOrder,
];

/** @param topic what the text was about before the sentence, which is atoms [start, end) */
export function claimSpoken(reading: Reading, topic: Topic, start: number, end: number): void {
  const scope = scopeOf(reading, topic, start, end);
  const { atoms, content, claims } = reading;
  const factOf = (at: number): string | null => {
    const item = scope.items[at];
    const first = item ? content.starts[atoms[item.from]!.start] : undefined;
    return claims.find((each) => each.start === first && each.verdict === 'verified')?.fact ?? null;
  };
  const heldAt: HeldAt = (at) => {
    const item = scope.items[at];
    const first = item ? content.starts[atoms[item.from]!.start] : undefined;
    const last = item ? content.ends[atoms[item.to - 1]!.end - 1] : undefined;
    if (first === undefined || last === undefined) return null;
    const over = claims.filter((each) => each.start < last && each.end > first);
    const isRight = over.length > 0 && over.every(({ verdict }) => verdict === 'verified');
    return isRight ? { fact: over.find(({ fact }) => fact !== null)?.fact ?? null } : null;
  };
  for (const found of spokenQuantifiers(scope, factOf)) claimOn(reading, found);
  for (const found of spokenStates(scope)) claimOn(reading, found);
  for (const found of spokenStill(scope, toldSoFar(reading, scope))) claimOn(reading, found);
  for (const read of LEANING) for (const found of read(scope, heldAt)) claimOn(reading, found);
  for (const read of [spokenAlso, spokenApart, spokenWhen, spokenReasons, emphasis])
    for (const found of read(scope, toldSoFar(reading, scope))) claimOn(reading, found);
}

/** Claims of the block that hold; those of the sentence with the item that each begins at. */
function toldSoFar(
  { atoms, content, claims }: Reading,
  { items }: Scope,
): { at: number | null; claim: Claim }[] {
  const starts = items.map(({ from }) => content.starts[atoms[from]!.start]!);
  return claims
    .filter(({ verdict }) => verdict === 'verified')
    .map((claim) => {
      const at = starts.findLastIndex((start) => start <= claim.start);
      return { at: at < 0 ? null : at, claim };
    });
}

/** The claim on those of its words at the end of it on which no other claim stands. */
function claimOn(reading: Reading, { from, to, ...claim }: Finding): void {
  const { atoms, content, claims } = reading;
  const isTouched = (at: number): boolean => {
    const [first, last] = [content.starts[atoms[at]!.start]!, content.ends[atoms[at]!.end - 1]!];
    return claims.some((other) => other.start < last && other.end > first);
  };
  let last = to;
  while (last > from && isTouched(last - 1)) last -= 1;
  let first = last;
  while (first > from && !isTouched(first - 1)) first -= 1;
  if (first < last && (claim.verdict === 'verified' || first === from))
    pushRange(reading, atoms[first]!.start, atoms[last - 1]!.end, claim);
}
