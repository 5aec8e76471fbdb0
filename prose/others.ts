/** "The other two are in Nurture", "Samir keeps the rest": told of the accounts of the text that the sentence does not name. */
import type { Subject } from '../domain/facts.ts';
import { type Item, textOf } from './items.ts';
import { accountAt, type Scope } from './subjects.ts';

const OTHERS =
  /\b(?:the|both|all)(?: #)? (?:others?|rest|remaining)(?! (?:deal|day|week|month|figure|side|reason|half|way|thing)\b)/;
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
