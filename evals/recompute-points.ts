/** Points of each component, by a reading of the model's prose. */
import type { Points } from './recompute-scored.ts';
import { type Account, rounded, type Settings } from './recompute-terms.ts';

export const COMPONENTS = ['close_likelihood', 'engagement', 'momentum', 'recency', 'sentiment'] as const;

export const number = (account: Account, metric: string): number | null =>
  account.values[metric] as number | null;

/** Components of which the middle 80 % of accounts lie closer together than the model's least spread. */
export function hardlyVarying(accounts: Account[], settings: Settings): Set<string> {
  const found = new Set<string>();
  for (const [component, metric, spread] of [
    ['close_likelihood', 'outcome_score', 'close_spread'],
    ['momentum', 'deal_momentum', 'momentum_spread'],
    ['sentiment', 'sentiment_90d', 'sentiment_spread'],
  ] as const) {
    const values = accounts.flatMap((account) => number(account, metric) ?? []).sort((a, b) => a - b);
    if (values.length < settings['spread_min_accounts']!) continue;
    const at = (share: number): number => values[Math.max(0, Math.ceil(values.length * share) - 1)]!;
    if (rounded(at(0.9) - at(0.1), 6) < settings[spread]!) found.add(component);
  }
  return found;
}

export function lowAsLastYear(account: Account, settings: Settings): boolean {
  const [now, norm, then] = ['touches_30d', 'touch_norm_30d', 'touches_30d_last_year'].map((metric) =>
    number(account, metric),
  );
  if (now == null || norm == null || then == null) return false;
  return now <= rounded((norm * settings['volume_share']!) / 100, 6) && then <= now;
}

function ramp(account: Account, metric: string, weight: number, zero: number, full: number): Points {
  const value = number(account, metric);
  if (value === null)
    return { standing: account.missing.has(metric) ? 'missing' : 'not_judged', points: null, possible: 0 };
  const share = Math.min(1, Math.max(0, (value - zero) / (full - zero)));
  return { standing: 'scored', points: rounded(weight * share), possible: weight };
}

const NOTHING: Points = { standing: 'not_judged', points: null, possible: 0 };

export function pointsOf(component: string, account: Account, settings: Settings): Points {
  const of = (name: string): number => settings[name]!;
  switch (component) {
    case 'close_likelihood': {
      const half = account.derived.has('outcome_score') ? of('derived_share') / 100 : 1;
      return ramp(
        account,
        'outcome_score',
        rounded(of('close_weight') * half),
        of('close_zero'),
        of('close_full'),
      );
    }
    case 'engagement':
      if (lowAsLastYear(account, settings)) return NOTHING;
      return ramp(
        account,
        'touch_share_of_norm',
        of('engagement_weight'),
        of('engagement_zero'),
        of('engagement_full'),
      );
    case 'momentum':
      return ramp(account, 'deal_momentum', of('momentum_weight'), of('momentum_zero'), of('momentum_full'));
    case 'recency': {
      const yearly = number(account, 'touches_per_year');
      if (yearly === null ? !account.missing.has('touches_per_year') : yearly < of('norm_min_per_year'))
        return NOTHING;
      const booked = number(account, 'days_to_next_touch');
      const weight = of('recency_weight');
      if (booked !== null && booked <= of('recency_booked'))
        return { standing: 'scored', points: weight, possible: weight };
      return ramp(account, 'days_since_last_touch', weight, of('recency_zero'), of('recency_full'));
    }
    default:
      return ramp(
        account,
        'sentiment_90d',
        of('sentiment_weight'),
        of('sentiment_zero'),
        of('sentiment_full'),
      );
  }
}
