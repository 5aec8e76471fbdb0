/**
 * Denials that claim nothing of the data, by their phrase (idioms-denied.ts, idioms-unwilling.ts): their words are accounted for, so that no
 * reader of states or absences takes one of them for a fact ("doesn't call for a VP" is of no call).
 */
import { ANSWERED } from '../lexicon/idioms-answered.ts';
import { DENIED_IDIOMS, OF_ANYONE } from '../lexicon/idioms-denied.ts';
import { NO_POINT, UNWILLING } from '../lexicon/idioms-unwilling.ts';
import type { Covering } from '../predicates/predicates.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { matchesOf } from '../text/matches.ts';

const ENDS = /^(?:[,;:.!?()—–]|and|but|since|because|as|while|though|so|when|which)$/;

export function idleDenials(items: Item[]): Covering {
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const take = (from: number, to: number): void => {
    for (let at = from; at <= to; at += 1) if (/^(?:word|sign)$/.test(items[at]!.kind)) covered.add(at);
  };
  for (const pattern of [DENIED_IDIOMS, UNWILLING, ANSWERED])
    for (const match of matchesOf(text, pattern)) take(...rangeOf(match));
  // What nobody wants, or what there is no point in, goes on to the end of its clause.
  for (const match of [...matchesOf(text, OF_ANYONE), ...matchesOf(text, NO_POINT)]) {
    const [from, end] = rangeOf(match);
    let to = end;
    while (to + 1 < items.length && !ENDS.test(textOf(items[to + 1]))) to += 1;
    take(from, to);
  }
  return { findings: [], covered };
}
