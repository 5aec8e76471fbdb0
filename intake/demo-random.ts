/**
 * A small seeded random source for the demo book: 32-bit integer arithmetic only (mulberry32 over an FNV-1a
 * hash of seed and labels), so that a seed gives the same book on every platform. Every account draws from
 * a stream of its own: what is added to one never shifts another.
 */
import { seededNumbers } from '../domain/seeded-numbers.ts';

export interface Random {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A copy of the list in random order. */
  shuffle<T>(list: readonly T[]): T[];
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** The random stream of a seed and a label; the same two always give the same draws. */
export function randomOf(seed: number, label: string): Random {
  const next = seededNumbers(hash(`${seed}/${label}`));
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T;
  const shuffle = <T>(list: readonly T[]): T[] => {
    const shuffled = [...list];
    for (let index = shuffled.length - 1; index > 0; index -= 1) {
      const other = between(0, index);
      [shuffled[index], shuffled[other]] = [shuffled[other] as T, shuffled[index] as T];
    }
    return shuffled;
  };
  return { between, chance: (percent) => between(1, 100) <= percent, pick, shuffle };
}
