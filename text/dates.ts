/**
 * Dates in prose: `14 July`, `July 14, 2025`, `14 Jul`, `2026-07-14`, `May 2026`, `June`. A date without its
 * year means the year of the as-of date, as the reports print it. Nothing is guessed from today's clock.
 */
import { type IsoDate, isIsoDate } from '../domain/dates.ts';
import type { Atom } from './lexer.ts';

export interface DateSpan {
  kind: 'date' | 'month';
  from: number;
  to: number;
  /** `2026-07-14`; `2026-07` for a month. */
  value: string;
  /** The year was written. */
  year: boolean;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SHORT = new Map<string, number>(
  MONTHS.flatMap((month, index) => [
    [month, index + 1] as const,
    [month.slice(0, 3), index + 1] as const,
    ...(month === 'September' ? [['Sept', index + 1] as const] : []),
  ]),
);

const pad = (value: number) => String(value).padStart(2, '0');

/** The longest date that starts at the atom, or null. */
export function dateAt(atoms: Atom[], index: number, asOf: IsoDate): DateSpan | null {
  return isoDateAt(atoms, index) ?? dayMonthAt(atoms, index, asOf) ?? monthAt(atoms, index, asOf);
}

function isoDateAt(atoms: Atom[], index: number): DateSpan | null {
  if (atoms[index]?.kind !== 'number') return null;
  const parts = atoms.slice(index, index + 5);
  if (parts.length < 5 || parts.slice(1).some((atom) => !atom.glued)) return null;
  const text = parts.map((atom) => atom.text).join('');
  return isIsoDate(text) ? { kind: 'date', from: index, to: index + 5, value: text, year: true } : null;
}

function dayMonthAt(atoms: Atom[], index: number, asOf: IsoDate): DateSpan | null {
  // "the 14th of July"
  const the = atoms[index]?.folded === 'the' && ordinalAt(atoms, index + 1) ? 1 : 0;
  const day = dayOf(atoms[index + the]);
  const ordinal = ordinalAt(atoms, index + the);
  const of = ordinal && atoms[index + the + 2]?.folded === 'of' ? 1 : 0;
  const at = index + the + 1 + ordinal + of;
  const month = SHORT.get(atoms[at]?.text ?? '');
  if (day === null || !month) return null;
  return withYear(atoms, index, at + 1, day, month, asOf);
}

/** 1 when the day's ordinal ending follows it (`1st`, `22nd`, `14th`), else 0. */
function ordinalAt(atoms: Atom[], at: number): 0 | 1 {
  const day = dayOf(atoms[at]);
  const ending = atoms[at + 1];
  if (day === null || !ending?.glued) return 0;
  const regular = day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return ending.text === regular ? 1 : 0;
}

function monthAt(atoms: Atom[], index: number, asOf: IsoDate): DateSpan | null {
  const month = SHORT.get(atoms[index]?.text ?? '');
  if (!month) return null;
  const day = dayOf(atoms[index + 1]);
  const dayMonth = day !== null && SHORT.get(atoms[index + 2]?.text ?? '') === undefined;
  if (dayMonth) {
    const full = withYear(atoms, index, index + 2 + ordinalAt(atoms, index + 1), day, month, asOf);
    if (full) return full;
  }
  const year = yearOf(atoms[index + 1]);
  return {
    kind: 'month',
    from: index,
    to: index + (year ? 2 : 1),
    value: `${year ?? asOf.slice(0, 4)}-${pad(month)}`,
    year: year !== null,
  };
}

function withYear(
  atoms: Atom[],
  from: number,
  end: number,
  day: number,
  month: number,
  asOf: IsoDate,
): DateSpan | null {
  const comma = atoms[end]?.text === ',' ? 1 : 0;
  const year = yearOf(atoms[end + comma]);
  const value = `${year ?? asOf.slice(0, 4)}-${pad(month)}-${pad(day)}`;
  if (!isIsoDate(value)) return null;
  return { kind: 'date', from, to: year ? end + comma + 1 : end, value, year: year !== null };
}

function dayOf(atom: Atom | undefined): number | null {
  if (atom?.kind !== 'number' || !/^\d{1,2}$/.test(atom.text)) return null;
  const day = Number(atom.text);
  return day >= 1 && day <= 31 ? day : null;
}

function yearOf(atom: Atom | undefined): string | null {
  return atom?.kind === 'number' && /^(19|20|21)\d\d$/.test(atom.text) ? atom.text : null;
}
