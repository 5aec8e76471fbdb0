/**
 * Doubts about what is on record: "the deal is probably due on 27 July", "26 accounts possibly changed tier". A figure or
 * date that the record settles is not likely, it is so. What lies ahead or is proposed may be doubted.
 */
import { type Item, isQuestion, textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, unsupported } from '../text/findings.ts';

const DOUBT = /^(?:probably|likely|perhaps?|possibly|maybe)$/;
/** Before these at the head of its clause something is proposed: "perhaps ask about 5 June", "maybe two calls". */
const OPENING = /^(?:perhaps?|maybe|possibly)$/;
/** "Likely to close by 5 June", "the most likely", "how likely", "maybe 20 or so": no doubt about a record. */
const NO_DOUBT_AFTER = /^(?:to|that)$/;
const NO_DOUBT_BEFORE =
  /^(?:most|more|less|least|very|as|so|how|too|un|not|a|an|the|its|their|any|our|your)$/;
/** What is supposed, expected or still to be done. */
const SUPPOSED =
  /^(?:will|would|could|should|may|might|can|if|need|needs|unless|whether|until|to|want|worth|going|ll|let)$/;
const STOP = /^[,;:.()—–!?]$/;
const NEAR = 8;
/** Of a count just before the doubt, this is what is told of it. */
const TOLD =
  /^(?:changed|moved|kept|held|rose|fell|dropped|climbed|slipped|left|joined|came|had|have|has|were|was|are|is|entered|won|lost|renew|renews|sit|sits|hold|holds|stand|stands|total|totals|gained|stayed)$/;

export function judgeDoubts({ items }: Scope): Finding[] {
  if (isQuestion(items)) return [];
  return items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word' || !DOUBT.test(item.word) || isNoDoubt(items, at)) return [];
    const [before, after] = clauseAround(items, at);
    if (before.length === 0 && OPENING.test(item.word)) return [];
    if (!isTold(before, after) || isSupposed([...before, ...after])) return [];
    return [unsupported(item, 'predicate', `what is told here is on record; it is not "${item.word}"`)];
  });
}

const isNoDoubt = (items: Item[], at: number): boolean =>
  NO_DOUBT_AFTER.test(textOf(items[at + 1])) || NO_DOUBT_BEFORE.test(textOf(items[at - 1]));

/** What stands before and after it, up to the signs that end its clause. */
function clauseAround(items: Item[], at: number): [before: Item[], after: Item[]] {
  const isStop = (item: Item): boolean => item.kind === 'sign' && STOP.test(item.word);
  const start = items.findLastIndex((item, place) => place < at && isStop(item));
  const end = items.findIndex((item, place) => place > at && isStop(item));
  return [items.slice(start + 1, at), items.slice(at + 1, end < 0 ? items.length : end)];
}

const isOnRecord = ({ kind }: Item): boolean => kind === 'figure' || kind === 'date';
const isTold = (before: Item[], after: Item[]): boolean =>
  after.slice(0, NEAR).some(isOnRecord) ||
  (before.slice(-3).some(isOnRecord) && TOLD.test(textOf(after[0]).split(' ')[0]!));

/** "From 51 to 74" supposes nothing. */
const isSupposed = (clause: Item[]): boolean =>
  clause.some(
    (item, at) =>
      item.kind === 'word' &&
      SUPPOSED.test(item.word) &&
      !(item.word === 'to' && [clause[at - 1], clause[at + 1]].some((each) => each && isOnRecord(each))),
  );
