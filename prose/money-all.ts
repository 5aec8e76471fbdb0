/**
 * A sum of a group's deals said to be all in one state: "$434k of deals, all past their date", "$480,500 of pipeline, every
 * one of them stagnant". The sum has to be what that group has open, and as many of its deals have to be so as it has.
 */

import type { Covering } from '../predicates/predicates.ts';
import { type Item, placesFrom, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf, says } from '../sentence/values.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const LATE =
  'overdue|late|past due|(?:past|beyond) (?:its|their|the) (?:close |closing )?(?:dates?|deadlines?)';
const STUCK = 'stagnant|stuck|stalled|stale';
const DEALS = '(?:deals?|pipeline|business|opportunit(?:y|ie|ies))';
const ALL = '(?:all|every (?:one|bit|dollar|cent|penny)|each(?: one)?|the (?:lot|whole lot))';
const FILLS = '(?:(?:of|it|them|the|is|are|has|have|been|gone|now|long|already|which) )*';
const PATTERN = new RegExp(
  `# (?:of|in) (?:open |our |its )?${DEALS} (?:[,(–—-] |and )?(?:${ALL}) ${FILLS}(?:(${LATE})|(${STUCK}))(?= |$)`,
  'gu',
);

export function judgeMoneyAll(scope: Scope): Covering {
  const covered = new Set<number>();
  const { text, rangeOf } = skeletonOf(scope.items);
  const findings = matchesOf(text, PATTERN).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match as RegExpExecArray);
    const metric = match[1] === undefined ? 'stagnant_deals' : 'overdue_deals';
    const group = groupWith(scope, from);
    if (!group) return [];
    for (const at of placesFrom(from + 1, to)) covered.add(at);
    const [some, all] = [metric, 'open_deals'].map((each) => scope.index.fact(group.id, each)?.value);
    const holds = some === all && Number(all) > 0;
    const reason = `on record ${some} of ${all} (${group.id}.${metric})`;
    return [judged(spanOf(scope.items, from + 1, to), 'predicate', holds, reason, `${group.id}.${metric}`)];
  });
  return { findings, covered };
}

/** The group that has the sum open, now. */
function groupWith(scope: Scope, at: number) {
  const item: Item = scope.items[at]!;
  if (item.kind !== 'figure' || item.figure.kind !== 'money') return undefined;
  return groupsFor(scope, at).find((group) =>
    candidatesOf(scope.index, group).figures.some(
      (each) =>
        each.period === 'current' &&
        each.metrics.length === 1 &&
        each.metrics[0] === 'open_value' &&
        says(item.figure, each, scope.index.sheet.currency),
    ),
  );
}
