/** Opening the database: DATABASE_URL where it is set, the embedded server otherwise; migrated when it is handed out. */
import pg from 'pg';
import { DatabaseError } from '../domain/errors.ts';
import { enterEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';

/** A server that is there answers the first connection within this. */
const CONNECT_WITHIN_MILLISECONDS = 5_000;
/** Later ones may have to wait for one that is in use: a busy machine is no reason to give up a run. */
const WAIT_AT_MOST_MILLISECONDS = 60_000;
const OLDEST_SERVER = 140_000;
const DEFAULT_DATABASE = 'tiers';

export interface OpenOptions {
  /** DATABASE_URL; without it the embedded server is used. */
  url?: string | undefined;
  /** TIERS_HOME: where the embedded server lives. */
  home: string;
  /** Name of the database inside the embedded server, made when absent. Ignored with a url. */
  database?: string | undefined;
}

export interface Database {
  pool: pg.Pool;
  /** With the password in it: for clients, never for messages. */
  url: string;
  embedded: boolean;
  close(): Promise<void>;
}

/**
 * Opens the database and brings its schema up to date.
 * @throws DatabaseError within seconds when it cannot be reached; the message never carries the password.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  if (options.url !== undefined && options.url !== '') return openServer(options.url);
  const server = await enterEmbedded(options.home, options.database ?? DEFAULT_DATABASE);
  try {
    const pool = await openPool(server.url);
    return { pool, url: server.url, embedded: true, close: once(pool, server.release) };
  } catch (error) {
    await server.release();
    throw error;
  }
}

async function openServer(url: string): Promise<Database> {
  const pool = await openPool(url);
  return { pool, url, embedded: false, close: once(pool, async () => undefined) };
}

function once(pool: pg.Pool, release: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= pool.end().then(release);
    return closing;
  };
}

async function openPool(url: string): Promise<pg.Pool> {
  const where = describe(url);
  const first = new pg.Client({ ...options(url), connectionTimeoutMillis: CONNECT_WITHIN_MILLISECONDS });
  first.on('error', () => undefined);
  try {
    await first.connect();
    await checkServer(first, where);
    await migrate(first);
  } catch (cause) {
    if (cause instanceof DatabaseError) throw cause;
    throw new DatabaseError(`The database ${where} cannot be reached: ${reason(cause)}.`, {
      hint: 'Check DATABASE_URL, or unset it to use the embedded database.',
    });
  } finally {
    await first.end();
  }
  const pool = new pg.Pool({
    ...options(url),
    connectionTimeoutMillis: WAIT_AT_MOST_MILLISECONDS,
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the program.
  pool.on('error', () => undefined);
  return pool;
}

const options = (url: string) => ({ connectionString: url, application_name: 'tiers' });

async function checkServer(client: pg.Client, where: string): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string; readonly: string }>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding`,
  );
  const server = rows[0]!;
  if (server.version < OLDEST_SERVER) {
    throw new DatabaseError(`The database ${where} is PostgreSQL ${Math.floor(server.version / 10_000)}.`, {
      hint: 'PostgreSQL 14 or newer is needed.',
    });
  }
  if (server.encoding !== 'UTF8') {
    throw new DatabaseError(`The database ${where} is encoded as ${server.encoding}.`, {
      hint: 'UTF8 is needed.',
    });
  }
}

/** Host and database of a URL, without user and password. */
function describe(url: string): string {
  try {
    const parsed = new URL(url);
    if (!/^postgres(ql)?:$/.test(parsed.protocol)) throw new Error('not a PostgreSQL URL');
    const database = decodeURIComponent(parsed.pathname.slice(1)) || '(default)';
    return `"${database}" on ${parsed.hostname || 'the local socket'}:${parsed.port || '5432'}`;
  } catch {
    throw new DatabaseError('DATABASE_URL is not of the form postgres://user:password@host:5432/database.');
  }
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there (connection refused)',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be looked up',
  ETIMEDOUT: 'no answer in time',
  '28P01': 'the user or the password is wrong',
  '28000': 'the user is not allowed to connect',
  '3D000': 'there is no such database',
  '57P03': 'the server is starting up or shutting down',
};

/** The reason in our own words: a driver's message may repeat the URL. */
function reason(cause: unknown): string {
  const code = (cause as { code?: string }).code;
  if (code !== undefined && REASONS[code]) return REASONS[code];
  const message = cause instanceof Error ? cause.message : '';
  if (/timeout/i.test(message)) return 'no answer within 5 seconds';
  if (/terminated|closed/i.test(message)) return 'the connection was cut';
  return code === undefined ? 'the connection failed' : `the connection failed (${code})`;
}
