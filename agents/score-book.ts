/**
 * From rows to a scored book and its fact sheet at one date: the same path for a report, an answer and
 * `tiers score`, so that they can never disagree. Reads, writes nothing.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { dataReach, openDealTotals, readImports, readNotes } from '../db/book.ts';
import { readRawFeatures } from '../db/features.ts';
import { latestPublishedBefore, loadRun, type PublishedRun } from '../db/runs.ts';
import { type IsoDate, lastMonthEndAt, previousMonthEnd } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { BookCoverage, RawFeatures } from '../domain/features.ts';
import { type ImportSummary, importSummarySchema } from '../domain/intake.ts';
import type { PreviousTier, ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { AccountChange, AccountSignal, PreviousBook } from '../domain/sheet-input.ts';
import { buildFactSheet } from '../facts/sheet.ts';
import { compareBooks } from '../scoring/changes.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import { signalPoints } from '../scoring/signals.ts';
import { currentImports } from './current-imports.ts';

/** Part of every run id: raised when the same rows would give other bytes. */
const CODE_VERSION = 1;

export interface BookAtDate {
  runId: string;
  inputHash: string;
  predecessor: string | null;
  asOf: IsoDate;
  model: Model;
  coverage: BookCoverage;
  book: ScoredBook;
  previous: PreviousBook | null;
  changes: AccountChange[];
  sheet: FactSheet;
}

/**
 * The default as-of date: the last month end that the data covers, never today's clock.
 * @throws UsageError when there are no dated rows.
 */
export async function defaultAsOf(client: pg.Pool): Promise<IsoDate> {
  const reach = await dataReach(client);
  if (reach) return lastMonthEndAt(reach);
  throw new UsageError('There are no rows to report on yet.', {
    hint: 'Import some first (tiers import EXPORTS --from generic), or try tiers report --demo.',
  });
}

/** @throws UsageError when the database holds no account at that date. */
export async function scoreBookAt(pool: pg.Pool, asOf: IsoDate, model: Model): Promise<BookAtDate> {
  const { coverage, accounts: raw } = await readRawFeatures(pool, asOf);
  if (raw.length === 0) {
    throw new UsageError(`No account was known on ${asOf}.`, {
      hint: 'tiers doctor says which dates the data covers.',
    });
  }
  const published = await latestPublishedBefore(pool, asOf);
  const previous = published
    ? await publishedBook(pool, published)
    : await reconstructedBook(pool, asOf, model);
  const features = deriveFeatures(raw, coverage, model, asOf);
  const book = scoreBook(features, model, { asOf, ...(previous ? { previous: tiersOf(previous) } : {}) });
  const changes = previous ? compareBooks(book, previous, model) : [];
  const notes = await readNotes(pool, asOf);
  const imports = currentImports(await importSummaries(pool), asOf);
  const loadedDeals = await openDealTotals(pool, asOf);
  const predecessor = published?.runId ?? null;
  const inputHash = hashOf({ raw, coverage, notes, imports: imports.map(({ contentHash }) => contentHash) });
  const runId = hashOf({
    asOf,
    model: model.hash,
    inputHash,
    predecessor: predecessor ?? previous?.asOf ?? null,
    code: CODE_VERSION,
  }).slice(0, 12);
  const signals = signalsOf(raw, book, model);
  const sheet = buildFactSheet({
    run: runId,
    book,
    model,
    coverage,
    previous,
    changes,
    imports,
    loadedDeals,
    signals,
    notes,
  });
  return { runId, inputHash, predecessor, asOf, model, coverage, book, previous, changes, sheet };
}

const hashOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

/** What each import said of itself, oldest first. */
async function importSummaries(pool: pg.Pool): Promise<ImportSummary[]> {
  return (await readImports(pool)).flatMap(({ summary }) => {
    const parsed = importSummarySchema.safeParse(summary);
    return parsed.success ? [parsed.data] : [];
  });
}

async function publishedBook(pool: pg.Pool, published: PublishedRun): Promise<PreviousBook | null> {
  const stored = await loadRun(pool, published.runId);
  return stored ? { asOf: published.asOf, kind: 'published', accounts: stored.book.accounts } : null;
}

/** The month before, from rows dated by then and labelled so (000-27); null where there is nothing to go by. */
async function reconstructedBook(pool: pg.Pool, asOf: IsoDate, model: Model): Promise<PreviousBook | null> {
  const before = previousMonthEnd(asOf);
  const { coverage, accounts } = await readRawFeatures(pool, before);
  const anythingDated =
    coverage.interactionsFrom !== null || accounts.some((account) => account.dealsTotal > 0);
  if (!anythingDated) return null;
  const features = deriveFeatures(accounts, coverage, model, before);
  return {
    asOf: before,
    kind: 'reconstructed',
    accounts: scoreBook(features, model, { asOf: before }).accounts,
  };
}

function tiersOf(previous: PreviousBook): PreviousTier[] {
  return previous.accounts.map(({ accountId, name, status, tier, label, scoredTier, score }) => ({
    accountId,
    name,
    status,
    tier,
    label,
    scoredTier,
    score,
  }));
}

function signalsOf(raw: RawFeatures[], book: ScoredBook, model: Model): AccountSignal[] {
  const names = new Map(book.accounts.map((account) => [account.accountId, account.name]));
  return raw.flatMap((account) =>
    account.signals.map(({ key: _key, ...signal }) => ({
      ...signal,
      accountId: account.accountId,
      companyName: names.get(account.accountId) ?? account.name,
      domain: account.domain,
      points: signalPoints(signal, model, book.asOf),
    })),
  );
}
