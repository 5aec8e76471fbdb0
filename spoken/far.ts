/**
 * How far a measure lies beyond its line or norm, in words: "way past the 33-day line", "comfortably above its usual 12",
 * "inside the 45 we allow", "far short with 60 against 102". Each degree has its share of the line from which it holds, and
 * one from which it surely does not; between the two it claims nothing.
 */

import type { HeldAt } from '../changes/spoken-beside.ts';
import { isDenied, isProposed } from '../changes/ways.ts';
import { spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { type Measure, measureAt, measuresFrom } from './held-measures.ts';

/** Beyond the line by which share it holds, from where to where; and short of or beyond which it is false. */
interface Degree {
  words: RegExp;
  holds: [least: number, most: number];
  never: [under: number, over: number];
}
const degree = (words: string, holds: Degree['holds'], never: Degree['never']): Degree => ({
  words: new RegExp(`^(?:${words}) `),
  holds,
  never,
});
const FAR =
  'well|way|far|a long way|long|miles|much|considerably|significantly|substantially|greatly|hugely|vastly|a lot|a good deal|a good way|badly|seriously|massively';
const EASY = 'comfortably|clearly|easily|safely|handily|nicely|plainly|distinctly|noticeably|visibly';
const NEAR =
  'just|slightly|a little|a bit|barely|narrowly|marginally|a touch|a shade|a fraction|fractionally|a whisker|a hair|only just|a tad|somewhat';
const DEGREES: Degree[] = [
  degree(FAR, [0.2, Number.POSITIVE_INFINITY], [0.1, Number.POSITIVE_INFINITY]),
  degree(EASY, [0.1, Number.POSITIVE_INFINITY], [0.03, Number.POSITIVE_INFINITY]),
  degree(NEAR, [0, 0.15], [0, 0.35]),
];
const BARE: Degree = {
  words: /^/,
  holds: [0, Number.POSITIVE_INFINITY],
  never: [0, Number.POSITIVE_INFINITY],
};

/** One more or less of a few touches is only just so. */
const NEARLY = new RegExp(`^(?:${NEAR}) `);

const OVER = 'past|over|above|beyond|ahead of|clear of|outside|in excess of|on top of';
const UNDER = 'below|under|short of|shy of|inside|within|behind|beneath';
const FILL =
  '(?:(?:the|its|their|a|an|our|your|his|her|of|usual|normal|customary|typical|ordinary|average|expected|permitted|allowed|still) )*';
const BESIDE_LINE = spokenWords(`(?:(?:${FAR}|${EASY}|${NEAR}) )?(?:${OVER}|${UNDER})(?= ${FILL}#)`);
const TOLD_APART = spokenWords(
  `(?:${FAR}|${EASY}|${NEAR}) (?:short|below|above|behind|ahead|over|under|past|beyond|up|down)(?= (?:at|with|on|by)? ?#|,| \\(| against| versus)`,
);
const UPWARD = /(?:^| )(?:past|over|above|beyond|ahead|clear|outside|excess|top|up)(?: |$)/;
/** What each line or norm is held against. */
const MEASURED: Record<string, string> = {
  stagnant_line: 'days_in_stage',
  stage_median_days: 'days_in_stage',
  touch_norm_30d: 'touches_30d',
};

export function spokenFar(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return [BESIDE_LINE, TOLD_APART].flatMap((pattern) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      if (isDenied(items, from) || isProposed(items, from)) return [];
      const [line, own] = (pattern === BESIDE_LINE ? besideLine : toldApart)(scope, held, from, to);
      if (!line || !own) return [];
      const said = match[0].trim();
      const beyond = (own.value / line.value - 1) * (UPWARD.test(said) ? 1 : -1);
      const isOneOff = Math.abs(own.value - line.value) <= 1;
      const holds = isOneOff && beyond > 0 && NEARLY.test(said) ? true : verdictOf(said, beyond);
      if (holds === null) return [];
      const reason = `${own.id} ${own.value} beside ${line.id} ${line.value}`;
      return [judged(spanOf(items, from, to), 'predicate', holds, reason, line.id)];
    }),
  );
}

function verdictOf(said: string, beyond: number): boolean | null {
  const { holds, never, words } = DEGREES.find((each) => each.words.test(said)) ?? BARE;
  const isEdge = words === BARE.words && beyond === 0;
  if (isEdge) return null;
  if (beyond > 0 && beyond >= holds[0] && beyond <= holds[1]) return true;
  return beyond < never[0] || beyond > never[1] ? false : null;
}

interface Told {
  id: string;
  value: number;
}
type Pair = [line: Told | null, own: Told | null];

const isLine = (measure: Measure | null): measure is Measure =>
  measure !== null && MEASURED[measure.fact.metric] !== undefined;
const told = ({ fact: { id, value } }: Measure): Told => ({ id, value: value as number });

/** The line straight after the words, and the nearest figure before it that is held against it, else the record's. */
function besideLine(scope: Scope, held: HeldAt, from: number, to: number): Pair {
  let at = to + 1;
  while (scope.items[at] && scope.items[at]!.kind !== 'figure') at += 1;
  const line = measureAt(scope, held, at);
  if (!isLine(line)) return [null, null];
  const metric = MEASURED[line.fact.metric]!;
  const near = measuresFrom(scope, held, from - 1, -1).find(({ fact }) => fact.metric === metric);
  // "From one touch to six, comfortably above …": a figure between may be the one that is meant.
  const isPassed = near && scope.items.slice(near.at + 1, from).some(({ kind }) => kind === 'figure');
  if (isPassed && near.fact.period !== 'current') return [null, null];
  if (near) return near.fact.subject === line.fact.subject ? [told(line), told(near)] : [null, null];
  const fact = scope.index.fact(line.fact.subject, metric);
  const isKnown = typeof fact?.value === 'number';
  return [told(line), isKnown ? { id: fact.id, value: fact.value as number } : null];
}

/** "Far short, with 60 against 102": the line and what is held against it are told after or before the words. */
function toldApart(scope: Scope, held: HeldAt, from: number, to: number): Pair {
  const around = [...measuresFrom(scope, held, to + 1, 1), ...measuresFrom(scope, held, from - 1, -1)];
  const line = around.find(isLine);
  const own = around.find(
    ({ fact }) => fact.subject === line?.fact.subject && fact.metric === MEASURED[line.fact.metric],
  );
  return line && own ? [told(line), told(own)] : [null, null];
}
