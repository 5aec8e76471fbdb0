/**
 * "Bigger at $110,000 but a notch less likely": where one account is set beside the one named before it by its size, its
 * chance is set beside that one's too, and not beside its own of the run before.
 */
import type { Covering } from '../predicates/predicates.ts';
import { Values } from '../sentence/conditions.ts';
import { placesFrom, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { SIZED_THEN } from '../states/beside-size.ts';
import { judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const CHANCE = new RegExp(
  `${SIZED_THEN}(?<word>less likely|more likely|likelier|unlikelier|surer|less sure|shakier)(?: to (?:close|land|come in|be won))?(?![\\p{L}])(?! than)`,
  'gu',
);

export function likelierBeside(scope: Scope): Covering {
  const { items, index, topic } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const findings = matchesOf(text, CHANCE).flatMap((match) => {
    const [from, to] = rangeOf(match);
    const account = accountFor(scope, from);
    const others = topic.recent.filter((one) => one !== account);
    const [own, other] = [account, others.length === 1 ? others[0]! : null].map((one) =>
      one ? new Values(index, one).figure('outcome_score') : null,
    );
    if (own == null || other == null) return [];
    for (const at of placesFrom(from, to)) covered.add(at);
    const way = /^(?:less|unlikelier|shakier)/.test(match.groups!.word!) ? -1 : 1;
    const reason = `${account!.name} at ${own} against ${others[0]!.name} at ${other}`;
    return [judged(spanOf(items, from, to), 'predicate', (own - other) * way > 0, reason)];
  });
  return { findings, covered };
}
