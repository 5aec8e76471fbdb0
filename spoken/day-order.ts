/**
 * Which of two days comes first: "eleven days after the deal is supposed to close", "two days before the stage change", "a
 * week ahead of the renewal". Held where a date told before the words lies so beside the day that they name; a fault where
 * it lies the other way by as many days.
 */

import type { HeldAt } from '../changes/spoken-beside.ts';
import { isProposed } from '../changes/ways.ts';
import { daysBetween } from '../domain/dates.ts';
import { Values } from '../sentence/conditions.ts';
import { spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** How a writer names a day on record. */
const DAYS: [words: string, metric: string][] = [
  [
    '(?:(?:the|its|their|that) )?(?:(?:deal|it|order|expansion|add - on|pilot) (?:is|was|are) (?:supposed|meant|due|expected|set|scheduled|planned) to (?:close|sign)|(?:planned |expected |target |stated )?clos(?:e|ing)(?: date| day)?)',
    'close_date',
  ],
  [
    '(?:(?:the|its|their|that) )?(?:stage change|change of stage|move to N|move into N|(?:deal|it) (?:moved|entered|reached)(?: to| into)?)',
    'stage_entered_on',
  ],
  [
    '(?:(?:the|its|their|that) )?(?:renewal(?: date)?|contract (?:expires|ends|renews|renewal))',
    'renewal_date',
  ],
  ['(?:(?:the|its|their|that) )?(?:next )?(?:meeting|call)', 'next_touch'],
];
const ROWS = DAYS.map(([words, metric]): [RegExp, string] => [
  spokenWords(
    `(?<=(?:#|a|one)(?: (?:day|week)s?)? )(?:after|before|ahead of|past|prior to|later than|earlier than|beyond)(?= ${words})`,
  ),
  metric,
]);

export function spokenDayOrder(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return ROWS.flatMap(([pattern, metric]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const days = daysBefore(scope, from);
      const told = datesBefore(scope, held, from);
      if (days === null || told.length === 0 || isProposed(items, from)) return [];
      const way = /after|past|later|beyond/.test(match[0]) ? 1 : -1;
      const apart = daysOf(scope, from, metric).flatMap((day) => told.map((each) => daysBetween(day, each)));
      const isSo = (sign: number): boolean => apart.some((by) => by === sign * days && by !== 0);
      if (!isSo(way) && !isSo(-way)) return [];
      return [judged(spanOf(items, from, to), 'direction', isSo(way), `${told.join(', ')} beside ${metric}`)];
    }),
  );
}

/** The days that the figure before the words tells. */
function daysBefore({ items }: Scope, from: number): number | null {
  const item = items.slice(Math.max(0, from - 2), from).findLast(({ kind }) => kind === 'figure');
  return item?.kind === 'figure' && item.figure.kind === 'days' ? item.figure.value : null;
}

/** The days that the last date told before the words may be, where it is one on record. */
function datesBefore({ items }: Scope, held: HeldAt, from: number): string[] {
  const at = items.slice(0, from).findLastIndex(({ kind }) => kind === 'date');
  const item = items[at];
  if (item?.kind !== 'date' || !held(at)) return [];
  return item.date.ranges.flatMap(([first, last]) => (first === last ? [first] : []));
}

/** What is on record for the day, of the account that the words are about and of each of its deals. */
function daysOf(scope: Scope, at: number, metric: string): string[] {
  const account = accountFor(scope, at);
  if (!account) return [];
  const own = new Values(scope.index, account);
  return [own, ...own.deals()].flatMap((each) => {
    const value = each.fact(metric)?.value;
    return typeof value === 'string' ? [value] : [];
  });
}
