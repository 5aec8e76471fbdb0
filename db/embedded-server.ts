/** One embedded server's life: made, found alive, started, stopped. All of it happens under the server's lock. */
import { randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DatabaseError } from '../domain/errors.ts';
import type { Binaries } from './embedded-binaries.ts';
import type { Place } from './embedded-place.ts';
import { run, startInBackground } from './embedded-process.ts';
import { isAlive } from './lock-file.ts';

const SERVER_USER = 'tiers';
/** Each process that uses the server holds one connection of this name; the last to leave stops the server. */
export const PRESENT = 'tiers-present';
export const LEAVING = 'tiers-leaving';

const START_ATTEMPTS = 8;
/** Crash recovery after a kill -9 may take a while. */
const WAIT_FOR_LIVING_MILLISECONDS = 60_000;
/** No process has this id on any system, and it is still a number to PostgreSQL. */
const NO_PROCESS = '2147483646';

/** Creates the data directory in one step: a half-made one (killed while making) is never taken for whole. */
export async function createCluster(place: Place, binaries: Binaries): Promise<void> {
  if (await lstat(place.dataDirectory).catch(() => null)) return;
  const unfinished = `${place.dataDirectory}.unfinished`;
  const passwordForInitdb = join(place.directory, 'password.initdb');
  await rm(unfinished, { recursive: true, force: true });
  const password = randomBytes(24).toString('hex');
  await writeFile(place.passwordFile, password, { mode: 0o600 });
  await writeFile(passwordForInitdb, password, { mode: 0o600 });
  await mkdir(unfinished, { mode: 0o700 });
  if (place.user) {
    await chown(passwordForInitdb, place.user.uid, place.user.gid);
    await chown(unfinished, place.user.uid, place.user.gid);
  }
  const args = ['-D', unfinished, '-U', SERVER_USER, '--auth=scram-sha-256', `--pwfile=${passwordForInitdb}`];
  const made = await run(binaries.initdb, [...args, '--encoding=UTF8', '--locale=C'], place.user);
  await rm(passwordForInitdb, { force: true });
  if (made.status !== 0) throw failed('The embedded database could not be created', place, made.output);
  await rename(unfinished, place.dataDirectory);
}

/** Starts the server, or adopts the one that already serves this data directory. @returns its connection URL. */
export async function startOrAdopt(place: Place, binaries: Binaries): Promise<string> {
  let output = '';
  if (!(await lstat(place.passwordFile).catch(() => null))) {
    throw failed('The password of the embedded database is missing', place, place.passwordFile);
  }
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    const adopted = await findLiving(place);
    if (adopted) return adopted;
    await disarmStalePidFile(place);
    const logFile = join(place.directory, 'server.log');
    await rm(logFile, { force: true });
    await launch(place, binaries, settings(await freePort()), logFile);
    const started = await findLiving(place);
    if (started) return started;
    output = await readFile(logFile, 'utf8').catch(() => '');
    // After a crash the last of the old server's processes may need a moment to notice.
    await sleep(200 * (attempt + 1));
  }
  throw failed('The embedded database did not start', place, output);
}

/**
 * Started directly and not through pg_ctl, which hands the paths to a shell; on Windows pg_ctl is what takes an
 * administrator's rights away.
 */
async function launch(place: Place, binaries: Binaries, options: string[], logFile: string): Promise<void> {
  if (process.platform === 'win32') {
    const args = ['start', '-D', place.dataDirectory, '-w', '-l', logFile, '-o', options.join(' ')];
    await run(binaries.pgCtl, args, place.user);
    return;
  }
  const args = ['-D', place.dataDirectory, ...options];
  // Its own process id stands in the pid file as soon as it holds the data directory.
  const isUp = async (pid: number) => (await postmasterPid(place)) === pid;
  await startInBackground(binaries.postgres, args, place.user, logFile, isUp);
}

function settings(port: number): string[] {
  const values = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    // Parallel workers need shared memory that containers are short of.
    'max_parallel_workers_per_gather=0',
    'shared_buffers=128MB',
    'work_mem=32MB',
    'max_wal_size=1GB',
  ];
  return values.flatMap((value) => ['-c', value]);
}

/** Waits for a server that is there but still starting up. @returns its URL, or null when nothing serves the data. */
async function findLiving(place: Place): Promise<string | null> {
  const deadline = Date.now() + WAIT_FOR_LIVING_MILLISECONDS;
  for (;;) {
    const url = await probe(place);
    if (url) return url;
    if (!(await postmasterIsOurs(place)) || Date.now() > deadline) return null;
    await sleep(50);
  }
}

/** A server is ours when it takes our password and serves our data directory, whatever its process id says. */
async function probe(place: Place): Promise<string | null> {
  const [, , , port] = await pidFileLines(place);
  const password = await readFile(place.passwordFile, 'utf8').catch(() => null);
  if (!Number(port) || password === null) return null;
  const url = `postgres://${SERVER_USER}:${password.trim()}@127.0.0.1:${Number(port)}/postgres`;
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: LEAVING,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const shown = await client.query<{ data_directory: string }>('SHOW data_directory');
    const served = await realpath(shown.rows[0]?.data_directory ?? '');
    return served === (await realpath(place.dataDirectory)) ? url : null;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01' && (await postmasterIsOurs(place))) {
      throw failed('The embedded database does not take the password it was made with', place, '');
    }
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function postmasterIsOurs(place: Place): Promise<boolean> {
  const pid = await postmasterPid(place);
  return pid !== null && (await servesData(pid, place));
}

async function pidFileLines(place: Place): Promise<string[]> {
  const text = await readFile(join(place.dataDirectory, 'postmaster.pid'), 'utf8').catch(() => '');
  return text.split('\n').map((line) => line.trim());
}

async function postmasterPid(place: Place): Promise<number | null> {
  const pid = Number((await pidFileLines(place))[0]);
  return pid > 0 && isAlive(pid) ? pid : null;
}

/** True when the process is a PostgreSQL server with our data directory on its command line. */
async function servesData(pid: number, place: Place): Promise<boolean> {
  const command = await commandLine(pid);
  return command.includes('postgres') && command.includes(place.dataDirectory);
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
  }
  if (process.platform === 'win32') return '';
  return (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)], null)).output;
}

/**
 * After a crash the pid file may name a process that is something else by now, and PostgreSQL would refuse to
 * start while that lives. The file itself stays: PostgreSQL reads from it whether old memory is still in use.
 */
async function disarmStalePidFile(place: Place): Promise<void> {
  const pid = await postmasterPid(place);
  if (pid === null || process.platform === 'win32' || (await servesData(pid, place))) return;
  const [, ...rest] = await pidFileLines(place);
  await writeFile(join(place.dataDirectory, 'postmaster.pid'), [NO_PROCESS, ...rest].join('\n'));
}

/** Stops the server and waits until it is down; nothing happens when none runs. */
export async function stopServer(place: Place, binaries: Binaries): Promise<void> {
  await run(binaries.pgCtl, ['stop', '-D', place.dataDirectory, '-w', '-m', 'fast'], place.user);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function failed(what: string, place: Place, output: string): DatabaseError {
  const lines = output.trim().split('\n').slice(-8).join('\n');
  return new DatabaseError(`${what} in ${place.dataDirectory}:\n${lines}`, {
    hint: 'Set TIERS_HOME to another directory, or DATABASE_URL to a PostgreSQL server.',
  });
}
