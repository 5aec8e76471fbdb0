/** A chain of states read link by link, so that the differences sum to that of its ends exactly. */
import type { Part } from '../domain/attribution.ts';

/** What one cause made of a value. */
export interface Link<Cause, Value> {
  cause: Cause;
  from: Value;
  to: Value;
}

/**
 * The links of a chain. Where states in between have no value, the joint difference is the link of the cause that took
 * the value away: what gave it back is not told from it.
 * @param states one more than the causes: before the first, then after each
 * @returns none where one of the ends has no value
 */
export function linksOf<Cause, Value>(
  states: readonly (Value | null)[],
  causes: readonly Cause[],
): Link<Cause, Value>[] {
  const [first = null] = states;
  if (first === null || (states.at(-1) ?? null) === null) return [];
  const links: Link<Cause, Value>[] = [];
  let from = first;
  let taken: Cause | null = null;
  for (const [at, cause] of causes.entries()) {
    const to = states[at + 1] ?? null;
    if (to === null) taken ??= cause;
    else {
      links.push({ cause: taken ?? cause, from, to });
      from = to;
      taken = null;
    }
  }
  return links;
}

/** Differences by cause, zeros left out; they sum to the last value less the first. */
export function partsOf<Cause extends string>(links: readonly Link<Cause, number>[]): Part<Cause>[] {
  return links.flatMap(({ cause, from, to }) => (from === to ? [] : [{ of: cause, by: to - from }]));
}
