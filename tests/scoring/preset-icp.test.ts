/** Seed 002: the example rule word for word, the gate that its text means, and a Tier 0 (002-02 … 002-21). */
import { describe, expect, it } from 'vitest';
import type { ScoredAccount } from '../../domain/ledger.ts';
import { type AccountRow, event, idOf, scoreRows } from './preset-accounts.ts';

const one = (preset: string, row: AccountRow): ScoredAccount =>
  scoreRows(preset, [{ type: 'prospect', ...row }]).accounts[0]!;

const tier = (
  preset: string,
  icp_fit: number | null,
  revenue_potential: number | null,
  more: AccountRow = {},
) => one(preset, { icp_fit, revenue_potential, ...more }).tier;

describe('fit and revenue, every edge from both sides [002-19, 002-20, 002-21]', () => {
  // The rule: above 85 and above $75K; 65–84 or $25K–$75K; the rest. The gate: above 85 and above $75K; 65; the rest.
  it.each([
    [85, 100_000, 3, 2], // the three accounts of 002-20
    [90, 20_000, 3, 2],
    [50, 30_000, 2, 3],
    [86, 75_001, 1, 1],
    [85.01, 75_001, 1, 1],
    [86, 75_000, 2, 2],
    [85, 75_001, 3, 2],
    [84.5, 100_000, 3, 2],
    [84, 100_000, 2, 2],
    [84, 0, 2, 2],
    [65, 0, 2, 2],
    [64.99, 0, 3, 3],
    [64.99, 24_999, 3, 3],
    [64.99, 25_000, 2, 3],
    [64.99, 75_000, 2, 3],
    [64.99, 75_001, 3, 3],
    [86, 24_999, 3, 2],
    [86, 25_000, 2, 2],
    [100, 0, 3, 1], // a perfect fit, whatever else [002-11]
    [99.99, 0, 3, 2],
    [0, 0, 3, 3],
  ])('fit %f and $%i: Tier %i by the rule, Tier %i by the gate', (fit, revenue, literal, gate) => {
    expect([tier('icp-literal-3', fit, revenue), tier('icp-gate-3', fit, revenue)]).toEqual([literal, gate]);
  });

  it('the score is the ICP fit, and the gate stands in the ledger', () => {
    const account = one('icp-gate-3', { icp_fit: 50, revenue_potential: 300_000 });
    expect([account.score, account.tier]).toEqual([50, 3]);
    expect(account.ledger.find((each) => each.rule === 'icp-minimum')?.reason).toContain('does not hold');
  });
});

describe('icp-literal-3 prints where it contradicts its own text [002-20]', () => {
  it('names the accounts', () => {
    const { warnings } = scoreRows('icp-literal-3', [
      { icp_fit: 85, revenue_potential: 100_000 },
      { icp_fit: 90, revenue_potential: 20_000 },
      { icp_fit: 50, revenue_potential: 30_000 },
      { icp_fit: 95, revenue_potential: 200_000 },
    ]);
    expect(warnings.map((each) => each.text)).toEqual([
      'the rule has no place for an ICP fit above 84 up to 85: 1 account (A-001)',
      'an ICP fit above 85 stands in the last tier although fit is the primary driver: 1 account (A-002)',
      'an ICP fit under 65 passes by revenue alone although fit is the gate: 1 account (A-003)',
    ]);
  });
  it('is silent where it does not, and counts those it does not name', () => {
    const fine = { icp_fit: 95, revenue_potential: 200_000 };
    expect(scoreRows('icp-literal-3', [fine]).warnings).toEqual([]);
    const many = Array.from({ length: 7 }, () => ({ icp_fit: 90, revenue_potential: 0 }));
    expect(scoreRows('icp-literal-3', many).warnings[0]?.text).toMatch(
      /: 7 accounts \(A-001, A-002, A-003, A-004, A-005 and 2 more\)$/,
    );
  });
});

describe('a value that is missing is no zero', () => {
  const outcome = (preset: string, row: AccountRow) => {
    const { status, tier: at, provisional } = one(preset, row);
    return [status, at, provisional];
  };
  it('the gate cannot be judged without fit; revenue only matters where it could open Tier 1', () => {
    expect(outcome('icp-gate-3', { revenue_potential: 200_000 })).toEqual(['not_enough_data', null, null]);
    expect(outcome('icp-gate-3', { icp_fit: 101, revenue_potential: 200_000 })[0]).toBe('not_enough_data');
    expect(outcome('icp-gate-3', { icp_fit: 90 })).toEqual(['tiered', 2, { best: 1, worst: 2 }]);
    expect(outcome('icp-gate-3', { icp_fit: 85 })).toEqual(['tiered', 2, null]);
    expect(outcome('icp-gate-3', { icp_fit: 40 })).toEqual(['tiered', 3, null]);
    expect(outcome('icp-gate-3', { icp_fit: 100 })).toEqual(['tiered', 1, null]);
  });
  it('the literal rule says what one figure already decides', () => {
    expect(outcome('icp-literal-3', { revenue_potential: 30_000 })).toEqual(['tiered', 2, null]);
    expect(outcome('icp-literal-3', { icp_fit: 70 })).toEqual(['tiered', 2, null]);
    expect(outcome('icp-literal-3', { revenue_potential: 90_000 })).toEqual([
      'tiered',
      3,
      { best: 1, worst: 3 },
    ]);
    expect(outcome('icp-literal-3', { icp_fit: 90 })).toEqual(['tiered', 3, { best: 1, worst: 3 }]);
    expect(one('icp-literal-3', {}).statusReason).toBe('no-figures');
  });
});

describe('what lifts an account', () => {
  it.each([
    ['lighthouse', 1],
    ['strong_icp', 2],
    ['adjacent', 2],
    ['off_icp', 2],
    ['wrong_fit', 2],
    ['liability', 2],
    ['no such label', 2],
  ])('strategic fit %s, instead of revenue: Tier %i [002-15]', (strategic_fit, expected) => {
    expect(tier('icp-gate-3', 86, 10_000, { strategic_fit })).toBe(expected);
    expect(tier('icp-gate-3', 85, 10_000, { strategic_fit }), 'never instead of fit').toBe(2);
  });
  it.each([
    ['fortune_500', 1],
    ['industry_leader', 2],
    ['growing', 2],
    ['unknown', 2],
  ])('logo %s: Tier %i [002-15]', (logo_value, expected) => {
    expect(tier('icp-gate-3', 86, 10_000, { logo_value })).toBe(expected);
  });
  it.each([
    ['hot', 1, 3],
    ['warm', 2, 3],
    ['cold', 2, 3],
  ])('intent %s with strong fit: Tier %i, under the gate Tier %i [002-13]', (intent, strong, weak) => {
    expect(tier('icp-gate-3', 65, 0, { intent })).toBe(strong);
    expect(tier('icp-gate-3', 64.99, 500_000, { intent })).toBe(weak);
  });
});

describe('sourced events [002-22, 002-23, 002-25]', () => {
  const TARGET = { icp_fit: 70, revenue_potential: 50_000 };
  const tierAfter = (row: AccountRow, type: string, different = {}, preset = 'icp-gate-3') =>
    scoreRows(preset, [row], [event(type, different)]).accounts[0]!.tier;

  it.each([
    ['funding', 1],
    ['executive_hire', 1],
    ['intent_surge', 1],
    ['content_engagement', 1],
    ['expansion', 1],
    ['champion_joined', 1],
    ['layoffs', 3],
    ['headcount_decline', 3],
    ['stakeholder_departure', 3],
    ['non_icp_acquisition', 3],
    ['non_engagement', 3],
    ['competitor_contract', 2], // only once it is confirmed
    ['leadership_change', 2],
    ['acquisition', 2],
  ])('%s brings a Target account to Tier %i', (type, expected) => {
    expect(tierAfter(TARGET, type)).toBe(expected);
  });
  it('a contract with a competitor acts once confirmed; nothing acts without a source or after 90 days', () => {
    expect(tierAfter(TARGET, 'competitor_contract', { confirmed: true })).toBe(3);
    expect(tierAfter(TARGET, 'funding', { sourceUrl: null })).toBe(2);
    expect(tierAfter(TARGET, 'funding', { date: '2026-03-02' })).toBe(1); // 90 days before 31 May
    expect(tierAfter(TARGET, 'funding', { date: '2026-03-01' })).toBe(2);
  });
  it('no event passes the gate, and none makes a must-win', () => {
    expect(tierAfter({ icp_fit: 64, revenue_potential: 500_000 }, 'funding')).toBe(3);
    expect(tierAfter({ ...TARGET, intent: 'hot' }, 'funding', {}, 'icp-gate-4')).toBe(1);
    expect(tierAfter({ icp_fit: 90, revenue_potential: 90_000 }, 'layoffs', {}, 'icp-gate-4')).toBe(1);
  });
});

describe('sizes [002-02, 002-05, 002-10, 002-18, 002-27]', () => {
  const strategic = (count: number, from = 100_000): AccountRow[] =>
    Array.from({ length: count }, (_, i) => ({ icp_fit: 95, revenue_potential: from + i }));
  const counts = (preset: string, rows: AccountRow[], tiers: number[]) => {
    const { accounts } = scoreRows(preset, rows);
    return tiers.map((each) => accounts.filter((account) => account.tier === each).length);
  };

  it('200 accounts are the most of Tier 1; the one of least revenue is displaced, by name', () => {
    const { accounts } = scoreRows('icp-gate-3', strategic(201));
    expect(accounts.filter((each) => each.tier === 1)).toHaveLength(200);
    expect(accounts[0]).toMatchObject({
      tier: 2,
      scoredTier: 1,
      displacedBy: { cap: 'strategic-seats', accountId: idOf(1) },
    });
  });
  it('of equal revenue and fit, warm contacts have the seat [002-14]', () => {
    const same = strategic(201).map((row) => ({ ...row, revenue_potential: 100_000 }));
    const { accounts } = scoreRows(
      'icp-gate-3',
      same.map((row, i) => (i === 200 ? { ...row, warm_contacts: 1 } : row)),
    );
    expect(accounts.filter((each) => each.tier === 2).map((each) => each.accountId)).toEqual([idOf(199)]);
  });
  it('warns when Tier 1 is more than 15 % of the list', () => {
    const rest = (count: number): AccountRow[] => Array.from({ length: count }, () => ({ icp_fit: 10 }));
    const warned = (rows: AccountRow[]) => scoreRows('icp-gate-3', rows).warnings.map((each) => each.id);
    expect(warned([...strategic(3), ...rest(17)])).toEqual([]);
    expect(warned([...strategic(4), ...rest(16)])).toEqual(['strategic-share']);
  });
  it('Tier 0 is the first 20 of Tier 1 by revenue potential', () => {
    const { accounts } = scoreRows('icp-gate-4', [...strategic(21), { icp_fit: 70, revenue_potential: 1 }]);
    expect(accounts.slice(0, 3).map((each) => each.tier)).toEqual([1, 0, 0]);
    expect(accounts.at(-1)!.tier).toBe(2);
    expect(counts('icp-gate-4', strategic(221), [0, 1, 2, 3])).toEqual([20, 200, 1, 0]);
  });
  it('a buying signal alone makes nobody a must-win, and few of them are said', () => {
    const scored = scoreRows('icp-gate-4', [{ icp_fit: 70, revenue_potential: 900_000, intent: 'hot' }]);
    expect(scored.accounts[0]!.tier).toBe(1);
    expect(scored.warnings.map((each) => each.id)).toContain('must-win-few');
    const ten = scoreRows('icp-gate-4', strategic(10));
    expect(ten.warnings.map((each) => each.id)).not.toContain('must-win-few');
  });
  it.each([
    [85, 100_000, 2],
    [90, 20_000, 2],
    [50, 30_000, 3],
    [86, 75_001, 0],
    [86, 75_000, 2],
    [100, 0, 0],
    [64.99, 900_000, 3],
  ])('icp-gate-4: fit %f and $%i alone in a book is Tier %i', (fit, revenue, expected) => {
    expect(tier('icp-gate-4', fit, revenue)).toBe(expected);
  });
});
