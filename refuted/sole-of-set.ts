/**
 * One that alone of a set that is named has or is something: "Globex, alone among the seven, reached Negotiation", "a stagnant
 * $62,000 deal (the only one of these six)", "a meeting on 18 June, the only one booked with any of the six". What is told
 * stands after it, else before it, and is so of that account and of no other of the set; that it is so in another set is no claim.
 */

import { spelled } from '../comparisons/only.ts';
import { toldAlone } from '../comparisons/only-tests.ts';
import { OF_SET, refuted } from '../comparisons/set-named.ts';
import { setsMeant } from '../comparisons/sets-meant.ts';
import type { Subject } from '../domain/facts.ts';
import { type Test, Values } from '../sentence/conditions.ts';
import { type Item, isQuestion, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const SOLE = spokenWords(
  `(?:(?<=N(?: \\( [^)]* \\))? ,? ?|^)alone|the (?:only|sole|one)(?: (?:one|#|account|customer|prospect|deal|renewal|name|meeting|call))?(?<mid>(?: (?:booked|planned|scheduled|arranged|set|overdue|stagnant|late|silent|open|with|to have|at|any|for))*)) ${OF_SET}`,
);
/** Where what is told ends. */
const ENDS =
  /^([,;:.—–!?()]|but|while|whereas|although|though|so|because|since|which|with|and|after|when|as|on|by|to)$/;

/** One fault for each such phrase. */
export function refuteSoleOfSet(scope: Scope): Finding[] {
  const { items, index } = scope;
  if (isQuestion(items)) return [];
  const { text, rangeOf, itemAt } = skeletonOf(items);
  return matchesOf(text, SOLE).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const { set: word, mid } = match.groups!;
    const account = accountFor(scope, from);
    const at = itemAt[match.index + match[0].lastIndexOf(word!)]!;
    const sets = account ? setsMeant(scope, at, word!, account) : [];
    const test = sets.length > 0 ? (thereOf(items, from, to) ?? toldOf(items, from, to, mid ?? '')) : null;
    if (!test) return [];
    const found = sets.map((set) => set.filter((one) => test(new Values(index, one), new Set()) === true));
    if (found.some((held) => held.length === 1 && held[0] === account)) return [];
    const [held] = found as [Subject[]];
    return [refuted(items, [from, to], `so of ${held.length} of ${sets[0]!.length}${namesOf(held)}`)];
  });
}

const namesOf = (held: readonly Subject[]): string =>
  held.length > 0 && held.length < 4 ? `: ${held.map(({ name }) => name).join(', ')}` : '';

/** "It dropped from Nurture to Watch, the only one of the three there": the tier or stage that was named last. */
function thereOf(items: Item[], from: number, to: number): Test | null {
  if (textOf(items[to + 1]) !== 'there') return null;
  const named = items.slice(0, from).findLast((item) => accountAt(item) === null && item.kind === 'name');
  const tests = named ? toldAlone(spelled(named), [named]) : [];
  return tests.length === 1 ? tests[0]! : null;
}

/** The one thing told after the phrase, else in it, else straight before it; null where it is none or more. */
function toldOf(items: Item[], from: number, to: number, mid: string): Test | null {
  // "Globex, alone among the seven, reached Negotiation"; after any other comma another thing begins.
  const next = /^alone$/.test(textOf(items[from])) && textOf(items[to + 1]) === ',' ? to + 2 : to + 1;
  let end = next;
  while (end < items.length && !isEnd(items[end])) end += 1;
  const after = items.slice(next, end);
  let start = from;
  if (/^[,(—–]$/.test(textOf(items[start - 1]))) start -= 1;
  const stop = start;
  while (start > 0 && !/^[,;:.—–()]$/.test(textOf(items[start - 1])) && accountAt(items[start - 1]) === null)
    start -= 1;
  const before = items.slice(start, stop);
  for (const part of [after, mid.trim() === '' ? [] : items.slice(from, to), before]) {
    const tests = toldAlone(part.map(spelled).join(' '), part);
    if (tests.length > 0) return tests.length === 1 && !isNarrowed(part, part === before) ? tests[0]! : null;
  }
  return null;
}

const isEnd = (item: Item | undefined): boolean => ENDS.test(textOf(item)) || item?.kind === 'date';

/** A figure, date or bound makes it a smaller thing than its words alone; the sum of the deal itself does not. */
const isNarrowed = (part: readonly Item[], isBefore: boolean): boolean =>
  part.some(
    (item) =>
      (item.kind === 'figure' && item.figure.value > 1 && !(isBefore && item.figure.kind === 'money')) ||
      /^(than|above|below|over|under|more|less|first|last|next|new|next|if|not)$/.test(textOf(item)),
  );
