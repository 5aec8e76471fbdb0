/** Seed 004, whose figures are all declared by the preset: deal size, fit, strategic value, intent, the ICP filter. */
import { describe, expect, it } from 'vitest';
import { loadModel, presetModels } from '../../scoring/model-files.ts';
import { type AccountRow, pointsOf, scoreRows } from './preset-accounts.ts';

const FULL: AccountRow = {
  type: 'prospect',
  revenue_potential: 100_000,
  icp_fit: 100,
  strategic_fit: 'lighthouse',
  intent: 'hot',
};
const one = (different: AccountRow) => scoreRows('intent-3', [{ ...FULL, ...different }]).accounts[0]!;

describe('points of intent-3 [004-02]', () => {
  it.each([
    [100_000, 30],
    [99_999, 15],
    [25_000, 15],
    [24_999, 0],
    [0, 0],
  ])('deal size $%i: %i of 30', (revenue_potential, points) => {
    expect(pointsOf(one({ revenue_potential }), 'deal-size')).toBe(points);
  });
  it.each([
    [100, 30],
    [50, 15],
    [69, 21], // 20.7
    [0, 0],
  ])('ICP fit %i: %i of 30', (icp_fit, points) => {
    expect(pointsOf(one({ icp_fit }), 'fit')).toBe(points);
  });
  it.each([
    ['lighthouse', 15],
    ['strong_icp', 12],
    ['adjacent', 8],
    ['off_icp', 4],
    ['wrong_fit', 0],
    ['liability', 0],
  ])('strategic fit %s: %i of 15', (strategic_fit, points) => {
    expect(pointsOf(one({ strategic_fit }), 'strategic-value')).toBe(points);
  });
  it.each([
    ['hot', 25],
    ['warm', 12],
    ['cold', 0],
  ])('intent %s: %i of 25', (intent, points) => {
    expect(pointsOf(one({ intent }), 'intent')).toBe(points);
  });
});

describe('tiers of intent-3', () => {
  it.each([
    [{ icp_fit: 93, strategic_fit: 'wrong_fit', intent: 'warm' }, 70, 1], // 30 + 28 + 0 + 12
    [{ icp_fit: 90, strategic_fit: 'wrong_fit', intent: 'warm' }, 69, 2], // 30 + 27 + 0 + 12
    [{ revenue_potential: 25_000, icp_fit: 69, strategic_fit: 'off_icp', intent: 'cold' }, 40, 2], // 15 + 21 + 4
    [{ revenue_potential: 25_000, icp_fit: 67, strategic_fit: 'off_icp', intent: 'cold' }, 39, 3], // 15 + 20 + 4
    [{ icp_fit: 50 }, 85, 1], // 30 + 15 + 15 + 25
    [{ icp_fit: 49.99 }, 85, 3], // held back by the ICP filter
  ])('%j scores %i: Tier %i', (row, score, tier) => {
    const account = one(row);
    expect([account.score, account.tier]).toEqual([score, tier]);
  });
  it('one criterion missing leaves the tier provisional, two of the large ones no tier', () => {
    const warm = one({ strategic_fit: null, intent: 'warm' }); // 72 of 85: 85; at worst 72, at best 87
    expect([warm.score, warm.tier, warm.provisional]).toEqual([85, 1, null]);
    const cold = one({ strategic_fit: null, intent: 'cold' }); // 60 of 85: 71; at worst 60, at best 75
    expect([cold.tier, cold.provisional]).toEqual([1, { best: 1, worst: 2 }]);
    expect(one({ revenue_potential: null, intent: null }).status).toBe('not_enough_data');
  });
});

describe('every preset', () => {
  it('loads, is named by its file, and says which axis its tiers are on [C1]', () => {
    for (const id of presetModels()) {
      const model = loadModel(id);
      expect(model.id).toBe(id);
      expect(model.axis ?? 'action', id).toBe(id === 'living-doc-4' ? 'action' : 'value');
    }
  });
  it('has a service row of the same kinds for each of its tiers where seeds 002 and 003 have a grid', () => {
    for (const id of ['icp-gate-3', 'icp-literal-3']) {
      const grid = Object.values(loadModel(id).service ?? {});
      expect(grid.map((rows) => Object.keys(rows).length)).toEqual([11, 11, 11]);
    }
    expect(Object.keys(loadModel('icp-gate-4').service ?? {})).toEqual(['0', '1', '2', '3']);
    const three = loadModel('three-signal-15').service ?? {};
    expect(['1', '2', '3'].map((tier) => three[tier]?.['p1_sla'])).toEqual([
      '4 hours',
      '8 hours',
      '1 business day',
    ]);
  });
});
