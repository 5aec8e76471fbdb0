/**
 * A count of a group's deals or renewals with what they are worth: "two deals worth $99,000 are overdue where none were a
 * month ago", "cover for six Watch renewals worth $632k", "the five renewals due, $453,000 of them". Count and sum have to
 * be those of one group that may be meant; where only one of them is, neither is held here.
 */

import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';
import { groupsOf } from './group-counts.ts';
import { ownerOfAll } from './group-tallies.ts';

/** What is counted, by its noun and state, and what sum stands beside it. */
const PAIRS: [words: RegExp, count: string, sum: string][] = [
  [/\brenewals?\b/, 'renewals_due', 'renewals_due_arr'],
  [
    /\b(?:overdue|late|past (?:its|their) (?:close )?dates?|past due|slipped past)\b/,
    'overdue_deals',
    'overdue_value',
  ],
  [/\b(?:due|to close|closing)\b/, 'deals_due', 'deals_due_value'],
  [/\b(?:deals?|opportunit(?:y|ies?))\b/, 'open_deals', 'open_value'],
];
const WORTH =
  '(?:,|\\(|—|–|-|worth|for|totalling|totaling|at|together|in total|come to|add up to|all told|carry|carrying|representing|with)';
const JOINED = new RegExp(
  `^(?: ?(?:${WORTH}|N|D|and|are|is|in|of|the|all|altogether|some|about|a|now|currently|due|overdue|late|open|stagnant|deals?|renewals?|opportunities|opportunitie|coming up|that|which|sum)(?= |$))*$`,
);

/** The value of that group which the figure is: the count where the sum beside it is its too, or the sum. */
export function countedAndWorth(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  if (figure.kind !== 'number' && figure.kind !== 'money') return null;
  const isCount = figure.kind === 'number';
  const other = besideOf(scope.items, at, isCount);
  if (other === null) return isCount ? countBefore(scope, at) : null;
  const [count, sum] = isCount ? [at, other] : [other, at];
  const words = clauseWords(scope.items, count, sum);
  const pair = PAIRS.find(([pattern]) => pattern.test(words));
  // "Compared with two worth $193,000": what was counted is told before.
  if (!pair) return isCount ? countBefore(scope, at) : null;
  for (const group of groupsMeant(scope, count)) {
    const counted = valueAt(scope, group, pair[1], count);
    const worth = valueAt(scope, group, pair[2], sum);
    if (counted && worth) return isCount ? counted : worth;
  }
  return null;
}

/** What a group has on record where the sum beside a count is its own and the count is not: "six renewals worth $720,000" of seven. */
export function countOfWorth(scope: Scope, at: number): Candidate | null {
  const sum = besideOf(scope.items, at, true);
  if (sum === null) return null;
  const words = clauseWords(scope.items, at, sum);
  const pair = PAIRS.find(([pattern]) => pattern.test(words));
  const groups = pair ? groupsMeant(scope, at).filter((group) => valueAt(scope, group, pair[2], sum)) : [];
  if (!pair || groups.length !== 1 || valueAt(scope, groups[0]!, pair[1], at)) return null;
  return (
    candidatesOf(scope.index, groups[0]!).figures.find(
      ({ metrics, period }) => metrics.length === 1 && metrics[0] === pair[1] && period === 'current',
    ) ?? null
  );
}

/** The sum that a group has on record beside a count which is its own, where the figure at the place is another one. */
export function sumOfCount(scope: Scope, at: number, counted: string): Candidate | null {
  const count = besideOf(scope.items, at, false);
  const group = scope.index.subject(counted.split('.')[0]!);
  if (count === null || !group) return null;
  const words = clauseWords(scope.items, count, at);
  const pair = PAIRS.find(([pattern]) => pattern.test(words));
  if (!pair || counted !== `${group.id}.${pair[1]}` || !groupsMeant(scope, count).includes(group))
    return null;
  if (groupsMeant(scope, count).some((each) => valueAt(scope, each, pair[2], at))) return null;
  return (
    candidatesOf(scope.index, group).figures.find(
      ({ metrics, period }) => metrics.length === 1 && metrics[0] === pair[2] && period === 'current',
    ) ?? null
  );
}

/** "… where seven were a month ago": the count of the run before, of the group whose count the sentence told. */
function countBefore({ items, index, told }: Scope, at: number): Candidate | null {
  if (!COMPARING.test(wordsOf(items, at - 3, at)) || !told) return null;
  for (const [place, candidates] of told) {
    const next = besideOf(items, place, true);
    const [found] = candidates;
    if (place >= at || next === null || next >= at || !found) continue;
    const [group, metric] = found.fact.split('.') as [string, string];
    const subject = index.subject(group);
    if (!subject || !PAIRS.some(([, count]) => count === metric)) continue;
    const before = candidatesOf(index, subject).figures.find(
      (each) => each.period === 'previous' && each.metrics.length === 1 && each.metrics[0] === metric,
    );
    const item = items[at]!;
    if (before && item.kind === 'figure' && says(item.figure, before, index.sheet.currency)) return before;
  }
  return null;
}
const COMPARING =
  /(?:^| )(?:where|against|versus|vs|compared? (?:with|to)|up from|down from|from|after|not|instead of)(?: only| just| the)?$/;

/** The sum after a count, or the count before a sum, with no other statement between them. */
function besideOf(items: Item[], at: number, isCount: boolean): number | null {
  const step = isCount ? 1 : -1;
  for (let place = at + step; Math.abs(place - at) <= 8; place += step) {
    const item = items[place];
    if (!item) return null;
    if (item.kind !== 'figure') continue;
    if (item.figure.kind !== (isCount ? 'money' : 'number')) return null;
    const [from, to] = isCount ? [at, place] : [place, at];
    return JOINED.test(wordsOf(items, from + 1, to)) ? place : null;
  }
  return null;
}

const wordsOf = (items: Item[], from: number, to: number): string => wordsShown(items.slice(from, to));

/** The words between them, and those after the sum to the end of the clause. */
function clauseWords(items: Item[], count: number, sum: number): string {
  let to = sum + 1;
  while (to < items.length && to < sum + 6 && !/^[;:.,—–]$/.test(textOf(items[to]))) to += 1;
  return `${wordsOf(items, count + 1, sum)} ${wordsOf(items, sum + 1, to)}`;
}

function groupsMeant(scope: Scope, at: number): Subject[] {
  const tiers = scope.items.flatMap((item) => tierAt(item) ?? []);
  if (tiers.length > 0) return tiers;
  const owner = ownerOfAll(scope);
  return [...(owner ? [owner] : []), ...groupsOf(scope, at)];
}

function valueAt({ items, index }: Scope, group: Subject, metric: string, at: number): Candidate | undefined {
  const item = items[at]!;
  return candidatesOf(index, group).figures.find(
    (each) =>
      item.kind === 'figure' &&
      each.period === 'current' &&
      each.metrics.length === 1 &&
      each.metrics[0] === metric &&
      says(item.figure, each, index.sheet.currency),
  );
}
