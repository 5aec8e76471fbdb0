/** The scored book that a command speaks about: its date, its model, and how the two are chosen. */

import { defaultAsOf } from '../agents/base-book.ts';
import { bookToRead } from '../agents/books.ts';
import type { BookAtDate } from '../agents/score-book.ts';
import type { Workbench } from '../agents/workbench.ts';
import type { Database } from '../db/connection.ts';
import { parseModel } from '../scoring/load-model.ts';
import { readModelText } from '../scoring/model-files.ts';
import { type CommandContext, dateOf } from './context.ts';

export interface BookFlags {
  asOf?: string;
  model?: string;
}

/** Model and date of a command, ready for a run. */
export async function workbenchOf(
  context: CommandContext,
  database: Database,
  flags: BookFlags,
): Promise<Workbench> {
  const { text, file } = readModelText(flags.model ?? context.settings.model);
  const model = parseModel(text, file);
  const asOf = flags.asOf ? dateOf(flags.asOf, '--as-of') : await defaultAsOf(database.pool);
  return {
    pool: database.pool,
    model,
    modelText: text,
    asOf,
    enrichment: context.settings.agent.enrichment,
    source: null,
    writer: { kind: 'builtin' },
    stop: new AbortController().signal,
    progress: (line) => context.output.progress(line),
  };
}

export async function bookFor(
  context: CommandContext,
  database: Database,
  flags: BookFlags,
): Promise<BookAtDate> {
  return bookToRead(await workbenchOf(context, database, flags));
}
