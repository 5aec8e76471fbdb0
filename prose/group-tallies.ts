/**
 * The words that tell the state of the accounts that a count was held of ("no meeting is booked with 130 of 181 accounts",
 * "156 accounts didn't shift", "six accounts with none whatsoever"): told of as many, and of no group as a whole.
 */
import { groupTally } from '../figures/group-tallies.ts';
import type { Covering } from '../predicates/predicates.ts';
import { placesFrom, spanOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';

export function judgeTallies(scope: Scope): Covering {
  const covered = new Set<number>();
  const findings = scope.items.flatMap((item, at): Finding[] => {
    const tally = item.kind === 'figure' ? groupTally(scope, at, item.figure) : null;
    if (!tally) return [];
    const { from, to, fact, whole } = tally;
    for (const place of placesFrom(from, to)) covered.add(place);
    // The words before the count, or those after it and its whole.
    const [first, last] = from < at ? [from, at - 1] : [Math.max(at, whole ?? at) + 1, to];
    if (first > last) return [];
    return [
      judged(spanOf(scope.items, first, last), 'predicate', true, `of as many accounts (${fact})`, fact),
    ];
  });
  return { findings, covered };
}
