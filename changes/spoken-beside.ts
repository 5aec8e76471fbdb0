/**
 * Words that lean on a figure, date or name which holds, and say no more than it does: "$69,000 a year", "which it reaches
 * on 5 June", "22 exchanges would be par", "only 9%", "two people alone". They are claims where what they lean on is of that
 * measure; a time unit that the measure never has ("$69,000 a month" of a year's revenue) is a fault.
 */

import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf, rowsIn } from '../text/matches.ts';
import { FURTHER_LEANS } from './further-leans.ts';
import { LEANS, type Lean, lean, MONTHLY, YEARLY } from './spoken-leans.ts';
import { TIME_LEANS } from './time-leans.ts';

/** What a claim on an item that holds was found to be; null where none does. The fact is null where it was worked out. */
export type HeldAt = (at: number) => { fact: string | null } | null;

/** "Only", "just", "a mere": no more than the figure, date or stage that holds after it. */
const FOCUS =
  /(?<![\p{L}#])(?:only|just|merely|a mere|mere|no more than|nothing more than|not more than|as few as|as little as|a bare|a scant|a paltry|a meagre|scarcely more than|simply)(?= (?:(?:in|for|on|at|about|around|some|a|an|the|by|up|over|rose|fell|grew|dropped|to|from|since|as recently as|\$) )*(?:#|D|N)(?![\p{L}]))/gu;
/** "Brenhurst alone is …", "Jessamere by itself holds …". */
const ALONE =
  /(?<=N )(?:alone|by itself|on its own|by themselves|single - handedly|all by itself|on their own)(?= (?:\p{L}+ ){0,5}(?:#|D))/gu;
/** "Seven touches in 30 days": the span that the count before it is of. */
const WINDOW =
  /(?<![\p{L}#])(?:in|over|within|across|during|inside) (?:the )?(?:last |past )?(?:#|\d+)(?: days?)?(?!\p{L})/gu;
const WINDOW_LEAN = lean('before', /^/, '', 4);
const windowOf = (written: string, item: Item): RegExp | null => {
  const days = Number(/\d+/.exec(written)?.[0] ?? (item.kind === 'figure' ? item.figure.value : 0));
  return days === 30 ? MONTHLY : days === 90 ? /_90d$/ : days === 365 ? YEARLY : null;
};
const LONGEST_LEAD = 9;

const ALL_LEANS: readonly Lean[] = [...TIME_LEANS, ...LEANS, ...FURTHER_LEANS];

export function spokenBeside(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, itemAt, rangeOf } = skeletonOf(items);
  const made: Finding[] = [];
  const tell = (match: RegExpExecArray, holds: boolean, fact: string | null, reason: string) => {
    const [from, to] = rangeOf(match);
    made.push(judged(spanOf(items, from, to), 'predicate', holds, reason, fact));
  };
  for (const row of rowsIn(text, ALL_LEANS))
    for (const match of matchesOf(text, row.pattern)) {
      const [from, to] = rangeOf(match);
      if (held(to)) continue;
      const near = places(items, row, from, to);
      const fact = near
        .map((at) => held(at)?.fact ?? null)
        .find((each) => each && row.metrics.test(metricOf(each)));
      if (fact) tell(match, true, fact, `as the figure beside it is (${fact})`);
      else if (row.never && from > 0) {
        const own = held(from - 1)?.fact;
        if (own && row.never.test(metricOf(own)))
          tell(match, false, own, `the figure before it is of another span (${own})`);
      }
    }
  for (const match of matchesOf(text, WINDOW)) {
    const [from, to] = rangeOf(match);
    // "Six two-way touches in 30 days": the nearest that is of a measure.
    const fact = places(items, WINDOW_LEAN, from, to)
      .map((at) => held(at)?.fact ?? null)
      .find((each) => each !== null);
    const span = items[items[to]!.kind === 'figure' ? to : to - 1]!;
    if (fact && windowOf(match[0], span)?.test(metricOf(fact)))
      tell(match, true, fact, `what ${fact} is counted over`);
  }
  for (const match of matchesOf(text, FOCUS)) {
    const led = ledTo(items, itemAt[match.index + match[0].length - 1]! + 1, held);
    if (led) tell(match, true, led.fact, 'no more than what holds after it');
  }
  for (const match of matchesOf(text, ALONE)) {
    const at = itemAt[match.index]!;
    const led = held(at - 1) ? ledTo(items, itemAt[match.index + match[0].length - 1]! + 1, held) : null;
    if (led) tell(match, true, led.fact, 'what holds after it is of the name before it');
  }
  return made;
}

const ENDS = /^[;.!?—–]$/;
const isValue = (item: Item): boolean => item.kind === 'figure' || item.kind === 'date';

/** Figures and dates near the words on their side, the nearest first. */
const places = (items: Item[], { side, reach }: Lean, from: number, to: number): number[] => [
  ...(side === 'after' ? [] : valuesBeside(items, from - 1, -1, reach)),
  ...(side === 'before' ? [] : valuesBeside(items, to + 1, 1, reach)),
];

/** Figures and dates from an item on, one way, in its clause and within reach; the nearest first. */
export function valuesBeside(items: Item[], start: number, step: 1 | -1, reach: number): number[] {
  const found: number[] = [];
  for (let at = start; items[at] && Math.abs(at - start) < reach && !ENDS.test(textOf(items[at])); at += step)
    if (isValue(items[at]!)) found.push(at);
  return found;
}

/** The first figure, date or name after the words, where it holds. */
function ledTo(items: Item[], from: number, held: HeldAt): { fact: string | null } | null {
  for (let at = from; at < Math.min(items.length, from + LONGEST_LEAD); at += 1) {
    if (isValue(items[at]!) || items[at]!.kind === 'name') return held(at);
    if (ENDS.test(textOf(items[at]))) return null;
  }
  return null;
}
