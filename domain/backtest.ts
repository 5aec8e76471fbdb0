/**
 * A trial of a model by what happened later: what it sees (`Observation`, one account at one month end) and what it
 * says (`Backtest`). Shares are between 0 and 1; intervals are 95 %.
 */
import type { IsoDate } from './dates.ts';
import type { Outcome } from './model-outcomes.ts';

/** A tiered account at a month end, judged by rows dated by then, and what became of it. */
export interface Observation {
  accountId: string;
  asOf: IsoDate;
  /** The model's own tier, whatever people decided. */
  tier: number;
  score: number | null;
  /** By the second model; null where it gives none, or there is none. */
  against: { tier: number; score: number | null } | null;
  /** Figures and flags (1, 0) of its row, by name; null where there is none. */
  columns: Record<string, number | null>;
  /** Outcome id → whether it happened in its window; null: not known. Absent where it could not happen. */
  happened: Record<string, boolean | null>;
  people: PeopleThen;
}

/** What people had said of the account by then. */
export interface PeopleThen {
  /** In force then; both tiers before caps. */
  override: { id: string; tier: number; modelTier: number } | null;
  /** Its data, or a rule that fired for it. */
  disputed: boolean;
  /** Somebody's note was on file. */
  noted: boolean;
}

export interface Interval {
  low: number;
  high: number;
}

/** Observations of a group, of how many accounts, and the share of them with the outcome. */
export interface OutcomeShare {
  observations: number;
  accounts: number;
  with: number;
  /** Null without observations. */
  share: number | null;
  interval: Interval | null;
}

export interface TierOutcome extends OutcomeShare {
  tier: number;
  label: string;
  /** Share by the share of the whole book; null where either has none. */
  lift: number | null;
  liftInterval: Interval | null;
}

/** Of two accounts of one month, one with the outcome and one without: how often the order tells which. */
export interface Concordance {
  /** 0.5 says nothing, 1 always right, 0 always wrong. */
  value: number;
  interval: Interval;
  pairs: number;
}

/** Two orders of the same accounts: the first's concordance less the other's. */
export interface Comparison {
  model: Concordance;
  other: Concordance;
  difference: number;
  interval: Interval;
}

export interface ShuffleTest {
  concordance: Concordance;
  /** What the best 2.5 % of the shuffles reach at least: chance. */
  chance: number;
  /** Two-sided; never under 2 / (shuffles + 1). */
  p: number;
}

/** Whether a tier's share in the first half of the months is what the second half shows. */
export interface Calibration {
  tier: number;
  label: string;
  expected: number;
  observed: OutcomeShare;
  /** The expected share lies in the interval of the observed one. */
  holds: boolean;
}

export const VERDICTS = ['predicts', 'chance', 'reversed', 'worse_than_column'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** An override whose tier was not the model's: which of the two came true. */
export interface OverrideTrial {
  overrides: number;
  people: number;
  model: number;
}

/** Accounts of one tier that people spoke up about beside the others of it, each account once. */
export interface SpokenTrial {
  tier: number;
  label: string;
  spoken: { accounts: number; with: number };
  others: { accounts: number; with: number };
}

export interface OutcomeTrial {
  outcome: Outcome;
  /** `not_known`: no account's window is covered by the rows. `not_enough`: too few with, or without, to judge. */
  standing: 'judged' | 'not_enough' | 'not_known';
  /** Accounts with it and without it at some month end, out of those that are needed of each. */
  with: number;
  without: number;
  needed: number;
  /** Observations whose window the rows do not cover, and those where it could not happen. */
  notKnown: number;
  notApplicable: number;
  /** Null unless it is judged. */
  figures: OutcomeFigures | null;
  people: {
    overrides: OverrideTrial;
    disputed: SpokenTrial[];
    noted: SpokenTrial[];
  };
}

export interface OutcomeFigures {
  /** Month ends with somebody of whom it is known. */
  monthEnds: number;
  book: OutcomeShare;
  tiers: TierOutcome[];
  /** The last month end whose window is known: each account once. */
  latest: { asOf: IsoDate; tiers: TierOutcome[] };
  /** By score, in five bands of the scale. */
  scoreBands: ({ from: number; to: number } & OutcomeShare)[];
  calibration: Calibration[];
  /** `order`: tier first, score within it; the verdict is on it. */
  order: ShuffleTest;
  tier: ShuffleTest;
  score: ShuffleTest;
  shuffles: number;
  /** Chosen on the first half of the months, judged on the second; null with less than two months. */
  column: ({ name: string; chosenAt: number } & Comparison) | null;
  /** Null without a second model. */
  against: Comparison | null;
  verdict: Verdict;
  /** The p of the order after Holm's correction over the outcomes judged. */
  adjustedP: number;
}

/** An input that was observed only after a month end: taken out, as if it were missing. */
export interface RefusedInput {
  input: string;
  accounts: number;
  monthEnds: number;
}

export interface MonthScored {
  asOf: IsoDate;
  tiered: number;
  /** In scope, but too little of the weight could be scored. */
  notEnoughData: number;
  /** Tiered, but what is missing could give another tier. */
  provisional: number;
}

/** `name` says which one is meant: `living-doc-4@3` of an adopted version, the path of a file. */
interface TriedModel {
  name: string;
  id: string;
  version: number;
  hash: string;
}

export interface Backtest {
  model: TriedModel;
  /** The second model, else the version in use before an adopted one; null where there is none. */
  against: TriedModel | null;
  /** First and last row of the data that is dated. */
  data: { from: IsoDate; to: IsoDate };
  months: MonthScored[];
  /** `no_tiers`: at no month end could a tier be given, so that there is nothing to try. */
  standing: 'tried' | 'no_tiers';
  refused: RefusedInput[];
  outcomes: OutcomeTrial[];
}

/** With what it comes to in words, each sentence held against the backtest's facts. */
export interface ToldBacktest extends Omit<Backtest, 'outcomes'> {
  outcomes: (OutcomeTrial & {
    /** One plain sentence. */
    sentence: string;
  })[];
  /** For somebody who reads one line. */
  sentence: string;
}
