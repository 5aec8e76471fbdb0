/** Which metrics the words around a figure of open prose point at. */

import { COUNTED } from './open-cues.ts';
import type { Item } from './open-items.ts';
import { NORMAL } from './open-words.ts';

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

export function metricsIn(items: Item[], from: number, to: number): Set<string> {
  const metrics = new Set<string>();
  for (const item of items.slice(Math.max(0, from), to)) {
    if (item.kind === 'word') for (const metric of item.metrics ?? []) metrics.add(metric);
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

export interface Pointed {
  metrics: ReadonlySet<string>;
  /** The words leave nothing else: a counted noun, "% of the pipeline", "20 % below normal". */
  strict: boolean;
}

/** Metrics of a figure: of the noun it counts, of what it is a share of, else of its clause. */
export function pointedAt(items: Item[], at: number): Pointed {
  const [from, to] = clauseOf(items, at);
  const counted = countedAfter(items, at);
  if (counted) {
    const others =
      metricsIn(items, from, counted.at).size > 0 ? metricsIn(items, from, counted.at) : new Set<string>();
    for (const metric of metricsIn(items, counted.at + 1, to)) others.add(metric);
    const both = [...counted.metrics].filter((metric) => others.has(metric) && SPLIT.has(metric));
    return { metrics: both.length > 0 ? new Set(both) : counted.metrics, strict: true };
  }
  const item = items[at]!;
  if (item.kind === 'figure' && ['percent', 'part', 'times'].includes(item.figure.kind)) {
    const whole = shareOf(items, at);
    if (whole) return { metrics: whole, strict: true };
    if (wordsIn(items, at + 1, at + 5).some((word) => NORMAL.has(word)))
      return { metrics: new Set(['touches_30d', 'days_in_stage']), strict: true };
  }
  return { metrics: metricsIn(items, from, to), strict: false };
}

/** Counts of deals and accounts in some state: where the words name the state, the figure is of that state. */
const SPLIT = new Set(
  'stagnant_deals overdue_deals deals_due won_deals_12m lost_deals_12m accounts_without_touch without_meeting meetings_booked single_contact moved_up moved_down moved kept entered left renewals_due customers prospects'.split(
    ' ',
  ),
);

/** "38 % of open value", "a third of your pipeline". */
function shareOf(items: Item[], at: number): ReadonlySet<string> | null {
  const of = items[at + 1];
  if (of?.kind !== 'word' || of.word !== 'of') return null;
  for (let next = at + 2; next < at + 6; next += 1) {
    const item = items[next];
    if (item?.kind === 'word' && item.metrics)
      return new Set([...item.metrics].flatMap((metric) => PARTS_OF[metric] ?? [metric]));
    if (item?.kind !== 'word' && item?.kind !== 'name') return null;
  }
  return null;
}
/** What prose calls a part of a whole: renewals are a part of revenue, overdue deals of deals. */
const PARTS_OF: Record<string, string[]> = {
  arr: ['arr', 'renewals_due_arr', 'amount', 'open_value'],
  open_value: ['open_value', 'overdue_value', 'amount'],
  open_deals: ['open_deals', 'stagnant_deals', 'overdue_deals'],
  accounts: [
    'accounts',
    'without_meeting',
    'meetings_booked',
    'accounts_without_touch',
    'customers',
    'prospects',
    'single_contact',
    'moved',
  ],
};

const OPENING =
  /^(open|of|the|our|their|your|other|more|different|new|two-way|two|way|regular|such|stagnant|stuck|overdue|late|its)$/;

/** What the figure at `at` counts: the noun after it, over a few adjectives; null when none follows. */
export function countedAfter(items: Item[], at: number): { metrics: ReadonlySet<string>; at: number } | null {
  for (let next = at + 1; next <= at + 4; next += 1) {
    const item = items[next];
    if (item?.kind === 'sign' && item.word === '-') continue;
    if (item?.kind !== 'word') return null;
    const after = items[next + 1];
    const pair = after?.kind === 'word' ? COUNTED.get(`${item.word} ${after.word}`) : undefined;
    if (pair) return { metrics: pair, at: next + 1 };
    const counted = COUNTED.get(item.word);
    if (counted) return { metrics: counted, at: next };
    if (!OPENING.test(item.word)) return null;
  }
  return null;
}
