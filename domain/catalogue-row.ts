/** The row form in which the catalogue's tables are written down; domain/catalogue.ts reads it. */
import type { Unit } from './facts.ts';

export type Row = [
  id: string,
  unit: Unit,
  decimals: number,
  names: string[],
  window: string | null,
  better: 'higher' | 'lower' | 'neither',
  describes: string,
];
