/** An account and a book as the evals' own scoring leaves them. */
import type { Account, Book, Settings } from './recompute-terms.ts';

type Standing = 'scored' | 'missing' | 'not_judged' | 'left_out';

export interface Points {
  standing: Standing;
  points: number | null;
  possible: number;
}

export interface Ranking {
  rank: number;
  ownerRank: number | null;
  atStake: number;
  chance: number;
  urgency: number;
  priority: number;
  dueOn: string | null;
  dueWhy: string | null;
}

export interface Scored {
  account: Account;
  status: 'tiered' | 'not enough data' | 'not tiered';
  reason: string | null;
  components: Record<string, Points>;
  earned: number;
  possible: number;
  score: number | null;
  rules: string[];
  judged: Set<string>;
  tier: number | null;
  /** Before seats were given. */
  unseated: number | null;
  scoredTier: number | null;
  withoutSignals: number | null;
  signalPoints: number | null;
  displacedBy: string | null;
  /** Best and worst tier that missing values could lead to, where they differ. */
  provisional: { best: number; worst: number } | null;
  owner: string | null;
  rank: Ranking | null;
}

/** How the whole book stands, for rules that compare an account with it. */
export interface Wide {
  /** Touches as per cent of the norms, over accounts judged against a norm. */
  touches: number | null;
  /** Stagnant per cent of the open value; null with too few open deals. */
  stagnant: number | null;
}

export interface ScoredBook {
  asOf: string;
  book: Book;
  accounts: Scored[];
  seats: number;
  settings: Settings;
  wide: Wide;
  /** Components that hardly vary over the book. */
  leftOut: Set<string>;
}

/** What an earlier run left behind of an account. */
export type Before = Map<string, { tier: number | null; scoredTier: number | null }>;
