/**
 * Words of change beside a figure or date that holds, where no other claim stands on them: "went from 79 to 97", "slid from
 * 8 to 23 October", "28 up, five down", "still ten accounts", "mood cooler, 0.31 to 0.21". Each is held against the value of
 * the same measure in the run before. It is a fault where the ends are written beside it and it goes the other way.
 */

import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, isTouched } from '../text/findings.ts';
import { countedMove, leadMove, wholeMove } from './counts.ts';
import {
  type Change,
  changesAt,
  type Figures,
  findingAt,
  holds,
  isFalse,
  isSmall,
  type Verdict,
} from './facts.ts';
import { byNoun } from './nouns.ts';
import { byOthers } from './others.ts';
import { soleMeasures } from './sole-measures.ts';
import { isDenied, isOf, isProposed, type Told, toldAt, type Way } from './ways.ts';
import { byWhom } from './whom.ts';

/** Claims on such words. @param told what each figure was found to be, by its item */
export function changeWords(scope: Scope, told: Figures, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  const made: Finding[] = [];
  items.forEach((item, at) => {
    const word = toldAt(items, at);
    if (!word || isDenied(items, at) || isProposed(items, at)) return;
    if (isTouched([...findings, ...made], item)) return;
    const held =
      byOthers(scope, at, word) ??
      countedMove(scope, at, word, findings) ??
      wholeMove(scope, at, word) ??
      leadMove(scope, at, word) ??
      besideFigure(scope, at, word, told, findings) ??
      byNoun(scope, at, word) ??
      byWhom(scope, at, word);
    if (held) made.push({ from: item.from, to: items[word.end - 1]!.to, type: 'direction', ...held });
  });
  return [...made, ...soleMeasures(scope, [...findings, ...made])];
}

/** By the change of a figure or date beside it: a word that may be of both goes by the date. */
function besideFigure(
  scope: Scope,
  at: number,
  word: Told,
  told: Figures,
  findings: readonly Finding[],
): Verdict | null {
  const places = [...forward(scope.items, word.end), ...back(scope.items, at)];
  for (const isDate of [true, false]) {
    const wanted = isDate ? word.date : word.value;
    if (wanted === null) continue;
    for (const place of places) {
      const changes = changesAt(scope, place, told, findings).filter(
        (each) => each.isDate === isDate && isOf(word.text, each.fact),
      );
      if (changes.length === 0) continue;
      const right = changes.find((change) => agrees(scope, change, wanted, word));
      if (right) return holds(right.fact, `as on record since the run before (${right.fact})`);
      return isTied(scope, word, place, wanted, changes[0]!)
        ? isFalse(changes[0]!.fact, `on record it went otherwise (${changes[0]!.fact})`)
        : null;
    }
  }
  return byEnds(scope, at, word, told, findings);
}

const agrees = (scope: Scope, { way, fact }: Change, wanted: Way, { isRough }: Told): boolean =>
  wanted === 'any' ? way !== 0 : way === wanted || (wanted === 0 && isRough && isSmall(scope, fact));

/** "Warmer from 0.16 to 0.20", "sourer: 0.16, was 0.20", "stays at 141": it can be of nothing else. */
function isTied(scope: Scope, word: Told, place: number, wanted: Way, change: Change): boolean {
  const { items } = scope;
  if (wanted === 'any' || (change.isDate && wanted === 0)) return false;
  if (wanted === 0)
    return (
      STAYING.test(word.text) &&
      place === word.end + 1 &&
      wordOf(items[word.end]) === 'at' &&
      !isSmall(scope, change.fact)
    );
  const led = items.slice(word.end, place).map(textOf).join(' ');
  if (!/^(from|:|,|\(|, on|: on|on|, at|at)$/.test(led)) return false;
  const next = items.slice(place + 1, place + 5).findIndex(({ kind }) => kind === items[place]!.kind);
  const between = items.slice(place + 1, place + 1 + Math.max(next, 0)).map(textOf);
  return between.some((each) => /^(to|was|from|after|before|against|into|instead|not)$/.test(each));
}

const STAYING =
  /^(remains?|remained|stays?|stayed|holds?|held|hovers?|hovered|unaltered|frozen|flat|steady|stable|level|anchored|parked|pinned)$/;

/** Words that lead from a word of change to its figure, whatever else they say. */
const LEADS =
  /^(from|to|by|at|a|an|the|of|in|on|its|their|our|your|just|only|some|nearly|almost|over|about|around|roughly|now|was|before|bit|little|touch|shade|slightly|somewhat|further|another|again|back|more|straight|right|all|way|up|down|out|point|odd|score|sentiment|mood|close|close date|date|amount|value|account|open|deal|open deal|touch|exchange|with|is|numbers?|counts?|carries|has|holds|stands?|reads?|than|though|s|as|rock|ever|clockwork|basically|essentially|still|numbers|today|week|weeks|days|day|month|fortnight|september|august|norm)$/;
const REACH = 9;

/** Figures and dates after the word: over words that lead to them, and over a sign straight before them. */
function forward(items: Item[], from: number): number[] {
  const places: number[] = [];
  for (let place = from; place < Math.min(items.length, from + REACH); place += 1) {
    const item = items[place]!;
    if (item.kind === 'figure' || item.kind === 'date') places.push(place);
    else if (item.kind === 'sign' ? !isPassed(items, place) : !LEADS.test(wordOf(item))) break;
  }
  return places;
}

/** "Cooler, 0.31", "worse: −0.34", "weaker (odds 26": a sign over which the words go on to the figure. */
function isPassed(items: Item[], at: number): boolean {
  const text = textOf(items[at]);
  if (/^['’$-]$/.test(text)) return true;
  if (!/^[,:(]$/.test(text)) return false;
  const next = items[at + 1];
  return (
    next?.kind === 'figure' ||
    next?.kind === 'date' ||
    /^(from|to|by|at|on|now|was|before|odds?|score|sentiment|mood|close)$/.test(wordOf(next))
  );
}

/** The figure or date before the word: "mood 0.22, flat", "55, unchanged". */
function back(items: Item[], at: number): number[] {
  for (let place = at - 1; place >= Math.max(0, at - 6); place -= 1) {
    const item = items[place]!;
    if (item.kind === 'figure' || item.kind === 'date') return [place];
    if (
      item.kind === 'word'
        ? !FOLLOWS.test(item.word) && item.metrics === null
        : !/^[,(–—]$/.test(textOf(item))
    )
      return [];
  }
  return [];
}
const FOLLOWS =
  /^(is|was|now|and|again|account|of|basically|essentially|roughly|broadly|practically|pretty|much|largely|more|or|less|still|also|so|all|but|virtually|effectively|exactly)$/;

/** "105% of normal (20 against 19), up from 79%": the other end stands further off, and both are of one thing. */
function byEnds(
  { items }: Scope,
  at: number,
  word: Told,
  told: Figures,
  findings: readonly Finding[],
): Verdict | null {
  const [then, first] = [items[word.end + 1], findingAt(items, word.end + 1, findings)];
  if (
    wordOf(items[word.end]) !== 'from' ||
    then?.kind !== 'figure' ||
    !first ||
    Math.abs(Number(word.value)) !== 1
  )
    return null;
  const metrics = (told.get(word.end + 1) ?? []).map((each) => each.metrics.join(' '));
  for (let place = at - 1; place >= Math.max(0, at - 14); place -= 1) {
    const now = items[place]!;
    if (now.kind !== 'figure' || now.figure.kind !== then.figure.kind || !findingAt(items, place, findings))
      continue;
    if (!(told.get(place) ?? []).some((each) => metrics.includes(each.metrics.join(' ')))) continue;
    const reason = `from ${then.figure.value} to ${now.figure.value}`;
    return Math.sign(now.figure.value - then.figure.value) === word.value
      ? holds(first.fact, reason)
      : isFalse(first.fact, reason);
  }
  return null;
}
