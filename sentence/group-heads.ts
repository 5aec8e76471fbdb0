/** Whether the name of a tier heads what is told, or only says where an account is, came from or went to. */
import { type Item, textOf, wordOf } from './items.ts';
import { accountAt } from './subjects.ts';

/** After such a word a tier is where an account is, came from or went to, and not what the sentence is about. */
const LABELLED =
  /^(for|from|to|into|in|on|out|leave|leaves|left|leaving|join|joins|joined|joining|enter|entered|reached|of|within|the|a|an|its|s|dropped|moved|lost|losing|tier|is|was|be|been|being|now|still|not|became|become|remains|remained|stays|stayed|made|makes|keeps|kept|left|straight|through|by|as|via|than|out)$/;

const isTier = (item: Item | undefined): boolean =>
  item?.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier');

/** "Nurture to Expand", "Watch straight to Triage": where an account came from and went to. */
const isEnd = (items: Item[], at: number): boolean =>
  [1, 2].some(
    (gap) =>
      (wordOf(items[at + gap]) === 'to' && isTier(items[at + gap + 1])) ||
      (wordOf(items[at - 1]) === 'to' && isTier(items[at - 1 - gap])),
  );

/** "Expand tier, score 95.": a line of an account's card. */
const isCard = (items: Item[], at: number): boolean =>
  at === 0 && wordOf(items[1]) === 'tier' && items[2]?.kind === 'sign' && /^[,.;]$/.test(items[2].word);

/** Words with which something is told of a group that an account stands before. */
const TELLS =
  /^(is|are|was|were|has|have|had|holds|hold|held|carries|carry|stands|sits|grew|fell|rose|gained|lost|now|counts|shows|looks|remains|which|where|itself|accounts|customers)$/;

/** Whether a tier's name heads what is told: at the start of its clause, or after a preposition that starts it. */
export function headsGroup(items: Item[], at: number): boolean {
  const [next, second] = [items[at + 1], items[at + 2]];
  if (isEnd(items, at) || isCard(items, at)) return false;
  if (
    next?.kind === 'sign' &&
    (/['’]/.test(next.word) ||
      (next.word === ',' &&
        /^(which|now|where)$/.test(wordOf(second)) &&
        !items.slice(0, at).some((item) => accountAt(item) !== null)))
  )
    return true;
  const before = items[at - 1];
  if (!before) return true;
  if (before.kind === 'sign')
    return !items.slice(0, at).some((item) => accountAt(item) !== null) || TELLS.test(wordOf(next));
  if (before.kind !== 'word') return false;
  if (/^(in|across|for|of|within|inside|with|among|the|from)$/.test(before.word)) {
    const further = items[at - 2];
    if (!further || further.kind === 'sign') return before.word !== 'from' && !isAside(items, at - 2);
    return further.kind === 'figure' && further.figure.value !== 1 && /^(in|of|across)$/.test(before.word);
  }
  if (items.slice(0, at).some((item) => accountAt(item) !== null))
    return /^(and|while|whereas|but|so)$/.test(before.word);
  return !LABELLED.test(before.word);
}

/** "It pays $9,000, in Nurture then and now, with …": where the sentence's own subject sits. */
const isAside = (items: Item[], comma: number): boolean =>
  /^[,:]$/.test(textOf(items[comma])) &&
  (isOfAccount(items, comma) || isPlaced(items, comma)) &&
  (!TELLS.test(wordOf(items[comma + 3])) || items[comma + 4]?.kind === 'sign');

/** "Globex is a prospect of theirs, in Nurture with a score of 78". */
const isPlaced = (items: Item[], comma: number): boolean =>
  accountAt(items[0]) !== null && wordOf(items[comma + 1]) === 'in' && wordOf(items[comma + 3]) === 'with';

/** "It", "the enterprise prospect", "Globex is as it was:": what the sentence opens with is an account or its deal. */
const isOfAccount = (items: Item[], end: number): boolean =>
  /^(it|they)$/.test(wordOf(items[0])) ||
  (textOf(items[end]) === ':' && end > 1 && items.slice(0, end).some((item) => accountAt(item) !== null)) ||
  (/^(the|this|that|its|their|our)$/.test(wordOf(items[0])) &&
    items
      .slice(1, Math.min(end, 4))
      .some((item) =>
        /^(prospect|account|customer|company|client|deal|renewal|proposal)$/.test(wordOf(item)),
      ));

/** "Watch is where Nurture's losers end up": beside the tier that heads the sentence another is only whose they were. */
export const isOwnerOnly = (items: Item[], at: number): boolean =>
  at > 0 &&
  isTier(items[0]) &&
  /['’]/.test(textOf(items[at + 1])) &&
  items[at - 1]!.kind === 'word' &&
  !/^(and|but|while|whereas|though|yet)$/.test(wordOf(items[at - 1]));
