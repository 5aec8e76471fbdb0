/** Numbered migrations: plain SQL files, applied once, in order, safe when several processes start at once. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ClientBase } from 'pg';
import { DatabaseError } from '../domain/errors.ts';

const DIRECTORY = fileURLToPath(new URL('./migrations/', import.meta.url));
const LOCK = 727_001;

export interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

/** The migrations in the order of their numbers. */
export async function readMigrations(directory: string = DIRECTORY): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => /^\d{3}_.*\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(`${directory}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Applies what is missing, each migration in a transaction of its own.
 * @returns the names of those it applied.
 * @throws DatabaseError when an applied one was edited, one fails, or the database is newer than this program.
 */
export async function migrate(client: ClientBase, migrations?: Migration[]): Promise<string[]> {
  const all = migrations ?? (await readMigrations());
  const applied: string[] = [];
  if (nextOf(all, await readApplied(client)) === undefined) return applied;
  for (;;) {
    const name = await applyNext(client, all);
    if (name === undefined) return applied;
    applied.push(name);
  }
}

async function applyNext(client: ClientBase, all: Migration[]): Promise<string | undefined> {
  let name = 'the table of migrations';
  try {
    await client.query('BEGIN');
    // Held to the end of the transaction; whoever waited here reads what the other has applied meanwhile.
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS schema_migrations (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const next = nextOf(all, await readApplied(client));
    if (next !== undefined) {
      name = next.name;
      await client.query(next.sql);
      await client.query('INSERT INTO schema_migrations (name, sha256) VALUES ($1, $2)', [
        next.name,
        next.sha256,
      ]);
    }
    await client.query('COMMIT');
    return next?.name;
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (cause instanceof DatabaseError) throw cause;
    throw new DatabaseError(`Migration ${name} failed: ${(cause as Error).message}.`, { cause });
  }
}

async function readApplied(client: ClientBase): Promise<Map<string, string>> {
  const { rows: tables } = await client.query(`SELECT to_regclass('schema_migrations') IS NOT NULL AS there`);
  if (!tables[0].there) return new Map();
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'SELECT name, sha256 FROM schema_migrations',
  );
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

function nextOf(all: Migration[], applied: Map<string, string>): Migration | undefined {
  for (const name of applied.keys()) {
    if (all.some((migration) => migration.name === name)) continue;
    throw new DatabaseError(`The database has a migration that this version does not know: ${name}.`, {
      hint: 'Use the version of the program that wrote it, or a newer one.',
    });
  }
  for (const migration of all) {
    const sha256 = applied.get(migration.name);
    if (sha256 === undefined) return migration;
    if (sha256 === migration.sha256) continue;
    throw new DatabaseError(`Migration ${migration.name} was edited after this database had applied it.`, {
      hint: 'Put the change into a migration of its own.',
    });
  }
  return undefined;
}
