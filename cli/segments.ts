/** `--segments PLAN`: one book by a model for each of its segments [002-30]; flags and files to models. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { namedModel } from '../books/named-model.ts';
import type { BookAtDate } from '../books/score-book.ts';
import type { Database } from '../db/connection.ts';
import { UsageError } from '../domain/errors.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { OTHER_SEGMENT, parsePlan, segmentModelText } from '../scoring/segments.ts';
import { type BookFlags, bookFor } from './book.ts';
import type { CommandContext } from './context.ts';

export interface SegmentFlags {
  /** File of the plan. */
  segments?: string;
}

export interface Segment {
  id: string;
  label: string;
  /** The segment's model, as workbenchOf takes it. */
  source: { text: string; file: string };
}

/**
 * The segments of the plan with their models; null where no plan is asked for. Paths of models are read from where the
 * plan stands.
 * @throws UsageError beside --model or --beside, or for a file that cannot be read; ModelError for a plan that is none
 */
export async function segmentsOf(
  { pool }: Database,
  flags: BookFlags & SegmentFlags,
): Promise<Segment[] | null> {
  const { segments: file, model, beside } = flags;
  if (file === undefined) return null;
  if (model !== undefined || beside !== undefined)
    throw new UsageError(
      `--segments names the models itself: --${model ? 'model' : 'beside'} goes without it.`,
      {
        hint: 'Give the plan, or one model for the whole book.',
      },
    );
  const plan = parsePlan(readPlan(file), file);
  const segments: Segment[] = [];
  for (const [at, { id, label, model: named }] of plan.segments.entries()) {
    const path = /[/\\]|\.ya?ml$/.test(named) ? resolve(dirname(file), named) : named;
    const text = segmentModelText((await namedModel(pool, path)).text, plan, at);
    segments.push({ id, label, source: { text, file: `${named} for ${id}` } });
  }
  return segments;
}

function readPlan(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`The plan ${file} cannot be read.`, {
      cause,
      hint: 'It is a YAML file; docs/models.md shows one, under "A model for each segment".',
    });
  }
}

export interface SegmentBook extends Segment {
  scored: BookAtDate;
}

/** The book by the model of each segment, in the order of the plan. */
export async function segmentBooks(
  context: CommandContext,
  database: Database,
  segments: Segment[],
  flags: BookFlags,
): Promise<SegmentBook[]> {
  const books: SegmentBook[] = [];
  for (const segment of segments) {
    context.output.progress(`scoring ${segment.label}`);
    books.push({
      ...segment,
      scored: await bookFor(context, database, { ...flags, source: segment.source }),
    });
  }
  return books;
}

/** Whether the account is the segment's own: its model may leave it without a tier for a reason of its own. */
export const isOwn = ({ statusReason }: ScoredAccount): boolean => statusReason !== OTHER_SEGMENT;

/** Accounts that no segment takes, by id. */
export function inNoSegment(books: { scored: Pick<BookAtDate, 'book'> }[]): ScoredAccount[] {
  const own = new Set(
    books.flatMap(({ scored }) => scored.book.accounts.filter(isOwn).map(({ accountId }) => accountId)),
  );
  return (books[0]?.scored.book.accounts ?? []).filter(({ accountId }) => !own.has(accountId));
}
