/**
 * A topic that stands before its figures as a sentence of its own: "**Overdue deals.** Fifteen, up from nine." It is read as
 * "Overdue deals: fifteen, up from nine" would be.
 */
import type { Finding } from '../text/findings.ts';
import type { Reading } from '../text/reading.ts';
import { type Item, itemsOf, wordOf } from './items.ts';
import { accountAt, type Scope } from './subjects.ts';

/** Words of the longest topic. */
const LONGEST = 5;
/** Before the first figure of what is told of the topic. */
const OPENS =
  /^(still|only|just|now|about|almost|nearly|roughly|some|all|over|up|down|from|at|again|another|unchanged)$/;

/** The sentence with the topic before it, where one stands at the beginning of its block. @param start its first atom */
export function withLeadIn(scope: Scope, { atoms, spans }: Reading, start: number): Scope {
  if (start === 0 || !isLedIn(scope.items)) return scope;
  const before = itemsOf(atoms, spans, scope.index, 0, start, scope.topic.named);
  if (!isLeadIn(before)) return scope;
  const led = before.map((item): Item => (item.kind === 'sign' ? { ...item, word: ':' } : item));
  return { ...scope, items: [...led, ...scope.items] };
}

/** Findings of the sentence alone: its topic was read before it. */
export const withoutLeadIn = ({ items }: Scope, findings: Finding[], start: number): Finding[] =>
  (items[0]?.from ?? start) < start ? findings.filter(({ from }) => from >= start) : findings;

/** Whether the items are the noun of something measured and its full stop, and tell nothing of it. */
function isLeadIn(items: Item[]): boolean {
  const stop = items.at(-1);
  const words = items.slice(0, -1);
  return (
    stop?.kind === 'sign' &&
    stop.word === '.' &&
    words.length > 0 &&
    words.length <= LONGEST &&
    words.some((item) => item.kind === 'word' && item.metrics !== null) &&
    words.every((item) => item.kind === 'word' || (item.kind === 'name' && accountAt(item) === null))
  );
}

/** Whether the items begin with a figure of what was led in. */
const isLedIn = (items: Item[]): boolean =>
  items[0]?.kind === 'figure' || (OPENS.test(wordOf(items[0])) && items[1]?.kind === 'figure');
