/**
 * Which accounts a count may mean: "of the three" in a text that names six is of three told one after another, "of the
 * seven" of all that the text looked at, though it names but six of them.
 */

import type { Subject } from '../domain/facts.ts';
import type { Scope } from '../sentence/subjects.ts';
import { setNamed } from './set-named.ts';

/** Each set that the word may name, with the account in it; none where it cannot be told. */
export function setsMeant(scope: Scope, at: number, word: string, own: Subject): (readonly Subject[])[] {
  const whole = setNamed(scope, at, word);
  if (whole) return whole.includes(own) ? [whole] : [];
  const item = scope.items[at];
  if (word !== '#' || item?.kind !== 'figure' || item.figure.kind !== 'number') return [];
  const { named, sample } = scope.topic;
  const count = item.figure.value;
  if (count === sample) return named.includes(own) ? [named] : [];
  return count > 1 ? inARow(named, count).filter((set) => set.includes(own)) : [];
}

/** So many accounts told one after another. */
const inARow = (named: readonly Subject[], count: number): (readonly Subject[])[] =>
  Array.from({ length: Math.max(0, named.length - count + 1) }, (_, from) => named.slice(from, from + count));
