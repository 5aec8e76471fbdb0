/** Finished replies of a language model by the hash of all that it was sent, and what they used [000-16, costs]. */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { DatabaseError } from '../domain/errors.ts';
import type { ModelReply, TokenUsage } from '../domain/language-model.ts';

export interface ModelCall {
  runId: string;
  /** SHA-256 of the whole request, in hexadecimal. */
  requestHash: string;
  step: string;
  prompt: { id: string; version: number };
  /** As the settings name it. */
  model: string;
  reply: ModelReply;
  /** US dollars; null where the settings have no price for the model. */
  cost: number | null;
  durationMs: number;
}

/**
 * Keeps a finished reply. Where another process was first with the same request, its reply stands.
 * @returns the reply that stands.
 */
export async function saveModelCall(pool: Pool, call: ModelCall): Promise<ModelReply> {
  const { rowCount } = await pool.query(
    `INSERT INTO model_calls (run_id, request_hash, step, prompt_id, prompt_version, model, reply, cost, duration_ms,
                              sha256)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
    [
      call.runId,
      call.requestHash,
      call.step,
      call.prompt.id,
      call.prompt.version,
      call.model,
      JSON.stringify(call.reply),
      call.cost,
      Math.round(call.durationMs),
      replyHash(call),
    ],
  );
  if (rowCount === 1) return call.reply;
  const stored = await readModelCall(pool, call.runId, call.requestHash);
  if (stored) return stored;
  throw new DatabaseError(`The reply for "${call.step}" of run ${call.runId} was neither stored nor there.`);
}

type KeptReply = Omit<ModelCall, 'runId' | 'durationMs'>;

/** SHA-256 of a reply with what it was for and what it cost; how long it took is no part of it. */
const replyHash = ({ requestHash, step, prompt, model, reply, cost }: KeptReply): string =>
  createHash('sha256')
    .update(JSON.stringify([requestHash, step, prompt.id, prompt.version, model, cost, reply]))
    .digest('hex');

/** A reply as it is stored, with its hash as kept when it arrived (null where none was) and as it is now. */
export interface HashedReply extends KeptReply {
  stored: string | null;
  found: string;
}

/** All replies of a run by step and request. */
export async function hashedReplies(pool: Pool, runId: string): Promise<HashedReply[]> {
  const { rows } = await pool.query<KeptReply & { stored: string | null }>(
    `SELECT request_hash AS "requestHash", step, json_build_object('id', prompt_id, 'version', prompt_version) AS prompt,
            model, reply, cost::float8 AS cost, sha256 AS stored
     FROM model_calls WHERE run_id = $1 ORDER BY step COLLATE "C", request_hash COLLATE "C"`,
    [runId],
  );
  return rows.map((row) => ({ ...row, found: replyHash(row) }));
}

/** @returns null when the run has no reply to this request yet. */
export async function readModelCall(
  pool: Pool,
  runId: string,
  requestHash: string,
): Promise<ModelReply | null> {
  const { rows } = await pool.query<{ reply: ModelReply }>(
    'SELECT reply FROM model_calls WHERE run_id = $1 AND request_hash = $2',
    [runId, requestHash],
  );
  return rows[0]?.reply ?? null;
}

/** US dollars that the run's replies cost; those without a price count as nothing. */
export async function modelCostOf(pool: Pool, runId: string): Promise<number> {
  const { rows } = await pool.query<{ cost: number }>(
    'SELECT coalesce(sum(cost), 0)::float8 AS cost FROM model_calls WHERE run_id = $1',
    [runId],
  );
  return rows[0]!.cost;
}

/** What the replies to one step of a run used. */
export interface StepUsage extends TokenUsage {
  /** `draft tier-1`, `repair headline`, … */
  step: string;
  /** The prompts, as `id@version`, in code point order. */
  prompts: string[];
  /** Models as they named themselves in the replies, in code point order. */
  models: string[];
  calls: number;
  /** US dollars; null where one of the replies has no price. */
  cost: number | null;
  /** Milliseconds, summed over the calls. A time of making: for the run's record, never for a report. */
  durationMs: number;
}

/** By step in code point order. Everything but the duration is determined by the stored replies. */
export async function usageOfRun(pool: Pool, runId: string): Promise<StepUsage[]> {
  const sum = (key: keyof TokenUsage): string => `sum((reply->'usage'->>'${key}')::bigint)::float8`;
  const { rows } = await pool.query<StepUsage>(
    `SELECT step,
       array_agg(DISTINCT (prompt_id || '@' || prompt_version) COLLATE "C") AS prompts,
       array_agg(DISTINCT (reply->>'model') COLLATE "C") AS models,
       count(*)::int AS calls,
       ${sum('input')} AS input, ${sum('output')} AS output,
       ${sum('cacheRead')} AS "cacheRead", ${sum('cacheWrite')} AS "cacheWrite",
       CASE WHEN bool_and(cost IS NOT NULL) THEN sum(cost)::float8 END AS cost,
       sum(duration_ms)::float8 AS "durationMs"
     FROM model_calls WHERE run_id = $1 GROUP BY step ORDER BY step COLLATE "C"`,
    [runId],
  );
  return rows;
}
