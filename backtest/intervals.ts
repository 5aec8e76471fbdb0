/**
 * Shares with 95 % intervals. Months repeat accounts, so observations of one account are one cluster: the interval
 * is Wilson's (1927) at the number of independent observations that the data are worth (Kish 1965, design effect).
 */
import type { Interval, OutcomeShare } from '../domain/backtest.ts';

/** Normal deviate of a two-sided 95 % interval. */
export const Z = 1.959964;

/** @param share between 0 and 1 @param size observations behind it, more than 0; need not be whole */
export function wilson(share: number, size: number): Interval {
  const square = Z * Z;
  const middle = (share + square / (2 * size)) / (1 + square / size);
  const reach =
    (Z / (1 + square / size)) * Math.sqrt((share * (1 - share)) / size + square / (4 * size * size));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

/** Sums of a figure by cluster, in the order of the clusters' first observations. */
export function sumsByCluster(figures: readonly number[], clusters: readonly (number | string)[]): number[] {
  const sums = new Map<number | string, number>();
  for (const [at, figure] of figures.entries())
    sums.set(clusters[at]!, (sums.get(clusters[at]!) ?? 0) + figure);
  return [...sums.values()];
}

/** Variance of a sum whose terms depend on each other within clusters, and not between them. */
export function clusteredVariance(sums: readonly number[]): number {
  if (sums.length < 2) return 0;
  const squares = sums.reduce((total, sum) => total + sum * sum, 0);
  return (squares * sums.length) / (sums.length - 1);
}

/** Independent observations that the clustered ones are worth; the number of clusters where all agree. */
export function effectiveSize(happened: readonly boolean[], clusters: readonly (number | string)[]): number {
  const size = happened.length;
  const share = happened.filter(Boolean).length / size;
  const distinct = new Set(clusters).size;
  const plain = (share * (1 - share)) / size;
  if (plain === 0 || distinct < 2) return distinct;
  const residuals = happened.map((each) => (each ? 1 : 0) - share);
  const variance = clusteredVariance(sumsByCluster(residuals, clusters)) / (size * size);
  return variance <= plain ? size : Math.max(1, (size * plain) / variance);
}

/** The share of observations with the outcome. @param clusters account of each observation */
export function outcomeShare(happened: readonly boolean[], clusters: readonly string[]): OutcomeShare {
  const withIt = happened.filter(Boolean).length;
  const counted = { observations: happened.length, accounts: new Set(clusters).size, with: withIt };
  if (happened.length === 0) return { ...counted, share: null, interval: null };
  const share = withIt / happened.length;
  return { ...counted, share, interval: wilson(share, effectiveSize(happened, clusters)) };
}
