/**
 * Who came to a tier and who left it, counted with the tier as the subject or gone back to: "Watch took in ten downgraded
 * accounts", "six of its 19 accounts are fresh promotions", "nine of them from Nurture", "13 unchanged", "let five go". Each
 * is held against the moves on record: where to, where from, which way.
 */
import type { Change, Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierIdOf } from '../sentence/the-tier.ts';
import { type Flow, flowAt } from './flow-words.ts';

interface Verdict {
  right: boolean;
  reason: string;
  /** What counts such moves, for words that have to be shown by them. */
  fact: string;
}

/** Whether as many came, went or stayed as the count says; null where it counts no such thing. */
export function flowTold(scope: Scope, at: number, figure: OpenFigure): Verdict | null {
  if (figure.kind !== 'number' || figure.decimal || figure.value < 1) return null;
  const flow = flowAt(scope, at);
  if (!flow) return null;
  const found = waysToCount(scope, flow).find(({ count }) => count === figure.value);
  const whom = flow.tier ?? { id: 'book', name: 'the book' };
  const fact = `${whom.id}.${flow.kind === 'stay' ? 'kept' : flow.way && flow.kind === 'in' ? `moved_${flow.way}` : 'moved'}`;
  if (found) return { right: true, reason: `as many ${found.says}`, fact };
  return flow.sure || isPlain(scope, flow, figure.value)
    ? { right: false, reason: `on record not as many moves of ${whom.name}`, fact }
    : null;
}

/** "Four moved back to Nurture" of nobody that may be meant: not of the tier, of the book, nor of the accounts of the text. */
function isPlain(scope: Scope, flow: Flow, count: number): boolean {
  const { topic } = scope;
  if (!flow.explicit || topic.addressed || topic.ownerOfMost) return false;
  const all = changesMeant(scope, { ...flow, tier: flow.other ? null : flow.tier, noun: null });
  const here = all.filter(({ subject }) => topic.named.some(({ id }) => id === subject));
  return all.length !== count && here.length < count;
}

interface Counted {
  count: number;
  says: string;
}

/** All that the words may count: moves into and out of the tier, newcomers with them, what it grew or shrank by, who stayed. */
function waysToCount(scope: Scope, flow: Flow): Counted[] {
  if (flow.kind === 'stay') return stays(scope, flow);
  const moves = changesMeant(scope, flow);
  return [
    { count: moves.filter(({ kind }) => kind !== 'entered').length, says: 'moves on record' },
    ...(flow.way === null && flow.other === null
      ? [
          { count: moves.length, says: 'came or went' },
          { count: flow.hard ? 0 : grownBy(scope, flow), says: 'accounts more or less' },
        ]
      : []),
  ];
}

function changesMeant({ index }: Scope, { kind, tier, other, way, noun }: Flow): Change[] {
  const isOf = (tiers: readonly Subject[] | null, id: string) =>
    tiers === null || tiers.some((each) => each.id === id);
  const own = tier ? [tier] : null;
  const [to, from] = kind === 'in' ? [own, other] : [other, own];
  return index.sheet.changes.filter(
    (change) =>
      /^(?:up|down|entered)$/.test(change.kind) &&
      (way === null || change.kind === way) &&
      isOf(to, tierIdOf(index, change.subject, 'current')) &&
      isOf(from, tierIdOf(index, change.subject, 'previous')) &&
      (noun === null || index.fact(change.subject, 'type')?.value === noun),
  );
}

function grownBy({ index }: Scope, { kind, tier }: Flow): number {
  const [now, before] = ['current', 'previous'].map((period) =>
    Number(tier && index.fact(tier.id, 'accounts', period)?.value),
  ) as [number, number];
  return kind === 'in' ? now - before : before - now;
}

/** Members that no change on record moved: of the tier, of the owner, of the book. */
function stays({ index }: Scope, { tier, groups }: Flow): Counted[] {
  const moved = new Set(index.sheet.changes.map(({ subject }) => subject));
  return [...(tier ? [tier] : []), ...groups].map(({ id, members, name }) => {
    const kept = index.fact(id, 'kept')?.value;
    const own = (members ?? []).filter((member) => !moved.has(member)).length;
    return { count: typeof kept === 'number' ? kept : own, says: `of ${name} stayed` };
  });
}
