/**
 * "For the third month running", "three reports in a row", "down for the second month running": the record knows a run and
 * the one before. A third cannot be told from it, nor a change before the last one; a silence is counted by its days.
 */
import { DOWN, UP } from '../lexicon/words.ts';
import type { Covering } from '../predicates/predicates.ts';
import { covering } from '../predicates/sentence-so-far.ts';
import { type Item, spanOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, unsupported } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const TIME = '(?:month|report|run|review|time|update)';
const ROW =
  '(?:running|in a row|in succession|on the trot|straight|consecutively|back to back|on end|together)';
const STRAIGHT = '(?:straight|consecutive|successive)';
const LATER = '(?:third|fourth|fifth|sixth|seventh|eighth)';
const LEAD = '(?:(?:for|in|over|the|a|its|their|now|already) )*';
const THIRD = spokenWords(
  `${LEAD}${LATER} (?:${STRAIGHT} )?${TIME}(?: ${ROW})|${LEAD}${LATER} ${STRAIGHT} ${TIME}|for (?:the|a) ${LATER} ${TIME}|${LEAD}# ${STRAIGHT} ${TIME}s?|${LEAD}# ${TIME}s? (?:running|in a row|in succession|on the trot|straight)`,
);
const SECOND = spokenWords(
  `${LEAD}second (?:${STRAIGHT} )?${TIME}(?: ${ROW})|${LEAD}second ${STRAIGHT} ${TIME}|for (?:the|a) second ${TIME}`,
);
const SILENT = /^(?:silent|silence|quiet|no|none|nothing|nobody|without|zero|unheard)$/;
const LONG = 60;
/** Words that the figure `two` may stand in the place of. */
const KNOWN = 2;
const REACH = 12;

export function judgeMonthsRunning(scope: Scope): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const findings: Finding[] = [];
  const refuse = (from: number, to: number, reason: string): void => {
    findings.push(unsupported(spanOf(items, from, to), 'date', reason));
  };
  for (const match of matchesOf(text, THIRD)) {
    const [from, to] = rangeOf(match);
    if (countsTwo(items, from, to) || isLongSilence(scope, from)) continue;
    refuse(from, to, 'the record knows this run and the one before only');
  }
  for (const match of matchesOf(text, SECOND)) {
    const [from, to] = rangeOf(match);
    if (turnsBefore(items, from)) refuse(from, to, 'the record knows the change since the run before only');
  }
  return covering(items, findings);
}

const countsTwo = (items: Item[], from: number, to: number): boolean =>
  items
    .slice(from, to + 1)
    .some((item) => item.kind === 'figure' && item.figure.value <= KNOWN && item.figure.value >= 0);

/** "Silent for the third month running", of an account without contact for as long. */
function isLongSilence(scope: Scope, from: number): boolean {
  const account = accountFor(scope, from);
  const days = account && scope.index.fact(account.id, 'days_since_last_touch')?.value;
  return typeof days === 'number' && days > LONG && scope.items.some((item) => SILENT.test(wordOf(item)));
}

/** A change in the words' part of the sentence: "contact fell for the second month". */
function turnsBefore(items: Item[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const item = items[at]!;
    if (item.kind === 'sign' && /^[,;:.()]$/.test(item.word)) return false;
    if (/^(?:and|but|while|though|although)$/.test(wordOf(item))) return false;
    if (UP.has(wordOf(item)) || DOWN.has(wordOf(item))) return true;
  }
  return false;
}
