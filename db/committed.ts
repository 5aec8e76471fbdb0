/** The last published run that committed its tiers: what stands until the next one does. */
import type { ClientBase, Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import type { CommittedBook } from '../domain/standing.ts';
import { loadRun } from './runs.ts';

/** Of that date or before, and of that model; without a clock of its own every run commits. */
const COMMITTED = `status = 'published' AND as_of <= $1 AND model_id = $2
       AND coalesce(book->'clock'->>'commits', 'true') = 'true'`;

/**
 * The latest published run of that model at or before the date. Runs between two commits of the model's clock are
 * passed over; of another model none is taken, since its tiers say something else.
 * @returns null before the first one
 */
export async function latestCommitted(
  client: ClientBase | Pool,
  { asOf, modelId }: { asOf: IsoDate; modelId: string },
): Promise<CommittedBook | null> {
  const { rows } = await client.query<{ runId: string }>(
    `SELECT run_id AS "runId" FROM runs
     WHERE ${COMMITTED}
     ORDER BY as_of DESC, created_at DESC, run_id COLLATE "C" LIMIT 1`,
    [asOf, modelId],
  );
  const run = rows[0] === undefined ? null : await loadRun(client, rows[0].runId);
  return run === null ? null : { runId: run.runId, asOf: run.asOf, accounts: run.book.accounts };
}

/** As-of date of that run alone; null before the first one. */
export async function lastCommitOn(
  client: ClientBase | Pool,
  { asOf, modelId }: { asOf: IsoDate; modelId: string },
): Promise<IsoDate | null> {
  const { rows } = await client.query<{ asOf: IsoDate | null }>(
    `SELECT to_char(max(as_of), 'YYYY-MM-DD') AS "asOf" FROM runs WHERE ${COMMITTED}`,
    [asOf, modelId],
  );
  return rows[0]?.asOf ?? null;
}
