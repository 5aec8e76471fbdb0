/**
 * "28 accounts changed tier, half of them up and half down": which part of the moves that the sentence has counted went
 * that way. Held against the moves of the group that the count is of.
 */
import type { OpenFigure } from '../sentence/figures.ts';
import { textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';

interface Part {
  right: boolean;
  fact: string;
  reason: string;
}

const WAY =
  /^(?:of (?:them|these|those|which|whom) )?(?:(?:went|moved|were|going|moving|came|are) )?(?:(up(?:wards?)?|promotions?|upgrades?|promoted|climbed|rose)|(down(?:wards?)?|demotions?|downgrades?|demoted|fell|dropped))\b/;
const REACH = 5;

/** Whether as large a part went that way; null where the words tell of no part of moves. */
export function shareOfMoves({ items, index, told }: Scope, at: number, figure: OpenFigure): Part | null {
  if (figure.kind !== 'part' && figure.kind !== 'percent') return null;
  const found = WAY.exec(
    items
      .slice(at + 1, at + REACH)
      .map((item) => textOf(item) || '#')
      .join(' '),
  );
  if (!found) return null;
  const counted = [...(told ?? [])]
    .filter(([place]) => place < at)
    .flatMap(([, candidates]) => candidates)
    .find(({ metrics, period }) => metrics.join() === 'moved' && period === 'current');
  const group = counted?.fact.split('.')[0];
  const fact = `${group}.${found[1] ? 'moved_up' : 'moved_down'}`;
  const part = index.fact(group ?? '', found[1] ? 'moved_up' : 'moved_down')?.value;
  if (!counted || typeof part !== 'number') return null;
  const share = (100 * part) / counted.value;
  const right = share >= figure.least && share <= figure.most;
  return { right, fact, reason: `on record ${part} of ${counted.value} (${fact})` };
}
