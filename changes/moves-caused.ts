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
  if (moves.length === 0 && many !== null && many > 0 && enoughMoved(index.sheet.changes, side, many, cause))
    return true;
  if (many !== null && many > 0 && caused.length >= many) return true;
  return moves.length > 0 && many !== null && caused.length === 0 && namesSome(cause.text) ? false : null;
}

const ROSE = /^(climbed|rose|promoted|up|gained|advanced|improved)$/;
const SANK = /^(fell|dropped|slipped|slid|demoted|down|sank|lost)$/;
const MOVED = /^(moved|moves|move|changed|turned|turn|changes|came|went)$/;
const OF_MEASURE =
  /^(score|scores|odd|odds|likelihood|contact|touch|sentiment|mood|pipeline|revenue|deal|deals)$/;

/** "Three moved because of the odds": no tier is named, and the ledger has as many such moves that way with this cause. */
function enoughMoved(changes: readonly Change[], side: Item[], many: number, cause: Named): boolean {
  const words = side.flatMap((item) => wordOf(item).split(' '));
  if (words.some((word) => OF_MEASURE.test(word)) || side.some(({ kind }) => kind === 'name')) return false;
  const way = words.some((word) => ROSE.test(word))
    ? 'up'
    : words.some((word) => SANK.test(word))
      ? 'down'
      : null;
  if (way === null && !words.some((word) => MOVED.test(word))) return false;
  const moves = changes.filter(({ kind }) => (way === null ? /^(up|down)$/.test(kind) : kind === way));
  return moves.filter((move) => hasCause(move, cause)).length >= many;
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
