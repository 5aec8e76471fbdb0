/** What must hold for every preset and any book: sums, order, caps, and what missing values could come to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawFeatures, Scalar } from '../../domain/features.ts';
import type { Model } from '../../domain/model.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { foldLedger } from '../../scoring/ledger-lines.ts';
import { loadModel, presetModels } from '../../scoring/model-files.ts';
import { AS_OF, coverage, rawAccount } from './accounts.ts';

const RUNS = { numRuns: 15 };

/** Of every column that a preset reads: any value that it can have. */
const COLUMNS: Record<string, fc.Arbitrary<Scalar>> = {
  acv: fc.integer({ min: 0, max: 300_000 }),
  gross_margin: fc.integer({ min: -20, max: 90 }).map((x) => x / 100),
  contract_minimum: fc.constant(12_000),
  expansion_potential: fc.integer({ min: 0, max: 300_000 }),
  multi_product_count: fc.integer({ min: 0, max: 5 }),
  logo_value: fc.constantFrom('fortune_500', 'industry_leader', 'growing', 'unknown'),
  case_study: fc.constantFrom('strong', 'moderate', 'weak'),
  industry_influence: fc.constantFrom('key', 'active', 'limited'),
  growth_rate_yoy: fc.integer({ min: -30, max: 60 }).map((x) => x / 100),
  open_roles: fc.integer({ min: 0, max: 40 }),
  layoffs: fc.boolean(),
  funding_event: fc.constantFrom('ipo', 'series_b_plus', 'series_a', 'seed', 'none'),
  competitor_usage: fc.constantFrom('competitor_complaints', 'competitor', 'us', 'none'),
  competitor_renewal_days: fc.integer({ min: -10, max: 500 }),
  switching_cost: fc.constantFrom('low', 'moderate', 'high'),
  warm_contacts: fc.integer({ min: 0, max: 5 }),
  cold_contacts: fc.integer({ min: 0, max: 3 }),
  icp_fit: fc.integer({ min: 0, max: 100 }),
  revenue_potential: fc.integer({ min: 0, max: 300_000 }),
  strategic_fit: fc.constantFrom('lighthouse', 'strong_icp', 'adjacent', 'off_icp', 'wrong_fit', 'liability'),
  expansion_ceiling: fc.constantFrom('multi_bu_500k', 'two_to_three_x', 'modest', 'maxed', 'sunset'),
  usage_signal: fc.integer({ min: 0, max: 100 }),
  intent: fc.constantFrom('hot', 'warm', 'cold'),
};

const attributes = fc.record(COLUMNS, { requiredKeys: [] }) as fc.Arbitrary<Record<string, Scalar>>;
const rows = (arbitrary: fc.Arbitrary<Record<string, Scalar>>, least = 1) =>
  fc.array(
    fc.record({
      attributes: arbitrary,
      type: fc.constantFrom('customer' as const, 'prospect' as const),
      customerSince: fc.constantFrom('2019-03-01', '2025-12-15', '2026-04-20'),
      arr: fc.integer({ min: 0, max: 300_000 }),
      owner: fc.constantFrom('Ruiz', 'Costa'),
    }),
    { minLength: least, maxLength: 25 },
  );

type Row = {
  attributes: Record<string, Scalar>;
  type: 'customer' | 'prospect';
  customerSince: string;
  arr: number;
  owner: string;
};

const book = (drawn: Row[]): RawFeatures[] =>
  drawn.map(({ type, customerSince, arr, ...row }, i) => {
    const customer = type === 'customer';
    return rawAccount({
      ...row,
      type,
      customerSince: customer ? customerSince : null,
      arr: customer ? arr : null,
      accountId: `A-${String(i).padStart(2, '0')}`,
      name: `Account ${i}`,
    });
  });

const score = (raw: RawFeatures[], model: Model) =>
  scoreBook(deriveFeatures(raw, coverage, model, AS_OF), model, { asOf: AS_OF });

describe.each(presetModels())('%s', (id) => {
  const model = loadModel(id);

  it('points sum to the points earned, and the tier is the fold of the ledger', () => {
    fc.assert(
      fc.property(rows(attributes), (drawn) => {
        for (const each of score(book(drawn), model).accounts) {
          expect(each.components.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(each.earned);
          expect(each.components.every(({ points, possible }) => (points ?? 0) <= possible)).toBe(true);
          expect(foldLedger(each.ledger)).toEqual({
            tier: each.tier,
            earned: each.earned,
            possible: each.possible,
          });
        }
      }),
      RUNS,
    );
  });

  it('the order of accounts changes nothing', () => {
    fc.assert(
      fc.property(rows(attributes, 2), (drawn) => {
        const raw = book(drawn);
        expect(score([...raw].reverse(), model)).toEqual(score(raw, model));
      }),
      RUNS,
    );
  });

  it('no account passes a cap', () => {
    fc.assert(
      fc.property(rows(attributes), (drawn) => {
        for (const cap of score(book(drawn), model).caps) expect(cap.used).toBeLessThanOrEqual(cap.seats);
      }),
      RUNS,
    );
  });
});

it('the best and worst tier of a provisional account hold, whatever its missing values turn out to be', () => {
  const model = loadModel('strategic-100');
  const full = fc.record(COLUMNS) as fc.Arbitrary<Record<string, Scalar>>;
  const gone = fc.subarray(
    Object.keys(model.attributes).filter((name) => model.attributes[name]!.absent === 'missing'),
  );
  fc.assert(
    fc.property(rows(full), gone, (drawn, missing) => {
      const without = drawn.map((row) => ({
        ...row,
        attributes: Object.fromEntries(
          Object.entries(row.attributes).filter(([name]) => !missing.includes(name)),
        ),
      }));
      const [known, unknown] = [score(book(drawn), model), score(book(without), model)];
      for (const [i, each] of unknown.accounts.entries()) {
        if (each.status !== 'tiered') continue;
        const { best, worst } = each.provisional ?? { best: each.scoredTier!, worst: each.scoredTier! };
        const tier = known.accounts[i]!.scoredTier!;
        expect(tier).toBeGreaterThanOrEqual(best);
        expect(tier).toBeLessThanOrEqual(worst);
      }
    }),
    { numRuns: 60 },
  );
});
