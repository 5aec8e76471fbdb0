/**
 * One stored value of a run changed behind its back: a value of a row, a point, a tier, a fact, a line of the model, a
 * word of the report. By SQL of its own, as somebody with access to the database would.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ClientBase, Pool } from 'pg';
import { seededNumbers } from '../domain/seeded-numbers.ts';
import { pick } from './random.ts';

/** What can be changed; each has to be told. */
export const TAMPERINGS = [
  'input',
  'input_rehashed',
  'feature',
  'ledger',
  'tier_line',
  'book',
  'fact',
  'model_line',
  'report_word',
  'file',
  'draft',
  'work',
  'description',
  'look_up',
] as const;
export type Tampering = (typeof TAMPERINGS)[number];

/** What was done, and how it is undone; null where the run has nothing of the kind. */
export interface Tampered {
  does: string;
  undo: () => Promise<void>;
}

type Random = () => number;
type Client = ClientBase | Pool;

/** @param seed which value of its kind is changed, and how */
export async function tamper(
  client: Client,
  runId: string,
  tampering: Tampering,
  seed: number,
): Promise<Tampered | null> {
  return WAYS[tampering](client, runId, seededNumbers(seed));
}

const WAYS: Record<Tampering, (client: Client, runId: string, random: Random) => Promise<Tampered | null>> = {
  input: (client, runId, random) => inputOf(client, runId, random, false),
  input_rehashed: (client, runId, random) => inputOf(client, runId, random, true),
  feature: (client, runId, random) =>
    cellOf(client, runId, random, { table: 'run_features', column: 'features', key: 'account_id' }),
  ledger: (client, runId, random) =>
    cellOf(client, runId, random, { table: 'run_ledgers', column: 'scored', key: 'account_id' }),
  tier_line: tierLineOf,
  book: (client, runId, random) =>
    cellOf(client, runId, random, { table: 'runs', column: 'book', key: 'run_id' }),
  fact: (client, runId, random) =>
    cellOf(client, runId, random, { table: 'run_facts', column: 'sheet', key: 'run_id' }),
  model_line: modelLineOf,
  report_word: (client, runId, random) => documentOf(client, runId, random, `path = 'report.md'`),
  file: (client, runId, random) =>
    documentOf(client, runId, random, `NOT starts_with(path, '.work/') AND path <> 'report.md'`),
  draft: (client, runId, random) => documentOf(client, runId, random, `path = '.work/drafts.json'`),
  work: (client, runId, random) => documentOf(client, runId, random, `starts_with(path, '.work/')`),
  description: descriptionOf,
  look_up: (client, runId, random) =>
    cellOf(client, runId, random, { table: 'run_lookups', column: 'reply', key: 'account_id' }),
};

interface Cell {
  table: string;
  column: string;
  key: string;
}

/** One value inside one JSON cell. */
async function cellOf(client: Client, runId: string, random: Random, { table, column, key }: Cell) {
  const { rows } = await client.query<{ key: string; content: string }>(
    `SELECT ${key} AS key, ${column}::text AS content FROM ${table} WHERE run_id = $1 ORDER BY ${key} COLLATE "C"`,
    [runId],
  );
  const row = pick(rows, random);
  if (row === undefined) return null;
  const changed = withLeafChanged(row.content, random);
  const set = (text: string) =>
    client.query(`UPDATE ${table} SET ${column} = $3 WHERE run_id = $1 AND ${key} = $2`, [
      runId,
      row.key,
      text,
    ]);
  return done(`${table} of ${row.key}: ${changed.does}`, set, row.content, changed.text);
}

async function done(
  does: string,
  set: (text: string) => Promise<unknown>,
  before: string,
  after: string,
): Promise<Tampered> {
  await set(after);
  return { does, undo: async () => void (await set(before)) };
}

/** A word of a text, or a value of a JSON document. */
async function documentOf(client: Client, runId: string, random: Random, where: string) {
  const { rows } = await client.query<{ path: string; content: string }>(
    `SELECT path, content FROM run_documents WHERE run_id = $1 AND ${where} AND length(content) > 2
     ORDER BY path COLLATE "C"`,
    [runId],
  );
  const row = pick(rows, random);
  if (row === undefined) return null;
  const json = row.path.startsWith('.work/') && row.path.endsWith('.json');
  const changed = json ? withLeafChanged(row.content, random) : withWordChanged(row.content, random);
  const set = (text: string) =>
    client.query('UPDATE run_documents SET content = $3 WHERE run_id = $1 AND path = $2', [
      runId,
      row.path,
      text,
    ]);
  return done(`${row.path}: ${changed.does}`, set, row.content, changed.text);
}

/** A value of an account's row, a note, an import; with its hash made good, only what follows from it can tell. */
async function inputOf(client: Client, runId: string, random: Random, rehashed: boolean) {
  const { rows } = await client.query<{ part: string; chunk: number; sha256: string; content: Buffer }>(
    `SELECT part, chunk, sha256, content FROM run_inputs WHERE run_id = $1 AND ($2 = false OR part = 'rows')
     ORDER BY part COLLATE "C", chunk`,
    [runId, rehashed],
  );
  const row = pick(rows, random);
  if (row === undefined) return null;
  const changed = withLeafChanged(gunzipSync(row.content).toString('utf8'), random);
  const set = (hash: string, content: Buffer) =>
    client.query(
      'UPDATE run_inputs SET sha256 = $4, content = $5 WHERE run_id = $1 AND part = $2 AND chunk = $3',
      [runId, row.part, row.chunk, hash, content],
    );
  const hash = rehashed ? createHash('sha256').update(changed.text).digest('hex') : row.sha256;
  await set(hash, gzipSync(changed.text));
  return {
    does: `inputs, part ${row.part}: ${changed.does}`,
    undo: async () => void (await set(row.sha256, row.content)),
  };
}

async function tierLineOf(client: Client, runId: string, random: Random) {
  const { rows } = await client.query<{ id: string; tier: number | null }>(
    'SELECT account_id AS id, tier FROM tier_history WHERE run_id = $1 ORDER BY account_id COLLATE "C"',
    [runId],
  );
  const row = pick(rows, random);
  if (row === undefined) return null;
  const set = (tier: number | null) =>
    client.query('UPDATE tier_history SET tier = $3 WHERE run_id = $1 AND account_id = $2', [
      runId,
      row.id,
      tier,
    ]);
  await set((row.tier ?? 0) + 1);
  return {
    does: `tier_history of ${row.id}: tier ${row.tier} + 1`,
    undo: async () => void (await set(row.tier)),
  };
}

/** A digit of a line, or a comment behind one. */
async function modelLineOf(client: Client, runId: string, random: Random) {
  const { rows } = await client.query<{ text: string }>(
    'SELECT model_yaml AS text FROM runs WHERE run_id = $1',
    [runId],
  );
  const { text } = rows[0]!;
  const lines = text.split('\n');
  const at = Math.floor(random() * lines.length);
  const line = lines[at]!;
  const digit = /: \d+/.test(line);
  lines[at] = digit ? line.replace(/: (\d+)/, (_, value) => `: ${Number(value) + 1}`) : `${line} # changed`;
  const set = (yaml: string) =>
    client.query('UPDATE runs SET model_yaml = $2 WHERE run_id = $1', [runId, yaml]);
  return done(`model, line ${at + 1}: ${lines[at]}`, set, text, lines.join('\n'));
}

async function descriptionOf(client: Client, runId: string, random: Random) {
  const column = pick(['input_hash', 'predecessor', 'writer', 'model_hash', 'model_name'], random)!;
  const { rows } = await client.query<{ value: string | null }>(
    `SELECT ${column} AS value FROM runs WHERE run_id = $1`,
    [runId],
  );
  const { value } = rows[0]!;
  const set = (text: string | null) =>
    client.query(`UPDATE runs SET ${column} = $2 WHERE run_id = $1`, [runId, text]);
  await set(`${value ?? ''}0`);
  return { does: `runs.${column}`, undo: async () => void (await set(value)) };
}

interface Changed {
  text: string;
  does: string;
}

type Place = { owner: Record<string, unknown>; key: string; path: string };

/** One of the values of a JSON text is another one. */
function withLeafChanged(text: string, random: Random): Changed {
  const whole: unknown = JSON.parse(text);
  const places: Place[] = [];
  collect({ whole } as Record<string, unknown>, '', places);
  const { owner, key, path } = pick(places, random)!;
  const before = owner[key];
  owner[key] = another(before);
  const after = path === 'whole' ? owner[key] : whole;
  return { text: JSON.stringify(after), does: `${path}: ${JSON.stringify(before)?.slice(0, 80)} is another` };
}

function collect(owner: Record<string, unknown>, under: string, places: Place[]): void {
  for (const [key, value] of Object.entries(owner)) {
    const path = under === '' ? key : `${under}.${key}`;
    if (typeof value === 'object' && value !== null && Object.keys(value).length > 0)
      collect(value as Record<string, unknown>, path, places);
    else places.push({ owner, key, path });
  }
}

function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? '2026-01-07' : `${value}x`;
  return 'x';
}

function withWordChanged(text: string, random: Random): Changed {
  const words = [...text.matchAll(/[\p{L}\p{Nd}]+/gu)];
  const { 0: word, index } = pick(words, random)!;
  const changed = /^\d+$/.test(word) ? String(Number(word) + 1) : `${word}x`;
  return {
    text: `${text.slice(0, index)}${changed}${text.slice(index + word.length)}`,
    does: `“${word}” at ${index} becomes “${changed}”`,
  };
}
