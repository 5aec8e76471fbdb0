/**
 * A place told beside the figure that it is of: "$81,000 a year, the most of the three", "at $86,000 it is the biggest
 * prize", "from 51 to 78, now the best of the group". Claims where no other account of the text has more (or less).
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const THE = '(?:(?:the|our|your|its|by far|easily|clearly|far and away|much|now) )*';
const PLACES: [RegExp, 1 | -1][] = [
  [
    spokenWords(
      `${THE}(?:most|biggest|largest|highest|greatest|best|longest|strongest|heaviest|richest|hottest|top|main|widest|warmest|furthest|liveliest|record|dearest|costliest|matters most)(?: (?:prize|sum|one|figure|stake|customer|account|deal|rival|value|amount|ticket|odds?|score))?`,
    ),
    1,
  ],
  [
    spokenWords(
      `${THE}(?:least|smallest|lowest|fewest|worst|shortest|weakest|lightest|slimmest|poorest|coldest|cheapest|thinnest|nearest|soonest)(?: (?:prize|sum|one|figure|stake|customer|account|deal|rival|value|amount|ticket|odds?|score))?`,
    ),
    -1,
  ],
];
const REACH = 9;
const LEAST = 2;

export function spokenPlaced(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return PLACES.flatMap(([words, way]) =>
    matchesOf(text, words).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      if (/^(not|t|no|nearly|almost|at)$/.test(textOf(items[from - 1]))) return [];
      const fact = figuresNear(scope, from, to)
        .flatMap((at) => held(at)?.fact ?? [])
        .find((each) => isFirst(scope, each, way));
      if (!fact) return [];
      const place = spanOf(items, from, to);
      return [judged(place, 'predicate', true, `no other account of the text is beyond ${fact}`, fact)];
    }),
  );
}

function figuresNear({ items }: Scope, from: number, to: number): number[] {
  const found: number[] = [];
  for (const [start, step] of [
    [from - 1, -1],
    [to + 1, 1],
  ] as const)
    for (let at = start; items[at] && Math.abs(at - start) < REACH; at += step) {
      if (/^[;.!?]$/.test(textOf(items[at]))) break;
      if (items[at]!.kind === 'figure') found.push(at);
    }
  return found;
}

/** Whether the value of the fact's account is not exceeded by that of any other account of the text. */
function isFirst({ items, topic, index }: Scope, fact: string, way: 1 | -1): boolean {
  const subject = index.subject(fact.split('.')[0]!);
  const metric = metricOf(fact);
  const value = index.fact(fact.split('.')[0]!, metric)?.value;
  if (!subject || typeof value !== 'number' || fact.includes('@') || fact.endsWith('.delta')) return false;
  const all = [
    ...new Set([...items.flatMap((item) => accountAt(item) ?? []), ...topic.recent, ...topic.said]),
  ];
  const isOwn = (one: Subject): boolean =>
    one.id === subject.id || index.children(one.id, 'deal').some(({ id }) => id === subject.id);
  const values = all
    .filter((one) => !isOwn(one))
    .flatMap((one) => {
      const at = new Values(index, one);
      return [at, ...at.deals()].flatMap((each) => each.figure(metric) ?? []);
    });
  return values.length >= LEAST - 1 && values.every((each) => (value - each) * way >= 0);
}
