/**
 * PostgreSQL without installing it: the real server from npm's binaries, started by the first process that
 * needs it, adopted by every other, stopped by the last one out (issue 2, Database; stack, Database).
 */
import { access, constants, mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { DatabaseError } from '../domain/errors.ts';
import { type Binaries, findBinaries } from './embedded-binaries.ts';
import { choosePlace, type Place } from './embedded-place.ts';
import { createCluster, LEAVING, PRESENT, startOrAdopt, stopServer } from './embedded-server.ts';
import { withLockFile } from './lock-file.ts';

export interface EmbeddedServer {
  /** With user and password, to the database asked for. */
  url: string;
  /** Leaves the server; stops it when nobody else is using it. */
  release(): Promise<void>;
}

/**
 * Starts or adopts the server of a TIERS_HOME and makes the database in it when it is not there.
 * @throws DatabaseError where there are no binaries for the platform, or the server cannot start.
 */
export async function enterEmbedded(home: string, database: string): Promise<EmbeddedServer> {
  const at = await makeHome(home);
  const lockFile = join(at, 'server.lock');
  const { place, binaries, url, presence } = await withLockFile(lockFile, async () => {
    const place = await choosePlace(at, async (left) => stopServer(left, await binariesFor(left)));
    const binaries = await binariesFor(place);
    await createCluster(place, binaries);
    const serverUrl = await startOrAdopt(place, binaries);
    // Present before the lock is given back: who leaves next sees us and leaves the server on.
    const presence = await announce(serverUrl);
    await createDatabase(presence, database);
    // A program that forgets to close must still be able to end.
    hold(presence, false);
    return { place, binaries, url: serverUrl.replace(/\/postgres$/, `/${database}`), presence };
  });
  let released = false;
  return {
    url,
    release: async () => {
      if (released) return;
      released = true;
      await withLockFile(lockFile, () => leave(presence, place, binaries));
    },
  };
}

async function makeHome(home: string): Promise<string> {
  try {
    await mkdir(home, { recursive: true });
    await access(home, constants.W_OK);
    return await realpath(resolve(home));
  } catch (cause) {
    throw new DatabaseError(`The directory ${home} cannot be written: ${(cause as Error).message}.`, {
      cause,
      hint: 'Set TIERS_HOME to a directory you may write, or DATABASE_URL to a PostgreSQL server.',
    });
  }
}

function binariesFor(place: Place): Promise<Binaries> {
  return findBinaries(place.user, join(place.directory, 'binaries'));
}

async function announce(url: string): Promise<pg.Client> {
  const presence = new pg.Client({ connectionString: url, application_name: PRESENT, keepAlive: true });
  // The connection breaks when the server is stopped from outside; the pool tells whoever works with it.
  presence.on('error', () => undefined);
  await presence.connect();
  return presence;
}

/** Whether the connection keeps the program running; the client has it, its types do not. */
function hold(client: pg.Client, keep: boolean): void {
  const socket = client as unknown as { ref(): void; unref(): void };
  if (keep) socket.ref();
  else socket.unref();
}

async function createDatabase(client: pg.Client, database: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(database)) {
    throw new DatabaseError(
      `"${database}" is no name for a database: lower-case letters, digits and _ only.`,
    );
  }
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
}

async function leave(presence: pg.Client, place: Place, binaries: Binaries): Promise<void> {
  hold(presence, true);
  try {
    // Connections that were just ended linger for a moment; the new name counts at once.
    await presence.query(`SELECT set_config('application_name', $1, false)`, [LEAVING]);
    const others = await presence.query<{ present: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE application_name = $1) AS present',
      [PRESENT],
    );
    await presence.end();
    if (others.rows[0]?.present === false) await stopServer(place, binaries);
  } catch {
    // The server is gone already: nothing to leave.
    await presence.end().catch(() => undefined);
  }
}
