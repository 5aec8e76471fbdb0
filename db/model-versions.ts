/** Versions of models that were adopted: a log that only grows; the latest version of a model is in use. */
import type { Pool } from 'pg';
import { UsageError } from '../domain/errors.ts';

export interface ModelVersion {
  modelId: string;
  /** From 1; 0 is the shipped file, which is not stored. */
  version: number;
  text: string;
  hash: string;
  /** Name of the file that it came from; null where the entry goes back. */
  file: string | null;
  /** The version that the entry goes back to; null for a file. */
  backTo: number | null;
  by: string;
  note: string | null;
  /** UTC, ISO 8601 to the second, made by the database. */
  at: string;
}

const COLUMNS = `model_id AS "modelId", version, model_yaml AS text, hash, file, back_to AS "backTo",
  adopted_by AS by, note, to_char(adopted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at`;

/** All versions of all models, or of one, by model and version. */
export async function modelVersions(pool: Pool, modelId?: string): Promise<ModelVersion[]> {
  const { rows } = await pool.query<ModelVersion>(
    `SELECT ${COLUMNS} FROM model_versions WHERE $1::text IS NULL OR model_id = $1
     ORDER BY model_id COLLATE "C", version`,
    [modelId ?? null],
  );
  return rows;
}

/** The version in use; null where none was adopted, so that the shipped one is. */
export async function versionInUse(pool: Pool, modelId: string): Promise<ModelVersion | null> {
  const { rows } = await pool.query<ModelVersion>(
    `SELECT ${COLUMNS} FROM model_versions WHERE model_id = $1 ORDER BY version DESC LIMIT 1`,
    [modelId],
  );
  return rows[0] ?? null;
}

/**
 * Adds the version after the one that was in use when it was looked at.
 * @throws UsageError when another version came in between: what was looked at is no longer what is changed
 */
export async function addModelVersion(
  pool: Pool,
  { modelId, version, text, hash, file, backTo, by, note }: Omit<ModelVersion, 'at'>,
): Promise<ModelVersion> {
  const { rows } = await pool.query<ModelVersion>(
    `INSERT INTO model_versions (model_id, version, model_yaml, hash, file, back_to, adopted_by, note)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8
     WHERE $2 = 1 + coalesce((SELECT max(version) FROM model_versions WHERE model_id = $1), 0)
     ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
    [modelId, version, text, hash, file, backTo, by, note],
  );
  if (rows[0] !== undefined) return rows[0];
  throw new UsageError(`Meanwhile another version of ${modelId} was adopted; nothing is stored.`, {
    hint: `tiers models log ${modelId} shows it. Look at the difference again, then repeat.`,
  });
}
