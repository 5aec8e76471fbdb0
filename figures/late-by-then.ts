/**
 * Days up to a date that the sentence writes: "bought on 4 May, with our proposal already 19 days late", "the 10 June close
 * date allows 14" (from the day on which the deal entered its stage).
 */
import { daysBetween } from '../domain/dates.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { textOf, wordOf } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf } from '../sentence/values.ts';

const LATE = /^(late|overdue|past|behind|over)$/;
const ALLOWS =
  /\b(allows?|leaves?|gives?|grants?|permits?|offers?|affords?|makes? it|means|implies)( \S+){0,2}$/;

/** Which two dates the days lie between; null where none do. */
export function daysToWritten(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items } = scope;
  if (figure.kind !== 'days' && (figure.kind !== 'number' || figure.decimal)) return null;
  const isLate = figure.kind === 'days' && LATE.test(wordOf(items[at + 1]));
  const next = textOf(items[at + 1]);
  const isAllowed = ALLOWS.test(wordsIn(items, at - 3, at).join(' ')) && !/^[%$]/.test(next);
  const account = accountFor(scope, at);
  if (!account || (!isLate && !isAllowed)) return null;
  const { dates } = candidatesOf(scope.index, account);
  const days = items.flatMap((item) =>
    item.kind === 'date' && item.date.exact ? item.date.ranges.map(([day]) => day) : [],
  );
  const metric = isLate ? 'close_date' : 'stage_entered_on';
  for (const { metrics, value } of dates)
    for (const day of metrics[0] === metric ? days : []) {
      const span = daysBetween(value, day);
      if (span > 0 && span >= figure.least && span <= figure.most)
        return `between ${metric} ${value} and ${day}`;
    }
  return null;
}
