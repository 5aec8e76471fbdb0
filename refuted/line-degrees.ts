/**
 * On which side of its stagnation line a deal is told to be, and how far: "well over the 36-day line" of 38 days, "a shade past
 * it" of twice as many, "far short of the 90-day mark" of 173, "a single day beyond the line" of one day short of it.
 */

import { type Refutes, refutedBy } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { meansGroup } from '../sentence/groups-meant.ts';
import { isQuestion, textOf } from '../sentence/items.ts';
import { partBefore } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';

const OVER = '(?:over|past|beyond|above)';
const UNDER = '(?:short of|shy of|under|inside|within|below)';
const FAR = '(?:well|far|way|a long way|comfortably|miles|considerably)';
const SLIGHT = '(?:slightly|just|only just|barely|a shade|a little|marginally|narrowly|a whisker|a touch)';
const LINE =
  '(?:the|its|our|that) (?:(?:#|long|stagnant|stagnation|day|-) ?)*(?:line|mark|limit|threshold)(?! (?:of|between))';
/** What lies ahead, is denied or supposed. */
const NOT_SO =
  /(?<!\p{L})(?:not|never|t|until|till|before|will|would|could|may|might|can|if|when|once|goes?|going|tip|push|close|from|unless|without) ?/u;
const REACH = 6;

interface Stay {
  days: number;
  line: number;
}

/** The deals of the account in either run, each with its line, or with the one that is written. */
function staysOf(scope: Scope, from: number, to: number): Stay[] {
  const account = accountFor(scope, from);
  if (!account || (!isNamedFor(scope, from) && meansGroup(scope.items))) return [];
  const told = scope.items.slice(from, to + 1).findLast(({ kind }) => kind === 'figure');
  const written = told?.kind === 'figure' ? told.figure.value : null;
  return new Values(scope.index, account).deals().flatMap((deal) => {
    const lines = [deal.figure('stagnant_line'), deal.figure('long_stagnant_line')];
    const line = written === null ? lines[0] : lines.find((each) => each === written);
    const spent = [deal.figure('days_in_stage'), deal.figure('days_in_stage', 'previous')];
    return spent.flatMap((days) => (days === null || line == null ? [] : [{ days, line }]));
  });
}

const unlessSome =
  (holds: (stay: Stay) => boolean): Refutes =>
  (scope, from, to) => {
    if (NOT_SO.test(partBefore(scope.items, from, REACH))) return null;
    const stays = staysOf(scope, from, to);
    if (stays.length === 0 || stays.some(holds)) return null;
    return `on record ${stays[0]!.days} days, and the line at ${stays[0]!.line}`;
  };

/** Share of the line from which its distance is no small one, and up to which it is none that is far. */
const share = ({ days, line }: Stay): number => (days - line) / line;
const LEAST_FAR = 0.08;
const MOST_SLIGHT = 0.4;

/** So many days, on the other side of the line. */
const isTurned =
  (side: 1 | -1): Refutes =>
  (scope, from, to) => {
    const [first, second] = scope.items.slice(from, to + 1);
    const count = first?.kind === 'figure' ? first.figure.value : 1;
    if (/^(?:line|mark)$/.test(textOf(second))) return null;
    const stays = staysOf(scope, from + 1, to);
    const off = stays.map(({ days, line }) => (days - line) * side);
    return off.includes(-count) && !off.includes(count) ? 'it lies on the other side of its line' : null;
  };

const COUNT = '(?:#|(?:a|one|a single) day)(?: days?)?(?: or so)?';
const TABLE: [RegExp, Refutes][] = [
  [spokenWords(`${FAR} ${OVER} ${LINE}`), unlessSome((stay) => share(stay) >= LEAST_FAR)],
  [spokenWords(`${FAR} ${UNDER} ${LINE}`), unlessSome((stay) => share(stay) <= -LEAST_FAR)],
  [
    spokenWords(`${SLIGHT} ${OVER} ${LINE}`),
    unlessSome((stay) => share(stay) > 0 && share(stay) <= MOST_SLIGHT),
  ],
  [
    spokenWords(`${SLIGHT} ${UNDER} ${LINE}`),
    unlessSome((stay) => share(stay) <= 0 && share(stay) >= -MOST_SLIGHT),
  ],
  [spokenWords(`${COUNT} ${OVER} ${LINE}`), isTurned(1)],
  [spokenWords(`${COUNT} (?:short of|shy of|from|under|inside|below) ${LINE}`), isTurned(-1)],
];

/** One fault for each such phrase. */
export const refuteLineDegrees = (scope: Scope): Finding[] =>
  isQuestion(scope.items) ? [] : refutedBy(scope, TABLE);
