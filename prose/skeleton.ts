/** A sentence of open prose as one string that patterns are read from. */
import type { Item } from './items.ts';

/** The words of a sentence as one string, with the item that each character belongs to. */
export function skeletonOf(items: Item[]): { text: string; itemAt: number[] } {
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
  return { text, itemAt };
}
