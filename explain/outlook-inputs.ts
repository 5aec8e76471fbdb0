/** What paths are searched in: the rows of a book and everything that it was scored with. */
import type { IsoDate } from '../domain/dates.ts';
import type { OverrideEvent } from '../domain/decisions.ts';
import type { BookCoverage, Features, RawFeatures, RawSignal } from '../domain/features.ts';
import type { PreviousTier, ScoredBook } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { TouchHistory } from '../domain/touch-history.ts';
import { deriveFeatures, type RowPopulation } from '../scoring/derive.ts';
import { scoreBook } from '../scoring/engine.ts';
import { touchMeans } from '../scoring/norms.ts';
import { keptFor } from '../scoring/per-model.ts';
import { stageMedians } from '../scoring/stagnation.ts';

export interface OutlookInputs {
  raw: RawFeatures[];
  coverage: BookCoverage;
  model: Model;
  asOf: IsoDate;
  /** Tiers of the run before, for hysteresis. */
  previous?: readonly PreviousTier[];
  overrides?: readonly OverrideEvent[];
  /** Outside signals that the book was scored with, by account id. */
  signals?: ReadonlyMap<string, RawSignal[]>;
  /** When each account was touched, by account id; without it no days can pass. */
  touches?: ReadonlyMap<string, TouchHistory>;
  /** Whether the run of the as-of date commits its tiers, so that a later day is compared with them; true unless said. */
  commits?: boolean;
}

/** The book as it stands, worked out once for all of its accounts. */
export interface Standing {
  rows: RowPopulation;
  /** By account id. */
  features: Features[];
  book: ScoredBook;
}

/** The features of an account with its outside signals. */
export function signalled(features: Features, signals: RawSignal[] | undefined): Features {
  return signals === undefined || signals.length === 0 ? features : { ...features, signals };
}

/** The inputs scored; kept for as long as the inputs are. */
export const standingOf = keptFor((inputs: OutlookInputs): Standing => {
  const { coverage, model, asOf, previous, overrides, signals } = inputs;
  const raw = [...inputs.raw].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  const rows = { medians: stageMedians(raw, model), means: touchMeans(raw, coverage, model, asOf) };
  const features = deriveFeatures(raw, coverage, model, asOf, rows).map((each) =>
    signalled(each, signals?.get(each.accountId)),
  );
  const options = { asOf, previous: [...(previous ?? [])], overrides: overrides ?? [] };
  return { rows, features, book: scoreBook(features, model, options) };
});
