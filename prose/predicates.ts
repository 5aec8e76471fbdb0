/** States in open prose ("no meeting is booked", "both are overdue") held against what is on record. */
import type { Subject } from '../domain/facts.ts';
import { type State, Values } from '../sentence/conditions.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { allMeant } from '../sentence/others.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import {
  accountAt,
  accountFor,
  groupsFor,
  headsGroup,
  isNamedFor,
  type Scope,
} from '../sentence/subjects.ts';
import { KEPT_DATES } from '../states/dates-kept.ts';
import { DENIED_STATES } from '../states/denied.ts';
import { MORE_DENIED } from '../states/denied-more.ts';
import { NEARLY_SILENT } from '../states/nearly-silent.ts';
import { NEW_STATES } from '../states/new-to-book.ts';
import { NO_BETTER_STATES } from '../states/no-better.ts';
import { OWNER_STATES } from '../states/owners.ts';
import { STATES } from '../states/states.ts';
import { type Finding, judged } from '../text/findings.ts';
import { isAsked } from './asked-of-each.ts';
import { countWent, isCountNoun } from './count-nouns.ts';
import { countedAfter, countedSet, countOfGroup } from './counted-states.ts';
import { type Governor, governorOf } from './governed.ts';
import { comparedIn, QUANTIFIED, quantifiedSets } from './quantifiers.ts';
import { followsThen, tellsThen, ValuesThen } from './run-before.ts';
import { isAdvice } from './vocabulary.ts';

export interface Covering {
  findings: Finding[];
  /** Items that the phrases account for. */
  covered: Set<number>;
}

/** Of whom a state was held, and whether it is so. */
export interface HeldOf {
  holds: boolean;
  whom: string;
}

export const heldReason = ({ holds, whom }: HeldOf, says: string): string =>
  `${holds ? 'holds' : 'on record it is not so'} of ${whom}: ${says}`;

interface Held extends HeldOf {
  /** Items of a quantifier before the match that it accounts for. */
  from: number;
}

/** The first that matches takes the words. */
const ALL_STATES: readonly State[] = [
  ...NEW_STATES,
  ...OWNER_STATES,
  ...KEPT_DATES,
  ...NEARLY_SILENT,
  ...MORE_DENIED,
  ...NO_BETTER_STATES,
  ...DENIED_STATES,
  ...STATES,
];

/** @param figures verdicts on the figures of the sentence: one before a state may be the count of those in it */
export function judgeStates(
  scope: Scope,
  figures: readonly Finding[],
  taken: ReadonlySet<number> = new Set(),
): Covering {
  const { text, itemAt } = skeletonOf(scope.items);
  const covered = new Set(taken);
  const findings: Finding[] = [];
  for (const each of ALL_STATES) {
    for (const match of text.matchAll(each.pattern)) {
      if (match[0].trim() === '') continue;
      const from = itemAt[match.index + (match[0].startsWith(' ') ? 1 : 0)]!;
      const to = itemAt[match.index + match[0].trimEnd().length - 1]!;
      if (range(from, to).some((at) => covered.has(at))) continue;
      if (isCountNoun(scope.items, from, to)) {
        for (const at of range(from, to)) covered.add(at);
        const went = countWent(scope, from, to);
        const place = { from: scope.items[from]!.from, to: scope.items[to]!.to };
        if (went)
          findings.push(judged(place, 'direction', went.holds, `on record (${went.fact})`, went.fact));
        continue;
      }
      const near = namedBeside(scope, figures, from, to);
      const quantified = ofSet(scope, each, text.slice(0, match.index), itemAt, from, near);
      const governor = quantified ? null : governorOf(scope.items, from);
      const held = governor
        ? holdsGoverned(scope, each, governor, near)
        : (quantified ??
          countedBefore(scope, figures, each, from) ??
          countHeld(scope, figures, each, [from, to], near) ??
          holdsFor(scope, from, each, near, figures));
      if (held === null) continue;
      if (!held.holds && (isSupposed(scope.items, from) || isAskedOf(scope.items, held.from, to))) {
        for (const at of range(held.from, to)) covered.add(at);
        continue;
      }
      for (const at of range(held.from, to)) covered.add(at);
      const place = { from: scope.items[held.from]!.from, to: scope.items[to]!.to };
      const type = /^no|^none/.test(each.says) ? 'absence' : 'predicate';
      const denied = governor && /^no/.test(governor.way) ? 'denied: ' : '';
      findings.push(judged(place, type, held.holds, heldReason(held, `${denied}${each.says}`)));
    }
  }
  return { findings, covered };
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

/** "Who gets them talking again?": what is asked for is not said to be. */
const isOpenQuestion = (items: Item[]): boolean =>
  textOf(items.at(-1)) === '?' &&
  /^(who|should|can|could|will|would|shall|may|whether)$/.test(wordOf(items[0]));

/** "Provided a meeting is set", "I'd like a meeting fixed", "it goes stagnant this week": not yet true nor false. */
function isSupposed(items: Item[], from: number): boolean {
  if (isOpenQuestion(items)) return true;
  // "Has gone longest without contact": held as a place among others.
  if (/^longest$/.test(textOf(items[from - 1]))) return true;
  for (let at = from - 1; at >= 0 && items[at]!.kind !== 'sign'; at -= 1) {
    const item = items[at]!;
    if (item.kind !== 'word') continue;
    if (
      (/^get$/.test(item.word) && !/^(they|we|it|you|i|t|not|who)$/.test(textOf(items[at - 1]))) ||
      /^(provided|if|once|unless|until|assuming|should|would|could|d|or|like|want|wants|need|insist|require|go|goe|goes|going|turn|turning|becomes|become|becoming)$/.test(
        item.word,
      )
    )
      return true;
  }
  return false;
}

/** "Bring a plan for every overdue deal": which deals are meant, where the clause says what should be done. */
const isAskedOf = (items: Item[], from: number, to: number): boolean =>
  /^(all|each|every)$/.test(textOf(items[from])) &&
  [items[to], items[to + 1]].some((item) =>
    /(?:^| )(deal|renewal|account|one|customer)$/.test(textOf(item)),
  ) &&
  (isAdvice(items, from) || isAsked(items, from));

/** Metrics that the words and figures around the state name. */
function namedBeside(
  { items, topic }: Scope,
  figures: readonly Finding[],
  from: number,
  to: number,
): Set<string> {
  const metrics = new Set<string>();
  // "Renewals carry $3.78 million of our $9.65 million. That total hasn't moved."
  if (/^(that|this)$/.test(wordOf(items[from - 2])) && TOLD_LAST.test(wordOf(items[from - 1])))
    return new Set(topic.last.flatMap((last) => last.metrics));
  for (let at = from - 1; at >= 0 && at > from - 12; at -= 1) {
    const item = items[at]!;
    if (item.kind === 'word') for (const metric of item.metrics ?? []) metrics.add(metric);
  }
  for (const { from: start, fact } of figures)
    if (
      fact &&
      start >= items[Math.max(0, from - 6)]!.from &&
      start <= items[Math.min(items.length - 1, to + 4)]!.from
    )
      metrics.add(fact.split('.')[1]!.replace(/@.*/, ''));
  return metrics;
}

const TOLD_LAST = /^(total|figure|number|sum|level|count|amount|value)$/;

/** "14 of 20 accounts have no meeting": the figure is what is held, and it is of this state. */
function countedBefore(
  { items }: Scope,
  figures: readonly Finding[],
  each: State,
  from: number,
): Held | null {
  if (!each.counts) return null;
  for (let at = from - 1; at >= 0 && !isStop(items[at]!) && from - at < 12; at -= 1) {
    const figure = figures.find(
      (finding) => finding.from === items[at]!.from && finding.verdict === 'verified',
    );
    if (figure?.fact && each.counts.test(figure.fact))
      return { holds: true, whom: `the count (${figure.fact})`, from };
  }
  return null;
}

/** "15 of 18 accounts (83%) without a meeting": brackets after a count end nothing. */
const isStop = (item: Item): boolean => item.kind === 'sign' && !/^[()%]$/.test(item.word);

/** "Six of them had no contact", "accounts without contact fell to five": as many of a set are so. */
function countHeld(
  scope: Scope,
  figures: readonly Finding[],
  each: State,
  [from, to]: [number, number],
  near: ReadonlySet<string>,
): Held | null {
  const whom =
    countedSet(scope, each, from, near) ??
    countedAfter(scope, figures, each, to) ??
    countOfGroup(scope, each, from);
  return whom === null ? null : { holds: true, whom, from };
}

/** "Both are overdue": of every one of some set that is meant. */
function ofSet(
  scope: Scope,
  each: State,
  before: string,
  itemAt: number[],
  from: number,
  near: ReadonlySet<string>,
): Held | null {
  const words = QUANTIFIED.exec(before);
  if (!words) return null;
  const start = itemAt[words.index + (words[0].startsWith(' ') ? 1 : 0)] ?? from;
  const wanted = !/^ ?(?:none|neither|nobody|no one|not one|no)/.test(words[0]);
  const sets = quantifiedSets(scope, start, words[0]);
  let judged: Held | null = null;
  for (const { members, name } of sets) {
    const found = members.map((subject) => each.test(new Values(scope.index, subject), near));
    if (found.some((one) => one === null)) continue;
    const holds = found.every((one) => one === wanted);
    if (holds) return { holds, whom: name, from: start };
    judged ??= { holds, whom: name, from: start };
  }
  return judged;
}

/** Words with which a sentence that names nobody may be about all accounts and not about the one before it. */
const isOfBook = (items: Item[]): boolean =>
  items.some(
    (item) =>
      (item.kind === 'name' && item.subjects[0]!.kind !== 'deal') ||
      (item.kind === 'word' &&
        /\b(book|are|were|have|your|you|we|our|overall|across|total|everything|others?|rest|tier|them|these|those|all|none|nobody|anyone|everyone)\b/.test(
          item.word,
        )),
  );

/** "Not one of the 13 has a meeting", "is not overdue": what the words before the state make of it. */
function holdsGoverned(
  scope: Scope,
  { test, denied }: State,
  { way, from }: Governor,
  near: ReadonlySet<string>,
): Held | null {
  const wanted = way === 'all' || way === 'most';
  const exact = wanted ? test : (denied ?? test);
  const judged: Held[] = [];
  if (way !== 'not')
    for (const { members, name } of quantifiedSets(scope, from, way)) {
      const found = members.map((subject) => exact(new Values(scope.index, subject), near));
      if (!found.includes(null))
        judged.push({
          holds:
            way === 'most'
              ? found.filter(Boolean).length * 2 > found.length
              : found.every((one) => one === wanted),
          whom: name,
          from,
        });
    }
  const pair = way === 'none' ? neitherOf(scope, from) : [];
  if (pair.length > 1) {
    const found = pair.map((subject) => exact(new Values(scope.index, subject), near));
    const whom = pair.map(({ name }) => name).join(' and ');
    return found.includes(null) ? null : { holds: !found.includes(true), whom, from };
  }
  if (!wanted)
    for (const subject of subjectsOf(scope, from, way === 'none' ? 3 : 1)) {
      if (subject.kind === 'account' && isOfSeveral(scope, from)) continue;
      const found = exact(new Values(scope.index, subject), near);
      if (found !== null) judged.push({ holds: !found, whom: subject.name, from });
    }
  if (way === 'most') return judged[0] ?? null;
  return judged.find(({ holds }) => holds) ?? judged[0] ?? null;
}

/** The two of "neither A nor B". */
function neitherOf({ items }: Scope, from: number): Subject[] {
  const nor = items.findIndex((item, at) => at > from && wordOf(item) === 'nor');
  if (wordOf(items[from]) !== 'neither' || nor < 0) return [];
  return items.slice(from, nor + 3).flatMap((item) => accountAt(item) ?? []);
}

/** "Not one of them", where the sentence names several accounts: of none of them alone. */
function isOfSeveral({ items }: Scope, from: number): boolean {
  const words = items
    .slice(from, from + 5)
    .map(wordOf)
    .join(' ');
  const here = new Set(items.slice(0, from).flatMap((item) => accountAt(item) ?? []));
  return /\bof +(?:them|these|those|em)\b/.test(words) && here.size > 1;
}

/** The account that the words are about, or the groups where none is named there. */
function subjectsOf(scope: Scope, at: number, most: number): Subject[] {
  const account = accountFor(scope, at);
  if (account && isNamedFor(scope, at)) return [account];
  return [...(account ? [account] : []), ...groupsFor(scope, at).slice(0, most)];
}

/** "Expand hasn't shrunk": what is said not to have changed is the tier that heads the words, and not the whole book. */
const OF_ITSELF = /^(not gone|as in the run before|next to no change|hardly changed)/;
const isHeaded = (items: Item[], at: number): boolean =>
  items
    .slice(0, at)
    .some(
      (item, place) =>
        item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier') && headsGroup(items, place),
    );

/** Of the account that the words are about; of a group where no account is named and one of them is what is meant. */
function holdsFor(
  scope: Scope,
  at: number,
  { test, says }: State,
  near: ReadonlySet<string>,
  figures: readonly Finding[],
): Held | null {
  const account = accountFor(scope, at);
  const single =
    account ||
    (OF_ITSELF.test(says) && isHeaded(scope.items, at)) ||
    (says.endsWith('of itself') && groupsFor(scope, at)[0]?.kind === 'tier');
  const groups = groupsFor(scope, at).slice(0, says.startsWith('all') ? 3 : single ? 1 : 2);
  const subjects =
    account && isNamedFor(scope, at)
      ? [account]
      : account
        ? [
            account,
            ...groups.filter(({ id }) => (id !== 'book' && scope.lead === null) || isOfBook(scope.items)),
          ]
        : groups;
  const compared = /^no (?:deal|meeting|touch|owner)/.test(says) ? comparedIn(scope, at) : [];
  if (compared.length > 0 && compared.every((one) => test(new Values(scope.index, one), near) === true))
    return { holds: true, whom: 'the accounts compared', from: at };
  let known: Held | null = null;
  for (const subject of subjects) {
    const holds = test(new Values(scope.index, subject), near);
    if (holds) return { holds, whom: subject.name, from: at };
    if (holds === false && known === null) known = { holds, whom: subject.name, from: at };
  }
  const all = known ? allMeant(scope) : null;
  if (all?.every((one) => test(new Values(scope.index, one), near) === true))
    return { holds: true, whom: 'the accounts of this text', from: at };
  const factOf = (place: number): string | null =>
    figures.find(({ from }) => from === scope.items[place]!.from)?.fact ?? null;
  if (known && (tellsThen(scope.items, scope.index, at) || followsThen(scope.items, at, factOf))) {
    const then = subjects.find((subject) => test(new ValuesThen(scope.index, subject), near));
    if (then) return { holds: true, whom: `${then.name} in the run before`, from: at };
  }
  return known;
}
