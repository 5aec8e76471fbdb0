/**
 * The month or day that the words tell, by the run or deed they tell it of: "two more than in March" of a run that ended with
 * April, "moved to Proposal on 22 June" and "what changed in June" of a day to come, "opened on 12 May" of a deal of another
 * age. That something else falls on that day bears none of them out.
 */

import { refuted } from '../comparisons/set-named.ts';
import { addDays } from '../domain/dates.ts';
import { Values } from '../sentence/conditions.ts';
import { isQuestion } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, findingOn, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** The run before, named by its month; a month of an earlier year is that of another measure. */
const OTHER_RUN = spokenWords(
  '(?:(?:than|as(?= (?:in|at|during))|as (?:it|they|there) (?:did|was|were|had|stood)|same as|compared with|compared to|unchanged (?:from|since)|level with|up on|down on|match|matches|matched|equals?|equalled)(?: (?:it|they|there) (?:was|were|had|did))?(?: back)?(?: (?:in|at the end of|during|for))?) D(?! (?:last year|a year|of last|the year|this year|meeting|call|date|renewal|#))',
);

const PASSING =
  "(?: (?!due|clos|renew|meets?|and|by|with|expir|next|until|before|ahead|for|will|should|would|could|falls?|set|booked|planned|scheduled|meeting|call|date|line|limit|reaches)(?:[\\p{L}'’-]+|N|#|:))";
const HAPPENED =
  '(?:moved|went|came|reached|entered|opened|advanced|advancing|passed into|took|took (?:it|the deal) into|dropped|fell|climbed|rose|jumped|leapt|sank|slipped from|changed|recorded|reported|announced|arrived|joined|left|stepped up|stepped down|landed|graduated|raised|laid off|cut|lost|won|gained|added|grew|shrank|saw|logged|(?:did|duly) (?:move|reach|enter|go|advance|open|come))';
/** What was done, and when: no word of what is due stands in between. */
const DONE_THEN = spokenWords(`${HAPPENED}${PASSING}{0,7} (?:on|in|during|since|over|throughout) D`);
const SINCE = spokenWords('(?:since|during|throughout) D(?! (?:close|renewal|deadline|date))');
const MONTH_FIRST = spokenWords(
  'D (?:saw|brought|was|ended|went|closed with|took)(?= )|(?:ended|finished|spent) D|in D(?: ,)? (?:it|they|N|there|we|the [\\p{L}]+) (?:was|were|went|moved|fell|rose|dropped|climbed|had|slipped)',
);
const OPENED = spokenWords(
  '(?:opened|(?:was|were|been) created|(?:was|only|just) born)(?: (?:only|just|back|again|there|here))* (?:on|in) D',
);

type Judge = (scope: Scope, at: number, finding: Finding) => string | null;

/** Whether the words of the date can only mean days after the report, or a day on record that lies ahead was meant. */
const liesAhead: Judge = ({ items, index }, at, { fact, reason }) => {
  const item = items[at]!;
  const { asOf } = index.sheet;
  if (item.kind !== 'date') return null;
  const isAhead = item.date.ranges.every(([first]) => first > asOf) || nearest(item.date.ranges, asOf) > asOf;
  const isDeed = fact !== null && !LINES.test(metricOf(fact)) && !isDue(fact);
  if (!isAhead || isDeed || (fact === null && reason !== 'the time of the report')) return null;
  return `${nearest(item.date.ranges, asOf)} lies ahead: what is told of it is past`;
};

/** Measures by which something is to come, and days that follow from them. */
const LINES = /^(?:stagnant_line|long_stagnant_line|stage_median_days|path_to_|slide_|days_to_|recency_)/;
const isDue = (fact: string): boolean =>
  /^(?:renewal_date|close_date|next_close_date|next_touch|due_on|decide_by)$/.test(metricOf(fact));

const nearest = (ranges: [string, string][], asOf: string): string =>
  ranges.map(([first]) => first).sort((a, b) => distance(a, asOf) - distance(b, asOf))[0]!;
const distance = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b));

const otherRun: Judge = ({ items, index }, at) => {
  const then = index.sheet.previousAsOf;
  const item = items[at]!;
  if (!then || item.kind !== 'date' || item.date.exact || item.date.weekday) return null;
  const months = item.date.ranges.map(([first, last]) => [first.slice(0, 7), last.slice(0, 7)]);
  const isMonth = item.date.ranges.every(([first, last]) => first.endsWith('-01') && last.endsWith('-31'));
  const runs = [then.slice(0, 7), index.sheet.asOf.slice(0, 7)];
  if (!isMonth || months.some(([first]) => runs.includes(first!))) return null;
  return `the run before is that of ${then}`;
};

/** A deal opened as many days ago as it is old. */
const otherOpening: Judge = (scope, at, { fact }) => {
  const item = scope.items[at]!;
  const account = accountFor(scope, at);
  if (item.kind !== 'date' || !account || fact === null || metricOf(fact) === 'age_days') return null;
  const days = scope.index.children(account.id, 'deal').flatMap((deal) => {
    const age = new Values(scope.index, deal).figure('age_days');
    return age === null ? [] : [addDays(scope.index.sheet.asOf, -age)];
  });
  const isOne = days.some((day) => item.date.ranges.some(([first, last]) => day >= first && day <= last));
  return days.length === 0 || isOne ? null : `opened on ${days.join(', ')}`;
};

const TABLE: [RegExp, Judge][] = [
  [OTHER_RUN, otherRun],
  [DONE_THEN, liesAhead],
  [SINCE, liesAhead],
  [MONTH_FIRST, liesAhead],
  [OPENED, otherOpening],
];

/** Faults on dates that were verified by another fact. */
export function refuteMonths(scope: Scope, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  return TABLE.flatMap(([pattern, judge]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const at = items.findIndex((item, place) => place >= from && place <= to && item.kind === 'date');
      const finding = findingOn(findings, items[at]);
      if (finding?.verdict !== 'verified') return [];
      const reason = judge(scope, at, finding);
      return reason === null ? [] : [refuted(items, [at, at], reason)];
    }),
  );
}
