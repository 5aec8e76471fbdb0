/**
 * How much a measure changed, in words beside its figure or the change itself: "slightly up", "a bit cooler", "fell sharply",
 * "practically unchanged", "more or less halved". Each degree has the size of change up to or from which it holds, and one
 * from which it surely does not; between the two it claims nothing.
 */

import type { HeldAt } from '../changes/spoken-beside.ts';
import { isDenied, isProposed } from '../changes/ways.ts';
import { type Item, spanOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { type Measure, measureOf, measuresFrom } from './held-measures.ts';

interface Degree {
  words: string;
  /** Sizes of change between which it holds. */
  holds: [least: number, most: number];
  /** Sizes below the first or above the second at which it is false. */
  never: [under: number, over: number];
}
const SLIGHT: Degree = {
  words:
    'slightly|a little|a bit|a touch|a shade|marginally|fractionally|a fraction|a tad|a notch|mildly|gently|modestly|somewhat|by a whisker|by a hair|a hair|ever so slightly|a little bit|just a little|only a little|only slightly|just slightly|only just|barely|very slightly',
  holds: [0, 0.13],
  never: [0, 0.4],
};
const STRONG: Degree = {
  words:
    'much|far|a lot|sharply|steeply|considerably|significantly|substantially|markedly|heavily|dramatically|strongly|a good deal|a great deal|hugely|massively|way|well|by a lot|by a long way|appreciably',
  holds: [0.2, Number.POSITIVE_INFINITY],
  never: [0.08, Number.POSITIVE_INFINITY],
};
const ALMOST =
  'practically|virtually|essentially|more or less|almost|nearly|pretty much|basically|all but|as good as|effectively|broadly|roughly|to all intents and purposes|just about|about';
const UP =
  'up|higher|more|larger|bigger|greater|better|warmer|brighter|busier|livelier|stronger|healthier|heavier|friendlier|happier';
const DOWN =
  'down|lower|less|fewer|smaller|worse|cooler|colder|chillier|quieter|weaker|lighter|thinner|poorer|slimmer';
const FLAT =
  'unchanged|flat|level|stable|steady|static|constant|the same|where (?:it|they) (?:was|were)|as (?:it|they) (?:was|were)|unmoved';
/** What such words are held against is another account, the norm or a line. */
const OTHERS =
  '(?! (?:than|on) (?!D|before|last month|a month|previously|in D|it was|they were|at the))(?! (?:deal|account|customer|contact|money|revenue|of|to|at|time|work|urgent|likely|important|people|attention))';
const MOOD = /warmer|cooler|colder|chillier|friendlier|happier|brighter/;

const sided = ({ words }: Degree): RegExp => spokenWords(`(?:${words}) (?:${UP}|${DOWN})${OTHERS}`);
const after = ({ words }: Degree): RegExp => spokenWords(words);
const LEVEL: Degree = { words: ALMOST, holds: [0, 0.055], never: [0, 0.2] };
const ROWS: [RegExp, Degree, 'sided' | 'leaning'][] = [
  [sided(SLIGHT), SLIGHT, 'sided'],
  [sided(STRONG), STRONG, 'sided'],
  [spokenWords(`(?:${ALMOST}) (?:${FLAT})`), LEVEL, 'sided'],
  [after(SLIGHT), SLIGHT, 'leaning'],
  [after(STRONG), STRONG, 'leaning'],
  [spokenWords(`(?:${ALMOST})(?= (?:halved|doubled|trebled|tripled|unchanged|flat))`), LEVEL, 'leaning'],
];
const TIMES: [RegExp, number][] = [
  [/^halved/, 0.5],
  [/^doubled/, 2],
  [/^(trebled|tripled)/, 3],
];

export function spokenByHowMuch(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return ROWS.flatMap(([pattern, degree, kind]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      if (isDenied(items, from) || (isProposed(items, from) && wordOf(items[from - 1]) !== 'if')) return [];
      const found =
        kind === 'sided'
          ? beside(scope, held, from, to, match[0], degree)
          : leaning(scope, held, from, to, degree);
      if (!found) return [];
      const [holds, { fact, now, earlier }] = found;
      const reason = `${fact.id}: ${now} after ${earlier}`;
      return [judged(spanOf(items, from, to), 'direction', holds, reason, fact.id)];
    }),
  );
}

type Judged = [holds: boolean, measure: Measure] | null;
const isChanged = ({ now, earlier }: Measure): boolean => now !== null && earlier !== null;

/** How large a change is: points and sentiment by their scale, all else by what it was. */
function sizeOf({ fact: { metric }, now, earlier }: Measure): number {
  const by = Math.abs(now! - earlier!);
  if (/sentiment/.test(metric)) return by * 1.6;
  if (/score/.test(metric)) return by / 50;
  return by / Math.max(Math.abs(earlier!), 1);
}
/** One more or less of a few is no more than slightly so. */
const isOneOfFew = ({ now, earlier }: Measure): boolean => Math.abs(now! - earlier!) <= 1 && earlier! < SMALL;
const SMALL = 13;

function fits(measure: Measure, degree: Degree): boolean {
  const size = sizeOf(measure);
  if (degree === SLIGHT && measure.now !== measure.earlier && isOneOfFew(measure)) return true;
  if (degree === SLIGHT && size === 0) return false;
  return size >= degree.holds[0] && size <= degree.holds[1];
}
const isSurelyNot = (measure: Measure, { never }: Degree): boolean =>
  !isOneOfFew(measure) && (sizeOf(measure) < never[0] || sizeOf(measure) > never[1]);

/** "$1.3 million from 12 customers, slightly up": a measure told beside it went that way by as much. */
function beside(scope: Scope, held: HeldAt, from: number, to: number, said: string, degree: Degree): Judged {
  const way = spokenWords(UP).test(said) ? 1 : spokenWords(DOWN).test(said) ? -1 : 0;
  const own = (spokenWords(MOOD.source).test(said) ? moodOf(scope, from) : nounBefore(scope, from)) ?? [];
  const before = measuresFrom(scope, held, from - 1, -1);
  const after = measuresFrom(scope, held, to + 1, 1).slice(0, 1);
  const told = [...before.slice(0, REACH), ...after, ...own]
    .filter(isChanged)
    .sort((one, other) => Math.abs(from - one.at) - Math.abs(from - other.at));
  const isRight = (each: Measure): boolean =>
    (degree === LEVEL || Math.sign(each.now! - each.earlier!) === way) && fits(each, degree);
  // Much is unchanged, so only the nearest can be meant.
  const right = (degree === LEVEL ? told.slice(0, 1) : told).find(isRight);
  if (right) return [true, right];
  const [nearest] = before;
  const isNear = nearest && isChanged(nearest) && from - nearest.at <= STRAIGHT;
  return isNear && told.every((each) => isSurelyNot(each, degree)) ? [false, nearest] : null;
}
const REACH = 2;
/** From the figure to the words with nothing but a link or a comma between. */
const STRAIGHT = 3;

/** Sentiment, of the account that the words are about. */
function moodOf(scope: Scope, at: number): Measure[] {
  const account = accountFor(scope, at) ?? groupsFor(scope, at)[0];
  const found = account && measureOf(scope, at, scope.index.fact(account.id, 'sentiment_90d'));
  return found ? [found] : [];
}

/** What the noun before the words names, where it can be one measure only: "sentiment is mildly positive and …". */
function nounBefore(scope: Scope, at: number): Measure[] {
  const { items, index } = scope;
  const start = Math.max(0, at - FAR);
  const back = items.slice(start, at).findLastIndex((item) => soleOf(item) !== undefined);
  const subject = accountFor(scope, at) ?? groupsFor(scope, at)[0];
  if (back < 0 || !subject) return [];
  const place = start + back;
  const found = measureOf(scope, place, index.fact(subject.id, soleOf(items[place]!)!));
  return found ? [found] : [];
}
const FAR = 8;
const MEASURES = /^(sentiment_90d|outcome_score|arr|open_value|touches_30d|accounts|open_deals)$/;
const soleOf = (item: Item): string | undefined => {
  const named = item.kind === 'word' ? [...(item.metrics ?? [])].filter((each) => MEASURES.test(each)) : [];
  return named.length === 1 ? named[0] : undefined;
};

/** "Fell sharply", "slipped a little", "more or less halved": beside a word of change that holds, of the fact it was held by. */
function leaning(scope: Scope, held: HeldAt, from: number, to: number, degree: Degree): Judged {
  const { items, index } = scope;
  const places = degree === LEVEL ? [to + 1] : [from - 1, to + 1];
  for (const at of places) {
    const id = items[at]?.kind === 'word' ? held(at)?.fact : null;
    const measure = id ? measureOf(scope, at, index.byId(id)) : null;
    if (!measure || !isChanged(measure) || !isChangeWord(wordOf(items[at]))) continue;
    const times = TIMES.find(([words]) => words.test(wordOf(items[at])))?.[1];
    if (times !== undefined) return timesAs(measure, times);
    if (fits(measure, degree)) return [true, measure];
    if (isSurelyNot(measure, degree)) return [false, measure];
  }
  return null;
}
const isChangeWord = (word: string): boolean =>
  /^(?:rose|rise|rises|risen|fell|fall|falls|fallen|grew|grow|grown|shrank|shrunk|dropped|drop|slipped|slip|slid|dipped|dip|eased|climbed|climb|warmed|cooled|improved|improve|improvement|worsened|increased|increase|decreased|decrease|declined|decline|gained|lost|jumped|up|down|higher|lower|softened|weakened|strengthened|picked up|unchanged|flat|halved|doubled|trebled|tripled|edged|thinned|swelled)$/.test(
    word,
  );

function timesAs(measure: Measure, times: number): Judged {
  const ratio = measure.now! / measure.earlier! / times;
  return ratio > 0.85 && ratio < 1.18
    ? [true, measure]
    : ratio < 0.7 || ratio > 1.4
      ? [false, measure]
      : null;
}
