/** Words with which a sentence goes on about what the one before it named: "its score", "the renewal". */
import { type Item, wordOf } from './items.ts';

/** "There are 46", "this month": nothing that was named before. */
function isExistential(items: Item[], at: number): boolean {
  const [word, next] = [wordOf(items[at]), items[at + 1]];
  if (word === 'there')
    return (
      (next?.kind === 'sign' && /['’]/.test(next.word)) ||
      /^(is|are|was|were|has|have|remain|remains)$/.test(wordOf(next))
    );
  return word === 'this' && /^(month|quarter|year|week|report|run|time)$/.test(wordOf(next));
}

const BACK = /^(it|its|they|their|them|there|this|that|he|she|his|her|both)$/;

const OF_ACCOUNT =
  /^(deal|renewal|score|proposal|account|customer|prospect|contract|upgrade|expansion|company|rating|odd|module|meeting|contact)$/;

/** Whether a sentence goes on about what the one before it named: "its score", "the renewal". */
export const refersBack = (items: Item[]): boolean =>
  items.some(
    (item, at) =>
      item.kind === 'word' &&
      ((BACK.test(item.word) && !isExistential(items, at)) ||
        (item.word === 'the' && OF_ACCOUNT.test(wordOf(items[at + 1]) || wordOf(items[at + 2])))),
  );
