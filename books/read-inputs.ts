/** Reads what a run is scored from out of the tables, as they are now. */
import type pg from 'pg';
import { openDealTotals, readImports, readNotes } from '../db/book.ts';
import { latestCommitted } from '../db/committed.ts';
import { familyEventsUpTo } from '../db/families.ts';
import { readRawFeatures } from '../db/features.ts';
import { latestPublishedBefore, loadRun, type PublishedRun } from '../db/runs.ts';
import { readSnapshot } from '../db/snapshot.ts';
import { addDays, type IsoDate, previousMonthEnd } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import { type ImportSummary, importSummarySchema } from '../domain/intake.ts';
import type { PreviousTier } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { LookupRule, RunInputs } from '../domain/run-inputs.ts';
import { everyRunCommits } from '../scoring/clock.ts';
import { afterMerges } from '../scoring/merges.ts';
import { currentImports } from './current-imports.ts';
import { readDecisions } from './read-decisions.ts';

/** Part of every run id: raised when the same rows would give other bytes. */
export const CODE_VERSION = 4;

export interface BaseBookOptions {
  asOf: IsoDate;
  model: Model;
  lookupRule: LookupRule;
  /** Model, prompts and settings of a writer that is not the built-in one; null for that. */
  writer: string | null;
  /** Hash of the second model that the run carries; without one the run is named as if there were none. */
  beside?: string | null;
}

/** @throws UsageError when the database holds no account at that date. */
export async function readInputs(pool: pg.Pool, options: BaseBookOptions): Promise<RunInputs> {
  const { asOf, model, lookupRule, writer, beside = null } = options;
  const { coverage, raw } = await readBook(pool, asOf);
  if (raw.length === 0) {
    throw new UsageError(`No account was known on ${asOf}.`, {
      hint: 'tiers doctor says which dates the data covers.',
    });
  }
  const published = await latestPublishedBefore(pool, asOf, model.id);
  return {
    ...{ code: CODE_VERSION, asOf, lookupRule, writer, beside, coverage, raw },
    notes: await readNotes(pool, asOf),
    imports: currentImports(await importSummaries(pool), asOf),
    loadedDeals: await openDealTotals(pool, asOf),
    // Where companies are looked up in the snapshot, it is an input like the other rows.
    snapshot: lookupRule.provider === 'snapshot' ? await readSnapshot(pool, asOf) : null,
    decisions: await readDecisions(pool, asOf, model),
    predecessor: published?.runId ?? null,
    previous: published ? await publishedBook(pool, published) : null,
    earlier: published ? null : await earlierRows(pool, asOf),
    committed: everyRunCommits(model) ? null : await committedBefore(pool, asOf, model),
  };
}

/** The rows of a date, with the merges and splits that hold on it. */
async function readBook(pool: pg.Pool, asOf: IsoDate): Promise<Pick<RunInputs, 'coverage' | 'raw'>> {
  const { coverage, accounts } = await readRawFeatures(pool, asOf);
  return { coverage, raw: afterMerges(accounts, await familyEventsUpTo(pool, asOf), asOf) };
}

/** What each import said of itself, oldest first. */
async function importSummaries(pool: pg.Pool): Promise<ImportSummary[]> {
  return (await readImports(pool)).flatMap(({ summary }) => {
    const parsed = importSummarySchema.safeParse(summary);
    return parsed.success ? [parsed.data] : [];
  });
}

async function publishedBook(pool: pg.Pool, published: PublishedRun): Promise<RunInputs['previous']> {
  const stored = await loadRun(pool, published.runId);
  return stored ? { asOf: published.asOf, accounts: stored.book.accounts } : null;
}

/** The month before, from rows dated by then; null where there is nothing to go by. */
async function earlierRows(pool: pg.Pool, asOf: IsoDate): Promise<RunInputs['earlier']> {
  const before = previousMonthEnd(asOf);
  const { coverage, raw } = await readBook(pool, before);
  const anythingDated = coverage.interactionsFrom !== null || raw.some(({ dealsTotal }) => dealsTotal > 0);
  return anythingDated ? { asOf: before, coverage, raw } : null;
}

async function committedBefore(pool: pg.Pool, asOf: IsoDate, model: Model): Promise<RunInputs['committed']> {
  const found = await latestCommitted(pool, { asOf: addDays(asOf, -1), modelId: model.id });
  return found && { ...found, accounts: found.accounts.map(tierOf) };
}

/** What a later run goes by of an account. */
export function tierOf(account: PreviousTier): PreviousTier {
  const { accountId, name, status, tier, label, scoredTier, score, override } = account;
  const told = { accountId, name, status, tier, label, scoredTier, score };
  return override === undefined ? told : { ...told, override };
}
