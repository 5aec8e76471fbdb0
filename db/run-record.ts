/** The record of a run: where it stands, what went wrong on the way, who sent it back, what was delivered. */
import type { Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import { storableText } from '../domain/storable.ts';

/** What went wrong on the way, and what was done instead. */
export interface RunEvent {
  /** Node of the graph, or the section it worked on: `look_up`, `draft tier-1`. */
  step: string;
  /** One word for the kind: `unavailable`, `budget`, `refused`, `withheld`. */
  kind: string;
  /** One sentence for a reader; never a key, a webhook's address or a whole reply. */
  detail: string;
}

export interface RunReview {
  author: string;
  comment: string;
  /** ISO instant. */
  at: string;
}

/** Where a run stands, as `tiers runs` tells it. */
export interface RunStanding {
  runId: string;
  asOf: IsoDate;
  status: 'running' | 'draft' | 'published' | 'superseded';
  model: string;
  /** The second model that it carries; null without one. */
  beside: { id: string; version: number; hash: string } | null;
  predecessor: string | null;
  writer: string;
  /** What was done last: `drafted 3 of 9 batches`; null for runs made before steps were kept. */
  step: string | null;
  /** ISO instant of the step. */
  stepAt: string | null;
  /** Why the run ended without a report; null while it goes on or when it is made. */
  failure: string | null;
  /** A process is at work on it now. */
  atWork: boolean;
  /** Its checkpoints are there: the same command goes on where it was. */
  resumable: boolean;
}

/** Adds to the record of what went wrong and was done instead. A run that is not stored yet has no record: nothing is kept. */
export async function recordEvent(pool: Pool, runId: string, event: RunEvent): Promise<void> {
  await pool.query(
    `INSERT INTO run_events (run_id, step, kind, detail)
     SELECT run_id, $2, $3, $4 FROM runs WHERE run_id = $1`,
    [runId, event.step, event.kind, storableText(event.detail)],
  );
}

/** In the order they happened. */
export async function readEvents(pool: Pool, runId: string): Promise<(RunEvent & { at: string })[]> {
  const { rows } = await pool.query<RunEvent & { at: string }>(
    `SELECT step, kind, detail, ${instant('at')} AS at FROM run_events WHERE run_id = $1 ORDER BY event_id`,
    [runId],
  );
  return rows;
}

/** Keeps what the run did last; does nothing before the run is stored. */
export async function setStep(pool: Pool, runId: string, step: string): Promise<void> {
  await pool.query('UPDATE runs SET step = $2, step_at = now(), failure = NULL WHERE run_id = $1', [
    runId,
    step,
  ]);
}

/** Keeps why the run ended without a report; the next step clears it. */
export async function setFailure(pool: Pool, runId: string, failure: string): Promise<void> {
  await pool.query('UPDATE runs SET failure = $2, step_at = now() WHERE run_id = $1', [
    runId,
    storableText(failure),
  ]);
}

/**
 * Adds a reviewer's comment. The same comment given twice on the same draft (a command that was cut off and run
 * again) is kept once.
 */
export async function addReview(
  pool: Pool,
  runId: string,
  review: { author: string; comment: string },
): Promise<void> {
  await pool.query(
    `INSERT INTO run_reviews (run_id, author, comment)
     SELECT run_id, $2, $3 FROM runs r WHERE run_id = $1 AND NOT EXISTS (
       SELECT FROM run_reviews v WHERE v.run_id = r.run_id AND v.author = $2 AND v.comment = $3
         AND v.at >= coalesce(r.step_at, r.created_at))`,
    [runId, review.author, review.comment],
  );
}

/** The comments with which the drafts of a run were sent back, oldest first. */
export async function readReviews(pool: Pool, runId: string): Promise<RunReview[]> {
  const { rows } = await pool.query<RunReview>(
    `SELECT author, comment, ${instant('at')} AS at FROM run_reviews WHERE run_id = $1 ORDER BY review_id`,
    [runId],
  );
  return rows;
}

/** Where every run stands, the latest as-of date first, and of one date the latest made. */
export async function readStandings(pool: Pool): Promise<RunStanding[]> {
  const { rows: there } = await pool.query<{ there: boolean }>(
    `SELECT to_regclass('checkpoints.checkpoints') IS NOT NULL AS there`,
  );
  const resumable = there[0]?.there
    ? 'EXISTS (SELECT FROM checkpoints.checkpoints c WHERE c.thread_id = r.run_id)'
    : 'false';
  const { rows } = await pool.query<RunStanding>(
    `SELECT run_id AS "runId", to_char(as_of, 'YYYY-MM-DD') AS "asOf", status, model_id AS model,
            CASE WHEN beside_id IS NOT NULL THEN
              json_build_object('id', beside_id, 'version', beside_version, 'hash', beside_hash)
            END AS beside, predecessor, writer,
            step, ${instant('step_at')} AS "stepAt", failure, ${resumable} AS resumable,
            EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted
                    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND (l.classid::bigint << 32) | l.objid::bigint = hashtextextended('run ' || run_id, 0)) AS "atWork"
     FROM runs r ORDER BY as_of DESC, created_at DESC, run_id COLLATE "C"`,
  );
  return rows;
}

/**
 * LangGraph's threads that no one has gone on with for that many days, by id. Its tables stand in the schema
 * `checkpoints`, which has to be there.
 */
export async function staleThreads(pool: Pool, days: number): Promise<string[]> {
  const { rows } = await pool.query<{ thread_id: string }>(
    `SELECT thread_id FROM checkpoints.checkpoints GROUP BY thread_id
     HAVING max((checkpoint->>'ts')::timestamptz) < now() - make_interval(secs => $1 * 86400.0)
     ORDER BY thread_id COLLATE "C"`,
    [days],
  );
  return rows.map((row) => row.thread_id);
}

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
