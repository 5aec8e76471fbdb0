/** A sentence of open prose while its readers go over it, and what one reader says of its items to the next. */

import type { Candidate } from '../sentence/candidate.ts';
import type { Item } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import type { Covering } from './predicates.ts';

/** Each reader adds what it finds. */
export interface Sentence {
  scope: Scope;
  findings: Finding[];
  told: ReadonlyMap<number, Candidate[]>;
  /** Items of what somebody proposes, of which nothing is told. */
  proposed: ReadonlySet<number>;
}

export const itemsUnder = (items: Item[], findings: readonly Finding[]): number[] =>
  findings.flatMap(({ from, to }) =>
    items.flatMap((item, at) => (item.from >= from && item.to <= to ? [at] : [])),
  );

/** Findings that account for all of their own items, and for no others. */
export const covering = (items: Item[], findings: Finding[]): Covering => ({
  findings,
  covered: new Set(itemsUnder(items, findings)),
});

export const coveredBy = (readings: readonly Covering[]): Set<number> =>
  new Set(readings.flatMap(({ covered }) => [...covered]));
