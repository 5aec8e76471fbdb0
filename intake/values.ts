/**
 * Cells to typed values. Every parser answers with the value, null for an empty cell, or a reason in plain words;
 * none guesses: `1,234`, `45%` and `03/04/25` are faults unless a mapping says how to read them.
 */
import { isIsoDate } from '../domain/dates.ts';

/** Why a cell cannot be read: the kind is what summaries count by, the reason shows the cell. */
export class CellFault {
  readonly kind: string;
  readonly reason: string;
  constructor(kind: string, reason: string) {
    this.kind = kind;
    this.reason = reason;
  }
}

export type Parsed<T> = T | null | CellFault;

const SHOWN = 60;

/** A cell as it may be repeated in a reason: one line, at most 60 characters. */
export function shown(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** A finite decimal number with a point, no thousands separators, between the bounds when given. */
export function parseNumber(cell: string, bounds: { min?: number; max?: number } = {}): Parsed<number> {
  const text = cell.trim();
  if (text === '') return null;
  if (/^[+-]?(nan|inf(inity)?)$/i.test(text))
    return new CellFault('not a number', `'${text}' is not a number`);
  if (!PLAIN_NUMBER.test(text)) {
    return new CellFault(
      'not a number',
      `'${shown(text)}' is not a plain number (write 1234.5, and 0.42 for a share)`,
    );
  }
  const value = Number(text);
  if (!Number.isFinite(value)) return new CellFault('not a number', `'${shown(text)}' is too large`);
  const { min = -Infinity, max = Infinity } = bounds;
  if (value < min || value > max)
    return new CellFault('out of range', `${shown(text)} is ${rangeWords(min, max)}`);
  return value;
}

function rangeWords(min: number, max: number): string {
  if (max === Infinity) return `below ${min}`;
  return `outside ${min} to ${max}`;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/**
 * An ISO 8601 date or date with time, as an instant in UTC (`2026-05-31T00:00:00Z`); UTC where no zone is given.
 * Fractions of seconds are cut. A date the calendar lacks, or outside 1900–2199, is a fault.
 */
export function parseInstant(cell: string): Parsed<string> {
  const text = cell.trim();
  if (text === '') return null;
  const match = INSTANT.exec(text);
  if (!match)
    return new CellFault('not a date', `'${shown(text)}' is not an ISO 8601 date (write 2026-05-31)`);
  const [, date, hour = '00', minute = '00', second = '00', zone] = match;
  if (!isIsoDate(date!)) return new CellFault('no such date', `${date} is no date of the years 1900 to 2199`);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return new CellFault('no such date', `'${shown(text)}' has no possible time of day`);
  }
  const offset = offsetMinutes(zone);
  if (offset === 0) return `${date}T${hour}:${minute}:${second}Z`;
  const at = Date.parse(`${date}T${hour}:${minute}:${second}Z`) - offset * 60_000;
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** The UTC date of an ISO 8601 date or date with time. */
export function parseDate(cell: string): Parsed<string> {
  const instant = parseInstant(cell);
  return typeof instant === 'string' ? instant.slice(0, 10) : instant;
}

/** One of the given words; letter case and surrounding space do not matter. */
export function parseWord<W extends string>(cell: string, words: readonly W[]): Parsed<W> {
  const text = cell.trim().toLowerCase();
  if (text === '') return null;
  const found = words.find((word) => word === text);
  return found ?? new CellFault('unknown word', `'${shown(cell)}' is none of ${words.join(', ')}`);
}

export function parseBoolean(cell: string): Parsed<boolean> {
  const text = cell.trim().toLowerCase();
  if (text === '') return null;
  if (['true', 'yes', '1', 'y'].includes(text)) return true;
  if (['false', 'no', '0', 'n'].includes(text)) return false;
  return new CellFault('unknown word', `'${shown(cell)}' is none of true, false`);
}

/** Longest name, id or label: longer ones are a slip of the export, and no index takes them. */
const LONGEST_LABEL = 500;

/** Names, ids and labels. */
export function parseText(cell: string): Parsed<string> {
  const text = cell.trim();
  if (text.length > LONGEST_LABEL) {
    return new CellFault(
      'too long',
      `'${shown(text)}' has ${text.length} characters, ${LONGEST_LABEL} are possible`,
    );
  }
  return parseAttribute(cell);
}

/** Any text but prose: a cell that a spreadsheet would take for a formula is never loaded. */
export function parseAttribute(cell: string): Parsed<string> {
  const text = cell.trim();
  if (text === '') return null;
  if (/^[=@]./.test(text) || (/^[+-]./.test(text) && !/^[+-][\d\s().,/+-]*$/.test(text))) {
    return new CellFault('a formula', `'${shown(text)}' is a formula`);
  }
  return text;
}

/** Free text, where a line may begin with a dash: only what calls a function or a cell counts as a formula. */
export function parseProse(cell: string): Parsed<string> {
  const text = cell.trim();
  if (text === '') return null;
  if (/^=\s*[\w"'(+-]/.test(text) || /^[+\-@]\s*[\w.]+[(|]/.test(text)) {
    return new CellFault('a formula', `'${shown(text)}' is a formula`);
  }
  return text;
}
