/**
 * Figures whose noun or unit is left out, because a phrase tells it: "five in 30 days" counts touches, "open for 55",
 * "no touch for 33", "silent for 60" are days. What the phrase means decides, and no other value of as much.
 */
import type { Item } from './items.ts';
import { wordsShown } from './skeleton.ts';

/** Words without which a bare count "in 30 days" may be of anything. */
const CONTACT =
  /\b(?:two-way contact|contacts?|touche?s?|exchanges?|conversations?|spoke|spoken|talk\p{L}*|heard|in touch|contact level)\b/u;
/** Or it is held against what is usual. */
const NORMAL = /^(?:\S+ ){1,6}(?:usual|normal|typical|customary|norm)(?![\p{L}])/u;
/** Nouns with which the sentence counts something else: "13 renewals, and five in 30 days". */
const OTHER =
  /\b(?:accounts?|customers?|prospects?|renewals?|deals?|meetings?|moves?|close[sd]?|closing|due|renews?|wins?|losses|loss|people|person)\b/u;
const WINDOW =
  /^(?:(?:in|over|during|across|within) (?:(?:the|these|those|just|only|last|past|about) )*#|(?:in|over|during|across|within) (?:a|the last|the past|this|one|the) month|this month)/;
/** After the window the count is over: no noun follows that it could be of. */
const OVER =
  /^(?:$|[,.;:()—–!?]|(?:and|but|is|are|was|were|beats?|against|versus|vs|where|when|while|with|which|that|more|less|fewer|above|below|under|over|short|compared|exceeds?|tops?|matches|trails?|puts?|makes?|rather|instead|as|though|although)(?![\p{L}]))/u;
const TOUCHES: Readonly<Record<number, string>> = {
  30: 'touches_30d',
  90: 'touches_90d conversations_90d',
  365: 'touches_365d',
};

/** A span without its unit, by the words straight before it. */
const SPANS: [words: RegExp, metrics: string][] = [
  [
    /\b(?:no|without|any|a|last|single) (?:\S+ )?(?:two-way contact|contact|touch|word|exchange|conversation|reply|sign of life)(?: from (?:them|it|N))? (?:for|in)$|\b(?:silent|silence|quiet|dark|unresponsive|mute)(?: now)? (?:for|of)$/,
    'days_since_last_touch longest_silence',
  ],
  [/\b(?:overdue|late|past due)(?: now)? (?:by|for)$/, 'days_past_close'],
  [
    /\b(?:open|sat|sitting|sits|stuck|waiting|waited|parked|idled|idling|languish\p{L}*|linger\p{L}*|stood|standing|been there|there|been running|in N)(?: (?:now|already|there|idle|still|unsigned|untouched|open))* for$/u,
    'days_in_stage age_days',
  ],
];
/** What follows a span whose unit is left out: the end of its part, or what it is held against. */
const ENDED =
  /^(?:$|[,.;:()—–!?]|(?:and|but|when|where|while|against|versus|vs|already|now|so|which|with|though|although|compared|beyond|past)(?![\p{L}]))/u;

/** What the phrase about a bare figure says that it is of; null where its own words tell, or nothing does. */
export function elidedAt(items: Item[], at: number): ReadonlySet<string> | null {
  const item = items[at];
  if (item?.kind !== 'figure' || item.figure.kind !== 'number' || item.figure.decimal) return null;
  const metrics = elidedSpan(items, at) ?? elidedCount(items, at) ?? limitTold(items, at);
  return metrics === null ? null : new Set(metrics.split(' '));
}

/** The metrics of days that a bare figure is of. */
export function elidedSpan(items: Item[], at: number): string | null {
  if (!ENDED.test(wordsShown(items.slice(at + 1, at + 2)))) return null;
  const before = wordsShown(items.slice(Math.max(0, at - REACH), at)).replace(HEDGES, '');
  return SPANS.find(([words]) => words.test(before))?.[1] ?? null;
}
const REACH = 8;
const HEDGES = / (?:about|around|roughly|nearly|almost|just|only|over|under|some|all of|at least)(?= |$)/g;

function elidedCount(items: Item[], at: number): string | null {
  const window = WINDOW.exec(wordsShown(items.slice(at + 1, at + 7)));
  const end = window ? at + window[0].split(' ').length : at;
  const span = items[end];
  const days = span?.kind === 'figure' ? span.figure : null;
  if (!window || (days && days.kind !== 'days')) return null;
  const metrics = TOUCHES[days && Math.abs(days.value - A_MONTH) > 1 ? Math.round(days.value) : 30];
  const before = wordsShown(items.slice(0, at));
  const told = before.replace(/^.*[;:.]/u, '') || before;
  const after = wordsShown(items.slice(end + 1, end + 10));
  const isCount =
    (CONTACT.test(before) || NORMAL.test(after)) &&
    !OTHER.test(told) &&
    OVER.test(wordsShown(items.slice(end + 1, end + 2)));
  return metrics && isCount ? metrics : null;
}
const LIMIT =
  /(?:^| )(?:line|limit|stagnant line|stagnation limit|threshold|cutoff) (?:(?:is|was|now|lies|stands|sits|set|drawn) )*at$/;
const RULE =
  /^# (?:day )?(?:at|after|past|beyond|over|above|from) which (?:(?:a|any|the|deal|it|they|one|that|we|you) )*(?:(?:counts?|goes|goe|becomes?|turns?|is|are|call|treat|rate|class)(?: as| it| a deal| one| them)* )?(?:stagnant|stuck|stalled|stale)/;

/** "With the line at 42", "the 34 at which a deal counts as stagnant": of the days in a stage, where the sentence tells of them. */
function limitTold(items: Item[], at: number): string | null {
  const isTold =
    LIMIT.test(wordsShown(items.slice(Math.max(0, at - REACH), at))) ||
    RULE.test(wordsShown(items.slice(at, at + 12)));
  const inDays = items.some(
    (item, place) =>
      place !== at &&
      ((item.kind === 'figure' && item.figure.kind === 'days') ||
        (item.kind === 'name' && item.subjects[0]!.kind === 'stage')),
  );
  return isTold && inDays ? 'stagnant_line long_stagnant_line' : null;
}

/** Days of "a month", as figures are read. */
const A_MONTH = 30.4;
