/** How far an account is from the lines about it: its own tier's, the next better one's, and those of the rules. */
import type { Scalar } from './features.ts';
import type { Clearance } from './ledger.ts';

/** A figure that would have to change, and to what. */
export interface Need {
  feature: string;
  now: Scalar;
  relation: 'at_least' | 'above' | 'at_most' | 'below' | 'is';
  value: number | string | null;
}

export interface Distance {
  /** Score from which the account's own tier begins; null where its line asks for none. */
  ownLine: number | null;
  /** Null at the top and without a tier; `line` is null where the tier asks for no score. */
  next: { tier: number; label: string; line: number | null; needs: Need[] } | null;
  /** Place by score in its tier, and of how many; null without a score. */
  rank: { rank: number; of: number } | null;
  /** What clears each rule that fired, each way alone. */
  clears: { rule: string; ways: Clearance[] }[];
}
