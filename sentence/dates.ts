/** Dates as open prose writes them: a day, a month, "mid-August", "tomorrow", "on Tuesday", "last Wednesday". */
import { addDays, daysBetween } from '../domain/dates.ts';
import type { Atom } from '../text/lexer.ts';
import type { Span } from '../text/spans.ts';
import { dayOfListAt } from './day-lists.ts';
import { yearAt } from './written-years.ts';

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
    slashedAt(atoms, at, asOf) ??
    shortenedAt(atoms, at, asOf) ??
    partAt(atoms, at, asOf) ??
    writtenAt(spans, asOf) ??
    nearAt(atoms, at, asOf) ??
    ordinalAt(atoms, at, asOf) ??
    yearAt(atoms, at)
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

/** "From 17 to 5 November", "12 and 19 June", "on 9, 10 and 11 May": a day of the month that the day after it names. */
function listedAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  const day = atoms[at];
  const last = dayOfListAt(atoms, at) ?? at;
  const [link, next, month] = [1, 2, 3].map((offset) => atoms[last + offset]);
  if (day?.kind !== 'number' || !/^\d{1,2}$/.test(day.text) || next?.kind !== 'number' || !month) return null;
  if (!/^(to|and|or|-|–)$/.test(link!.text) || !/^\d{1,2}$/.test(next.text) || Number(next.text) > 31)
    return null;
  const place = MONTHS.indexOf(month.text.slice(0, 3).toLowerCase());
  if (place < 0 || !FULL.test(month.text) || Number(day.text) > 31 || Number(day.text) < 1) return null;
  // "Odds stuck at 30 and 2 November looms": no day stands after "at".
  if (/^([$€£]|at)$/.test(atoms[at - 1]?.text ?? '')) return null;
  const iso = `-${String(place + 1).padStart(2, '0')}-${day.text.padStart(2, '0')}`;
  const days = yearsOf(`${asOf.slice(0, 4)}${iso}`, false, asOf);
  return { ranges: days.map((each) => [each, each]), to: at + 1, exact: true };
}

/** "14/08/2026", "8/14": day and month in either order. */
function slashedAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  const parts = [0, 2, 4].map((offset) => atoms[at + offset]);
  const isSlash = (offset: number) => atoms[at + offset]?.text === '/' && atoms[at + offset]!.glued;
  const [one, two] = parts
    .slice(0, 2)
    .map((atom) => (/^\d{1,2}$/.test(atom?.text ?? '') ? Number(atom!.text) : 0));
  if (!isSlash(1) || !one || !two) return null;
  const year = isSlash(3) && /^(20)?\d{2}$/.test(parts[2]?.text ?? '') ? parts[2]!.text.slice(-2) : null;
  // "49/100", "3/5" are no dates.
  if (
    !year &&
    (one > 31 ||
      two > 31 ||
      !/^(on|by|due|since|from|until|before|after|of|the|closes?|renews?|touch)$/.test(
        atoms[at - 1]?.folded ?? '',
      ))
  )
    return null;
  const two2 = (value: number) => String(value).padStart(2, '0');
  const days = (
    [
      [two, one],
      [one, two],
    ] as [number, number][]
  )
    .filter(([month, day]) => month <= 12 && day <= 31)
    .flatMap(([month, day]) =>
      yearsOf(`${year ? `20${year}` : asOf.slice(0, 4)}-${two2(month)}-${two2(day)}`, year !== null, asOf),
    );
  return days.length > 0
    ? { ranges: days.map((day) => [day, day]), to: at + (year ? 5 : 3), exact: true }
    : null;
}

/** "Nov. 10, 2026", "10 Nov. 2026": a month shortened with a full stop. */
function shortenedAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  const first = atoms[at]!;
  const [monthAt, dayAt] = first.kind === 'number' ? [at + 1, at] : [at, at + 2];
  const [month, stop, day] = [atoms[monthAt], atoms[monthAt + 1], atoms[dayAt]];
  if (!month || month.text.length > 4 || stop?.text !== '.' || !/^\d{1,2}$/.test(day?.text ?? ''))
    return null;
  const place = MONTHS.indexOf(month.text.slice(0, 3).toLowerCase());
  if (place < 0 || !FULL.test(month.text) || Number(day!.text) > 31) return null;
  let to = Math.max(monthAt + 2, dayAt + 1);
  const gap = atoms[to]?.text === ',' ? 1 : 0;
  const year = /^20\d{2}$/.test(atoms[to + gap]?.text ?? '') ? atoms[to + gap]!.text : null;
  if (year) to += gap + 1;
  const iso = `${year ?? asOf.slice(0, 4)}-${String(place + 1).padStart(2, '0')}-${day!.text.padStart(2, '0')}`;
  return { ranges: yearsOf(iso, year !== null, asOf).map((each) => [each, each]), to, exact: true };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL =
  /^(Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)$/;

/** "tomorrow"; a weekday is the next one or the one before it, told as past the two before that. */
function nearAt(atoms: Atom[], at: number, asOf: string): DateRange | null {
  const word = atoms[at]!.text.toLowerCase();
  // "Constructor" is a key of every object, and no day.
  const near = Object.hasOwn(NEAR, word) ? NEAR[word] : undefined;
  if (near !== undefined) {
    const day = addDays(asOf, near);
    return { ranges: [[day, day]], to: at + 1, exact: true };
  }
  const weekday = WEEKDAYS.indexOf(word);
  if (weekday < 0 || !/^\p{Lu}/u.test(atoms[at]!.text)) return null;
  const before = atoms[at - 1]?.folded ?? '';
  const ahead = (weekday - weekdayOf(asOf) + 7) % 7 || 7;
  const behind = /^(last|since|was|were|came)$/.test(before);
  const days = (behind ? [ahead - 7, ahead - 14] : [ahead, ahead - 7]).map((count) => addDays(asOf, count));
  return {
    ranges: days.map((day) => [day, day]),
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
