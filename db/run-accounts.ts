/** The accounts of a run: features, ledgers, and the line each adds to its tier history. */
import type { ClientBase, Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import type { PreviousTier, ScoredAccount } from '../domain/ledger.ts';
import { inBatches } from './batches.ts';

/** Replaces the accounts of a run, inside the caller's transaction. */
export async function saveAccounts(
  client: ClientBase,
  run: { runId: string; asOf: IsoDate },
  accounts: ScoredAccount[],
): Promise<void> {
  for (const table of ['run_features', 'run_ledgers', 'tier_history']) {
    await client.query(`DELETE FROM ${table} WHERE run_id = $1`, [run.runId]);
  }
  const rows = accounts.map(({ features, ...scored }, position) => ({
    account_id: scored.accountId,
    position,
    features,
    scored,
    tier: scored.tier,
    name: scored.name,
    status: scored.status,
    label: scored.label,
    scored_tier: scored.scoredTier,
    score: scored.score,
  }));
  await inBatches(
    client,
    `INSERT INTO run_features (account_id, run_id, features)
     SELECT account_id, $2, features FROM json_to_recordset($1::json) AS r(account_id text, features json)`,
    rows,
    [run.runId],
  );
  await inBatches(
    client,
    `INSERT INTO run_ledgers (account_id, run_id, position, scored)
     SELECT account_id, $2, position, scored
     FROM json_to_recordset($1::json) AS r(account_id text, position int, scored json)`,
    rows,
    [run.runId],
  );
  await inBatches(
    client,
    `INSERT INTO tier_history (account_id, as_of, run_id, name, status, tier, label, scored_tier, score)
     SELECT account_id, $3::date, $2, name, status, tier, label, scored_tier, score
     FROM json_to_recordset($1::json)
       AS r(account_id text, name text, status text, tier int, label text, scored_tier int, score numeric)`,
    rows,
    [run.runId, run.asOf],
  );
}

/** What a run adds to the history of each account, by account id: what later runs go by. */
export async function readTierLines(
  client: ClientBase | Pool,
  runId: string,
): Promise<(Omit<PreviousTier, 'override'> & { asOf: IsoDate })[]> {
  const { rows } = await client.query<Omit<PreviousTier, 'override'> & { asOf: IsoDate }>(
    `SELECT account_id AS "accountId", to_char(as_of, 'YYYY-MM-DD') AS "asOf", name, status, tier, label,
            scored_tier AS "scoredTier", score::float8 AS score
     FROM tier_history WHERE run_id = $1 ORDER BY account_id COLLATE "C"`,
    [runId],
  );
  return rows;
}
