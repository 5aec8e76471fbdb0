/** What a backtest reads beside the feature rows: what was observed too late, and what happened afterwards. */
import type { IsoDate } from './dates.ts';
import type { DealType } from './model-outcomes.ts';

/** Inputs of a past date that nobody could have seen on it: their import speaks for a later day. */
export interface LateInputs {
  /** Accounts of which no version was observed by then. */
  accounts: string[];
  /** Attributes that an account had only later. */
  attributes: { accountId: string; name: string }[];
  /** Deals of which no version was observed by then; of closed ones, none that is dated by then. */
  deals: { accountId: string; dealId: string }[];
}

/** How far the sources reach; null where there is no row of the kind. */
export interface OutcomeReach {
  /** First dated row of all. */
  from: IsoDate | null;
  dealsTo: IsoDate | null;
  interactionsTo: IsoDate | null;
  /** Renewals are kept as deals. */
  renewals: boolean;
}

/** What the rows say of one account: at a date, and in the window after it. */
export interface AccountOutcome {
  accountId: string;
  /** By type of deal: open at the date, won by it, won in the window, and lost in it of those open. */
  deals: { type: DealType; open: number; wonBefore: number; won: number; lost: number }[];
  touchesBefore: number;
  touchesAfter: number;
  /** As observed by the date. */
  customerThen: boolean;
  /** First day in the window on which it was seen as churned or without ARR. */
  churnedOn: IsoDate | null;
  /** The latest import that spoke of it. */
  seenUntil: IsoDate | null;
}
