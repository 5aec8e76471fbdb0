/** Dates as open prose writes them: a day, a month, "mid-August", "tomorrow", "on Tuesday", "last Wednesday". */
import { addDays, daysBetween } from '../domain/dates.ts';
import type { Atom } from './lexer.ts';
import type { Span } from './spans.ts';

export interface DateRange {
  /** First and last days that the words can mean, ISO: without a year, of the last and the next such date. */
  ranges: [first: string, last: string][];
  to: number;
  /** Written to the day. */
  exact: boolean;
  /** Written as a day of the week. */
  weekday?: boolean;
}

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const PARTS: Record<string, [number, number]> = {
  early: [1, 11],
  mid: [10, 21],
  late: [20, 31],
  end: [21, 31],
  start: [1, 10],
};
const NEAR: Record<string, number> = { today: 0, tomorrow: 1, yesterday: -1 };

const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

/** The date that starts at the atom, as a range of days; null when none does. */
export function dateRangeAt(atoms: Atom[], spans: Span[], at: number, asOf: string): DateRange | null {
  return (
    listedAt(atoms, at, asOf) ??
    partAt(atoms, at, asOf) ??
    writtenAt(spans, asOf) ??
    nearAt(atoms, at, asOf) ??
    ordinalAt(atoms, at, asOf)
  );
}

/** A date without its year may be of the year before or after: those within a year of the as-of date are tried. */
function writtenAt(spans: Span[], asOf: string): DateRange | null {
  const span = spans.find((each) => each.kind === 'date') ?? spans.find((each) => each.kind === 'month');
  if (!span || (span.kind !== 'date' && span.kind !== 'month')) return null;
  const exact = span.kind === 'date';
  const days = yearsOf(exact ? span.value : `${span.value}-15`, span.year, asOf);
  return {
    ranges: days.map((day) => (exact ? [day, day] : [`${day.slice(0, 7)}-01`, `${day.slice(0, 7)}-31`])),
    to: span.to,
    exact,
  };
}

const YEAR_DAYS = 366;

/** The day in each year in which it lies within a year of the as-of date, the nearest first. */
function yearsOf(iso: string, written: boolean, asOf: string): string[] {
  if (written) return [iso];
  const gap = (other: string) => Math.abs(daysBetween(asOf, other));
  const year = Number(asOf.slice(0, 4));
  return [year, year - 1, year + 1]
    .map((each) => `${each}${iso.slice(4)}`)
    .filter((each) => gap(each) <= YEAR_DAYS)
    .sort((a, b) => gap(a) - gap(b));
}

/** "mid-August", "late June", "the end of July". */
function partAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  const part = PARTS[atoms[at]!.folded];
  if (!part) return null;
  let next = at + 1;
  while (['-', 'of', 'in'].includes(atoms[next]?.folded ?? '') && next < at + 3) next += 1;
  const month = MONTHS.indexOf(atoms[next]?.text.slice(0, 3).toLowerCase() ?? '');
  if (month < 0 || !/^\p{Lu}/u.test(atoms[next]!.text) || !FULL.test(atoms[next]!.text)) return null;
  const months = yearsOf(`${asOf.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-15`, false, asOf);
  const day = (around: string, value: number) => `${around.slice(0, 7)}-${String(value).padStart(2, '0')}`;
  return {
    ranges: months.map((each) => [day(each, part[0]), day(each, part[1])]),
    to: next + 1,
    exact: false,
  };
}

/** "From 17 to 5 November", "12 and 19 June": a day of the month that the day after it names. */
function listedAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  const [day, link, next, month] = [0, 1, 2, 3].map((offset) => atoms[at + offset]);
  if (day?.kind !== 'number' || !/^\d{1,2}$/.test(day.text) || next?.kind !== 'number' || !month) return null;
  if (!/^(to|and|or|-|–)$/.test(link!.text) || !/^\d{1,2}$/.test(next.text) || Number(next.text) > 31)
    return null;
  const place = MONTHS.indexOf(month.text.slice(0, 3).toLowerCase());
  if (place < 0 || !FULL.test(month.text) || Number(day.text) > 31 || Number(day.text) < 1) return null;
  const before = atoms[at - 1]?.text ?? '';
  if (/^[$€£]$/.test(before)) return null;
  const iso = `-${String(place + 1).padStart(2, '0')}-${day.text.padStart(2, '0')}`;
  const days = yearsOf(`${asOf.slice(0, 4)}${iso}`, false, asOf);
  return { ranges: days.map((each) => [each, each]), to: at + 1, exact: true };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL =
  /^(Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)$/;

/** "tomorrow"; a weekday is one of the seven days before or after the as-of date, or of the week after those. */
function nearAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  const word = atoms[at]!.text.toLowerCase();
  const near = NEAR[word];
  if (near !== undefined) {
    const day = addDays(asOf, near);
    return { ranges: [[day, day]], to: at + 1, exact: true };
  }
  const weekday = WEEKDAYS.indexOf(word);
  if (weekday < 0 || !/^\p{Lu}/u.test(atoms[at]!.text)) return null;
  const before = atoms[at - 1]?.folded ?? '';
  const ahead = (weekday - weekdayOf(asOf) + 7) % 7 || 7;
  const behind = before === 'last' || before === 'since';
  const day = behind ? addDays(asOf, ahead - 7) : addDays(asOf, ahead);
  return {
    ranges: [[behind ? addDays(day, -7) : addDays(day, before === 'on' ? -7 : 0), day]],
    to: at + 1,
    exact: false,
    weekday: true,
  };
}

/** Months around the as-of date in which a day without a month may lie. */
const AROUND = [0, 1, -1, 2, -2];

/** "On the 22nd": of a month near the as-of date. */
function ordinalAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  const [number, ending] = [atoms[at]!, atoms[at + 1]];
  if (number.kind !== 'number' || !ending?.glued || !/^(st|nd|rd|th)$/.test(ending.folded)) return null;
  if (atoms[at - 1]?.folded !== 'the' || Number(number.text) > 31) return null;
  const first = new Date(`${asOf.slice(0, 7)}-01T00:00:00Z`);
  const days = AROUND.map((months) => {
    const day = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, Number(number.text)));
    return day.toISOString().slice(0, 10);
  });
  return { ranges: days.map((day) => [day, day]), to: at + 2, exact: true };
}
