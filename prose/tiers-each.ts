/** What two tiers told together have each: "both have 11 open deals", "each of them holds 11 stagnant ones". */
import { tiersTogether } from '../figures/tier-sums.ts';
import type { Covering } from '../predicates/predicates.ts';
import { countedAfter } from '../sentence/counted.ts';
import { spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const EACH =
  /(?:^| )(?:both|each)(?: of (?:them|the #|the two|these|those|these two|those two|these tiers|those tiers))?(?: tiers?)?(?: (?:now|still|also|currently))* (?:has|have|had|hold|holds|carry|carries|with|contain|contains|show|shows|at) #(?: (?:open|stagnant|overdue|late|stuck))*(?: [a-z]+)?/gu;

/** Whether each of the tiers has as many; the words with which it is told. */
export function judgeTiersEach(scope: Scope): Covering {
  const { items, index } = scope;
  const covered = new Set<number>();
  const { text, rangeOf } = skeletonOf(items);
  const findings = matchesOf(text, EACH).flatMap((match): Finding[] => {
    const tiers = tiersTogether(scope);
    const start = match.index + (match[0].startsWith(' ') ? 1 : 0);
    const [from, to] = rangeOf({ ...match, 0: match[0].trim(), index: start } as RegExpExecArray);
    const at = items.findIndex(
      (item, place) => place > from && item.kind === 'figure' && item.figure.value > 2,
    );
    const figure = items[at];
    if (tiers.length < 2 || figure?.kind !== 'figure') return [];
    const metrics = [...(countedAfter(items, at)?.metrics ?? [])];
    const metric = metrics.find((each) => tiers.every(({ id }) => index.fact(id, each) !== undefined));
    if (metric === undefined) return [];
    for (let place = from; place <= to; place += 1) if (place !== at) covered.add(place);
    const right = tiers.every(({ id }) => index.fact(id, metric)?.value === figure.figure.value);
    const place = spanOf(items, from, to);
    const reason = right ? 'holds of each of these tiers' : 'on record it is not so of each of these tiers';
    return [judged(place, 'predicate', right, reason, `${tiers[0]!.id}.${metric}`)];
  });
  return { findings, covered };
}
