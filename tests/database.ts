/**
 * A database of its own for each test, cloned from a migrated template on one embedded server that all test
 * workers share. A test that leaks a connection fails.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Database, openDatabase } from '../db/connection.ts';
import { type EmbeddedServer, enterEmbedded } from '../db/embedded.ts';
import { isAlive, withLockFile } from '../db/lock-file.ts';
import { readMigrations } from '../db/migrate.ts';

export const TEST_HOME = fileURLToPath(new URL('../.tiers/tests', import.meta.url));

/** Left by runs that used the server, so that the last run to end knows to stop it. */
export const USED = `${TEST_HOME}/used`;

let server: Promise<EmbeddedServer> | undefined;
let count = 0;

/** Runs the test with an empty, migrated database, and drops it afterwards. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  // Entered once per worker and never left: the connection ends with the worker, the last run stops the server.
  server ??= enterEmbedded(TEST_HOME, 'postgres').then(async (entered) => {
    await writeFile(USED, '');
    return entered;
  });
  const { url } = await server;
  const template = await makeTemplate(url);
  const name = `test_${process.pid}_${process.hrtime.bigint()}_${count++}`;
  await administer(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const database = await openDatabase({ home: TEST_HOME, url: url.replace(/\/postgres$/, `/${name}`) });
  tolerateLeaks(database);
  try {
    const result = await work(database);
    const leaked = database.pool.totalCount - database.pool.idleCount;
    if (leaked > 0) throw new Error(`${leaked} database connections were not released`);
    return result;
  } finally {
    await Promise.race([database.close(), new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    await administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}

/** A leaked connection is cut when its database is dropped: that is told by the count, not by a crash. */
function tolerateLeaks({ pool }: Database): void {
  const seen = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (!seen.has(client)) client.on('error', () => undefined);
    seen.add(client);
  });
}

/** Runs one statement that no transaction may hold (CREATE DATABASE). */
async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

let template: Promise<string> | undefined;

function makeTemplate(url: string): Promise<string> {
  template ??= (async () => {
    const migrations = await readMigrations();
    const hash = createHash('sha256').update(migrations.map((migration) => migration.sha256).join());
    const name = `template_${hash.digest('hex').slice(0, 16)}`;
    await withLockFile(`${TEST_HOME}/template.lock`, () => buildTemplate(url, name));
    return name;
  })();
  return template;
}

async function buildTemplate(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database');
    for (const { datname } of rows) {
      const [, pid] = /^test_(\d+)_/.exec(datname) ?? [];
      if (pid && !isAlive(Number(pid))) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    }
    if (rows.some((row) => row.datname === name)) return;
    await client.query(`DROP DATABASE IF EXISTS ${name}_unfinished WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}_unfinished`);
    const unfinished = url.replace(/\/postgres$/, `/${name}_unfinished`);
    await (await openDatabase({ home: TEST_HOME, url: unfinished })).close();
    await client.query(`ALTER DATABASE ${name}_unfinished RENAME TO ${name}`);
  } finally {
    await client.end();
  }
}
