/**
 * Counts of moves between tiers: "two went Nurture to Watch", "eighteen accounts crossed a line", "four were promoted and
 * two demoted"; and moves told of a whole set ("all promoted"). Each holds where as many of the accounts of the text, of
 * the group or of the book moved like that.
 */
import type { Change, Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierIdOf } from '../sentence/the-tier.ts';

const UP =
  /^(up|upward|upwards|uphill|rose|risen|rises|rising|climbed|climbs|climbing|promoted|upgraded|advanced|advancing|ascended|ascending|higher|climber|climbers|riser|risers)$/;
const DOWN =
  /^(down|downward|downwards|downhill|fell|fallen|falls|falling|dropped|dropping|demoted|downgraded|relegated|slipped|slipping|slid|sliding|sank|sinking|sunk|tumbled|tumbling|descended|lower|faller|fallers)$/;
const GOING =
  /^(went|gone|moved|move|escaped|left|shifted|travelled|traveled|road|way|route|jumped|leapt|came|come|switched|swapped|joined|entered|reached|made|changed|crossed|shot|graduated|got)$/;
const ANY =
  /\b(?:crossed (?:a|the|its|their) (?:tier )?line|(?:changed|switched|swapped|moved|crossed) (?:a )?tier)\b/;
/** "28 accounts gained a tier and five lost one". */
const GAINED = /\bgained (?:a|one|two)? ?(?:tier|place|rung)\b/;
const LOST = /\b(?:lost|shed) (?:a (?:tier|place|rung)|one)\b/;
const FROM = /^(from|left|leaving|escaped|of)$/;
/** Items after a count in which its move is told. */
const REACH = 12;

interface Move {
  way: 'up' | 'down' | null;
  from: string[] | null;
  to: string[] | null;
}

/** Why the count holds of moves; null where it counts none, or not as many. */
export function movesCounted(scope: Scope, at: number, { kind, value, decimal }: OpenFigure): string | null {
  if (kind !== 'number' || decimal || value < 1) return null;
  const move = moveAfter(scope.items, at);
  if (!move) return crossingsOf(scope, at, value);
  const found = changeSets(scope).find(
    ({ changes }) => changes.filter((change) => isLike(scope, change, move)).length === value,
  );
  return found ? `as many moves of ${found.name}` : null;
}

const LEAVING = /^(leave|leaves|leaving|left|depart|departed|exit|exited|quit)$/;
const COMING = /^(join|joins|joined|arrive|arrives|arrived|enter|entered)$/;

/** "Why did two leave?": of a tier that the text told of, by the accounts that it names. */
function crossingsOf({ items, index, topic }: Scope, at: number, count: number): string | null {
  const verb = [items[at + 1], items[at + 2]]
    .map(wordOf)
    .find((word) => LEAVING.test(word) || COMING.test(word));
  const next = verb === undefined ? null : items[items.findIndex((item) => wordOf(item) === verb) + 1];
  if (verb === undefined || (next && (next.kind !== 'sign' || /['’-]/.test(next.word)))) return null;
  const period = LEAVING.test(verb) ? 'previous' : 'current';
  const moved = topic.named.filter(({ id }) => /^(up|down)$/.test(index.change(id)?.kind ?? ''));
  const tier = index
    .ofKind('tier')
    .find(({ id }) => moved.filter((one) => tierIdOf(index, one.id, period) === id).length === count);
  return tier ? `as many of the accounts of this text ${verb} ${tier.name}` : null;
}

/** The move that is told of the count: to the end of its part of the sentence, or to the next count. */
function moveAfter(items: Item[], at: number): Move | null {
  let end = at + 1;
  while (end < Math.min(items.length, at + REACH) && !isEnd(items, end)) end += 1;
  const part = items.slice(at + 1, end);
  if (part.some((item) => accountAt(item) !== null)) return null;
  const words = part.map(wordOf);
  const text = words.join(' ');
  const up = words.some((word) => UP.test(word)) || GAINED.test(text);
  const down = words.some((word) => DOWN.test(word)) || LOST.test(text);
  if (up && down) return null;
  const ends = endsOf(items, at + 1, end);
  const going = up || down || words.some((word) => GOING.test(word));
  if (!going) return null;
  const any = ANY.test(words.join(' '));
  if (!up && !down && !any && !ends.from && !ends.to) return null;
  return { way: up ? 'up' : down ? 'down' : null, ...ends };
}

/** A comma goes on where the way is told after it ("took the opposite road, from Nurture into Expand"). */
const isEnd = (items: Item[], at: number): boolean => {
  const item = items[at]!;
  if (item.kind === 'figure') return true;
  if (item.kind !== 'sign') return false;
  return item.word === ',' ? !/^(from|out|to|into)$/.test(wordOf(items[at + 1])) : !/['’-]/.test(item.word);
};

/** The tiers that a move goes from and to, by the words before each. */
function endsOf(items: Item[], start: number, end: number): Pick<Move, 'from' | 'to'> {
  const found: Pick<Move, 'from' | 'to'> = { from: null, to: null };
  for (let at = start; at < end; at += 1) {
    const item = items[at]!;
    const tiers = item.kind === 'name' ? item.subjects.filter(({ kind }) => kind === 'tier') : [];
    if (tiers.length === 0) continue;
    const first = FROM.test(wordOf(items[at - 1])) || /^(to|for|into)$/.test(textOf(items[at + 1]));
    found[first ? 'from' : 'to'] = tiers.map(({ id }) => id);
  }
  return found;
}

function isLike({ index }: Scope, { subject, kind }: Change, { way, from, to }: Move): boolean {
  const tier = (period: string) => tierIdOf(index, subject, period);
  return (
    (kind === 'up' || kind === 'down') &&
    (way === null || kind === way) &&
    (from === null || from.includes(tier('previous'))) &&
    (to === null || to.includes(tier('current')))
  );
}

/** Moves of the accounts of the text, of the owner or tier in play, and of the book. */
function changeSets(scope: Scope): { changes: Change[]; name: string }[] {
  const { changes } = scope.index.sheet;
  const of = (members: readonly string[]) => changes.filter(({ subject }) => members.includes(subject));
  return [
    { changes: of(scope.topic.named.map(({ id }) => id)), name: 'the accounts of this text' },
    ...groupsFor(scope, scope.items.length)
      .filter(({ kind }) => kind === 'owner')
      .map((owner) => ({ changes: of(owner.members ?? []), name: owner.name })),
    { changes, name: 'the book' },
  ];
}

const LEADS = /^(of|them|these|those|were|was|have|has|had|been|is|are|went|moved|came|got|be)$/;

/** "All promoted", "all upwards", "these six all rose": how many items tell it, where it is so of all of some set; else null. */
export function allMoved(scope: Scope, at: number): { to: number; name: string } | null {
  let next = at + 1;
  while (LEADS.test(wordOf(scope.items[next]))) next += 1;
  const word = wordOf(scope.items[next]);
  const way = UP.test(word) ? 'up' : DOWN.test(word) ? 'down' : null;
  if (way === null) return null;
  const { changes } = scope.index.sheet;
  const isSo = (id: string): boolean => changes.some(({ subject, kind }) => subject === id && kind === way);
  const movers = changes.filter(({ kind }) => kind === 'up' || kind === 'down').map(({ subject }) => subject);
  const ids = (subjects: readonly Subject[]) => subjects.map(({ id }) => id);
  const sets = [
    { members: ids(scope.topic.named), name: 'the accounts of this text' },
    ...groupsFor(scope, at)
      .slice(0, 2)
      .map(({ members, name }) => ({ members: members ?? [], name })),
    { members: movers, name: 'all that moved' },
  ];
  const found = sets.find(({ members }) => members.length > 1 && members.every(isSo));
  return found ? { to: next, name: found.name } : null;
}
