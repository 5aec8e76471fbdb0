/** Why several accounts moved: as many of those that made the move as the words say have the cause that they name. */
import type { Change } from '../domain/facts.ts';
import { names, namesSome } from '../lexicon/cause-words.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';

export type Range = [from: number, to: number];
export interface Named {
  metrics: ReadonlySet<string>;
  text: string;
  /** The number of causes that the words give, where they give one. */
  count: number | null;
}

const LEAVING = /^(left|leave|leaves|leaving|from|of|escaped|escape|quit|quits|lost)$/;

/**
 * Whether the record gives this cause of as many moves: of the accounts listed after it, else of the number told before
 * it. False where none of these moves has it, null where that cannot be told.
 */
export function causedMoves(
  { items, index }: Scope,
  effect: Range,
  after: number,
  cause: Named,
): boolean | null {
  const side = items.slice(...effect);
  if (side.some((item) => accountAt(item) !== null)) return null;
  const moves = movesTold(index.sheet.changes, side);
  const caused = moves.filter((move) => hasCause(move, cause));
  const listed = items.slice(after).flatMap((item) => accountAt(item) ?? []);
  if (listed.length > 0)
    return listed.every(({ id }) => caused.some(({ subject }) => subject === id)) || null;
  const many = howMany(side, moves.length);
  if (many !== null && many > 0 && caused.length >= many) return true;
  return moves.length > 0 && many !== null && caused.length === 0 && namesSome(cause.text) ? false : null;
}

/** Whether the ledger has this cause of the move. */
export const hasCause = ({ kind, causes }: Change, { metrics, text }: Named): boolean =>
  causes.some(({ rule }) => names({ kind, rule }, metrics, text));

/** The moves from and to the tiers that the words name. */
function movesTold(changes: readonly Change[], side: Item[]): Change[] {
  const tiers = side.flatMap((item, at) =>
    item.kind === 'name' && item.subjects[0]!.kind === 'tier'
      ? [
          {
            titles: item.subjects.flatMap((each) => [each.name, ...each.aliases]),
            isLeft: LEAVING.test(wordOf(side[at - 1])),
          },
        ]
      : [],
  );
  const isEnd = (tier: string | null, wanted: boolean): boolean =>
    tiers.every(({ titles, isLeft }) => isLeft !== wanted || titles.includes(tier ?? ''));
  return tiers.length === 0 ? [] : changes.filter(({ from, to }) => isEnd(from, true) && isEnd(to, false));
}

function howMany(side: Item[], all: number): number | null {
  const figure = side.findLast((item) => item.kind === 'figure');
  if (figure?.kind === 'figure') return Number.isInteger(figure.figure.value) ? figure.figure.value : null;
  if (side.some((item) => /^both/.test(wordOf(item)))) return 2;
  return side.some((item) => /^(all|each|every)( |$)/.test(wordOf(item))) ? all : null;
}
