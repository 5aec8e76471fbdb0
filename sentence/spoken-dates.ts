/**
 * Dates by the part of a year or month that they fall into: "in Q3", "the second half of August", "the week of 17 August",
 * "the twenty-first of August". Without a year, of the last and the next such time.
 */
import { addDays, daysBetween } from '../domain/dates.ts';
import type { Atom } from '../text/lexer.ts';
import type { Span } from '../text/spans.ts';
import type { DateRange } from './dates.ts';
import { namedDayAt } from './named-days.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const YEAR_DAYS = 366;

/** @param spansAt the spans that begin at an atom */
export function spokenDateAt(
  atoms: Atom[],
  spansAt: (at: number) => Span[],
  at: number,
  asOf: string,
): DateRange | null {
  return (
    quarterAt(atoms, at, asOf) ??
    halfAt(atoms, at, asOf) ??
    weekAt(atoms, spansAt, at, asOf) ??
    dayAt(atoms, at, asOf) ??
    namedDayAt(atoms, at, asOf)
  );
}

/** The same range in the years about the as-of date, the nearest first; a written year leaves one. */
function inYears(ends: [first: string, last: string], year: string | null, asOf: string): [string, string][] {
  const own = Number(asOf.slice(0, 4));
  const gap = ([first, last]: [string, string]): number =>
    first > asOf ? daysBetween(asOf, first) : last < asOf ? daysBetween(last, asOf) : 0;
  return (year ? [year] : [own, own - 1, own + 1].map(String))
    .map((each): [string, string] => [`${each}-${ends[0]}`, `${each}-${ends[1]}`])
    .filter((each) => year !== null || gap(each) <= YEAR_DAYS)
    .sort((one, other) => gap(one) - gap(other));
}

const two = (value: number): string => String(value).padStart(2, '0');
const yearAfter = (atoms: Atom[], at: number): string | null =>
  /^20\d{2}$/.test(atoms[at]?.text ?? '') ? atoms[at]!.text : null;

/** "Q3", "Q3 2026". */
function quarterAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  const joined = /^Q([1-4])$/.exec(atoms[at]!.text);
  const apart =
    atoms[at]!.text === 'Q' && atoms[at + 1]?.glued ? /^([1-4])$/.exec(atoms[at + 1]!.text) : null;
  const number = Number((joined ?? apart)?.[1] ?? 0);
  if (number === 0) return null;
  const next = at + (joined ? 1 : 2);
  const year = yearAfter(atoms, next);
  const ends: [string, string] = [`${two(3 * number - 2)}-01`, `${two(3 * number)}-31`];
  return { ranges: inYears(ends, year, asOf), to: next + (year ? 1 : 0), exact: false };
}

/** "The second half of August", "the first half of the year". */
function halfAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  const which = ['first', 'second'].indexOf(atoms[at]!.folded);
  if (which < 0 || atoms[at + 1]?.folded !== 'half') return null;
  let next = at + 2;
  while (/^(of|the|in|this)$/.test(atoms[next]?.folded ?? '') && next < at + 4) next += 1;
  if (atoms[next]?.folded === 'year')
    return {
      ranges: inYears(which === 0 ? ['01-01', '06-30'] : ['07-01', '12-31'], null, asOf),
      to: next + 1,
      exact: false,
    };
  const month = monthAt(atoms, next);
  if (month === 0) return null;
  const days: [string, string] = which === 0 ? ['01', '16'] : ['15', '31'];
  const ends: [string, string] = [`${two(month)}-${days[0]}`, `${two(month)}-${days[1]}`];
  return { ranges: inYears(ends, null, asOf), to: next + 1, exact: false };
}

/** "The week of 17 August", "the week beginning 17 August". */
function weekAt(atoms: Atom[], spansAt: (at: number) => Span[], at: number, asOf: string): DateRange | null {
  const link = atoms[at + 1]?.folded ?? '';
  if (atoms[at]!.folded !== 'week' || !/^(of|beginning|commencing|starting|from)$/.test(link)) return null;
  const span = spansAt(at + 2).find((each) => each.kind === 'date');
  if (span?.kind !== 'date') return null;
  const [day] = inYears(
    [span.value.slice(5), span.value.slice(5)],
    span.year ? span.value.slice(0, 4) : null,
    asOf,
  );
  if (!day) return null;
  const first = link === 'of' ? addDays(day[0], -DAYS) : day[0];
  return { ranges: [[first, addDays(day[0], DAYS)]], to: span.to, exact: false };
}
/** Days of a week beside the one that is named. */
const DAYS = 6;

/** "The second of April", "the twenty-first of August". */
function dayAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  if (atoms[at - 1]?.folded !== 'the') return null;
  const tens = ['twenty', 'thirty'].indexOf(atoms[at]!.folded) + 1;
  const hyphen = tens > 0 && atoms[at + 1]?.text === '-' ? 1 : 0;
  const ordinal = ORDINALS.indexOf(atoms[tens > 0 ? at + 1 + hyphen : at]?.folded ?? '-') + 1;
  const next = tens > 0 ? at + 2 + hyphen : at + 1;
  const month = atoms[next]?.folded === 'of' ? monthAt(atoms, next + 1) : 0;
  const day = 10 * (tens > 0 ? tens + 1 : 0) + ordinal;
  if (ordinal === 0 || month === 0 || day > 31) return null;
  const iso = `${two(month)}-${two(day)}`;
  return { ranges: inYears([iso, iso], null, asOf), to: next + 2, exact: true };
}

const monthAt = (atoms: Atom[], at: number): number =>
  /^\p{Lu}/u.test(atoms[at]?.text ?? '') ? MONTHS.indexOf(atoms[at]!.text.toLowerCase()) + 1 : 0;
