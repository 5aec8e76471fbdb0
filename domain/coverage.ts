/** Who carries how many accounts of each tier, and who could (001-05, 001-29, 001-42, 002-10, 002-18). */

/** One tiered account as coverage sees it. */
export interface CoverageAccount {
  accountId: string;
  name: string;
  tier: number;
  score: number | null;
  /** Null where it has no owner on record. */
  ownerId: string | null;
  segment: string | null;
  region: string | null;
  /** Two-way touches in 90 days; null where it is not known. */
  touches: number | null;
}

export interface CoverageOwner {
  ownerId: string;
  name: string;
  region: string | null;
  role: string | null;
  active: boolean;
}

/** Accounts per AE. */
export interface TierRatio {
  atLeast: number | null;
  atMost: number;
}

export interface RoleNeed {
  tier: number;
  label: string;
  role: string;
  /** What one of the role carries, and how many of it there are. */
  of: 'accounts' | 'AEs';
  carried: number;
  atLeast: number | null;
  atMost: number;
  /** People needed at the most that one may carry, and at the least; null without a least. */
  fewest: number;
  most: number | null;
  /** Active people of the role on record; null where the export names none. */
  people: number | null;
}

export interface OwnerLoad extends CoverageOwner {
  /** Per cent of what the ratios let one carry, over all tiers together. */
  load: number;
  standing: 'over' | 'within' | 'under';
  byTier: { tier: number; accounts: number }[];
  /** Accounts in tiers that no AE carries. */
  uncovered: number;
}

export const WHY_MOVE = ['no_owner', 'owner_inactive', 'owner_not_an_ae', 'owner_over_capacity'] as const;

export interface OwnerProposal {
  accountId: string;
  name: string;
  tier: number;
  from: string | null;
  /** Null where nobody has room. */
  to: string | null;
  because: (typeof WHY_MOVE)[number];
  /** What speaks for the one proposed besides room: same region, role named for the segment, accounts of it. */
  skills: ('region' | 'role' | 'segment')[];
}

export const EFFORT_BREACHES = [
  'too_many_accounts',
  'too_few_accounts',
  'too_much_effort',
  'too_little_effort',
] as const;

export interface EffortShare {
  tier: number;
  label: string;
  accounts: number;
  /** Per cent of the tiered accounts. */
  accountShare: number;
  touches: number;
  /** Per cent of the touches; null where there are none. */
  touchShare: number | null;
  /** What the model declares of it; null without bounds. */
  bounds: {
    accounts: [least: number | null, most: number | null];
    effort: [least: number | null, most: number | null];
  } | null;
  breaches: (typeof EFFORT_BREACHES)[number][];
}

export interface Coverage {
  asOf: string;
  model: { id: string; version: number };
  needs: RoleNeed[];
  owners: OwnerLoad[];
  /** Null unless asked for. */
  proposals: OwnerProposal[] | null;
  effort: EffortShare[];
  /** The model's own warnings on this book: a tier that outgrew its bounds among them. */
  warnings: string[];
}
