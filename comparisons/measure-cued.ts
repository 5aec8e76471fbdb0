/** The one measure that a place or comparison is of: what its noun names, else the figure that it stands beside. */
import type { Subject } from '../domain/facts.ts';
import { textOf, wordOf } from '../sentence/items.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';
import { metricOf } from '../text/findings.ts';
import { CHANGE_OF, changeWay, valuesOf } from './places.ts';

export type Told = ReadonlyMap<number, readonly Candidate[]>;

/** By the noun after the word; a place has to be lost by each of them. */
const NOUNS: [RegExp, readonly string[]][] = [
  [/^(silence|gap|longest silence)$/, ['days_since_last_touch']],
  [/^(odd|odds|likelihood|chance|rating|probability)$/, ['outcome_score', 'deal_outcome_score']],
  [/^score$/, ['score']],
  [/^(sentiment|mood)$/, ['sentiment_90d']],
  [/^(deal|opportunity|expansion|upgrade|pipeline)$/, ['amount', 'open_value']],
  [/^(revenue|arr|recurring revenue|payer|spender|customer)$/, ['arr']],
  // The lexicon has "largest renewal" as one word.
  [/^(?:(?:largest|biggest|smallest) )?renewal$/, ['arr']],
  [/^(contact|people)$/, ['contacts_90d', 'touches_30d']],
  [/^touch$/, ['touches_30d']],
];
/** Items between a figure and what is told of it. */
const REACH = 8;

export interface Cued {
  metrics: readonly string[];
  /** Which way the change goes; 0 for either, null where it is of no change. */
  way: 1 | -1 | 0 | null;
}

/** What the word at `from`, with its noun after it, is measured by; null where nothing cues one measure. */
export function cuedBy(scope: Scope, told: Told, at: number): Cued | null {
  const noun = wordOf(scope.items[at + 1]);
  const way = changeWay(noun);
  const named = NOUNS.find(([pattern]) => pattern.test(noun) || pattern.test(wordOf(scope.items[at])))?.[1];
  if (named) return { metrics: named, way: null };
  const subject = subjectOf(scope, at);
  if (subject) return { metrics: subject, way: null };
  const beside = way === null ? metricsBefore(scope, told, at) : allMetricsBefore(scope, told, at);
  if (beside.length === 0) return null;
  if (way === null) return { metrics: beside, way };
  return { metrics: beside.map((metric) => `${CHANGE_OF}${metric}`), way };
}

/** "The mood is the warmest of the six": what the place is said of. */
function subjectOf({ items }: Scope, at: number): readonly string[] | null {
  const [noun, verb] = items.slice(Math.max(0, at - 3), at).map(wordOf);
  if (!/^(is|was|are|were|s|remains|looks|became)$/.test(verb ?? '') || noun === undefined) return null;
  return NOUNS.find(([pattern]) => pattern.test(noun))?.[1] ?? null;
}

/** Of every figure since the account was named: "lost ten points ahead of its $77,000 renewal, the steepest drop of the group". */
function allMetricsBefore({ items }: Scope, told: Told, at: number): string[] {
  const from = items.slice(0, at).findLastIndex((item) => accountAt(item) || /^[;:]$/.test(textOf(item))) + 1;
  const found = items.slice(from, at).flatMap((_, place) => told.get(from + place) ?? []);
  return [...new Set(found.flatMap(({ metrics }) => metrics))];
}

/** Of the figure told last before the place, with no other account and no end of a clause between them. */
export function metricsBefore({ items }: Scope, told: Told, at: number): string[] {
  for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1) {
    if (/^[;:]$/.test(textOf(items[place])) || accountAt(items[place])) return [];
    if (items[place]!.kind !== 'figure') continue;
    return metricsAt(told, place);
  }
  return [];
}

/** What a figure was found to be of, where that is one measure. */
export function metricsAt(told: Told, place: number): string[] {
  const found = (told.get(place) ?? []).filter(({ metrics }) => metrics.length === 1);
  return [...new Set(found.flatMap(({ metrics }) => metrics))];
}

/** The measure that a figure or day was judged by, and all that it was found to be besides. */
export const metricsFound = (fact: string, found: readonly Candidate[] = []): string[] => [
  metricOf(fact),
  ...found.flatMap(({ metrics }) => metrics),
];

/** The greatest value of an account, or the least where the least is meant; null where it has none. */
export function valueBy(
  { index }: Scope,
  one: Subject,
  metric: string,
  { way, most }: { way: 1 | -1 | 0 | null; most: 1 | -1 },
): number | null {
  const values = valuesOf(index, one, metric, way ?? 0).map((value) => value * most);
  return values.length === 0 ? null : Math.max(...values);
}
