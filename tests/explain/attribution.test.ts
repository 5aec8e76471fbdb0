/** What moved it has to sum exactly, whatever the book, the model and the changes; else it is a guess with a name. */

import { describe, expect, it } from 'vitest';
import type { Part } from '../../domain/attribution.ts';
import type { Model } from '../../domain/model.ts';
import { attributeBooks, type BookInputs } from '../../explain/attribution.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { loadModel, presetModels } from '../../scoring/model-files.ts';
import fc from '../draws.ts';
import { changes, pairOf } from './run-pairs.ts';

const sum = (parts: readonly Part<string>[]) => parts.reduce((total, { by }) => total + by, 0);

/** The run as the engine scores it, by account. */
function scored({ raw, coverage, model, asOf, signals, previous, overrides }: BookInputs) {
  const rows = deriveFeatures(raw, coverage, model, asOf).map((row) => {
    const own = signals.get(row.accountId);
    return own === undefined ? row : { ...row, signals: own };
  });
  const book = scoreBook(rows, model, { asOf, previous, overrides });
  return new Map(book.accounts.map((account) => [account.accountId, account]));
}

function checkPair(from: BookInputs, to: BookInputs): number {
  const [before, now] = [scored(from), scored(to)];
  const { accounts, groups, totals } = attributeBooks(from, to);
  expect(accounts.map(({ accountId }) => accountId)).toEqual(
    [...new Set([...before.keys(), ...now.keys()])].sort(),
  );
  for (const { accountId, score, tier } of accounts) {
    const [then, today] = [before.get(accountId), now.get(accountId)];
    const ends = (one: number | null | undefined, other: number | null | undefined) =>
      one == null || other == null ? null : { from: one, to: other };
    expect(score === null ? null : { from: score.from, to: score.to }).toEqual(
      ends(then?.score, today?.score),
    );
    expect(tier === null ? null : { from: tier.from, to: tier.to }).toEqual(ends(then?.tier, today?.tier));
    if (score !== null) expect(sum(score.parts)).toBe(score.to - score.from);
    if (tier === null) continue;
    expect(sum(tier.byCause)).toBe(tier.to - tier.from);
    expect(sum(tier.byStage)).toBe(tier.to - tier.from);
  }
  const movedTiers = accounts.filter(({ tier }) => tier !== null && tier.from !== tier.to);
  expect(groups.flatMap((group) => group.accounts).sort()).toEqual(
    movedTiers.map(({ accountId }) => accountId),
  );
  const points = accounts.reduce(
    (total, { score }) => total + (score === null ? 0 : score.to - score.from),
    0,
  );
  expect(totals.reduce((total, each) => total + each.points, 0)).toBe(points);
  return accounts.length;
}

let pairs = 0;

describe.each(presetModels())('%s', (id) => {
  const model: Model = loadModel(id);
  it('parts of scores and tiers sum to the difference between the two runs, of every account', () => {
    fc.assert(
      fc.property(changes, fc.option(fc.integer()), (drawn, shift) => {
        pairs += checkPair(...pairOf(drawn, model, shift));
      }),
      { numRuns: 10 },
    );
  });
});

it('a thousand accounts and more were held', () => {
  expect(pairs).toBeGreaterThan(1000);
});
