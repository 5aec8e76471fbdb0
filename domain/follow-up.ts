/** What became of the accounts that the run before recommended (000-24), by rows dated since. */
import type { IsoDate } from './dates.ts';

/**
 * `advanced`: a deal entered another stage, or its close date came nearer. `slipped`: a close date moved away.
 * `booked`: nothing yet but a meeting ahead. `ignored`: none of these. `gone`: no longer in the book.
 */
export const OUTCOMES = [
  'won',
  'lost',
  'advanced',
  'slipped',
  'touched',
  'booked',
  'ignored',
  'gone',
] as const;
export type FollowUpOutcome = (typeof OUTCOMES)[number];

/** One thing that happened, with the row it stands in. */
export interface FollowUpEvent {
  kind: Exclude<FollowUpOutcome, 'ignored' | 'gone'>;
  on: IsoDate | null;
  /** `interactions/I-9`, `deals/D-7`; null where the feature row names none. */
  row: string | null;
  from: string | null;
  to: string | null;
  amount: number | null;
}

export interface FollowedAccount {
  accountId: string;
  name: string;
  /** Place on the list of the earlier run, and what was at stake then, in the book's currency. */
  rank: number;
  atStake: number;
  ownerThen: string | null;
  ownerNow: string | null;
  tierThen: number | null;
  tierNow: number | null;
  outcomes: FollowUpOutcome[];
  events: FollowUpEvent[];
}

export interface FollowUp {
  run: string;
  asOf: IsoDate;
  since: { run: string | null; asOf: IsoDate; kind: 'published' | 'reconstructed' };
  currency: string;
  /** By place on the list. */
  accounts: FollowedAccount[];
  /** Accounts by outcome; one account may count under several. */
  counts: Record<FollowUpOutcome, number>;
}
