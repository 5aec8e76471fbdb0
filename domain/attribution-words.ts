/** What each cause of a change is called: the same words for who writes it and who checks it. */
import type { TierCause } from './attribution.ts';

/** Before a figure: "own data −9, population +2". */
export const SHORT_CAUSES: Record<TierCause, string> = {
  merges: 'merges',
  model: 'model',
  population: 'population',
  missing: 'known values',
  data: 'own data',
  signals: 'outside signals',
  history: 'earlier tier',
  overrides: 'decisions',
  caps: 'seats',
};

/** After "from", of one account: "the fall is from its own data". */
export const ACCOUNT_CAUSES: Record<TierCause, string> = {
  merges: 'a merge',
  model: 'another model',
  population: 'the population',
  missing: 'values that came or went',
  data: 'its own data',
  signals: 'outside signals',
  history: 'its earlier tier',
  overrides: 'decisions of people',
  caps: 'the seats',
};

/** After "from", of the book: "4 of the 6 moves down came from the accounts' own data". */
export const BOOK_CAUSES: Record<TierCause, string> = {
  ...ACCOUNT_CAUSES,
  merges: 'merges',
  data: "the accounts' own data",
  history: 'earlier tiers',
};
