/** Plain records out of an export in the generic form (docs/mapping.md), with its bad rows and cells left out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainDeal, Records } from './count-records.ts';
import { type CsvRow, readCsv } from './recompute-intake.ts';
import type { Row, Signal, Value } from './recompute-terms.ts';

const text = (cell: string | undefined): string | null => (cell && !/^[=+@]/.test(cell) ? cell : null);
const day = (cell: string | undefined): string | null =>
  cell && /^(19|20|21)\d\d-/.test(cell) ? cell.slice(0, 10) : null;
const figure = (cell: string | undefined): number | null =>
  cell && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : null;
const between = (value: number | null, low: number, high: number): number | null =>
  value !== null && value >= low && value <= high ? value : null;

/** The first row of each id. */
function firstOf(rows: CsvRow[], id: string): CsvRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const known = seen.has(row[id]!);
    seen.add(row[id]!);
    return !known && row[id] !== '';
  });
}

interface Company {
  name: string;
  domain: string | null;
  signals: {
    type: string;
    date: string;
    amount?: number | null;
    detail?: string | null;
    source_url?: string | null;
    retrieved_at?: string | null;
  }[];
}

export function readGeneric(directory: string, observedOn: string): Records {
  const owners = new Map(readCsv(directory, 'owners.csv').map((row) => [row['owner_id']!, row['name']!]));
  const nameOf = (owner: string | undefined): Value => (owner ? (owners.get(owner) ?? owner) : null);
  const accounts = firstOf(readCsv(directory, 'accounts.csv'), 'account_id')
    .filter((row) => text(row['name']))
    .map((row): Row => accountRow(row, nameOf))
    .sort((a, b) => (a.account_id < b.account_id ? -1 : 1));
  const known = new Set(accounts.map(({ account_id }) => account_id));
  const deals = firstOf(readCsv(directory, 'deals.csv'), 'deal_id').filter(
    (row) => known.has(row['account_id']!) && day(row['created_at']),
  );
  const ids = new Set(deals.map((row) => row['deal_id']!));
  const ofDeals = (file: string): CsvRow[] =>
    readCsv(directory, file).filter((row) => ids.has(row['deal_id']!));
  const { companies } = JSON.parse(readFileSync(join(directory, 'enrichment.json'), 'utf8')) as {
    companies: Company[];
  };
  return {
    observedOn,
    accounts,
    deals: deals.map((row) => dealRecord(row, nameOf)),
    stages: ofDeals('deal_stages.csv').map((row) => ({
      deal_id: row['deal_id']!,
      stage: row['stage']!,
      day: day(row['entered_at'])!,
    })),
    qualifications: ofDeals('deal_qualification.csv').map((row) => ({
      deal_id: row['deal_id']!,
      day: day(row['qualified_at'])!,
      outcome_score: figure(row['outcome_score']),
      outcome_band: text(row['outcome_band']),
    })),
    interactions: firstOf(readCsv(directory, 'interactions.csv'), 'interaction_id')
      .filter((row) => known.has(row['account_id']!) && day(row['occurred_at']))
      .map((row) => ({
        account_id: row['account_id']!,
        day: day(row['occurred_at'])!,
        channel: text(row['channel']),
        direction: text(row['direction']),
        status: text(row['status']),
        contact: text(row['contact']),
        purpose: text(row['interaction_purpose']),
        sentiment: between(figure(row['sentiment']), -1, 1),
        derived: false,
      })),
    signals: companies.flatMap((company) => company.signals.map((signal) => signalOf(company, signal))),
  };
}

function accountRow(row: CsvRow, nameOf: (owner: string | undefined) => Value): Row {
  return {
    account_id: row['account_id']!,
    name: text(row['name']),
    domain: text(row['domain']),
    owner: nameOf(row['owner']),
    previous_owner: null,
    owner_changed_on: null,
    type: text(row['type']),
    segment: text(row['segment']),
    industry: text(row['industry']),
    employees: figure(row['employees']),
    annual_revenue: figure(row['annual_revenue']),
    arr: figure(row['arr']),
    renewal_date: day(row['renewal_date']),
    customer_since: day(row['customer_since']),
    created_on: day(row['created_at']),
  };
}

function dealRecord(row: CsvRow, nameOf: (owner: string | undefined) => Value): PlainDeal {
  return {
    account_id: row['account_id']!,
    deal_id: row['deal_id']!,
    created_on: day(row['created_at'])!,
    ended_on: day(row['closed_at']),
    ended: (row['outcome'] || null) as PlainDeal['ended'],
    name: text(row['name']),
    type: row['type'] as PlainDeal['type'],
    amount: figure(row['amount']),
    close_date: day(row['close_date']),
    owner: nameOf(row['owner']) as string | null,
    label: text(row['stage']),
    label_since: day(row['stage_changed_at']),
  };
}

function signalOf(company: Company, signal: Company['signals'][number]): Signal {
  return {
    account_id: '',
    company_name: company.name,
    domain: company.domain,
    type: signal.type,
    date: signal.date,
    amount: signal.amount ?? null,
    detail: signal.detail ?? null,
    source_url: signal.source_url ?? null,
    read_on: signal.retrieved_at?.slice(0, 10) ?? null,
  };
}
