/** Writers of deals, their stages and qualifications. */
import type { ClientBase } from 'pg';
import { DatabaseError } from '../domain/errors.ts';
import type { DealRecord, DealStageRecord, QualificationRecord } from '../domain/records.ts';
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
import { settleAccounts } from './moves.ts';
import { DEAL_OBSERVATIONS, writeObservations } from './observations.ts';

const DEAL_TABLES = ['deals', 'deal_observations', 'deal_stages', 'deal_qualification'];

/** Deal id → the account it belongs to, for all deals that any import brought. */
export async function knownDealAccounts(client: ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ deal_id: string; account_id: string }>(
    'SELECT deal_id, account_id FROM deals',
  );
  return new Map(rows.map((row) => [row.deal_id, row.account_id]));
}

/** A deal that moved to another account is deleted there and inserted here, with all that hangs on it. */
export async function writeDeals(
  client: ClientBase,
  records: readonly DealRecord[],
  context: ImportContext,
): Promise<WriteCounts> {
  assertUnique('deal', records, (record) => record.dealId);
  const given = records.map(dealRow);
  const { rows, moved } = await settleAccounts(client, DEAL_TABLES, 'deal_id', given, context);
  const base = await inBatches<RowResult>(client, DEALS, rows, [context.observedAt]);
  return countRows(moved, base, await writeObservations(client, DEAL_OBSERVATIONS, rows, context));
}

function dealRow(record: DealRecord) {
  return {
    account_id: record.accountId,
    deal_id: record.dealId,
    created_at: instant(record.createdAt),
    closed_at: instant(record.closedAt),
    outcome: record.outcome,
    name: record.name,
    owner_id: record.ownerId,
    type: record.type,
    stage: record.stage,
    stage_changed_at: instant(record.stageChangedAt),
    amount: record.amount,
    amount_derived: record.amountDerived,
    currency: record.currency,
    close_date: record.closeDate,
  };
}

const DEALS = `
WITH incoming AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb)
    AS r(account_id text, deal_id text, created_at timestamptz, closed_at timestamptz, outcome text)
), before AS MATERIALIZED (
  SELECT d.* FROM deals d JOIN incoming i ON d.account_id = i.account_id AND d.deal_id = i.deal_id
), written AS (
  INSERT INTO deals (account_id, deal_id, created_at, closed_at, outcome, observed_at)
  SELECT i.*, $2::date FROM incoming i
  ON CONFLICT (account_id, deal_id) DO UPDATE SET
    created_at = excluded.created_at, closed_at = excluded.closed_at, outcome = excluded.outcome,
    observed_at = excluded.observed_at
  WHERE deals.observed_at <= excluded.observed_at
)
SELECT i.deal_id AS id, b.deal_id IS NULL AS inserted,
       b.observed_at <= $2::date
         AND (b.created_at, b.closed_at, b.outcome) IS DISTINCT FROM (i.created_at, i.closed_at, i.outcome) AS changed
FROM incoming i LEFT JOIN before b ON b.deal_id = i.deal_id`;

/** @throws DatabaseError for a deal that no import brought: intake sets such rows aside before. */
export async function writeDealStages(
  client: ClientBase,
  records: readonly DealStageRecord[],
  context: ImportContext,
): Promise<WriteCounts> {
  const rows = records.map((record) => ({
    id: `${record.dealId}\t${record.stage}\t${instant(record.enteredAt)}`,
    deal_id: record.dealId,
    stage: record.stage,
    entered_at: instant(record.enteredAt),
  }));
  const distinct = distinctBy(rows, (row) => row.id);
  const results = await inBatches<RowResult>(client, STAGES, distinct, [context.importId]);
  assertDealsKnown(distinct, results);
  return countRows(results);
}

const STAGES = `
WITH incoming AS MATERIALIZED (
  SELECT r.*, d.account_id FROM jsonb_to_recordset($1::jsonb)
    AS r(id text, deal_id text, stage text, entered_at timestamptz) JOIN deals d USING (deal_id)
), before AS MATERIALIZED (
  SELECT i.id FROM deal_stages s JOIN incoming i ON s.account_id = i.account_id AND s.deal_id = i.deal_id
    AND s.entered_at = i.entered_at AND s.stage = i.stage
), written AS (
  INSERT INTO deal_stages (account_id, deal_id, entered_at, stage, import_id)
  SELECT account_id, deal_id, entered_at, stage, $2::bigint FROM incoming ON CONFLICT DO NOTHING
)
SELECT i.id, b.id IS NULL AS inserted, false AS changed FROM incoming i LEFT JOIN before b USING (id)`;

/** @throws DatabaseError for a deal that no import brought: intake sets such rows aside before. */
export async function writeQualifications(
  client: ClientBase,
  records: readonly QualificationRecord[],
  context: ImportContext,
): Promise<WriteCounts> {
  const rows = records.map((record) => ({
    id: `${record.dealId}\t${new Date(instant(record.qualifiedAt)).toISOString()}`,
    deal_id: record.dealId,
    qualified_at: instant(record.qualifiedAt),
    outcome_score: record.outcomeScore,
    outcome_band: record.outcomeBand,
  }));
  const distinct = distinctBy(rows, (row) => row.id);
  const results = await inBatches<RowResult>(client, QUALIFICATIONS, distinct, [
    context.observedAt,
    context.importId,
  ]);
  assertDealsKnown(distinct, results);
  return countRows(results);
}

const QUALIFICATIONS = `
WITH incoming AS MATERIALIZED (
  SELECT r.*, d.account_id FROM jsonb_to_recordset($1::jsonb)
    AS r(id text, deal_id text, qualified_at timestamptz, outcome_score numeric, outcome_band text)
  JOIN deals d USING (deal_id)
), before AS MATERIALIZED (
  SELECT i.id, q.outcome_score, q.outcome_band, q.observed_at FROM deal_qualification q
  JOIN incoming i ON q.account_id = i.account_id AND q.deal_id = i.deal_id AND q.qualified_at = i.qualified_at
), written AS (
  INSERT INTO deal_qualification (account_id, deal_id, qualified_at, outcome_score, outcome_band, observed_at, import_id)
  SELECT account_id, deal_id, qualified_at, outcome_score, outcome_band, $2::date, $3::bigint FROM incoming
  ON CONFLICT (account_id, deal_id, qualified_at) DO UPDATE SET
    outcome_score = excluded.outcome_score, outcome_band = excluded.outcome_band,
    observed_at = excluded.observed_at, import_id = excluded.import_id
  WHERE deal_qualification.observed_at <= excluded.observed_at
)
SELECT i.id, b.id IS NULL AS inserted,
       b.observed_at <= $2::date
         AND (b.outcome_score, b.outcome_band) IS DISTINCT FROM (i.outcome_score, i.outcome_band) AS changed
FROM incoming i LEFT JOIN before b USING (id)`;

function assertDealsKnown(rows: { id: string; deal_id: string }[], results: RowResult[]): void {
  const written = new Set(results.map((result) => result.id));
  const unknown = rows.find((row) => !written.has(row.id));
  if (unknown)
    throw new DatabaseError(`There is no deal "${unknown.deal_id}" to write a stage or qualification of.`);
}
