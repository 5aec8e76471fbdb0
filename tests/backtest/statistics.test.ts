/** The statistics of a backtest against figures in print, sums by hand, and plain counting. */

import { describe, expect, test } from 'vitest';
import { compareOrders, concordanceOf } from '../../backtest/concordance.ts';
import { effectiveSize, outcomeShare, wilson } from '../../backtest/intervals.ts';
import { tierOutcomes } from '../../backtest/lift.ts';
import { sampleOf, scoreValues } from '../../backtest/sample.ts';
import { againstShuffles, holm } from '../../backtest/shuffles.ts';
import fc from '../draws.ts';
import { model } from '../scoring/accounts.ts';
import { observationsOf } from './worlds.ts';

const some = (many: number) => observationsOf({ seed: 1, accounts: many, months: 1, signal: 0 });

/** A sample of one month; each account once. */
const monthOf = (happened: boolean[]) => sampleOf(some(happened.length), happened);

describe('intervals of shares', () => {
  // Newcombe (1998), Statistics in Medicine 17:857, table I, method 3 (Wilson's score without correction).
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is between %f and %f, as printed', (having, size, low, high) => {
    const found = wilson(having / size, size);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('an account that is seen twelve times alike is one account, not twelve', () => {
    const once = [...Array(30).keys()].map((at) => at < 9);
    const twelve = once.flatMap((each) => Array<boolean>(12).fill(each));
    const clusters = once.flatMap((_, at) => Array<string>(12).fill(`A-${at}`));
    // 30 less the one that the mean takes.
    expect(effectiveSize(twelve, clusters)).toBeCloseTo(29, 6);
    expect(outcomeShare(twelve, clusters)).toMatchObject({
      observations: 360,
      accounts: 30,
      with: 108,
      share: 0.3,
    });
    const plain = wilson(0.3, 360);
    const found = outcomeShare(twelve, clusters).interval!;
    expect(found.high - found.low).toBeGreaterThan(3 * (plain.high - plain.low));
  });

  test('nobody, and nobody with it: no share, and a share of nothing with its upper end', () => {
    expect(outcomeShare([], [])).toMatchObject({ share: null, interval: null });
    expect(outcomeShare([false, false], ['a', 'a']).interval!.high).toBeCloseTo(wilson(0, 1).high, 9);
  });
});

describe('lift', () => {
  test('is the share of a tier by the share of the book, worked by hand', () => {
    const observations = some(40).map((each, at) => ({ ...each, tier: at < 10 ? 3 : 2 }));
    const sample = sampleOf(
      observations,
      observations.map((_, at) => at < 6 || (at >= 10 && at < 14)),
    );
    const [expand, nurture, watch] = tierOutcomes(sample, model);
    expect(expand).toMatchObject({ observations: 0, share: null, lift: null });
    // 6 of 10 and 4 of 30 against 10 of 40.
    expect(watch!.lift).toBeCloseTo(2.4, 9);
    expect(nurture!.lift).toBeCloseTo(4 / 30 / 0.25, 9);
    expect(watch!.liftInterval!.low).toBeGreaterThan(1);
    expect(nurture!.liftInterval!.high).toBeLessThan(watch!.liftInterval!.low);
  });
});

describe('concordance', () => {
  test('is what counting the pairs gives, ties and missing figures as halves', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, fc.boolean()), { minLength: 2, maxLength: 25 }), (accounts) => {
        const sample = monthOf(accounts.map(([, happened]) => happened));
        const values = accounts.map(([value]) => value);
        const having = accounts.filter(([, happened]) => happened);
        const lacking = accounts.filter(([, happened]) => !happened);
        const won = having.flatMap(([a]) =>
          lacking.map(([b]) => (a === null || b === null || a === b ? 0.5 : a > b ? 1 : 0)),
        );
        const found = concordanceOf(sample, values);
        expect(found?.pairs ?? 0).toBe(won.length);
        const sum = won.reduce((total: number, each) => total + each, 0);
        if (found !== null) expect(found.value).toBeCloseTo(sum / won.length, 9);
      }),
    );
  });

  test('pairs are of one month only: a book that sinks as a whole tells nothing', () => {
    const two = [...some(10), ...some(10).map((each) => ({ ...each, asOf: '2025-02-28' }))];
    // In the second month everybody scores lower and more lose; within each month the score says nothing.
    const sample = sampleOf(
      two,
      two.map((_, at) => (at < 10 ? at % 5 === 0 : at % 5 !== 0)),
    );
    const values = two.map((_, at) => (at < 10 ? 10 : 90));
    expect(concordanceOf(sample, values)!.value).toBe(0.5);
  });

  test("DeLong's variance, worked by hand for three against two", () => {
    const sample = monthOf([true, true, true, false, false]);
    const found = concordanceOf(sample, [3, 1, 5, 2, 0])!;
    // Pairs won: 3 beats both, 1 beats one, 5 beats both: 5 of 6. Around it, by account: 2 − 5/3, 1 − 5/3, 2 − 5/3
    // of two pairs each; 1/2 of three pairs lost less, 1/2 more.
    expect(found.value).toBeCloseTo(5 / 6, 9);
    const influence = [1 / 3, -2 / 3, 1 / 3, -1 / 2, 1 / 2].map((each) => each / 6);
    const error = Math.sqrt((influence.reduce((sum, each) => sum + each * each, 0) * 5) / 4);
    const logit = Math.log(5) - (1.959964 * error) / (5 / 36);
    expect(found.interval.low).toBeCloseTo(1 / (1 + Math.exp(-logit)), 6);
  });

  test('an order beside itself is no different, beside its opposite as far as it goes', () => {
    const sample = monthOf([true, false, true, false, false]);
    const values = [5, 4, 3, 2, 1];
    expect(compareOrders(sample, values, values)).toMatchObject({
      difference: 0,
      interval: { low: 0, high: 0 },
    });
    const opposite = compareOrders(
      sample,
      values,
      values.map((each) => -each),
    )!;
    expect(opposite.difference).toBeCloseTo(2 * (5 / 6) - 1, 9);
  });

  test('the interval holds the truth in about 95 of 100 worlds, though months repeat accounts', () => {
    // The truth is 0.5: the score knows nothing of the risk.
    const worlds = [...Array(100).keys()];
    const held = worlds.filter((seed) => {
      const observations = observationsOf({ seed, accounts: 60, months: 4, signal: 0 });
      const sample = sampleOf(
        observations,
        observations.map(({ happened }) => happened['lost'] === true),
      );
      const { interval } = concordanceOf(sample, scoreValues(sample, false))!;
      return interval.low <= 0.5 && 0.5 <= interval.high;
    });
    expect(held.length).toBeGreaterThanOrEqual(88);
  });
});

describe('shuffles', () => {
  test('the same seed gives the same figures, another one nearly', () => {
    const observations = observationsOf({ seed: 7, accounts: 40, months: 3, signal: 0.8 });
    const sample = sampleOf(
      observations,
      observations.map(({ happened }) => happened['lost'] === true),
    );
    const values = scoreValues(sample, false);
    const shuffled = (seed: number) => againstShuffles(sample, [values], { shuffles: 300, seed })![0]!;
    expect(shuffled(1)).toEqual(shuffled(1));
    expect(shuffled(2).chance).toBeCloseTo(shuffled(1).chance, 1);
  });

  test('every month gets the outcomes that it had, also where accounts come and go', () => {
    const observations = observationsOf({ seed: 3, accounts: 30, months: 4, signal: 0 }).filter(
      (_, at) => at % 7 !== 0,
    );
    const sample = sampleOf(
      observations,
      observations.map((_, at) => at % 3 === 0),
    );
    // A constant order wins half of all pairs, however the outcomes are dealt, only if their number stays.
    const [test] = againstShuffles(sample, [observations.map(() => 1)], { shuffles: 200, seed: 5 })!;
    expect(test).toMatchObject({ chance: 0.5, p: 1, concordance: { value: 0.5 } });
  });

  test("Holm's correction, worked by hand", () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(holm([0.6, 0.5])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });
});
