/**
 * The base book: rows at one date scored without anything from outside [000-15]. It names the run, says who is
 * worth a look-up, and is what the look-ups' signals are scored on top of. Reads, writes nothing.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { dataReach } from '../db/book.ts';
import { type IsoDate, lastMonthEndAt } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import type { BookCoverage, Features, RawFeatures } from '../domain/features.ts';
import type { ImportSummary } from '../domain/intake.ts';
import type { ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { LookupRule, RunInputs } from '../domain/run-inputs.ts';
import type { AccountChange, FactSheetInput, PreviousBook } from '../domain/sheet-input.ts';
import { compareBooks } from '../scoring/changes.ts';
import { clockStanding } from '../scoring/clock.ts';
import { atClock } from '../scoring/committed.ts';
import { deriveFeatures } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import { type Decisions, decisionNotes, decisionsMade } from './read-decisions.ts';
import { type BaseBookOptions, readInputs } from './read-inputs.ts';

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
  committed: RunInputs['committed'];
  imports: ImportSummary[];
  loadedDeals: NonNullable<FactSheetInput['loadedDeals']>;
  notes: FactSheetInput['notes'];
  /** Overrides and disputes up to the date. */
  decisions: Decisions;
  /** All that it was scored from. */
  inputs: RunInputs;
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
export async function scoreBaseBook(pool: pg.Pool, options: BaseBookOptions): Promise<BaseBook> {
  return baseBookFrom(await readInputs(pool, options), options.model);
}

/** The base book of these inputs, read just now or stored with a run: the same inputs give the same book. Pure. */
export function baseBookFrom(inputs: RunInputs, model: Model): BaseBook {
  const { asOf, coverage, raw, decisions, committed, predecessor, imports, lookupRule, loadedDeals } = inputs;
  const earlier = inputs.earlier && {
    asOf: inputs.earlier.asOf,
    features: deriveFeatures(inputs.earlier.raw, inputs.earlier.coverage, model, inputs.earlier.asOf),
  };
  const previous: PreviousBook | null = inputs.previous
    ? { asOf: inputs.previous.asOf, kind: 'published', accounts: inputs.previous.accounts }
    : earlier && reconstructed(earlier, model, decisions);
  const features = deriveFeatures(raw, coverage, model, asOf);
  const clock = clockStanding(model, asOf, committed?.asOf ?? null);
  const book = scoreAtClock(features, { asOf, model, decisions, previous, committed, clock });
  const inputHash = inputHashOf(inputs);
  const before = [committed?.runId ?? [], predecessor ?? previous?.asOf ?? []].flat().join(' ') || null;
  return {
    ...{ runId: runIdOf(inputs, model, inputHash, before), inputHash, predecessor, asOf, model, lookupRule },
    ...{
      coverage,
      raw,
      features,
      book,
      previous,
      earlier,
      committed,
      imports,
      loadedDeals,
      decisions,
      inputs,
    },
    changes: previous ? compareBooks(book, previous, model) : [],
    notes: [...inputs.notes, ...decisionNotes(decisions, book, model)],
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

/** Names the rows that a run reads. */
function inputHashOf({ raw, coverage, notes, imports, snapshot, decisions }: RunInputs): string {
  const files = imports.map(({ contentHash }) => contentHash);
  return hashOf({ raw, coverage, notes, imports: files, snapshot, ...decisionsMade(decisions) });
}

function runIdOf(inputs: RunInputs, model: Model, inputHash: string, predecessor: string | null): string {
  const { asOf, lookupRule, writer, beside, code } = inputs;
  const content = { asOf, model: model.hash, inputHash, predecessor, code, lookupRule };
  const further = { ...(writer === null ? {} : { writer }), ...(beside === null ? {} : { beside }) };
  return hashOf({ ...content, ...further }).slice(0, 12);
}

const hashOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

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
