/**
 * A table of layoffs put to companies. Such tables name no domain, and a name alone identifies no company: an event
 * is a company's when its domain agrees, or when one company of that name is in the same place. Any other is listed
 * as a company without a domain, which every look-up answers with "ambiguous".
 */
import { foldDomain, foldName } from '../domain/company-name.ts';
import type { IsoDate } from '../domain/dates.ts';
import {
  companyKey,
  placeOf,
  type SnapshotEntry,
  type SnapshotSignal,
  type TableCompany,
} from './snapshot-companies.ts';
import { type ColumnNames, type RowReader, readSnapshotTable } from './snapshot-table.ts';
import { readDateFormat } from './sources.ts';
import type { Quarantine } from './tally.ts';
import { CellFault, type Parsed, parseDate, parseNumber, parseText } from './values.ts';

export interface Layoff {
  name: string;
  domain: string | null;
  place: string;
  signal: SnapshotSignal;
}

const COLUMNS: ColumnNames = {
  name: ['company', 'company_name', 'name'],
  website: ['website', 'domain'],
  location: ['location', 'city'],
  total_laid_off: ['total_laid_off'],
  percentage_laid_off: ['percentage_laid_off'],
  date: ['date'],
  source: ['source', 'source_url', 'url'],
  date_added: ['date_added'],
};

/** @param dateForm how dates are written where they are not ISO 8601, e.g. `m/d/yyyy` */
export function readLayoffs(path: string, dateForm: string, quarantine: Quarantine) {
  const date = (cell: string) => readDay(cell, dateForm);
  return readSnapshotTable<Layoff>(path, { names: COLUMNS, required: ['name', 'date'] }, quarantine, (row) =>
    layoffOf(row, date),
  );
}

function readDay(cell: string, form: string): Parsed<string> {
  if (cell.trim() === '' || /^\d{4}-/.test(cell)) return parseDate(cell);
  const day = readDateFormat(cell, form);
  return day instanceof CellFault ? day : parseDate(day);
}

function layoffOf(row: RowReader, date: (cell: string) => Parsed<string>): Layoff | null {
  const name = row.read('name', parseText, 'row');
  const on = row.read('date', date, 'row');
  const people = row.read('total_laid_off', (cell) => parseNumber(cell, { min: 0 }), 'cell');
  const share = row.read('percentage_laid_off', (cell) => parseNumber(cell, { min: 0, max: 1 }), 'cell');
  const source = row.read('source', parseText, 'cell');
  const added = row.read('date_added', date, 'cell');
  if (name === null || on === null) return null;
  const detail = [
    ...(share === null ? [] : [`${Math.round(share * 100)}% of staff`]),
    ...(people === null ? [] : [`${people} people`]),
  ].join(', ');
  const signal = {
    type: 'layoffs',
    date: on,
    amount: null,
    detail: detail || null,
    source_url: source,
    retrieved_at: added,
  };
  return { name, domain: foldDomain(row.text('website')), place: placeOf(row.text('location')), signal };
}

/** How the events were put to companies. */
export interface LayoffMatches {
  byDomain: number;
  byNameAndPlace: number;
  /** Listed without a domain, or with one that no table has. */
  unmatched: number;
}

/** Adds the events to the entries, and an entry for each company that none could be put to. */
export function addLayoffs(
  entries: SnapshotEntry[],
  layoffs: readonly Layoff[],
  companies: readonly TableCompany[],
): LayoffMatches {
  const byKey = new Map(entries.map((entry) => [companyKey(entry.name, entry.domain), entry]));
  const placed = placedCompanies(companies);
  const matches: LayoffMatches = { byDomain: 0, byNameAndPlace: 0, unmatched: 0 };
  for (const { name, domain, place, signal } of layoffs) {
    const near = domain === null ? placed(name, place) : null;
    const key = near ?? companyKey(name, domain);
    const known = byKey.get(key);
    if (near !== null) matches.byNameAndPlace += 1;
    else if (domain !== null && known !== undefined) matches.byDomain += 1;
    else matches.unmatched += 1;
    const entry = known ?? newEntry(name, domain, signal.retrieved_at);
    if (known === undefined) {
      byKey.set(key, entry);
      entries.push(entry);
    }
    entry.signals.push(signal);
  }
  return matches;
}

const newEntry = (name: string, domain: string | null, read: IsoDate | null): SnapshotEntry => ({
  name,
  domain,
  retrieved_at: read,
  signals: [],
});

/** The one company of a name, if it has a domain and is in the place; its key. */
function placedCompanies(companies: readonly TableCompany[]) {
  const byName = new Map<string, Map<string, TableCompany>>();
  for (const company of companies) {
    const name = foldName(company.name);
    const same = byName.get(name) ?? new Map<string, TableCompany>();
    byName.set(name, same.set(companyKey(company.name, company.domain), company));
  }
  return (name: string, place: string): string | null => {
    const same = [...(byName.get(foldName(name)) ?? [])];
    const [key, company] = same.length === 1 ? same[0]! : [null, null];
    if (company === null || company.domain === null || company.place === '') return null;
    return samePlace(company.place, place) ? key : null;
  };
}

/** Equal, or one with a word more: `new york` and `new york city`. */
function samePlace(one: string, other: string): boolean {
  return (
    one === other || `${other} `.startsWith(`${one} `) || (other !== '' && `${one} `.startsWith(`${other} `))
  );
}
