/**
 * What is said of all deals of some tiers, or of where all of something sits: "every open deal in Watch and Triage is
 * stagnant", "those two hold all 22 stagnant deals", "nothing outside Watch and Triage is overdue", "both have 11 open
 * deals". It is held over the tiers together, which one of them alone could not meet.
 */
import type { Subject } from '../domain/facts.ts';
import { tiersTogether } from '../figures/tier-sums.ts';
import type { Covering } from '../predicates/predicates.ts';
import { spanOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const STUCK = 'stagnant|stuck|stalled|stale';
const LATE = 'overdue|late|past (?:its|their|the) (?:close )?dates?|past due';
const STATE = `(?:${STUCK}|${LATE})`;
const ALL = '(?:all|every(?: single)?(?: one)?|each(?: one)?|the whole|the lot|not one)';
const OF = '(?: (?:of|the|our|your|their|its|these|those|#))*';
const OPEN = '(?:open |live )?(?:deals?|opportunit(?:y|ie|ies)|ones?)';
const TIERS =
  '(?:N(?:(?: ,)? (?:and|or|plus) N)+|N|(?:those|these|the|both|either|our) (?:bottom |lower |lowest |last |other |weaker )*(?:#|pair|both)?(?: ?(?:bottom |lower )*tiers?)?|them|there|either|both)';
const IN = `(?:in|within|across|of|from|belongs? to|(?:is|are|all|sits?|lies?|found|lives?|still|now|both|stands?|belongs?) (?:(?:all|now|still|both|found|in|to|with|within|inside|either|one of) ?)*)`;
const HOLD =
  '(?:(?:now|together|between them|currently|alone|also|still) )*(?:hold|holds|have|has|contain|contains|carry|carries|account for|accounts for|own|owns|house|houses|share|shares|take in|make up|are home to|is home to|keep|harbour|host|hosting|holding|contribute|supply)(?: (?:between them|together))*';
const IS = "(?:(?:is|are|was|were|have|has|been|gone|now|all|both|already|' s) )*";

/** Every deal of the tiers is so. */
const MEMBERS = new RegExp(
  `(?:^| )${ALL}${OF} ${OPEN} (?:in|within|across|of|from) ${TIERS} ${IS}(${STATE})(?: (?:and|or) (${STATE}))?(?= |$)`,
  'gu',
);
/** All that are so belong to the tiers. */
const PLACED = new RegExp(
  `(?:^| )${ALL}${OF} (${STATE})(?: ${OPEN})?(?: (?:and|or)(?: (?:all|the|our|#))* (${STATE})(?: ${OPEN})?)? ${IN} ?${TIERS}(?= |$)`,
  'gu',
);
const HELD = new RegExp(
  `(?:^| )${HOLD} (?:between them )?${ALL}${OF} (${STATE})(?: ${OPEN})?(?: (?:and|or)(?: (?:all|every|the|our|#))* (${STATE})(?: ${OPEN})?)?(?= |$)`,
  'gu',
);
const SPREAD = new RegExp(
  `(?:^| )(?:the|our|all(?: the)?)(?: #)? (${STATE}) ${OPEN}(?: ,[^,;:]*,| \\([^()]*\\))? (?:all|both|each) ${IN} ?${TIERS}(?= |$)`,
  'gu',
);
/** "All 22 stagnant deals are in Watch and Triage, as are all 15 overdue ones." */
const ALSO = new RegExp(
  `(?:^| )(?:along with|together with|as well as|as (?:are|do)|(?:and )?so (?:are|do)|just like|like|plus|and with them) (?:(?:all|every one) (?:of )?)?(?:(?:the|our) )?(?:# )?(?:of the )?(${STATE}) ${OPEN}(?= |$)`,
  'gu',
);
const OUTSIDE = new RegExp(
  `(?:^| )(?:no|not #|not one|not a single|none of the|nothing|none)(?: (${STATE}))?(?: ${OPEN})? (?:outside|beyond|other than in|except in|elsewhere than in)(?: of)? ${TIERS}(?: ${IS}(${STATE})(?: (?:and|or|nor) ${STATE})?)?(?= |$)`,
  'gu',
);

/** No deal of the tiers is so. */
const NONE = new RegExp(
  `(?:^| )(?:no|not one|not a single|none)${OF}(?: ${OPEN})? (?:in|within|across|from) ${TIERS} ${IS}(${STATE})(?: (?:and|or|nor) (${STATE}))?(?= |$)`,
  'gu',
);

/** What is so of all deals in some tiers, and where all such deals are. */
export function judgeTiersWhole(scope: Scope): Covering {
  const covered = new Set<number>();
  const { text, rangeOf } = skeletonOf(scope.items);
  const isPlaced = [PLACED, HELD, SPREAD].some((pattern) => text.search(pattern) >= 0);
  const tests: typeof TESTS = isPlaced ? [...TESTS, [ALSO, allAreThere]] : TESTS;
  const findings = tests.flatMap(([pattern, test]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const tiers = tiersTogether(scope);
      const states = match
        .slice(1)
        .filter((state) => state !== undefined)
        .map(metricOf);
      if (
        tiers.length === 0 ||
        (tiers.length < 2 && !/outside|beyond|except/.test(match[0])) ||
        states.length === 0
      )
        return [];
      const index = match.index + (match[0].startsWith(' ') ? 1 : 0);
      const [from, to] = rangeOf({ ...match, 0: match[0].trim(), index } as RegExpExecArray);
      for (let at = from; at <= to; at += 1) covered.add(at);
      const right =
        states.every((metric) => test(scope, tiers, metric)) && isCount(scope, [from, to], tiers, states[0]!);
      const place = spanOf(scope.items, from, to);
      const whom = tiers.map(({ name }) => name).join(', ');
      return [
        judged(
          place,
          'predicate',
          right,
          `${right ? 'holds' : 'on record it is not so'} of ${whom}`,
          `book.${states[0]}`,
        ),
      ];
    }),
  );
  return { findings, covered };
}

/** "Every one of our two stagnant deals": as many are so, where a count stands before the state. */
function isCount(
  scope: Scope,
  [from, to]: [number, number],
  tiers: readonly Subject[],
  metric: string,
): boolean {
  const states = new RegExp(`^(?:${STUCK}|overdue|late)(?: |$)`);
  const counted = scope.items
    .slice(from, to)
    .find((item, at, items) => item.kind === 'figure' && states.test(wordOf(items[at + 1])));
  return counted?.kind !== 'figure' || counted.figure.value === sumOf(scope, tiers, metric);
}

type Test = (scope: Scope, tiers: readonly Subject[], metric: string) => boolean;
const metricOf = (state: string): string =>
  new RegExp(`^(?:${STUCK})$`).test(state) ? 'stagnant_deals' : 'overdue_deals';
const sumOf = ({ index }: Scope, tiers: readonly Subject[], metric: string): number =>
  tiers.reduce((sum, { id }) => sum + Number(index.fact(id, metric)?.value ?? Number.NaN), 0);

const allAreSo: Test = (scope, tiers, metric) =>
  sumOf(scope, tiers, metric) > 0 && sumOf(scope, tiers, metric) === sumOf(scope, tiers, 'open_deals');
const allAreThere: Test = (scope, tiers, metric) =>
  sumOf(scope, tiers, metric) > 0 && sumOf(scope, tiers, metric) === scope.index.fact('book', metric)?.value;
const noneIsSo: Test = (scope, tiers, metric) => sumOf(scope, tiers, metric) === 0;

const TESTS: [RegExp, Test][] = [
  [MEMBERS, allAreSo],
  [PLACED, allAreThere],
  [HELD, allAreThere],
  [SPREAD, allAreThere],
  [OUTSIDE, allAreThere],
  [NONE, noneIsSo],
];
