/** Whom a figure or date of open prose may be about, the likeliest first. */
import type { Subject } from '../domain/facts.ts';
import { isCompared, isOutside, isPast } from './compared-names.ts';
import { headsGroup } from './group-heads.ts';
import { type Item, wordOf } from './items.ts';
import { refersBack } from './referring-back.ts';
import { accountAt, accountFor, groupsFor, inSegment, isGroup, ownSubject, type Scope } from './subjects.ts';
import { tierMeant } from './the-tier.ts';

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
