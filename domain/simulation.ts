/** What another model, or a changed one, would do to a book: before and after, before anything is saved. */

import type { EffortShare, OwnerLoad } from './coverage.ts';
import type { IsoDate } from './dates.ts';
import type { RuleShare, Stage } from './ledger.ts';

/** Where an account stands: a tier, or why it has none. */
export interface SimulatedPlace {
  tier: number | null;
  /** Label of the tier, or the reason of having none. */
  label: string;
  score: number | null;
  /** The ledger line that decided it. */
  stage: Stage;
  /** Component, rule, hold or cap; null where the score's own line did. */
  rule: string | null;
  why: string;
}

export interface SimulatedMove {
  accountId: string;
  name: string;
  kind: 'up' | 'down' | 'entered' | 'left';
  from: SimulatedPlace;
  to: SimulatedPlace;
}

/** Seats of a cap; it binds where accounts are displaced. */
export interface SimulatedSeats {
  seats: number;
  used: number;
  displaced: { accountId: string; name: string }[];
}

type BothWays<Of> = { before: Of | null; after: Of | null };

export interface Simulation {
  asOf: IsoDate;
  model: { id: string; name: string; version: number; hash: string };
  changed: { id: string; name: string; version: number; hash: string };
  accounts: number;
  /** Accounts whose score is another, whether they move or not. */
  scores: number;
  /** By tier; the last row, without a number, are accounts in no tier. */
  tiers: { tier: number | null; label: string; before: number; after: number }[];
  /** Worst falls first, by account name within. */
  moves: SimulatedMove[];
  caps: ({ id: string; label: string; scope: string } & BothWays<SimulatedSeats>)[];
  rules: ({ id: string; label: string } & BothWays<Pick<RuleShare, 'fired' | 'judged' | 'ofBook'>>)[];
  /** Components that say nothing on this book, and were left out for everyone. */
  leftOut: BothWays<string[]>;
  warnings: { appear: string[]; go: string[]; stay: string[] };
}

/** What the change does to who carries what; null for a model that declares neither capacity nor effort. */
export interface SimulatedCoverage {
  needs: ({ tier: number; label: string; role: string; people: number | null } & BothWays<{
    carried: number;
    fewest: number;
    most: number | null;
  }>)[];
  /** AEs whose load or standing is another. */
  owners: ({ name: string } & BothWays<Pick<OwnerLoad, 'load' | 'standing'>>)[];
  effort: ({ tier: number; label: string } & BothWays<
    Pick<EffortShare, 'accountShare' | 'touchShare' | 'breaches'>
  >)[];
}
