/**
 * Superlatives that place nothing among others, by the noun or verb after them: "the biggest gap is in our diaries",
 * "the biggest cheque", "the six you are likeliest to ask about", "the latest". What they are of has no column.
 */

import { isCheckable } from '../predicates/negations.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';

const SIZES =
  /^(heaviest|weightiest|biggest|largest|smallest|highest|lowest|likeliest|unlikeliest|fattest|fullest)$/;
/** After a size these are, or stand for, what is on record: an account, a deal, a sum, a share of it. */
const OF_RECORD = new Set(
  `of in at by on here there one name and or to for is was were are with that which who single open account customer prospect
   deal company payer spender buyer client logo ticket line item commitment contract sum amount number figure slice share chunk
   part portion block total book exposure among this these those the its our your all yet again ever so since from after before
   contributor holder riser faller climber loser gainer earner stake bill pair tier group owner team entry bet opportunity
   opportunitie sale win close closer order outcome upgrade expansion rollout proposal package module extension pilot
   potential balance now overall still then but while though likelihood odd chance bar first outfit business concern
   annual remaining outstanding existing current active commercial recurring new paying as each every it they we you has have
   had outside inside across within behind ahead below above beside next last also currently alone and s potential sum`.split(
    /\s+/,
  ),
);
/** What an account or deal may be likeliest to do. */
const LIKELY =
  /^(close|win|be|sign|renew|land|convert|come|go|buy|happen|sell|succeed|grow|stay|leave|churn|lapse|slip|fall|drop|stall|sour|order|pay)$/;
/** Who is said to be likely to do something, and is none of the accounts. */
const US = /^(you|we|i|us|me|he|she|board|anyone|anybody|people|somebody|someone)$/;
/** "Most recent" by another name. */
const RECENT = /^(latest|newest|freshest)$/;

/** Who came last to a tier or list is told by no age. */
const ARRIVED =
  /^(arrival|entry|addition|face|newcomer|member|entrant|joiner|recruit|worry|concern|problem)$/;

/** Whether the superlative at an item claims no place. */
export function isUnplaced(
  items: readonly Item[],
  at: number,
  own: string,
  isChange: (word: string) => boolean,
): boolean {
  if (RECENT.test(own))
    return own === 'latest' || ARRIVED.test(wordOf(items[at + 1])) || isOfTouch(items, at);
  if (/^(best|worst|most|least)$/.test(own) && isOfWill(items, at)) return true;
  if (!SIZES.test(own)) return false;
  // "The lowest-hanging fruit".
  const next = items[textOf(items[at + 1]) === '-' ? at + 2 : at + 1];
  if (/likeliest/.test(own) && wordOf(next) === 'to')
    return (
      !LIKELY.test(wordOf(items[at + 2])) ||
      items.slice(Math.max(0, at - 4), at).some((item) => US.test(wordOf(item)))
    );
  if (next?.kind !== 'word' || next.metrics !== null || isChange(next.word)) return false;
  return !isCheckable(next) && !next.word.split(' ').some((word) => OF_RECORD.has(word));
}

/** "The worst that can happen", "the best we can do": of what might be. */
const isOfWill = (items: readonly Item[], at: number): boolean =>
  /^(that|we|you|i|they|anyone|it)$/.test(wordOf(items[at + 1])) &&
  items.slice(at + 2, at + 4).some((item) => /^(can|could|might|may|would|will)$/.test(wordOf(item)));

/** "Four touches, the newest on 29 May". */
const isOfTouch = (items: readonly Item[], at: number): boolean =>
  /^(on|touch|touche|exchange|contact|conversation|being|was|just|only|two|of)$/.test(
    wordOf(items[at + 1]),
  ) &&
  /^(touch|touche|exchange|contact|conversation)$/.test(
    [...items.slice(Math.max(0, at - 6), at + 2)]
      .map(textOf)
      .find((word) => /^(touch|touche|exchange|contact|conversation)$/.test(word)) ?? '',
  );
