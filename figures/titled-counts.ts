/** Counts of what the title before them names: "**Overdue deals.** Fifteen, worth $629,000", "Stagnant: 22, down one", "Overdue: 15 deals". */
import type { OpenFigure } from '../sentence/figures.ts';
import { textOf } from '../sentence/items.ts';
import { wordsIn } from '../sentence/pointing.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';

/** What a short title counts; the first that its words fit. */
const TITLES: [RegExp, string][] = [
  [/\b(overdue|late|past (their|due|the)|missed)\b/, 'overdue_deals'],
  [/\b(stagnant|stuck|stalled|stagnation)\b/, 'stagnant_deals'],
  [/\b(no|without|lacking|missing) (next |a |any )?(meeting|date)s?\b/, 'without_meeting'],
  [/\b(meeting|meetings)\b/, 'meetings_booked'],
  [/\b(silent|untouched|silence|no (two-way |recent )?(contact|touch))\b/, 'accounts_without_touch'],
  [/\b(single|one|lone) contact\b/, 'single_contact'],
  [/\b(renewal|renewals)\b/, 'renewals_due'],
  [/\b(promotion|promoted|risers?|climbers?|up)\b/, 'moved_up'],
  [/\b(demotion|demoted|fallers?|down)\b/, 'moved_down'],
];
const HEDGES = /^(just|only|still|now|about|some|all|a|total|of)$/;
/** Words of the longest title. */
const LONGEST = 4;

/** The count that the title before the figure names; null without a title, or where it has another. */
export function titledCount(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  if (figure.kind !== 'number' || figure.decimal) return null;
  const title = titleOf(scope, at);
  const metric = title === null ? undefined : TITLES.find(([words]) => words.test(title))?.[1];
  const [group] = groupsFor(scope, at);
  if (!metric || !group) return null;
  return (
    candidatesOf(scope.index, group).figures.find(
      (each) =>
        each.period === 'current' &&
        each.metrics.length === 1 &&
        each.metrics[0] === metric &&
        says(figure, each, scope.index.sheet.currency),
    ) ?? null
  );
}

/** The words before a colon that opens the sentence; of a count that opens it, the sentence before. */
function titleOf({ items, topic }: Scope, at: number): string | null {
  let first = at;
  while (first > 0 && HEDGES.test(textOf(items[first - 1]))) first -= 1;
  const words =
    first === 0 ? topic.words : /^[:–—]$/.test(textOf(items[first - 1])) ? wordsIn(items, 0, first - 1) : [];
  return words.length > 0 && words.length <= LONGEST ? words.join(' ') : null;
}
