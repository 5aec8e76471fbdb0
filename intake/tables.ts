/**
 * The generic tables: which columns they have, how a cell of each is read, and what a fault in it costs.
 * Ids, names and event dates are required and words must be known: a fault there sets the row aside. Any other
 * fault sets only its cell aside; the row is kept, the value is missing, and both are recorded.
 */
import type { Table } from '../domain/intake.ts';
import {
  CellFault,
  type Parsed,
  parseBoolean,
  parseDate,
  parseInstant,
  parseNumber,
  parseProse,
  parseText,
  parseWord,
} from './values.ts';

export type Cell = string | number | boolean | null;

export interface Column {
  read: (cell: string) => Parsed<string | number | boolean>;
  required: boolean;
  /** What is lost by a cell that cannot be read. */
  onFault: 'row' | 'cell';
}

const optional = (read: Column['read']): Column => ({ read, required: false, onFault: 'cell' });
const required = (read: Column['read']): Column => ({ read, required: true, onFault: 'row' });
const oneOf = (...words: string[]): Column => ({
  read: (cell) => parseWord(cell, words),
  required: false,
  onFault: 'row',
});
const text = optional(parseText);
const date = optional(parseDate);
const instant = optional(parseInstant);
const amount = optional((cell) => parseNumber(cell, { min: 0 }));
const within = (min: number, max: number): Column => optional((cell) => parseNumber(cell, { min, max }));
/** An optional date that decides what a deal was at some day: a fault in it sets the row aside. */
const decisive: Column = { read: parseInstant, required: false, onFault: 'row' };

export const COLUMNS: Record<Exclude<Table, 'signals'>, Record<string, Column>> = {
  owners: {
    owner_id: required(parseText),
    name: required(parseText),
    manager: text,
    region: text,
    role: text,
    active: optional(parseBoolean),
  },
  accounts: {
    account_id: required(parseText),
    name: required(parseText),
    domain: text,
    owner: text,
    type: oneOf('customer', 'prospect', 'partner', 'churned'),
    segment: text,
    industry: text,
    employees: amount,
    annual_revenue: amount,
    arr: amount,
    renewal_date: date,
    parent_id: text,
    customer_since: date,
    created_at: instant,
  },
  deals: {
    deal_id: required(parseText),
    account_id: required(parseText),
    name: text,
    owner: text,
    type: oneOf('new', 'expansion', 'renewal'),
    stage: text,
    amount,
    currency: optional((cell) => {
      const code = cell.trim().toUpperCase();
      if (code === '') return null;
      return /^[A-Z]{3}$/.test(code)
        ? code
        : new CellFault('unknown word', `'${cell.trim()}' is no ISO currency code (USD)`);
    }),
    created_at: required(parseInstant),
    stage_changed_at: instant,
    close_date: date,
    closed_at: decisive,
    outcome: oneOf('won', 'lost'),
  },
  deal_stages: {
    deal_id: required(parseText),
    stage: required(parseText),
    entered_at: required(parseInstant),
  },
  deal_qualification: {
    deal_id: required(parseText),
    outcome_score: { ...within(0, 100), onFault: 'row' },
    outcome_band: text,
    qualified_at: required(parseInstant),
  },
  interactions: {
    interaction_id: required(parseText),
    account_id: required(parseText),
    deal_id: text,
    occurred_at: required(parseInstant),
    channel: { ...oneOf('meeting', 'call', 'email', 'message', 'sequence', 'other'), onFault: 'cell' },
    direction: oneOf('inbound', 'outbound'),
    status: oneOf('completed', 'scheduled', 'cancelled'),
    contact: text,
    interaction_purpose: text,
    sentiment: within(-1, 1),
    text: optional(parseProse),
  },
};

export type RowTable = keyof typeof COLUMNS;

/** The column whose value names a row of the table in the quarantine. */
export const ID_COLUMN: Record<RowTable, string> = {
  owners: 'owner_id',
  accounts: 'account_id',
  deals: 'deal_id',
  deal_stages: 'deal_id',
  deal_qualification: 'deal_id',
  interactions: 'interaction_id',
};

/** The file a table is read from without a mapping. */
export const GENERIC_FILES: Record<Table, string> = {
  owners: 'owners.csv',
  accounts: 'accounts.csv',
  deals: 'deals.csv',
  deal_stages: 'deal_stages.csv',
  deal_qualification: 'deal_qualification.csv',
  interactions: 'interactions.csv',
  signals: 'enrichment.json',
};

export interface Fault {
  column: string | null;
  /** What summaries count by. */
  cause: string;
  reason: string;
  /** `cell`: the row is kept without this value. */
  costs: 'row' | 'cell';
}

/** A fault that costs the row unless said otherwise; the cause is the reason when no cell is shown. */
export function fault(
  column: string | null,
  cause: string,
  reason: string = cause,
  costs: Fault['costs'] = 'row',
): Fault {
  return { column, cause, reason, costs };
}

/** Cells by column name, as text. */
export type Cells = Record<string, string>;

export interface TypedRow {
  values: Record<string, Cell>;
  faults: Fault[];
}

/** Reads each column of a row; a column that the file lacks is null, like an empty cell. */
export function readRow(table: RowTable, cells: Cells): TypedRow {
  const values: Record<string, Cell> = {};
  const faults: Fault[] = [];
  for (const [name, column] of Object.entries(COLUMNS[table])) {
    const parsed = column.read(cells[name] ?? '');
    const value = parsed instanceof CellFault ? null : parsed;
    values[name] = value;
    if (parsed instanceof CellFault) {
      faults.push(
        fault(name, `${name}: ${parsed.kind}`, parsed.reason, column.required ? 'row' : column.onFault),
      );
    } else if (value === null && column.required) faults.push(fault(name, `no ${name}`));
  }
  return { values, faults };
}
