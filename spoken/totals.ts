/**
 * Words that say a figure is of a whole: "22 in all", "$697,000 in total", "overall, you logged 55 touches", "fifteen across
 * the book", "together they come to $194,000". Claims beside a figure that holds of a group, or of what was added up.
 */
import { type HeldAt, valuesBeside } from '../changes/spoken-beside.ts';
import { spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const ALL =
  '(?:the|your|our|my|this|that|their|whole|entire|all of|all|all the) *(?:(?:the|your|our|whole|entire|full) )*';
const WHOLE = '(?:book|portfolio|tier|group|list|team|lot|patch|range|business|pipeline|account|customer)s?';
const TOTAL = spokenWords(
  `in all|in total|in sum|all told|altogether|overall|taken together|put together|together|combined|as a whole|in aggregate|a total of|totall?ing|the total|in the aggregate|all in|(?:across|over|throughout|through) ${ALL}${WHOLE}|(?:across|over|throughout) (?:everything|everyone|them all|all of them)|${WHOLE} - wide|in ${ALL}${WHOLE}(?: as a whole)?|on (?:your|our|his|her) (?:book|list|patch)|between them`,
);
const GROUP = /^(book|tier-|owner-|segment-)/;
const BACK = 5;
const AHEAD = 9;

export function spokenTotals(scope: Scope, held: HeldAt): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, TOTAL).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const isLead = from === 0 || /^[,;:(–—]$/.test(textOf(items[from - 1])) || textOf(items[to + 1]) === ',';
    const near = [
      ...valuesBeside(items, from - 1, -1, BACK),
      ...valuesBeside(items, to + 1, 1, isLead ? AHEAD : BACK),
    ];
    for (const at of near) {
      const found = items[at]!.kind === 'figure' ? held(at) : null;
      if (!found || !(found.fact === null || GROUP.test(found.fact))) continue;
      const place = spanOf(items, from, to);
      const reason = `the whole of ${found.fact ?? 'what was added up'}`;
      return [judged(place, 'predicate', true, reason, found.fact)];
    }
    return [];
  });
}
