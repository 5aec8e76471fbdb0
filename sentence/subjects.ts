/** Whom a sentence of open prose is about: names in it, the bullet's account, what the text named before, its group. */
import type { Subject } from '../domain/facts.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Surroundings, Topic } from '../text/state.ts';
import type { Candidate } from './candidate.ts';
import { isCompared, isOutside, isPast } from './compared-names.ts';
import type { Item } from './items.ts';
import { refersBack } from './referring-back.ts';

export const newTopic = (): Topic => ({
  account: null,
  fresh: false,
  group: null,
  named: [],
  about: null,
  told: [],
  head: null,
  last: [],
  measures: [],
  figures: [],
  tiers: [],
  tiersHere: [],
  here: [],
  lists: [],
  recent: [],
  pair: [],
  said: [],
  cues: new Set(),
  words: [],
  addressed: null,
  ownerOfMost: null,
});

const GROUPS = ['tier', 'owner', 'segment'];

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
  /** Whom the next sentence names first, where this one is a heading of a few words before it. */
  ahead?: Subject | null;
  /** Whom the sentence was found to be about, by its figures. */
  forced?: Subject;
  /** What the figures of the sentence that were judged so far were found to be, by their items. */
  told?: ReadonlyMap<number, Candidate[]>;
}

export const inSegment = (items: Item[], at: number): [number, number] => {
  const ends = (item: Item) =>
    item.kind === 'sign' && [',', ';', ':', '(', ')', '—', '–'].includes(item.word);
  let from = at;
  while (from > 0 && !ends(items[from - 1]!)) from -= 1;
  let to = at;
  while (to < items.length && !ends(items[to]!)) to += 1;
  return [from, to];
};

/** The account that the item at `at` is about: named before it, else after it in its clause, else the bullet's, else the text's. */
export function accountFor({ items, topic, lead, ahead, forced }: Scope, at: number): Subject | null {
  if (forced?.kind === 'account') return forced;
  if (forced && !lead && !items.some((item) => accountAt(item) !== null) && !refersBack(items)) return null;
  let compared: Subject | null = null;
  for (let before = at - 1; before >= 0; before -= 1) {
    const found = accountAt(items[before]);
    if (found && !isPast(items, before, at)) return found;
    compared ??= found;
  }
  if (compared) return lead ?? topic.account ?? compared;
  const [, to] = inSegment(items, at);
  for (let after = at + 1; after < to; after += 1) {
    const found = accountAt(items[after]);
    // "Its $35,000 renews ten days after Globex" is of whom the sentence is about.
    if (found && !(isOutside(items, after, at) && (lead ?? topic.account))) return found;
  }
  return lead ?? ahead ?? topic.account;
}

/** Whom a sentence is about that compares it with the name at `place`. */
export function ownSubject({ items, topic, lead }: Scope, place: number): Subject | null {
  for (let before = place - 1; before >= 0; before -= 1) {
    const found = accountAt(items[before]);
    if (found && !isCompared(items, before)) return found;
  }
  return lead ?? topic.account;
}

/** Groups that the item may be about, the most likely first. */
export function groupsFor({ items, topic, surroundings, index, forced }: Scope, at: number): Subject[] {
  const groups: Subject[] = forced && forced.kind !== 'account' ? [forced] : [];
  const add = (subject: Subject | null | undefined): void => {
    if (subject && subject.kind !== 'account' && !groups.includes(subject)) groups.push(subject);
  };
  const isGroup = (item: Item | undefined): Subject | undefined =>
    item?.kind === 'name' ? item.subjects.find(({ kind }) => GROUPS.includes(kind)) : undefined;
  for (let before = at - 1; before >= 0; before -= 1) add(isGroup(items[before]));
  const [, to] = inSegment(items, at);
  for (let after = at + 1; after < to; after += 1) add(isGroup(items[after]));
  // "You asked how Watch looks. Short answer: it has halved".
  if (topic.fresh === false && refersBack(items) && topic.group !== topic.about) add(topic.group);
  add(surroundings.group);
  add(topic.addressed);
  // A new paragraph is about the document's tier again, unless it goes on about the one before.
  if (items[0]?.from === 0 && !refersBack(items)) add(topic.about);
  else add(topic.group);
  add(topic.about);
  add(surroundings.page);
  add(index.subject('book'));
  add(topic.group);
  add(topic.ownerOfMost);
  return groups;
}

/** Whether the sentence itself names a subject before the item (or after it in its clause). */
export function isNamedFor({ items }: Scope, at: number): boolean {
  const [, to] = inSegment(items, at);
  return items.slice(0, to).some((item) => accountAt(item) !== null);
}

export const isGroup = (item: Item): Subject | undefined =>
  item.kind === 'name' ? item.subjects.find(({ kind }) => GROUPS.includes(kind)) : undefined;
