/**
 * What somebody tells of a customer that no column holds, said as a fact: "we lost it on price", "a rival said to be in the
 * frame", "a verbal yes", "one of them about to leave". Faults, whatever else in the sentence holds; in advice, questions and
 * conditions ("if price is the issue", "ask whether the budget is approved") nothing is told.
 */
import { INVENTIONS } from '../lexicon/inventions.ts';
import { isAdvice } from '../predicates/vocabulary.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { type Finding, unsupported } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { isHypothetical } from './unknowable.ts';

const TABLE = INVENTIONS.map(([pattern, reason]) => [spokenWords(pattern), reason] as const);

/** One fault for each; they stand over what else was found in these words. */
export function inventionsIn(items: Item[]): Finding[] {
  const { text, rangeOf } = skeletonOf(items);
  return TABLE.flatMap(([pattern, reason]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      if (!isOutright(items, from, to)) return [];
      return [unsupported(spanOf(items, from, to), 'predicate', reason)];
    }),
  );
}

const BOUND = /^[,;:.()!?—–]$/;
/** Denied, or wished for. */
const NOT_TOLD =
  /^(no|not|nobody|none|neither|nor|without|never|t|may|might|for|who|what|before|when|once|until|how|about|whose|any|want|wants|wanted|needs?|instead|rather|than|like|sound|sounds)$/;
const REACH = 5;

/** Said as a fact: not asked, supposed, advised, denied or wished for. */
export function isOutright(items: Item[], at: number, to: number): boolean {
  // "One of them about to leave": its own infinitive advises nobody.
  const rest = [...items.slice(0, at), ...items.slice(to + 1)];
  if (items.slice(0, at).some((item) => /^(like|wish|hope)$/.test(textOf(item)))) return false;
  if (isHypothetical(items, at) || isAdvice(rest, Math.min(at, rest.length - 1))) return false;
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const word = textOf(items[before]);
    if (BOUND.test(word)) return true;
    if (NOT_TOLD.test(word)) return false;
  }
  return true;
}
