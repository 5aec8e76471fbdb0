/** The look-ups of a run: stored one by one as they arrive, and pinned to the run from then on. */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import { enrichmentReplySchema, type RunLookup } from '../domain/enrichment.ts';
import { DatabaseError } from '../domain/errors.ts';

/**
 * Stores a look-up; the first answer of an account stays, so that a run keeps the signals it was scored with.
 * `unavailable` gives way: a run that is made again when the source is back is the better for it.
 */
export async function saveRunLookup(pool: Pool, runId: string, lookup: RunLookup): Promise<void> {
  const { accountId, position, reasons, reply, cached, durationMs } = lookup;
  await pool.query(
    `INSERT INTO run_lookups (account_id, run_id, position, reasons, reply, cached, duration_ms, sha256)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (account_id, run_id) DO UPDATE SET
       position = excluded.position, reasons = excluded.reasons, reply = excluded.reply, cached = excluded.cached,
       duration_ms = excluded.duration_ms, sha256 = excluded.sha256
     WHERE run_lookups.reply->>'status' = 'unavailable'`,
    [
      accountId,
      runId,
      position,
      JSON.stringify(reasons),
      JSON.stringify(reply),
      cached,
      Math.max(0, Math.round(durationMs)),
      lookupHash(lookup),
    ],
  );
}

/** SHA-256 of what was asked for and what came back; how long it took is no part of it. */
const lookupHash = ({ accountId, position, reasons, reply }: RunLookup): string =>
  createHash('sha256')
    .update(JSON.stringify([accountId, position, reasons, reply]))
    .digest('hex');

/**
 * The look-ups of a run in their order; empty when there are none.
 * @throws DatabaseError when a stored reply is not of the documented form
 */
export async function readRunLookups(pool: Pool, runId: string): Promise<RunLookup[]> {
  const { rows } = await pool.query<RunLookup>(
    `SELECT account_id AS "accountId", position, reasons, reply, cached, duration_ms AS "durationMs"
     FROM run_lookups WHERE run_id = $1 ORDER BY position, account_id COLLATE "C"`,
    [runId],
  );
  return rows.map((row) => {
    const reply = enrichmentReplySchema.safeParse(row.reply);
    if (reply.success) return { ...row, reply: reply.data };
    throw new DatabaseError(`The look-up of ${row.accountId} in run ${runId} cannot be read.`, {
      cause: reply.error,
      hint: 'Delete its row in run_lookups; the run then looks the account up again.',
    });
  });
}

/** Hashes of a run's look-ups in their order, as kept when each arrived and as each is now; null where none was kept. */
export async function lookupHashes(
  pool: Pool,
  runId: string,
): Promise<{ accountId: string; stored: string | null; found: string }[]> {
  const { rows } = await pool.query<RunLookup & { stored: string | null }>(
    `SELECT account_id AS "accountId", position, reasons, reply, sha256 AS stored
     FROM run_lookups WHERE run_id = $1 ORDER BY position, account_id COLLATE "C"`,
    [runId],
  );
  return rows.map((row) => ({ accountId: row.accountId, stored: row.stored, found: lookupHash(row) }));
}

/** @returns the published run of exactly these inputs, whoever wrote it and wherever it looked companies up. */
export async function publishedRunOf(
  pool: Pool,
  inputs: { asOf: IsoDate; modelHash: string; inputHash: string },
): Promise<string | null> {
  const { rows } = await pool.query<{ run_id: string }>(
    `SELECT run_id FROM runs
     WHERE status = 'published' AND as_of = $1 AND model_hash = $2 AND input_hash = $3
     ORDER BY created_at DESC, run_id COLLATE "C" LIMIT 1`,
    [inputs.asOf, inputs.modelHash, inputs.inputHash],
  );
  return rows[0]?.run_id ?? null;
}
