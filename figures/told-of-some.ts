/**
 * What is told of some of the accounts that a text looks at, who are only counted: "two are drifting on odds", "five of our
 * seven have an open deal", "the two with more contact than before gained", "odds fell at two of them". As many of the
 * accounts that the text names have to be so; where it looked at more than it names, as many as can be.
 */
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Predicate, predicateOf } from './told-predicates.ts';

interface Some {
  reason: string;
  /** The items of what is told, both ends included. */
  from: number;
  to: number;
}

/** A text looks at no more than these. */
const MOST = 12;
const NOUN = /^(account|customer|name|case|company|one|deal|of (?:them|these|those))$/;
const WITH = /^(with|that|who|which|whose)$/;
const ENDS = /^[,;:.!?()—–]$/;

/** Why the count holds of accounts of the text; null where nothing is told of them that can be read, or it is not so. */
export function toldOfSome(scope: Scope, at: number, figure: OpenFigure): Some | null {
  const { value, kind, decimal, bound } = figure;
  if (kind !== 'number' || decimal || bound || value < 2 || value > MOST) return null;
  if (scope.topic.named.length < 2) return null;
  const { start, whole } = afterCount(scope.items, at);
  const part = { ...scope, count: value, whole: whole ?? wholeBefore(scope.items, at) };
  return ahead(part, at, start) ?? inverted(part, at, start);
}

/** "Five of our seven accounts have …": the whole of a count that was held so. */
export function wholeOfSome(scope: Scope, at: number): string | null {
  const { items } = scope;
  const before = items.slice(Math.max(0, at - 3), at).findIndex(({ kind }) => kind === 'figure');
  const place = Math.max(0, at - 3) + before;
  const item = items[place];
  if (before < 0 || item?.kind !== 'figure' || textOf(items[place + 1]) !== 'of') return null;
  return toldOfSome(scope, place, item.figure) ? 'the accounts looked at' : null;
}

/** A word or sign as it is written, a name as "N": nothing is read of those that are named. */
const spoken = (item: Item): string => textOf(item) || (item.kind === 'name' ? 'N' : '#');

interface Part extends Scope {
  count: number;
  /** How many the text says that it looks at. */
  whole: number | null;
}

/** Where what is told begins, after "of our seven accounts"; the whole that stands there. */
function afterCount(items: Item[], at: number): { start: number; whole: number | null } {
  let [start, whole] = [at + 1, null as number | null];
  if (
    textOf(items[start]) === 'of' &&
    /^(our|these|them|those|the|my|your)$/.test(wordOf(items[start + 1]))
  ) {
    start += 2;
    const item = items[start];
    if (item?.kind === 'figure' && item.figure.kind === 'number') {
      whole = item.figure.value;
      start += 1;
    }
  }
  if (NOUN.test(wordOf(items[start]))) start += 1;
  return { start, whole };
}

/** "Of our seven accounts, five have …": the whole straight before. */
function wholeBefore(items: Item[], at: number): number | null {
  const words = items.slice(0, at).map((item) => textOf(item) || '#');
  if (
    !/^(?:and |but |so )?of (?:our|the|these|those|my|your) # (?:\S+ ){0,3}, (?:(?:only|just|all) )?$/.test(
      `${words.join(' ')} `,
    )
  )
    return null;
  const item = items.slice(0, at).find(({ kind: each }) => each === 'figure');
  return item?.kind === 'figure' ? item.figure.value : null;
}

/** "Two are drifting on odds", "the five with less contact all lost ground". */
function ahead(part: Part, at: number, start: number): Some | null {
  const { items } = part;
  let end = start;
  while (end < items.length && !isEnd(items, end)) end += 1;
  const words = items.slice(start, end).map(spoken);
  if (words.length === 0 || words.length > 14) return null;
  const said = [...part.topic.words, ...items.slice(0, at).map(wordOf)];
  const of = (from: number, to: number) => predicateOf(words.slice(from, to), said);
  const place = { from: start, to: end - 1 };
  const plain = of(0, words.length);
  if (!WITH.test(words[0]!)) return plain && isCount(part, [plain]) ? { ...place, reason: REASON } : null;
  const isAll = /^(the|those|these|all)$/.test(wordOf(items[at - 1]));
  for (let split = words.length - 1; split > 1; split -= 1) {
    const [condition, told] = [of(1, split), of(split, words.length)];
    if (!condition || !told) continue;
    const holds = isAll
      ? isCount(part, [condition]) && isCount(part, [condition, told])
      : isCount(part, [condition, told]);
    if (holds) return { ...place, reason: REASON };
  }
  const condition = of(1, words.length);
  return condition && isCount(part, [condition]) ? { ...place, reason: REASON } : null;
}
const REASON = 'as many of the accounts of this text';

/** "The odds fell at two", "in two cases the odds fell". */
function inverted(part: Part, at: number, start: number): Some | null {
  const { items } = part;
  const lead = wordOf(items[at - 1]);
  let from = at - 1;
  while (from > 0 && !ENDS.test(textOf(items[from - 1]))) from -= 1;
  if (!/^(at|for|in|of|with|on|by)$/.test(lead)) return null;
  if (!isEnd(items, start) && start < items.length) return null;
  const words = items.slice(from, at - 1).map(spoken);
  const told = words.length === 0 ? null : predicateOf(words, part.topic.words);
  return told && isCount(part, [told]) ? { from, to: at - 2, reason: REASON } : null;
}

const isEnd = (items: Item[], at: number): boolean =>
  ENDS.test(textOf(items[at])) ||
  (/^(and|but|while|whereas)$/.test(textOf(items[at])) &&
    items.slice(at + 1, at + 4).some(({ kind }) => kind === 'figure'));

/** Whether as many are so, or may be where more are looked at than named. */
function isCount({ topic, index, count, whole }: Part, predicates: Predicate[]): boolean {
  const unnamed = Math.max(0, (whole ?? topic.named.length) - topic.named.length);
  const [first, second] = predicates;
  const members = (test: (one: Subject) => boolean) => topic.named.filter(test).length;
  const sizes = first!.tests.flatMap((test) =>
    second
      ? second.tests.map((also) => members((one) => test(one, index) && also(one, index)))
      : [members((one) => test(one, index))],
  );
  return sizes.some((size) => size <= count && count <= size + unnamed);
}
