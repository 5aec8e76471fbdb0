/**
 * Whether a sentence that goes on about an account means a group after all: it names one ("across Watch"), speaks of the
 * whole ("overall", "the book", "your pipeline") or counts over it ("three accounts", "all 11 deals"). Without such words a
 * state or a lack is the account's own, and what holds of its owner, tier or book bears nothing out.
 */
import { headsGroup } from './group-heads.ts';
import { type Item, textOf, wordOf } from './items.ts';
import { isGroup } from './subjects.ts';

const WHOLE =
  /^(book|overall|across|altogether|total|everything|elsewhere|others?|rest|tier|portfolio|list|team|everyone|everybody|accounts|customers|prospects|renewals|among|between|each|every|all|both|none|neither)$/;
/** "None of them", not "a meeting with them": an account is told of in the plural too. */
const isOfSet = (items: Item[], at: number): boolean =>
  /^(them|these|those)$/.test(wordOf(items[at])) && /^(of|among|between|all)$/.test(wordOf(items[at - 1]));
/** What only somebody with many accounts has: "your pipeline", not "your next conversation". */
const OF_MANY =
  /^(pipeline|book|account|customer|prospect|deal|renewal|list|portfolio|patch|tier|number|total|revenue|open|usual|contact|own|overdue|stagnant|recurring|silent|calendar|norm)$/;
const COUNTED =
  /^(account|customer|prospect|deal|renewal|name|company|tier|move|open|stagnant|overdue|silent|of)$/;

/** "Your 20 accounts", "our pipeline": whose the words are. */
const isOfOwner = (items: Item[], at: number): boolean =>
  /^(your|our)$/.test(wordOf(items[at])) &&
  (OF_MANY.test(wordOf(items[at + 1])) || items[at + 1]?.kind === 'figure');

/** "Three accounts", "11 open deals". */
function isCountOfMany(items: Item[], at: number): boolean {
  const item = items[at]!;
  if (item.kind !== 'figure' || item.figure.kind !== 'number' || item.figure.value < 2) return false;
  return COUNTED.test(wordOf(items[at + 1]));
}

/** "Watch holds", "in Watch"; an owner whom the sentence opens with: "Lucia has three accounts". */
const isGroupHead = (items: Item[], at: number): boolean => {
  const group = isGroup(items[at]!);
  return group !== undefined && (group.kind === 'tier' || group.kind === 'segment') && headsGroup(items, at);
};

/** "The late deals want a new date": folded, they read as one, and may be those of the tier that the text is about. */
const isTheLate = (items: Item[], at: number): boolean =>
  /^(late|overdue|stagnant|stuck|overdue deal|stagnant deal)$/.test(wordOf(items[at])) &&
  /^(the|these|those)$/.test(wordOf(items[at - 1]));

export const meansGroup = (items: Item[]): boolean =>
  items.some(
    (_, at) =>
      WHOLE.test(textOf(items[at])) ||
      isOfSet(items, at) ||
      isOfOwner(items, at) ||
      isCountOfMany(items, at) ||
      isTheLate(items, at) ||
      isGroupHead(items, at),
  );
