/**
 * The feature row: what is known of one account at the as-of date. `RawFeatures` is what the one feature
 * statement returns (db); `Features` is what the engine judges (scoring/derive.ts adds norms, medians and
 * shares that need the whole book). Every value is rounded to its metric's decimals before anything is
 * scored, so that a reader can repeat each step from the figures as printed.
 */
import type { IsoDate } from './dates.ts';

export type Scalar = number | string | boolean | null;

/** Why a value is null. `missing`: it should be known and is not. `not_judged`: there is nothing to judge
 * (no open deal; two touches a year; too few conversations), which says nothing against the account. */
export interface Absence {
  kind: 'missing' | 'not_judged';
  reason: string;
}

/** How a value came about, where it is not simply read from a row dated at or before the as-of date. */
export type Provenance = 'derived' | 'reconstructed';

export interface RawOpenDeal {
  dealId: string;
  name: string | null;
  owner: string | null;
  type: 'new' | 'expansion' | 'renewal';
  stage: string | null;
  /** Date the deal entered its stage; null when no dated row says so. */
  stageEnteredOn: IsoDate | null;
  amount: number | null;
  amountDerived: boolean;
  currency: string | null;
  createdOn: IsoDate;
  closeDate: IsoDate | null;
  /** 0–100, the newest qualification dated at or before the as-of date, else derived from stage win rates. */
  outcomeScore: number | null;
  outcomeBand: string | null;
  outcomeDerived: boolean;
  /** Amount, owner, type and close date were observed only after the as-of date and are carried back. */
  reconstructed?: boolean;
}

interface RawClosedDeal {
  dealId: string;
  name: string | null;
  type: 'new' | 'expansion' | 'renewal';
  outcome: 'won' | 'lost';
  closedOn: IsoDate;
  amount: number | null;
}

/** Days a won deal (new or expansion) spent in one stage it has left; feeds the stage medians. */
interface StageStay {
  stage: string;
  days: number;
}

/** What an outside provider's record says of a company whose name and domain match exactly one account. */
export interface RawSignal {
  /** What tells it from the account's other signals: type, date, source and words. */
  key: string;
  type: string;
  date: IsoDate;
  amount: number | null;
  detail: string | null;
  sourceUrl: string | null;
  retrievedAt: string | null;
  /** The source says that it is confirmed; unset where it does not say so. */
  confirmed?: boolean;
}

export interface RawFeatures {
  accountId: string;
  name: string;
  domain: string | null;
  type: 'customer' | 'prospect' | 'partner' | 'churned' | null;
  ownerId: string | null;
  owner: string | null;
  ownerActive: boolean;
  /** Date of the observation that brought a different owner than the one before; null when never seen to change. */
  ownerChangedOn: IsoDate | null;
  previousOwner: string | null;
  segment: string | null;
  industry: string | null;
  employees: number | null;
  annualRevenue: number | null;
  arr: number | null;
  renewalDate: IsoDate | null;
  parentId: string | null;
  customerSince: IsoDate | null;
  createdOn: IsoDate | null;
  attributes: Record<string, Scalar>;
  /** Account fields were observed only after the as-of date and are carried back. */
  reconstructed: boolean;
  /** The account that it is part of since that day; unset where it stands for itself. */
  mergedInto?: { accountId: string; name: string; on: IsoDate };

  openDeals: RawOpenDeal[];
  /** Deals closed in the 365 days up to the as-of date, newest first. */
  closedDeals: RawClosedDeal[];
  dealsTotal: number;
  /** Stays of this account's won deals in the stages they passed through, all time before the as-of date. */
  wonStageStays: StageStay[];

  /** Two-way interactions that took place (default-model, Touch), events logged twice counted once. */
  touches30d: number;
  touchesPrior30d: number;
  touches90d: number;
  touches180d: number;
  touches365d: number;
  /** Touches in the 30 days up to the same date one year earlier. */
  touches30dLastYear: number;
  customerTouches30d: number;
  prospectTouches30d: number;
  /** Of eight consecutive 7-day weeks ending at the as-of date, oldest first. */
  touchesWeekly: number[];
  /** Every logged interaction that took place, one-way ones included. */
  interactions30d: number;
  firstTouchOn: IsoDate | null;
  lastTouchOn: IsoDate | null;
  /** The earliest booked touch after the as-of date that was booked (created or imported) by then. */
  nextTouchOn: IsoDate | null;
  contacts90d: number;
  /** Two-way conversations in 90 days, and the mean sentiment (−1 … 1) of those that carry one. */
  conversations90d: number;
  sentiment90d: number | null;
  sentimentN: number;
  sentimentPrior90d: number | null;
  sentimentPriorN: number;
  sentimentDerived: boolean;
  purposeDerived: boolean;
  /** Source row ids behind the dated facts, for tracing: interaction ids, at most the newest of each. */
  lastTouchId: string | null;
  nextTouchId: string | null;
}

/** What the sources of the book cover; decides whether "no touch" means silence or ignorance. */
export interface BookCoverage {
  /** First and last interaction that took place at or before the as-of date; null when none was imported. */
  interactionsFrom: IsoDate | null;
  interactionsTo: IsoDate | null;
  /** Currencies seen on deals; the first (by value) is the book's. */
  currency: string | null;
  accounts: number;
}

/** One account's values by metric id (see domain/catalogue.ts), canonical: rounded to the metric's decimals. */
export interface Features {
  accountId: string;
  values: Record<string, Scalar>;
  /** Metric id → why its value is null. */
  absent: Record<string, Absence>;
  /** Metric id → how it came about, where that is not plain reading. */
  provenance: Record<string, Provenance>;
  /** Metric id → source rows ("interactions/I-901", "deals/D-7"), for those that trace to few rows. */
  sources: Record<string, string[]>;
  deals: DealFeatures[];
  touchesWeekly: number[];
  /** Outside signals that its look-up returned, dated at or before the as-of date, newest first; unset without any. */
  signals?: RawSignal[];
}

/** One open deal, judged against its stage. */
export interface DealFeatures {
  dealId: string;
  name: string;
  owner: string | null;
  type: 'new' | 'expansion' | 'renewal';
  stage: string | null;
  stageEnteredOn: IsoDate | null;
  daysInStage: number | null;
  /** Median days that won deals spent in this stage; null under the model's minimum count. */
  stageMedianDays: number | null;
  /** Stays of won deals behind the median. */
  stageMedianDeals?: number | null;
  /** The stage has too few won deals of its own; the median is that over all stages. */
  stageMedianOverall?: boolean;
  amount: number | null;
  amountDerived: boolean;
  closeDate: IsoDate | null;
  daysToClose: number | null;
  ageDays: number;
  outcomeScore: number | null;
  outcomeBand: string | null;
  outcomeDerived: boolean;
  stagnant: boolean | null;
  longStagnant: boolean | null;
}
