/**
 * What a run is scored from: all that its id, its tiers and its texts follow from, beside the model, the look-ups and
 * the replies, which are stored on their own. Kept with the run, so that anybody can make it again (docs/verify.md).
 */
import type { IsoDate } from './dates.ts';
import type { Dispute, OverrideEvent } from './decisions.ts';
import type { CompanySignal } from './enrichment.ts';
import type { BookCoverage, RawFeatures } from './features.ts';
import type { ImportSummary } from './intake.ts';
import type { PreviousTier, ScoredAccount } from './ledger.ts';
import type { FactSheetInput } from './sheet-input.ts';
import type { TouchHistory } from './touch-history.ts';

/** What decides which companies are looked up and where; part of the run id. */
export interface LookupRule {
  /** Adapter id; null where companies are not looked up. */
  provider: string | null;
  /** Accounts from each end of the book. */
  ends: number;
  /** Look-ups of a run at most. */
  budget: number;
}

/** A note of a person that holds at the date. */
interface InputNote {
  accountId: string;
  author: string;
  date: IsoDate;
  text: string;
  expires: IsoDate | null;
}

export interface RunInputs {
  /** Version of the code that the run was made by: raised when the same inputs would give other bytes. */
  code: number;
  asOf: IsoDate;
  lookupRule: LookupRule;
  /** Model, prompts and settings of a writer that is not the built-in one; null for that. */
  writer: string | null;
  /** Hash of the second model that the run carries; null without one. */
  beside: string | null;
  coverage: BookCoverage;
  /** Rows of the accounts at the date, after merges and splits. */
  raw: RawFeatures[];
  notes: InputNote[];
  imports: ImportSummary[];
  loadedDeals: NonNullable<FactSheetInput['loadedDeals']>;
  /** Every company of the snapshot at the date, where companies are looked up in it; else null. */
  snapshot: { name: string; domain: string | null; signals: CompanySignal[] }[] | null;
  /** Events up to the date; of overrides and votes those of the run's model. */
  decisions: { overrides: OverrideEvent[]; disputes: Dispute[] };
  /** Id of the published run before; null for the first. */
  predecessor: string | null;
  /** The accounts of that run as they were read. */
  previous: { asOf: IsoDate; accounts: ScoredAccount[] } | null;
  /** Without a published run before: the rows of the month end before, which stand in for it. */
  earlier: { asOf: IsoDate; coverage: BookCoverage; raw: RawFeatures[] } | null;
  /** Tiers of the run that committed last, where the model's clocks do not let every run commit. */
  committed: { runId: string; asOf: IsoDate; accounts: PreviousTier[] } | null;
}

/** What a run tells of single accounts beyond their ledgers was worked out from these rows too. */
export interface OutlookRows {
  /** Days on which the accounts were touched whose paths and slides are told, by account id. */
  touches: ({ accountId: string } & TouchHistory)[];
  /** What the published run before was scored from; null where there is none, or where it kept nothing. */
  before: {
    asOf: IsoDate;
    coverage: BookCoverage;
    raw: RawFeatures[];
    /** Tiers that its hysteresis looked at. */
    tiers: PreviousTier[];
    overrides: OverrideEvent[];
    /** Its model's file as written; null where it is the model of this run. */
    modelText: string | null;
  } | null;
}

/** The inputs as they are kept with a run. */
export interface StoredInputs extends RunInputs {
  /** SHA-256 of the model's file as written: its comments are no part of the model's own hash. */
  modelText: string;
  /** The same of the second model's; null without one. */
  besideText: string | null;
  /** The language model that was to write, as the settings name it; null for the built-in writer. */
  writerModel: string | null;
  /** Null where nothing of the kind is told, and not there in a run made before it was. */
  outlook?: OutlookRows | null;
}
