/** Companies as two tables of them say, and what changed in between: staff, and being bought, closed or listed. */
import { foldDomain, foldName } from '../domain/company-name.ts';
import type { IsoDate } from '../domain/dates.ts';
import { headcountBetween } from '../domain/headcount.ts';
import { type ColumnNames, type RowReader, readSnapshotTable } from './snapshot-table.ts';
import { fault } from './tables.ts';
import type { Quarantine } from './tally.ts';
import { CellFault, parseNumber, parseText, shown } from './values.ts';

export interface SnapshotSignal {
  type: string;
  date: IsoDate;
  amount: number | null;
  detail: string | null;
  source_url: string | null;
  retrieved_at: IsoDate | null;
}

/** A company as enrichment.json has it. */
export interface SnapshotEntry {
  name: string;
  domain: string | null;
  retrieved_at: IsoDate | null;
  signals: SnapshotSignal[];
}

export interface TableCompany {
  name: string;
  domain: string | null;
  teamSize: number | null;
  /** Lower case, e.g. `active`, `acquired`, `inactive`, `public`. */
  status: string;
  /** Where it is, the first part of the place folded: `lahore` of `Lahore, Pakistan`. */
  place: string;
}

const COLUMNS: ColumnNames = {
  name: ['company_name', 'name', 'company'],
  website: ['website', 'domain', 'url'],
  team_size: ['team_size', 'employees', 'headcount'],
  status: ['status'],
  location: ['location', 'city'],
};

/** What a change of status means as a signal; a company in any other state says nothing. */
const BECAME: Record<string, { type: string; detail: string }> = {
  acquired: { type: 'acquisition', detail: 'acquired' },
  inactive: { type: 'bankruptcy', detail: 'no longer active' },
  public: { type: 'ipo', detail: 'went public' },
};

export const companyKey = (name: string, domain: string | null): string =>
  JSON.stringify([foldName(name), foldDomain(domain)]);

export const placeOf = (location: string): string => foldName(location.split(',')[0]!);

/** @throws FileError for a table that cannot be read or has no names */
export function readCompanies(path: string, quarantine: Quarantine) {
  const seen = new Set<string>();
  return readSnapshotTable<TableCompany>(path, { names: COLUMNS, required: ['name'] }, quarantine, (row) =>
    companyOf(row, seen),
  );
}

function companyOf(row: RowReader, seen: Set<string>): TableCompany | null {
  const name = row.read('name', parseText, 'row');
  const domain = row.read('website', parseWebsite, 'cell');
  const teamSize = row.read('team_size', (cell) => parseNumber(cell, { min: 0 }), 'cell');
  if (name === null) return null;
  const key = companyKey(name, domain);
  if (seen.has(key)) row.faults.push(fault('name', 'the same company twice'));
  seen.add(key);
  return {
    name,
    domain,
    teamSize,
    status: row.text('status').toLowerCase(),
    place: placeOf(row.text('location')),
  };
}

/** A website as a domain; `https://` alone is an empty one. */
function parseWebsite(cell: string): string | null | CellFault {
  if (/^(https?:\/\/)?$/i.test(cell.trim())) return null;
  return foldDomain(cell) ?? new CellFault('no address', `'${shown(cell)}' is no web address`);
}

/**
 * One entry for each company of either table; a change is dated with the later table, the end of the time it was
 * measured over. Companies are the same by name and domain; without a domain none is compared.
 */
export function compareCompanies(
  tables: { old: readonly TableCompany[]; new: readonly TableCompany[] },
  dates: { old: IsoDate; new: IsoDate },
): SnapshotEntry[] {
  const before = new Map(tables.old.map((each) => [companyKey(each.name, each.domain), each]));
  const entries = tables.new.map((company) => {
    const key = companyKey(company.name, company.domain);
    const old = before.get(key);
    before.delete(key);
    const signals = company.domain === null || old === undefined ? [] : changesOf(old, company, dates);
    return entryOf(company, dates.new, signals);
  });
  return [...entries, ...[...before.values()].map((company) => entryOf(company, dates.old, []))];
}

const entryOf = (
  { name, domain }: TableCompany,
  date: IsoDate,
  signals: SnapshotSignal[],
): SnapshotEntry => ({
  name,
  domain,
  retrieved_at: date,
  signals,
});

function changesOf(
  old: TableCompany,
  now: TableCompany,
  dates: { old: IsoDate; new: IsoDate },
): SnapshotSignal[] {
  const dated = { date: dates.new, amount: null, source_url: null, retrieved_at: dates.new };
  const became = old.status !== '' && old.status !== now.status ? BECAME[now.status] : undefined;
  const changes: SnapshotSignal[] = became === undefined ? [] : [{ ...became, ...dated }];
  // The staff of a company that was bought or closed is no longer counted in one way.
  if (now.status === 'acquired' || now.status === 'inactive') return changes;
  const staff = headcountBetween(
    old.teamSize ?? 0,
    now.teamSize ?? Number.NaN,
    `between ${dates.old} and ${dates.new}`,
  );
  return staff === null ? changes : [...changes, { type: staff.type, detail: staff.words, ...dated }];
}
