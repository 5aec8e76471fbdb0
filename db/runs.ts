/** Runs: what was scored, from what, with which model, and what was written about it. */
import type { ClientBase, Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import { DatabaseError } from '../domain/errors.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { PreviousTier, RankingRow, ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import { inBatches } from './batches.ts';

export type RunStatus = 'running' | 'draft' | 'published' | 'superseded';

export interface RunDescription {
  /** Hash of the run's content. */
  runId: string;
  asOf: IsoDate;
  modelId: string;
  modelName: string;
  modelVersion: number;
  modelHash: string;
  modelYaml: string;
  inputHash: string;
  /** Run id of the latest published run with an earlier as-of date; null for the first. */
  predecessor: string | null;
}

export interface RunDocument {
  path: string;
  content: string;
}

export interface StoredRun extends RunDescription {
  status: RunStatus;
  book: ScoredBook;
  sheet: FactSheet | null;
  documents: RunDocument[];
}

export interface RunSummary extends Omit<RunDescription, 'modelYaml'> {
  status: RunStatus;
  accounts: number;
}

export interface PublishedRun {
  runId: string;
  asOf: IsoDate;
  modelHash: string;
  accounts: PreviousTier[];
  /** The AE list as it was, by account. */
  rankings: { accountId: string; ranking: RankingRow }[];
  sheet: FactSheet | null;
}

/**
 * Saves a run inside the caller's transaction. The same run again replaces what was saved and keeps its status:
 * what is published stays published. Sheet and documents may follow in a later call.
 */
export async function saveRun(
  client: ClientBase,
  run: RunDescription,
  content: { book: ScoredBook; sheet?: FactSheet; documents?: RunDocument[]; status?: 'running' | 'draft' },
): Promise<void> {
  const { accounts, ...book } = content.book;
  await client.query(SAVE_RUN, [...columnsOf(run), content.status ?? 'draft', JSON.stringify(book)]);
  await saveAccounts(client, run, accounts);
  if (content.sheet) {
    await client.query(
      'INSERT INTO run_facts (run_id, sheet) VALUES ($1, $2) ON CONFLICT (run_id) DO UPDATE SET sheet = excluded.sheet',
      [run.runId, JSON.stringify(content.sheet)],
    );
  }
  if (content.documents) await saveDocuments(client, run.runId, content.documents);
}

const SAVE_RUN = `
INSERT INTO runs (run_id, as_of, model_id, model_name, model_version, model_hash, model_yaml, input_hash, predecessor,
                  status, book)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (run_id) DO UPDATE SET
  book = excluded.book, predecessor = excluded.predecessor,
  status = CASE WHEN runs.status = 'running' THEN excluded.status ELSE runs.status END`;

function columnsOf(run: RunDescription): unknown[] {
  const model = [run.modelId, run.modelName, run.modelVersion, run.modelHash, run.modelYaml];
  return [run.runId, run.asOf, ...model, run.inputHash, run.predecessor];
}

async function saveAccounts(
  client: ClientBase,
  run: RunDescription,
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

/** Replaces the documents of a run. */
export async function saveDocuments(
  client: ClientBase,
  runId: string,
  documents: RunDocument[],
): Promise<void> {
  await client.query('DELETE FROM run_documents WHERE run_id = $1', [runId]);
  await inBatches(
    client,
    `INSERT INTO run_documents (run_id, path, content)
     SELECT $2, path, content FROM json_to_recordset($1::json) AS r(path text, content text)`,
    documents,
    [runId],
  );
}

/**
 * Publishes a run inside the caller's transaction; one published before for the same as-of date is superseded.
 * @throws DatabaseError when there is no such run.
 */
export async function publishRun(client: ClientBase, runId: string): Promise<{ superseded: string[] }> {
  const { rows } = await client.query<{ run_id: string }>(
    `UPDATE runs SET status = 'superseded'
     WHERE status = 'published' AND run_id <> $1 AND as_of = (SELECT as_of FROM runs WHERE run_id = $1)
     RETURNING run_id`,
    [runId],
  );
  const published = await client.query(`UPDATE runs SET status = 'published' WHERE run_id = $1`, [runId]);
  if (published.rowCount === 0) throw await unknownRun(client, runId);
  return { superseded: rows.map((row) => row.run_id).sort() };
}

async function unknownRun(client: ClientBase, runId: string): Promise<DatabaseError> {
  const known = (await listRuns(client))
    .slice(0, 5)
    .map((run) => `${run.runId} (${run.asOf}, ${run.status})`);
  const hint = known.length === 0 ? 'No run was saved yet.' : `Runs there are: ${known.join(', ')}.`;
  return new DatabaseError(`There is no run "${runId}".`, { hint });
}

const DESCRIPTION = `run_id AS "runId", to_char(as_of, 'YYYY-MM-DD') AS "asOf", status, model_id AS "modelId",
  model_name AS "modelName", model_version AS "modelVersion", model_hash AS "modelHash", input_hash AS "inputHash",
  predecessor`;

/** All runs, the latest as-of date first, and of one date the latest made. */
export async function listRuns(client: ClientBase | Pool): Promise<RunSummary[]> {
  const { rows } = await client.query<RunSummary>(
    `SELECT ${DESCRIPTION}, (SELECT count(*)::int FROM tier_history h WHERE h.run_id = r.run_id) AS accounts
     FROM runs r ORDER BY as_of DESC, created_at DESC, run_id COLLATE "C"`,
  );
  return rows;
}

/** @returns null when there is no such run. A prefix of the id is enough where only one run begins so. */
export async function loadRun(client: ClientBase | Pool, runId: string): Promise<StoredRun | null> {
  const { rows } = await client.query(
    `SELECT ${DESCRIPTION}, model_yaml AS "modelYaml", book FROM runs
     WHERE run_id = $1 OR starts_with(run_id, $1) ORDER BY run_id = $1 DESC, run_id COLLATE "C" LIMIT 2`,
    [runId],
  );
  const [found, other] = rows;
  if (!found || (other && found.runId !== runId)) return null;
  const accounts = await client.query<{
    scored: Omit<ScoredAccount, 'features'>;
    features: ScoredAccount['features'];
  }>(
    `SELECT l.scored, f.features FROM run_ledgers l JOIN run_features f USING (account_id, run_id)
     WHERE run_id = $1 ORDER BY l.position`,
    [found.runId],
  );
  const documents = await client.query<RunDocument>(
    'SELECT path, content FROM run_documents WHERE run_id = $1 ORDER BY path COLLATE "C"',
    [found.runId],
  );
  return {
    ...found,
    book: { ...found.book, accounts: accounts.rows.map(({ scored, features }) => ({ ...scored, features })) },
    sheet: await loadSheet(client, found.runId),
    documents: documents.rows,
  };
}

async function loadSheet(client: ClientBase | Pool, runId: string): Promise<FactSheet | null> {
  const { rows } = await client.query<{ sheet: FactSheet }>('SELECT sheet FROM run_facts WHERE run_id = $1', [
    runId,
  ]);
  return rows[0]?.sheet ?? null;
}

/** The predecessor of a run at the date: the latest published one with an earlier as-of date (design, Time). */
export async function latestPublishedBefore(
  client: ClientBase | Pool,
  asOf: IsoDate,
): Promise<PublishedRun | null> {
  const { rows } = await client.query<{ runId: string; asOf: IsoDate; modelHash: string }>(
    `SELECT run_id AS "runId", to_char(as_of, 'YYYY-MM-DD') AS "asOf", model_hash AS "modelHash"
     FROM runs WHERE status = 'published' AND as_of < $1 ORDER BY as_of DESC LIMIT 1`,
    [asOf],
  );
  const run = rows[0];
  if (!run) return null;
  const accounts = await client.query<PreviousTier>(
    `SELECT account_id AS "accountId", name, status, tier, label, scored_tier AS "scoredTier", score::float8 AS score
     FROM tier_history WHERE run_id = $1 ORDER BY account_id COLLATE "C"`,
    [run.runId],
  );
  const rankings = await client.query<{ accountId: string; ranking: RankingRow }>(
    `SELECT account_id AS "accountId", scored->'ranking' AS ranking FROM run_ledgers
     WHERE run_id = $1 AND scored->>'ranking' IS NOT NULL
     ORDER BY (scored->'ranking'->>'rank')::int, account_id COLLATE "C"`,
    [run.runId],
  );
  return {
    ...run,
    accounts: accounts.rows,
    rankings: rankings.rows,
    sheet: await loadSheet(client, run.runId),
  };
}

/** What published runs said of one account, the oldest first. */
export async function tierHistory(
  client: ClientBase | Pool,
  accountId: string,
): Promise<(PreviousTier & { asOf: IsoDate; runId: string })[]> {
  const { rows } = await client.query<PreviousTier & { asOf: IsoDate; runId: string }>(
    `SELECT to_char(h.as_of, 'YYYY-MM-DD') AS "asOf", run_id AS "runId", h.account_id AS "accountId", h.name, h.status,
            h.tier, h.label, h.scored_tier AS "scoredTier", h.score::float8 AS score
     FROM tier_history h JOIN runs r USING (run_id)
     WHERE h.account_id = $1 AND r.status = 'published' ORDER BY h.as_of`,
    [accountId],
  );
  return rows;
}
