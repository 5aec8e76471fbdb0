/** What a superlative of open prose is measured by: each word's way and metrics, and the values of an account they compare. */
import type { Subject } from '../domain/facts.ts';
import { WEIGHING } from '../lexicon/families.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { candidatesOf } from '../sentence/values.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { isFigurative } from './figurative-places.ts';
import { isUnplaced } from './unplaced.ts';

export interface Place {
  /** Whether the most or the least of it is meant. */
  way: 1 | -1;
  /** What the word alone is measured by; null where any size may be meant. */
  metrics: string[] | null;
  /** It is measured by a change. */
  change: boolean;
}

const WAIT = ['days_since_last_touch', 'days_in_stage', 'days_past_close', 'longest_silence'];
const TIME_LEFT = ['days_to_renewal', 'days_to_close'];
const GOOD = ['score', 'outcome_score', 'sentiment_90d'];
const BAD = ['score', 'sentiment_90d', 'outcome_score'];
const MOOD = ['sentiment_90d'];
const ODDS = ['outcome_score', 'deal_outcome_score'];
const PRICE = ['arr', 'amount', 'open_value'];

const rows: [words: string, way: 1 | -1, metrics: string[] | null][] = [
  ['largest heaviest weightiest biggest highest most furthest richest busiest heftiest hugest', 1, null],
  ['smallest lowest fewest poorest quietest least tiniest', -1, null],
  ['longest', 1, WAIT],
  ['shortest', -1, [...TIME_LEFT, ...WAIT]],
  ['closest nearest', -1, TIME_LEFT],
  ['soonest', -1, [...TIME_LEFT, 'days_to_next_touch']],
  ['best strongest', 1, GOOD],
  ['worst weakest', -1, BAD],
  ['healthiest fittest', 1, ['score']],
  ['sickest unhealthiest', -1, ['score']],
  ['warmest sunniest happiest friendliest cheeriest rosiest', 1, MOOD],
  ['chilliest coldest coolest frostiest iciest sourest grumpiest unhappiest gloomiest', -1, MOOD],
  ['earliest', -1, [...TIME_LEFT, 'days_to_next_touch']],
  ['farthest', 1, TIME_LEFT],
  ['hottest ripest', 1, ODDS],
  ['fullest fattest', 1, PRICE],
  ['leanest slimmest', -1, PRICE],
  ['likeliest', 1, ODDS],
  ['unlikeliest', -1, ODDS],
  ['liveliest chattiest', 1, ['touches_30d']],
  ['thinnest', -1, ['touches_30d', 'contacts_90d']],
  // The least change of its score, either way.
  ['calmest steadiest stablest', -1, ['change of score', 'change of tier_number']],
  ['slowest', 1, ['days_in_stage']],
  ['oldest', 1, ['age_days', 'days_in_stage']],
  ['newest youngest', -1, ['age_days']],
  ['priciest dearest costliest', 1, PRICE],
  ['cheapest', -1, PRICE],
];
const PLACES = new Map<string, Place>(
  rows.flatMap(([words, way, metrics]) =>
    words.split(' ').map((word): [string, Place] => [word, { way, metrics, change: false }]),
  ),
);
for (const word of ['steepest', 'sharpest', 'deepest'])
  PLACES.set(word, { way: 1, metrics: null, change: true });

/** What nobody measures: "the loudest alarm", "the earliest intervention", "the most difference". */
const JUDGED =
  /^(loudest|noisiest|brightest|darkest|softest|faintest|plainest|sorest|keenest|surest|soundest|strangest|weirdest|oddest|simplest|tamest|bleakest|murkiest|thorniest|knottiest|riskiest|safest|scariest|sweetest|bitterest|toughest|easiest|hardest|neatest|cleanest|clearest|wildest|saddest|gravest|grimmest|ripest|rawest|tightest|loosest|flimsiest|shakiest|starkest|boldest|bluntest)$/;
const DEED =
  /^(intervention|attention|action|opportunity|convenience|chance|possible|sign|signs|warning|effort|stage|point|moment|call|visit|move|help|support|answer|reply|attempt|slot)$/;
const USE =
  /^(difference|sense|good|impact|leverage|benefit|harm|damage|help|care|thought|work|time|effort|attention|trouble|weight|use|room|urgency|worry|doubt|hope|promise|from|if|likely to matter)$/;
const WEIGHED =
  /^(use|case|argument|reason|time|moment|place|bet|candidate|choice|option|hope|answer|way|thing|idea|excuse|fit|claim|counterclaim|counterargument|objection|alibi|pitch)$/;
/** What is at the top of something: "top score", "the top deal". */
const TOPPED = /^(score|odd|sentiment|mood|account|customer|deal|payer|spender|scorer|prospect|renewal)$/;

/** "The earliest renewal": of that date and of no other. */
const TIMED = new Map([
  ['renewal', ['days_to_renewal']],
  ['close', ['days_to_close']],
  ['closing', ['days_to_close']],
  ['meeting', ['days_to_next_touch']],
]);

/** "Most" or "least" before an adjective that has a column. */
const MEASURED: [RegExp, string[]][] = [
  [/^(active|engaged|talkative|frequent|contacted)$/, ['touches_30d']],
  [/^(valuable|lucrative|expensive)$/, PRICE],
  [/^(likely|probable)$/, ODDS],
  [/^(positive|cheerful|friendly)$/, MOOD],
];

/** The place that a word claims; null for none, and `judgement` where it only weighs ("the most natural candidate"). */
export function placeAt(items: readonly Item[], at: number): Place | 'judgement' | null {
  const own = wordOf(items[at]).split(' ')[0]!;
  if (JUDGED.test(own)) return 'judgement';
  if (own === 'top' && TOPPED.test(wordOf(items[at + 1]))) return { way: 1, metrics: null, change: false };
  if (isFigurative(items, at, own) || isUnplaced(items, at, own, (word) => changeWay(word) !== null))
    return 'judgement';
  // "The poorest use of time", "closest to losing" weigh too.
  if (/^(closest|nearest)$/.test(own) && wordOf(items[at + 1]) === 'to') return 'judgement';
  if (/^(poorest|strongest|weakest|best|worst)$/.test(own) && WEIGHED.test(wordOf(items[at + 1])))
    return 'judgement';
  if (own === 'earliest' && DEED.test(wordOf(items[at + 1]))) return 'judgement';
  if (/^(most|least)$/.test(own) && USE.test(wordOf(items[at + 1]))) return 'judgement';
  const place = PLACES.get(own);
  const timed = place?.metrics?.includes('days_to_renewal') ? TIMED.get(wordOf(items[at + 1])) : null;
  if (place && timed) return { ...place, metrics: timed };
  if (!place || !/^(most|least)$/.test(wordOf(items[at]))) return place ?? null;
  const next = wordOf(items[at + 1]);
  if (next === 'improved') return { ...place, change: true };
  const measured = MEASURED.find(([pattern]) => pattern.test(next));
  if (measured) return { ...place, metrics: measured[1] };
  // "The most recent of them on 30 September": the date beside it is held.
  return next === 'recent' || WEIGHING.has(next) ? 'judgement' : place;
}

const FALLS =
  /^(fall|descent|tumble|drop|slide|decline|slump|dip|loss|slip|plunge|knock|hit|blow|dent|crash|collapse|nosedive|setback|retreat|tumbling|reverse|demotion|downgrade|comedown)$/;
const RISES =
  /^(gain|rise|climb|ascent|improvement|increase|turnaround|recovery|improved|jump|leap|advance|upswing|surge|boost|lift|bounce|rebound|comeback|uplift|promotion|upgrade)$/;
const EITHER = /^(move|swing|change|step|shift|journey|trip|travel|haul|distance|hop|leg|way)$/;

/** Which way a change goes by its noun, 0 for either; null where it is none. */
export const changeWay = (word: string): 1 | -1 | 0 | null =>
  FALLS.test(word) ? -1 : RISES.test(word) ? 1 : EITHER.test(word) ? 0 : null;

/** What a change is of, as a metric to compare by. */
export const CHANGE_OF = 'change of ';
/** A fall is steep by points and not by tiers. */
export const STEEP = ['change of score'];
export const MOVES = ['change of tier_number', 'change of score'];

/** Values of an account by a metric; of a change its size, or how far it went the way that is meant. */
export function valuesOf(index: AuditIndex, one: Subject, metric: string, way: 1 | -1 | 0): number[] {
  const [part, whole] = metric.split(PER);
  if (whole !== undefined) return ratioOf(index, one, part!, whole);
  if (!metric.startsWith(CHANGE_OF)) {
    return candidatesOf(index, one)
      .figures.filter(
        ({ period, metrics }) => period === 'current' && metrics.length === 1 && metrics[0] === metric,
      )
      .map(({ value }) => value);
  }
  const change = changeOf(index, one, metric.slice(CHANGE_OF.length));
  return change === null ? [] : [way === 0 ? Math.abs(change) : change * way];
}

/** "The busiest for its size": contact by what is normal for it, or by its accounts. */
const PER = ' per ';
export const FOR_SIZE = [`touches_30d${PER}touch_norm_30d`, `touches_30d${PER}accounts`];

function ratioOf(index: AuditIndex, one: Subject, part: string, whole: string): number[] {
  const [a, b] = [part, whole].map((metric) => index.fact(one.id, metric)?.value);
  return typeof a === 'number' && typeof b === 'number' && b > 0 ? [a / b] : [];
}

function changeOf(index: AuditIndex, one: Subject, metric: string): number | null {
  const [now, then] = ['current', 'previous'].map((period) => valueIn(index, one, metric, period));
  if (now === undefined || then === undefined) return null;
  // A higher tier has the smaller number.
  return metric === 'tier_number' ? then - now : now - then;
}

function valueIn(index: AuditIndex, one: Subject, metric: string, period: string): number | undefined {
  const fact = index.fact(one.id, metric, period)?.value;
  if (typeof fact === 'number') return fact;
  return candidatesOf(index, one).figures.find(
    (each) =>
      each.period === period &&
      each.metrics.length === 1 &&
      each.metrics[0] === metric &&
      each.kind !== 'points',
  )?.value;
}
