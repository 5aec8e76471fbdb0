/**
 * The tier that was published last beside the one that today's rows give [000-39]. What was published holds until
 * the next run commits; what is live is worked out anew each time and stored nowhere.
 */
import type { IsoDate } from './dates.ts';
import type { ScoredAccount } from './ledger.ts';

/** Where an account stood or stands: a tier, or why it has none. */
export interface Place {
  status: ScoredAccount['status'];
  /** Why it is not tiered, as the model's scope declares. */
  statusReason: string | null;
  tier: number | null;
  label: string | null;
}

/** The last published run that committed its tiers. */
export interface CommittedBook {
  runId: string;
  asOf: IsoDate;
  accounts: ScoredAccount[];
}

/**
 * Since when the live place is what it is. `day`: worked out by scoring each day in between; `unmoved`: it is the
 * committed one; `same_day`: both speak of one day, so rows came in since; `beyond`: for longer than was looked
 * back; `nothing_committed`: there is no published run to stand beside; `not_asked`: not worked out.
 */
export type Since =
  | { kind: 'day'; day: IsoDate }
  | { kind: 'beyond'; day: IsoDate }
  | { kind: 'unmoved' | 'same_day' | 'nothing_committed' | 'not_asked' };

export interface Standing {
  accountId: string;
  name: string;
  asOf: IsoDate;
  live: Place;
  /** Null where nothing was committed, or the account was not in the book then. */
  committed: (Place & { runId: string; asOf: IsoDate }) | null;
  since: Since;
  /** What made the difference, most telling first: ledger lines of today, or of then where they no longer hold. */
  because: { rule: string; text: string; holds: boolean }[];
}
