/**
 * How far a deal is from a limit or norm of its stage, in a day, week or fortnight: "a week short of stagnant", "in about a
 * week it will cross its line", "a day past the usual 30". Held by the days in its stage beside that limit or norm; the
 * state that it has not reached is not told of it.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { tellsThen } from '../predicates/run-before.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, placesFrom, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** Days of a unit, and by how many they may be missed. */
const UNITS: [RegExp, days: number, slack: number][] = [
  [/day/, 1, 0],
  [/week/, 7, 1],
  [/fortnight/, 14, 2],
  [/month/, 30, 3],
];
const LOOSE = /about|around|roughly|some|nearly|almost|or so|just|under|over|less|more|little/;

const SPAN =
  '(?:(?:just|only|about|around|roughly|nearly|almost|exactly|still|barely|some|no more than|less than|more than|under|over|a little over|little more than) )*(?:a|one|another|a single|a mere|a bare|a full) (?:day|week|fortnight|month)(?: or so)?';
const STAGNANT =
  '(?:(?:the|its|that|our|own|official|formal|#|# - day|-|day|stagnation|stagnant|counting as|being|going|turning|becoming|called|rated|counted as|being called|being counted as|being rated|long) ?)*(?:stagnant|stagnation|line|limit|mark|threshold|cutoff)(?: (?:for|of) (?:stagnation|stagnant deals|N))?';
const NORM =
  '(?:(?:the|its|that|our|a|what is|where) )*(?:usual|normal|norm|median|typical|customary|average|winning|par)(?: (?:#|time|stay|length|span|spell|pace|stint|days?))*(?: (?:for|in|of) (?:the |a )?(?:N|negotiation|stage|won deals|wins))?';
const SHORT =
  '(?:short of|shy of|from|away from|off|before|under|below|inside|within|ahead of|to go before|left before|to go until|left until|this side of|clear of)(?: it (?:is|turns|becomes|goes|counts as|hits|reaches|crosses))?';
const PAST =
  '(?:past|over|beyond|above|after|more than|longer than|outside|behind|the wrong side of|on from)';
const TO_COME = "(?:(?:will|would|is to|is set to|is due to|can|to) |' ll )*";
const REACH =
  '(?:reach|reaches|cross|crosses|hit|hits|pass|passes|go|goes|turn|turns|become|becomes|count|counts|get|gets|come|comes|be|meet|meets|touch|touches)(?: (?:to|as|past|over|at|across|beyond))?';

interface Row {
  pattern: RegExp;
  metrics: readonly string[];
  /** 1: the days are still to come; -1: they have passed. */
  way: 1 | -1;
}
const LINES = ['stagnant_line', 'long_stagnant_line'];
const ROWS: Row[] = [
  { pattern: spokenWords(`${SPAN} ${SHORT} ${STAGNANT}`), metrics: LINES, way: 1 },
  { pattern: spokenWords(`${SPAN} ${PAST} ${STAGNANT}`), metrics: LINES, way: -1 },
  { pattern: spokenWords(`${SPAN} ${SHORT} ${NORM}`), metrics: ['stage_median_days'], way: 1 },
  { pattern: spokenWords(`${SPAN} ${PAST} ${NORM}`), metrics: ['stage_median_days'], way: -1 },
  {
    pattern: spokenWords(
      `in ${SPAN}(?: ' s time)?,? ?(?:it |the deal |its deal |N |that one |this one )?${TO_COME}${REACH} ${STAGNANT}`,
    ),
    metrics: LINES,
    way: 1,
  },
  { pattern: spokenWords(`${TO_COME}${REACH} ${STAGNANT} in ${SPAN}`), metrics: LINES, way: 1 },
  {
    pattern: spokenWords(`${TO_COME}${REACH} ${STAGNANT} (?:later )?(?:this|next) week`),
    metrics: LINES,
    way: 1,
  },
  {
    pattern: spokenWords(
      `${SPAN} (?:left|to go|more|in hand)(?: and|,|;)? (?:it|before it|until it|till it) ${TO_COME}${REACH} ${STAGNANT}`,
    ),
    metrics: LINES,
    way: 1,
  },
  {
    pattern: spokenWords(
      `another (?:day|week|fortnight|month)(?: and|,)(?: it| the deal| its deal| N)? ${TO_COME}(?:be|is|${REACH}) ${STAGNANT}`,
    ),
    metrics: LINES,
    way: 1,
  },
];

export function judgeSpansToLine(scope: Scope): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const findings = ROWS.flatMap((row) =>
    matchesOf(text, row.pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const account = accountFor(scope, from);
      const found = account && foundIn(scope, account, row, match[0]);
      if (!found || covered.has(from)) return [];
      // "It closes a week before the limit" may be told of a date.
      const isDated = /(?<!\p{L})(?:before|after|ahead|behind|left)(?!\p{L})/u.test(match[0]);
      const isSure = !isDated && isNamedFor(scope, from) && !tellsThen(items, scope.index, from);
      if (!found.holds && (found.isNear || !isSure)) return [];
      for (const at of placesFrom(from, to)) covered.add(at);
      const reason = found.holds ? `as on record (${found.fact})` : `on record it is ${found.days} days`;
      return [
        judged(spanOf(items, from, lastWord(items, from, to)), 'value', found.holds, reason, found.fact),
      ];
    }),
  );
  return { findings, covered };
}

/** The last item before a figure or name that is judged for itself. */
function lastWord(items: Item[], from: number, to: number): number {
  const end = items.findIndex(
    (item, at) => at > from && at <= to && item.kind !== 'word' && item.kind !== 'sign',
  );
  return end < 0 ? to : end - 1;
}

interface Distance {
  holds: boolean;
  /** Too near to call false. */
  isNear: boolean;
  days: number;
  fact: string;
}

/** How far the deal of the account that fits best lies from its limit or norm. */
function foundIn({ index }: Scope, account: Subject, { metrics, way }: Row, words: string): Distance | null {
  const [, days, slack] = UNITS.find(([unit]) => unit.test(words))!;
  const isWithin = /(?:this|next) week/.test(words);
  const most = isWithin ? days : LOOSE.test(words) ? slack + 1 : slack;
  const [best] = new Values(index, account)
    .deals()
    .flatMap((deal) =>
      metrics.flatMap((metric): Distance[] => {
        const [spent, line] = [deal.figure('days_in_stage'), deal.figure(metric)];
        if (spent === null || line === null) return [];
        const off = Math.abs((line - spent) * way - days);
        const fact = `${deal.subject.id}.${metric}`;
        return [{ holds: off <= most, isNear: off <= most + days, days: (line - spent) * way, fact }];
      }),
    )
    .sort((one, other) => Math.abs(one.days - days) - Math.abs(other.days - days));
  return best ?? null;
}
