/**
 * Rules that somebody wants set: "set a rule: no renewal within 90 days without a meeting booked", "from now on, nobody goes a
 * month without a call", "my proposal is simple: no deal past its date stays in the forecast". Nothing is said to be so.
 */
import { type Item, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { matchesOf } from '../text/matches.ts';

const RULE =
  '(?:rule|policy|principle|standard|discipline|guideline|proposal|suggestion|recommendation|advice|ask|request|motto|resolution|agreement|wish)';
const LED =
  '(?: (?:is|be|should|would|of|for|that|:|—|–|,|simple|clear|firm|a|an|to|set|the|my|one|thumb|this|next|here|then|team|book|month|quarter|from|now|on))*';
const TOLD = new RegExp(
  `(?:(?<!\\p{L})${RULE}${LED}|(?<!\\p{L})(?:from (?:now|here|today|june|next month) on(?:wards)?|henceforth|going forward|in future|from now|let ' s (?:agree|say|insist|make it a rule|make sure|see to it)(?: that)?|(?:we|you|i)(?: (?:should|could|might|would|must|' d))? (?:agree|insist|make (?:it )?(?:a rule|sure))(?: that)?|(?:i|we)(?: (?:would|' d))? (?:suggest|propose|insist|recommend)(?: that)?|insist that|agree that|make sure(?: that)?|see to it(?: that)?)(?: ,| :| —| –)?) (?=(?:no|nobody|none|nothing|never|not)(?!\\p{L}))`,
  'gu',
);
/** "No deal should stay past its date", "nobody must be left waiting". */
const SHOULD =
  /(?<!\p{L})(?:no|nobody|none|nothing|neither)(?: [\p{L}N#']+){0,5} (?:should|must|ought to|shall|needs? to|has to|have to|may|is allowed to|is to|are to)(?!\p{L})/gu;
const ENDS = /^[;.!?()]$/;

/** Items of the rule itself, from its negation to the end of its clause. */
export function ruledItems(items: Item[]): Set<number> {
  const { text, itemAt } = skeletonOf(items);
  const ruled = new Set<number>();
  // The first pattern ends before the negation.
  const starts = [
    ...matchesOf(text, TOLD).map((match) => match.index + match[0].length),
    ...matchesOf(text, SHOULD).map((match) => match.index),
  ];
  for (const start of starts)
    for (let at = itemAt[start]!; at < items.length && !ENDS.test(textOf(items[at])); at += 1) ruled.add(at);
  return ruled;
}
