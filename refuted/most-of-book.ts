/**
 * "4 touches, the most of all accounts", "85, the book's highest outcome score", "the longest in the whole book": a place in
 * the whole book, by the very measure of the figure before it. One account or deal of the book beyond it makes it a fault.
 */

import { refuted } from '../comparisons/set-named.ts';
import { type Item, isQuestion, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const MOST = 'most|highest|largest|biggest|longest|greatest|strongest|warmest|best';
const LEAST = 'fewest|lowest|smallest|shortest|weakest|coldest|coolest|least';
const NOUN = '(?: [\\p{L}]+){0,2}';
const BOOK =
  "(?:(?:in|of|across) (?:the|our|your) (?:whole |entire )?book|(?:of|among|across) (?:all|any)(?: of)?(?: (?:the|our|your))? account|of any account|in the portfolio|anywhere in the book)(?! ['’])";
const PLACED = spokenWords(
  `the (?:(?<most>${MOST})|(?<least>${LEAST}))(?<noun>${NOUN}) ${BOOK}|(?:the|our|your) book ['’] s (?:(?<most2>${MOST})|(?<least2>${LEAST}))(?<noun2>${NOUN})`,
);
/** "One of the lowest", "not the longest", "the second most": another place, or none. */
const NOT_FIRST = /^(?:of|not|t|among|second|third|fourth|fifth|two|three|joint|equal|almost|nearly|never)$/;
/** From the figure to the place: a comma or a link, and what is counted. */
const NEAR = 4;

export function refuteMostOfBook(scope: Scope, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, PLACED).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const fact = factBefore(items, from, findings);
    if (fact === null || NOT_FIRST.test(textOf(items[from - 1])) || !isOfNoun(items, from, to, fact))
      return [];
    const way = (match.groups!.most ?? match.groups!.most2) ? 1 : -1;
    const beyond = firstBeyond(scope, fact, way);
    return beyond ? [refuted(items, [from, to], `${beyond} lies beyond it`)] : [];
  });
}

/** The fact of the last figure before the words, where it holds and stands near. */
function factBefore(items: Item[], at: number, findings: readonly Finding[]): string | null {
  const near = items.slice(Math.max(0, at - NEAR), at).findLast(({ kind }) => kind === 'figure');
  const finding = near && findings.find(({ from, verdict }) => from === near.from && verdict === 'verified');
  return finding?.fact && !finding.fact.includes('@') ? finding.fact : null;
}

/** The nouns between name the figure's own measure, or none. */
const isOfNoun = (items: Item[], from: number, to: number, fact: string): boolean =>
  items
    .slice(from, to + 1)
    .every(
      (item) =>
        item.kind !== 'word' || item.metrics === null || isAside(item) || item.metrics.has(metricOf(fact)),
    );
const isAside = (item: Item): boolean => /^(?:book|accounts?|whole|entire|portfolio)$/.test(textOf(item));

/** An account or deal with a value beyond that of the fact. */
function firstBeyond({ index }: Scope, fact: string, way: 1 | -1): string | null {
  const own = index.byId(fact);
  const subject = index.subject(fact.split('.')[0]!);
  if (typeof own?.value !== 'number' || (subject?.kind !== 'account' && subject?.kind !== 'deal'))
    return null;
  const beyond = index.ofKind(subject.kind).find(({ id }) => {
    const value = index.fact(id, metricOf(fact))?.value;
    return typeof value === 'number' && (value - (own.value as number)) * way > 0;
  });
  return beyond?.name ?? null;
}
