/** A sentence of open prose as one string that patterns are read from. */
import type { Item } from './items.ts';

interface Skeleton {
  text: string;
  /** The item that each character belongs to. */
  itemAt: number[];
  /** First and last item of what a pattern found, a space at its end left out. */
  rangeOf: (match: RegExpExecArray) => [from: number, to: number];
}

/** The words of a sentence as one string, and the way back to its items. */
export function skeletonOf(items: Item[]): Skeleton {
  let text = '';
  const itemAt: number[] = [];
  items.forEach((item, at) => {
    const word =
      item.kind === 'word' || item.kind === 'sign'
        ? item.word
        : item.kind === 'figure'
          ? '#'
          : item.kind === 'date'
            ? 'D'
            : 'N';
    const piece = `${text === '' ? '' : ' '}${word}`;
    for (let count = 0; count < piece.length; count += 1) itemAt.push(at);
    text += piece;
  });
  const rangeOf = ({ index, 0: found }: RegExpExecArray): [number, number] => [
    itemAt[index]!,
    itemAt[index + found.trimEnd().length - 1]!,
  ];
  return { text, itemAt, rangeOf };
}
