/**
 * Kills with -9 at random moments: `tiers report` as a real process on a real database, started again with the same
 * command until it is done. Each run works on a copy of one prepared database and is compared with an unbroken run.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { withClient } from './database.ts';
import { PRODUCT, tiers } from './product.ts';

const AS_OF = '2026-05-31';
const BEFORE = '2026-04-30';
const TEMPLATE = 'kills_template';
/** Calls at once: so many answers at most can be lost with a killed process. */
const AT_ONCE = 2;

export interface Writer {
  name: string;
  words: string[];
}

export const BUILTIN: Writer = { name: 'builtin', words: [] };
export const CLAUDE: Writer = { name: 'claude', words: ['--writer', 'claude'] };

/** What a run left behind, however often it was killed. */
export interface Left {
  /** Path → bytes of the report folder. */
  files: Map<string, string>;
  /** Account and place of every look-up of the run. */
  lookups: string[];
  /**
   * Steps of the replies that the run has stored, one for each. Not their hashes: a request that goes on after a tool
   * call has the call's id in it, which the server makes up anew for each run.
   */
  replies: string[];
  /** Requests of each start, in the order they were answered. */
  answered: string[][];
  kills: number;
  /** Where the run stood after each kill, as `tiers runs` tells it. */
  standings: string[];
}

export interface KillBench {
  /** Makes the report, killed at moments that `moment` draws (milliseconds into the process), at most `kills` times. */
  make(writer: Writer, kills: number, moment: (length: number) => number): Promise<Left>;
  /** Milliseconds that an unbroken run took, process start included. */
  length(writer: Writer): number;
}

/** Prepares one database with two months of the demo book, a model server, and does the work with them. */
export async function withKillBench<T>(work: (bench: KillBench) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'tiers-kills-'));
  const home = join(root, 'home');
  const record = join(root, 'model.jsonl');
  writeFileSync(join(root, 'settings.yaml'), `writer:\n  concurrency: ${AT_ONCE}\n`);
  const server = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'tests/serve-model.ts',
      '--script',
      'careless',
      '--latency',
      '60',
      '--uncached',
      '--record',
      record,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const { url: modelUrl } = JSON.parse(await firstLine(server)) as { url: string };
    return await withClient(home, ['--demo'], async (client) => {
      const url = (name: string) => urlOf(client, name);
      await prepare(client, url(TEMPLATE), root);
      const lengths = new Map<string, number>();
      const place: Place = { client, url, root, record, modelUrl };
      return work({
        length: (writer) => lengths.get(writer.name) ?? 0,
        make: async (writer, kills, moment) => {
          const began = performance.now();
          const left = await makeReport(place, writer, kills, () => moment(lengths.get(writer.name) ?? 0));
          if (left.kills === 0 && !lengths.has(writer.name))
            lengths.set(writer.name, performance.now() - began);
          return left;
        },
      });
    });
  } finally {
    server.kill('SIGTERM');
    rmSync(root, { recursive: true, force: true });
  }
}

interface Place {
  client: pg.Client;
  url: (name: string) => string;
  root: string;
  record: string;
  modelUrl: string;
}

/** Two months of the demo book, the first one published, so that the second has changes to tell. */
async function prepare(client: pg.Client, url: string, root: string): Promise<void> {
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  for (const asOf of [BEFORE, AS_OF]) {
    const exports = join(root, asOf);
    await must(['demo', '--out', exports, '--as-of', asOf]);
    keepSome(exports);
    await must(['import', exports, '--from', 'generic', '--observed-at', asOf, '--database', url]);
    if (asOf === BEFORE)
      await must(['report', '--as-of', asOf, '--out', join(root, 'before'), '--database', url]);
  }
}

/** Every fifth account and what belongs to it: as many steps in less time. */
function keepSome(exports: string): void {
  const rows = (file: string) => readFileSync(join(exports, file), 'utf8').split('\n');
  const kept = (account: string | undefined) => Number(account) % 5 === 0;
  const keep = (file: string, keeps: (line: string) => boolean): string[] => {
    const [head, ...lines] = rows(file);
    // A record over several lines has an odd number of quotes in each.
    const whole = lines.filter((line) => (line.match(/"/g) ?? []).length % 2 === 0 && keeps(line));
    writeFileSync(join(exports, file), [head, ...whole].join('\n'));
    return whole;
  };
  keep('accounts.csv', (line) => kept(/^A-(\d+),/.exec(line)?.[1]));
  keep('interactions.csv', (line) => kept(/^I-\d+,A-(\d+),/.exec(line)?.[1]));
  const deals = keep('deals.csv', (line) => kept(/^D-\d+,A-(\d+),/.exec(line)?.[1]));
  const ids = new Set(deals.map((line) => line.split(',', 1)[0]));
  for (const file of ['deal_qualification.csv', 'deal_stages.csv'])
    keep(file, (line) => ids.has(line.split(',', 1)[0]));
}

async function must(words: string[]): Promise<void> {
  const { status, stderr } = await tiers(words, '/nonexistent');
  if (status !== 0) throw new Error(`tiers ${words[0]} ended with ${status}: ${stderr}`);
}

let made = 0;

async function makeReport(place: Place, writer: Writer, kills: number, moment: () => number): Promise<Left> {
  const name = `kills_${made++}`;
  const out = join(place.root, name);
  await place.client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const words = [
    'report',
    '--as-of',
    AS_OF,
    '--out',
    out,
    '--database',
    place.url(name),
    '--config',
    join(place.root, 'settings.yaml'),
    ...writer.words,
  ];
  const answered: string[][] = [];
  const standings: string[] = [];
  const start = async (within: number | null): Promise<boolean> => {
    const before = answersIn(place.record).length;
    const killed = await runOnce(words, place.modelUrl, within);
    answered.push(answersIn(place.record).slice(before));
    return killed;
  };
  let killed = 0;
  while (killed < kills) {
    if (!(await start(moment()))) break;
    killed += 1;
    standings.push(await standingOf(place.url(name)));
  }
  if (killed === kills) await start(null);
  const left = { ...(await leftBy(place, name, out)), answered, kills: killed, standings };
  await place.client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  return left;
}

/** @returns whether it was killed. @throws when it ended by itself, and not well. */
async function runOnce(words: string[], modelUrl: string, within: number | null): Promise<boolean> {
  const child = spawn(process.execPath, [...PRODUCT, ...words], {
    env: { ...process.env, ANTHROPIC_API_KEY: 'a-key-for-the-eval', ANTHROPIC_BASE_URL: modelUrl },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const ended = new Promise<{ status: number | null; signal: string | null }>((resolve) =>
    child.on('close', (status, signal) => resolve({ status, signal })),
  );
  const timer = within === null ? undefined : setTimeout(() => child.kill('SIGKILL'), within);
  const { status, signal } = await ended;
  clearTimeout(timer);
  if (signal === 'SIGKILL') return true;
  if (status !== 0) throw new Error(`tiers report ended with ${status}: ${said}`);
  return false;
}

const standingOf = async (url: string): Promise<string> => {
  const { stdout } = await tiers(['runs', '--json', '--database', url], '/nonexistent');
  const runs = JSON.parse(stdout) as { asOf: string; standing: string }[];
  return runs.find(({ asOf }) => asOf === AS_OF)?.standing ?? 'not begun';
};

async function leftBy(
  place: Place,
  name: string,
  out: string,
): Promise<Pick<Left, 'files' | 'lookups' | 'replies'>> {
  const client = new pg.Client({ connectionString: place.url(name) });
  await client.connect();
  const column = async (statement: string): Promise<string[]> =>
    (await client.query<{ value: string }>(statement, [AS_OF])).rows.map(({ value }) => value);
  try {
    const lookups = await column(
      `SELECT account_id || ' ' || position AS value FROM run_lookups JOIN runs USING (run_id)
       WHERE as_of = $1 ORDER BY position, account_id COLLATE "C"`,
    );
    const replies = await column(
      `SELECT model_calls.step AS value FROM model_calls JOIN runs USING (run_id)
       WHERE as_of = $1 ORDER BY model_calls.step COLLATE "C"`,
    );
    return { files: filesIn(out), lookups, replies };
  } finally {
    await client.end();
  }
}

function filesIn(folder: string): Map<string, string> {
  const paths = (readdirSync(folder, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]));
}

/** Hashes of the requests that the model server has answered, in its order. */
function answersIn(record: string): string[] {
  if (!existsSync(record)) return [];
  return readFileSync(record, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { what: string; sha256: string })
    .flatMap(({ what, sha256 }) => (what === 'answered' ? [sha256] : []));
}

/**
 * Requests that were answered again although their answer cannot have been lost: a kill loses at most the answers of
 * the calls that were under way.
 */
export function paidTwice({ answered }: Pick<Left, 'answered'>): string[] {
  return answered.flatMap((start, at) =>
    start.filter((hash) => {
      const earlier = answered.slice(0, at).filter((each) => each.includes(hash));
      return (
        earlier.some((each) => !each.slice(-AT_ONCE).includes(hash)) ||
        start.indexOf(hash) !== start.lastIndexOf(hash)
      );
    }),
  );
}

function urlOf(client: pg.Client, database: string): string {
  const { user, password, host, port } = client;
  return `postgres://${user}:${encodeURIComponent(String(password ?? ''))}@${host}:${port}/${database}`;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', (status) => reject(new Error(`the model server ended with ${status}`)));
  });
}
