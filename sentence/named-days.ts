/**
 * Days that go by a name: "silent since New Year's Eve", "its renewal is at Christmas", "the deal closes on Halloween". Read
 * as the date they stand for, where the words before them tell a time.
 */
import { daysBetween } from '../domain/dates.ts';
import type { Atom } from '../text/lexer.ts';
import type { DateRange } from './dates.ts';

/** Words of the name, and the first and last day that it may mean: a feast without "day" or "eve" is loose. */
const DAYS: [words: string, first: string, last: string][] = [
  ["new year's eve", '12-31', '12-31'],
  ["new year's day", '01-01', '01-01'],
  ["new year's", '12-31', '01-02'],
  ['twelfth night', '01-05', '01-06'],
  ["valentine's day", '02-14', '02-14'],
  ["st patrick's day", '03-17', '03-17'],
  ["april fools' day", '04-01', '04-01'],
  ["april fool's day", '04-01', '04-01'],
  ['may day', '05-01', '05-01'],
  ['midsummer', '06-20', '06-26'],
  ['independence day', '07-04', '07-04'],
  ['bastille day', '07-14', '07-14'],
  ['halloween', '10-31', '10-31'],
  ['guy fawkes', '11-05', '11-05'],
  ['bonfire night', '11-05', '11-05'],
  ['armistice day', '11-11', '11-11'],
  ['christmas eve', '12-24', '12-24'],
  ['christmas day', '12-25', '12-25'],
  ['christmas', '12-21', '12-28'],
  ['xmas', '12-21', '12-28'],
  ['boxing day', '12-26', '12-26'],
];
/** Only after these does a name tell a day: "a Christmas present". */
const TIMED = /^(since|on|at|until|till|by|from|to|is|was|falls|around|about|of|after|before)$/;
/** "It can wait until Christmas" tells no day of the record. */
const TIMED_LOOSELY = /^(since|at|is|was|falls|around)$/;
const YEAR_DAYS = 366;
const PARTS = DAYS.map(([words, first, last]) => ({
  parts: words.split(/ |(?=')|(?<=')/),
  first,
  last,
}));

export function namedDayAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  const lead = atoms[at - 1]?.folded ?? '';
  if (!TIMED.test(lead) || !/^\p{Lu}|^mid/u.test(atoms[at]!.text)) return null;
  const named = PARTS.find(({ parts }) =>
    parts.every((part, offset) => lettersOf(atoms[at + offset]) === part),
  );
  if (!named || (named.first !== named.last && !TIMED_LOOSELY.test(lead))) return null;
  const to = at + named.parts.length;
  // "Over the Christmas break", "at Christmas time" are no day.
  if (/^(break|time|week|period|party|season|present|holiday|holidays|rush)$/.test(atoms[to]?.folded ?? ''))
    return null;
  return { ranges: nearestOf(named, asOf), to, exact: named.first === named.last };
}

const lettersOf = (atom: Atom | undefined): string => (atom?.text ?? '').toLowerCase().replace('’', "'");

/** The day in the years about the as-of date, the nearest first. */
function nearestOf({ first, last }: { first: string; last: string }, asOf: string): [string, string][] {
  const own = Number(asOf.slice(0, 4));
  const over = last < first ? 1 : 0;
  const gap = (day: string): number => Math.abs(daysBetween(asOf, day));
  return [own - 1, own, own + 1]
    .map((year): [string, string] => [`${year}-${first}`, `${year + over}-${last}`])
    .filter(([day]) => gap(day) <= YEAR_DAYS)
    .sort(([one], [other]) => gap(one) - gap(other));
}
