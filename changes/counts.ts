/** Counts of accounts that moved, and the word that says which way: "28 up", "of the 18 four slipped", "up 28, down five". */

import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, groupsFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { findingAt, holds, isFalse, type Verdict } from './facts.ts';
import type { Told, Way } from './ways.ts';

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

const WHOLE =
  /(?:^| )(?:all|both|each|every one|everyone|each one|every single one)(?: (?:of|move|change|this|month|them|these|those|the|#|account|customer|were|was|moved|went|are|have|has|had|been|is|came|going|moving))*$/;

/** "Every one of them climbed", "all upwards", "both moves were downwards": all that moved of some set went that way. */
export function wholeMove(scope: Scope, at: number, { value }: Told): Verdict | null {
  if (value !== 1 && value !== -1) return null;
  const before = scope.items
    .slice(Math.max(0, at - 6), at)
    .map((item) => (item.kind === 'figure' ? '#' : textOf(item)));
  const words = WHOLE.exec(
    before
      .join(' ')
      .replace(/ ['’] /g, ' ')
      .replace(/every #/g, 'every one'),
  );
  if (!words) return null;
  const wanted = value === 1 ? 'up' : 'down';
  for (const { moved, name } of movedOf(scope, at)) {
    if (words[0].includes('both') && moved.length !== 2) continue;
    if (moved.length > 1 && moved.every((kind) => kind === wanted)) return holds(null, `holds of ${name}`);
  }
  return null;
}

/** Which way those moved that did: of the accounts of the text, of its groups, of the book. */
function movedOf({ topic, index, ...scope }: Scope, at: number): { moved: string[]; name: string }[] {
  const moves = index.sheet.changes.filter(({ kind }) => kind === 'up' || kind === 'down');
  const of = (ids: readonly string[], name: string) => ({
    moved: moves.filter(({ subject }) => ids.includes(subject)).map(({ kind }) => kind),
    name,
  });
  return [
    of(
      topic.named.map(({ id }) => id),
      'the accounts of this text',
    ),
    ...groupsFor({ topic, index, ...scope }, at)
      .slice(0, 2)
      .map((group) => of(group.members ?? [], group.name)),
    { moved: moves.map(({ kind }) => kind), name: 'all that moved' },
  ];
}

/** "Downward, Stowick Insurance fell": the first word of a sentence says which way the account named next went. */
export function leadMove({ items, index }: Scope, at: number, { value, end }: Told): Verdict | null {
  const account = accountAt(items[end + 1]);
  if (at !== 0 || items[end]?.kind !== 'sign' || !account || (value !== 1 && value !== -1)) return null;
  const change = index.sheet.changes.find(({ subject }) => subject === account.id);
  return change?.kind === (value === 1 ? 'up' : 'down')
    ? holds(`${account.id}.tier`, `as ${account.name} moved`)
    : null;
}
