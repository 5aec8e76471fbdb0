/** Moves between two months, and which of them touches made: worked out from plain records by the evals' own scoring. */

import { countRecords, type Records } from './count-records.ts';
import { bookOf } from './recompute-features.ts';
import type { Before, Scored, ScoredBook } from './recompute-scored.ts';
import { scoreAll } from './recompute-scores.ts';
import { readModel, type Settings, settingsOf } from './recompute-terms.ts';

export interface Moves {
  accounts: Scored[];
  /** Accounts with a tier in both months. */
  tiered: number;
  moved: number;
  /** Moves that would not have been, had the touches stood as a month before. */
  becauseOfTouches: number;
  /** Moves during which a rule that looks at touches changed, or their points moved more than all others. */
  withTouches: number;
}

/** What volume and recency are read from; booked meetings, people and sentiment are not. */
const TOUCH_FEATURES = [
  'touches_30d',
  'touches_prior_30d',
  'touches_90d',
  'touches_365d',
  'touches_30d_last_year',
  'touch_norm_30d',
  'touches_per_year',
  'touch_share_of_norm',
  'last_touch',
  'days_since_last_touch',
];
const TOUCH_RULES = ['volume', 'renewal', 'low-score', 'long-stagnant'];
const TOUCH_COMPONENTS = ['engagement', 'recency'];

/**
 * The month before is scored without one before it, as for a book that has published nothing.
 * @param found accounts whose look-up found their company
 */
export function movesBetween(
  records: Records,
  before: string,
  now: string,
  found: ReadonlySet<string>,
): Moves {
  const settings = settingsOf(readModel());
  const at = (date: string, previous: ScoredBook | null): ScoredBook =>
    scoreAll(
      bookOf(countRecords(records, date), date, settings, found),
      settings,
      previous && tiersOf(previous),
    );
  const first = at(before, null);
  const second = at(now, first);
  const was = new Map(first.accounts.map((each) => [each.account.id, each]));
  const pairs = second.accounts.flatMap((is) => {
    const earlier = was.get(is.account.id);
    return is.tier !== null && earlier !== undefined && earlier.tier !== null ? [{ is, was: earlier }] : [];
  });
  const moved = pairs.filter(({ is, was }) => is.tier !== was.tier);
  return {
    accounts: second.accounts,
    tiered: pairs.length,
    moved: moved.length,
    becauseOfTouches: moved.filter(
      ({ is, was }) => withEarlierTouches(second, first, is, was, settings) !== is.tier,
    ).length,
    withTouches: moved.filter(({ is, was }) => touchesChanged(is, was)).length,
  };
}

const tiersOf = ({ accounts }: ScoredBook): Before =>
  new Map(accounts.map(({ account, tier, scoredTier }) => [account.id, { tier, scoredTier }]));

/** The account's tier, were its touches those of the month before and all else as it is. */
function withEarlierTouches(
  second: ScoredBook,
  first: ScoredBook,
  is: Scored,
  was: Scored,
  settings: Settings,
): number | null {
  const accounts = second.book.accounts.map((account) => {
    if (account.id !== is.account.id) return account;
    const touches = TOUCH_FEATURES.map((feature) => [feature, was.account.values[feature] ?? null]);
    return { ...account, values: { ...account.values, ...Object.fromEntries(touches) } };
  });
  const book = scoreAll({ ...second.book, accounts }, settings, tiersOf(first));
  return book.accounts.find(({ account }) => account.id === is.account.id)!.tier;
}

function touchesChanged(is: Scored, was: Scored): boolean {
  const changed = [
    ...is.rules.filter((rule) => !was.rules.includes(rule)),
    ...was.rules.filter((rule) => !is.rules.includes(rule)),
  ];
  if (changed.length > 0) return changed.some((rule) => TOUCH_RULES.includes(rule));
  const swing = (touches: boolean): number =>
    Object.keys(is.components)
      .filter((component) => TOUCH_COMPONENTS.includes(component) === touches)
      .reduce(
        (total, component) =>
          total +
          Math.abs((is.components[component]?.points ?? 0) - (was.components[component]?.points ?? 0)),
        0,
      );
  return swing(true) > swing(false);
}
