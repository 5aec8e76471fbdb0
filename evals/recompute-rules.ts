/** Risk rules, holds and score lines, by a reading of the model's prose; the engine's conditions are not used. */

import { COMPONENTS, lowAsLastYear, number } from './recompute-points.ts';
import type { Scored, Wide } from './recompute-scored.ts';

import { type Account, type Deal, rounded, type Settings, sum } from './recompute-terms.ts';

export const RULES = ['low-score', 'long-stagnant', 'renewal', 'volume', 'stagnant', 'sentiment'] as const;

export const RULE_TIERS: Record<string, number> = {
  'low-score': 4,
  'long-stagnant': 4,
  renewal: 3,
  volume: 3,
  stagnant: 3,
  sentiment: 3,
};

export const HELD = ['volume', 'stagnant', 'low-score', 'long-stagnant'];

export function bookWide(accounts: Account[], settings: Settings): Wide {
  const judged = accounts.filter((account) => number(account, 'touch_share_of_norm') !== null);
  const norms = sum(judged.map((account) => number(account, 'touch_norm_30d')!));
  const touches = sum(judged.map((account) => number(account, 'touches_30d')!));
  const deals = accounts.flatMap(({ open }) =>
    open.filter((deal) => deal.type !== 'renewal' && deal.stagnant !== null),
  );
  const valued = deals.some((deal) => (deal.amount ?? 0) > 0);
  const weigh = (some: Deal[]): number => (valued ? sum(some.map((deal) => deal.amount ?? 0)) : some.length);
  const few = deals.length === 0 || deals.length < settings['book_stagnant_min']!;
  return {
    touches: norms === 0 ? null : rounded((100 * touches) / norms),
    stagnant: few ? null : rounded((100 * weigh(deals.filter((deal) => deal.stagnant))) / weigh(deals)),
  };
}

/** Three answers of a rule: it holds, it does not, or a value is missing without which nobody can say. */
type Verdict = boolean | null;

const every = (parts: Verdict[]): Verdict =>
  parts.includes(false) ? false : parts.includes(null) ? null : true;

export function known(
  account: Account,
  metric: string,
  test: (value: number) => boolean,
  ifNotJudged = false,
): Verdict {
  const value = number(account, metric);
  if (value !== null) return test(value);
  return account.missing.has(metric) ? null : ifNotJudged;
}

export function ruleHolds(
  rule: string,
  account: Account,
  points: number | null,
  wide: Wide,
  settings: Settings,
): Verdict {
  const of = (name: string): number => settings[name]!;
  const quiet = [
    known(account, 'arr', (arr) => arr < of('triage_arr'), true),
    known(account, 'days_since_last_touch', (days) => days >= of('triage_silence'), true),
  ];
  const norm = number(account, 'touch_norm_30d') ?? 0;
  const half = norm * (of('volume_share') / 100);
  switch (rule) {
    case 'low-score':
      return every([...quiet, points !== null && points < of('triage_score')]);
    case 'long-stagnant':
      return every([...quiet, known(account, 'long_stagnant_deals', (deals) => deals > 0)]);
    case 'renewal':
      return every([
        known(account, 'days_to_renewal', (days) => days >= 0 && days <= of('renewal_window')),
        known(account, 'touches_30d', (touches) => touches === 0),
        account.values['next_touch'] === null,
      ]);
    case 'volume':
      return every([
        known(account, 'touch_share_of_norm', () => true),
        known(account, 'touch_norm_30d', (norm) => norm >= of('volume_min_norm')),
        known(account, 'touches_30d', (touches) => touches <= rounded(half, 6)),
        known(account, 'touches_30d', (touches) => touches <= rounded(norm - of('volume_min_fall'), 6)),
        !lowAsLastYear(account, settings) &&
          !(wide.touches !== null && (number(account, 'touch_share_of_norm') ?? -1) >= wide.touches),
      ]);
    case 'stagnant':
      return every([
        known(account, 'stagnant_deals', (deals) => deals > 0),
        known(account, 'stagnant_share', (part) => part >= of('stagnant_share')),
        known(
          account,
          'stagnant_share',
          (part) => wide.stagnant === null || part >= rounded(of('book_stagnant_times') * wide.stagnant, 6),
        ),
      ]);
    default:
      return every([
        known(account, 'sentiment_90d', (value) => value < of('sentiment_line')),
        !account.derived.has('sentiment_90d'),
      ]);
  }
}

export const held = (account: Account, settings: Settings): boolean => {
  if (number(account, 'open_deals') !== 0) return false;
  const within = (metric: string, line: string): boolean =>
    (number(account, metric) ?? Number.POSITIVE_INFINITY) <= settings[line]!;
  return (
    within('days_since_won', 'hold_after_win') ||
    (account.values['type'] === 'customer' && within('days_since_lost', 'hold_after_loss'))
  );
};

/** The tier by the score's lines. */
export function byLines(
  account: Account,
  points: number | null,
  settings: Settings,
  ifUnknown = false,
): number {
  const meets = (metric: string, test: (value: number) => boolean): boolean =>
    known(account, metric, test) ?? ifUnknown;
  return points !== null &&
    points >= settings['expand_score']! &&
    meets('outcome_score', (value) => value >= settings['expand_outcome']!) &&
    meets('days_since_last_touch', (days) => days < settings['expand_recency']!)
    ? 1
    : 2;
}

/** What is missing is taken to be as good, then as bad for the account as it could be. */
export function provisional(
  scored: Scored,
  hold: boolean,
  wide: Wide,
  settings: Settings,
): Scored['provisional'] {
  const { account, components, earned, possible } = scored;
  if (account.missing.size === 0) return null;
  const unscored = COMPONENTS.filter((component) => components[component]?.standing === 'missing');
  const more = sum(
    unscored.map(
      (component) => settings[`${component === 'close_likelihood' ? 'close' : component}_weight`]!,
    ),
  );
  const at = (points: number, good: boolean): number => {
    const score = possible + more === 0 ? null : rounded((settings['scale']! * points) / (possible + more));
    const acting = RULES.filter((rule) => {
      const verdict = ruleHolds(rule, account, score, wide, settings);
      return (verdict ?? !good) && !(hold && HELD.includes(rule));
    });
    if (acting[0]) return RULE_TIERS[acting[0]]!;
    return hold ? 2 : byLines(account, score, settings, good);
  };
  const [best, worst] = [at(earned + more, true), at(earned, false)];
  return best === worst ? null : { best, worst };
}
