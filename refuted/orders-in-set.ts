/**
 * An order in a set that is named: "the last of the three to close", "renews sooner than any of the others", "the strongest
 * bet of the seven at 81", "mute the longest in the tier". Where another of that set is beyond it by the measure that the
 * words name, it is a fault; where several sets may be meant, only if it is so in each.
 */

import { metricsAt, type Told } from '../comparisons/measure-cued.ts';
import { valuesOf } from '../comparisons/places.ts';
import { OF_SET, refuted } from '../comparisons/set-named.ts';
import { setsMeant } from '../comparisons/sets-meant.ts';
import type { Subject } from '../domain/facts.ts';
import { type Item, isQuestion, textOf } from '../sentence/items.ts';
import { partBefore, skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const DEED =
  '(?<deed>close|sign|land|renew|expire|lapse|come up|come due|fall due|come up for renewal|meet us|meet)';
const SET = '(?<set>#|lot|group|bunch|trio|pack|list|tier|them|these|those)';
const FIRST = '(?<first>first|earliest|soonest)|(?<last>last|latest)';
const NOT_SHARED = "(?<!(?:one of|among|joint|equal|not|n ['’] t|second|third) (?:the |our |your )?)";
const OTHERS =
  '(?:any|all|each|every one|either) (?:of )?(?:the )?(?:others?|other (?<set>#)|rest|remaining (?<more>#))|the (?:rest|others)';

const PLACED = [
  `${NOT_SHARED}(?:${FIRST}) (?:of|among) (?:all )?(?:the |these |those |our |your )?(?:other |remaining )?${SET}(?: accounts?| customers?| names?)? (?:due |set |expected )?to ${DEED}`,
  `${NOT_SHARED}(?:${FIRST}) to ${DEED} (?:of|among) (?:all )?(?:the |these |those |our |your )?(?:other |remaining )?${SET}(?! (?:deals?|renewals?|months?|days?))`,
].map(spokenWords);
const THAN_OTHERS = spokenWords(
  `(?:(?<first>sooner|earlier|nearer)|(?<last>later|further off|further away)) than (?:${OTHERS})|(?<ahead>before|ahead of) (?:${OTHERS.replace(/\?</g, '?<of_')})`,
);
const BET = spokenWords(
  `${NOT_SHARED}(?:(?<first>longest|weakest|worst|poorest|slimmest)|(?<last>strongest|best|surest|safest|likeliest|likely)) (?<noun>bet|hope|chance|shot|prospect|candidate|wager) (?:of|among|in) (?:the |these |those |our |your )?(?:whole )?${SET}(?! (?:deals?|renewals?|months?|days?))`,
);
const MUTE = spokenWords(
  `(?:silent|mute|quiet|dark|unheard|unheard from|out of touch|out of reach|unspoken to|(?:without|no) (?:a |any )?(?:word|contact|touch|reply|answer|conversation))(?: (?:for|by far|there))? (?:the )?(?<last>longest) ${OF_SET}`,
);

/** What each deed is dated by. */
const DATED: [RegExp, string][] = [
  [
    /\b(?:renew|renews|renewal|expires?|lapses?|come up|comes up|come due|fall due|falls due|up)\b/,
    'days_to_renewal',
  ],
  [/\b(?:close|closes|closing|sign|signs|signing|land|lands|deal)\b/, 'days_to_close'],
  [/\b(?:meet|meets|meeting)\b/, 'days_to_next_touch'],
];
const datedBy = (words: string): string | null => DATED.find(([pattern]) => pattern.test(words))?.[1] ?? null;

export function refuteOrders(scope: Scope, told: Told): Finding[] {
  if (isQuestion(scope.items)) return [];
  return [
    ...PLACED.flatMap((pattern) => each(scope, pattern, ({ groups }) => datedBy(groups!.deed!))),
    ...each(
      scope,
      THAN_OTHERS,
      (_, from) => datedBy(partBefore(scope.items, from)) ?? datedBefore(scope, from),
    ),
    ...each(scope, BET, ({ groups }, from, to) => oddsAt(scope.items, told, [from, to], groups!.noun!)),
    ...each(scope, MUTE, () => 'days_since_last_touch'),
  ];
}

type Measure = (match: RegExpExecArray, from: number, to: number) => string | null;

/** One fault for each phrase of which another account of every set that may be meant is beyond. */
function each(scope: Scope, pattern: RegExp, measure: Measure): Finding[] {
  const { items } = scope;
  const { text, rangeOf, itemAt } = skeletonOf(items);
  return matchesOf(text, pattern).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const { groups } = match;
    const own = accountFor(scope, from);
    const metric = measure(match, from, to);
    if (!own || !metric) return [];
    const word = groups!.set ?? groups!.of_set;
    const at = word === undefined ? from : itemAt[match.index + match[0].lastIndexOf(word)]!;
    const sets = word === undefined ? [scope.topic.named] : setsMeant(scope, at, word, own);
    const way = groups!.last ? 1 : -1;
    const beyond = sets.map((set) => ahead(scope, set, own, metric, way));
    return beyond.length > 0 && beyond.every((one) => one !== null)
      ? [refuted(items, [from, to], `${beyond[0]!.name} is beyond ${own.name} (${metric})`)]
      : [];
  });
}

/** Another account all of whose values lie beyond any of its own. */
function ahead(
  { index }: Scope,
  set: readonly Subject[],
  own: Subject,
  metric: string,
  way: 1 | -1,
): Subject | null {
  const valued = (one: Subject): number[] => valuesOf(index, one, metric, 0).map((value) => value * way);
  const mine = valued(own);
  if (mine.length === 0 || isLongest({ index }, metric, Math.max(...mine))) return null;
  const most = Math.max(...mine);
  return (
    set.find((one) => {
      const values = one === own ? [] : valued(one);
      return values.length > 0 && Math.min(...values) > most;
    }) ?? null
  );
}

/** The longest silence of a tier is on record, and leaves out whom it does not count. */
const isLongest = ({ index }: Pick<Scope, 'index'>, metric: string, days: number): boolean =>
  metric === 'days_since_last_touch' &&
  index.ofKind('tier').some(({ id }) => index.fact(id, 'longest_silence')?.value === days);

/** "Up for renewal on 11 July, sooner than …": what stands before the sign. */
const datedBefore = ({ items }: Scope, from: number): string | null =>
  datedBy(partBefore(items, /^[,;:(—–]$/.test(textOf(items[from - 1])) ? from - 1 : from));

/** A bet is measured by the odds, or by the figure that it stands at. */
function oddsAt(items: readonly Item[], told: Told, [, to]: [number, number], noun: string): string | null {
  const place = textOf(items[to + 1]) === 'at' && items[to + 2]?.kind === 'figure' ? to + 2 : null;
  const [metric] = place === null ? [] : metricsAt(told, place);
  if (metric) return metric;
  return /^(?:bet|chance|shot|wager)$/.test(noun) ? 'outcome_score' : null;
}
