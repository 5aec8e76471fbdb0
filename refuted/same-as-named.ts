/**
 * "The same renewal day as Globex", "in the same tier as Initech": what the noun names has to be on record alike of both. That
 * the name is on record bears nothing of it out.
 */

import { refuted } from '../comparisons/set-named.ts';
import { isQuestion } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, ownSubject, type Scope } from '../sentence/subjects.ts';
import { sameOfTwo } from '../spoken/same.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const SAME_AS = spokenWords(
  "(?<!(?:not|n ['’] t|almost|nearly|about|much|roughly) (?:the |on the |in the |at the )?)same (?:\\p{L}+ ){1,3}(?:as|with) N(?: ['’] s)?",
);

/** Faults alone: what is so is a claim of its own. */
export function refuteSameAs(scope: Scope): Finding[] {
  const { items, index } = scope;
  if (isQuestion(items)) return [];
  const { text, rangeOf, itemAt } = skeletonOf(items);
  return matchesOf(text, SAME_AS).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const nameAt = itemAt[match.index + match[0].lastIndexOf('N')]!;
    const [other, own] = [accountAt(items[nameAt]), ownSubject(scope, nameAt)];
    if (!other || !own || other === own) return [];
    return sameOfTwo(index, match[0], own, other) === false
      ? [refuted(items, [from, to], `not so of ${own.name} and ${other.name}`)]
      : [];
  });
}
