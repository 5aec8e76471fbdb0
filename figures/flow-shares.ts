/**
 * What goes with counts of moves into and out of tiers: by how many accounts a tier grew ("four more than in April"), all
 * that came ("most of the ten came from Nurture"), the way back ("nine slid from Nurture to Watch, five came back"), parts of
 * all moves ("half of the 12 promotions were into Expand"), and how many tiers grew.
 */

import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierIdOf } from '../sentence/the-tier.ts';
import { tierComeTo } from './flow-parts.ts';

/** The fact that bears the figure out; null where the words tell of no such thing, or of another number. */
export function flowShare(scope: Scope, at: number, figure: OpenFigure): string | null {
  const words = wordsOf(scope.items, at + 1);
  if (figure.kind === 'part' || figure.kind === 'percent') return partOfMoves(scope, figure, words);
  if (figure.kind !== 'number' || figure.decimal) return null;
  return (
    grown(scope, at, figure.value, words) ??
    allThatCame(scope, at, figure.value, words) ??
    wayBack(scope, at, figure.value, words) ??
    tiersGrown(scope, figure.value, words)
  );
}

const wordsOf = (items: Item[], from: number): string => wordsShown(items.slice(from, from + 9));

function moves({ index }: Scope, to: Subject | null, from: Subject | null, way: string | null): number {
  return index.sheet.changes.filter(
    ({ kind, subject }) =>
      (kind === 'up' || kind === 'down') &&
      (way === null || kind === way) &&
      (to === null || tierIdOf(index, subject, 'current') === to.id) &&
      (from === null || tierIdOf(index, subject, 'previous') === from.id),
  ).length;
}

const grownBy = ({ index }: Scope, tier: Subject): number =>
  Number(index.fact(tier.id, 'accounts')?.value) - Number(index.fact(tier.id, 'accounts', 'previous')?.value);

/** "Four more than in April", "four accounts larger". */
function grown(scope: Scope, at: number, count: number, words: string): string | null {
  const found =
    /^(?:accounts? )?(?:(more|larger|bigger|stronger)|(fewer|smaller)) (?:accounts? )?(?:than|on|since)\b/.exec(
      words,
    );
  const tier = found && tierComeTo(scope, at, null);
  const sign = found?.[1] ? 1 : -1;
  return tier && grownBy(scope, tier) === sign * count ? `${tier.id}.accounts` : null;
}

/** "Most of the ten came from Nurture": all that came to the tier. */
function allThatCame(scope: Scope, at: number, count: number, words: string): string | null {
  const before = scope.items
    .slice(Math.max(0, at - 2), at)
    .map(textOf)
    .join(' ');
  if (!/\b(?:of|all) (?:the|those|these)$|\ball$|^the$/.test(before)) return null;
  if (
    !/^(?:that |who |which |have |had |all |of them )*(?:came|come|arrived|fell|fallen|slid|dropped|climbed|rose|were|was|newcomers?|arrivals?|joined|moved|demotions?|promotions?)\b/.test(
      words,
    )
  )
    return null;
  const source = scope.items
    .slice(at)
    .flatMap((item) => (item.kind === 'name' ? item.subjects : []))
    .find(({ kind }) => kind === 'tier');
  const tier = tierComeTo(scope, at, source ?? null);
  return tier && tier !== source && moves(scope, tier, null, null) === count ? `${tier.id}.moved` : null;
}

/** "Nine slid from Nurture to Watch and five came back", "five went the other way". */
function wayBack(scope: Scope, at: number, count: number, words: string): string | null {
  if (
    !/^(?:of them |accounts? )?(?:have |had )?(?:came|come|went|gone|moved|travelled|climbed|fell|slipped|made)? ?(?:it |the )?(?:back(?! to N| into N)|(?:the )?(?:other|opposite|reverse) (?:way|direction|journey|move|road|trip)|in (?:the )?(?:other|opposite|reverse))/.test(
      words,
    )
  )
    return null;
  const tiers = scope.items
    .slice(0, at)
    .flatMap((item) => (item.kind === 'name' ? item.subjects.filter(({ kind }) => kind === 'tier') : []));
  const [one, other] = tiers.slice(-2);
  if (!one || !other || one === other) return null;
  return moves(scope, one, other, null) === count ? `${one.id}.moved` : null;
}

/** "Half of the 12 promotions were into Expand". */
function partOfMoves(scope: Scope, figure: OpenFigure, words: string): string | null {
  const found =
    /^of (?:the |all |our )*(?:# )?(?:tier )?(?:(promotions?|climbers?|risers?|upgrades?|climbs?)|(demotions?|fallers?|downgrades?|falls?)|(?:moves?|movers?|changes?))\b.*?\b(?:in|into|to|reached|at|joined|from|left|of) N/.exec(
      words,
    );
  if (!found) return null;
  const way = found[1] ? 'up' : found[2] ? 'down' : null;
  const tier = scope.items
    .flatMap((item) => (item.kind === 'name' ? item.subjects : []))
    .find(({ kind }) => kind === 'tier');
  if (!tier) return null;
  const own = /\b(?:from|left) N/.test(found[0])
    ? moves(scope, null, tier, way)
    : moves(scope, tier, null, way);
  const share = (100 * own) / moves(scope, null, null, way);
  return share >= figure.least && share <= figure.most ? `${tier.id}.moved` : null;
}

/** "Two tiers grew". */
function tiersGrown(scope: Scope, count: number, words: string): string | null {
  const found =
    /^(?:of (?:the|our) # )?tiers? (?:have |has )?(?:(grew|grown|gained|expanded|swelled|got bigger|are (?:larger|bigger))|(shrank|shrunk|lost|contracted|got smaller|are smaller))\b/.exec(
      words,
    );
  if (!found) return null;
  const sign = found[1] ? 1 : -1;
  const tiers = scope.index.ofKind('tier').filter((tier) => Math.sign(grownBy(scope, tier)) === sign);
  return tiers.length === count ? 'book.moved' : null;
}
