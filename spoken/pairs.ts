/**
 * Words that set two figures which hold against each other ("41 compared with 29", "at 72 after 73", "26 to 82 in a month"),
 * and those that say a value is as it was in the run before ("$507,500 in both months", "as many as in April").
 */

import { type HeldAt, valuesBeside } from '../changes/spoken-beside.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** Measures that are held against each other. */
const KINDRED: RegExp[] = [
  /^(touches_30d|touch_norm_30d|touches_prior_30d|interactions_30d)$/,
  /^(days_in_stage|stage_median_days|stagnant_line|long_stagnant_line)$/,
  /^(outcome_score|deal_outcome_score)$/,
  /^(arr|amount|open_value|at_stake|last_won_value)$/,
];

/** May stand some words from either figure. */
const AGAINST =
  /(?<![\p{L}#])(?:(?:as )?(?:compared|opposed|against|contrasted)(?: (?:with|to))?|in comparison (?:with|to)|by comparison with|measured against|set against|as against|against|versus|vs|rather than|instead of|in place of|where|when|whereas|up from|down from|up on|down on|and not|not|having been)(?!\p{L})/gu;
/** Stand straight between them. */
const BETWEEN =
  /(?<=# (?:% |point |day |touch |exchange )?)(?:after|to|from|was|before|once|then|, was|and then|on the back of)(?= (?:\$ |a |the |only |just )*#)/gu;
const SAME_RUNS =
  /(?<![\p{L}#])(?:(?:in |at |for |over )?(?:both|either) (?:month|report|run|time|review)s?|then (?:and|as) now|now (?:and|as) then|now as (?:then|before)|month (?:after|on) month the same|(?:the same|just|exactly|precisely) as (?:in|at|on) (?:the end of )?D|as many as (?:in|at) (?:the end of )?D|as much as (?:in|at) (?:the end of )?D|(?:the )?same as (?:a month (?:ago|earlier|before)|last month)|(?:a |the )?(?:second|another) (?:month|report|run)(?: (?:running|in a row|straight))?(?= with)|as (?:many|much) as (?:a month (?:ago|earlier|before)|last month|before)|no (?:more|fewer|less) than (?:in|at) D)(?!\p{L})/gu;
const REACH = 8;
const ROUNDING = 0.006;

export function spokenPairs(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const made: Finding[] = [];
  const tell = ([from, to]: [number, number], holds: boolean, fact: string, reason: string): void => {
    made.push(judged(spanOf(items, from, to), 'predicate', holds, reason, fact));
  };
  for (const [pattern, reach] of [
    [BETWEEN, 3],
    [AGAINST, REACH],
  ] as const)
    for (const match of matchesOf(text, pattern)) {
      const [from, to] = rangeOf(match);
      const pair = pairAround(scope, held, from, to, reach);
      if (pair) tell([from, to], true, pair[0], `${pair[0]} beside ${pair[1]}`);
    }
  for (const match of matchesOf(text, SAME_RUNS)) {
    const [from, to] = rangeOf(match);
    const near = [...valuesBeside(items, from - 1, -1, REACH), ...valuesBeside(items, to + 1, 1, 5)];
    const facts = near.flatMap((at) => held(at)?.fact ?? []);
    const runs = facts.map((fact) => isAsBefore(scope, fact));
    const same = facts[runs.indexOf(true)];
    if (same) tell([from, to], true, same, `the same in both runs (${same})`);
    else if (
      runs.length === 1 &&
      runs[0] === false &&
      /both|either/.test(match[0]) &&
      near.every((at) => isExact(items[at]!))
    )
      tell([from, to], false, facts[0]!, `not the same in both runs (${facts[0]})`);
  }
  return made;
}

/** A fact before the words and one after them, of measures that are held against each other, and not one and the same. */
function pairAround(
  { items }: Scope,
  held: HeldAt,
  from: number,
  to: number,
  reach: number,
): [string, string] | null {
  const facts = (places: number[]): string[] => places.flatMap((at) => held(at)?.fact ?? []);
  for (const left of facts(valuesBeside(items, from - 1, -1, reach)))
    for (const right of facts(valuesBeside(items, to + 1, 1, reach).slice(0, 1)))
      if (left !== right && isKindred(metricOf(left), metricOf(right))) return [left, right];
  return null;
}

const isKindred = (one: string, other: string): boolean =>
  one === other || KINDRED.some((kind) => kind.test(one) && kind.test(other));

/** "Above 50 in both months" says of neither that it is 50. */
const isExact = (item: Item): boolean =>
  item.kind === 'figure' && !item.figure.bound && item.figure.least === item.figure.most;

/** Whether a value of this run is that of the run before, but for rounding; null where there was none. */
function isAsBefore({ index }: Scope, fact: string): boolean | null {
  const subject = index.subject(fact.split('.')[0]!);
  if (!subject || fact.includes('@')) return null;
  const at = new Values(index, subject);
  const [now, then] = [at.figure(metricOf(fact)), at.figure(metricOf(fact), 'previous')];
  if (now === null || then === null) return null;
  return Math.abs(now - then) <= ROUNDING * Math.abs(now);
}
