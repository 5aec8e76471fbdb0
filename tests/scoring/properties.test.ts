/** What must hold for any book: sums, fold, order of accounts, bounds, unknown values (design, The tiering engine). */

import { expect, it } from 'vitest';
import type { Features, Scalar } from '../../domain/features.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { foldLedger } from '../../scoring/ledger-lines.ts';
import fc from '../draws.ts';
import { AS_OF, features, model, STRONG } from './accounts.ts';

const maybe = <T extends Scalar>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary }, { weight: 1, arbitrary: fc.constant(null) });

const values = fc.record({
  type: fc.constantFrom('customer', 'prospect', 'partner'),
  owner: maybe(fc.constantFrom('Ruiz', 'Costa')),
  arr: maybe(fc.integer({ min: 0, max: 400_000 })),
  days_to_renewal: maybe(fc.integer({ min: -30, max: 400 })),
  open_deals: fc.integer({ min: 0, max: 3 }),
  open_value: maybe(fc.integer({ min: 0, max: 200_000 })),
  outcome_score: maybe(fc.integer({ min: 0, max: 100 })),
  deal_momentum: maybe(fc.integer({ min: 0, max: 100 })),
  stagnant_share: maybe(fc.integer({ min: 0, max: 100 })),
  long_stagnant_deals: maybe(fc.integer({ min: 0, max: 2 })),
  touches_30d: fc.integer({ min: 0, max: 14 }),
  touch_norm_30d: maybe(fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10)),
  touch_share_of_norm: maybe(fc.integer({ min: 0, max: 300 })),
  days_since_last_touch: maybe(fc.integer({ min: 0, max: 200 })),
  sentiment_90d: maybe(fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100)),
  days_since_won: maybe(fc.integer({ min: 0, max: 200 })),
});

const MAY_BE_MISSING = ['arr', 'outcome_score', 'deal_momentum', 'touch_share_of_norm', 'sentiment_90d'];

const account = fc
  .tuple(values, fc.subarray(MAY_BE_MISSING), fc.boolean(), fc.boolean())
  .map(([drawn, missing, strong, derived]) => ({
    drawn: strong ? { ...drawn, ...STRONG } : drawn,
    missing,
    derived: derived ? ['outcome_score'] : [],
  }));

const book = fc
  .array(account, { minLength: 1, maxLength: 40 })
  .map((rows) =>
    rows.map(({ drawn, missing, derived }, i) =>
      features(drawn, { id: `A-${String(i).padStart(2, '0')}`, missing, derived }),
    ),
  );

const score = (rows: Features[]) => scoreBook(rows, model, { asOf: AS_OF });

it('component points sum to the points earned, within what was possible', () => {
  fc.assert(
    fc.property(book, (rows) => {
      for (const each of score(rows).accounts) {
        expect(each.components.reduce((sum, component) => sum + (component.points ?? 0), 0)).toBe(
          each.earned,
        );
        expect(
          each.components.every(
            ({ points, possible }) =>
              points === null || (Number.isInteger(points) && points >= 0 && points <= possible),
          ),
        ).toBe(true);
        if (each.score !== null) expect(each.score).toBe(Math.round((100 * each.earned) / each.possible));
      }
    }),
  );
});

it('the tier is the fold of the ledger', () => {
  fc.assert(
    fc.property(book, (rows) => {
      for (const each of score(rows).accounts) {
        expect(foldLedger(each.ledger)).toEqual({
          tier: each.tier,
          earned: each.earned,
          possible: each.possible,
        });
        expect(each.ledger.filter((line) => line.stage === 'final_tier')).toHaveLength(1);
      }
    }),
  );
});

it('the order of accounts changes nothing', () => {
  fc.assert(
    fc.property(
      book.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        expect(score(shuffled)).toEqual(score(rows));
      },
    ),
  );
});

it('seats are never exceeded, and every displaced account scored at least as low as the last seated', () => {
  fc.assert(
    fc.property(book, (rows) => {
      const scored = score(rows);
      const byId = new Map(scored.accounts.map((each) => [each.accountId, each]));
      for (const cap of scored.caps) {
        expect(cap.used).toBeLessThanOrEqual(cap.seats);
        for (const id of cap.displaced) {
          const displaced = byId.get(id)!;
          expect(displaced.score!).toBeLessThanOrEqual(byId.get(displaced.displacedBy!.accountId)!.score!);
        }
      }
    }),
  );
});

it('whatever a missing value turns out to be, the tier before seats stays between best and worst', () => {
  fc.assert(
    fc.property(account, fc.integer({ min: 0, max: 100 }), ({ drawn, derived }, outcome) => {
      const rows = (missing: string[], value: number | null) => [
        features({ ...drawn, open_deals: 1, outcome_score: value }, { missing, derived }),
      ];
      const unknown = score(rows(['outcome_score'], null)).accounts[0]!;
      const known = score(rows([], outcome)).accounts[0]!;
      if (unknown.status !== 'tiered' || known.status !== 'tiered' || derived.length > 0) return;
      const { best, worst } = unknown.provisional ?? {
        best: unknown.scoredTier!,
        worst: unknown.scoredTier!,
      };
      expect(known.scoredTier!).toBeGreaterThanOrEqual(best);
      expect(known.scoredTier!).toBeLessThanOrEqual(worst);
    }),
  );
});

it('a customer at the ARR line never falls below Watch', () => {
  fc.assert(
    fc.property(book, (rows) => {
      for (const each of score(rows).accounts)
        if (Number(each.features.values['arr'] ?? 0) >= 25_000 && each.tier !== null)
          expect(each.tier).toBeLessThanOrEqual(3);
    }),
  );
});
