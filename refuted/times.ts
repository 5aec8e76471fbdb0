/**
 * Which side of the report's day a date lies on, where the words beside it say so: "the next meeting was on 2 April", "the
 * last touch was on 29 May, 2 days away", "due on 25 June, 25 days ago". A date on record that lies on the other side is no
 * such date, however right the day itself is. Neither is "no touch before 2 April" of the day of the last one, nor "59 days
 * with a touch" of a silence.
 */

import { type Refutes, refutedBy } from '../comparisons/set-named.ts';
import { daysBetween } from '../domain/dates.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, isQuestion } from '../sentence/items.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';

const MEETING = '(?:meeting|call|touch|touche|contact|conversation|exchange|appointment|review|visit)';
const ONLY = '(?:(?:single|real|two - way|# - way|direct|booked|planned|scheduled|known|recorded) )*';
/** Between what is dated and its date: no more than a verb, whom it is with, and how it is put. */
const LEADS =
  "(?: (?:is|was|has been|being|are|were|be|for|on|:|—|–|,|set|booked|planned|scheduled|dated|with|at|of|there|here|them|it|N|'|s|record|took place|falls?|fell))*";

const NEXT = spokenWords(`(?:next|upcoming|forthcoming|coming) ${ONLY}${MEETING}${LEADS} D`);
const LAST = spokenWords(
  `(?:last|latest|most recent|previous) ${ONLY}${MEETING}(?! (?:before|until|till|by|ahead))${LEADS} D`,
);
const AHEAD = spokenWords(
  "D (?:\\( |, |— |– )?(?:which is |that is |that ' s |or |i \\. e \\. |only |just |now |still )*# (?:away(?! from)|from now|from today|from then on|ahead(?! of)|hence|to go|out(?= ?(?:$|[,;.)]))|into the future|in the future|off(?= ?(?:$|[,;.)])))",
);
const BEHIND = spokenWords(
  "D (?:\\( |, |— |– )?(?:which is |that is |which was |that was |that ' s |or |i \\. e \\. |only |just |now |already )*# (?:ago|back(?= ?(?:$|[,;.)]))|in the past|gone)",
);
const NONE_BEFORE = spokenWords(
  `(?:no|not a|not one|without an?|without|zero|never an?) ${ONLY}${MEETING}(?: (?:on record|at all|there|here|with (?:them|it|N)|from (?:them|N)|at N|by phone|of any kind))? (?:before|prior to|up to|until|till|ahead of) D`,
);
/** The same of a silence in other words: "not a word until 30 April", "we've heard nothing before the 25th". */
const SILENT_BEFORE = spokenWords(
  "(?:not a (?:word|peep)|no word|nothing|silent|silence|quiet|mute|(?:heard|hear) nothing|(?:have|has|had)n ' t heard(?: from (?:them|it|N|anyone))?|(?:nobody|no one)(?: (?:here|there|at N))? (?:has |have |had )?(?:spoken|talked|spoke)(?: (?:to|with) (?:us|them|N))?) (?:before|until|till) D",
);
const WITH_TOUCH = spokenWords(
  `(?:gone|been|went|goes?|for|after|in) #(?: in a row| running| now)? with (?:a |any |some )?(?:touch|touche|contact)(?! (?:of|only|just|from|at|that|in #))`,
);

type Day = string;

const dateIn = (items: Item[], from: number, to: number): number =>
  items.findIndex((item, at) => at >= from && at <= to && item.kind === 'date');
const figureIn = (items: Item[], from: number, to: number): number | null => {
  const item = items.slice(from, to + 1).find(({ kind }) => kind === 'figure');
  return item?.kind === 'figure' && item.figure.kind === 'days' ? item.figure.value : null;
};

/** The day that was written, in the year that lies nearer to the report; null for a month or a part of one. */
function dayAt({ items, index }: Scope, at: number): Day | null {
  const item = items[at];
  if (item?.kind !== 'date' || !item.date.exact) return null;
  const { asOf } = index.sheet;
  const days = item.date.ranges.map(([first]) => first);
  const [nearest] = days.sort((a, b) => Math.abs(daysBetween(asOf, a)) - Math.abs(daysBetween(asOf, b)));
  return nearest ?? null;
}

/** The value of the account's measure in one of the runs is this day. */
const isOnRecord = (scope: Scope, at: number, metric: string, day: Day): boolean => {
  const account = accountFor(scope, at);
  const values = account && new Values(scope.index, account);
  return ['current', 'previous'].some((run) => values?.fact(metric, run)?.value === day);
};

const nextIsPast: Refutes = (scope, _from, to) => {
  const day = dayAt(scope, to);
  if (day === null || day >= scope.index.sheet.asOf || isOnRecord(scope, to, 'next_touch', day)) return null;
  return `${day} is past: what is next lies ahead`;
};

const lastIsAhead: Refutes = (scope, _from, to) => {
  const day = dayAt(scope, to);
  return day !== null && day > scope.index.sheet.asOf ? `${day} lies ahead: what was last is past` : null;
};

/** A date, then how far off it is said to be, on one side of today. */
const sided =
  (way: 1 | -1): Refutes =>
  (scope, from, to) => {
    const day = dayAt(scope, dateIn(scope.items, from, to));
    const written = figureIn(scope.items, from, to);
    const off = day === null ? 0 : daysBetween(scope.index.sheet.asOf, day);
    if (written === null || off * way >= 0) return null;
    return `${day} lies ${way > 0 ? 'behind' : 'ahead'}`;
  };

const isTheLast: Refutes = (scope, _from, to) => {
  const day = dayAt(scope, to);
  if (day === null || !isOnRecord(scope, to, 'last_touch', day)) return null;
  return `${day} is the day of the last touch: what there was before it is not told`;
};

const isSilence: Refutes = (scope, from, to) => {
  const account = accountFor(scope, from);
  const days = account && new Values(scope.index, account).figure('days_since_last_touch');
  return days !== null && days === figureIn(scope.items, from, to) ? `${days} days without a touch` : null;
};

const TABLE: [RegExp, Refutes][] = [
  [NEXT, nextIsPast],
  [LAST, lastIsAhead],
  [AHEAD, sided(1)],
  [BEHIND, sided(-1)],
  [NONE_BEFORE, isTheLast],
  [SILENT_BEFORE, isTheLast],
  [WITH_TOUCH, isSilence],
];

/** One fault for each such phrase. */
export const refuteTimes = (scope: Scope): Finding[] =>
  isQuestion(scope.items) ? [] : refutedBy(scope, TABLE);
