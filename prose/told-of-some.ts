/**
 * What is told of accounts that are only counted, where as many of the text are so ("the two with more contact gained"): the
 * words belong to them, and to none that is named nor to the group.
 */
import { toldOfSome } from '../figures/told-of-some.ts';
import type { Covering } from '../predicates/predicates.ts';
import { placesFrom, spanOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';

export function judgeSome(scope: Scope): Covering {
  const covered = new Set<number>();
  const findings = scope.items.flatMap((item, at): Finding[] => {
    const some = item.kind === 'figure' ? toldOfSome(scope, at, item.figure) : null;
    if (!some) return [];
    for (const place of placesFrom(some.from, some.to)) covered.add(place);
    return [judged(spanOf(scope.items, some.from, some.to), 'predicate', true, some.reason)];
  });
  return { findings, covered };
}
