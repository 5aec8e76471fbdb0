/** "The other two are in Nurture", "Samir keeps the rest": told of the accounts of the text that the sentence does not name. */
import type { Subject } from '../domain/facts.ts';
import { type Item, textOf } from './items.ts';
import { accountAt, type Scope } from './subjects.ts';

const OTHERS =
  /\b(?:the|both|all)(?: #)? (?:others?|rest|remaining)(?! (?:deal|day|week|month|figure|side|reason|half|way|thing)\b)/;
/** "All three accounts", "none of the two", "both": words before a count of the accounts of the text. */
const WHOLE = /^(all|these|those|the|of|our|your|either|each)$/;

/** All accounts of the text, where the sentence names none but says that it is of as many as there are; else null. */
export function allMeant({ items, topic }: Scope): Subject[] | null {
  const { named } = topic;
  if (named.length < 2 || items.some((item) => accountAt(item) !== null)) return null;
  const isTold = items.some(
    (item, at) =>
      // "We lost a deal at each", with nothing after it.
      isEachAlone(items, at) ||
      (item.kind === 'figure'
        ? item.figure.value === named.length && WHOLE.test(textOf(items[at - 1])) && !isPartOf(items, at)
        : named.length === 2 && /^(both|neither)$/.test(textOf(item))),
  );
  return isTold ? named : null;
}

/** "The only one of the three", "the lowest of these four": one of them, and not all. */
const isPartOf = (items: Item[], at: number): boolean => {
  const of = items.findLastIndex((item, place) => place < at && place >= at - 3 && textOf(item) === 'of');
  return (
    of > 0 &&
    !/^(?:all|each|both|none|either|neither|every|any)$/.test(textOf(items[of - 1])) &&
    !isEveryOne(items, of - 1)
  );
};

/** "Every one of the three", "not one of the three". */
const isEveryOne = (items: Item[], at: number): boolean => /^(?:every|not|each)$/.test(textOf(items[at - 1]));

const isEachAlone = (items: Item[], at: number): boolean =>
  textOf(items[at]) === 'each' &&
  /^(at|with|from|to|in)$/.test(textOf(items[at - 1])) &&
  !/^(other|account|deal|tier|month|week)$/.test(textOf(items[at + 1]));

const ENDS = /^[,;:.()—–!?]$/;

/** The others that the words around the item mean; null where they mean none. */
export function othersMeant({ items, topic }: Scope, at: number): Subject[] | null {
  const here = new Set(items.flatMap((item) => accountAt(item) ?? []));
  if (here.size === 0 || !OTHERS.test(clauseText(items, at))) return null;
  const others = topic.named.filter((one) => !here.has(one));
  return others.length > 0 ? others : null;
}

function clauseText(items: Item[], at: number): string {
  let from = at;
  while (from > 0 && !ENDS.test(textOf(items[from - 1]))) from -= 1;
  let to = at + 1;
  while (to < items.length && !ENDS.test(textOf(items[to]))) to += 1;
  const clause = items.slice(from, to);
  return clause.some((item) => accountAt(item) !== null)
    ? ''
    : clause.map((item) => textOf(item) || '#').join(' ');
}
