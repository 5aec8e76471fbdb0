/**
 * A year told alone: "the 2027 renewal", "nothing is due before 2027". It is of the date that the words about it name; a
 * date of another kind that happens to lie in that year is not meant.
 */

import { metricsIn } from '../sentence/clause-words.ts';
import type { DateRange } from '../sentence/dates.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { Item } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { candidatesOf, type DateCandidate } from '../sentence/values.ts';

const isYear = ([first, last]: [string, string]): boolean =>
  first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`;

/** The dates that a year may be of; null for a date that is no year alone. */
export function datesOfYear(scope: Scope, at: number, date: DateRange): DateCandidate[] | null {
  if (!date.ranges.every(isYear)) return null;
  const pointed = metricsIn(scope.items, 0, scope.items.length);
  return subjectsFor(scope, at).flatMap((subject) =>
    candidatesOf(scope.index, subject).dates.filter(({ metrics }) =>
      metrics.some((metric) => pointed.has(metric) || (NAMED[metric]?.test(wordsOf(scope.items)) ?? false)),
    ),
  );
}

/** Dates that the cues of figures do not name. */
const NAMED: Record<string, RegExp> = { customer_since: /\b(customer|client|with us|since)\b/ };
const wordsOf = (items: Item[]): string =>
  items.map((item) => (item.kind === 'word' ? item.word : '')).join(' ');
