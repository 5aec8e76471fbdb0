/** What a run was scored from, kept with it in compressed parts, each with its hash. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import { DatabaseError } from '../domain/errors.ts';
import type { StoredInputs } from '../domain/run-inputs.ts';
import {
  companySchema,
  frameSchema,
  LISTS,
  type List,
  rowSchema,
  scoredSchema,
  tierSchema,
} from './run-inputs-form.ts';

type Part = List | 'frame';

/** Rows of one part: large books make texts that no single string could hold. */
const ROWS_OF_A_CHUNK = 1_000;

/** One stored part as it is, and as it says it was. */
export interface InputPart {
  part: Part;
  chunk: number;
  /** SHA-256 as it was kept. */
  stored: string;
  /** SHA-256 of the content as it is; null where that cannot be decompressed. */
  found: string | null;
  /** JSON; null where it cannot be decompressed. */
  text: string | null;
}

const compress = promisify(gzip);
const decompress = promisify(gunzip);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The texts of the parts; those that a run has already in the same words need not be written again. */
function inputTexts(inputs: StoredInputs): Map<string, string> {
  const { raw, earlier, previous, committed, snapshot, outlook, ...rest } = inputs;
  const { raw: rowsBefore = [], ...before } = outlook?.before ?? {};
  const lists: Record<List, readonly unknown[]> = {
    rows: raw,
    // Of a run with a published one before, the rows of that one: it has no others.
    earlier: earlier?.raw ?? rowsBefore,
    previous: previous?.accounts ?? [],
    committed: committed?.accounts ?? [],
    snapshot: snapshot ?? [],
  };
  const frame = {
    ...rest,
    earlier: earlier && { asOf: earlier.asOf, coverage: earlier.coverage },
    previous: previous && { asOf: previous.asOf },
    committed: committed && { runId: committed.runId, asOf: committed.asOf },
    snapshot: snapshot !== null,
    ...(outlook == null ? {} : { outlook: { ...outlook, before: outlook.before && before } }),
    counts: Object.fromEntries(LISTS.map((list) => [list, lists[list].length])),
  };
  const texts = new Map([['frame 0', JSON.stringify(frame)]]);
  for (const list of LISTS)
    for (let at = 0; at < lists[list].length; at += ROWS_OF_A_CHUNK)
      texts.set(
        `${list} ${at / ROWS_OF_A_CHUNK}`,
        JSON.stringify(lists[list].slice(at, at + ROWS_OF_A_CHUNK)),
      );
  return texts;
}

/** Keeps the inputs of a run, inside the caller's transaction; parts that are there in the same words stay. */
export async function putRunInputs(client: ClientBase, runId: string, inputs: StoredInputs): Promise<void> {
  const texts = inputTexts(inputs);
  const { rows } = await client.query<{ name: string; sha256: string }>(
    `SELECT part || ' ' || chunk AS name, sha256 FROM run_inputs WHERE run_id = $1`,
    [runId],
  );
  const there = new Map(rows.map(({ name, sha256: hash }) => [name, hash]));
  const gone = [...there.keys()].filter((name) => !texts.has(name));
  await client.query(`DELETE FROM run_inputs WHERE run_id = $1 AND part || ' ' || chunk = ANY($2)`, [
    runId,
    gone,
  ]);
  for (const [name, text] of texts) {
    const hash = sha256(text);
    if (there.get(name) === hash) continue;
    const [part, chunk] = name.split(' ');
    await client.query(
      `INSERT INTO run_inputs (run_id, part, chunk, sha256, content) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (run_id, part, chunk) DO UPDATE SET sha256 = excluded.sha256, content = excluded.content`,
      [runId, part, chunk, hash, await compress(text)],
    );
  }
}

/** The stored parts of a run by part and chunk, whether or not they are what they were; empty where none were kept. */
export async function readInputParts(pool: Pool, runId: string): Promise<InputPart[]> {
  const { rows } = await pool.query<{ part: Part; chunk: number; sha256: string; content: Buffer }>(
    'SELECT part, chunk, sha256, content FROM run_inputs WHERE run_id = $1 ORDER BY part COLLATE "C", chunk',
    [runId],
  );
  return Promise.all(
    rows.map(async ({ part, chunk, sha256: stored, content }): Promise<InputPart> => {
      const text = await decompress(content).then(String, () => null);
      return { part, chunk, stored, found: text === null ? null : sha256(text), text };
    }),
  );
}

/**
 * What a run was scored from.
 * @returns null for a run that was made before inputs were kept
 * @throws DatabaseError when the stored inputs cannot be read
 */
export async function loadRunInputs(pool: Pool, runId: string): Promise<StoredInputs | null> {
  const parts = await readInputParts(pool, runId);
  return parts.length === 0 ? null : inputsOf(parts, runId);
}

/** @throws DatabaseError when a part is missing or not of its form */
export function inputsOf(parts: readonly InputPart[], runId: string): StoredInputs {
  const read = <Content>(part: Part, schema: z.ZodType<Content>): Content[] =>
    parts.filter((each) => each.part === part).map((each) => contentOf(each, schema, runId));
  const [frame] = read('frame', frameSchema);
  if (frame === undefined)
    throw new DatabaseError(`The stored inputs of run ${runId} have lost their frame.`);
  const { counts, ...rest } = frame;
  const list = <Row>(part: List, schema: z.ZodType<Row>): Row[] => {
    const rows = read(part, z.array(schema)).flat();
    if (rows.length === counts[part]) return rows;
    throw new DatabaseError(
      `The stored inputs of run ${runId} have ${rows.length} of ${counts[part]} entries in "${part}".`,
    );
  };
  const { earlier, previous, committed, snapshot, outlook = null } = rest;
  const before = outlook?.before ?? null;
  const inputs = {
    ...rest,
    outlook: outlook && { ...outlook, before: before && { ...before, raw: list('earlier', rowSchema) } },
    raw: list('rows', rowSchema),
    earlier: earlier && { ...earlier, raw: list('earlier', rowSchema) },
    previous: previous && { ...previous, accounts: list('previous', scoredSchema) },
    committed: committed && { ...committed, accounts: list('committed', tierSchema) },
    snapshot: snapshot ? list('snapshot', companySchema) : null,
  };
  // What no code of ours looks at is held by the hash of its part.
  return inputs as unknown as StoredInputs;
}

/** Checked by the schema and returned as it stands: hashes depend on the order of its keys. */
function contentOf<Content>(
  { part, chunk, text }: InputPart,
  schema: z.ZodType<Content>,
  runId: string,
): Content {
  const where = `The stored inputs of run ${runId} cannot be read: part "${part}", chunk ${chunk}`;
  let content: unknown;
  try {
    content = JSON.parse(text ?? '');
  } catch (cause) {
    throw new DatabaseError(`${where}.`, { cause });
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return content as Content;
  const issue = parsed.error.issues[0]!;
  throw new DatabaseError(`${where}: ${issue.path.join('.')}: ${issue.message}.`);
}
