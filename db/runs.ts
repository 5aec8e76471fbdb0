/** Runs: what was scored, from what, with which model, and what was written about it. */
import type { ClientBase, Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import { DatabaseError } from '../domain/errors.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { PreviousTier, RankingRow, ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { StoredInputs } from '../domain/run-inputs.ts';
import { type LockMet, withLock } from './locks.ts';
import { saveAccounts } from './run-accounts.ts';
import { putRunInputs } from './run-inputs.ts';
import { inTransaction } from './transaction.ts';

export {
  deleteDocuments,
  loadDocuments,
  readDocument,
  replaceDocuments,
  saveDocuments,
} from './run-documents.ts';

export type RunStatus = 'running' | 'draft' | 'published' | 'superseded';

export interface RunDescription {
  /** Hash of the run's content. */
  runId: string;
  asOf: IsoDate;
  model: ScoredBook['model'];
  inputHash: string;
  /** Run id of the latest published run with an earlier as-of date; null for the first. */
  predecessor: string | null;
  /** The second model that the run carries; null without one. */
  beside: ScoredBook['model'] | null;
}

export interface StoredRun extends RunDescription {
  status: RunStatus;
  /** The model file as it was. */
  modelText: string;
  /** The second model's file as it was; null without one. */
  besideText: string | null;
  book: ScoredBook;
  sheet: FactSheet | null;
}

export interface RunSummary extends RunDescription {
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
 * Saves a run whole. The same run again replaces what was saved and keeps its status: what is published stays so.
 * @param run `sheet` may follow in a later call; without it a sheet saved before stays.
 */
export async function saveRun(
  pool: Pool,
  run: Omit<RunDescription, 'model' | 'beside'> & {
    modelText: string;
    /** The second model and its file as written; the run's id depends on it, so it never changes. */
    beside?: { model: ScoredBook['model']; text: string } | null;
    book: ScoredBook;
    sheet?: FactSheet;
    /** What it was scored from; without it inputs kept before stay. */
    inputs?: StoredInputs;
    status?: 'running' | 'draft';
    /** Who writes it: `builtin` unless said, or the id of a language model. */
    writer?: string;
  },
): Promise<void> {
  const { accounts, ...book } = run.book;
  const { id, name, version, hash } = book.model;
  const model = [id, name, version, hash, run.modelText];
  const second = run.beside?.model;
  const beside = [second?.id, second?.name, second?.version, second?.hash, run.beside?.text];
  await inTransaction(pool, async (client) => {
    await client.query(SAVE_RUN, [
      run.runId,
      run.asOf,
      ...model,
      run.inputHash,
      run.predecessor,
      run.status ?? 'draft',
      JSON.stringify(book),
      run.writer ?? null,
      ...beside.map((each) => each ?? null),
    ]);
    await saveAccounts(client, run, accounts);
    if (run.sheet) await client.query(SAVE_SHEET, [run.runId, JSON.stringify(run.sheet)]);
    if (run.inputs) await putRunInputs(client, run.runId, run.inputs);
  });
}

const SAVE_RUN = `
INSERT INTO runs (run_id, as_of, model_id, model_name, model_version, model_hash, model_yaml, input_hash, predecessor,
                  status, book, writer, beside_id, beside_name, beside_version, beside_hash, beside_yaml)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce($12, 'builtin'), $13, $14, $15, $16, $17)
ON CONFLICT (run_id) DO UPDATE SET
  writer = coalesce($12, runs.writer), book = excluded.book, predecessor = excluded.predecessor,
  status = CASE WHEN runs.status = 'running' THEN excluded.status ELSE runs.status END`;

const SAVE_SHEET = `
INSERT INTO run_facts (run_id, sheet) VALUES ($1, $2) ON CONFLICT (run_id) DO UPDATE SET sheet = excluded.sheet`;

/** A finished run that waits to be published. One that is published stays published. */
export async function markDraft(pool: Pool, runId: string): Promise<void> {
  const marked = await pool.query(
    `UPDATE runs SET status = CASE WHEN status = 'running' THEN 'draft' ELSE status END WHERE run_id = $1`,
    [runId],
  );
  if (marked.rowCount === 0) throw await unknownRun(pool, runId);
}

/**
 * Publishes a run; one published before for the same as-of date and model is superseded. Tiers of another model say
 * something else [C1], so both may stand.
 * @throws DatabaseError when there is no such run.
 */
export async function publishRun(pool: Pool, runId: string): Promise<{ superseded: string[] }> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ run_id: string }>(
      `UPDATE runs SET status = 'superseded'
       WHERE status = 'published' AND run_id <> $1
         AND (as_of, model_id) = (SELECT as_of, model_id FROM runs WHERE run_id = $1)
       RETURNING run_id`,
      [runId],
    );
    const published = await client.query(`UPDATE runs SET status = 'published' WHERE run_id = $1`, [runId]);
    if (published.rowCount === 0) throw await unknownRun(client, runId);
    return { superseded: rows.map((row) => row.run_id).sort() };
  });
}

async function unknownRun(client: ClientBase | Pool, runId: string): Promise<DatabaseError> {
  const known = (await listRuns(client))
    .slice(0, 5)
    .map((run) => `${run.runId} (${run.asOf}, ${run.status})`);
  const hint = known.length === 0 ? 'No run was saved yet.' : `Runs there are: ${known.join(', ')}.`;
  return new DatabaseError(`There is no run "${runId}".`, { hint });
}

/** Runs the work while no other process makes the same run; the other waits and finds it finished. */
export function withRunLock<T>(
  pool: Pool,
  runId: string,
  work: (met: LockMet) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  return withLock(pool, `run ${runId}`, work, stop);
}

/** @returns null when no run of that id is stored. */
export async function statusOfRun(pool: Pool, runId: string): Promise<RunStatus | null> {
  const { rows } = await pool.query<{ status: RunStatus }>('SELECT status FROM runs WHERE run_id = $1', [
    runId,
  ]);
  return rows[0]?.status ?? null;
}

const DESCRIPTION = `run_id AS "runId", to_char(as_of, 'YYYY-MM-DD') AS "asOf", status,
  json_build_object('id', model_id, 'name', model_name, 'version', model_version, 'hash', model_hash) AS model,
  CASE WHEN beside_id IS NOT NULL THEN
    json_build_object('id', beside_id, 'name', beside_name, 'version', beside_version, 'hash', beside_hash)
  END AS beside, input_hash AS "inputHash", predecessor`;

/** All runs, the latest as-of date first, and of one date the latest made. */
export async function listRuns(client: ClientBase | Pool): Promise<RunSummary[]> {
  const { rows } = await client.query<RunSummary>(
    `SELECT ${DESCRIPTION}, (SELECT count(*)::int FROM tier_history h WHERE h.run_id = r.run_id) AS accounts
     FROM runs r ORDER BY as_of DESC, created_at DESC, run_id COLLATE "C"`,
  );
  return rows;
}

/** @returns null when there is no such run. */
export async function loadRun(client: ClientBase | Pool, runId: string): Promise<StoredRun | null> {
  const { rows } = await client.query(
    `SELECT ${DESCRIPTION}, model_yaml AS "modelText", beside_yaml AS "besideText", book FROM runs WHERE run_id = $1`,
    [runId],
  );
  const found = rows[0];
  if (!found) return null;
  const accounts = await client.query<{
    scored: Omit<ScoredAccount, 'features'>;
    features: ScoredAccount['features'];
  }>(
    `SELECT l.scored, f.features FROM run_ledgers l JOIN run_features f USING (account_id, run_id)
     WHERE run_id = $1 ORDER BY l.position`,
    [runId],
  );
  const scored = accounts.rows.map(({ scored, features }) => ({ ...scored, features }));
  return { ...found, book: { ...found.book, accounts: scored }, sheet: await loadSheet(client, runId) };
}

async function loadSheet(client: ClientBase | Pool, runId: string): Promise<FactSheet | null> {
  const { rows } = await client.query<{ sheet: FactSheet }>('SELECT sheet FROM run_facts WHERE run_id = $1', [
    runId,
  ]);
  return rows[0]?.sheet ?? null;
}

/**
 * The predecessor of a run at the date: the latest published one with an earlier as-of date (design, Time).
 * @param modelId of this model only: tiers of two models are not compared [C1]
 */
export async function latestPublishedBefore(
  client: ClientBase | Pool,
  asOf: IsoDate,
  modelId: string | null = null,
): Promise<PublishedRun | null> {
  const { rows } = await client.query<{ runId: string; asOf: IsoDate; modelHash: string }>(
    `SELECT run_id AS "runId", to_char(as_of, 'YYYY-MM-DD') AS "asOf", model_hash AS "modelHash"
     FROM runs WHERE status = 'published' AND as_of < $1 AND ($2::text IS NULL OR model_id = $2)
     ORDER BY as_of DESC LIMIT 1`,
    [asOf, modelId],
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
