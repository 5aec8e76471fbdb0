/**
 * Ranges over accounts that a text looked at without naming them: "the others range from 114 to 135", "the other five
 * deals are dead wood: likelihoods of 14 to 23". Each end has to be the value of an account of the group that the
 * sentence does not name, of the measure that its words or the sentence before tell, and the lower end comes first.
 */

import { metricsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, sameUnit, says } from '../sentence/values.ts';

const OTHERS = /^(other|others|rest|remaining|remainder|everyone|everything|all|none)$/;

/** The value of one of the others that is this end of the range; null where it is none. */
export function endOverOthers(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const { items, topic, index, told } = scope;
  if (!/^(number|days|money)$/.test(figure.kind) || !isEnd(items, at)) return null;
  if (!items.some((item) => OTHERS.test(wordOf(item)))) return null;
  const named = new Set(items.slice(0, at).flatMap((item) => accountAt(item) ?? []));
  const metrics = new Set([
    ...metricsIn(items, 0, items.length),
    ...topic.measures.flatMap((each) => each.metrics),
    ...[...(told?.values() ?? [])].flat().flatMap((each) => each.metrics),
  ]);
  const groups = groupsFor(scope, at).filter(({ kind }) => kind === 'tier' || kind === 'owner');
  for (const account of index.ofKind('account')) {
    if (named.has(account) || !groups.some(({ id }) => index.isMember(id, account.id))) continue;
    const found = candidatesOf(index, account).figures.find(
      (each): each is Candidate =>
        each.period === 'current' &&
        each.metrics.length === 1 &&
        metrics.has(each.metrics[0]!) &&
        sameUnit(figure, each, true) &&
        says(figure, each, index.sheet.currency),
    );
    if (found) return found;
  }
  return null;
}

/** "From 114 to 135", "between 14 and 23", "14 to 23": the lower figure stands first. */
function isEnd(items: Item[], at: number): boolean {
  const other = [at - 2, at + 2].find(
    (place) => items[place]?.kind === 'figure' && /^(to|and|–|-|—)$/.test(textOf(items[(place + at) / 2])),
  );
  const [first, last] = other === undefined ? [] : [items[Math.min(other, at)], items[Math.max(other, at)]];
  if (first?.kind !== 'figure' || last?.kind !== 'figure') return false;
  return first.figure.value < last.figure.value;
}
