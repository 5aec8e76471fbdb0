/**
 * What an echo of open prose is of ("contact did not", "Globex isn't", "most didn't"), and which way that went on record
 * since the run before.
 */

import { type Change, changesOf } from '../changes/changes.ts';
import { isSmall } from '../changes/facts.ts';
import { nounOf } from '../changes/moving-nouns.ts';
import type { Subject } from '../domain/facts.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { bothRunsOf } from '../text/both-runs.ts';

/** Up, down, neither, or any way at all. */
export type Way = 1 | -1 | 0 | 'any';

/** Nouns that are a measure where something is said of them alone; those of moving-nouns.ts besides. */
const NOUNS: [RegExp, string][] = [
  [
    /^(attention|activity|effort|dialogue|outreach|call|our call|calling|conversations|communication|talking|conversation|cadence|coverage|traffic|interest)$/,
    'touches_30d',
  ],
  [/^(open deal|deal|deal count|opportunity|number of deal)$/, 'open_deals'],
  [/^(account|membership|headcount|tier size)$/, 'accounts'],
  [/^(customer)$/, 'customers'],
  [/^(prospect)$/, 'prospects'],
  [/^(income|takings|billing|money|revenue base)$/, 'arr'],
  [/^(value|worth|deal value)$/, 'open_value amount'],
  [/^(amount|price|deal size)$/, 'amount'],
  [/^(close date|closing date|deadline|date)$/, 'close_date'],
];

/** The measure that the words between two items name last; null where they name none, or more than a noun. */
export function measureIn(items: Item[], from: number, to: number): ReadonlySet<string> | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const own = NOUNS.find(([words]) => words.test(wordOf(items[at])));
    const found = own ? new Set(own[1].split(' ')) : nounOf(items, at);
    if (found) return found;
  }
  return null;
}

/** Whether it did not go that way; null where the record has no two values of it. */
export function isOtherwise(scope: Scope, changes: readonly Change[], way: Way): boolean | null {
  if (changes.length === 0) return null;
  return changes.every((change) => {
    const gone = Math.sign(change.now - change.before);
    // "Sentiment is not steady" is wrong of what next to nothing became of.
    if (way === 0) return change.fact === null || !isSmall(scope, change.fact);
    return way === 'any' ? gone === 0 : gone !== way;
  });
}

/** The change of a measure of whom the words are about, with the fact that tells it. */
export const changesFor = (scope: Scope, at: number, metrics: ReadonlySet<string>): Change[] =>
  changesOf(scope, at, metrics);

/** The fact of contact below its norm, of whom the words are about; null where the words are not of contact, or it is not. */
export function behindNorm(scope: Scope, at: number, metrics: ReadonlySet<string>): string | null {
  if (!metrics.has('touches_30d')) return null;
  const [subject] = subjectsFor(scope, at);
  const [touches, norm] = ['touches_30d', 'touch_norm_30d'].map(
    (metric) => subject && scope.index.fact(subject.id, metric)?.value,
  );
  return subject && typeof touches === 'number' && typeof norm === 'number' && touches < norm
    ? `${subject.id}.touches_30d`
    : null;
}

/** Which way an account went: its tier where that moved, else its score. */
export function movesOf({ index }: Scope, { id }: Subject, metrics: ReadonlySet<string> | null): Change[] {
  const ofIt = [...(metrics ?? [])].map((metric) => changeIn(index, id, metric, 1));
  const told = ofIt.flatMap((each) => each ?? []);
  if (told.length > 0) return told;
  const tier = changeIn(index, id, 'tier_number', -1);
  if (tier && tier.now !== tier.before) return [tier];
  return [changeIn(index, id, 'score', 1) ?? []].flat();
}

function changeIn(index: Scope['index'], id: string, metric: string, sign: 1 | -1): Change | null {
  const fact = `${id}.${metric}`;
  const runs = bothRunsOf(index, fact);
  return runs && { now: runs.now * sign, before: runs.before * sign, fact, metric };
}

/** What part of a group lacks what the words told of: who kept their tier, had no contact, have no meeting. */
const LACKING: [told: RegExp, lacking: string][] = [
  [/^(move|moved|moving|change|changed|changing|tier|shift|shifted|swapped)$/, 'kept'],
  [
    /^(reply|replied|answer|answered|talk|talked|spoke|spoken|contact|contacted|touch|heard)$/,
    'accounts_without_touch',
  ],
  [/^(meeting|booked|diary|calendar)$/, 'without_meeting'],
];

/** "Most didn't", "none did": the share of the group that did not do as told; null where no count tells it. */
export function shareLacking(
  scope: Scope,
  at: number,
  told: readonly string[],
): [number, number, string] | null {
  const metric = told.flatMap((word) => LACKING.find(([words]) => words.test(word))?.[1] ?? []).at(-1);
  const group = groupsFor(scope, at)[0];
  if (!metric || !group) return null;
  const [some, all] = [metric, 'accounts'].map((each) => scope.index.fact(group.id, each)?.value);
  return typeof some === 'number' && typeof all === 'number' && all > 1
    ? [some, all, `${group.id}.${metric}`]
    : null;
}
