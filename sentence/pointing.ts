/** Which metrics the words around a figure of open prose point at. */

import { NORMAL } from '../lexicon/words.ts';
import { clauseOf, metricsIn, wordsIn } from './clause-words.ts';
import { countedAfter } from './counted.ts';
import { MOVED, movedBeside, movesTold, SPLIT } from './counted-in-state.ts';
import { daysCarriedTo } from './days-carried.ts';
import { elidedAt } from './elided-measures.ts';
import { type Item, textOf, wordOf } from './items.ts';
import { moneyAfter } from './money-after.ts';
import { spanAfter, spanBefore } from './spans-told.ts';
import { isDenominator, shareOf } from './wholes.ts';

export interface Pointed {
  /** Metrics that the words tell, the nearest words first: the first set that holds a value like the figure decides. */
  levels: ReadonlySet<string>[];
  /** The words leave nothing else: a counted noun, "% of the pipeline", "20 % below normal". */
  strict: boolean;
  /** End of the words that tell the state counted ("four are overdue"): they stand and fall with the figure. */
  to?: number | undefined;
}

/** Metrics of a figure: of the noun it counts, of what it is a share of, else of the words about it, the nearest first. */
export function pointedAt(items: Item[], at: number): Pointed {
  const [from, to] = clauseOf(items, at);
  const item = items[at]!;
  const kind = item.kind === 'figure' ? item.figure.kind : 'number';
  const carried = kind === 'number' ? (daysCarriedTo(items, at) ?? elidedAt(items, at)) : null;
  if (carried) return { levels: [carried], strict: true };
  const counted =
    kind === 'number' && item.kind === 'figure' && !item.figure.decimal ? countedAfter(items, at) : null;
  const { counts } = item.kind === 'figure' ? item.figure : {};
  if (counts) return { levels: [new Set(counts)], strict: true };
  if (counted) {
    const others = metricsIn(items, from, counted.at);
    for (const word of wordsIn(items, from, to)) for (const metric of MOVED[word] ?? []) others.add(metric);
    for (const metric of metricsIn(items, counted.at + 1, to)) others.add(metric);
    // "141 accounts, 77% of the book, have no meeting": what stands between commas tells of the count itself.
    const hedged = /^(about|around|roughly|nearly|almost|over|under|just)$/.test(wordOf(items[to + 1]))
      ? 1
      : 0;
    const aside = Math.max(
      items[to]?.kind === 'sign' && items[to + 1 + hedged]?.kind === 'figure' ? ASIDE + hedged : 0,
      sumBetween(items, to),
    );
    for (const metric of metricsIn(items, to, Math.min(items.length, to + 6 + aside))) others.add(metric);
    if (aside > 0)
      for (const word of wordsIn(items, to, Math.min(items.length, to + 6 + aside)))
        for (const metric of MOVED[word] ?? []) others.add(metric);
    if (counted.state) return { levels: [counted.metrics], strict: true, to: counted.at + 1 };
    const moved = wordsIn(items, counted.at, to)
      .flatMap((word, place, all) => movesTold(word, all[place + 1]))
      .filter((metric) => counted.metrics.has(metric));
    const both =
      moved.length > 0
        ? moved
        : [...counted.metrics].filter((metric) => others.has(metric) && SPLIT.has(metric));
    const ofRenewals = counted.metrics.has('open_renewals');
    const noun = `${wordsIn(items, counted.at, counted.at + 1).at(-1)}s`;
    const whole = [...counted.metrics].filter((each) => ofRenewals || each === noun || !SPLIT.has(each));
    if (isDenominator(items, at))
      return {
        levels: [
          whole.length > 0 ? new Set(whole) : counted.metrics,
          new Set([...counted.metrics].filter((metric) => others.has(metric))),
        ],
        strict: true,
      };
    if (both.length > 0)
      return {
        levels: moved.length > 0 ? [new Set(both)] : [new Set(both), new Set(whole)],
        strict: true,
        to: movedBeside(items, counted.at),
      };
    return { levels: [whole.length > 0 ? new Set(whole) : counted.metrics], strict: true };
  }
  if (kind === 'number' && isDenominator(items, at))
    return {
      levels: [
        new Set(
          'accounts open_deals renewals_due customers prospects accounts_without_touch without_meeting meetings_booked overdue_deals stagnant_deals moved'.split(
            ' ',
          ),
        ),
      ],
      strict: true,
    };
  const direct =
    kind === 'money'
      ? moneyAfter(items, at)
      : kind === 'days' || kind === 'number'
        ? (spanAfter(items, at, kind === 'number') ?? (kind === 'days' ? spanBefore(items, at) : null))
        : null;
  if (direct) return { levels: [direct], strict: true };
  if (kind === 'percent' || kind === 'part' || kind === 'times') {
    const whole = shareOf(items, at);
    if (whole) return { levels: [whole], strict: true };
    const stage = kind === 'times' ? stageNormAfter(items, at) : null;
    if (stage) return { levels: [new Set([stage])], strict: true };
    if (wordsIn(items, at + 1, at + 5).some((word) => NORMAL.has(word)))
      return { levels: [new Set(['touches_30d', 'days_in_stage', 'touch_norm_30d'])], strict: true };
  }
  return {
    levels: [...nearest(items, at, from, to), metricsIn(items, from, to), metricsIn(items, 0, items.length)],
    strict: false,
  };
}

/** "Five times what won deals need", "three times what we allow": of the stage's usual time, or of its limit. */
function stageNormAfter(items: Item[], at: number): string | null {
  const words = wordsIn(items, at + 1, at + 11).join(' ');
  if (
    /^(?:(?:as long as|longer than|what|the time|as much as|that of) )?(?:\S+ ){0,3}(?:won|win|wins|winners?|winning|successful)\b/.test(
      words,
    )
  )
    return 'stage_median_days';
  return /^(?:(?:as long as|longer than|what|the time|more than) )?(?:\S+ ){0,2}(?:allow\w*|tolerat\w*|permit\w*|limit|line|threshold|cutoff)\b|^(?:the )?(?:at|after|past|beyond|over|above|from) which (?:\S+ ){0,5}(?:stagnant|stuck|stalled|stale)\b/.test(
    words,
  )
    ? 'stagnant_line'
    : null;
}

/** "Nine deals, together just over $1 million, should close soon": items of a sum between commas. */
function sumBetween(items: Item[], at: number): number {
  if (textOf(items[at]) !== ',') return 0;
  const end = items.findIndex((item, place) => place > at && item.kind === 'sign');
  const inside = items.slice(at + 1, end);
  const isSum = /^(together|worth|in|totall?ing|for)$/.test(wordOf(inside[0])) && inside.some(isMoney);
  return textOf(items[end]) === ',' && isSum && inside.length <= ASIDE ? inside.length + 1 : 0;
}
const isMoney = (item: Item): boolean => item.kind === 'figure' && item.figure.kind === 'money';

/** Items that an aside between commas may have. */
const ASIDE = 5;

/** Cues of the clause one by one, by their distance to the figure; at one distance the one before it counts first. */
function nearest(items: Item[], at: number, from: number, to: number): ReadonlySet<string>[] {
  const sets: ReadonlySet<string>[] = [];
  for (let distance = 1; distance <= 6; distance += 1)
    for (const place of [at - distance, at + distance]) {
      const metrics = place >= from && place < to ? metricsIn(items, place, place + 1) : new Set<string>();
      if (metrics.size > 0) sets.push(metrics);
    }
  return sets;
}
