/**
 * Two scored books to compare: a stored run, or the book as scored now, and an earlier run, or the rows of an earlier
 * date scored by the same model. The fact sheet is made of exactly these two, so that a text about them can be audited.
 */
import type pg from 'pg';
import { listRuns, loadRun, type RunSummary, type StoredRun } from '../db/runs.ts';
import { type IsoDate, isIsoDate, previousMonthEnd } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import type { Fact, FactSheet } from '../domain/facts.ts';
import type { ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { AccountChange, AccountSignal, PreviousBook } from '../domain/sheet-input.ts';
import { buildFactSheet } from '../facts/sheet.ts';
import { compareBooks } from '../scoring/changes.ts';
import { parseModel } from '../scoring/load-model.ts';
import { signalPoints } from '../scoring/signals.ts';
import { scoreBaseBook } from './base-book.ts';

/** A book with what names it; `stored` runs keep a record that packets are noted in. */
export interface DatedBook {
  run: string;
  stored: boolean;
  asOf: IsoDate;
  model: Model;
  book: ScoredBook;
  currency: string | null;
}

export interface ComparedBooks extends DatedBook {
  previous: PreviousBook;
  /** The model of the earlier run; the same object where it is the same model. */
  previousModel: Model;
  /** The stored run compared with; null where it was scored again from the rows. */
  since: string | null;
  changes: AccountChange[];
  sheet: FactSheet;
}

/** The stored run as a book; its model is read from what was stored with it. */
export function bookOfRun(run: StoredRun): DatedBook {
  const model = parseModel(run.modelText, `the model of run ${run.runId}`);
  const currency = run.sheet?.currency ?? null;
  return { run: run.runId, stored: true, asOf: run.asOf, model, book: run.book, currency };
}

/** The latest published run, of whatever model; null when there is none. */
export async function latestPublished(pool: pg.Pool): Promise<StoredRun | null> {
  const found = (await listRuns(pool)).find(({ status }) => status === 'published');
  return found === undefined ? null : loadRun(pool, found.runId);
}

/**
 * Compares the book with an earlier one.
 * @param since run id (or its beginning), a date, or undefined for the latest published run before; a date stands for
 *   the latest published run of the same model at or before it, and without one the rows of that date are scored
 * @param extras further facts, made from the two books
 * @throws UsageError for a run that is not there, of another model, or not earlier
 */
export async function compareWith(
  pool: pg.Pool,
  now: DatedBook,
  since: string | undefined,
  extras: (previous: PreviousBook) => Fact[] = () => [],
): Promise<ComparedBooks> {
  const { previous, previousModel, run } = await earlierBook(pool, now, since);
  const changes = compareBooks(now.book, previous, now.model);
  return {
    ...now,
    previous,
    previousModel,
    since: run,
    changes,
    sheet: sheetOf(now, previous, changes, extras(previous)),
  };
}

async function earlierBook(
  pool: pg.Pool,
  now: DatedBook,
  since: string | undefined,
): Promise<Pick<ComparedBooks, 'previous' | 'previousModel'> & { run: string | null }> {
  const runs = (await listRuns(pool)).filter(({ runId }) => runId !== now.run);
  const named = since === undefined || isIsoDate(since) ? null : runNamed(runs, since, now);
  // Where the model's clock commits more rarely than it scores, what holds is the run that committed last.
  const until =
    since !== undefined && isIsoDate(since) ? earlierDate(since, now) : (now.book.clock?.committedOn ?? null);
  const found =
    named ??
    runs.find(
      (run) =>
        run.status === 'published' &&
        run.model.id === now.model.id &&
        (until === null ? run.asOf < now.asOf : run.asOf <= until),
    );
  if (found === undefined) {
    const asOf = until ?? previousMonthEnd(now.asOf);
    return { previous: await scoredAgain(pool, now.model, asOf), previousModel: now.model, run: null };
  }
  const stored = (await loadRun(pool, found.runId))!;
  return {
    previous: { asOf: stored.asOf, kind: 'published', accounts: stored.book.accounts },
    previousModel: stored.model.hash === now.model.hash ? now.model : bookOfRun(stored).model,
    run: stored.runId,
  };
}

function earlierDate(date: IsoDate, now: DatedBook): IsoDate {
  if (date < now.asOf) return date;
  throw new UsageError(`--since ${date} is not before ${now.asOf}, the date of what is compared.`, {
    hint: 'Name an earlier date or run; tiers runs lists the runs.',
  });
}

function runNamed(runs: RunSummary[], id: string, now: DatedBook): RunSummary {
  const found = runs.filter((run) => run.runId.startsWith(id));
  const hint = `Earlier runs of ${now.model.id}: ${earlierRuns(runs, now)}. A date will do as well.`;
  if (found.length !== 1) {
    const what = found.length === 0 ? `There is no other run ${id}.` : `Several runs begin with ${id}.`;
    throw new UsageError(what, { hint });
  }
  const [run] = found as [RunSummary];
  if (run.model.id !== now.model.id)
    throw new UsageError(
      `Run ${run.runId} is of the model ${run.model.id}, not of ${now.model.id}: their tiers are not the same thing.`,
      { hint },
    );
  if (run.asOf >= now.asOf)
    throw new UsageError(`Run ${run.runId} of ${run.asOf} is not before ${now.asOf}.`, { hint });
  return run;
}

function earlierRuns(runs: RunSummary[], now: DatedBook): string {
  const names = runs
    .filter(
      ({ model, asOf, status }) => model.id === now.model.id && asOf < now.asOf && status !== 'superseded',
    )
    .slice(0, 5)
    .map((run) => `${run.runId} (${run.asOf}, ${run.status})`);
  return names.length === 0 ? 'none' : names.join(', ');
}

async function scoredAgain(pool: pg.Pool, model: Model, asOf: IsoDate): Promise<PreviousBook> {
  const lookupRule = { provider: null, ends: 0, budget: 0 };
  const { book } = await scoreBaseBook(pool, { asOf, model, lookupRule, writer: null });
  return { asOf, kind: 'reconstructed', accounts: book.accounts };
}

function sheetOf(
  now: DatedBook,
  previous: PreviousBook,
  changes: AccountChange[],
  extras: Fact[],
): FactSheet {
  const { book, model, currency, run } = now;
  return buildFactSheet({
    run,
    book,
    model,
    coverage: { interactionsFrom: null, interactionsTo: null, currency, accounts: book.accounts.length },
    previous,
    changes,
    imports: [],
    signals: signalsOf(book, model),
    notes: [],
    extras,
  });
}

/** The outside signals that the book was scored with, as they stand with its accounts. */
function signalsOf({ accounts, asOf }: ScoredBook, model: Model): AccountSignal[] {
  return accounts.flatMap(({ accountId, name, features }) =>
    (features.signals ?? []).map(({ key: _key, ...signal }) => ({
      ...signal,
      accountId,
      companyName: name,
      domain: null,
      points: signalPoints(signal, model, asOf),
    })),
  );
}
