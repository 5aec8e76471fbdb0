/** What the nodes of a run share. State holds ids only; rows and texts live in the tables. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type BaseBook, scoreBaseBook } from '../books/base-book.ts';
import { type BookBeside, scoreBeside } from '../books/beside.ts';
import { readOutlookRows, withOutlook } from '../books/report-outlook.ts';
import { type BookAtDate, scoreWithLookups } from '../books/score-book.ts';
import { readRunLookups } from '../db/run-lookups.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { CompanySource, RunLookup } from '../domain/enrichment.ts';
import type { LanguageModel } from '../domain/language-model.ts';
import type { Model } from '../domain/model.ts';
import type { StoredInputs } from '../domain/run-inputs.ts';
import type { EnrichmentSettings, WriterSettings } from '../domain/settings.ts';
import { INVESTIGATE } from '../prompts/investigate.ts';
import { PROMPT_VERSIONS } from '../prompts/versions.ts';

/** Who drafts the prose of a run. */
export type RunWriter =
  | { kind: 'builtin' }
  | { kind: 'model'; model: LanguageModel; settings: WriterSettings };

/** A second model, and its file as written, which is stored with the run. */
export interface SecondModel {
  model: Model;
  text: string;
}

export interface Workbench {
  pool: pg.Pool;
  model: Model;
  /** The model as written, stored with the run. */
  modelText: string;
  /** A second model that the run carries beside its own [C1]; its tiers are said and decide nothing. */
  beside?: SecondModel | null;
  asOf: IsoDate;
  enrichment: EnrichmentSettings;
  /** Where companies are looked up; null where the settings say `none`. */
  source: CompanySource | null;
  writer: RunWriter;
  /** Aborted when the run is told to stop: what is under way ends, nothing new begins. */
  stop: AbortSignal;
  progress: (text: string) => void;
  /** The base book, once it was needed; a resumed run scores again, which gives the same bytes. */
  base?: Promise<BaseBook>;
  /** The book with the signals of the run's look-ups; dropped when the look-ups become more. */
  book?: Promise<RunBook>;
  /** The book as it was scored last, and the look-ups that it was scored with, as JSON. */
  scored?: { lookups: string; book: RunBook };
  /** The same without what its sheet tells of single accounts beyond their ledgers. */
  plain?: { lookups: string; book: RunBook };
  /** The book as the run was stored last. */
  stored?: RunBook;
}

/** The book of a run, with the second model's where it carries one. */
export type RunBook = BookAtDate | BookBeside;

/** Who writes, as the record names it: `builtin`, or the id of the model. */
export function writerName(writer: RunWriter): string {
  return writer.kind === 'builtin' ? 'builtin' : writer.model.id;
}

/** Model, settings and prompts that shape a run's requests, as part of its id; null for the built-in writer. */
function writerIdentity(writer: RunWriter): string | null {
  if (writer.kind === 'builtin') return null;
  const { effort, batch, repairs, tool_calls, tool_lookups } = writer.settings;
  const prompts = [`${INVESTIGATE.id}@${INVESTIGATE.version}`, ...PROMPT_VERSIONS];
  return JSON.stringify({
    model: writer.model.id,
    effort,
    batch,
    repairs,
    tool_calls,
    tool_lookups,
    prompts,
  });
}

/** The book without outside signals: names the run, and who is worth a look-up. */
export function baseBookOf(bench: Workbench): Promise<BaseBook> {
  const { ends, budget } = bench.enrichment;
  bench.base ??= scoreBaseBook(bench.pool, {
    asOf: bench.asOf,
    model: bench.model,
    lookupRule: { provider: bench.source?.id ?? null, ends, budget },
    writer: writerIdentity(bench.writer),
    beside: bench.beside?.model.hash ?? null,
  });
  return bench.base;
}

/** The book with the signals of the look-ups that the run has stored; see score-book.ts. */
export function bookOf(bench: Workbench): Promise<RunBook> {
  bench.book ??= (async () => {
    const base = await baseBookOf(bench);
    return bookWith(bench, await readRunLookups(bench.pool, base.runId));
  })();
  return bench.book;
}

/** The base book with these look-ups' signals; asked for the same ones again, it is the same book and the same sheet. */
export async function bookWith(bench: Workbench, lookups: readonly RunLookup[]): Promise<RunBook> {
  const key = JSON.stringify(lookups);
  if (bench.scored?.lookups === key) return bench.scored.book;
  const plain = await plainBookWith(bench, lookups);
  const book = withOutlook(plain, await readOutlookRows(bench.pool, plain));
  bench.scored = { lookups: key, book };
  return book;
}

/** The book that the run has by now, for who needs its tiers alone: what would move whom takes longest to find out. */
export async function plainBookOf(bench: Workbench): Promise<RunBook> {
  const { runId } = await baseBookOf(bench);
  return plainBookWith(bench, await readRunLookups(bench.pool, runId));
}

async function plainBookWith(bench: Workbench, lookups: readonly RunLookup[]): Promise<RunBook> {
  const key = JSON.stringify(lookups);
  if (bench.plain?.lookups === key) return bench.plain.book;
  const alone = scoreWithLookups(await baseBookOf(bench), lookups);
  const book = bench.beside ? scoreBeside(alone, bench.beside.model) : alone;
  bench.plain = { lookups: key, book };
  return book;
}

/** What the run was scored from, with the hashes of its models as written. */
export const storedInputs = (
  { modelText, beside = null, writer }: Workbench,
  { inputs, outlook }: RunBook,
): StoredInputs => ({
  ...inputs,
  modelText: textHash(modelText),
  besideText: beside && textHash(beside.text),
  writerModel: writer.kind === 'builtin' ? null : writer.settings.model,
  ...(outlook === undefined ? {} : { outlook }),
});

/** SHA-256 of a text. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');
