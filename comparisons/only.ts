/**
 * What is said of one alone: "only Sarrendale has a next meeting", "the only account below its norm", "your only renewal
 * due". What is told has to hold of those named, and of no other of some set that is meant.
 */
import type { Subject } from '../domain/facts.ts';
import { isCheckable } from '../predicates/negations.ts';
import { quantifiedSets } from '../predicates/quantifiers.ts';
import { type Test, Values } from '../sentence/conditions.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { toldAlone } from './only-tests.ts';

/** What is said of one, of each or of all, as it was held. */
export interface Judged {
  /** null: nothing on record that could deny it. */
  holds: boolean | null;
  reason: string;
  /** The last item that it accounts for, where that is not the quantifier itself. */
  to?: number;
}

/** Where what is told of one alone ends. */
const ENDS = /^([,;:.—–!?()]|but|while|whereas|although|though|so|because|since)$/;

/** "Your only overdue deal", "only Kestwick and Petrel have a meeting"; null: not to be told here, or not so. */
export function onlyAt(scope: Scope, at: number): Judged | null {
  const { items } = scope;
  const listed = namesAfter(items, at);
  const part = predicate(items, listed.end);
  const told = toldAlone(part.map(spelled).join(' '), part);
  if (told.length === 0) {
    if (listed.names.length === 0) return idleAt(items, at);
    return part.some(isCheckable) ? null : { holds: null, reason: '' };
  }
  const whom = listed.names.length > 0 ? listed.names : subjectsBefore(scope, at);
  const sets = setsFor(scope, at);
  for (const { members, name } of sets) {
    const held = members.filter((member) => told.every((each) => isSo(scope, each, member)));
    if (isWhole(held, whom, countBefore(items, at)))
      return { holds: true, reason: `of ${name} alone: ${held.map((one) => one.name).join(', ')}` };
  }
  return whom === null || isNarrowed(part, scope.topic.named.length) || sets.length === 0
    ? null
    : {
        holds: false,
        reason: `not of ${whom.map((one) => one.name).join(', ')} alone in any set meant here`,
      };
}

/** "The only one with a meeting in October": a figure or date makes it a smaller thing than its words alone. */
const isNarrowed = (part: Item[], named: number): boolean =>
  part.slice(1).some((item) => (item.kind === 'figure' ? item.figure.value !== named : item.kind === 'date'));

const isSo = ({ index }: Scope, test: Test, member: Subject): boolean =>
  test(new Values(index, member), new Set()) === true;

/** Exactly those who are named; where nobody is, one alone or as many as counted. */
const isWhole = (held: Subject[], whom: Subject[] | null, count: number): boolean =>
  whom === null
    ? held.length === count
    : held.length === whom.length && whom.every((one) => held.includes(one));

/** "Only A (16 October) and B (1 October) have …": the names of the list, and where it ends. */
export function namesAfter(items: Item[], at: number): { names: Subject[]; end: number } {
  const names: Subject[] = [];
  let end = at + 1;
  let inside = false;
  for (let next = at + 1; next < items.length; next += 1) {
    const account = accountAt(items[next]);
    const text = textOf(items[next]);
    if (text === '(') inside = true;
    if (account && !inside) names.push(account);
    else if (names.length === 0 || (!inside && !/^(and|,|&|or|')$/.test(text))) break;
    if (text === ')') inside = false;
    end = next + 1;
  }
  return { names: [...new Set(names)], end };
}

/** The items of what is told: to the end of the clause. */
function predicate(items: Item[], start: number): Item[] {
  let end = start;
  while (end < items.length && !ENDS.test(textOf(items[end]))) end += 1;
  return items.slice(start, end);
}

/** The words of an item; a rule by its name ("stagnant deal"). */
export const spelled = (item: Item): string =>
  item.kind === 'name' && item.subjects[0]!.kind === 'rule'
    ? item.subjects[0]!.name.toLowerCase()
    : textOf(item) || (item.kind === 'date' ? 'D' : '#');

/** Between the subject and "only", where it is the subject that is told to be the only one. */
const IS_THE =
  /(?:^| )(?:is|are|was|were|remains?|stays?|' s|has|have|had|holds?)(?: (?:also|now|still|again|here|there|in fact|indeed))*(?: (?:the|your|our|my|their|his|her))$/;
const ANY_ONE = /\b(one|either|any|some) of (them|these|those|the)\b/;

/** "Kestwick is the only account below its norm": those who have to be it; null where any one may be. */
function subjectsBefore(scope: Scope, at: number): Subject[] | null {
  const { items } = scope;
  const before = skeletonOf(items.slice(Math.max(0, at - 12), at)).text;
  if (!IS_THE.test(before) || ANY_ONE.test(before) || /\bthere\b/.test(before)) return null;
  if (countBefore(items, at) > 1) return null;
  const account = accountFor(scope, at);
  const names = items.slice(0, at).flatMap((item) => accountAt(item) ?? []);
  if (names.length > 1 && /\bare\b|\bhave\b|\bwere\b/.test(before)) return [...new Set(names)];
  return account && (names.length > 0 || /(?:^|[,;:.] )(?:it|they|this|that)\b/.test(before))
    ? [account]
    : null;
}

/** "The first three names here are the only accounts that …": how many there have to be. */
function countBefore(items: Item[], at: number): number {
  for (let before = at - 1; before >= Math.max(0, at - 8); before -= 1) {
    const item = items[before]!;
    if (item.kind === 'sign' && !/['’]/.test(item.word)) return 1;
    if (item.kind === 'figure' && item.figure.kind === 'number') return item.figure.value;
  }
  return 1;
}

/** The sets of a quantifier, and besides them the accounts of the sentence whole and those of the one before. */
function setsFor(scope: Scope, at: number): { members: Subject[]; name: string }[] {
  const here = [...new Set(scope.items.flatMap((item) => accountAt(item) ?? []))];
  return [
    ...quantifiedSets(scope, at, 'all'),
    { members: here, name: 'the accounts of this sentence' },
    { members: scope.topic.recent, name: 'the accounts just named' },
  ].filter(({ members }) => members.length > 1);
}

/** "The only snag": nothing on record that could deny it. */
function idleAt(items: Item[], at: number): Judged | null {
  const near = items.slice(at + 1, at + 5);
  const stop = near.findIndex((item) => item.kind !== 'word');
  const plain = near.slice(0, 2).every((item) => item.kind !== 'word' || item.metrics === null);
  const named = items[at + 1]?.kind === 'name';
  return plain && !named && stop !== 0 && wordOf(items[at + 1]) !== '' ? { holds: null, reason: '' } : null;
}
