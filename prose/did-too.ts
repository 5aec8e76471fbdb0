/**
 * "Kestwick Bank did too", "so did Globex", "Initech followed suit" after a sentence about another account that moved: held by
 * the move of its own. Where it made none that way the words are left to the other readers, which refuse them.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { placesFrom, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const TOO = spokenWords(
  "(?<=N (?:' s )?)(?:has |have )?(?:did|does|do|done|has|followed|follows|went|goes)(?: (?:so|it|that|just|much))*(?: (?:too|as well|likewise|also|the same(?: thing)?|suit|the same way))|so (?:did|does|has|have)(?= N)|likewise(?= N)",
);

export function judgeDidToo(scope: Scope): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const findings = matchesOf(text, TOO).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const account = accountAt(items[from - 1]) ?? accountAt(items[from - 3]) ?? accountAt(items[to + 1]);
    const other = account && movedBefore(scope, account, from);
    if (!other) return [];
    for (const at of placesFrom(from, to)) covered.add(at);
    return [judged(spanOf(items, from, to), 'direction', true, `as on record of ${other.name}`)];
  });
  return { findings, covered };
}

/** The account told before that moved between tiers the same way, where the text told of tiers. */
function movedBefore({ items, index, topic }: Scope, account: Subject, from: number): Subject | null {
  const here = items.slice(0, from - 1).flatMap((item) => accountAt(item) ?? []);
  const isOfTiers =
    topic.tiers.length > 0 ||
    items.slice(0, from).some((item) => item.kind === 'name' && item.subjects[0]!.kind === 'tier');
  const other = here.at(-1) ?? topic.recent.at(-1) ?? topic.account;
  if (!other || other === account || !isOfTiers) return null;
  const [own, its] = [index.change(account.id)?.kind, index.change(other.id)?.kind];
  return own !== undefined && /^(up|down)$/.test(own) && own === its ? other : null;
}
