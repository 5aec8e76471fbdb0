/** Which words of a sentence of open prose nothing accounts for. */

import {
  ADVICE_MODALS,
  ADVICE_STARTS,
  ADVICE_VERBS,
  ADVICE_WORDS,
  BEFORE,
  DOWN,
  FLAT,
  LIGHT,
  NORMAL,
  QUANTIFIERS,
  SUPERLATIVES,
  UP,
} from '../lexicon/words.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, unsupported } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { lex } from '../text/lexer.ts';
import { asksUs, isAdmitted } from './admitted.ts';
import { askedOfEach } from './asked-of-each.ts';
import { EVENTS } from './events.ts';
import { HEDGES, idleHedges } from './hedges.ts';
import { idioms, PICTURES } from './idioms.ts';
import { idleNegations, isCheckable, isContracted, isNegation } from './negations.ts';

/** One fault for each clause in which a word is in no list. */
export function unknownWords(scope: Scope, covered: ReadonlySet<number>): Finding[] {
  const { items } = scope;
  const idle = new Set([
    ...idioms(items),
    ...idleNegations(items),
    ...idleHedges(items, covered),
    ...heldEach(items),
    ...askedOfEach(items, (at) => isAdvice(items, at)),
    ...untold(items, covered),
  ]);
  const labels = labelWords(scope);
  const bad = items.flatMap((item, at) => (isKnown(items, at, item, covered, idle, labels) ? [] : [at]));
  const faults: Finding[] = [];
  for (const at of bad) {
    const [from, to] = boundsOf(items, at);
    const range = spanOf(items, from, to - 1);
    if (faults.some((fault) => fault.from === range.from)) continue;
    const words = bad
      .filter((each) => each >= from && each < to)
      .map((each) => textOf(items[each]!))
      .join(' ');
    faults.push(unsupported(range, 'predicate', `no declared phrase covers "${words}"`));
  }
  return faults;
}

/**
 * Negations, quantifiers and hedges of a clause in which nothing stands that a record could show: whom or what they are
 * of cannot be told. They are no faults, and told as not checked.
 */
function untold(items: Item[], covered: ReadonlySet<number>): number[] {
  return items.flatMap((item, at) => {
    if (item.kind !== 'word' || covered.has(at)) return [];
    if (HEDGES.has(item.word) || !(isNegation(items, at) || QUANTIFIERS.has(item.word))) return [];
    const [from, to] = boundsOf(items, at);
    const others = items
      .slice(from, to)
      .filter((_, place) => from + place !== at && !covered.has(from + place));
    // "None last month.": a count of what stands before it.
    if (others.length < WHOLE) return [];
    return others.some((each) => each.kind !== 'name' && isCheckable(each)) ? [] : [at];
  });
}

/** Items of a clause that is more than an ellipsis. */
const WHOLE = 3;

const SIGNS = new Set([...'⬆⬇↑↓→↗↘➡•✅✔❌⚠,.;:()\'’"“”!?-–—…&/+*%=~|', '[', ']', '#']);

function isKnown(
  items: Item[],
  at: number,
  item: Item,
  covered: ReadonlySet<number>,
  idle: ReadonlySet<number>,
  labels: ReadonlySet<string>,
): boolean {
  if (item.kind === 'sign') return SIGNS.has(item.word) || PICTURES.test(item.word);
  if (item.kind !== 'word' || covered.has(at) || idle.has(at) || PICTURES.test(item.word)) return true;
  const parts = item.word.split(' ');
  if (isSurname(items, at, item)) return false;
  if (isNegation(items, at) || QUANTIFIERS.has(item.word)) return idle.has(at);
  if (HEDGES.has(item.word) || isContracted(items, at)) return idle.has(at);
  if (SUPERLATIVES.has(item.word)) return idle.has(at);
  return parts.every((word) => {
    if (
      item.metrics !== null ||
      EVENTS.has(word) ||
      LIGHT.has(word) ||
      UP.has(word) ||
      DOWN.has(word) ||
      FLAT.has(word) ||
      BEFORE.has(word) ||
      NORMAL.has(word)
    )
      return true;
    if (labels.has(word)) return true;
    if (asksWhatWeDo(items) && ADVICE_WORDS.has(word.replace(/ing$/, ''))) return true;
    return (ADVICE_WORDS.has(word) && isAdvice(items, at)) || isAdmitted(items, at, word);
  });
}

/** "Who are we selling to?", "What do we offer them?": what we do is asked, and nothing is told. */
const asksWhatWeDo = (items: Item[]): boolean =>
  textOf(items.at(-1)) === '?' &&
  /^(who|whom|what|how|when|where|should|could|can|do|shall)$/.test(textOf(items[0])) &&
  items.slice(1, 4).some((item) => /^(we|you|i)$/.test(textOf(item)));

/** "Perrowdale Solar" where the book knows Perrowdale Labs: a capital straight after the first word of a name is of it. */
function isSurname(items: Item[], at: number, item: Item & { kind: 'word' }): boolean {
  const before = items[at - 1];
  return (
    item.capital &&
    before?.kind === 'name' &&
    before.to - before.from === 1 &&
    before.subjects[0]!.kind === 'account' &&
    before.subjects[0]!.name.includes(' ')
  );
}

/** "Each" belongs to a figure of its clause. */
function heldEach(items: Item[]): number[] {
  return items.flatMap((item, at) => {
    if (item.kind !== 'word' || (item.word !== 'each' && item.word !== 'every')) return [];
    const [from, to] = boundsOf(items, at);
    return items.slice(from, to).some((each) => each.kind === 'figure' || each.kind === 'date') ? [at] : [];
  });
}

/** The clause between two signs, in items. */
function boundsOf(items: Item[], at: number): [number, number] {
  const ends = (item: Item) =>
    item.kind === 'sign' && [',', ';', ':', '(', ')', '—', '–', '.', '!', '?'].includes(item.word);
  let from = at;
  while (from > 0 && !ends(items[from - 1]!)) from -= 1;
  let to = at + 1;
  while (to < items.length && !ends(items[to]!)) to += 1;
  return [from, to];
}

/** Whether the clause tells somebody what to do: it begins with a verb of doing, or has a modal. */
export function isAdvice(items: Item[], at: number): boolean {
  const [from, to] = boundsOf(items, at);
  const words = items
    .slice(from, to)
    .filter((item) => item.kind === 'word')
    .flatMap((item) => textOf(item).split(' '));
  const [first, second] = LEADING.test(words[0] ?? '') ? words.slice(1) : words;
  return (
    ADVICE_STARTS.has(first ?? '') ||
    ADVICE_VERBS.has(first ?? '') ||
    (first === 'please' && ADVICE_VERBS.has(second ?? '')) ||
    words.some((word) => ADVICE_MODALS.has(word)) ||
    TO_BE_DONE.test(words.join(' ')) ||
    asksUs(words) ||
    (words.includes('to') &&
      words.some((word, place) => word === 'to' && ADVICE_VERBS.has(words[place + 1] ?? '')))
  );
}

/** "Booking meetings is the priority": what is to be done, named by its verb. */
const TO_BE_DONE =
  /^\p{L}+ing\b.* (?:is|are|remains|comes|has to be|should be) (?:now )?(?:the|your|our|my|a) (?:\p{L}+ )?(?:priority|job|task|answer|way|remedy|cure|fix|step|place|order|aim|goal|thing)\b/u;

/** "Or appoint one", "maybe assign it". */
const LEADING = /^(and|so|but|then|or|next|now|maybe|perhaps|just|either|instead|otherwise|simply)$/;

const known = new WeakMap<AuditIndex, Map<string, ReadonlySet<string>>>();

/** Words of the labels on record of the accounts in play: industry, segment, deal names, kinds of signals. */
function labelWords({ items, topic, lead, index }: Scope): ReadonlySet<string> {
  const accounts = items.flatMap((item) =>
    item.kind === 'name' && item.subjects[0]!.kind === 'account' ? item.subjects : [],
  );
  const meant = accounts.length > 0 ? accounts : [lead, topic.account].filter((each) => each !== null);
  const words = new Set<string>();
  for (const account of meant) for (const word of ofAccount(index, account.id)) words.add(word);
  return words;
}

const LABELS = ['industry', 'segment', 'type', 'outcome_band'];
const OF_CHILD = ['deal_name', 'deal_type', 'type', 'detail', 'deal_outcome_band'];

function ofAccount(index: AuditIndex, account: string): ReadonlySet<string> {
  const byAccount = known.get(index) ?? new Map<string, ReadonlySet<string>>();
  known.set(index, byAccount);
  const made = byAccount.get(account);
  if (made) return made;
  const texts = [
    ...LABELS.map((metric) => index.fact(account, metric)?.value),
    ...(['deal', 'signal'] as const).flatMap((kind) =>
      index
        .children(account, kind)
        .flatMap((child) => OF_CHILD.map((metric) => index.fact(child.id, metric)?.value)),
    ),
  ];
  const words = new Set(
    texts.flatMap((text) => (typeof text === 'string' ? lex(text).map(({ folded }) => folded) : [])),
  );
  byAccount.set(account, words);
  return words;
}
