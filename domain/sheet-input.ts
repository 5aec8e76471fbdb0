/**
 * What the fact sheet is built from. facts/ imports the domain only, so whoever runs the pipeline passes in
 * the scored book, the book compared with, and the comparison that scoring made of the two.
 */
import type { IsoDate } from './dates.ts';
import type { EnrichmentStatus } from './enrichment.ts';
import type { Change, Fact } from './facts.ts';
import type { BookCoverage, RawSignal } from './features.ts';
import type { ImportSummary } from './intake.ts';
import type { ScoredAccount, ScoredBook } from './ledger.ts';
import type { Model } from './model.ts';

/** The run compared with: published, or scored again from rows dated up to its date and labelled so. */
export interface PreviousBook {
  asOf: IsoDate;
  kind: 'published' | 'reconstructed';
  accounts: ScoredAccount[];
}

/** One account's move between two runs, as scoring finds it. */
export interface AccountChange {
  accountId: string;
  name: string;
  kind: Change['kind'];
  /** Tier before and now; null where the account had or has none. */
  from: { tier: number; label: string } | null;
  to: { tier: number; label: string } | null;
  /** What made the difference, most telling first: id of a rule, hold, cap or component and its metrics. */
  causes: { rule: string; facts: string[] }[];
}

/** An outside signal that belongs to exactly one account by name and domain. */
export interface AccountSignal extends Omit<RawSignal, 'key'> {
  accountId: string;
  /** Points the model gives it; null when it is too old or of a type the model does not count. */
  points: number | null;
}

/** A person's note on an account; printed as unchecked. */
interface AccountNote {
  accountId: string;
  author: string;
  date: IsoDate;
  text: string;
}

/** What became of a run's look-ups. */
export interface SheetLookups {
  /** Adapter that was asked; see ENRICHMENT_STATUSES for what it answers. */
  provider: string;
  /** One per account looked up; `signals` counts those that were used. */
  replies: { accountId: string; status: EnrichmentStatus; signals: number }[];
  /** Accounts with signals whose tier is another than without outside signals. */
  changedTier: string[];
}

/** Accounts whose owner changed of late, and those that nobody active has. */
export interface Ownership {
  handovers: { accountId: string; name: string; from: string | null; to: string | null; on: IsoDate }[];
  unowned: { accountId: string; name: string; owner: string | null }[];
}

export interface FactSheetInput {
  run: string;
  book: ScoredBook;
  model: Model;
  coverage: BookCoverage;
  previous: PreviousBook | null;
  changes: AccountChange[];
  /** Open deals in the source tables at the as-of date, by type (db/book.ts); ties the tables to the scored book. */
  loadedDeals?: {
    type: 'new' | 'expansion' | 'renewal';
    deals: number;
    value: number;
    withoutAmount: number;
  }[];
  /** Imports whose rows the run read, oldest first. */
  imports: ImportSummary[];
  signals: AccountSignal[];
  notes: AccountNote[];
  ownership?: Ownership;
  /** Null where companies are not looked up. */
  lookups?: SheetLookups | null;
  /** Further facts of the caller's own; those of facts/findings.ts are always in. */
  extras?: Fact[];
}
