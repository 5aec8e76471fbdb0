/** Counts of accounts that moved, and the word that says which way: "28 up", "of the 18 four slipped", "up 28, down five". */
import type { Finding } from '../text/findings.ts';
import { findingAt, holds, isFalse, type Verdict } from './change-facts.ts';
import type { Told, Way } from './change-ways.ts';
import { type Item, wordOf } from './items.ts';
import type { Scope } from './subjects.ts';

const MOVE = /\.(moved_up|moved_down|kept|moved)$/;
const COUNTED: Record<string, Way> = { moved_up: 1, moved_down: -1, kept: 0, moved: 'any' };
/** Words between a count of accounts and how they moved. */
const OF_COUNT =
  /^(account|customer|of|them|these|those|were|was|have|has|had|been|that|which|who|all|every|went|moved|came|going|moving|each|more|a|tier|its|their|in|as|where|the|both|are)$/;

/** A figure that counts the accounts which moved that way; where the words list ways before their counts, the one after. */
export function countedMove(
  { items }: Scope,
  at: number,
  word: Told,
  findings: readonly Finding[],
): Verdict | null {
  const next = items[word.end]?.kind === 'figure' ? [word.end] : [];
  const leads = next.length > 0 && isLead(items, at);
  for (const place of leads ? next : [...placesBack(items, at), ...next]) {
    const found = findingAt(items, place, findings);
    if (!found) continue;
    const metric = MOVE.exec(found.fact ?? '')?.[1];
    if (metric && COUNTED[metric] === word.value) return holds(found.fact, `what ${found.fact} counts`);
    if (metric && leads && Math.abs(Number(word.value)) === 1 && metric !== 'moved')
      return isFalse(found.fact, `what is told of ${found.fact}`);
    if (found.reason.startsWith('as many moves of') && place < at && Math.abs(Number(word.value)) === 1)
      return holds(null, found.reason);
  }
  return null;
}

/** "Up 28, down 5": the first word of its part, with another such pair beside it. */
const isLead = (items: Item[], at: number): boolean =>
  /^(up|down)$/.test(wordOf(items[at])) &&
  [at - 1, at + 2].every((place) => {
    const item = items[place];
    return !item || item.kind === 'sign' || /^(and|but)$/.test(wordOf(item));
  });

/** The figure before the word over words that go on counting; one. */
function placesBack(items: Item[], at: number): number[] {
  for (let place = at - 1; place >= Math.max(0, at - COUNT_REACH); place -= 1) {
    const item = items[place]!;
    if (item.kind === 'figure') return [place];
    if (item.kind === 'sign' ? item.word !== ',' : !OF_COUNT.test(wordOf(item))) return [];
  }
  return [];
}
const COUNT_REACH = 7;
