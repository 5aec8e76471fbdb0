/** Families of accounts, hot-account flags: what people say of accounts between two runs. */
import type { IsoDate } from './dates.ts';

/** From the effective date on `accountId` counts as part of `headId` (merge), or stands alone (split). */
export interface FamilyEvent {
  accountId: string;
  kind: 'merge' | 'split';
  headId: string;
  effectiveOn: IsoDate;
  why: string;
  saidBy: string;
}

/** A person asks for an interim re-score: it moves nothing, and ends after `expires`. */
export interface AccountFlag {
  accountId: string;
  why: string;
  setBy: string;
  setOn: IsoDate;
  expires: IsoDate;
}
