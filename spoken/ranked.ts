/**
 * Places that no figure of theirs spells out: "Globex matters most", "Initech gained most, from 35 to 53", "Globex is the
 * runner-up: odds down from 52 to 40", "Initech follows Globex at 83". Claims where the sum at stake, or what the sentence
 * tells of the account, puts it there among the accounts of the text.
 */
import type { HeldAt } from '../changes/spoken-beside.ts';
import { isDenied } from '../changes/ways.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** What one account has that the others are held against; null where it has nothing of the kind. */
type Measure = (one: Values) => number | null;
/** Whether it is in its place, by what it has and what each other one has. */
type InPlace = (own: number, others: readonly number[]) => boolean;

const VERY = '(?:(?:by far|much|easily|clearly|the|far and away) )*';
const FIRST: InPlace = (own, others) => others.every((other) => other < own);
const SECOND: InPlace = (own, others) =>
  others.length > 1 && others.filter((other) => other > own).length === 1;

/** Verbs of weight: by the money that is at stake. */
const WEIGHS = spokenWords(
  `(?:matters|hurts|counts|weighs|worries (?:me|us)|bothers (?:me|us)|stands to lose|costs) ${VERY}most|(?:is |carries )${VERY}(?:the )?(?:heaviest|weightiest|most (?:important|valuable))`,
);
const MONEY = ['at_stake', 'arr', 'open_value'];

/** Verbs of change, and which way each goes; 0 is either. */
const CHANGED: [RegExp, 1 | -1 | 0][] = [
  [spokenWords(`(?:gained|rose|climbed|improved|grew|advanced|added|jumped|won|up) ${VERY}most`), 1],
  [spokenWords(`(?:lost|fell|dropped|slipped|shed|slid|declined|sank|suffered|down) ${VERY}most`), -1],
  [spokenWords(`(?:moved|changed|shifted|swung) ${VERY}most`), 0],
];
const NEXT = spokenWords(
  "(?:honest |clear |close |obvious |natural )*runner - up|comes (?:a close )?second|(?:in|takes) second place|is second|ranks second|close second|(?:the )?closest rival|close behind|next (?:best|in line)|comes next|is next|(?:is|' s) (?:just )?behind",
);
/** "Now the best of the group", "$81,000 a year, the most of the three": by what the sentence tells of it. */
const BEST = spokenWords(
  '(?:the )?(?:best|highest|strongest|most|largest|biggest|greatest) of (?:(?:the|this|our|these|those|all|its) )*(?:group|lot|bunch|trio|pack|set|list|#|them)',
);
const FOLLOWS = spokenWords(
  'follows|trails|comes (?:right |just )?after|is (?:right |just )?(?:behind|after)',
);

export function spokenRanked(scope: Scope, held: HeldAt): Finding[] {
  const facts = scope.items.flatMap((_, at) => held(at)?.fact ?? []);
  return [
    ...read(scope, WEIGHS, (_, whom) => placed(scope, whom, MONEY.map(measureOf), FIRST)),
    ...CHANGED.flatMap(([words, way]) =>
      read(scope, words, (_, whom) =>
        placed(
          scope,
          whom,
          metricsOf(scope, facts, whom).map((metric) => changeOf(metric, way)),
          FIRST,
        ),
      ),
    ),
    ...read(scope, NEXT, (_, whom) => {
      const metrics = metricsOf(scope, facts, whom);
      return placed(
        scope,
        whom,
        [...metrics, ...MONEY.filter(() => metrics.includes('amount'))].map(measureOf),
        SECOND,
      );
    }),
    ...read(scope, BEST, (_, whom) =>
      placed(scope, whom, metricsOf(scope, facts, whom).map(measureOf), FIRST),
    ),
    ...read(scope, FOLLOWS, (to, whom) => {
      const before = accountAt(scope.items[to + 1]);
      return before && metricsOf(scope, facts, whom).some((metric) => isBelow(scope, whom, before, metric))
        ? `after ${before.name}`
        : null;
    }),
  ];
}

/** Claims on the words where a reason is found why they hold of the account that they are about. */
function read(
  scope: Scope,
  words: RegExp,
  reasonFor: (to: number, whom: Subject) => string | null,
): Finding[] {
  const { text, rangeOf } = skeletonOf(scope.items);
  return matchesOf(text, words).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const whom = accountFor(scope, from);
    if (!whom || isDenied(scope.items, from)) return [];
    const reason = reasonFor(to, whom);
    return reason === null ? [] : [judged(spanOf(scope.items, from, to), 'predicate', true, reason)];
  });
}

/** The measures of which the sentence tells a value of this account that holds. */
const metricsOf = ({ index }: Scope, facts: readonly string[], whom: Subject): string[] => [
  ...new Set(
    facts
      .filter((fact) => {
        const subject = index.subject(fact.split('.')[0]!);
        return subject?.id === whom.id || subject?.parent === whom.id;
      })
      .map(metricOf),
  ),
];

/** The greatest value of the account or of one of its deals. */
const greatest = (one: Values, of: (each: Values) => number | null): number | null => {
  const values = [one, ...one.deals()].flatMap((each) => of(each) ?? []);
  return values.length === 0 ? null : Math.max(...values);
};
const measureOf =
  (metric: string): Measure =>
  (one) =>
    greatest(one, (each) => each.figure(metric));
const changeOf =
  (metric: string, way: 1 | -1 | 0): Measure =>
  (one) =>
    greatest(one, (each) => {
      const [now, then] = [each.figure(metric), each.figure(metric, 'previous')];
      if (now === null || then === null) return null;
      return way === 0 ? Math.abs(now - then) : (now - then) * way;
    });

/** Those of the text besides it, by any measure of which all have one. */
function placed(
  { topic, index, items }: Scope,
  whom: Subject,
  measures: readonly Measure[],
  isInPlace: InPlace,
): string | null {
  const here = items.flatMap((item) => accountAt(item) ?? []);
  const sets = [topic.named, [...topic.said, ...here]].map((set) =>
    [...new Set(set)].filter((one) => one.id !== whom.id),
  );
  for (const measure of measures) {
    const own = measure(new Values(index, whom));
    for (const others of sets) {
      const values = others.flatMap((one) => measure(new Values(index, one)) ?? []);
      if (own !== null && own > 0 && values.length > 0 && isInPlace(own, values))
        return `its place among ${values.length + 1} accounts of the text`;
    }
  }
  return null;
}

function isBelow({ index }: Scope, whom: Subject, before: Subject, metric: string): boolean {
  const [own, other] = [whom, before].map((one) => measureOf(metric)(new Values(index, one)));
  return own != null && other != null && own <= other;
}
