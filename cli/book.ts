/** The scored book that a command speaks about: its date, its model, and how the two are chosen. */

import { bookToRead } from '../agents/books.ts';
import type { Workbench } from '../agents/workbench.ts';
import { defaultAsOf } from '../books/base-book.ts';
import { type NamedModel, namedModel } from '../books/named-model.ts';
import type { BookAtDate } from '../books/score-book.ts';
import { dataReach } from '../db/book.ts';
import type { Database } from '../db/connection.ts';
import { UsageError } from '../domain/errors.ts';
import type { EnrichmentSettings } from '../domain/settings.ts';
import { parseModel } from '../scoring/load-model.ts';
import { companySource } from '../tools/company-source.ts';
import { type CommandContext, dateOf } from './context.ts';

export interface BookFlags {
  asOf?: string;
  model?: string;
  /** A second model, whose tier and score stand beside the first's. */
  beside?: string;
  /** Look-ups of the run at most. */
  lookups?: string;
  /** The text of a model that no file holds as it is, instead of `model`. */
  source?: { text: string; file: string };
}

/**
 * Model, date and source of a command, ready for a run by the built-in writer.
 * @throws UsageError when a flag cannot be used, or the provider of the settings has no key
 */
export async function workbenchOf(
  context: CommandContext,
  database: Database,
  flags: BookFlags,
): Promise<Workbench> {
  const { model, text } = await modelOf(context, database, flags);
  const enrichment = enrichmentOf(context, flags);
  const asOf = flags.asOf ? dateOf(flags.asOf, '--as-of') : await defaultAsOf(database.pool);
  return {
    pool: database.pool,
    model,
    modelText: text,
    asOf,
    enrichment,
    source: companySource(enrichment, context.settings.secrets, database.pool),
    writer: { kind: 'builtin' },
    stop: new AbortController().signal,
    progress: (line) => context.output.progress(line),
  };
}

/** Says of a model that somebody adopted which version it is; the shipped ones need no word. */
async function modelOf(
  context: CommandContext,
  { pool }: Database,
  { source, model }: BookFlags,
): Promise<Pick<NamedModel, 'model' | 'text'>> {
  if (source !== undefined) return { model: parseModel(source.text, source.file), text: source.text };
  const named = await namedModel(pool, model ?? context.settings.model);
  if (named.adopted !== null)
    context.output.progress(
      `model ${named.name}, adopted by ${named.adopted.by}; tiers models log has the others`,
    );
  return named;
}

function enrichmentOf(context: CommandContext, { lookups }: BookFlags): EnrichmentSettings {
  const { enrichment } = context.settings.agent;
  if (lookups === undefined) return enrichment;
  if (!/^\d{1,6}$/.test(lookups))
    throw new UsageError(`--lookups ${lookups} is not a number of look-ups.`, {
      hint: 'Write a whole number; 0 looks nobody up.',
    });
  return { ...enrichment, budget: Number(lookups) };
}

/** The workbench of a command that only reads: it asks no source that costs, so it needs no key of one. */
export function readingBenchOf(
  context: CommandContext,
  database: Database,
  flags: BookFlags,
): Promise<Workbench> {
  const { settings } = context;
  const { enrichment } = settings.agent;
  const provider = enrichment.provider === 'snapshot' ? 'snapshot' : 'none';
  const agent = { ...settings.agent, enrichment: { ...enrichment, provider } as const };
  return workbenchOf({ ...context, settings: { ...settings, agent } }, database, flags);
}

/** The book for a command that only reads. */
export async function bookFor(
  context: CommandContext,
  database: Database,
  flags: BookFlags,
): Promise<BookAtDate> {
  return bookToRead(await readingBenchOf(context, database, flags));
}

/** The book as `bookFor` gives it, unless a date is given of the day that the rows reach to: never today's clock. */
export async function liveBookFor(
  context: CommandContext,
  database: Database,
  flags: BookFlags,
): Promise<BookAtDate> {
  const asOf = flags.asOf ?? (await dataReach(database.pool));
  return bookFor(context, database, asOf === null ? flags : { ...flags, asOf });
}
