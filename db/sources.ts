/**
 * Idempotent writers of the source tables. All take a client inside one transaction of the caller, so that an
 * import is written whole or not at all (issue 2, Intake).
 */
import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import type { AccountRecord, OwnerRecord, QuarantinedRow, SignalRecord } from '../domain/records.ts';
import {
  assertUnique,
  countRows,
  distinctBy,
  type ImportContext,
  inBatches,
  instant,
  type RowResult,
  type WriteCounts,
} from './batches.ts';
import { ACCOUNT_OBSERVATIONS, OWNER_OBSERVATIONS, writeObservations } from './observations.ts';

export type { ImportContext, WriteCounts } from './batches.ts';
export { knownDealAccounts, writeDealStages, writeDeals, writeQualifications } from './source-deals.ts';
export { writeInteractions } from './source-interactions.ts';

/** @returns the id of the import, for the writers and `finishImport`. */
export async function startImport(
  client: ClientBase,
  started: { label: string; observedAt: IsoDate; contentHash: string },
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    'INSERT INTO imports (label, observed_at, content_hash) VALUES ($1, $2, $3) RETURNING import_id::int AS id',
    [started.label, started.observedAt, started.contentHash],
  );
  return rows[0]!.id;
}

/** @param summary tie-out and counts as intake made them, kept as they are for the report and `tiers runs`. */
export async function finishImport(client: ClientBase, importId: number, summary: unknown): Promise<void> {
  await client.query('UPDATE imports SET summary = $2, finished = true WHERE import_id = $1', [
    importId,
    JSON.stringify(summary ?? null),
  ]);
  // The planner knows nothing yet of rows that one transaction brought.
  for (const table of ['accounts', 'account_observations', 'deals', 'deal_observations', 'deal_stages']) {
    await client.query(`ANALYZE ${table}`);
  }
  await client.query('ANALYZE deal_qualification, interactions, interaction_bookings, signals');
}

export async function saveQuarantine(
  client: ClientBase,
  importId: number,
  rows: readonly QuarantinedRow[],
): Promise<void> {
  const numbered = rows.map((row, position) => ({ ...row, position }));
  await inBatches(
    client,
    `INSERT INTO quarantine (import_id, position, file, line, "column", reason, row_id)
     SELECT $2, position, file, line, "column", reason, "rowId"
     FROM jsonb_to_recordset($1::jsonb)
       AS r(position int, file text, line int, "column" text, reason text, "rowId" text)`,
    numbered,
    [importId],
  );
}

/** All accounts that any import brought. */
export async function knownAccountIds(client: ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ account_id: string }>('SELECT account_id FROM accounts');
  return new Set(rows.map((row) => row.account_id));
}

export async function writeOwners(
  client: ClientBase,
  records: readonly OwnerRecord[],
  context: ImportContext,
): Promise<WriteCounts> {
  assertUnique('owner', records, (record) => record.ownerId);
  const rows = records.map((record) => ({
    owner_id: record.ownerId,
    name: record.name,
    manager: record.manager,
    region: record.region,
    role: record.role,
    active: record.active,
  }));
  const base = await inBatches<RowResult>(client, OWNERS, rows, [context.observedAt]);
  return countRows(base, await writeObservations(client, OWNER_OBSERVATIONS, rows, context));
}

const OWNERS = `
WITH incoming AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(owner_id text)),
before AS MATERIALIZED (SELECT o.owner_id FROM owners o JOIN incoming USING (owner_id)),
written AS (
  INSERT INTO owners (owner_id, observed_at) SELECT owner_id, $2::date FROM incoming
  ON CONFLICT (owner_id) DO UPDATE SET observed_at = greatest(owners.observed_at, excluded.observed_at)
)
SELECT i.owner_id AS id, b.owner_id IS NULL AS inserted, false AS changed
FROM incoming i LEFT JOIN before b USING (owner_id)`;

export async function writeAccounts(
  client: ClientBase,
  records: readonly AccountRecord[],
  context: ImportContext,
): Promise<WriteCounts> {
  assertUnique('account', records, (record) => record.accountId);
  const rows = records.map((record) => ({
    account_id: record.accountId,
    created_at: instant(record.createdAt),
    name: record.name,
    domain: record.domain,
    owner_id: record.ownerId,
    type: record.type,
    segment: record.segment,
    industry: record.industry,
    employees: record.employees,
    annual_revenue: record.annualRevenue,
    arr: record.arr,
    renewal_date: record.renewalDate,
    parent_id: record.parentId,
    customer_since: record.customerSince,
    attributes: record.attributes,
  }));
  const base = await inBatches<RowResult>(client, ACCOUNTS, rows, [context.observedAt]);
  return countRows(base, await writeObservations(client, ACCOUNT_OBSERVATIONS, rows, context));
}

const ACCOUNTS = `
WITH incoming AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(account_id text, created_at timestamptz)
), before AS MATERIALIZED (
  SELECT a.* FROM accounts a JOIN incoming i ON a.account_id = i.account_id
), written AS (
  INSERT INTO accounts (account_id, created_at, observed_at) SELECT account_id, created_at, $2::date FROM incoming
  ON CONFLICT (account_id) DO UPDATE SET
    created_at = coalesce(excluded.created_at, accounts.created_at), observed_at = excluded.observed_at
  WHERE accounts.observed_at <= excluded.observed_at
)
SELECT i.account_id AS id, b.account_id IS NULL AS inserted,
       b.observed_at <= $2::date AND i.created_at IS NOT NULL AND b.created_at IS DISTINCT FROM i.created_at AS changed
FROM incoming i LEFT JOIN before b ON b.account_id = i.account_id`;

/** Signals are told apart by company, type, date and source; the same one again with another amount is a change. */
export async function writeSignals(
  client: ClientBase,
  records: readonly SignalRecord[],
  context: ImportContext,
): Promise<WriteCounts> {
  const rows = records.map((record) => ({
    signal_key: signalKey(record),
    company_name: record.companyName,
    domain: record.domain,
    type: record.type,
    date: record.date,
    amount: record.amount,
    detail: record.detail,
    source_url: record.sourceUrl,
    retrieved_at: instant(record.retrievedAt),
    confirmed: record.confirmed ?? null,
  }));
  const distinct = distinctBy(rows, (row) => row.signal_key);
  return countRows(
    await inBatches<RowResult>(client, SIGNALS, distinct, [context.observedAt, context.importId]),
  );
}

function signalKey(record: SignalRecord): string {
  const company = [record.companyName.trim().toLowerCase(), record.domain?.trim().toLowerCase() ?? null];
  const identity = JSON.stringify([...company, record.type, record.date, record.sourceUrl ?? record.detail]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 20);
}

const SIGNALS = `
WITH incoming AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(signal_key text, company_name text, domain text, type text,
    date date, amount numeric, detail text, source_url text, retrieved_at timestamptz, confirmed boolean)
), before AS MATERIALIZED (
  SELECT s.* FROM signals s JOIN incoming i ON s.signal_key = i.signal_key
), written AS (
  INSERT INTO signals (signal_key, company_name, domain, type, date, amount, detail, source_url, retrieved_at,
                       confirmed, observed_at, import_id)
  SELECT i.*, $2::date, $3::bigint FROM incoming i
  ON CONFLICT (signal_key) DO UPDATE SET
    amount = excluded.amount, detail = excluded.detail, retrieved_at = excluded.retrieved_at,
    confirmed = excluded.confirmed, observed_at = excluded.observed_at, import_id = excluded.import_id
  WHERE signals.observed_at <= excluded.observed_at
)
SELECT i.signal_key AS id, b.signal_key IS NULL AS inserted,
       b.observed_at <= $2::date AND (b.amount, b.detail, b.confirmed) IS DISTINCT FROM (i.amount, i.detail, i.confirmed) AS changed
FROM incoming i LEFT JOIN before b ON b.signal_key = i.signal_key`;
