/** When an account was touched, day by day: what a row of a later day is counted from. */
import type { IsoDate } from './dates.ts';

/** A two-way interaction that took place; one logged twice is one. */
export interface Touch {
  on: IsoDate;
  contact: string | null;
  purpose: 'customer' | 'prospect' | string;
  purposeDerived: boolean;
  sentiment: number | null;
  sentimentDerived: boolean;
}

export interface TouchHistory {
  /** From the first day of the month a year before the as-of date that is compared with, oldest first. */
  touches: Touch[];
  /** Days of all interactions of the last 30 days, one-way ones included, oldest first. */
  logged: IsoDate[];
}
