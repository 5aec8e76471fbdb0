/** Negations of what somebody thinks or will do: nothing on record is denied ("none of that will help", "not what worries me"). */

import { DOWN, FLAT, UP } from '../lexicon/words.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { EVENTS } from './events.ts';

/** "None of that will help", "neither of them needs you", "nothing stands in the way", "neither account is urgent". */
export function isOpinionOfAll(items: Item[], at: number, isJudged: (word: string) => boolean): boolean {
  let next = at + 1;
  while (next < items.length && OF_ALL.test(textOf(items[next]))) next += 1;
  while (/^(is|are|was|were|really|exactly|quite|very|so|of)$/.test(textOf(items[next]))) next += 1;
  const word = textOf(items[next]).split(' ')[0]!;
  if ([EVENTS, UP, DOWN, FLAT].some((set) => set.has(word))) return false;
  return next > at + 1 && (FUTURE.test(word) || isJudged(word));
}
const OF_ALL =
  /^(of|them|these|those|that|this|it|the|two|three|four|account|name|one|customer|prospect|else|here|there)$/;
const FUTURE =
  /^(will|would|can|could|should|might|may|needs|need|wants|deserves|calls|warrants|requires|matters|helps|urgent)$/;

/** "Not what worries me", "not even for its close", "is Watch, not Expand": set against what stands before. */
export function isAside(items: Item[], at: number): boolean {
  const [next, second] = [items[at + 1], textOf(items[at + 2])];
  if (textOf(next) === 'what') return true;
  if (textOf(next) === 'even') return /^(for|at|in|on|after|before|with|by|to)$/.test(second);
  const [before, after] = [textOf(items[at - 1]), items[at + 2]];
  if (next?.kind !== 'name' || before !== ',' || (after && after.kind !== 'sign')) return false;
  return items
    .slice(0, at)
    .some((item) => item.kind === 'name' && item.subjects[0]!.kind === next.subjects[0]!.kind);
}

/** "Closed without you": somebody's deed, which a record could show. */
export function hasHappened(items: Item[], at: number): boolean {
  for (let place = at - 1; place >= 0 && !/^[,;:.(]$/.test(textOf(items[place])); place -= 1) {
    const [word, before] = [wordOf(items[place]), textOf(items[place - 1])];
    if (EVENTS.has(word) && !NOT_YET.test(before)) return true;
  }
  return false;
}

const NOT_YET = /^(to|be|would|should|could|can|must|need|may|might|will|let)$/;
