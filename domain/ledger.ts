/**
 * The ledger: one line per step that an account went through, in the engine's fixed order. The tier is the
 * fold of the ledger, so an explanation is read off and never written a second time (design, The tiering engine).
 */
import type { ClockStanding } from './clock.ts';
import type { IsoDate } from './dates.ts';
import type { AppliedOverride, OverrideStatus } from './decisions.ts';
import type { Absence, Features } from './features.ts';

export const STAGES = [
  'scope',
  'missing',
  'components',
  'gates',
  'score',
  'base_tier',
  'risk_rules',
  'signals',
  'new_account',
  'hysteresis',
  'overrides',
  'caps',
  'final_tier',
  'service_level',
] as const;
export type Stage = (typeof STAGES)[number];

export interface LedgerLine {
  stage: Stage;
  /** `points` adds to the score; `left_out` takes weight from the denominator; `score` is the total;
   * `tier` sets the tier; `hold` keeps or moves it to a declared one; `cap` takes a seat away; `none` states. */
  effect: 'points' | 'left_out' | 'score' | 'tier' | 'hold' | 'cap' | 'none';
  /** Component, rule, hold or cap id of the model; null for lines of the engine's own. */
  rule: string | null;
  /** Integer points earned by this line (signals may be negative); null where the line earns none. */
  points: number | null;
  /** Integer points that could be earned; null where the line earns none. */
  possible: number | null;
  /** Tier number after this line; null before a tier is set, and for accounts that get none. */
  tier: number | null;
  /** Plain words with figures, for people. */
  reason: string;
  /** Metric ids of this account's features that the line was computed from. */
  facts: string[];
}

export interface ComponentScore {
  id: string;
  label: string;
  weight: number;
  status: 'scored' | 'missing' | 'not_judged' | 'left_out';
  points: number | null;
  possible: number;
  absence: Absence | null;
}

/** A risk rule that held, with what would clear it in the team's own terms. */
export interface FiredRule {
  id: string;
  label: string;
  tier: number;
  /** Figures behind it: metric ids of this account. */
  facts: string[];
  /** What clears it, e.g. { feature: "touches_30d", atLeast: 4 } → "4 touches in 30 days". */
  clears: Clearance[];
}

export interface Clearance {
  feature: string;
  relation: 'at_least' | 'at_most' | 'above' | 'below' | 'any';
  value: number | string | null;
}

export interface ScoredAccount {
  accountId: string;
  name: string;
  /** `tiered`; `not_enough_data` (in scope, too little could be scored); `not_tiered` (partner, churned,
   * dormant, out of scope). Only `tiered` accounts carry a tier. */
  status: 'tiered' | 'not_enough_data' | 'not_tiered';
  /** Why an account is not tiered: 'partner' | 'churned' | 'dormant' | …, as the model's scope declares. */
  statusReason: string | null;
  tier: number | null;
  label: string | null;
  /** On the model's scale after signals; null when nothing could be scored. */
  score: number | null;
  /** Integer points earned and points that could be scored; `applicable` adds what is missing. */
  earned: number;
  possible: number;
  applicable: number;
  components: ComponentScore[];
  /** Best and worst tier that the account's missing values could lead to; null when none is missing or it makes no difference. */
  provisional: { best: number; worst: number } | null;
  rules: FiredRule[];
  holds: string[];
  /** Tier before caps, and who took the last seat when a cap moved the account. */
  scoredTier: number | null;
  displacedBy: { cap: string; accountId: string } | null;
  /** The decision of people that set the tier before caps; absent where none is in force. */
  override?: AppliedOverride;
  /** Tier without outside signals. */
  tierWithoutSignals: number | null;
  ranking: RankingRow | null;
  /** The tier that holds while the run's own is live only; absent where the run commits. */
  committed?: { asOf: IsoDate; tier: number | null; label: string | null };
  features: Features;
  ledger: LedgerLine[];
}

/** One row of the AE list; every factor is printed, priority = atStake × chance × urgency. */
export interface RankingRow {
  rank: number;
  ownerRank: number | null;
  atStake: number;
  chance: number;
  urgency: number;
  priority: number;
  dueOn: IsoDate | null;
  dueWhy: 'close' | 'renewal' | null;
}

export interface CapUse {
  id: string;
  tier: number;
  seats: number;
  used: number;
  scope: string;
  displaced: string[];
}

export interface RuleShare {
  id: string;
  label: string;
  fired: number;
  judged: number;
  ofBook: number;
  /** Accounts of those it fired for where a person's vote against it is open; absent where nobody has voted. */
  disputed?: number;
}

export interface ScoredBook {
  asOf: IsoDate;
  model: { id: string; name: string; version: number; hash: string };
  accounts: ScoredAccount[];
  caps: CapUse[];
  rules: RuleShare[];
  /** Components that say nothing on this book and were left out for everyone, with the reason. */
  componentsLeftOut: { id: string; reason: string }[];
  /** Stage → median days among won deals, with the number of deals behind it. */
  stageMedians: { stage: string; days: number; deals: number }[];
  /** `rule` is the rule that put most accounts into the tier that is out of bounds. */
  warnings: { id: string; text: string; tier?: number; label?: string; rule?: string | null }[];
  /** Overrides asked for by then and where each stands; absent where there are none. */
  overrides?: { id: string; accountId: string; tier: number; status: OverrideStatus; why: string }[];
  /** Whether the run commits its tiers; absent where the model's clocks let every run commit. */
  clock?: ClockStanding;
  /** Figures of the whole book that rules compare with; per cent, null when no account is judged. */
  bookWide?: { touch_share_of_norm: number | null; stagnant_share?: number | null };
}

/** What an earlier run says of an account, as the engine needs it for hysteresis and the report for changes. */
export interface PreviousTier {
  accountId: string;
  name: string;
  status: ScoredAccount['status'];
  tier: number | null;
  label: string | null;
  scoredTier: number | null;
  score: number | null;
  /** What set the tier, where people did. */
  override?: AppliedOverride;
}
