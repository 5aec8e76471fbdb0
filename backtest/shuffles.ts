/**
 * What chance reaches: the outcomes are dealt to other accounts, each account's outcomes of all months together, since
 * they depend on each other; scores stay. p by Phipson and Smyth (2010): never zero.
 */
import type { ShuffleTest } from '../domain/backtest.ts';
import { seededNumbers } from '../domain/seeded-numbers.ts';
import { concordanceOf, winsOver } from './concordance.ts';
import type { Sample, Values } from './sample.ts';
import { shuffledOrder } from './shuffled-order.ts';

/** Pairs won, as a sum over the accounts that have the outcome: what each wins over all others of its month. */
function winsOverAll({ months }: Sample, values: Values): Float64Array {
  const wins = new Float64Array(values.length);
  for (const month of months)
    for (const [i, won] of winsOver(values, month, month).entries()) wins[month[i]!] = won - 0.5;
  return wins;
}

/**
 * Whose outcome each observation gets. Accounts come and go, so within a month the next account of the order that is
 * there counts (the order's first return): each month is shuffled evenly, and an account keeps one partner throughout
 * where both are there throughout.
 */
function dealt({ months, accounts, accountCount }: Sample, order: readonly number[]): Int32Array {
  const given = new Int32Array(accounts.length);
  const here = new Int32Array(accountCount);
  for (const month of months) {
    here.fill(-1);
    for (const at of month) here[accounts[at]!] = at;
    for (const at of month) {
      let partner = order[accounts[at]!]!;
      while (here[partner] === -1) partner = order[partner]!;
      given[at] = here[partner]!;
    }
  }
  return given;
}

/** Pairs of accounts that both have the outcome, which a sum over those who have it counts once each. */
function pairsAmong({ months, happened }: Sample): { among: number; pairs: number } {
  let [among, pairs] = [0, 0];
  for (const month of months) {
    const having = month.filter((at) => happened[at]).length;
    among += (having * (having - 1)) / 2;
    pairs += having * (month.length - having);
  }
  return { among, pairs };
}

export interface ShuffleOptions {
  shuffles: number;
  seed: number;
}

/** Each order held against the same shuffles; null where there is no pair to order. */
export function againstShuffles(
  sample: Sample,
  orders: readonly Values[],
  { shuffles, seed }: ShuffleOptions,
): ShuffleTest[] | null {
  const { among, pairs } = pairsAmong(sample);
  if (pairs === 0) return null;
  const wins = orders.map((values) => winsOverAll(sample, values));
  const reached = orders.map(() => new Float64Array(shuffles));
  const next = seededNumbers(seed);
  for (let round = 0; round < shuffles; round++) {
    const given = dealt(sample, shuffledOrder(sample.accountCount, next));
    const sums = new Float64Array(orders.length);
    for (const [at, from] of given.entries())
      if (sample.happened[from]) for (const [i, won] of wins.entries()) sums[i]! += won[at]!;
    for (const [i, sum] of sums.entries()) reached[i]![round] = (sum - among) / pairs;
  }
  return orders.map((values, i) => testOf(sample, values, reached[i]!));
}

function testOf(sample: Sample, values: Values, reached: Float64Array): ShuffleTest {
  const concordance = concordanceOf(sample, values)!;
  const { value } = concordance;
  // A hair of slack: sums in another order may differ in their last bit.
  const above = reached.filter((each) => each >= value - 1e-12).length;
  const below = reached.filter((each) => each <= value + 1e-12).length;
  const p = Math.min(1, (2 * (1 + Math.min(above, below))) / (reached.length + 1));
  const sorted = reached.toSorted();
  return { concordance, p, chance: sorted[Math.max(0, Math.ceil(0.975 * sorted.length) - 1)]! };
}

/** p after Holm's (1979) correction: how likely any of them would be as small, if all were chance. */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]! || a - b);
  const adjusted = new Array<number>(values.length);
  let least = 0;
  for (const [rank, at] of order.entries()) {
    least = Math.max(least, Math.min(1, values[at]! * (values.length - rank)));
    adjusted[at] = least;
  }
  return adjusted;
}
