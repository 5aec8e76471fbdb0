/**
 * The part of a sum told just before that lies in a tier named after it: "most of it, $1.91 million, sits in Nurture", "the
 * bulk ($1.91 million) is in Nurture", "alongside a fall of $900,000 in Nurture". It is of the measure told last, or changed.
 */

import type { OpenFigure } from '../sentence/figures.ts';
import type { Item } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';

const PART =
  /(?:^| )(?:most|the bulk|the lion ' s share|the larger part|more than half|over half|about half|#|the majority|much|some|part|the rest|nearly all|all)(?: of (?:it|that|this|them|these|those|the money|the total|which))?(?: #)? (?:[,(–—-]|at|worth) ?$/;
const LIES =
  /^ ?[,)–—-]? ?(?:of (?:it|that|them|this) )?(?:is|are|sits?|lies?|falls?|belongs?|stands?|was|now|still|comes from|comes?|renews?|can be found|concentrated|held|all|to|from) ?(?:(?:found|held|now|still|all|to|from|concentrated) )*(?:in|with|to|from|at)?(?: the)? N/;
const CHANGED =
  /(?:^| )(?:an? (?:\S+ )?(?:fall|drop|decline|loss|decrease|rise|increase|gain|jump|growth)) of(?: (?:about|some|nearly|almost|around|roughly|over|just))*$/;
const DOWN = /\b(?:fall|drop|decline|loss|decrease)\b/;

/** The value of the tier that the figure is; null where no such part is told, or it is not on record. */
export function placedPart(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  if (figure.kind !== 'money') return null;
  const before = textAround(scope.items, at - 9, at);
  const after = textAround(scope.items, at + 1, at + 9);
  const isChange = CHANGED.test(before) && /^(?:in|at|within|from|for) N/.test(after);
  if (!isChange && !(PART.test(`${before} `.trimEnd()) && LIES.test(after))) return null;
  const tier = scope.items.slice(at + 1, at + 10).flatMap((item) => tierAt(item) ?? [])[0];
  if (!tier) return null;
  const way = !isChange ? 0 : DOWN.test(before) ? -1 : 1;
  const metrics = metricsMeant(scope);
  return (
    candidatesOf(scope.index, tier).figures.find(
      (each) =>
        each.metrics.length === 1 &&
        metrics.has(each.metrics[0]!) &&
        (isChange ? each.period === 'derived' && each.went === way : each.period === 'current') &&
        says(figure, each, scope.index.sheet.currency),
    ) ?? null
  );
}

/** What was told last: in this sentence, else in the one before. */
function metricsMeant({ told, topic }: Scope): Set<string> {
  const here = [...(told?.values() ?? [])].flat().filter(({ kind }) => kind === 'money');
  const last = here.length > 0 ? here : topic.measures.filter(({ kind }) => kind === 'money');
  return new Set(last.flatMap(({ metrics }) => metrics));
}

const textAround = (items: Item[], from: number, to: number): string =>
  wordsShown(items.slice(Math.max(0, from), Math.max(0, to)));
