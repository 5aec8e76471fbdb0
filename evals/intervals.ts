/** Intervals at 95 %: Wilson's for independent cases, a bootstrap over clusters where cases of one text go together. */
import { seededNumbers } from '../domain/seeded-numbers.ts';

export type Interval = [low: number, high: number];

/** Wilson score interval of a share; nothing tried gives 0 to 1. */
export function wilson(hits: number, trials: number): Interval {
  if (trials === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / trials;
  const centre = share + (z * z) / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [(centre - spread) / scale, (centre + spread) / scale];
}

export interface Cluster {
  hits: number;
  trials: number;
}

/** Draws whole clusters again, with replacement: the middle 95 % of the shares that come of it. Seeded. */
export function clustered(clusters: readonly Cluster[], seed = 1, draws = 2_000): Interval {
  const tried = clusters.reduce((sum, { trials }) => sum + trials, 0);
  if (tried === 0) return [0, 1];
  const random = seededNumbers(seed);
  const shares: number[] = [];
  while (shares.length < draws) {
    let [hits, trials] = [0, 0];
    for (let at = 0; at < clusters.length; at++) {
      const drawn = clusters[Math.floor(random() * clusters.length)]!;
      hits += drawn.hits;
      trials += drawn.trials;
    }
    shares.push(trials === 0 ? 0 : hits / trials);
  }
  shares.sort((a, b) => a - b);
  return [shares[Math.floor(draws * 0.025)]!, shares[Math.ceil(draws * 0.975) - 1]!];
}
