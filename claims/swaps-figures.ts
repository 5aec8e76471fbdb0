/** A fact's value in the style in which a text wrote another: `$310K`, `$310,000`, `July 14`, `four`. */
import type { Fact, FactSheet } from '../domain/facts.ts';
import { type DateSpan, dateAt } from '../text/dates.ts';
import { type Atom, lex } from '../text/lexer.ts';
import { type NumberSpan, numberAt, TENS, UNITS } from '../text/numbers.ts';
import { disagreement } from './compare.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const SCALES: [RegExp, number][] = [
  [/^(?:k|thousand)$/i, 1e3],
  [/^(?:m|million)$/i, 1e6],
  [/^(?:b|bn|billion)$/i, 1e9],
];
/** Decimals beyond those written that are tried before another style. */
const MORE_DECIMALS = 2;

/**
 * The fact's value as the text would have written it, or null where the text is no figure or date, or no spelling in
 * its style stands for the value. What it returns agrees with the fact by the audit's own tolerance.
 */
export function inStyleOf(written: string, fact: Fact, sheet: FactSheet): string | null {
  const atoms = lex(written);
  const date = dateAt(atoms, 0, sheet.asOf);
  const candidates =
    date?.to === atoms.length
      ? [dateIn(written, date, String(fact.value), sheet.asOf)]
      : typeof fact.value === 'number'
        ? figuresIn(written, atoms, fact.period === 'delta' ? Math.abs(fact.value) : fact.value, sheet)
        : [];
  const fitting = [...candidates, ...(date || numberAt(atoms, 0) ? [fact.text] : [])];
  return fitting.find((text) => text !== null && text !== written && agrees(text, fact, sheet)) ?? null;
}

function agrees(text: string, fact: Fact, sheet: FactSheet): boolean {
  const atoms = lex(text);
  return [numberAt(atoms, 0), dateAt(atoms, 0, sheet.asOf)].some(
    (span) => span?.to === atoms.length && disagreement(span, fact, sheet) === null,
  );
}

function figuresIn(written: string, atoms: Atom[], value: number, sheet: FactSheet): string[] {
  const span = numberAt(atoms, 0);
  if (span?.to !== atoms.length) return [];
  if (span.word) return inWords(written, span, value);
  const parts = /^(?<before>\D*)(?<digits>\d[\d,]*)(?:\.(?<fraction>\d+))?(?<after>.*)$/su.exec(
    written,
  )?.groups;
  if (!parts) return [];
  const { before = '', fraction = '', after = '' } = parts;
  const grouped = parts['digits']!.includes(',') || span.kind === 'money' || value >= 10_000;
  const scale = SCALES.find(([word]) => word.test(after.trim().split(/[\s%]/)[0] ?? ''))?.[1] ?? 1;
  const currency = span.currency === null || span.currency === sheet.currency ? before : `${sheet.currency} `;
  return Array.from({ length: MORE_DECIMALS + 1 }, (_, more) => {
    const size = Math.abs(value / scale).toFixed(fraction.length + more);
    return `${signOf(currency, value)}${grouped ? inThousands(size) : size}${after}`;
  });
}

/** What stands before the digits, with the sign that the value needs: `−$310K`, `+4`. */
function signOf(before: string, value: number): string {
  const bare = before.replace(/[-−+]/u, '');
  const sign = /[-−+]/u.exec(before)?.[0];
  if (value < 0) return `${sign === '-' ? '-' : '−'}${bare}`;
  return sign === '+' ? `+${bare}` : bare;
}

function inThousands(size: string): string {
  const [whole = '', fraction] = size.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `four`, `Four`, `forty per cent`; in digits where no word is known. */
function inWords(written: string, span: NumberSpan, value: number): string[] {
  const after = span.kind === 'percent' ? (/\s*(?:per\s*cent|%)$/i.exec(written)?.[0] ?? '') : '';
  const word = wordFor(value);
  if (word === null) return [`${value}${after}`];
  const first = /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return [`${first}${after}`, `${value}${after}`];
}

function wordFor(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 99) return null;
  if (value < 20) return UNITS[value]!;
  const [ten, unit] = [TENS[Math.floor(value / 10) - 2]!, value % 10];
  return unit === 0 ? ten : `${ten}-${UNITS[unit]!}`;
}

/** The date in the order, length and ordinal of the written one; its year only where the written one has it or it must. */
function dateIn(written: string, span: DateSpan, value: string, asOf: string): string | null {
  const [year, month, day] = value.split('-') as [string, string, string?];
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return value;
  const name = /[A-Z][a-z]+/.exec(written)?.[0] ?? '';
  const full = MONTHS[Number(month) - 1];
  if (!full) return null;
  const short = name.length <= 3 && name !== 'May' ? full.slice(0, 3) : full;
  const wantsYear = span.year || (span.kind === 'date' && year !== asOf.slice(0, 4));
  const comma = written.includes(',') || (wantsYear && !span.year && /^[A-Z]/.test(written)) ? ',' : '';
  const tail = wantsYear ? `${comma} ${year}` : '';
  if (span.kind === 'month' || day === undefined) return `${short}${wantsYear ? ` ${year}` : ''}`;
  const number = String(Number(day));
  const ordinal = /\d(?:st|nd|rd|th)\b/.test(written) ? `${number}${endingOf(Number(day))}` : number;
  if (/^[A-Z]/.test(written)) return `${short} ${ordinal}${tail}`;
  const [the, of] = [/^the\s/i.exec(written)?.[0] ?? '', /\sof\s/.test(written) ? ' of ' : ' '];
  return `${the}${ordinal}${of}${short}${tail}`;
}

const endingOf = (day: number): string =>
  day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
