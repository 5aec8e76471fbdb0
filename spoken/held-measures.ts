/** Measures that a sentence tells of beside given words: what its figures were found to be, with the run before. */

import type { HeldAt } from '../changes/spoken-beside.ts';
import type { Fact } from '../domain/facts.ts';
import { textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';

/** A measure of one subject, now and in the run before. */
export interface Measure {
  /** The item that tells of it. */
  at: number;
  fact: Fact;
  now: number | null;
  earlier: number | null;
}

const ENDS = /^[;.!?]$/;

/** The measure that a figure was found to be; null where no claim with one fact holds there. */
export function measureAt(scope: Scope, held: HeldAt, at: number): Measure | null {
  if (scope.items[at]?.kind !== 'figure') return null;
  const id = held(at)?.fact;
  return id ? measureOf(scope, at, scope.index.byId(id)) : null;
}

/** The measure of a fact, of whichever run; null where it is no figure. */
export function measureOf({ index }: Scope, at: number, fact: Fact | undefined): Measure | null {
  if (!fact || typeof fact.value !== 'number') return null;
  const valueIn = (period?: string): number | null => {
    const value = index.fact(fact.subject, fact.metric, period)?.value;
    return typeof value === 'number' ? value : null;
  };
  return { at, fact, now: valueIn(), earlier: valueIn('previous') };
}

/** Measures told of on one side of an item in its part of the sentence, the nearest first. */
export function measuresFrom(scope: Scope, held: HeldAt, start: number, step: 1 | -1): Measure[] {
  const found: Measure[] = [];
  for (let at = start; scope.items[at] && !ENDS.test(textOf(scope.items[at])); at += step) {
    const measure = measureAt(scope, held, at);
    if (measure) found.push(measure);
  }
  return found;
}
