/**
 * The base book: rows at one date scored without anything from outside [000-15]. It names the run, says who is
 * worth a look-up, and is what the look-ups' signals are scored on top of. Reads, writes nothing.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { dataReach, openDealTotals, readImports, readNotes } from '../db/book.ts';
import { latestCommitted } from '../db/committed.ts';
import { familyEventsUpTo } from '../db/families.ts';
import { readRawFeatures } from '../db/features.ts';
import { latestPublishedBefore, loadRun, type PublishedRun } from '../db/runs.ts';
import { readSnapshot } from '../db/snapshot.ts';
import { addDays, type IsoDate, lastMonthEndAt, previousMonthEnd } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import type { BookCoverage, Features, RawFeatures } from '../domain/features.ts';
import { type ImportSummary, importSummarySchema } from '../domain/intake.ts';
import type { ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { AccountChange, FactSheetInput, PreviousBook } from '../domain/sheet-input.ts';
import type { CommittedBook } from '../domain/standing.ts';
import { compareBooks } from '../scoring/changes.ts';
import { clockStanding, everyRunCommits } from '../scoring/clock.ts';
import { atClock } from '../scoring/committed.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import { afterMerges } from '../scoring/merges.ts';
import { currentImports } from './current-imports.ts';
import { type Decisions, decisionNotes, decisionsMade, readDecisions } from './read-decisions.ts';

/** Part of every run id: raised when the same rows would give other bytes. */
const CODE_VERSION = 2;

/** What decides which companies are looked up and where; part of the run id. */
interface LookupRule {
  /** Adapter id; null where companies are not looked up. */
  provider: string | null;
  /** Accounts from each end of the book. */
  ends: number;
  /** Look-ups of a run at most. */
  budget: number;
}

export interface BaseBook {
  runId: string;
  /** Names the rows that the run reads; the same whoever writes the report. */
  inputHash: string;
  predecessor: string | null;
  asOf: IsoDate;
  model: Model;
  lookupRule: LookupRule;
  coverage: BookCoverage;
  raw: RawFeatures[];
  features: Features[];
  /** Scored without outside signals. */
  book: ScoredBook;
  previous: PreviousBook | null;
  changes: AccountChange[];
  /** Features behind a reconstructed previous book, to be scored again with the signals of its time. */
  earlier: { asOf: IsoDate; features: Features[] } | null;
  /** The run that committed last, where the model's clocks do not let every run commit. */
  committed: CommittedBook | null;
  imports: ImportSummary[];
  loadedDeals: NonNullable<FactSheetInput['loadedDeals']>;
  notes: FactSheetInput['notes'];
  /** Overrides and disputes up to the date. */
  decisions: Decisions;
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
export async function scoreBaseBook(pool: pg.Pool, options: BaseBookOptions): Promise<BaseBook> {
  const { asOf, model, lookupRule } = options;
  const { coverage, accounts: raw } = await readBook(pool, asOf);
  if (raw.length === 0) {
    throw new UsageError(`No account was known on ${asOf}.`, {
      hint: 'tiers doctor says which dates the data covers.',
    });
  }
  const published = await latestPublishedBefore(pool, asOf, model.id);
  const earlier = published ? null : await earlierFeatures(pool, asOf, model);
  const decisions = await readDecisions(pool, asOf, model);
  const previous = published
    ? await publishedBook(pool, published)
    : earlier && reconstructed(earlier, model, decisions);
  const features = deriveFeatures(raw, coverage, model, asOf);
  const committed = everyRunCommits(model) ? null : await committedBefore(pool, asOf, model);
  const clock = clockStanding(model, asOf, committed?.asOf ?? null);
  const book = scoreAtClock(features, { asOf, model, decisions, previous, committed, clock });
  const notes = await readNotes(pool, asOf);
  const imports = currentImports(await importSummaries(pool), asOf);
  const predecessor = published?.runId ?? null;
  // Where companies are looked up in the snapshot, it is an input like the other rows.
  const snapshot = lookupRule.provider === 'snapshot' ? await readSnapshot(pool, asOf) : null;
  const inputHash = hashOf({
    raw,
    coverage,
    notes,
    imports: imports.map(({ contentHash }) => contentHash),
    snapshot,
    ...decisionsMade(decisions),
  });
  return {
    runId: runIdOf(
      options,
      inputHash,
      [committed?.runId ?? [], predecessor ?? previous?.asOf ?? []].flat().join(' ') || null,
    ),
    inputHash,
    predecessor,
    asOf,
    model,
    lookupRule,
    coverage,
    raw,
    features,
    book,
    previous,
    changes: previous ? compareBooks(book, previous, model) : [],
    earlier,
    committed,
    imports,
    loadedDeals: await openDealTotals(pool, asOf),
    notes: [...notes, ...decisionNotes(decisions, book, model)],
    decisions,
  };
}

/** Scores the features of a date beside what came before it, with and without the signals of look-ups. */
export function scoreAtClock(
  features: Features[],
  { asOf, model, decisions, previous, committed, clock }: ScoringAtClock,
): ScoredBook {
  // Hysteresis looks at what was committed: runs in between moved nothing.
  const before = committed ?? previous;
  const scoring = { asOf, ...(before ? { previous: before.accounts } : {}), ...decisions };
  return atClock(scoreBook(features, model, scoring), clock, committed);
}

type ScoringAtClock = Pick<BaseBook, 'asOf' | 'model' | 'decisions' | 'previous' | 'committed'> & {
  clock: ReturnType<typeof clockStanding>;
};

function runIdOf(options: BaseBookOptions, inputHash: string, predecessor: string | null): string {
  const { asOf, model, lookupRule, writer, beside = null } = options;
  const content = { asOf, model: model.hash, inputHash, predecessor, code: CODE_VERSION, lookupRule };
  const further = { ...(writer === null ? {} : { writer }), ...(beside === null ? {} : { beside }) };
  return hashOf({ ...content, ...further }).slice(0, 12);
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

const committedBefore = (pool: pg.Pool, asOf: IsoDate, model: Model): Promise<CommittedBook | null> =>
  latestCommitted(pool, { asOf: addDays(asOf, -1), modelId: model.id });

async function publishedBook(pool: pg.Pool, published: PublishedRun): Promise<PreviousBook | null> {
  const stored = await loadRun(pool, published.runId);
  return stored ? { asOf: published.asOf, kind: 'published', accounts: stored.book.accounts } : null;
}

/** The rows of a date, with the merges and splits that hold on it. */
async function readBook(pool: pg.Pool, asOf: IsoDate): ReturnType<typeof readRawFeatures> {
  const { coverage, accounts } = await readRawFeatures(pool, asOf);
  return { coverage, accounts: afterMerges(accounts, await familyEventsUpTo(pool, asOf), asOf) };
}

/** The month before, from rows dated by then; null where there is nothing to go by. */
async function earlierFeatures(pool: pg.Pool, asOf: IsoDate, model: Model): Promise<BaseBook['earlier']> {
  const before = previousMonthEnd(asOf);
  const { coverage, accounts } = await readBook(pool, before);
  const anythingDated =
    coverage.interactionsFrom !== null || accounts.some((account) => account.dealsTotal > 0);
  if (!anythingDated) return null;
  return { asOf: before, features: deriveFeatures(accounts, coverage, model, before) };
}

/** A previous book that was never published, labelled so (000-27). */
export function reconstructed(
  earlier: NonNullable<BaseBook['earlier']>,
  model: Model,
  decisions: Decisions,
): PreviousBook {
  const { asOf, features } = earlier;
  return {
    asOf,
    kind: 'reconstructed',
    accounts: scoreBook(features, model, { asOf, ...decisions }).accounts,
  };
}
