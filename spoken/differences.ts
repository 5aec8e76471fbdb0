/**
 * What a distance is told from: "three fewer than in April", "one more than before", "less contact than a month ago", "two
 * rather than three", "40, after 41". Held by the measure beside it, as it was in the run before; a fault where that measure
 * went the other way by as much.
 */

import type { HeldAt } from '../changes/spoken-beside.ts';
import { isDenied, isProposed } from '../changes/ways.ts';
import { spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { type Measure, measureAt, measuresFrom } from './held-measures.ts';

const MORE = 'more|higher|larger|bigger|greater|better|heavier|longer|additional|extra';
const LESS = 'less|fewer|lower|smaller|lighter|worse|shorter|weaker';
const BEFORE =
  '(?:(?:in|at|on|for|during|back in|at the end of) )?(?:the )?(?:D|before|last month|last time|previously|then|earlier|a month (?:ago|before|earlier)|month before|previous (?:month|report|run)|last report|it (?:was|did|had)|they (?:were|did|had))';
/** The words up to the time, so that a month in them is left to what reads times. */
const THAN = `than(?: ${BEFORE}|(?= # (?:ago|before|earlier)))`;
const DISTANCE = spokenWords(
  `(?<=# (?:(?!(?:and|in|is|are|was|were|or) )\\p{L}+ ){0,2})(${MORE}|${LESS})(?: (?!than)\\p{L}+)?(?: ${THAN}|(?! than))`,
);
const UNFIGURED = spokenWords(
  `(?:${MORE}|${LESS}|warmer|colder|cooler|busier|quieter) (?:\\p{L}+ ){0,3}?(${THAN})`,
);
const INSTEAD = spokenWords(
  '(?:rather than|instead of|compared (?:with|to)|in place of|as against|against|versus|vs|where it was|after|following)(?= (?:(?:a|an|the|its|just|only|some|about|nearly|almost|usual|normal|previous|customary) )*#)',
);

type Told = [holds: boolean, measure: Measure];

const isUpward = (word: string): boolean => spokenWords(MORE).test(word);

export function spokenDifferences(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const tell = (
    pattern: RegExp,
    test: (from: number, to: number, match: RegExpExecArray) => Told | null,
  ): Finding[] =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      if (isDenied(items, from) || isProposed(items, from)) return [];
      const [holds, measure] = test(from, to, match) ?? [];
      if (holds === undefined) return [];
      const { fact, now, earlier } = measure!;
      const reason = `${fact.id}: ${now ?? 'nothing'} after ${earlier ?? 'nothing'}`;
      return [judged(spanOf(items, from, to), 'direction', holds, reason, fact.id)];
    });
  return [
    ...tell(DISTANCE, (from, to, match) => ofThen(match, byAsMuch(scope, held, from, match[1]!, to))),
    ...tell(UNFIGURED, (from, to, match) => wentSo(scope, held, from, to, match[0])),
    ...tell(INSTEAD, (from) => insteadOf(scope, held, from)),
  ];
}

/** The other way is a fault only where the words say that the run before is meant. */
const ofThen = ([said]: RegExpExecArray, found: Told | null): Told | null =>
  found?.[0] || / than/.test(said) ? found : null;

/** The nearest measure that lies as far from the run before as the figure before the words tells. */
function byAsMuch(scope: Scope, held: HeldAt, from: number, word: string, to: number): Told | null {
  let at = from - 1;
  while (at > 0 && scope.items[at]!.kind !== 'figure') at -= 1;
  const item = scope.items[at];
  if (item?.kind !== 'figure' || !held(at)) return null;
  const told = [...measuresFrom(scope, held, at, -1), ...measuresFrom(scope, held, to + 1, 1).slice(0, 1)];
  const { least, most, kind } = item.figure;
  for (const measure of told) {
    const { now, earlier } = measure;
    if (now === null || earlier === null || now === earlier) continue;
    const by = Math.abs(kind === 'part' || kind === 'percent' ? toShare(kind, now, earlier) : now - earlier);
    if (by >= least - SLACK && by <= most + SLACK) return [now > earlier === isUpward(word), measure];
  }
  return null;
}
const SLACK = 0.001;
const toShare = (kind: string, now: number, earlier: number): number =>
  ((now - earlier) / earlier) * (kind === 'percent' ? 100 : 1);

/** "More deals and less contact than in April": each noun compared, of whom the figures before tell, or the sentence. */
function wentSo(scope: Scope, held: HeldAt, from: number, to: number, said: string): Told | null {
  const { items, index } = scope;
  const noun = items.slice(from, to + 1).find((item) => item.kind === 'word' && item.metrics !== null);
  const metrics = noun?.kind === 'word' ? [...(noun.metrics ?? [])].filter((each) => COUNTED.has(each)) : [];
  const [beside] = measuresFrom(scope, held, from - 1, -1);
  const subject = beside
    ? index.subject(beside.fact.subject)
    : (accountFor(scope, from) ?? groupsFor(scope, from)[0]);
  if (!subject || subject.kind === 'deal' || metrics.length === 0) return null;
  const wanted = isUpward(said.split(' ')[0]!) ? 1 : -1;
  const ways = metrics.flatMap((metric): [number, Measure][] => {
    const fact = index.fact(subject.id, metric);
    const [now, earlier] = [fact?.value, index.fact(subject.id, metric, 'previous')?.value];
    if (!fact || typeof now !== 'number' || typeof earlier !== 'number') return [];
    return [[Math.sign(now - earlier), { at: from, fact, now, earlier }]];
  });
  const right = ways.find(([way]) => way === wanted);
  if (right) return [true, right[1]];
  const isSure = beside !== undefined && ways.length > 0 && ways.every(([way]) => way === -wanted);
  return isSure ? [false, ways[0]![1]] : null;
}
/** Measures that "more of it" can only mean the number or sum of. */
const COUNTED = new Set(
  'touches_30d contacts_90d open_deals open_value arr accounts customers outcome_score score sentiment_90d overdue_deals stagnant_deals renewals_due renewals_due_arr meetings_booked without_meeting'.split(
    ' ',
  ),
);

/** "Two stagnant rather than three": the figure after it is the run before's of what one before it is, or its norm. */
function insteadOf(scope: Scope, held: HeldAt, from: number): Told | null {
  let at = from + 1;
  while (scope.items[at] && scope.items[at]!.kind !== 'figure') at += 1;
  const other = measureAt(scope, held, at);
  if (!other) return null;
  const { fact } = other;
  const value = fact.value;
  const isOther = ({ fact: own, earlier }: Measure): boolean =>
    own.subject === fact.subject &&
    own.period === 'current' &&
    (fact.period === 'previous' ? earlier === value : NORMS[fact.metric] === own.metric);
  const own = measuresFrom(scope, held, from - 1, -1).find(isOther);
  return own ? [true, own] : null;
}
const NORMS: Record<string, string> = { touch_norm_30d: 'touches_30d', stage_median_days: 'days_in_stage' };
