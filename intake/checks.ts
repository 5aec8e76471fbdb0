/** Checks that need more than one cell: duplicates, references, contradictions, dates beyond the data's reach. */
import type { IsoDate } from '../domain/dates.ts';
import { eventColumns } from './reach.ts';
import { type Cell, COLUMNS, type Fault, fault, ID_COLUMN, type RowTable } from './tables.ts';

/** What rows are held against. Grows while rows are accepted. */
export interface Known {
  accounts: Set<string>;
  /** Deal → its account, from the database and from the files read so far. */
  deals: Map<string, string>;
  /** Keys of the rows accepted in this import, per table. */
  seen: Record<RowTable, Set<string>>;
  /** Events after this date are typing errors; null when the data have no dated event. */
  latestEvent: IsoDate | null;
}

export function newKnown(accounts: Iterable<string>, deals: Iterable<[string, string]>): Known {
  const seen = () => new Set<string>();
  return {
    accounts: new Set(accounts),
    deals: new Map(deals),
    seen: {
      owners: seen(),
      accounts: seen(),
      deals: seen(),
      deal_stages: seen(),
      deal_qualification: seen(),
      interactions: seen(),
    },
    latestEvent: null,
  };
}

type Values = Record<string, Cell>;

/** What makes a row the same as another one of its table. */
function keyOf(table: RowTable, values: Values): string {
  const id = String(values[ID_COLUMN[table]]);
  if (table === 'deal_stages') return JSON.stringify([id, values['stage'], values['entered_at']]);
  if (table === 'deal_qualification') return JSON.stringify([id, values['qualified_at']]);
  return id;
}

const SECOND: Partial<Record<RowTable, string>> = {
  deal_stages: 'the same stage entry twice',
  deal_qualification: 'second qualification of a deal at one time',
};

function duplicateFault(table: RowTable, values: Values, known: Known): Fault[] {
  if (!known.seen[table].has(keyOf(table, values))) return [];
  const column = ID_COLUMN[table];
  const cause = SECOND[table] ?? `duplicate ${column}`;
  return [fault(column, cause, `${cause}: ${values[column]} was already read; the first one is kept`)];
}

function referenceFaults(table: RowTable, values: Values, known: Known): Fault[] {
  const faults: Fault[] = [];
  const account = values['account_id'];
  const refersToAccount = table === 'deals' || table === 'interactions';
  if (refersToAccount && account !== null && !known.accounts.has(String(account))) {
    faults.push(
      fault(
        'account_id',
        'account not known',
        `account ${account} is neither in this import nor in the database`,
      ),
    );
  }
  const deal = values['deal_id'];
  const refersToDeal = table === 'deal_stages' || table === 'deal_qualification' || table === 'interactions';
  if (refersToDeal && deal !== null && deal !== undefined && !known.deals.has(String(deal))) {
    const reason = `deal ${deal} is neither in this import nor in the database`;
    faults.push(fault('deal_id', 'deal not known', reason, table === 'interactions' ? 'cell' : 'row'));
  }
  return faults;
}

function dealFaults(values: Values): Fault[] {
  const { outcome, closed_at: closedAt, created_at: createdAt } = values;
  const faults: Fault[] = [];
  if (outcome !== null && closedAt === null) {
    faults.push(fault('closed_at', 'outcome without closed_at', `${outcome}, but no closed_at`));
  }
  if (outcome === null && closedAt !== null) {
    faults.push(
      fault('outcome', 'closed_at without outcome', `closed at ${closedAt}, but neither won nor lost`),
    );
  }
  if (closedAt && createdAt && String(closedAt).slice(0, 10) < String(createdAt).slice(0, 10)) {
    const reason = `closed ${String(closedAt).slice(0, 10)}, created ${String(createdAt).slice(0, 10)}`;
    faults.push(fault('closed_at', 'closed before it was created', reason));
  }
  return faults;
}

const columnOf = (table: RowTable, column: string) => COLUMNS[table][column]!;

function reachFaults(table: RowTable, values: Values, latest: IsoDate | null): Fault[] {
  if (latest === null) return [];
  return eventColumns(table, values)
    .filter((column) => values[column] != null && String(values[column]).slice(0, 10) > latest)
    .map((column) =>
      fault(
        column,
        `${column} far after all other events`,
        `dated ${String(values[column]).slice(0, 10)}, while everything else ends on ${latest}`,
        columnOf(table, column).required ? 'row' : columnOf(table, column).onFault,
      ),
    );
}

/** The faults of a typed row that only other cells, rows or tables show. */
export function checkRow(table: RowTable, values: Values, known: Known): Fault[] {
  const faults = [
    ...duplicateFault(table, values, known),
    ...referenceFaults(table, values, known),
    ...reachFaults(table, values, known.latestEvent),
  ];
  if (table === 'deals') faults.push(...dealFaults(values));
  if (table === 'deal_qualification' && values['outcome_score'] === null && values['outcome_band'] === null) {
    faults.push(fault('outcome_score', 'neither outcome_score nor outcome_band'));
  }
  return faults;
}

/** Remembers an accepted row. */
export function remember(table: RowTable, values: Values, known: Known): void {
  known.seen[table].add(keyOf(table, values));
  if (table === 'accounts') known.accounts.add(String(values['account_id']));
  if (table === 'deals') known.deals.set(String(values['deal_id']), String(values['account_id']));
}
