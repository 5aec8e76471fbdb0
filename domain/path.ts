/** What a team could change so that an account gets another tier, checked by scoring the book again. */
import type { IsoDate } from './dates.ts';

/** One lever, pulled so many times: `{ lever: 'touch', times: 2 }` is two more touches. */
export interface PathStep {
  /** Id of the model's lever. */
  lever: string;
  /** As printed: "2 more touches in 30 days", "a meeting booked", "deal D-7 moved to Negotiation". */
  text: string;
  times: number;
  /** The deal that it acts on; null where it acts on the account. */
  dealId: string | null;
  /** The feature that shows it, before and after; null where it shows in several only. */
  feature: string | null;
  from: string | number | null;
  to: string | number | null;
}

/** Why there is no path: the first thing that no lever moves. */
export interface NoPath {
  /** `rule`, `line`, `gate`, `hold`, `cap`, `override`, `scope`, `missing` or `beyond` (levers at their limits do not suffice). */
  kind: 'rule' | 'line' | 'gate' | 'hold' | 'cap' | 'override' | 'scope' | 'missing' | 'beyond';
  /** Id of the model's rule, gate, hold or cap; null where there is none. */
  id: string | null;
  /** In plain words with figures. */
  text: string;
}

export interface Path {
  accountId: string;
  name: string;
  /** The date at whose end the account would stand there. */
  asOf: IsoDate;
  from: { tier: number; label: string; score: number | null };
  target: { tier: number; label: string };
  /** `there`: it already is; `found`; `none`. */
  outcome: 'there' | 'found' | 'none';
  /** The smallest set: fewest levers, then fewest times in all, then in the model's order. Empty unless found. */
  steps: PathStep[];
  /** Tier and score when the book is scored again with the steps; null unless found. */
  reached: { tier: number; score: number | null } | null;
  /** Accounts that would lose their seat or tier by it. */
  displaced: { accountId: string; name: string; from: number; to: number }[];
  why: NoPath | null;
}

/** The smallest change for the worse, with the tier that it leads to. */
export interface Slide {
  steps: PathStep[];
  reached: { tier: number; label: string; score: number | null };
}

/** Paths of one account: to the tier asked for or each better one, and what would push it down first. */
export interface Outlook {
  accountId: string;
  name: string;
  asOf: IsoDate;
  paths: Path[];
  /** Null at the lowest tier, without a tier, or where nothing declared pushes it down. */
  slide: Slide | null;
  /** Why an account without a tier has neither; unset for all others. */
  untiered?: NoPath;
}
