/** The last published run that committed its tiers: what stands until the next one does. */
import type { ClientBase, Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import type { CommittedBook } from '../domain/standing.ts';
import { loadRun } from './runs.ts';

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
     WHERE status = 'published' AND as_of <= $1 AND model_id = $2
       AND coalesce(book->'clock'->>'commits', 'true') = 'true'
     ORDER BY as_of DESC, created_at DESC, run_id COLLATE "C" LIMIT 1`,
    [asOf, modelId],
  );
  const run = rows[0] === undefined ? null : await loadRun(client, rows[0].runId);
  return run === null ? null : { runId: run.runId, asOf: run.asOf, accounts: run.book.accounts };
}
