/**
 * What was denied of one is denied of others without being said again: "Globex has no meeting booked, nor do Initech or
 * Umbra", "and neither has Initech". It has to be so of each of them.
 */
import type { Covering } from '../predicates/predicates.ts';
import { Values } from '../sentence/conditions.ts';
import { placesFrom, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { conceptIn } from './denied-things.ts';

const NOR = spokenWords(
  '(?:and |but )?(?:nor|neither) (?:do|does|did|has|have|had|is|are|was|were) N(?:(?: ,)? (?:or|and|nor) N| , N)*(?= ?(?:$|[,.;:)—–]|but|while|though|so))',
);
const DENIES = /^(?:no|not|t|none|nobody|nothing|neither|never|without|nor)$/;
const NEAR: ReadonlySet<string> = new Set();

export function judgeNor(scope: Scope): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const findings = matchesOf(text, NOR).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const others = items.slice(from, to + 1).flatMap((item) => accountAt(item) ?? []);
    const denial = items.findLastIndex((item, at) => at < from && DENIES.test(textOf(item)));
    const said = denial < 0 ? null : conceptIn(items, denial, from);
    if (!said || others.length === 0) return [];
    const lacks = others.map((one) => said.concept.test(new Values(scope.index, one), NEAR));
    if (lacks.includes(null) && !lacks.includes(false)) return [];
    const holds = !lacks.includes(false);
    for (const at of placesFrom(from, to)) if (items[at]!.kind !== 'name') covered.add(at);
    const whom = others.map(({ name }) => name).join(', ');
    const reason = `${holds ? 'holds' : 'on record it is not so'} of ${whom}: ${said.concept.says}`;
    return [judged(spanOf(items, from, to), 'absence', holds, reason)];
  });
  return { findings, covered };
}
