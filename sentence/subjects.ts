/** Whom a sentence of open prose is about: names in it, the bullet's account, what the text named before, its group. */
import type { Subject } from '../domain/facts.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Surroundings, Topic } from '../text/state.ts';
import type { Candidate } from './candidate.ts';
import { isCompared, isOutside, isPast } from './compared-names.ts';
import { type Item, textOf, wordOf } from './items.ts';
import { tierMeant } from './the-tier.ts';

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
  here: [],
  lists: [],
  recent: [],
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
export function accountFor({ items, topic, lead, ahead, forced }: Scope, at: number): Subject | null {
  if (forced?.kind === 'account') return forced;
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
function ownSubject({ items, topic, lead }: Scope, place: number): Subject | null {
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

const isGroup = (item: Item): Subject | undefined =>
  item.kind === 'name' ? item.subjects.find(({ kind }) => GROUPS.includes(kind)) : undefined;

/** After such a word a tier is where an account is, came from or went to, and not what the sentence is about. */
const LABELLED =
  /^(for|from|to|into|in|on|out|leave|leaves|left|leaving|join|joins|joined|joining|enter|entered|reached|of|within|the|a|an|its|s|dropped|moved|lost|losing|tier|is|was|be|been|being|now|still|not|became|become|remains|remained|stays|stayed|made|makes|keeps|kept|left|straight|through|by|as|via|than|out)$/;

const isTier = (item: Item | undefined): boolean =>
  item?.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier');

/** "Nurture to Expand", "Watch straight to Triage": where an account came from and went to. */
const isEnd = (items: Item[], at: number): boolean =>
  [1, 2].some(
    (gap) =>
      (wordOf(items[at + gap]) === 'to' && isTier(items[at + gap + 1])) ||
      (wordOf(items[at - 1]) === 'to' && isTier(items[at - 1 - gap])),
  );

/** "Expand tier, score 95.": a line of an account's card. */
const isCard = (items: Item[], at: number): boolean =>
  at === 0 && wordOf(items[1]) === 'tier' && items[2]?.kind === 'sign' && /^[,.;]$/.test(items[2].word);

/** Words with which something is told of a group that an account stands before. */
const TELLS =
  /^(is|are|was|were|has|have|had|holds|hold|held|carries|carry|stands|sits|grew|fell|rose|gained|lost|now|counts|shows|looks|remains|which|where|itself|accounts|customers)$/;

/** Whether a tier's name heads what is told: at the start of its clause, or after a preposition that starts it. */
export function headsGroup(items: Item[], at: number): boolean {
  const [next, second] = [items[at + 1], items[at + 2]];
  if (isEnd(items, at) || isCard(items, at)) return false;
  if (
    next?.kind === 'sign' &&
    (/['’]/.test(next.word) ||
      (next.word === ',' &&
        /^(which|now|where)$/.test(wordOf(second)) &&
        !items.slice(0, at).some((item) => accountAt(item) !== null)))
  )
    return true;
  const before = items[at - 1];
  if (!before) return true;
  if (before.kind === 'sign')
    return !items.slice(0, at).some((item) => accountAt(item) !== null) || TELLS.test(wordOf(next));
  if (before.kind !== 'word') return false;
  if (/^(in|across|for|of|within|inside|with|among|the|from)$/.test(before.word)) {
    const further = items[at - 2];
    if (!further || further.kind === 'sign') return before.word !== 'from' && !isAside(items, at - 2);
    return further.kind === 'figure' && further.figure.value !== 1 && /^(in|of|across)$/.test(before.word);
  }
  if (items.slice(0, at).some((item) => accountAt(item) !== null))
    return /^(and|while|whereas|but|so)$/.test(before.word);
  return !LABELLED.test(before.word);
}

/** "It pays $9,000, in Nurture then and now, with …": where the sentence's own subject sits. */
const isAside = (items: Item[], comma: number): boolean =>
  /^[,:]$/.test(textOf(items[comma])) &&
  isOfAccount(items, comma) &&
  (!TELLS.test(wordOf(items[comma + 3])) || items[comma + 4]?.kind === 'sign');

/** "It", "the enterprise prospect", "Globex is as it was:": what the sentence opens with is an account or its deal. */
const isOfAccount = (items: Item[], end: number): boolean =>
  /^(it|they)$/.test(wordOf(items[0])) ||
  (textOf(items[end]) === ':' && end > 1 && items.slice(0, end).some((item) => accountAt(item) !== null)) ||
  (/^(the|this|that|its|their|our)$/.test(wordOf(items[0])) &&
    items
      .slice(1, Math.min(end, 4))
      .some((item) =>
        /^(prospect|account|customer|company|client|deal|renewal|proposal)$/.test(wordOf(item)),
      ));

const OF_ALL = /^(you|your|book|overall|altogether|portfolio|everyone|everybody)$/;

/** Whom a figure or date may be about, the likeliest first. */
export function subjectsFor(scope: Scope, at: number): Subject[] {
  const { items, topic, index, lead, forced } = scope;
  if (forced) return [forced];
  const subjects: Subject[] = [];
  const add = (subject: Subject | null | undefined): void => {
    if (subject && !subjects.includes(subject)) subjects.push(subject);
  };
  // "Twice the $90,000 of Lindale Energy".
  const owner = /^(of|at|from)$/.test(wordOf(items[at + 1])) ? accountAt(items[at + 2]) : null;
  if (owner && items[at]!.kind === 'figure') return [owner];
  // "26 points above the book's 49".
  const book = /^(the|your|our) book s$/.test(
    items
      .slice(Math.max(0, at - 4), at)
      .map(wordOf)
      .filter((word) => word !== '')
      .slice(-3)
      .join(' '),
  );
  if (book) return [index.subject('book')].filter((each) => each !== undefined);
  const [start, end] = inSegment(items, at);
  if (isAcross(items, start, at)) {
    for (const group of groupsFor(scope, at)) add(group);
    return subjects;
  }
  add(tierMeant(scope, at));
  if (subjects.length > 0) {
    for (const group of groupsFor(scope, at)) add(group);
    if (items.some((item) => /^(it|its|they|their)$/.test(wordOf(item)))) add(lead ?? topic.account);
    return subjects;
  }
  const ofAll = items.some(
    (item) => item.kind === 'word' && item.word.split(' ').some((word) => OF_ALL.test(word)),
  );
  const ofBook = items.some(
    (item) => item.kind === 'word' && /^(book|overall|altogether|portfolio)$/.test(item.word),
  );
  const groups = (): void => {
    if (ofBook) {
      add(topic.addressed);
      add(index.subject('book'));
    }
    for (const group of groupsFor(scope, at)) add(group);
  };
  // "Eleven are in Triage", "the 12 accounts of Watch": the group named after the figure.
  for (let after = at + 1; after < Math.min(end, at + 6); after += 1) {
    if (after > at + 1 && /^(sits|sit|is|stays|remains|was|stands|and|has)$/.test(wordOf(items[after])))
      break;
    const group = isGroup(items[after]!);
    if (
      group?.kind === 'tier' &&
      /^(in|of|within|into|join|joins|joined|entered|left|leave)$/.test(wordOf(items[after - 1])) &&
      !items.slice(start, after).some((item) => accountAt(item))
    )
      add(group);
  }
  if (subjects.length > 0 && !items.slice(0, at).some((item) => accountAt(item) !== null)) return subjects;
  for (let before = at - 1; before >= 0; before -= 1) {
    const account = accountAt(items[before]);
    if (account && account !== lead && lead && COMPARED.test(wordOf(items[before - 1]))) continue;
    if (account) {
      if (isPast(items, before, at)) add(accountFor(scope, at));
      add(account);
      // "Globex trails Initech at 46", "larger than Initech, at $93,000": either's.
      if (isCompared(items, before)) add(ownSubject(scope, before));
      break;
    }
    const group = isGroup(items[before]!);
    if (group?.kind === 'tier' && headsGroup(items, before)) {
      add(group);
      for (let other = before - 1; other >= 0; other -= 1) {
        const further = isGroup(items[other]!);
        if (further?.kind === 'tier') add(further);
      }
      if (ofAll) add(index.subject('book'));
      return subjects;
    }
  }
  const named = subjects.length > 0;
  if (!named)
    for (let after = at + 1; after < end && !/^(and|but|while|so)$/.test(wordOf(items[after])); after += 1) {
      const account = accountAt(items[after]);
      if (account && isOutside(items, after, at) && (lead ?? topic.account)) continue;
      // "Its $135,000 renews ten days after Globex": only compared with.
      if (account && !(COMPARED.test(wordOf(items[after - 1])) && refersBack(items.slice(0, at)))) {
        add(account);
        break;
      }
    }
  if (subjects.length > 0) {
    if (items.some((item) => item.kind === 'word' && TOGETHER.test(item.word)))
      for (const item of items) add(accountAt(item));
    if (ofAll) groups();
    return subjects;
  }
  const person = items.map(isGroup).find((group) => group?.kind === 'owner');
  const inPlay = lead ?? ownedBy(scope, person) ?? topic.account;
  const fresh = lead !== null || topic.named.length === 1 || (topic.fresh && items[0]?.from !== 0);
  const first = lead !== null || (!ofAll && (fresh || person !== undefined || refersBack(items)));
  if (first) add(inPlay);
  if (person && (!inPlay || !first)) add(person);
  if (ofAll) add(topic.addressed);
  groups();
  add(inPlay);
  return subjects;
}

const wordsOf = (items: Item[], to: number): string => items.slice(0, to).map(wordOf).join(' ');

/** "Across the tier, 11 accounts …": told of the group again, whatever account the sentence named before. */
const isAcross = (items: Item[], start: number, at: number): boolean => {
  let from = start;
  if (from > 1 && items[from - 1]!.kind === 'sign') {
    from -= 1;
    while (from > 0 && items[from - 1]!.kind === 'word') from -= 1;
  }
  const words = items.slice(from, at).flatMap((item) => (item.kind === 'word' ? [item.word] : []));
  if (/\boverall (account )?(score|rating|likelihood|sentiment)\b/.test(wordsOf(items, at))) return false;
  return /\b(across (the|your|our|all|this)( \S+)?( tier| book| group| portfolio| account)|in the (tier|book) as a whole|overall|altogether|taken together|tier - wide)\b/.test(
    words.join(' '),
  );
};

/** "Rafael's deal", where one of the accounts of the text is his: that account. */
function ownedBy({ topic, index }: Scope, owner: Subject | undefined): Subject | null {
  if (!owner || topic.addressed === owner) return null;
  const his = topic.named.filter(
    (account) =>
      index.fact(account.id, 'owner')?.value === owner.name ||
      index
        .children(account.id, 'deal')
        .some((deal) => index.fact(deal.id, 'deal_owner')?.value === owner.name),
  );
  return his.length === 1 ? his[0]! : null;
}

/** After such a word a name is only what another is compared with. */
const COMPARED = /^(than|after|behind|beyond|except|unlike|like|besides)$/;

/** Words that tell something of several accounts at once. */
const TOGETHER = /^(between|both|each|respectively|together|all|their|they|two|three|combined)$/;

/** "There are 46", "this month": nothing that was named before. */
function isExistential(items: Item[], at: number): boolean {
  const [word, next] = [wordOf(items[at]), items[at + 1]];
  if (word === 'there')
    return (
      (next?.kind === 'sign' && /['’]/.test(next.word)) ||
      /^(is|are|was|were|has|have|remain|remains)$/.test(wordOf(next))
    );
  return word === 'this' && /^(month|quarter|year|week|report|run|time)$/.test(wordOf(next));
}

const BACK = /^(it|its|they|their|them|there|this|that|he|she|his|her|both)$/;
const OF_ACCOUNT =
  /^(deal|renewal|score|proposal|account|customer|prospect|contract|upgrade|expansion|company|rating|odd|module|meeting|contact)$/;

/** Whether a sentence goes on about what the one before it named: "its score", "the renewal". */
export const refersBack = (items: Item[]): boolean =>
  items.some(
    (item, at) =>
      item.kind === 'word' &&
      ((BACK.test(item.word) && !isExistential(items, at)) ||
        (item.word === 'the' && OF_ACCOUNT.test(wordOf(items[at + 1]) || wordOf(items[at + 2])))),
  );
