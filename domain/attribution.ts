/**
 * What moved an account between two runs, as parts that sum to the difference exactly (design, The tiering engine).
 * Inputs are exchanged one kind after another in this order, and each kind gets the difference that its exchange made.
 */
import type { IsoDate } from './dates.ts';
import type { Stage } from './ledger.ts';

/**
 * In the order of exchange: accounts that became part of another; values that became known or unknown; what is known of the account; outside signals; the
 * population (norms' means, stage medians, the book's own shares, places in the book); the model. The account comes
 * first, so that what its own row explains is not laid to the book, and the model last, so that its part is what it
 * does to the book of today.
 */
export const SCORE_CAUSES = ['merges', 'missing', 'data', 'signals', 'population', 'model'] as const;
export type ScoreCause = (typeof SCORE_CAUSES)[number];

/** After those of the score: last run's tiers (hysteresis), people's decisions, and seats, which others take. */
export const TIER_CAUSES = [...SCORE_CAUSES, 'history', 'overrides', 'caps'] as const;
export type TierCause = (typeof TIER_CAUSES)[number];

/** Stages of the ledger that can set a tier, in its order. */
export const TIER_STAGES = [
  'base_tier',
  'risk_rules',
  'signals',
  'new_account',
  'hysteresis',
  'overrides',
  'caps',
] as const satisfies readonly Stage[];
export type TierStage = (typeof TIER_STAGES)[number];

/** A part; zero parts are left out. Score parts are points, tier parts are tiers (positive is a worse tier). */
export interface Part<Of extends string> {
  of: Of;
  by: number;
}

export interface Attribution {
  accountId: string;
  name: string;
  /** Null where one of the runs has no score; the parts sum to `to` − `from`. */
  score: { from: number; to: number; parts: Part<ScoreCause>[] } | null;
  /** Null where one of the runs has no tier; each list sums to `to` − `from`. */
  tier: { from: number; to: number; byCause: Part<TierCause>[]; byStage: Part<TierStage>[] } | null;
  /** Components whose points moved, by the cause that moved them; in the model's order. */
  components: { id: string; label: string; cause: ScoreCause; from: number | null; to: number | null }[];
  /** Rules that began or ceased to act, with the cause whose exchange made them. */
  rules: { id: string; label: string; kind: 'began' | 'ended'; cause: TierCause }[];
  /** Features whose value or absence differs, by the cause that exchanged them. */
  features: {
    feature: string;
    cause: ScoreCause;
    from: string | number | boolean | null;
    to: string | number | boolean | null;
  }[];
  /** Only in one of the runs: it came, left, or is part of another account since. */
  presence: 'both' | 'entered' | 'left' | 'merged';
}

/** One line of the sums: "4 of 6 downgrades came from one rule". */
export interface AttributionGroup {
  kind: 'up' | 'down';
  cause: TierCause;
  /** Rule, hold, cap or component that decided it; null where the cut's line did. */
  rule: string | null;
  label: string | null;
  accounts: string[];
}

export interface BookAttribution {
  asOf: IsoDate;
  since: IsoDate;
  accounts: Attribution[];
  /** Tier moves by what made them, most accounts first. */
  groups: AttributionGroup[];
  /** Over all accounts with both scores: points by cause, and accounts that each cause moved. */
  totals: { cause: ScoreCause; points: number; accounts: number }[];
}

/** Where what a run was scored from was read: kept with the run, or the rows of its date as they are known now. */
export type InputsFrom = 'run' | 'rows';

/** An account whose score or tier, worked out anew, is not the one that its runs have: nothing is attributed to it. */
export interface Unattributed {
  accountId: string;
  name: string;
  /** Scores and tiers of the earlier and the later run, and those worked out anew; null where there is none in both. */
  runs: { score: [number | null, number | null]; tier: [number | null, number | null] };
  anew: { score: [number, number] | null; tier: [number, number] | null };
}

/** Attribution of two runs that are on record. */
export interface ComparedAttribution extends BookAttribution {
  inputs: { since: InputsFrom; asOf: InputsFrom };
  unattributed: Unattributed[];
}
