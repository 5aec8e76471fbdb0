/**
 * Separation as concordance (the area under the ROC curve) within month ends: of two accounts of one month, one with
 * the outcome and one without, how often the order puts them right; a tie, or a figure that is missing, is half a
 * pair. Intervals: DeLong, DeLong and Clarke-Pearson (1988), clustered by account (Obuchowski 1997).
 */
import type { Comparison, Concordance, Interval } from '../domain/backtest.ts';
import { clusteredVariance, wilson, Z } from './intervals.ts';
import type { Sample, Values } from './sample.ts';

/** First place of the ascending list at which it is not below the value (or, with `past`, above it). */
function placeOf(sorted: readonly number[], value: number, past: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value || (past && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of `others` each of `members` stands above, ties and missing figures as halves. */
export function winsOver(values: Values, members: readonly number[], others: readonly number[]): number[] {
  const sorted = others.flatMap((at) => values[at] ?? []).sort((a, b) => a - b);
  const missing = others.length - sorted.length;
  return members.map((at) => {
    const value = values[at]!;
    if (value === null) return others.length / 2;
    const [below, upTo] = [placeOf(sorted, value, false), placeOf(sorted, value, true)];
    return below + (upTo - below + missing) / 2;
  });
}

interface Judged {
  concordance: Concordance;
  /** By account: what it adds to the concordance, around it. */
  influence: Float64Array;
}

/** @returns null where no month end has both an account with the outcome and one without */
function judged(sample: Sample, values: Values): Judged | null {
  const parts = sample.months.map((month) => {
    const having = month.filter((at) => sample.happened[at]);
    const lacking = month.filter((at) => !sample.happened[at]);
    return {
      having,
      lacking,
      wins: winsOver(values, having, lacking),
      losses: winsOver(values, lacking, having),
    };
  });
  const pairs = parts.reduce((sum, { having, lacking }) => sum + having.length * lacking.length, 0);
  if (pairs === 0) return null;
  const won = parts.reduce((sum, { wins }) => sum + wins.reduce((total, each) => total + each, 0), 0);
  const value = won / pairs;
  const influence = new Float64Array(sample.accountCount);
  for (const { having, lacking, wins, losses } of parts) {
    for (const [i, at] of having.entries())
      influence[sample.accounts[at]!]! += (wins[i]! - value * lacking.length) / pairs;
    for (const [i, at] of lacking.entries())
      influence[sample.accounts[at]!]! += (having.length * (1 - value) - losses[i]!) / pairs;
  }
  return { concordance: { value, pairs, interval: intervalOf(value, influence, sample) }, influence };
}

const spread = (influence: Float64Array): number => Math.sqrt(clusteredVariance([...influence]));

/** On the logit scale, so that it stays between 0 and 1; where all pairs agree, Wilson's at the smaller group. */
function intervalOf(value: number, influence: Float64Array, sample: Sample): Interval {
  const error = spread(influence);
  if (value <= 0 || value >= 1 || error === 0) return wilson(value, smallerGroup(sample));
  const logit = Math.log(value / (1 - value));
  const reach = (Z * error) / (value * (1 - value));
  const back = (at: number): number => 1 / (1 + Math.exp(-at));
  return { low: back(logit - reach), high: back(logit + reach) };
}

/** Accounts with the outcome at some month end, or those without, whichever are fewer. */
function smallerGroup({ accounts, happened }: Sample): number {
  const having = new Set(accounts.filter((_, at) => happened[at])).size;
  const lacking = new Set(accounts.filter((_, at) => !happened[at])).size;
  return Math.max(1, Math.min(having, lacking));
}

export const concordanceOf = (sample: Sample, values: Values): Concordance | null =>
  judged(sample, values)?.concordance ?? null;

/** Two orders of the same observations; the interval of the difference keeps their pairing. */
export function compareOrders(sample: Sample, model: Values, other: Values): Comparison | null {
  const [one, two] = [judged(sample, model), judged(sample, other)];
  if (one === null || two === null) return null;
  const difference = one.concordance.value - two.concordance.value;
  const reach = Z * spread(one.influence.map((each, at) => each - two.influence[at]!));
  return {
    model: one.concordance,
    other: two.concordance,
    difference,
    interval: { low: Math.max(-1, difference - reach), high: Math.min(1, difference + reach) },
  };
}
