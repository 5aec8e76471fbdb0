/**
 * How a fact's value is printed. One place for the whole product: the writers never type a figure, the audit
 * reads what this prints. No locale and no clock: what depends on "now" depends on the as-of date that is given.
 *
 * | unit | printed |
 * |---|---|
 * | money | under 10,000 exact (`$9,400`), then to the nearest thousand (`$310K`, `$1,848K`), from ten million `$12.4M`, whole ones `$40M`; other currencies by ISO code (`EUR 310K`) |
 * | count, number, days, months, score, points | the bare figure with thousands separators (`1,204`, `44`): the writer adds the word "days" |
 * | rate | one decimal, `.0` dropped (`2.5`, `7`) |
 * | percent | `12%` |
 * | sentiment | two decimals, real minus sign (`−0.41`, `0.00`) |
 * | date | `14 July`; with the year when it is not the as-of year |
 * | month | `June`; with the year when it is not the as-of year |
 * | label, name, text | as it is |
 * | boolean | `yes`, `no` |
 */

import { roundTo } from '../domain/catalogue.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Unit } from '../domain/facts.ts';
import type { Scalar } from '../domain/features.ts';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** U+2212: a hyphen would read as a dash between words. */
export const MINUS = '−';
/** What a table prints for a value that is not there. */
export const DASH = '—';

export interface FormatContext {
  /** Dates and months print their year only when it differs from the year of this date. */
  asOf: IsoDate;
  /** ISO 4217 code of the money values. */
  currency: string;
}

/** `1234567` → `1,234,567`; decimals are kept as given. Expects a value that is not negative. */
export function groupThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function signed(value: number, print: (magnitude: number) => string): string {
  const text = print(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
}

/** At most the given decimals; zeros at the end are dropped. */
function plainNumber(value: number, decimals: number): string {
  return signed(roundTo(value, decimals), (magnitude) => groupThousands(decimalDigits(magnitude)));
}

function fixed(value: number, decimals: number): string {
  return signed(roundTo(value, decimals), (magnitude) => groupThousands(magnitude.toFixed(decimals)));
}

/** The decimal digits without an exponent, as far as a double carries them. */
function decimalDigits(magnitude: number): string {
  const text = String(magnitude);
  return text.includes('e') ? BigInt(Math.round(magnitude)).toString() : text;
}

/** `310200` → `$310K`; see the table above for the steps. Rounds half away from zero. */
function formatMoney(value: number, currency: string): string {
  const symbol = currency === 'USD' ? '$' : `${currency} `;
  return signed(value, (magnitude) => {
    const exact = roundTo(magnitude, 0);
    if (exact < 10_000) return `${symbol}${groupThousands(decimalDigits(exact))}`;
    const thousands = roundTo(magnitude / 1_000, 0);
    if (thousands < 10_000) return `${symbol}${groupThousands(decimalDigits(thousands))}K`;
    const millions = roundTo(magnitude / 1_000_000, 1);
    // Whole millions print bare; `$40.0M` says that the amount was rounded.
    const digits = exact % 1_000_000 === 0 ? decimalDigits(millions) : millions.toFixed(1);
    return `${symbol}${groupThousands(digits)}M`;
  });
}

/** `2026-07-14` → `14 July`, with the year when it is not the as-of year or when `year` asks for it. */
export function formatDate(date: IsoDate, asOf: IsoDate, year: 'auto' | 'always' = 'auto'): string {
  const [y, month, day] = date.split('-').map(Number) as [number, number, number];
  const base = `${day} ${MONTHS[month - 1]}`;
  return year === 'always' || date.slice(0, 4) !== asOf.slice(0, 4) ? `${base} ${y}` : base;
}

/** `2026-06` → `June`, with the year when it is not the as-of year or when `year` asks for it. */
export function formatMonth(month: string, asOf: IsoDate, year: 'auto' | 'always' = 'auto'): string {
  const name = MONTHS[Number(month.slice(5, 7)) - 1] ?? month;
  return year === 'always' || month.slice(0, 4) !== asOf.slice(0, 4) ? `${name} ${month.slice(0, 4)}` : name;
}

/**
 * The printed text of a value of that unit. Null prints as nothing: the fact says why it is absent.
 * Numbers that are not finite are a bug of the caller and print as nothing too.
 */
export function formatValue(value: Scalar, unit: Unit, context: FormatContext): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return formatString(value, unit, context);
  if (!Number.isFinite(value)) return '';
  switch (unit) {
    case 'money':
      return formatMoney(value, context.currency);
    case 'percent':
      return `${plainNumber(value, 1)}%`;
    case 'sentiment':
      return fixed(value, 2);
    case 'rate':
      return plainNumber(value, 1);
    case 'number':
      return plainNumber(value, 4);
    default:
      return plainNumber(value, 0);
  }
}

function formatString(value: string, unit: Unit, context: FormatContext): string {
  if (unit === 'date') return formatDate(value, context.asOf);
  if (unit === 'month') return formatMonth(value, context.asOf);
  return value;
}

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** `4` → `four`; null above twelve, for fractions and for negative numbers, which are printed as figures. */
export function numberWord(value: number): string | null {
  return Number.isInteger(value) ? (WORDS[value] ?? null) : null;
}
