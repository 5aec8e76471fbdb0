/** Sets of accounts that a text tells sums, shares and averages of: those named last, those of it that went or stand somewhere. */
import type { Subject } from '../domain/facts.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { tierIdOf } from '../sentence/the-tier.ts';

/** Accounts named last of which every number is tried. */
const MOST = 8;

/** The last two, three, four … accounts named up to the end of the sentence. */
export function lastNamed({ items, topic }: Scope): Subject[][] {
  const here = items.flatMap((item) => accountAt(item) ?? []);
  const told = [...topic.said.filter((one) => !here.includes(one)), ...new Set(here)];
  const counts = Array.from({ length: Math.min(MOST, told.length) - 1 }, (_, place) => place + 2);
  return counts.map((count) => told.slice(-count));
}

/** Those of the text that moved one way, and those that stand in one tier. */
export function movedOrPlaced({ topic, index }: Scope): Subject[][] {
  const of = (holds: (account: Subject) => boolean): Subject[] => topic.named.filter(holds);
  const ways = ['up', 'down'].map((way) => of(({ id }) => index.change(id)?.kind === way));
  const tiers = index.ofKind('tier').map((tier) => of(({ id }) => tierIdOf(index, id) === tier.id));
  return [...ways, ...tiers].filter((set) => set.length > 1);
}
