/**
 * Proves that a run is what its inputs give: rebuilds everything from what is stored with it, and compares. Reads only.
 */
import type pg from 'pg';
import { CODE_VERSION } from '../books/read-inputs.ts';
import { rowsSince } from '../books/rows-since.ts';
import { inputsOf, readInputParts } from '../db/run-inputs.ts';
import { readStandings } from '../db/run-record.ts';
import { loadDocuments, type StoredRun } from '../db/runs.ts';
import { TiersError } from '../domain/errors.ts';
import type { StoredInputs } from '../domain/run-inputs.ts';
import type { Verification, VerifiedPart } from '../domain/verification.ts';
import { type RebuiltTexts, rebuildBook, rebuildTexts } from './rebuild-run.ts';
import { toldPart } from './verified-part.ts';
import { bookParts, inputParts, lookupPart, modelParts } from './verify-book.ts';
import { replyParts } from './verify-replies.ts';
import { reportAlone } from './verify-report.ts';
import { textParts } from './verify-texts.ts';

export interface VerifiedRun {
  verification: Verification;
  /** What the run's texts are; as stored where they could not be rebuilt. */
  texts: Pick<RebuiltTexts, 'files' | 'sheet'> | null;
}

/** @param progress told what is rebuilt, as it begins */
export async function verifyRun(
  pool: pg.Pool,
  run: StoredRun,
  progress: (text: string) => void,
): Promise<VerifiedRun> {
  const stored = await readInputParts(pool, run.runId);
  const documents = await loadDocuments(pool, run.runId);
  if (stored.length === 0) return withoutInputs(pool, run, documents);
  const parts: VerifiedPart[] = [inputParts(stored)];
  const proof = new Proof(pool, run, documents, parts, progress);
  const inputs = await proof.attempt('stored inputs', async () => inputsOf(stored, run.runId));
  const texts = inputs && (await proof.rebuilt(inputs));
  const since = inputs && (await rowsSince(pool, run, inputs, progress));
  return { verification: await summary(pool, run, { parts, inputs, since }), texts };
}

/** What code throws at values that it would never have stored. */
const COMES_OF_VALUES = [TiersError, TypeError, SyntaxError, RangeError];

/** The parts of one run, in the order in which they follow from each other. */
class Proof {
  readonly #pool: pg.Pool;
  readonly #run: StoredRun;
  readonly #documents: Map<string, string>;
  readonly #parts: VerifiedPart[];
  readonly #progress: (text: string) => void;

  constructor(
    pool: pg.Pool,
    run: StoredRun,
    documents: Map<string, string>,
    parts: VerifiedPart[],
    progress: (text: string) => void,
  ) {
    this.#pool = pool;
    this.#run = run;
    this.#documents = documents;
    this.#parts = parts;
    this.#progress = progress;
  }

  /** @returns what of the texts could be rebuilt; null where the inputs give no book */
  async rebuilt(inputs: StoredInputs): Promise<RebuiltTexts | null> {
    const [pool, run, parts] = [this.#pool, this.#run, this.#parts];
    parts.push(...modelParts(run, inputs), await lookupPart(pool, run.runId));
    this.#progress('scoring the stored rows');
    const scored = await this.attempt('book', () => rebuildBook(pool, run, inputs));
    if (scored === null) return null;
    parts.push(...(await bookParts(pool, run, inputs, scored)));
    this.#progress('writing and auditing the texts again');
    const texts = await this.attempt('texts', () => rebuildTexts(pool, run.runId, inputs, scored.book));
    if (texts === null) return null;
    const written = await this.attempt('files', async () => [
      ...(await replyParts(pool, run.runId, inputs, { book: scored.book, texts })),
      ...(await textParts(pool, run.runId, { texts, documents: this.#documents, scored, inputs })),
    ]);
    parts.push(...(written ?? []));
    return texts;
  }

  /** What stored values that do not hold together make impossible is a difference, and no failure of the program. */
  async attempt<Result>(part: string, work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await work();
    } catch (fault) {
      if (!COMES_OF_VALUES.some((kind) => fault instanceof kind)) throw fault;
      const { message } = fault as Error;
      this.#parts.push(toldPart(part, 'differs', `cannot be rebuilt from what is stored: ${message}`));
      return null;
    }
  }
}

/** A run made before inputs were kept: its report is held against its own facts, and these against its files. */
async function withoutInputs(
  pool: pg.Pool,
  run: StoredRun,
  documents: Map<string, string>,
): Promise<VerifiedRun> {
  const note = 'made before inputs were kept; only its report could be checked';
  const { parts, texts } = reportAlone(run, documents);
  const all = [toldPart('inputs', 'not_kept', note), ...parts];
  return { verification: await summary(pool, run, { parts: all, inputs: null, since: null }), texts };
}

async function summary(
  pool: pg.Pool,
  run: StoredRun,
  { parts, inputs, since }: Pick<Verification, 'parts' | 'since'> & { inputs: StoredInputs | null },
): Promise<Verification> {
  const { id, version, hash } = run.model;
  const standing = (await readStandings(pool)).find(({ runId }) => runId === run.runId);
  const writer = standing?.writer ?? '';
  return {
    run: run.runId,
    asOf: run.asOf,
    status: run.status,
    model: { id, version, hash },
    writer,
    code: { made: inputs?.code ?? null, now: CODE_VERSION },
    inputsKept: parts[0]?.verdict !== 'not_kept',
    agrees: parts.every(({ verdict }) => verdict !== 'differs' && verdict !== 'fails'),
    parts,
    since,
    files: [],
  };
}
