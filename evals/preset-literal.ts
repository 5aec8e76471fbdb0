/** What a literal scorer says of an account, in the same form for every preset. */
import type { Cells } from './preset-cells.ts';

/**
 * Points of one criterion. `missing`: should be known and is not. `none`: the criterion has nothing to judge here
 * (renewal timing of an account that uses no competitor) and adds nothing.
 */
export type Points = number | 'missing' | 'none';

export interface Literal {
  id: string;
  /** Per criterion, under the words of the seed. */
  points: Record<string, Points>;
  /** Null where nothing could be scored, or for a model without points. */
  score: number | null;
  /** By the score alone: before new-logo defaults, promotions and caps. Null: not enough is known. */
  scoredTier: number | null;
  tier: number | null;
}

export interface LiteralBook {
  /** ISO date; all clocks are read on it. */
  asOf: string;
  accounts: readonly Cells[];
}

export const known = (points: Points): points is number => typeof points === 'number';
export const orMissing = (points: number | null): Points => points ?? 'missing';
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
