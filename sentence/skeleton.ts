/** A sentence of open prose as one string that patterns are read from. */
import { type Item, oncePerSentence } from './items.ts';

interface Skeleton {
  text: string;
  /** The item that each character belongs to. */
  itemAt: number[];
  /** First and last item of what a pattern found, a space at its end left out. */
  rangeOf: (match: RegExpExecArray) => [from: number, to: number];
}

/** The words of a sentence as one string, and the way back to its items: some fifty readers ask for the same one. */
export const skeletonOf: (items: Item[]) => Skeleton = oncePerSentence((items) => {
  let text = '';
  const itemAt: number[] = [];
  items.forEach((item, at) => {
    const piece = `${text === '' ? '' : ' '}${wordIn(item)}`;
    for (let count = 0; count < piece.length; count += 1) itemAt.push(at);
    text += piece;
  });
  const rangeOf = ({ index, 0: found }: RegExpExecArray): [number, number] => [
    itemAt[index]!,
    itemAt[index + found.trimEnd().length - 1]!,
  ];
  return { text, itemAt, rangeOf };
});

/** The words of a few items as the skeleton has them: `#` is a figure, `D` a date, `N` a name. */
export const wordsShown = (items: readonly Item[]): string => items.map(wordIn).join(' ');

/** The words before an item, up to the sign that ends their part of the sentence. @param reach items at most */
export function partBefore(items: readonly Item[], at: number, reach = at): string {
  const sign = items.findLastIndex(
    (item, place) => place < at && item.kind === 'sign' && /^[,;:.()—–]$/.test(item.word),
  );
  return wordsShown(items.slice(Math.max(sign + 1, at - reach), at));
}

function wordIn(item: Item): string {
  if (item.kind === 'word' || item.kind === 'sign') return item.word;
  return { figure: '#', date: 'D', name: 'N' }[item.kind];
}
