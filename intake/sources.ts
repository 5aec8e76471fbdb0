/** Evaluates a mapping's field sources on one row. Pure: lookups are handed in as maps. */
import { createHash } from 'node:crypto';
import { roundTo } from '../domain/catalogue.ts';
import { lexiconSentiment } from './lexicon.ts';
import type { Condition, Source } from './mapping-schema.ts';
import { type Cells, type Fault, fault } from './tables.ts';
import { CellFault, parseNumber, shown } from './values.ts';

/** Values by key, per lookup (see lookupKey). */
export type Lookups = Map<string, Map<string, string>>;

export function lookupKey(lookup: { file: string; match: string; take: string }): string {
  return JSON.stringify([lookup.file, lookup.match, lookup.take]);
}

export interface Sourced {
  text: string;
  derived: boolean;
  /** What the value was before `known_from`; null when it was always this. */
  before: { text: string; derived: boolean } | null;
}

export function holds(when: Condition, cells: Cells): boolean {
  const cell = (cells[when.column] ?? '').trim();
  if (when.is) return when.is.includes(cell);
  if (when.is_not) return !when.is_not.includes(cell);
  return (cell === '') === when.empty;
}

/** A date of the declared format as ISO 8601; two-digit years are 1970 to 2069. */
export function readDateFormat(text: string, format: string): string | CellFault {
  const names = format.match(/d+|m+|y+/g)!;
  const parts = text.split(/[ T]/)[0]!.split(/[/.-]/);
  const bad = () => new CellFault('not a date', `'${shown(text)}' is not a date of the form ${format}`);
  if (parts.length !== 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return bad();
  const found: Record<string, string> = {};
  names.forEach((name, at) => {
    found[name[0]!] = parts[at]!;
  });
  const { d = '', m = '', y = '' } = found;
  const wide = names.includes('yyyy');
  if (d.length > 2 || m.length > 2 || y.length !== (wide ? 4 : 2)) return bad();
  const year = wide ? y : `${Number(y) < 70 ? '20' : '19'}${y}`;
  return `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

/** One step of reading a cell; a CellFault ends the chain. */
function transform(source: Source, cell: string, lookups: Lookups): string | CellFault {
  let text = cell;
  if (source.values) {
    if (Object.hasOwn(source.values, text)) text = source.values[text] ?? '';
    else if (source.other_values === 'set_aside' && text !== '') {
      const possible = Object.keys(source.values).join(', ');
      return new CellFault('unknown word', `'${shown(text)}' is none of ${possible}`);
    }
  }
  if (text === '') return '';
  if (source.lookup) {
    const found = lookups.get(lookupKey(source.lookup))?.get(text);
    if (found === undefined) {
      return new CellFault(
        'not found',
        `'${shown(text)}' is not in ${source.lookup.file} (${source.lookup.match})`,
      );
    }
    text = found;
  }
  if (source.multiply !== undefined) {
    const number = parseNumber(text);
    if (number instanceof CellFault) return number;
    text = number === null ? '' : String(roundTo(number * source.multiply, 6));
  }
  if (source.date) return readDateFormat(text, source.date);
  if (source.sentiment) return String(lexiconSentiment(text) ?? '');
  return text;
}

function alternative(options: Source[], cells: Cells, lookups: Lookups): Sourced | CellFault {
  for (const [at, option] of options.entries()) {
    const value = readSource(option, cells, lookups);
    if (value instanceof CellFault) return value;
    if (value.text === '') continue;
    if (!option.known_from) return value;
    const earlier = alternative(options.slice(at + 1), cells, lookups);
    if (earlier instanceof CellFault) return value;
    return { ...value, before: { text: earlier.text, derived: earlier.derived } };
  }
  return { text: '', derived: false, before: null };
}

/** The text of a field; '' when it has none. `derive` rules are applied later, over all rows: here they are ''. */
export function readSource(source: Source, cells: Cells, lookups: Lookups): Sourced | CellFault {
  const derived = source.derived === true || source.sentiment !== undefined;
  const plain = (text: string): Sourced => ({ text, derived: derived && text !== '', before: null });
  if (source.when && !holds(source.when, cells)) return plain('');
  if (source.first_of) return alternative(source.first_of, cells, lookups);
  if (source.constant !== undefined) return plain(String(source.constant));
  if (source.hash) {
    const content = JSON.stringify(source.hash.map((column) => cells[column] ?? ''));
    return plain(createHash('sha256').update(content).digest('hex').slice(0, 12));
  }
  if (source.column === undefined) return plain('');
  const text = transform(source, (cells[source.column] ?? '').trim(), lookups);
  return text instanceof CellFault ? text : plain(text);
}

/** The columns of the file that a source reads. */
export function columnsOf(source: Source): string[] {
  return [
    ...(source.column === undefined ? [] : [source.column]),
    ...(source.hash ?? []),
    ...(source.when ? [source.when.column] : []),
    ...(source.first_of ?? []).flatMap(columnsOf),
  ];
}

export function lookupsOf(source: Source): NonNullable<Source['lookup']>[] {
  return [...(source.lookup ? [source.lookup] : []), ...(source.first_of ?? []).flatMap(lookupsOf)];
}

export function sourceFault(field: string, found: CellFault, costs: Fault['costs']): Fault {
  return fault(field, `${field}: ${found.kind}`, found.reason, costs);
}
