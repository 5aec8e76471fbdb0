/** What a literal scorer says of an account, in the same form for every preset. */
import type { Cells } from './preset-cells.ts';

/**
 * Points of one criterion. `missing`: should be known and is not. `none`: there is nothing to judge here (a new logo's
 * ARR), so it is in no total.
 */
export type Points = number | 'missing' | 'none';

export interface Literal {
  id: string;
  /** Per criterion, under the words of the seed. */
  points: Record<string, Points>;
  /** Null where nothing could be scored, or for a model without points. */
  score: number | null;
  /** Before caps. Null: not enough is known, or the account is out of the model's scope. */
  scoredTier: number | null;
  tier: number | null;
  /** Best and worst tier before caps that the missing values could lead to; absent where the scorer does not say. */
  possible?: [best: number, worst: number];
}

export interface LiteralBook {
  /** ISO date; all clocks are read on it. */
  asOf: string;
  accounts: readonly Cells[];
}

export const known = (points: Points): points is number => typeof points === 'number';
export const orMissing = (points: number | null): Points => points ?? 'missing';
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
