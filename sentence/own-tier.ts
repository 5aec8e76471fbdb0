/** The tier of an account in each run, and which way it went: what loose words for moves are held by. */
import type { Values } from './conditions.ts';
import { figureOf, type Holds } from './spoken-rows.ts';

export type Way = 1 | -1;

/** From 1, the best, on; what makes every comparison false where it is not on record. */
export const tierNumber = (at: Values, run = 'current'): number => figureOf(at, 'tier_number', run);

/** By how many tiers an account rose since the run before; below 0 where it fell. */
export const tiersUp = (at: Values): number => tierNumber(at, 'previous') - tierNumber(at);

/** An account that changed tiers that way. */
export const wentTiers =
  (way: Way): Holds =>
  (at) =>
    !at.isGroup() && tiersUp(at) * way > 0;

/** An account known not to have changed tiers that way. */
export const wentTiersNot =
  (way: Way): Holds =>
  (at) =>
    !at.isGroup() && tiersUp(at) * way <= 0;

/** An account in the tier that it was in. */
export const keptItsTier = (at: Values): boolean => !at.isGroup() && tiersUp(at) === 0;

/** An account in another tier than it was in, or in none then. */
export const isInAnotherTier = (at: Values): boolean =>
  !at.isGroup() && tierNumber(at) !== tierNumber(at, 'previous');
