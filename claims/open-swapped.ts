/**
 * A name of which most statements do not hold is what is wrong, and not the figures beside it: in its sentence, and in
 * the sentences after it that go on about it. What is told of a tier and holds of none of it is told of another.
 */
import type { Subject } from '../domain/facts.ts';
import type { Finding } from './findings.ts';
import type { Item } from './open-items.ts';
import { accountAt, headsGroup, type Scope } from './open-subjects.ts';

/** The name that a block's sentences go on about, and how its statements came out so far. */
interface Head {
  from: number;
  to: number;
  subject: Subject;
  held: number;
  wrong: number;
  told: boolean;
}

const heads = new WeakMap<object, Head>();
const HELD = ['value', 'date', 'name', 'label', 'predicate', 'absence', 'direction'];

/** Name faults of a sentence. @param block the same object for all sentences of one block of text */
export function swappedNames({ items }: Scope, findings: Finding[], block: object): Finding[] {
  const named = namesOf(items);
  if (named.length > 0) heads.delete(block);
  const [only] = named;
  if (named.length === 1 && only) heads.set(block, { ...only, held: 0, wrong: 0, told: false });
  const head = heads.get(block);
  if (!head) return [];
  const held = findings.filter(({ from, type }) => from !== head.from && HELD.includes(type));
  head.held += held.length;
  head.wrong += held.filter(({ verdict }) => verdict === 'contradicted' || verdict === 'unbound').length;
  if (head.told || head.wrong === 0 || head.wrong * 2 < head.held || (head.wrong < 2 && head.held > 1))
    return [];
  head.told = true;
  const reason = `${head.wrong} of ${head.held} statements here do not hold for ${head.subject.name}`;
  return [{ from: head.from, to: head.to, type: 'name', verdict: 'contradicted', fact: null, reason }];
}

/** Accounts that the sentence names; the tier or tiers that it is about where it names no account. */
function namesOf(items: Item[]): { from: number; to: number; subject: Subject }[] {
  const accounts = items.flatMap((item) => {
    const subject = accountAt(item);
    return subject ? [{ from: item.from, to: item.to, subject }] : [];
  });
  if (accounts.length > 0) return accounts;
  return items.flatMap((item, at) => {
    const subject = item.kind === 'name' ? item.subjects.find(({ kind }) => kind === 'tier') : undefined;
    return subject && headsGroup(items, at) ? [{ from: item.from, to: item.to, subject }] : [];
  });
}
