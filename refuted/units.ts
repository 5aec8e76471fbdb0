/**
 * "Over 10% conversations", "2% accounts wait": a percentage straight before what is counted. A share is of something
 * ("10% of the conversations") or of a change ("10% fewer conversations"); a count has no unit.
 */

import { refuted } from '../comparisons/set-named.ts';
import { type Item, isQuestion, placesFrom, textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';

const COUNTED =
  /^(?:accounts?|conversations?|touche?s?|contacts?|customers?|prospects?|renewals?|meetings?|people|days?)$/;
/** "A 10% contact gain", "the 51% account": of one thing, which the percentage only describes. */
const OF_ONE = /^(?:a|an|the|its|their|this|that|one|each|every|another)$/;
/** "A fall of 10% contact by contact": the noun is counted where it ends its phrase or something is told of it. */
const NOUN_AFTER =
  /^(?:gain|rise|fall|drop|growth|increase|decline|rate|share|level|score|volume|value|base|revenue|odds)$/;

export function refuteUnits({ items }: Scope): Finding[] {
  if (isQuestion(items)) return [];
  return placesFrom(0, items.length - 1).flatMap((at): Finding[] =>
    isPercent(items[at]!) &&
    COUNTED.test(textOf(items[at + 1])) &&
    !OF_ONE.test(textOf(items[at - 1])) &&
    !NOUN_AFTER.test(textOf(items[at + 2]))
      ? [refuted(items, [at, at + 1], 'what is counted has no percentage')]
      : [],
  );
}

const isPercent = (item: Item): boolean => item.kind === 'figure' && item.figure.kind === 'percent';
