/**
 * Spans whose two days the words name: "our last contact was on 25 May, two days before the stage change", "the next meeting
 * is on 19 June, three days before the close". The days between those two are held, and on which side the one lies.
 */

import { daysBetween } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf } from '../sentence/values.ts';
import { openedDays } from './between.ts';
import type { Look, Told } from './look.ts';
import { holds, only, wrong } from './verdicts.ts';

/** Which days a noun or verb names. */
const NAMED: [words: RegExp, metrics: RegExp][] = [
  [/\b(?:stage change|stage entry|changed stage|change of stage)\b/, /^stage_entered_on$/],
  [/\b(?:renewal|renewal date|renews)\b/, /^renewal_date$/],
  [
    /\b(?:close|closes|close date|closing|closing date|supposed to close|due date|deadline)\b/,
    /^(?:next_)?close_date$/,
  ],
  [/\b(?:(?:next|booked|planned) (?:meeting|call|conversation)|meeting|appointment)\b/, /^next_touch$/],
  [/\b(?:opened|opening|was created)\b/, /^created_on$/],
  [/\blast (?:contact|touch|exchange|conversation|word)\b/, /^last_touch$/],
];
const SIDES: Record<string, 1 | -1> = { before: 1, after: -1 };
/** Words after "before" that may lead to the noun; `D` is a day. */
const LEAD =
  /^(?:(?:the|its|their|that|our|D|deal|account|it|we|is|was|s|expected|planned|supposed|meant|to) ){0,5}$/;

export function asCuedSpan({ scope, at, item, figure }: Look): Told | null {
  if (figure.kind !== 'days' || figure.counts) return null;
  const account = accountFor(scope, at);
  const side = SIDES[wordOf(scope.items[at + 1])];
  const end = side && account ? namedAfter(scope.items, at + 2) : null;
  if (!side || !account || !end) return null;
  const [ends, starts] = [daysOf(scope, account, end), startsOf(scope, account, at, end)];
  if (ends.length === 0 || starts.length === 0) return null;
  const pairs = starts.flatMap((start) => ends.map((day) => side * daysBetween(start, day)));
  if (pairs.some((days) => isSaid(figure, days)))
    return only(holds(item, null, 'between the two days named'));
  return only(wrong(item, `the days named are ${Math.abs(pairs[0]!)} apart: ${starts[0]} and ${ends[0]}`));
}

const isSaid = ({ least, most }: OpenFigure, days: number): boolean => days >= least && days <= most;

/** The days that the words after "before" name; none where they name somebody, or several kinds of day. */
function namedAfter(items: Item[], from: number): RegExp | null {
  const text = wordsShown(items.slice(from, from + 7)).replace(/ [,;:.(—–].*$/, '');
  const found = NAMED.flatMap(([words, metrics]) => {
    const match = words.exec(text);
    return match && LEAD.test(text.slice(0, match.index)) ? [metrics] : [];
  });
  return found.length === 1 && !/\bN\b/.test(text) ? found[0]! : null;
}

/** The day written last before the span, else those of the noun that stands last before it. */
function startsOf(scope: Scope, account: Subject, at: number, end: RegExp): string[] {
  const { items } = scope;
  const written = items.slice(0, at).findLast((item) => item.kind === 'date');
  if (written?.kind === 'date') return written.date.exact ? [written.date.ranges[0]![0]] : [];
  const before = wordsShown(items.slice(0, at));
  const named = NAMED.filter(([words, metrics]) => words.test(before) && metrics !== end);
  return named.length === 1 ? daysOf(scope, account, named[0]![1]) : [];
}

function daysOf({ index }: Scope, account: Subject, metrics: RegExp): string[] {
  const { dates } = candidatesOf(index, account);
  return [
    ...dates
      .filter((each) => each.period === 'current' && each.metrics.some((one) => metrics.test(one)))
      .map(({ value }) => value),
    ...(metrics.test('created_on') ? openedDays(index, account) : []),
  ];
}
