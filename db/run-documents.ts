/** The texts of a run by path: the files of its report, and its drafts while it is being made. */
import type { ClientBase, Pool } from 'pg';
import { inBatches } from './batches.ts';
import { inTransaction } from './transaction.ts';

/** Adds texts to a run by path; one that is there is replaced. */
export async function saveDocuments(
  pool: Pool,
  runId: string,
  documents: Map<string, string>,
): Promise<void> {
  await inTransaction(pool, (client) => putDocuments(client, runId, documents));
}

/**
 * Puts these texts in place of all that the run has, but for those whose path begins with `kept`: a run made
 * again holds nothing that it no longer makes.
 */
export async function replaceDocuments(
  pool: Pool,
  runId: string,
  documents: ReadonlyMap<string, string>,
  kept: string,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('DELETE FROM run_documents WHERE run_id = $1 AND NOT starts_with(path, $2)', [
      runId,
      kept,
    ]);
    await putDocuments(client, runId, documents);
  });
}

/** Deletes the texts of a run whose path begins so. */
export async function deleteDocuments(pool: Pool, runId: string, prefix: string): Promise<void> {
  await pool.query('DELETE FROM run_documents WHERE run_id = $1 AND starts_with(path, $2)', [runId, prefix]);
}

async function putDocuments(
  client: ClientBase,
  runId: string,
  documents: ReadonlyMap<string, string>,
): Promise<void> {
  await inBatches(
    client,
    `INSERT INTO run_documents (run_id, path, content)
     SELECT $2, path, content FROM json_to_recordset($1::json) AS r(path text, content text)
     ON CONFLICT (run_id, path) DO UPDATE SET content = excluded.content`,
    [...documents].map(([path, content]) => ({ path, content })),
    [runId],
  );
}

/** Path → text of everything a run has, by path in code point order. */
export async function loadDocuments(pool: Pool, runId: string): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ path: string; content: string }>(
    'SELECT path, content FROM run_documents WHERE run_id = $1 ORDER BY path COLLATE "C"',
    [runId],
  );
  return new Map(rows.map((row) => [row.path, row.content]));
}

/** @returns null when the run has no text of that path. */
export async function readDocument(pool: Pool, runId: string, path: string): Promise<string | null> {
  const { rows } = await pool.query<{ content: string }>(
    'SELECT content FROM run_documents WHERE run_id = $1 AND path = $2',
    [runId, path],
  );
  return rows[0]?.content ?? null;
}
