/** What the words around a count tell of moves: into a tier, out of it, or none; which tier, which way, and the other end. */
import type { Subject } from '../domain/facts.ts';
import type { Item } from '../sentence/items.ts';
import { accountAt, groupsFor, type Scope } from '../sentence/subjects.ts';
import {
  anyBefore,
  beforeAt,
  type Ends,
  endsIn,
  partAfter,
  REACH,
  subjectBefore,
  takerBefore,
  textAt,
  topicTier,
} from './flow-parts.ts';
import {
  ARRIVING,
  COUNTED,
  DEPARTING,
  DOWN,
  LOSING,
  NOTHING_NAMED,
  OTHER_THINGS,
  STAYING,
  TAKING,
  UP,
} from './flow-verbs.ts';

export interface Flow {
  kind: 'in' | 'out' | 'stay';
  /** The tier that takes in or loses; none where the words leave it open. */
  tier: Subject | null;
  /** Where the accounts came from, or where they went. */
  other: Subject[] | null;
  way: 'up' | 'down' | null;
  /** "Three customers". */
  noun: 'customer' | 'prospect' | null;
  /** Whether nothing else can be counted. */
  sure: boolean;
  /** Whether the other end, or the side, is written beside a verb of moving. */
  explicit: boolean;
  /** Whether movers are meant, and not what the tier grew by. */
  hard: boolean;
  /** Groups of which somebody may have stayed. */
  groups: Subject[];
}

/** The flow that a count at the item is told of; null where the words tell of none. */
export function flowAt(scope: Scope, at: number): Flow | null {
  const { items } = scope;
  const part = partAfter(items, at);
  const after = textAt(part.items);
  if (part.items.some((item) => accountAt(item) !== null) || OTHER_THINGS.test(after)) return null;
  const ends = endsIn(part.items);
  const tier =
    part.whole ??
    subjectBefore(items, at) ??
    (BACK.test(after) ? anyBefore(items, at) : null) ??
    topicTier(scope);
  const explicit = isCountedHere(after, ends) && items.every((item) => accountAt(item) === null);
  const plain = { tier, other: null, way: null, noun: nounOf(after), explicit, sure: false, hard: false };
  const groups = groupsFor(scope, at);
  if (STAYING.test(after))
    return { ...plain, kind: 'stay', groups, sure: tier !== null && isOfWhole(scope, part.of, tier) };
  const verb = COUNTED.test(after) || NOTHING_NAMED.test(after) ? verbBefore(items, at) : null;
  const kind = /\bgoe?s?$/.test(after) && !verb && !ends.to && !ends.from ? null : kindOf(after, verb, ends);
  if (kind === null) return null;
  const way = wayTold(after, beforeAt(items, at), verbBefore(items, at), verb, ends);
  const isNear = verb?.near === true && COUNTED.test(after);
  const sure = tier !== null && (isNear || /^(?:in|out)$/.test(after) || isOfWhole(scope, part.of, tier));
  const hard = way !== null || ARRIVING.test(after) || DEPARTING.test(after);
  const told = { ...plain, groups, way, sure, hard };
  if (kind === 'out') return leaving(told, ends);
  const taker = ends.from && !part.whole ? takerBefore(items, at, ends.from) : null;
  return arriving({ ...told, tier: ends.to?.[0] ?? taker ?? tier }, ends);
}

/** "Three of its four accounts": the whole is what the tier has. */
const isOfWhole = ({ index }: Scope, whole: number | null, tier: Subject): boolean =>
  whole !== null && index.fact(tier.id, 'accounts')?.value === whole;

type Told = Omit<Flow, 'kind'>;

const arriving = (told: Told, { from }: Ends): Flow | null =>
  !told.tier || from?.includes(told.tier) ? null : { ...told, kind: 'in', other: from };

function leaving(told: Told, { from, to }: Ends): Flow | null {
  const source = from?.[0] ?? told.tier;
  // "Two into Triage", in a text about Triage: from anywhere.
  if (source && to?.includes(source)) return { ...told, kind: 'out', tier: null, other: to, sure: false };
  if (!source && !to) return null;
  return { ...told, kind: 'out', tier: source, other: to, sure: told.sure && from === null };
}

const nounOf = (after: string): Flow['noun'] =>
  /^\S*(?: \S+)? ?customers?\b/.test(after)
    ? 'customer'
    : /^(?:\S+ )?prospects?\b/.test(after)
      ? 'prospect'
      : null;

/** Which way: by the words after the count, those before it, or the verb of the count that this one goes on from. */
function wayTold(
  after: string,
  before: string,
  carried: Verb | null,
  verb: Verb | null,
  { from, to }: Ends,
): Flow['way'] {
  const isOwn = carried === null && !before.includes('#');
  const own = wayOf(after) ?? (isOwn ? wayOf(before) : null);
  return own ?? (from || to ? wayOf(`${after} ${verb?.text ?? ''}`) : null);
}

/** "Fell out of it": of the tier named last. */
const BACK = /\b(?:it|there|here)\b/;

const MOVING =
  /^(?:more |of (?:them|these|those) |of the # )?(?:accounts? |customers? )?(?:have |has |had |then |also )*(?:came|come|went|gone|moved|slid|fell|fallen|dropped|slipped|sank|rose|climbed|recovered|left|escaped|crossed|returned)\b/;

/** "Four moved back up to Nurture", "ten came up from below". */
const isCountedHere = (after: string, { from, to }: Ends): boolean =>
  MOVING.test(after) && (from !== null || to !== null || / from (?:below|above)\b/.test(after));

function kindOf(after: string, verb: Verb | null, { from, to }: Ends): 'in' | 'out' | null {
  if (from && !to) return 'in';
  if (to) return verb?.kind === 'in' && !from ? 'in' : 'out';
  if (verb !== null) return verb.kind;
  if (/^(?:account )?in(?:$| (?:make|makes|mean|means|against|versus|this|over|since)\b)/.test(after))
    return 'in';
  if (/^(?:account )?out(?:$| (?:make|makes|mean|means|against|versus|this|over|since)\b)/.test(after))
    return 'out';
  if (DEPARTING.test(after)) return 'out';
  return ARRIVING.test(after) || /\bfrom (?:below|above|(?:a )?(?:higher|lower|better|worse))\b/.test(after)
    ? 'in'
    : null;
}

const wayOf = (words: string): 'up' | 'down' | null => {
  const [up, down] = [UP.test(words), DOWN.test(words)];
  return up === down ? null : up ? 'up' : 'down';
};

interface Verb {
  kind: 'in' | 'out';
  /** The move of the count before, where its words go on here. */
  text: string;
  /** Whether it stands straight before the count. */
  near: boolean;
}

/** The verb of taking in or losing before the count; carried over counts that stand side by side. */
function verbBefore(items: Item[], at: number): Verb | null {
  for (let end = at, near = true; end > 0; near = false) {
    const text = beforeAt(items, end);
    const kind = TAKING.test(text) ? 'in' : LOSING.test(text) ? 'out' : null;
    if (kind) return { kind, text: '', near };
    const earlier = items.slice(0, end).findLastIndex((item) => item.kind === 'figure');
    if (earlier < 0 || end - earlier > REACH) return null;
    const moves = moveBetween(items, earlier, end);
    if (moves) return { kind: 'in', text: moves, near: false };
    end = earlier;
  }
  return null;
}

/** "Ten dropped into Watch and": the way of the count before, where this one has no verb of its own. */
function moveBetween(items: Item[], earlier: number, at: number): string | null {
  const words = textAt(items.slice(earlier + 1, at));
  const link = /(?:^| )(?:and|,|, and|but|, but|plus|while)(?: (?:another|a further|just|only))*$/;
  return link.test(words) && /\b(?:into|to|from|for) N\b/.test(words) && wayOf(words) !== null ? words : null;
}
