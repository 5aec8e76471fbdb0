/** Real processes: SIGTERM drains, the same command goes on; two starts of one run make it once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStandings } from '../../db/run-record.ts';
import { PRODUCT } from '../../evals/product.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';
import { startModelServer } from '../model-server.ts';
import { writeFromFacts } from '../willing-writer.ts';
import { runTiers } from './run-command.ts';
import { SMALL_BOOK } from './small-book.ts';

/** Two or three real processes, each of which loads the whole program. */
const LONG = 240_000;

interface Ended {
  status: number | null;
  out: string;
  err: string;
}

interface Place {
  /** Starts `tiers` as a process of its own. */
  start(words: string[]): { child: ChildProcess; ended: Promise<Ended> };
  folder: string;
  pool: import('pg').Pool;
}

/** An imported small book, and a model server that holds its answers back until `hold` is settled. */
async function withPlace(
  hold: (call: number) => Promise<unknown> | undefined,
  work: (place: Place, calls: () => number) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-stop-'));
  const server = await startModelServer(async (request, call) => {
    await hold(call);
    return writeFromFacts(request);
  });
  try {
    await withDatabase((database) =>
      withFolder(SMALL_BOOK, async (exports) => {
        const environment = {
          ...(process.env as Record<string, string>),
          DATABASE_URL: database.url,
          TIERS_HOME: TEST_HOME,
          ANTHROPIC_API_KEY: 'a-key-for-the-test',
          ANTHROPIC_BASE_URL: server.url,
        };
        const imported = await runTiers(
          ['import', exports, '--from', 'generic', '--observed-at', '2026-05-31'],
          environment,
        );
        expect(imported.err).toBe('');
        const start = (words: string[]) => startTiers(words, environment);
        await work({ start, folder, pool: database.pool }, () => server.requests.length);
      }),
    );
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function startTiers(
  words: string[],
  env: Record<string, string>,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [...PRODUCT, ...words], { env });
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
  });
  return { child, ended: once(child, 'close').then(([status]) => ({ status, out, err })) };
}

const REPORT = ['report', '--as-of', '2026-05-31', '--writer', 'claude', '--json', '--out'];

test(
  'SIGTERM: the call under way is finished and stored, one line says how to go on, and the same command does',
  async () => {
    let stopped = () => {};
    const release = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    let child: ChildProcess | undefined;
    const hold = (call: number) => {
      // The first call is under way when the process is told to stop; it is answered a moment later.
      if (call !== 1) return undefined;
      child?.kill('SIGTERM');
      setImmediate(stopped);
      return release;
    };
    await withPlace(hold, async ({ start, folder, pool }, calls) => {
      const first = start([...REPORT, join(folder, 'r')]);
      child = first.child;
      const ended = await first.ended;
      expect(ended).toMatchObject({ status: 143, out: '' });
      expect(ended.err.trim().split('\n')).toEqual([
        'Stopped by SIGTERM. What was finished is kept; the same command goes on where it was.',
      ]);
      expect((await readStandings(pool))[0]).toMatchObject({
        status: 'running',
        resumable: true,
        atWork: false,
      });
      const before = calls();
      const { rows } = await pool.query('SELECT request_hash FROM model_calls');
      expect(rows).toHaveLength(before);
      const again = await start([...REPORT, join(folder, 'r')]).ended;
      expect(again).toMatchObject({ status: 0, err: '' });
      const stored = await pool.query('SELECT request_hash FROM model_calls');
      expect(calls()).toBe(stored.rows.length);
      expect(JSON.parse(again.out)).toMatchObject({
        status: 'published',
        writer: 'anthropic:claude-opus-5-5',
      });
    });
  },
  LONG,
);

test(
  'Ctrl-C twice: the second ends at once, without waiting for the call under way',
  async () => {
    let child: ChildProcess | undefined;
    let pressing: NodeJS.Timeout | undefined;
    const hold = () => {
      // Pressed until it ends: of two at the same moment the system may deliver one.
      pressing ??= setInterval(() => child?.kill('SIGINT'), 50);
      return new Promise<void>(() => undefined);
    };
    await withPlace(hold, async ({ start, folder }, calls) => {
      const first = start([...REPORT, join(folder, 'r')]);
      child = first.child;
      const ended = await first.ended;
      clearInterval(pressing);
      expect(ended).toMatchObject({ status: 130, out: '' });
      expect(calls()).toBe(1);
    });
  },
  LONG,
);

test(
  'two starts of one run: the second waits and gives out what the first made',
  async () => {
    let both = () => {};
    const secondIsThere = new Promise<void>((resolve) => {
      both = resolve;
    });
    let startSecond = () => {};
    const hold = (call: number) => {
      if (call === 1) startSecond();
      return call === 1 ? secondIsThere : undefined;
    };
    await withPlace(hold, async ({ start, folder, pool }, calls) => {
      const second = new Promise<Ended>((resolve) => {
        startSecond = () => {
          resolve(start([...REPORT, join(folder, 'second')]).ended);
          void waitingForLock(pool).then(both);
        };
      });
      const first = await start([...REPORT, join(folder, 'first')]).ended;
      expect(first).toMatchObject({ status: 0, err: '' });
      expect(await second).toMatchObject({ status: 0, err: '' });
      const stored = await pool.query('SELECT request_hash FROM model_calls');
      expect(calls()).toBe(stored.rows.length);
      const text = (name: string) => readFileSync(join(folder, name, 'report.md'), 'utf8');
      expect(text('second')).toBe(text('first'));
      expect(await readStandings(pool)).toHaveLength(1);
    });
  },
  LONG,
);

/** Until a process waits for a lock that another one has. */
async function waitingForLock(pool: import('pg').Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (rows.length > 0) return;
  }
}

test('a writer without its key is one clear error before anything starts, and a key alone chooses nobody', async () => {
  const { status, err } = await runTiers(['report', '--writer', 'claude'], {
    DATABASE_URL: 'postgres://nowhere',
  });
  expect(status).toBe(2);
  expect(err).toContain('ANTHROPIC_API_KEY is not set');
  const other = await runTiers(['report', '--writer', 'gpt'], {});
  expect(other.err).toContain('Possible: builtin, claude, langchain');
  const lookups = await runTiers(['report', '--max-cost', 'much'], {});
  expect(lookups.err).toContain('not an amount');
});
