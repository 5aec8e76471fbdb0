/**
 * What may be planned for an account of the demo book in the spring that its reports look at. One plan a kind
 * of account; days count from DEMO_AS_OF (day 0), so day -31 is the report before. Ranges are drawn from.
 */
import type { AccountType, Day, DealType, StageName } from './demo-world.ts';

export type Range = readonly [low: number, high: number];
export type Segment = 'SMB' | 'Mid-Market' | 'Enterprise' | 'Public Sector';

/** From `from` to the day before `to`, touches come at `percent` of the account's own rate; 0 is silence. */
export interface Phase {
  from: Day;
  to?: Day;
  percent: number;
}

export interface SpringDeal {
  type: DealType;
  /** Thousands of dollars. */
  amount: Range;
  /** Days on which the stages were entered; null draws a deal that moves like won ones do; [] never got one. */
  path: readonly (readonly [StageName, low: Day, high: Day])[] | null;
  /** Outcome scores as qualified on or soon after a day. */
  scores: readonly (readonly [day: Day, low: number, high: number])[];
  closed: Range;
  outcome: 'won' | 'lost';
  /** The close date was never moved and lies in the past. */
  overdue?: boolean;
}

interface PlannedSignal {
  type: string;
  day: Day;
  amount: number | null;
  detail: string;
}

export interface Plan {
  id: string;
  count: number;
  type: AccountType;
  segments?: readonly Segment[];
  /** Thousands of dollars on day 0. */
  arr?: Range;
  touchesPerYear: Range;
  activity?: readonly Phase[];
  /** A day on which a touch took place, whatever the pace. */
  lastTouch?: Day;
  /** Days from day 0 to the next renewal. */
  renewal?: Range;
  /** Mean sentiment in hundredths, and what it becomes. */
  mood?: Range;
  moodFrom?: { day: Day; mood: Range };
  deal?: SpringDeal;
  /** Deals before (and after) the spring; `old` leaves the last year out. */
  history?: 'some' | 'none' | 'old';
  created?: Range;
  churned?: Day;
  /** A visit that was booked long ahead. */
  visit?: Day;
  signal?: PlannedSignal;
  /** What single accounts of the plan have of their own, by key (`hot-3`); they draw as often as the others. */
  given?: Readonly<Record<string, { deal?: Partial<SpringDeal>; signal?: PlannedSignal }>>;
}

export const HIGH_SCORES = [
  [-90, 50, 62],
  [-46, 64, 80],
  [-10, 64, 86],
] as const;
export const MEDIUM_SCORES = [
  [-80, 35, 52],
  [-24, 40, 56],
] as const;
export const LOW_SCORES = [
  [-100, 35, 44],
  [-40, 24, 43],
] as const;
export const BUSY = [{ from: -62, percent: 112 }] as const;
export const LARGER = ['Mid-Market', 'Enterprise'] as const;
/** Renewals out of reach of the rule on both dates, for accounts that are quiet by habit. */
export const RENEWS_LATE: Range = [128, 325];
