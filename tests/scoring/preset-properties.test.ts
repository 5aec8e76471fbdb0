/** What must hold for every preset and any book: sums, order, caps, and what missing values could come to. */

import { describe, expect, it } from 'vitest';
import type { RawFeatures, Scalar } from '../../domain/features.ts';
import type { Model } from '../../domain/model.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { foldLedger } from '../../scoring/ledger-lines.ts';
import { loadModel, presetModels } from '../../scoring/model-files.ts';
import fc from '../draws.ts';
import { AS_OF, coverage, rawAccount } from './accounts.ts';
import { PRESET_COLUMNS } from './preset-columns.ts';

const RUNS = { numRuns: 15 };

const attributes = fc.record(PRESET_COLUMNS, { requiredKeys: [] }) as fc.Arbitrary<Record<string, Scalar>>;
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
  const full = fc.record(PRESET_COLUMNS) as fc.Arbitrary<Record<string, Scalar>>;
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
