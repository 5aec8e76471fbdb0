/** The clause around an item: where it begins and ends, its words, and the metrics that they name. */
import type { Item } from './items.ts';

const BREAKS = new Set([
  ',',
  ';',
  ':',
  '(',
  ')',
  '—',
  '–',
  'and',
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'yet',
  'with',
]);

const DEAL_METRICS =
  'amount days_in_stage stage_entered_on stage_median_days stagnant_line close_date days_to_close days_past_close deal_outcome_score outcome_score'.split(
    ' ',
  );

/** Where the clause of an item begins and ends. */
export function clauseOf(items: Item[], at: number): [number, number] {
  const ends = (item: Item) => (item.kind === 'sign' || item.kind === 'word') && BREAKS.has(item.word);
  let from = at;
  while (from > 0 && !ends(items[from - 1]!)) from -= 1;
  let to = at + 1;
  while (to < items.length && !ends(items[to]!)) to += 1;
  return [from, to];
}

export const wordsIn = (items: Item[], from: number, to: number): string[] =>
  items.slice(Math.max(0, from), to).flatMap((item) => (item.kind === 'word' ? item.word.split(' ') : []));

const LAID_OFF = /^(layoff|lay|laid|laying|redundancy|job|staff)$/;

export function metricsIn(items: Item[], from: number, to: number): Set<string> {
  const metrics = new Set<string>();
  for (const item of items.slice(Math.max(0, from), to)) {
    if (item.kind === 'word') for (const metric of item.metrics ?? []) metrics.add(metric);
    if (item.kind === 'word' && LAID_OFF.test(item.word)) metrics.add('employees');
    if (item.kind === 'name' && ['stage', 'deal'].includes(item.subjects[0]!.kind))
      for (const metric of DEAL_METRICS) metrics.add(metric);
  }
  return metrics;
}

/** The last word before an item that is no article or hedge. */
export function lastWordBefore(items: Item[], at: number): string {
  for (let before = at - 1; before >= 0; before -= 1) {
    const item = items[before]!;
    if (item.kind !== 'word') return '';
    if (!HEDGING.has(item.word)) return item.word;
  }
  return '';
}

const HEDGING = new Set([
  'a',
  'an',
  'about',
  'just',
  'only',
  'some',
  'around',
  'nearly',
  'over',
  'under',
  'almost',
  'roughly',
  'now',
]);
