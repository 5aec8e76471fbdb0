/**
 * On which side of a limit told before a span lies: "line at 42. In April it was at 38, so just under", "58 days against a
 * limit of 36, well past it". The span and the limit are the ones written; the other side is a fault.
 */
import type { Covering } from '../predicates/predicates.ts';
import { placesFrom, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';
import { type Finding, isTouched, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const SIDE =
  /(?<=# ?(?:,|and|but|—|–)(?: (?:and|but|so|then|thus|still|already|only|just|well|comfortably|safely|narrowly|therefore|barely))* )(?:(?<less>under|inside|within|short of|below)|past|over|beyond|above)(?: (?:it|that|the line|the limit|its line|its limit))?(?= ?(?:$|[.;:!)]))/gu;

export function bareSides(
  { items, topic, index }: Scope,
  findings: readonly Finding[],
  taken: ReadonlySet<number>,
  told: ReadonlyMap<number, Candidate[]>,
): Covering {
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const made = matchesOf(text, SIDE).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const before = items.slice(0, from).flatMap((_, at) => told.get(at) ?? []);
    const span = before.findLast(isSpan);
    const limit = [...topic.measures, ...before].findLast(({ metrics }) => metrics[0] === 'stagnant_line');
    const place = spanOf(items, from, to);
    if (!span || !limit || span.deal !== limit.deal || taken.has(from) || isTouched(findings, place))
      return [];
    for (const at of placesFrom(from, to)) covered.add(at);
    const holds = match.groups!.less ? span.value <= limit.value : span.value > limit.value;
    return [
      judged(place, 'predicate', holds, `${index.byId(span.fact)?.text} against ${limit.value}`, span.fact),
    ];
  });
  return { findings: made, covered };
}

const isSpan = ({ metrics, period }: Candidate): boolean =>
  metrics.length === 1 && metrics[0] === 'days_in_stage' && period !== 'derived';
