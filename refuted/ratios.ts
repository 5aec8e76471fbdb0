/**
 * A part told in passing beside the two counts that it is of: "of our 181 accounts, 26, roughly a quarter, changed tier",
 * "26 of the 181 (a third)", "grown by a third, from $2.94M to $3.60M". The one divided by the other has to come to it.
 */

import { refuted } from '../comparisons/set-named.ts';
import type { Item } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOUN =
  '(?:open |stagnant |overdue |active )?(?:account|deal|customer|prospect|renewal|move|name|case)s?';
const PART =
  '(?:(?<over>more than|over|just over|well over|better than)|(?<under>less than|under|just under|nearly|almost|not quite|well under|barely)|roughly|about|around|some)? ?(?:(?:a|an|one) )?(?<part>half|third|quarter|fifth|sixth|eighth|tenth)(?= *[,):;—–.]|$)';
const WHOLE_FIRST = spokenWords(
  `of (?:all |the |our |its |these |those |your |their )*# ${NOUN} , # (?:${NOUN} )?(?:[,(—–] )${PART}`,
);
const PART_FIRST = spokenWords(
  `# (?:of|out of) (?:all |the |our |its |these |those |your |their )*# (?:${NOUN} )?(?:[,(—–] )(?:or )?${PART}`,
);
const GROWN = spokenWords(
  `(?:rose|risen|grew|grown|fell|fallen|up|down|shrank|shrunk|dropped|climbed|increased|declined|slipped|jumped|gone up|gone down) (?:by )?${PART.replace(/\(\?= .*$/, '')}(?: (?:as well|too|again|in a month|over the month|this month))* ?,? (?:from # to #|(?<back>to # from #))`,
);
const SHARES: Record<string, number> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  eighth: 1 / 8,
  tenth: 1 / 10,
};
/** How far off a part in words may be, of itself. */
const SLACK = 0.22;

export function refuteRatios(scope: Scope): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return [WHOLE_FIRST, PART_FIRST, GROWN].flatMap((pattern) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const [first, second, more] = figuresIn(items, from, to);
      if (!first || !second || more || first.unit !== second.unit) return [];
      const isBack = pattern === WHOLE_FIRST || match.groups!.back !== undefined;
      const [part, whole] = isBack ? [second.value, first.value] : [first.value, second.value];
      const ratio = pattern === GROWN ? Math.abs(whole / part - 1) : part / whole;
      if (comesTo(ratio, SHARES[match.groups!.part!]!, match.groups!)) return [];
      const place = pattern === GROWN ? [from, first.at - 1] : [second.at + 1, to];
      return [refuted(items, place as [number, number], `they come to ${Math.round(100 * ratio)}%`)];
    }),
  );
}

interface Written {
  at: number;
  value: number;
  unit: string;
}

const figuresIn = (items: readonly Item[], from: number, to: number): Written[] =>
  items
    .slice(from, to + 1)
    .flatMap((item, place) =>
      item.kind === 'figure' && item.figure.value > 0
        ? [{ at: from + place, value: item.figure.value, unit: item.figure.kind }]
        : [],
    );

function comesTo(ratio: number, share: number, { over, under }: Record<string, string | undefined>): boolean {
  const least = over ? share * 0.99 : share * (1 - SLACK);
  const most = under ? share * 1.01 : share * (1 + SLACK);
  return ratio >= least && ratio <= most;
}
