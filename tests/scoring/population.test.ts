/** What an account is compared with can be that of another book, and nothing else changes with it. */

import { describe, expect, it } from 'vitest';
import type { RawFeatures } from '../../domain/features.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { loadModel, presetModels } from '../../scoring/model-files.ts';
import { type Population, populationOf } from '../../scoring/population.ts';
import fc from '../draws.ts';
import { AS_OF, coverage, model, openDeal, rawAccount, wonStays } from './accounts.ts';

const rows = (touches: number[], stay: number): RawFeatures[] =>
  touches.map((count, at) =>
    rawAccount({
      accountId: `A-${at}`,
      name: `Account ${at}`,
      touches30d: Math.ceil(count / 12),
      touches365d: count,
      openDeals: [openDeal({ dealId: `D-${at}` })],
      wonStageStays: wonStays('Proposal', stay + at),
      attributes: { acv: 10_000 * (at + 1), arr: 20_000 * (at + 1) },
    }),
  );

function scored(raw: RawFeatures[], of = model, population?: Population) {
  const features = deriveFeatures(raw, coverage, of, AS_OF, population);
  return scoreBook(features, of, { asOf: AS_OF, ...(population === undefined ? {} : { population }) });
}

const books = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 14 });

describe('the population of a book', () => {
  it.each(presetModels())('is what %s compares it with where none is given', (preset) => {
    const of = loadModel(preset);
    fc.assert(
      fc.property(books, fc.integer({ min: 1, max: 90 }), (touches, stay) => {
        const raw = rows(touches, stay);
        const given = scored(raw, of, populationOf(raw, coverage, of, AS_OF));
        expect(JSON.stringify(given)).toBe(JSON.stringify(scored(raw, of)));
      }),
      { numRuns: 15 },
    );
  });

  it('of another book moves norms, medians and shares of the book, and no value of the account’s own', () => {
    const raw = rows([24, 24, 24], 10);
    const lively = populationOf(rows([24, 400, 400], 80), coverage, model, AS_OF);
    const [own, other] = [
      scored(raw).accounts[0]!.features,
      scored(raw, model, lively).accounts[0]!.features,
    ];
    const differ = Object.keys(own.values).filter((name) => own.values[name] !== other.values[name]);
    expect(differ.sort()).toEqual(['deal_momentum', 'touch_norm_30d', 'touch_share_of_norm']);
    expect(other.values['touch_norm_30d']).toBeGreaterThan(Number(own.values['touch_norm_30d']));
  });
});
