/** All that a book was scored from: what two books are told apart by. */
import type { IsoDate } from '../domain/dates.ts';
import type { OverrideEvent } from '../domain/decisions.ts';
import type { BookCoverage, RawFeatures, RawSignal } from '../domain/features.ts';
import type { PreviousTier } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';

export interface BookInputs {
  asOf: IsoDate;
  /** The same object in two runs means the same model. */
  model: Model;
  /** Rows of the date with its merges and splits. */
  raw: RawFeatures[];
  coverage: BookCoverage;
  /** Outside signals that the run was scored with, by account. */
  signals: ReadonlyMap<string, RawSignal[]>;
  /** Tiers that its hysteresis looked at; empty on a first run. */
  previous: PreviousTier[];
  /** What people had decided on tiers. */
  overrides: readonly OverrideEvent[];
}
