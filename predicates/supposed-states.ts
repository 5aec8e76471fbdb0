/** States that are asked for, supposed or feared, and so neither true nor false yet. */
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { isAsked } from './asked-of-each.ts';
import { isAdvice } from './vocabulary.ts';

/** "Who gets them talking again?": what is asked for is not said to be. */
const isOpenQuestion = (items: Item[]): boolean =>
  textOf(items.at(-1)) === '?' &&
  /^(who|should|can|could|will|would|shall|may|whether)$/.test(wordOf(items[0]));

/** "Provided a meeting is set", "I'd like a meeting fixed", "it goes stagnant this week": not yet true nor false. */
export function isSupposed(items: Item[], from: number): boolean {
  if (isOpenQuestion(items)) return true;
  // "Has gone longest without contact": held as a place among others.
  if (/^longest$/.test(textOf(items[from - 1]))) return true;
  for (let at = from - 1; at >= 0 && items[at]!.kind !== 'sign'; at -= 1) {
    const item = items[at]!;
    if (item.kind !== 'word') continue;
    if (
      (/^get$/.test(item.word) && !/^(they|we|it|you|i|t|not|who)$/.test(textOf(items[at - 1]))) ||
      /^(provided|if|once|unless|until|assuming|should|would|could|d|or|like|want|wants|need|insist|require|go|goe|goes|going|turn|turning|becomes|become|becoming)$/.test(
        item.word,
      )
    )
      return true;
  }
  return false;
}

/** "Bring a plan for every overdue deal": which deals are meant, where the clause says what should be done. */
export const isAskedOf = (items: Item[], from: number, to: number): boolean =>
  /^(all|each|every)$/.test(textOf(items[from])) &&
  [items[to], items[to + 1]].some((item) =>
    /(?:^| )(deal|renewal|account|one|customer)$/.test(textOf(item)),
  ) &&
  (isAdvice(items, from) || isAsked(items, from));
