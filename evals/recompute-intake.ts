/** What intake counted, counted again from the export's files and from what stands in the tables. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type pg from 'pg';
import type { Scored, ScoredBook } from './recompute-scored.ts';

import { sum, type Value } from './recompute-terms.ts';

export type CsvRow = Record<string, string>;

export function readCsv(directory: string, file: string): CsvRow[] {
  const path = join(directory, file);
  if (!existsSync(path)) return [];
  return parse(readFileSync(path), { columns: true, bom: true, relax_column_count: true }) as CsvRow[];
}

/** Natural key of a row in its file, and the same out of the table. */
const KEYS: Record<string, [columns: string[], sql: string]> = {
  owners: [['owner_id'], 'SELECT owner_id AS key FROM owners'],
  accounts: [['account_id'], 'SELECT account_id AS key FROM accounts'],
  deals: [['deal_id'], 'SELECT deal_id AS key FROM deals'],
  deal_stages: [
    ['deal_id', 'stage', 'entered_at'],
    "SELECT deal_id || '|' || stage || '|' || to_char(entered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS key FROM deal_stages",
  ],
  deal_qualification: [
    ['deal_id', 'qualified_at'],
    "SELECT deal_id || '|' || to_char(qualified_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS key FROM deal_qualification",
  ],
  interactions: [['interaction_id'], 'SELECT interaction_id AS key FROM interactions'],
};

interface Company {
  name: string;
  signals: { type: string; date: string }[];
}

/** Facts of the import by fact id. @param directory the newest export, in the generic form */
export async function recomputeIntake(
  client: pg.Client,
  directory: string,
  now: ScoredBook,
): Promise<Map<string, Value>> {
  const facts = new Map<string, Value>();
  const put = (name: string, value: Value): void => void facts.set(`intake.${name}`, value);
  const totals = { read: 0, loaded: 0 };
  const counted = (table: string, read: number, loaded: number): void => {
    totals.read += read;
    totals.loaded += loaded;
    put(`${table}_read`, read);
    put(`${table}_loaded`, loaded);
    put(`${table}_left_out`, 0);
    put(`${table}_set_aside`, read - loaded);
  };
  for (const [table, [columns, sql]] of Object.entries(KEYS)) {
    const rows = readCsv(directory, `${table}.csv`);
    const stored = new Set((await client.query<{ key: string }>(sql)).rows.map(({ key }) => key));
    const keys = new Set(rows.map((row) => columns.map((column) => row[column]!.slice(0, 40)).join('|')));
    counted(table, rows.length, [...keys].filter((key) => stored.has(key)).length);
  }
  const signals = (
    JSON.parse(readFileSync(join(directory, 'enrichment.json'), 'utf8')) as { companies: Company[] }
  ).companies;
  const told = signals.flatMap(({ name, signals }) =>
    signals.map(({ type, date }) => `${name}|${type}|${date}`),
  );
  const stored = await client.query<{ key: string }>(
    "SELECT company_name || '|' || type || '|' || date AS key FROM signals",
  );
  const keys = new Set(stored.rows.map(({ key }) => key));
  counted('signals', told.length, told.filter((key) => keys.has(key)).length);
  put('rows_read', totals.read);
  put('rows_loaded', totals.loaded);
  put('rows_left_out', 0);
  put('rows_set_aside', totals.read - totals.loaded);
  put('interactions_from', now.book.coverage.from);
  put('interactions_to', now.book.coverage.to);
  addTie(put, directory);
  addOpen(put, now);
  await addTables(put, client, now);
  return facts;
}

const amountOf = ({ amount }: CsvRow): number | null =>
  amount !== undefined && /^-?\d+(\.\d+)?$/.test(amount) ? Number(amount) : null;

/** Deals as read, as loaded, and why they differ: a second row of one id, an account nobody knows. */
function addTie(put: (name: string, value: Value) => void, directory: string): void {
  const accounts = new Set(readCsv(directory, 'accounts.csv').map((row) => row['account_id']));
  const seen = new Set<string>();
  const deals = readCsv(directory, 'deals.csv').map((row) => {
    const again = seen.has(row['deal_id']!);
    seen.add(row['deal_id']!);
    const cause = again ? 'duplicate deal_id' : accounts.has(row['account_id']!) ? null : 'account not known';
    return { row, cause, outcome: row['outcome'] || 'open' };
  });
  for (const outcome of ['open', 'won', 'lost']) {
    const read = deals.filter((deal) => deal.outcome === outcome);
    const add = (name: string, some: typeof read): void => {
      put(`${outcome}_deals_${name}`, some.length);
      put(`${outcome}_value_${name}`, sum(some.map(({ row }) => amountOf(row) ?? 0)));
      put(`${outcome}_without_amount_${name}`, some.filter(({ row }) => amountOf(row) === null).length);
    };
    add('read', read);
    add(
      'loaded',
      read.filter(({ cause }) => cause === null),
    );
    const causes = [...new Set(read.flatMap(({ cause }) => cause ?? []))];
    const rank = (cause: string): number => read.filter((deal) => deal.cause === cause).length;
    causes.sort((a, b) => rank(b) - rank(a));
    for (const [at, cause] of causes.entries()) {
      put(`${outcome}_cause_${at + 1}`, cause);
      add(
        `difference_${at + 1}`,
        read.filter((deal) => deal.cause === cause),
      );
    }
  }
}

const openDeals = (accounts: Scored[], renewals = false) =>
  accounts.flatMap(({ account }) => account.open.filter((deal) => (deal.type === 'renewal') === renewals));
const valueOfDeals = (deals: { amount: number | null }[]): number =>
  sum(deals.map(({ amount }) => amount ?? 0));

/** Open deals at the date, by what became of their accounts. */
function addOpen(put: (name: string, value: Value) => void, { accounts }: ScoredBook): void {
  const groups = {
    as_of: accounts,
    scored: accounts.filter(({ status }) => status === 'tiered'),
    not_enough_data: accounts.filter(({ status }) => status === 'not enough data'),
    not_tiered: accounts.filter(({ status }) => status === 'not tiered'),
  };
  for (const [name, members] of Object.entries(groups)) {
    put(`open_deals_${name}`, openDeals(members).length);
    put(`open_value_${name}`, valueOfDeals(openDeals(members)));
  }
  put('open_renewals_as_of', openDeals(accounts, true).length);
  put('open_renewals_value_as_of', valueOfDeals(openDeals(accounts, true)));
}

/** The same counted in the tables, and what lies between them, the files and the book. */
async function addTables(
  put: (name: string, value: Value) => void,
  client: pg.Client,
  { accounts, asOf }: ScoredBook,
): Promise<void> {
  const { rows } = await client.query<{ renewal: boolean; deals: number; value: number; all: number }>(
    `SELECT o.type = 'renewal' AS renewal, count(*) FILTER (WHERE live) AS deals,
            coalesce(sum(o.amount) FILTER (WHERE live), 0) AS value, count(*) FILTER (WHERE d.closed_at IS NULL) AS all,
            coalesce(sum(o.amount) FILTER (WHERE d.closed_at IS NULL), 0) AS all_value
     FROM deals d
     CROSS JOIN LATERAL (SELECT (d.created_at AT TIME ZONE 'UTC')::date <= $1::date
       AND coalesce((d.closed_at AT TIME ZONE 'UTC')::date > $1::date, true) AS live) l
     CROSS JOIN LATERAL (SELECT type, amount FROM deal_observations v WHERE v.deal_id = d.deal_id
       ORDER BY v.observed_at > $1::date, abs(v.observed_at - $1::date) LIMIT 1) o
     GROUP BY 1`,
    [asOf],
  );
  const of = (renewal: boolean) => rows.find((row) => row.renewal === renewal);
  const deals = of(false)?.deals ?? 0;
  const value = of(false)?.value ?? 0;
  put('open_deals_in_tables', deals);
  put('open_value_in_tables', value);
  put('open_renewals_in_tables', of(true)?.deals ?? 0);
  put('open_deals_not_in_book', deals - openDeals(accounts).length);
  put('open_value_not_in_book', value - valueOfDeals(openDeals(accounts)));
  const live = [...openDeals(accounts), ...openDeals(accounts, true)];
  put('open_deals_after_as_of', sum(rows.map((row) => row.all)) - live.length);
  put(
    'open_value_after_as_of',
    sum(rows.map((row) => (row as unknown as { all_value: number }).all_value)) - valueOfDeals(live),
  );
}
