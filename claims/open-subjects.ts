/** Whom a sentence of open prose is about: names in it, the bullet's account, what the text named before, its group. */
import type { Subject } from '../domain/facts.ts';
import type { AuditIndex } from './index-sheet.ts';
import type { Item } from './open-items.ts';
import type { Surroundings } from './state.ts';

/** What a document's prose has been about so far; carried from block to block. */
export interface Topic {
  account: Subject | null;
  /** Tier or owner that the text spoke of last. */
  group: Subject | null;
  /** Every account that the document names, in order. */
  named: Subject[];
  /** The owner whom the text addresses. */
  addressed: Subject | null;
}

export const newTopic = (): Topic => ({ account: null, group: null, named: [], addressed: null });

const GROUPS = ['tier', 'owner', 'segment'];

/** The one subject that a name means here; several namesakes stay several. */
export const subjectsNamed = (item: Item): Subject[] => (item.kind === 'name' ? item.subjects : []);

export const accountAt = (item: Item | undefined): Subject | null => {
  const [first] = item?.kind === 'name' ? item.subjects : [];
  return first?.kind === 'account' ? first : null;
};

export interface Scope {
  items: Item[];
  topic: Topic;
  surroundings: Surroundings;
  index: AuditIndex;
  lead: Subject | null;
}

const inSegment = (items: Item[], at: number): [number, number] => {
  const ends = (item: Item) =>
    item.kind === 'sign' && [',', ';', ':', '(', ')', '—', '–'].includes(item.word);
  let from = at;
  while (from > 0 && !ends(items[from - 1]!)) from -= 1;
  let to = at;
  while (to < items.length && !ends(items[to]!)) to += 1;
  return [from, to];
};

/** The account that the item at `at` is about: named before it, else after it in its clause, else the bullet's, else the text's. */
export function accountFor({ items, topic, lead }: Scope, at: number): Subject | null {
  for (let before = at - 1; before >= 0; before -= 1) {
    const found = accountAt(items[before]);
    if (found) return found;
  }
  const [, to] = inSegment(items, at);
  for (let after = at + 1; after < to; after += 1) {
    const found = accountAt(items[after]);
    if (found) return found;
  }
  return lead ?? topic.account;
}

/** Groups that the item may be about, the most likely first. */
export function groupsFor({ items, topic, surroundings, index }: Scope, at: number): Subject[] {
  const groups: Subject[] = [];
  const add = (subject: Subject | null | undefined): void => {
    if (subject && subject.kind !== 'account' && !groups.includes(subject)) groups.push(subject);
  };
  const isGroup = (item: Item | undefined): Subject | undefined =>
    item?.kind === 'name' ? item.subjects.find(({ kind }) => GROUPS.includes(kind)) : undefined;
  for (let before = at - 1; before >= 0; before -= 1) add(isGroup(items[before]));
  const [, to] = inSegment(items, at);
  for (let after = at + 1; after < to; after += 1) add(isGroup(items[after]));
  add(surroundings.group);
  add(topic.addressed);
  add(topic.group);
  add(surroundings.page);
  add(index.subject('book'));
  return groups;
}

/** The tier or owner that the sentence names before the item, where no account is named after it. */
export function namedGroup({ items }: Scope, at: number): Subject | null {
  for (let before = at - 1; before >= 0; before -= 1) {
    const item = items[before]!;
    const group = item.kind === 'name' ? item.subjects.find(({ kind }) => GROUPS.includes(kind)) : undefined;
    if (group) return group;
  }
  return null;
}

/** Whether the sentence itself names a subject before the item (or after it in its clause). */
export function isNamedFor({ items }: Scope, at: number): boolean {
  const [, to] = inSegment(items, at);
  return items.slice(0, to).some((item) => accountAt(item) !== null);
}
