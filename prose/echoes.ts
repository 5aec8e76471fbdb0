/**
 * Echoes: what was told is denied of another thing without being said again ("The pipeline grew; contact did not", "the odds
 * have not followed", "Globex is moving up; Initech isn't", "What has not kept up is contact", "most didn't"). Which way is
 * meant stands before, in the sentence or the one before it. "Kept up" and "followed" are of what grew where nothing does.
 */

import { DOWN, FLAT, UP } from '../lexicon/words.ts';
import type { Covering } from '../predicates/predicates.ts';
import { isQuestion, spanOf, textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import {
  behindNorm,
  changesFor,
  isOtherwise,
  measureIn,
  movesOf,
  shareLacking,
  type Way,
} from './echo-subjects.ts';

const ADVERB = '(?: (?:yet|really|quite|actually|always|fully|so far|entirely|simply|just|clearly|at all))*';
const NOT = `(?:(?:did|does|do|has|have|had|is|are|was|were|' s|' ve|' re)${ADVERB} not|(?:did|does|do|has|have|had|is|are|was|were)n ' t)${ADVERB}`;
/** Verbs that only go along with what was told. */
const ALONG =
  '(?:(?:keep|kept|keeping) (?:pace|up|step|abreast)|follow(?:ed|ing)?(?: suit)?|(?:catch|caught|catching) up|match(?:ed)? (?:it|that|them)|join(?:ed)? in|go(?:ne)? with it|come along|do(?:ne)? (?:so|the same|likewise)|(?:grow|grown|rise|risen|increase|increased|go up|gone up)(?: (?:with (?:it|them|that|N|the (?:tier|group|book))|(?:as (?:fast|quickly|much|far)|at the same (?:pace|rate)) as (?:it|that|N|the (?:tier|group|book|norm|revenue))(?: (?:has|have|did|does))?|(?:in|at) (?:step|line|proportion|pace)))(?: with (?:it|that|N|the tier))?)';
const OF_IT =
  '(?: with (?:it|that|this|them|either|those|the \\p{L}+|N|our \\p{L}+))?(?: (?:in|across|at) (?:N|it|the (?:tier|group|book|same rate)|this tier|the same pace))?(?: either)?';
const END =
  '(?=$| (?:[,.;:()—–!?]|and |but |with |though |at #|while |where |since |as |in D|this month|last month))';
/** Verbs of change whose subject is a noun of a measure: the denial is of that measure and of no other. */
const MOVING =
  '(?:rise|risen|grow|grown|increase|increased|improve|improved|recover|recovered|climb|climbed|fall|fallen|drop|dropped|decline|declined|shrink|shrunk|slip|slipped|ease|eased|weaken|weakened|gone up|gone down|go up|go down|moved|move|changed|change|budged|budge|shifted|stirred)';
const MARKED = `(?:improving|rising|growing|recovering|falling|slipping|declining|shrinking)`;
const ECHO = new RegExp(
  `(?<=(?:^|[\\p{L}N#%] ))${NOT}(?: (?<along>${ALONG}${OF_IT})| (?<moving>${MOVING}|${MARKED}))?(?: either)?${END}`,
  'gu',
);
const CLEFT = new RegExp(
  `(?:what|the (?:one |only )?(?:thing|part|number|figure|measure)(?: (?:that|which))?) ${NOT} (?:(?<along>${ALONG}${OF_IT})|(?<moving>${MOVING}|${MARKED}))(?: since D| in D| in it)?(?: ,)? (?:is|are|was|were) `,
  'gu',
);
/** "The odds rose to 76, but not the score": a noun alone after what moved. */
const NOR_NOUN =
  /(?<= (?:but|though|and|yet|if|,) )not (?:(?:the|its|their|in|on|our|your) )*\p{L}+(?: \p{L}+)?(?=$| [,.;:()—–])/gu;
/** "Not a change in the odds": the noun of a change, and what of. */
const NOUNED =
  /(?<!\p{L})(?:not|nor|no) (?:(?:a|any|the|an) )?(?<noun>change|shift|move|movement|rise|increase|improvement|gain|fall|drop|decline|decrease|dip|loss) in (?:(?:the|its|their|our|your|account) )*(?=\p{L})/gu;
const FALLING = /^(?:fall|drop|decline|decrease|dip|loss)$/;
const SHIFTING = /^(?:change|shift|move|movement)$/;
const QUANTIFIED =
  /(?:^| )(?:most|the majority|(?:the )?(?:rest|others|remainder|other))(?: (?:of (?:them|these|those)|simply|just|account|customer))* $/;
const DEFINED = /(?:rest|others?|remainder)/;
const ANY = /^(?:moved?|changed?|budged?|shifted|stirred)$/;

export function judgeEchoes(scope: Scope): Covering {
  const { text, rangeOf } = skeletonOf(scope.items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  const take = (from: number, to: number, held: Held | null): void => {
    if (!held) return;
    for (let at = from; at <= to; at += 1) if (scope.items[at]!.kind === 'word') covered.add(at);
    const place = spanOf(scope.items, from, to);
    if (held.holds !== null) findings.push(judged(place, 'direction', held.holds, held.reason, held.fact));
  };
  for (const match of matchesOf(text, CLEFT)) {
    const [from, end] = rangeOf(match);
    let to = end + 1;
    while (to < scope.items.length && scope.items[to]!.kind === 'word') to += 1;
    const metrics = measureIn(scope.items, end + 1, Math.min(to, end + 7));
    if (metrics) take(from, end, ofMeasure(scope, end, metrics, wayOf(scope, from, match)));
  }
  for (const match of matchesOf(text, NOUNED)) {
    const [from, end] = rangeOf(match);
    const metrics = measureIn(scope.items, end, end + 2);
    const noun = match.groups!.noun!;
    if (metrics)
      take(
        from,
        end,
        ofMeasure(scope, end, metrics, SHIFTING.test(noun) ? 'any' : FALLING.test(noun) ? -1 : 1),
      );
  }
  for (const match of matchesOf(text, NOR_NOUN)) {
    const [from, end] = rangeOf(match);
    const [metrics, way] = [
      measureIn(scope.items, end, end + 1),
      lastWay(scope.items.slice(0, from).map(textOf)),
    ];
    if (metrics && way !== null) take(from, end, ofMeasure(scope, end, metrics, way));
  }
  for (const match of matchesOf(text, ECHO)) {
    const [from, to] = rangeOf(match);
    if (covered.has(from) || isConditional(scope, from)) continue;
    take(from, to, held(scope, from, match, text.slice(0, match.index)));
  }
  return { findings, covered };
}

interface Held {
  /** null: so by its words, and nothing that a record could show. */
  holds: boolean | null;
  reason: string;
  fact: string | null;
}

/** By whatever stands before the denial: a number of accounts, an account, a noun of a measure. */
function held(scope: Scope, at: number, match: RegExpExecArray, before: string): Held | null {
  const { items } = scope;
  const counted = QUANTIFIED.exec(before);
  if (counted) return ofMany(scope, at, counted[0], match.groups!.moving ?? '');
  const way = wayOf(scope, at, match);
  const account = accountAt(items[at - 1]);
  if (account && way !== null && !match.groups!.moving) {
    const start = clauseStart(scope, at);
    const told = start > 0 ? measureIn(items, clauseStart(scope, start - 1), start - 1) : null;
    const changes = movesOf(scope, account, told);
    return verdict(scope, changes, way);
  }
  const metrics = measureIn(items, Math.max(clauseStart(scope, at), at - 4), at);
  if (!metrics) return null;
  const told = ofMeasure(scope, at, metrics, way);
  // "Contact isn't keeping pace, at 59 where 99 would be usual": it may have risen, and by less than it should.
  const behind = match.groups!.along && told?.holds === false ? behindNorm(scope, at, metrics) : null;
  return behind ? { holds: true, fact: behind, reason: `below its norm (${behind})` } : told;
}

const ofMeasure = (scope: Scope, at: number, metrics: ReadonlySet<string>, way: Way | null): Held | null =>
  way === null ? null : verdict(scope, changesFor(scope, at, metrics), way);

function verdict(scope: Scope, changes: ReturnType<typeof changesFor>, way: Way): Held | null {
  const holds = isOtherwise(scope, changes, way);
  if (holds === null) return null;
  const [{ now, before, fact }] = changes as [(typeof changes)[number]];
  const ends = metricIsTier(fact) ? '' : ` from ${before} to ${now}`;
  return { holds, fact, reason: `${holds ? 'as ' : ''}on record${ends} (${fact})` };
}
const metricIsTier = (fact: string | null): boolean => fact?.endsWith('.tier_number') ?? false;

/** "Most didn't" is of more than half; "the rest didn't" follows from what is told of the others. */
function ofMany(scope: Scope, at: number, words: string, verb: string): Held | null {
  if (DEFINED.test(words)) return { holds: null, reason: '', fact: null };
  const told = [...scope.topic.words, ...scope.items.slice(0, at).map(wordOf), verb];
  const share = shareLacking(scope, at, told);
  if (!share) return null;
  const [some, all, fact] = share;
  return { holds: 2 * some > all, fact, reason: `on record ${some} of ${all} (${fact})` };
}

/** Which way is denied: by the verb itself, by the last word of direction before, up where it only goes along. */
function wayOf(scope: Scope, at: number, { groups }: RegExpExecArray): Way | null {
  const { along, moving } = groups!;
  if (moving)
    return ANY.test(moving)
      ? 'any'
      : (moving
          .split(' ')
          .map(signOf)
          .find((each) => each !== null) ?? null);
  const before = scope.items.slice(0, at).map(textOf);
  return lastWay(before) ?? lastWay(scope.topic.words) ?? (along ? 1 : null);
}

function lastWay(words: readonly string[]): Way | null {
  const text = words.join(' ');
  const last = matchesOf(text, WAYS).at(-1);
  const led = last ? (last[1] === 'right' ? 1 : -1) : null;
  const after = last ? last.index : -1;
  let place = text.length;
  for (const word of text.split(' ').reverse()) {
    place -= word.length + 1;
    if (place < after) break;
    const way = signOf(word);
    if (way !== null) return way;
  }
  return led;
}
const WAYS = /\b(right|wrong) (?:way|direction)\b/g;

const signOf = (word: string): Way | null =>
  UP.has(word) || /^(?:up|better|stronger|brighter)$/.test(word)
    ? 1
    : DOWN.has(word) || /^(?:down|worse|weaker|dimmer)$/.test(word)
      ? -1
      : FLAT.has(word) || word === 'holding'
        ? 0
        : null;

function clauseStart({ items }: Scope, at: number): number {
  let from = at;
  while (from > 0 && !(items[from - 1]!.kind === 'sign' && /^[,;:.()—–]$/.test(textOf(items[from - 1])))) {
    if (/^(and|but|while|yet|though|although|whereas)$/.test(wordOf(items[from - 1]))) break;
    from -= 1;
  }
  return from;
}

/** "If contact hasn't kept up": nothing is said to be so. */
function isConditional({ items }: Scope, at: number): boolean {
  for (let place = at - 1; place >= 0 && items[place]!.kind !== 'sign'; place -= 1)
    if (/^(if|unless|until|whether|once)$/.test(wordOf(items[place]))) return true;
  return isQuestion(items);
}
