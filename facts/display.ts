/**
 * Display forms: other spellings of the same fact that a sentence may need. Each is exact or says less; none
 * changes the value.
 */

import { roundTo } from '../domain/catalogue.ts';
import type { Fact, FactSheet } from '../domain/facts.ts';
import { DASH, formatDate, formatMonth, groupThousands, MINUS, numberWord } from './format.ts';
import { indexSheet } from './sheet-index.ts';

export const DISPLAY_FORMS = [
  /** Number words up to twelve, figures above: `four`; sentence start: `Four`. */
  'word',
  'Word',
  /** With the unit's noun: `1 day`, `44 days`, `12 months`. */
  'unit',
  /** With its sign: `+12`, `−3`, `+$40K`. */
  'signed',
  /** The exact figure: `$310,200`. */
  'plain',
  /** Date or month with its year: `31 May 2026`, `May 2026`. */
  'full',
  /** Month name of a date: `June`. */
  'month',
  /** Short name of a person, where it is unique: `Ruiz`. */
  'short',
  /** First letter in lower or upper case: `take a close plan`. */
  'lower',
  'upper',
  /** The value, or a dash in a table cell where there is none. */
  'dash',
] as const;
export type DisplayForm = (typeof DISPLAY_FORMS)[number];

export function isDisplayForm(form: string): form is DisplayForm {
  return (DISPLAY_FORMS as readonly string[]).includes(form);
}

const NOUNS: Record<string, [one: string, many: string]> = {
  days: ['day', 'days'],
  months: ['month', 'months'],
};

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function asWord(fact: Fact, start: boolean): string {
  const word = typeof fact.value === 'number' ? numberWord(fact.value) : null;
  if (word === null) return fact.text;
  return start ? capitalised(word) : word;
}

function withNoun(fact: Fact): string {
  const nouns = NOUNS[fact.unit];
  if (nouns === undefined) return fact.text;
  return `${fact.text} ${fact.value === 1 || fact.value === -1 ? nouns[0] : nouns[1]}`;
}

function withSign(fact: Fact): string {
  if (typeof fact.value !== 'number' || fact.value === 0) return fact.text;
  const magnitude = fact.text.startsWith(MINUS) ? fact.text.slice(1) : fact.text;
  return `${fact.value > 0 ? '+' : MINUS}${magnitude}`;
}

function exactly(fact: Fact, sheet: FactSheet): string {
  if (fact.unit !== 'money' || typeof fact.value !== 'number') return fact.text;
  const symbol = sheet.currency === 'USD' ? '$' : `${sheet.currency} `;
  const digits = `${symbol}${groupThousands(String(roundTo(Math.abs(fact.value), 0)))}`;
  return fact.value < 0 ? `${MINUS}${digits}` : digits;
}

function shortName(fact: Fact, sheet: FactSheet): string {
  const index = indexSheet(sheet);
  const owner = index.subjectsOf('owner').find((subject) => subject.name === fact.value);
  return (owner === undefined ? undefined : index.factOf(owner.id, 'short_name')?.text) ?? fact.text;
}

function dated(fact: Fact, form: 'full' | 'month', sheet: FactSheet): string {
  if (typeof fact.value !== 'string') return fact.text;
  if (fact.unit === 'month') return formatMonth(fact.value, sheet.asOf, form === 'full' ? 'always' : 'auto');
  if (fact.unit !== 'date') return fact.text;
  return form === 'full'
    ? formatDate(fact.value, sheet.asOf, 'always')
    : formatMonth(fact.value.slice(0, 7), sheet.asOf);
}

/** The text of a fact in a display form; forms that do not fit the unit print the fact's own text. */
export function display(fact: Fact, form: string | null, sheet: FactSheet): string {
  switch (form) {
    case 'word':
      return asWord(fact, false);
    case 'Word':
      return asWord(fact, true);
    case 'unit':
      return withNoun(fact);
    case 'signed':
      return withSign(fact);
    case 'plain':
      return exactly(fact, sheet);
    case 'full':
    case 'month':
      return dated(fact, form, sheet);
    case 'short':
      return shortName(fact, sheet);
    case 'lower':
      return `${fact.text.slice(0, 1).toLowerCase()}${fact.text.slice(1)}`;
    case 'upper':
      return capitalised(fact.text);
    case 'dash':
      return fact.value === null ? DASH : fact.text;
    default:
      return fact.text;
  }
}
