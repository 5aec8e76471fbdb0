/**
 * Which way so many accounts moved, where the word stands away from its count or after it in brackets: "more of them went down
 * (15) than up (10)", "15 were downgrades", "four accounts down a tier and one up", "twenty-nine did". Held by the moves of
 * the book or of a group that may be meant; a fault where the count is that of the other way.
 */
import { spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import type { HeldAt } from './spoken-beside.ts';

const UP = '(?:up|upwards?|upgrades?|promotions?|climbs?|rises?|rose|promoted)';
const DOWN = '(?:down|downwards?|downgrades?|demotions?|falls?|drops?|fell|demoted)';
const MOVED = '(?:up|down|upgrades?|downgrades?|promotions?|demotions?|rose|fell|moved)';
const BETWEEN = '(?: (?:of them|were|was|are|is|accounts?|customers?|of these|of those|only|went|moved))*';
/** The figure stands after the word, in brackets or not, or before it. */
const ROWS: [RegExp, metric: string, other: string | null, side: 1 | -1][] = [
  [spokenWords(`${UP}(?= \\( # \\))`), 'moved_up', 'moved_down', 1],
  [spokenWords(`${DOWN}(?= \\( # \\))`), 'moved_down', 'moved_up', 1],
  [spokenWords(`(?<=${MOVED}[^.;]{0,60} #${BETWEEN} )${UP}|(?<=# were )${UP}`), 'moved_up', 'moved_down', -1],
  [
    spokenWords(`(?<=${MOVED}[^.;]{0,60} #${BETWEEN} )${DOWN}|(?<=# were )${DOWN}`),
    'moved_down',
    'moved_up',
    -1,
  ],
  [spokenWords('(?<=# )did(?= ?(?:[(:,.;—–]|$))'), 'moved', null, -1],
];
const REACH = 5;

export function countedWays(scope: Scope, held: HeldAt): Finding[] {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return ROWS.flatMap(([pattern, metric, other, side]) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      if (held(from)) return [];
      const at = figureBeside(scope, side === 1 ? to + 1 : from - 1, side);
      const item = items[at];
      if (item?.kind !== 'figure' || !held(at)) return [];
      const groups = [...groupsFor(scope, from), ...index.ofKind('book')];
      const counts = (each: string): boolean =>
        groups.some(({ id }) => index.fact(id, each)?.value === item.figure.value);
      const place = spanOf(items, from, to);
      if (counts(metric)) return [judged(place, 'direction', true, `as many ${metric} on record`)];
      return other !== null && side === 1 && counts(other)
        ? [judged(place, 'direction', false, `as many ${other} on record`)]
        : [];
    }),
  );
}

/** The nearest figure on that side. */
function figureBeside({ items }: Scope, start: number, side: 1 | -1): number {
  for (let at = start; items[at] && Math.abs(at - start) < REACH; at += side)
    if (items[at]!.kind === 'figure') return at;
  return -1;
}
