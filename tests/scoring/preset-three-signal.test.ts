/** Seed 003 by its words: every standing of the three signals, the lines, the cap, new logos (003-04 … 003-09, 003-31). */
import { describe, expect, it } from 'vitest';
import type { ScoredAccount } from '../../domain/ledger.ts';
import { type AccountRow, event, idOf, pointsOf, scoreRows } from './preset-accounts.ts';

const MIDDLE = { strategic_fit: 'adjacent', expansion_ceiling: 'modest' };

/** ARR of twenty accounts with a median of $100,000; the place of each is 5 % more than that of the one before. */
const ARRS = [
  79_999, 80_000, 90_000, 90_001, 90_002, 90_003, 90_004, 90_005, 90_006, 100_000, 100_000, 120_000, 120_001,
  150_000, 160_000, 170_000, 180_000, 190_000, 200_000, 300_000,
];

/** The twenty, one of them different. */
const book = (at = 0, different: AccountRow = {}): AccountRow[] =>
  ARRS.map((arr, i) => ({ arr, ...MIDDLE, ...(i === at ? different : {}) }));

const one = (at: number, different: AccountRow): ScoredAccount =>
  scoreRows('three-signal-15', book(at, different)).accounts[at]!;

describe('signal 1, current ARR [003-04]', () => {
  it.each([
    [79_999, 2], // under 80 % of the median
    [80_000, 3], // median − 20 %
    [90_000, 3], // both "median ±20 %" and "below median": the nearer one
    [100_000, 3],
    [120_000, 3], // median + 20 %
    [120_001, 3], // over it and not in the top quartile: the rubric is silent
    [160_000, 3], // the 15th of 20: five have more, a quarter
    [170_000, 4], // among the first five of 20
    [190_000, 4], // the third: two have more, a tenth
    [200_000, 5], // among the first two of 20
    [300_000, 5],
  ])('$%i in the book of twenty earns %i', (arr, points) => {
    const scored = scoreRows('three-signal-15', book());
    expect(pointsOf(scored.accounts[ARRS.indexOf(arr)]!, 'current-arr')).toBe(points);
  });

  it.each([
    [-0.01, 0],
    [0, 5],
    [0.6, 5],
  ])('a margin of %f leaves the largest account with %i', (gross_margin, points) => {
    expect(pointsOf(one(19, { gross_margin }), 'current-arr')).toBe(points);
  });

  it.each([
    [100_000, 100_000, 1],
    [110_000, 100_000, 1], // 110 % is near
    [110_001, 100_000, 3],
    [79_999, 50_000, 2],
    [300_000, 300_000, 1], // the particular statement before the place in the book
  ])('ARR $%i at a contract minimum of $%i earns %i', (arr, contract_minimum, points) => {
    const at = arr === 300_000 ? 19 : arr === 79_999 ? 0 : 9;
    const scored = one(at, { arr, contract_minimum });
    expect(pointsOf(scored, 'current-arr')).toBe(points);
  });

  it('negative margin goes before the contract minimum', () => {
    const row = { contract_minimum: 300_000, gross_margin: -0.2 };
    expect(pointsOf(one(19, row), 'current-arr')).toBe(0);
  });

  it('equal ARR has an equal place: two at the top of ten are both top decile', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 10, 10].map((times) => ({ arr: times * 10_000, ...MIDDLE }));
    const points = scoreRows('three-signal-15', rows).accounts.map((each) => pointsOf(each, 'current-arr'));
    expect(points.slice(7)).toEqual([4, 5, 5]); // the eighth has two above it, a fifth
  });

  it('ten accounts have a decile of one; nine have none, and only margin and minimum are scored', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ arr: (i + 1) * 10_000, ...MIDDLE }) as AccountRow);
    const ten = scoreRows('three-signal-15', rows(10)).accounts;
    expect(ten.map((each) => pointsOf(each, 'current-arr'))).toEqual([2, 2, 2, 2, 3, 3, 3, 4, 4, 5]); // median 55,000
    const nine = rows(9);
    nine[0]!['gross_margin'] = -0.1;
    nine[1]!['contract_minimum'] = 20_000;
    const scored = scoreRows('three-signal-15', nine).accounts;
    expect(scored.slice(0, 3).map((each) => pointsOf(each, 'current-arr'))).toEqual([0, 1, 'missing']);
    expect(scored.slice(0, 3).map((each) => each.status)).toEqual(['tiered', 'tiered', 'not_enough_data']);
  });
});

describe('signals 2 and 3 [003-06, 003-07]', () => {
  it.each([
    ['lighthouse', 5],
    ['strong_icp', 4],
    ['adjacent', 3],
    ['off_icp', 2],
    ['wrong_fit', 1],
    ['liability', 0],
  ])('fit %s earns %i', (strategic_fit, points) => {
    expect(pointsOf(one(9, { strategic_fit }), 'strategic-fit')).toBe(points);
  });
  it.each([
    ['multi_bu_500k', 5],
    ['two_to_three_x', 4],
    ['modest', 3],
    ['maxed', 2],
    ['declining_usage', 1],
    ['sunset', 0],
  ])('ceiling %s earns %i', (expansion_ceiling, points) => {
    expect(pointsOf(one(9, { expansion_ceiling }), 'expansion-ceiling')).toBe(points);
  });
});

describe('tiers [003-08]', () => {
  it.each([
    ['lighthouse', 'two_to_three_x', 12, 1], // 3 + 5 + 4: the line is 12
    ['strong_icp', 'two_to_three_x', 11, 2],
    ['adjacent', 'maxed', 8, 2],
    ['off_icp', 'maxed', 7, 3],
    ['lighthouse', 'multi_bu_500k', 13, 1],
    ['liability', 'sunset', 3, 3],
  ])('ARR at the median, %s and %s sum to %i: Tier %i', (strategic_fit, expansion_ceiling, score, tier) => {
    const account = one(9, { strategic_fit, expansion_ceiling });
    expect([account.score, account.tier]).toEqual([score, tier]);
  });

  it('a signal that is missing is no zero: no total, no tier', () => {
    for (const gap of [
      { strategic_fit: null },
      { expansion_ceiling: null },
      { arr: null },
      { strategic_fit: 'superb' },
    ]) {
      const account = one(19, { strategic_fit: 'lighthouse', expansion_ceiling: 'multi_bu_500k', ...gap });
      expect([account.status, account.tier, account.score]).toEqual(['not_enough_data', null, null]);
    }
  });

  it('the book is those who pay: prospects, partners and churned accounts have no place in it', () => {
    const rows: AccountRow[] = [
      ...book(),
      { type: 'prospect', ...MIDDLE },
      { type: 'partner', arr: 900_000, ...MIDDLE },
      { type: 'churned', arr: 900_000, ...MIDDLE },
    ];
    const { accounts } = scoreRows('three-signal-15', rows);
    expect(accounts.slice(20).map((each) => each.statusReason)).toEqual(['prospect', 'partner', 'churned']);
    expect(pointsOf(accounts[19]!, 'current-arr')).toBe(5);
  });
});

describe('the cap of 10 % [003-08, 003-09]', () => {
  const gold = { strategic_fit: 'lighthouse', expansion_ceiling: 'multi_bu_500k' };
  it('cuts the lowest scores, then the smaller ARR, and says who has the seat', () => {
    const rows = book();
    for (const at of [9, 11, 12, 19]) Object.assign(rows[at]!, gold); // 13, 13, 13 and 15 points, two seats
    const scored = scoreRows('three-signal-15', rows);
    expect([9, 11, 12, 19].map((at) => scored.accounts[at]!.tier)).toEqual([2, 2, 1, 1]);
    expect([9, 11].map((at) => scored.accounts[at]!.scoredTier)).toEqual([1, 1]);
    expect(scored.accounts[9]!.displacedBy).toEqual({ cap: 'gold-share', accountId: idOf(12) });
    expect(scored.caps).toMatchObject([{ id: 'gold-share', seats: 2, used: 2 }]);
  });
  it('rounds up: 21 accounts have three seats', () => {
    const rows = [...book(), { arr: 95_000, ...MIDDLE }];
    for (const at of [9, 11, 12, 19]) Object.assign(rows[at]!, gold);
    expect(scoreRows('three-signal-15', rows).accounts.filter((each) => each.tier === 1)).toHaveLength(3);
  });
});

describe('events [003-33]', () => {
  it.each(['usage_surge', 'sponsor_left'])('%s asks for a re-score and moves no tier', (type) => {
    const [account] = scoreRows('three-signal-15', book(), [event(type)]).accounts;
    expect(account!.tier).toBe(scoreRows('three-signal-15', book()).accounts[0]!.tier);
    expect(account!.ledger.some((each) => each.stage === 'signals')).toBe(true);
  });
});

describe('new logos [003-31]', () => {
  const gold = { strategic_fit: 'lighthouse', expansion_ceiling: 'multi_bu_500k' };
  it.each([
    ['2025-12-01', 3], // a day short of six months at 31 May
    ['2025-11-30', 1],
    [undefined, 1], // no date: no new logo
  ])('a customer since %s is Tier %i', (customer_since, tier) => {
    const account = one(19, { ...gold, ...(customer_since === undefined ? {} : { customer_since }) });
    expect([account.score, account.tier]).toEqual([15, tier]);
  });
  it('needs no telemetry yet: what is not known of it is not judged', () => {
    const row = {
      arr: null,
      expansion_ceiling: null,
      strategic_fit: 'strong_icp',
      customer_since: '2026-05-01',
    };
    const account = one(9, row);
    expect([account.status, account.tier, account.earned, account.possible]).toEqual(['tiered', 3, 4, 5]);
    const bare = one(9, { ...row, strategic_fit: null });
    expect([bare.status, bare.tier]).toEqual(['tiered', 3]);
  });
  it.each(['three-signal-15', 'three-signal-plg'])('is Tier 3 where its ARR has no place by %s', (preset) => {
    const young = { arr: 50_000, ...MIDDLE, customer_since: '2026-05-01' };
    const small = scoreRows(preset, [young, ...book().slice(0, 4)]).accounts[0]!;
    expect([small.status, small.tier, small.score]).toEqual(['tiered', 3, 9]);
    const withoutUsage = scoreRows(preset, [young, ...book()]).accounts[0]!;
    expect([withoutUsage.status, withoutUsage.tier]).toEqual(['tiered', 3]);
    const withoutArr = scoreRows(preset, [{ ...young, arr: null, usage_signal: 95 }, ...book()]).accounts[0]!;
    expect([withoutArr.status, withoutArr.tier]).toEqual(['tiered', 3]);
  });
});

describe('three-signal-plg [003-34, 003-36]', () => {
  /** Ten accounts of 10,000 to 100,000: the last three are the top 30 %. */
  const plg = (at = 0, different: AccountRow = {}, count = 10): AccountRow[] =>
    Array.from({ length: count }, (_, i) => ({
      arr: (i + 1) * 10_000,
      usage_signal: 50,
      ...MIDDLE,
      ...(i === at ? different : {}),
    }));
  const signal = (at: number, different: AccountRow, count = 10) =>
    pointsOf(scoreRows('three-signal-plg', plg(at, different, count)).accounts[at]!, 'current-arr');

  it.each([
    [90, 5],
    [89.99, 4],
    [75, 4],
    [74.99, 3],
    [40, 3],
    [39.99, 2],
    [10.01, 2],
    [10, 1],
    [0, 1],
  ])('usage %f of an account of the bottom 70 per cent earns %i', (usage_signal, points) => {
    expect(signal(0, { usage_signal }), 'the smallest').toBe(points);
    expect(signal(6, { usage_signal }), 'the seventh of ten').toBe(points);
  });
  it('usage says nothing of the top 30 %, ARR does', () => {
    expect([7, 8, 9].map((at) => signal(at, { usage_signal: 0 }))).toEqual([4, 4, 5]);
    expect(signal(14, { usage_signal: 0 }, 20)).toBe(3); // the 15th of 20: above 70 %, not in the quarter
  });
  it('negative margin is nothing for both; the contract minimum is looked at where ARR is', () => {
    expect(signal(0, { gross_margin: -0.01, usage_signal: 100 })).toBe(0);
    expect(signal(9, { gross_margin: -0.01 })).toBe(0);
    expect(signal(9, { contract_minimum: 100_000 })).toBe(1);
    expect(signal(0, { contract_minimum: 10_000, usage_signal: 95 })).toBe(5);
  });
  it('a free workspace is scored on usage; a customer whose ARR or usage is missing is not', () => {
    expect(signal(0, { type: 'prospect', arr: null, usage_signal: 95 }, 11)).toBe(5);
    expect(signal(0, { arr: 0, usage_signal: 95 })).toBe(5);
    expect(signal(0, { arr: null, usage_signal: 95 }, 11)).toBe('missing');
    expect(signal(0, { usage_signal: null })).toBe('missing');
    expect(signal(0, { usage_signal: 101 })).toBe('missing');
  });
  it('nine accounts with ARR have no top 30 %', () => {
    expect(signal(0, { usage_signal: 95 }, 9)).toBe('missing');
  });
  it('has the lines, the cap and the new-logo default of the rubric', () => {
    const rows = plg(0, { strategic_fit: 'lighthouse', expansion_ceiling: 'two_to_three_x' });
    expect(scoreRows('three-signal-plg', rows).accounts[0]).toMatchObject({ score: 12, tier: 1 });
    Object.assign(rows[0]!, { customer_since: '2026-01-01' });
    expect(scoreRows('three-signal-plg', rows).accounts[0]).toMatchObject({ score: 12, tier: 3 });
  });
});
