/** Which two books a command about moves compares: flags to books. */

import { movementFacts } from '../agents/movement-facts.ts';
import {
  bookOfRun,
  type ComparedBooks,
  compareWith,
  type DatedBook,
  latestPublished,
} from '../books/compared-books.ts';
import type { Database } from '../db/connection.ts';
import { UsageError } from '../domain/errors.ts';
import { type BookFlags, bookFor } from './book.ts';
import type { CommandContext } from './context.ts';

export interface MovementFlags extends BookFlags {
  run?: string;
  since?: string;
  account?: string;
  format?: string;
}

/**
 * The book that is spoken of: the run that is named, the latest published one, or with --as-of or --model (and where
 * nothing is published) the book as scored now.
 * @throws UsageError for flags that contradict each other, or a run that is not there
 */
export async function bookOfFlags(
  context: CommandContext,
  database: Database,
  flags: MovementFlags,
): Promise<DatedBook> {
  const scoredNow = flags.asOf !== undefined || flags.model !== undefined;
  if (flags.run !== undefined && scoredNow)
    throw new UsageError('--run names a finished run; --as-of and --model score anew.', {
      hint: 'Give one or the other.',
    });
  if (flags.run !== undefined) return bookOfRun(await context.findRun(database, flags.run));
  const published = scoredNow ? null : await latestPublished(database.pool);
  if (published !== null) return bookOfRun(published);
  const { runId, asOf, model, book, sheet } = await bookFor(context, database, flags);
  return { run: runId, stored: false, asOf, model, book, currency: sheet.currency };
}

/** The book of the flags beside the one of `--since`. */
export async function comparedBooks(
  context: CommandContext,
  database: Database,
  flags: MovementFlags,
): Promise<ComparedBooks> {
  const now = await bookOfFlags(context, database, flags);
  return compareWith(database.pool, now, flags.since, (previous) => movementFacts(now, previous));
}

/** @throws UsageError for a form that is not one of those possible */
export function formatOf<Form extends string>(
  context: CommandContext,
  wanted: string | undefined,
  possible: readonly [Form, ...Form[]],
): Form | 'json' {
  if (context.json || wanted === 'json') return 'json';
  if (wanted === undefined) return possible[0];
  const found = possible.find((form) => form === wanted);
  if (found !== undefined) return found;
  throw new UsageError(`--format ${wanted} is no form of this answer.`, {
    hint: `Possible: ${possible.join(', ')}, json.`,
  });
}
