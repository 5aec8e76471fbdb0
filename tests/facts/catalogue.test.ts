/** The catalogue is shared by writers and audit, so its units, rounding and directions are held by hand here. */
import { expect, test } from 'vitest';
import { CATALOGUE, metricOf, roundTo, TRIAL_METRICS } from '../../domain/catalogue.ts';
import type { SubjectKind } from '../../domain/facts.ts';

/** Kind, metric, unit, decimals, which way is better. Written from seed 000 and the default model. */
const EXPECTED: [SubjectKind, string, string, number, string][] = [
  ['account', 'tier', 'label', 0, 'neither'],
  ['account', 'tier_number', 'number', 0, 'lower'],
  ['account', 'score', 'score', 0, 'higher'],
  ['account', 'arr', 'money', 0, 'higher'],
  ['account', 'renewal_date', 'date', 0, 'neither'],
  ['account', 'days_to_renewal', 'days', 0, 'neither'],
  ['account', 'open_value', 'money', 0, 'higher'],
  ['account', 'outcome_score', 'score', 0, 'higher'],
  ['account', 'deal_momentum', 'percent', 0, 'higher'],
  ['account', 'stagnant_deals', 'count', 0, 'lower'],
  ['account', 'overdue_deals', 'count', 0, 'lower'],
  ['account', 'touches_30d', 'count', 0, 'higher'],
  ['account', 'touch_norm_30d', 'rate', 1, 'neither'],
  ['account', 'touch_share_of_norm', 'percent', 0, 'higher'],
  ['account', 'days_since_last_touch', 'days', 0, 'lower'],
  ['account', 'contacts_90d', 'count', 0, 'higher'],
  ['account', 'sentiment_90d', 'sentiment', 2, 'higher'],
  ['account', 'sentiment_trend', 'sentiment', 2, 'higher'],
  ['account', 'signal_points', 'points', 0, 'higher'],
  ['deal', 'days_in_stage', 'days', 0, 'lower'],
  ['deal', 'stage_median_days', 'days', 0, 'neither'],
  ['deal', 'amount', 'money', 0, 'higher'],
  ['deal', 'close_date', 'date', 0, 'neither'],
  ['tier', 'accounts', 'count', 0, 'neither'],
  ['tier', 'touch_norm_30d', 'rate', 0, 'neither'],
  ['book', 'arr', 'money', 0, 'higher'],
  ['book', 'moved_up', 'count', 0, 'higher'],
  ['book', 'moved_down', 'count', 0, 'lower'],
  ['book', 'accounts_without_touch', 'count', 0, 'lower'],
  ['owner', 'at_stake', 'money', 0, 'neither'],
  ['rule', 'fired_share', 'percent', 0, 'neither'],
  ['run', 'as_of', 'date', 0, 'neither'],
  ['run', 'next_month', 'month', 0, 'neither'],
  ['book', 'would_move_down', 'count', 0, 'neither'],
  ['tier', 'share_of_outcome_lost', 'percent', 0, 'neither'],
  ['tier', 'lift_of_outcome_won_expansion', 'number', 2, 'neither'],
  ['book', 'p_of_outcome_lost', 'number', 3, 'neither'],
];

test.each(EXPECTED)('%s.%s keeps its unit, rounding and direction', (kind, id, unit, decimals, better) => {
  expect(metricOf(kind, id)).toMatchObject({ unit, decimals, better });
});

test('no phrase and no id stands for two metrics of one kind of subject', () => {
  const owner = new Map<string, string>();
  const clashes: string[] = [];
  for (const metric of [...CATALOGUE, ...TRIAL_METRICS]) {
    for (const kind of metric.subjects) {
      for (const key of [
        `${kind} id ${metric.id}`,
        ...metric.names.map((name) => `${kind} ${name.toLowerCase()}`),
      ]) {
        const taken = owner.get(key);
        if (taken !== undefined) clashes.push(`${key}: ${taken} and ${metric.id}`);
        owner.set(key, metric.id);
      }
    }
  }
  expect(clashes).toEqual([]);
});

test('rounding goes half away from zero, free of binary drift', () => {
  expect(roundTo(1.005, 2)).toBe(1.01);
  expect(roundTo(-1.005, 2)).toBe(-1.01);
  expect(roundTo(2.5, 0)).toBe(3);
  expect(roundTo(-2.5, 0)).toBe(-3);
  expect(Object.is(roundTo(-0.001, 2), -0)).toBe(false);
});
