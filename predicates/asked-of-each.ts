/** "Each" and "every" that ask or plan something and tell nothing: "give each deal owner a fortnight", "every renewal needs a date". */
import { type Item, textOf, wordOf } from '../sentence/items.ts';

/** What should be so, in the clause or where the sentence begins. */
const ASKED =
  /^(need|needs|needed|deserve|deserves|should|must|ought|shall|want|wants|merit|merits|require|requires|suggest|recommend|propose|suggestion|proposal|ask|recommendation|request|aim|goal|plan|rule|please|let|ll|d|will|would|could)$/;
/** Our own people, of whom the record tells nothing. */
const OURS =
  /^(owner|deal owner|manager|account manager|rep|seller|salesperson|colleague|executive|director|lead|us|teammate|sponsor|person|one of us|reader)$/;
const STOPS = /^[;.!?]$/;

/** Items of such words. */
export function askedOfEach(items: Item[], isAdvice: (at: number) => boolean): number[] {
  return items.flatMap((item, at) => {
    if (item.kind !== 'word' || !/^(each|every)$/.test(item.word)) return [];
    const next = items.slice(at + 1, at + 4).map(textOf);
    if (next.slice(0, 2).some((word) => OURS.test(word))) return [at];
    return isAdvice(at) || isAsked(items, at) ? [at] : [];
  });
}

/** Whether the clause says what should be so. */
export function isAsked(items: Item[], at: number): boolean {
  const start = items.slice(0, at).findLastIndex((item) => STOPS.test(textOf(item))) + 1;
  const end = items.findIndex(
    (item, place) => place > at && (STOPS.test(textOf(item)) || textOf(item) === ','),
  );
  return items
    .slice(start, end < 0 ? undefined : end)
    .flatMap((item) => wordOf(item).split(' '))
    .some((word) => ASKED.test(word));
}
