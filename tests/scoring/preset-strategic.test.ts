/**
 * strategic-100 line by line against seed 001: every band edge from both sides, every word, every missing value.
 * The points are read off the seed by hand (001-08 … 001-25) and written here; none is asked of the engine.
 */
import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../domain/features.ts';
import { account, pointsOf, scoreRow, strategic, WORST } from './strategic.ts';

type Case = [column: string, value: Scalar, line: string, points: number];

/** 001-08 … 001-20, one row per side of an edge and per word. */
const LINES: Case[] = [
  // > $100K 15; $50K–$100K 12; $25K–$50K 8; $10K–$25K 5; < $10K 2
  ['acv', 100_000.01, 'acv', 15],
  ['acv', 100_000, 'acv', 12],
  ['acv', 50_000, 'acv', 12],
  ['acv', 49_999.99, 'acv', 8],
  ['acv', 25_000, 'acv', 8],
  ['acv', 24_999.99, 'acv', 5],
  ['acv', 10_000, 'acv', 5],
  ['acv', 9_999.99, 'acv', 2],
  ['acv', 0, 'acv', 2],
  // > $100K 10; $50K–$100K 7; $25K–$50K 4; < $25K 2
  ['expansion_potential', 100_001, 'expansion', 10],
  ['expansion_potential', 100_000, 'expansion', 7],
  ['expansion_potential', 50_000, 'expansion', 7],
  ['expansion_potential', 49_999, 'expansion', 4],
  ['expansion_potential', 25_000, 'expansion', 4],
  ['expansion_potential', 24_999, 'expansion', 2],
  ['expansion_potential', 0, 'expansion', 2],
  // 3+ 5; 2 3; 1 only 1
  ['multi_product_count', 4, 'products', 5],
  ['multi_product_count', 3, 'products', 5],
  ['multi_product_count', 2, 'products', 3],
  ['multi_product_count', 1, 'products', 1],
  ['multi_product_count', 0, 'products', 1],
  ['logo_value', 'fortune_500', 'logo', 10],
  ['logo_value', 'industry_leader', 'logo', 7],
  ['logo_value', 'growing', 'logo', 4],
  ['logo_value', 'unknown', 'logo', 1],
  ['case_study', 'strong', 'case-study', 8],
  ['case_study', 'moderate', 'case-study', 5],
  ['case_study', 'weak', 'case-study', 2],
  ['industry_influence', 'key', 'influence', 7],
  ['industry_influence', 'active', 'influence', 4],
  ['industry_influence', 'limited', 'influence', 1],
  // > 30% 8; 15–30% 6; 5–15% 4; < 5% or declining 1
  ['growth_rate_yoy', 0.3001, 'growth', 8],
  ['growth_rate_yoy', 0.3, 'growth', 6],
  ['growth_rate_yoy', 0.15, 'growth', 6],
  ['growth_rate_yoy', 0.1499, 'growth', 4],
  ['growth_rate_yoy', 0.05, 'growth', 4],
  ['growth_rate_yoy', 0.0499, 'growth', 1],
  ['growth_rate_yoy', 0, 'growth', 1],
  ['growth_rate_yoy', -0.4, 'growth', 1],
  // 20+ 6; 5–20 4; 1–5 2; layoffs 0
  ['open_roles', 21, 'hiring', 6],
  ['open_roles', 20, 'hiring', 6],
  ['open_roles', 19, 'hiring', 4],
  ['open_roles', 5, 'hiring', 4],
  ['open_roles', 4, 'hiring', 2],
  ['open_roles', 1, 'hiring', 2],
  ['open_roles', 0, 'hiring', 0],
  ['layoffs', true, 'hiring', 0],
  ['layoffs', null, 'hiring', 6],
  ['funding_event', 'ipo', 'funding', 6],
  ['funding_event', 'series_b_plus', 'funding', 6],
  ['funding_event', 'series_a', 'funding', 4],
  ['funding_event', 'seed', 'funding', 2],
  ['funding_event', 'none', 'funding', 1],
  ['competitor_usage', 'competitor_complaints', 'competitor', 7],
  ['competitor_usage', 'competitor', 'competitor', 4],
  ['competitor_usage', 'us', 'competitor', 5],
  ['competitor_usage', 'none', 'competitor', 4],
  // within 90 days 5; 6 months 3; 12 months 2; no date known 1
  ['competitor_renewal_days', 0, 'competitor-renewal', 5],
  ['competitor_renewal_days', 90, 'competitor-renewal', 5],
  ['competitor_renewal_days', 91, 'competitor-renewal', 3],
  ['competitor_renewal_days', 180, 'competitor-renewal', 3],
  ['competitor_renewal_days', 181, 'competitor-renewal', 2],
  ['competitor_renewal_days', 365, 'competitor-renewal', 2],
  ['competitor_renewal_days', 366, 'competitor-renewal', 1],
  ['competitor_renewal_days', -1, 'competitor-renewal', 1],
  ['competitor_renewal_days', null, 'competitor-renewal', 1],
  ['competitor_usage', 'us', 'competitor-renewal', 1],
  ['competitor_usage', 'none', 'competitor-renewal', 1],
  ['competitor_usage', 'competitor', 'competitor-renewal', 5],
  ['switching_cost', 'low', 'switching', 3],
  ['switching_cost', 'moderate', 'switching', 2],
  ['switching_cost', 'high', 'switching', 1],
  // 3+ warm 5; 1–2 warm 3
  ['warm_contacts', 4, 'contacts', 5],
  ['warm_contacts', 3, 'contacts', 5],
  ['warm_contacts', 2, 'contacts', 3],
  ['warm_contacts', 1, 'contacts', 3],
];

describe('the lines of the seed', () => {
  it.each(LINES)('%s %s: %s %d points', (column, value, line, points) => {
    expect(pointsOf(scoreRow(account({ [column]: value })), line)).toBe(points);
  });

  it('1 cold contact 1 point, several the same, none 0; cold ones count only without warm ones', () => {
    const cold = (cold_contacts: number, warm_contacts = 0) =>
      pointsOf(scoreRow(account({ cold_contacts, warm_contacts })), 'contacts');
    expect([cold(0), cold(1), cold(2), cold(9, 1)]).toEqual([0, 1, 1, 3]);
  });

  it('layoffs go before open roles that nobody counted', () => {
    expect(pointsOf(scoreRow(account({ layoffs: true, open_roles: null })), 'hiring')).toBe(0);
  });

  // As of 31 May 2026. Multi-year 5, first year 3, under 3 months 1; no customer 0.
  it.each([
    ['2024-05-31', 5],
    ['2025-05-31', 5],
    ['2025-06-01', 3],
    ['2026-02-28', 3],
    ['2026-03-01', 1],
    ['2026-05-31', 1],
  ])('customer since %s: history %d points', (customerSince, points) => {
    expect(pointsOf(scoreRow(account({}, { customerSince })), 'history')).toBe(points);
  });

  it('who is no customer has no history: 0 of 5, counted', () => {
    const prospect = scoreRow(account({}, { type: 'prospect', customerSince: null }));
    const churned = scoreRow(account({}, { type: 'churned' }));
    expect([pointsOf(prospect, 'history'), pointsOf(churned, 'history')]).toEqual([0, 0]);
    expect(prospect.possible).toBe(100);
  });
});

describe('the total', () => {
  it('runs to 100, the weights being the point maxima (001-22)', () => {
    const best = scoreRow(account());
    expect([best.score, best.earned, best.possible, best.tier, best.label]).toEqual([
      100,
      100,
      100,
      1,
      'Strategic',
    ]);
  });

  // 2+2+1 + 1+2+1 + 1+0+1 + 4+1+1 + 0+1 = 18
  it('is 18 at least for a customer and 17 for another (001-24)', () => {
    expect(scoreRow(account(WORST, { customerSince: '2026-04-01' })).score).toBe(18);
    expect(scoreRow(account(WORST, { type: 'prospect', customerSince: null })).score).toBe(17);
  });

  it('is 82 at best for an account that is no customer: ACV 2 of 15, history 0 of 5 (001-25)', () => {
    const prospect = scoreRow(account({ acv: null }, { type: 'prospect', customerSince: null }));
    expect([prospect.score, prospect.possible, prospect.label]).toEqual([82, 100, 'Strategic']);
  });
});

describe('the tiers (001-23)', () => {
  /** 100 less what the changes cost. */
  const at: [number, number, string, Record<string, Scalar>][] = [
    // 100 − 13 (acv 2) − 8 (expansion 2) − 4 (products 1) = 75
    [75, 1, 'Strategic', { acv: 0, expansion_potential: 0, multi_product_count: 1 }],
    // … − 1 (switching moderate) = 74
    [
      74,
      2,
      'High-Value',
      { acv: 0, expansion_potential: 0, multi_product_count: 1, switching_cost: 'moderate' },
    ],
    // 75 − 9 (logo 1) − 6 (case study 2) − 5 (funding 1) = 55
    [
      55,
      2,
      'High-Value',
      {
        acv: 0,
        expansion_potential: 0,
        multi_product_count: 1,
        logo_value: 'unknown',
        case_study: 'weak',
        funding_event: 'none',
      },
    ],
    [
      54,
      3,
      'Standard',
      {
        acv: 0,
        expansion_potential: 0,
        multi_product_count: 1,
        logo_value: 'unknown',
        case_study: 'weak',
        funding_event: 'none',
        switching_cost: 'moderate',
      },
    ],
    // 55 − 7 (growth 1) − 6 (layoffs) − 5 (contacts 0) − 2 (switching 1) = 35
    [
      35,
      3,
      'Standard',
      {
        acv: 0,
        expansion_potential: 0,
        multi_product_count: 1,
        logo_value: 'unknown',
        case_study: 'weak',
        funding_event: 'none',
        growth_rate_yoy: 0,
        layoffs: true,
        warm_contacts: 0,
        cold_contacts: 0,
        switching_cost: 'high',
      },
    ],
    // 35 + 2 (switching low) − 3 (a competitor without complaints, 4 instead of 7) = 34
    [
      34,
      4,
      'Self-Service',
      {
        acv: 0,
        expansion_potential: 0,
        multi_product_count: 1,
        logo_value: 'unknown',
        case_study: 'weak',
        funding_event: 'none',
        growth_rate_yoy: 0,
        layoffs: true,
        warm_contacts: 0,
        cold_contacts: 0,
        switching_cost: 'low',
        competitor_usage: 'competitor',
      },
    ],
  ];
  it.each(at)('score %d is Tier %d %s', (score, tier, label, changes) => {
    const scored = scoreRow(account(changes));
    expect([scored.score, scored.tier, scored.label]).toEqual([score, tier, label]);
  });
});

describe('missing values', () => {
  const COLUMNS: [column: string, line: string, weight: number][] = [
    ['acv', 'acv', 15],
    ['expansion_potential', 'expansion', 10],
    ['multi_product_count', 'products', 5],
    ['logo_value', 'logo', 10],
    ['case_study', 'case-study', 8],
    ['industry_influence', 'influence', 7],
    ['growth_rate_yoy', 'growth', 8],
    ['open_roles', 'hiring', 6],
    ['funding_event', 'funding', 6],
    ['competitor_usage', 'competitor', 7],
    ['switching_cost', 'switching', 3],
    ['warm_contacts', 'contacts', 5],
  ];
  it.each(COLUMNS)('no %s: %s is not scored, %d points leave the total', (column, line, weight) => {
    const scored = scoreRow(account({ [column]: null }));
    expect(pointsOf(scored, line)).toBeNull();
    // Without the solution in use it is not known whether the renewal is a competitor's: 5 more.
    expect(scored.possible).toBe(100 - weight - (column === 'competitor_usage' ? 5 : 0));
    expect(scored.score).toBe(100);
  });

  it('a customer without a first day: its history is not scored', () => {
    const scored = scoreRow(account({}, { customerSince: null }));
    expect([pointsOf(scored, 'history'), scored.possible]).toEqual([null, 95]);
  });

  it('a word that is none of the seed’s is missing, with the words there are', () => {
    const scored = scoreRow(account({ logo_value: 'famous' }));
    expect(pointsOf(scored, 'logo')).toBeNull();
    expect(scored.features.absent['logo_value']).toEqual({
      kind: 'missing',
      reason: '"famous" is none of fortune_500, industry_leader, growing, unknown',
    });
  });

  it('a number that is none is missing, and so is one that cannot be', () => {
    const scored = scoreRow(account({ acv: 'n/a', multi_product_count: -1 }));
    expect(scored.features.absent['acv']!.reason).toBe('"n/a" is no number');
    expect(scored.features.absent['multi_product_count']!.reason).toBe(
      '"-1" is outside what the model takes',
    );
  });

  it('without the ratings of people an account stays provisional between its best and worst tier', () => {
    const ratings = { logo_value: null, case_study: null, industry_influence: null, switching_cost: null };
    const scored = scoreRow(account({ ...WORST, ...ratings }, { customerSince: '2026-04-01' }));
    // 18 − 1 − 2 − 1 − 1 = 13 of 72: 18. Worst 13 + 5 = 18, best 13 + 28 = 41.
    expect([scored.earned, scored.possible, scored.score]).toEqual([13, 72, 18]);
    expect(scored.provisional).toEqual({ best: 3, worst: 4 });
  });

  it('under 60 of 100 points that could be scored it is not enough data', () => {
    const gone = { acv: null, expansion_potential: null, logo_value: null, case_study: null };
    expect(scoreRow(account(gone)).possible).toBe(57);
    expect(scoreRow(account(gone)).status).toBe('not_enough_data');
    expect(scoreRow(account({ ...gone, case_study: 'weak' })).status).toBe('tiered'); // 65
  });
});

it('engagement is named and has no weight, so it never counts (C9)', () => {
  const scored = scoreRow(account());
  expect(scored.components.find((each) => each.id === 'engagement')!.weight).toBe(0);
  expect(strategic.components.reduce((sum, each) => sum + Number(each.id !== ''), 0)).toBe(15);
});
