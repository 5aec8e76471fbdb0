/**
 * Hedges of open prose that stand before no figure: "nearly as large", "barely show it", "hardly a collapse". Where what
 * they hedge is a likeness, a small change or nothing that a record could show, they claim nothing of their own; before
 * a state or an event they belong to it, and are a fault where it is not held.
 */

import { DOWN, FLAT, UP } from '../lexicon/words.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { isCheckable } from './negations.ts';

export const HEDGES = new Set('nearly almost hardly barely'.split(' '));
/** Words that deny more or less what follows, and do not say that it is about to be. */
const DENYING = /^(hardly|barely)$/;

/** Between the hedge and what it hedges. */
const BETWEEN = /^(a|an|the|by|its|of|to|on|at|in|for|only|too|so|very|even|any|enough|be|been|what|where)$/;
/** What a figure, or something that is told beside it, is hedged by. */
const WITH_FIGURE =
  /^(balanced|cancelled|complete|everything|nothing|every|quarter|third|unchanged|flat|half|double|doubled|halved|twice|all|exactly|certainly|there|ready|changed|moved|level|even)/;
/** What is said to be like something else: held, where it can be, by what stands beside it. */
const LIKE =
  /^(as|same|identical|equal|alike|matching|simultaneous|simultaneously|immediately|straight|at once|together|side|tie|tied|neck|a match|match|matche|matched)( |$)/;
/** One against another, after a hedge that makes it small: "barely below April's 67", "hardly smaller". */
const COMPARED =
  /^(more|less|fewer|smaller|larger|bigger|lower|higher|longer|shorter|slower|faster|sooner|later|earlier|better|worse|warmer|cooler|older|above|below|over|under|past|beyond|ahead|behind|short|outside|inside|within)$/;
/** What has hardly begun has begun. */
const BEGUN =
  /^(started|begun|began|arrived|landed|opened|entered|reached|settled|unpacked|moved|left|got|made)$/;
/** Changes that a hedge makes small; which way they go is held beside it. */
const isChange = (word: string): boolean => UP.has(word) || DOWN.has(word) || FLAT.has(word);
const ENDS = /^[,;:().—–!?]$/;

/** Items of hedges that claim nothing, or were held with what follows them. */
export function idleHedges(items: Item[], covered: ReadonlySet<number>): number[] {
  return items.flatMap((item, at) =>
    item.kind === 'word' && HEDGES.has(item.word) && isIdle(items, at, covered) ? [at] : [],
  );
}

function isIdle(items: Item[], at: number, covered: ReadonlySet<number>): boolean {
  const next = hedged(items, at);
  const item = items[next];
  if (!item || item.kind === 'sign') return true;
  if (item.kind === 'figure' || item.kind === 'date' || item.kind === 'name') return item.kind !== 'name';
  if (WITH_FIGURE.test(item.word) || LIKE.test(item.word)) return true;
  const denies = DENYING.test(textOf(items[at]));
  if (
    denies &&
    (COMPARED.test(item.word) || BEGUN.test(item.word) || (isChange(item.word) && !covered.has(next)))
  )
    return true;
  // "Some are barely deals", "hardly a customer": what something is called, and not whether there is one.
  if (denies && isCalled(items, at, next)) return true;
  return !isCheckable(item) && !item.word.split(' ').some(isChange);
}

/** The word that is hedged. */
function hedged(items: Item[], at: number): number {
  let next = at + 1;
  while (next < items.length && BETWEEN.test(textOf(items[next]))) next += 1;
  // "Barely anything moved": the word of change is what is hedged.
  return /^(anything|anyone|anybody|at all|ever)$/.test(textOf(items[next])) &&
    !ENDS.test(textOf(items[next + 1]))
    ? next + 1
    : next;
}

const IS = /^(is|are|was|were|s|re|be|been|remains|remain|makes|make|counts|count)$/;
/** A noun after "is" that only names what something is. */
const CALLED =
  /^(customer|prospect|deal|account|renewal|pipeline|opportunity|relationship|conversation|sale)$/;
const isCalled = (items: Item[], at: number, next: number): boolean =>
  IS.test(textOf(items[at - 1])) && CALLED.test(textOf(items[next]).split(' ').at(-1)!);
