/**
 * "Two of your accounts were promoted and none went the other way", "13 moved up and nobody came down": that nobody of a
 * group moved against those just counted. It is of the group whose moves the figure before it counts.
 */
import { DOWN, UP } from '../lexicon/words.ts';
import type { Covering } from '../predicates/predicates.ts';
import { placesFrom, spanOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOBODY =
  '(?:none|nobody|no one|no account|not one|not a single one)(?: of (?:them|these|those|yours|ours|your accounts|our accounts))?';
const WENT =
  '(?: (?:has|have|had|was|were))?(?: (?:went|gone|moved|came|come|slid|slipped|headed|travelled|dropped|fell|climbed|rose))?';
const OTHER =
  '(?: (?:the (?:other|opposite|wrong|right) (?:way|direction|road)|in the (?:other|opposite|wrong) direction|in reverse))';
const AGAINST = new RegExp(`(?<![\\p{L}-])${NOBODY}${WENT}${OTHER}(?![\\p{L}-])`, 'gu');
/** The moves that go the other way than those counted. */
const OPPOSITE: Record<string, string> = { moved_up: 'moved_down', moved_down: 'moved_up' };

/** @param figures verdicts on the figures of the sentence */
export function judgeOtherWay(scope: Scope, figures: readonly Finding[]): Covering {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const findings = matchesOf(text, AGAINST).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const moves = movesBefore(scope, from, figures);
    const other = moves && index.fact(moves.group, OPPOSITE[moves.metric]!);
    if (typeof other?.value !== 'number') return [];
    for (const at of placesFrom(from, to)) covered.add(at);
    const reason = `on record ${other.text} (${other.id})`;
    return [judged(spanOf(items, from, to), 'absence', other.value === 0, reason, other.id)];
  });
  return { findings, covered };
}

/** The moves that the sentence has counted before, and whose they are: by the figure's fact, else by the verb after it. */
function movesBefore(
  scope: Scope,
  end: number,
  figures: readonly Finding[],
): { group: string; metric: string } | null {
  const { items } = scope;
  const told = figures.filter(({ from, verdict }) => from < items[end]!.from && verdict === 'verified');
  const fact = told.flatMap((each) => each.fact ?? []).findLast((each) => metricOf(each) in OPPOSITE);
  if (fact) return { group: fact.split('.')[0]!, metric: metricOf(fact) };
  const verb = items
    .slice(0, end)
    .map(wordOf)
    .findLast((word) => isUp(word) || isDown(word));
  const [group] = groupsFor(scope, end);
  if (!verb || !group || !told.some(({ reason }) => MOVES.test(reason))) return null;
  return { group: group.id, metric: isUp(verb) ? 'moved_up' : 'moved_down' };
}
const isUp = (word: string): boolean => word === 'up' || word === 'promoted' || UP.has(word);
const isDown = (word: string): boolean => word === 'down' || word === 'demoted' || DOWN.has(word);
const MOVES = /\bmoves of\b/;
