/**
 * Quantifiers of open prose that stand by themselves: "Aldermoor and Thornavere all stepped up to Expand", "all customers",
 * "each has a deal in Proposal", "the only renewal that is due". What is told is held of each one of the accounts meant;
 * where nothing of it is on record the word claims nothing.
 */

import { type Judged, namesAfter, onlyAt } from '../comparisons/only.ts';
import { onlyTiers } from '../comparisons/only-tiers.ts';
import type { Subject } from '../domain/facts.ts';
import { allMoved } from '../figures/move-counts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';

const QUANTIFIER = /^(all|each|every|everyone|everybody)$/;
/** Words after which the quantifier spreads over what was named, and is not the set itself ("all of the 19"). */
const ENDS = /^([;:().—–!?]|but|while|whereas|although|though)$/;

/** @param covered items that states and absences account for already */
export function judgeEach(scope: Scope, told: readonly Finding[], covered: ReadonlySet<number>): Covering {
  const own = new Set<number>();
  const findings = scope.items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word' || covered.has(at)) return [];
    const found = QUANTIFIER.test(item.word)
      ? eachAt(scope, told, at)
      : item.word === 'only'
        ? (onlyTiers(scope, at) ?? onlyAt(scope, at) ?? onlyWith(scope, told, at))
        : null;
    if (!found) return [];
    own.add(at);
    if (found.to) for (let also = at; also <= found.to; also += 1) own.add(also);
    // "The only accounts that gave you nothing".
    if (found.holds && item.word === 'only') for (const each of deniedAfter(scope.items, at)) own.add(each);
    const { holds, reason } = found;
    if (holds === null) return [];
    return [judged(item, 'predicate', holds, reason)];
  });
  return { findings, covered: own };
}

/** Negations in what is told of one alone, which it was held with. */
function deniedAfter(items: Item[], at: number): number[] {
  const [, to] = partOf(items, at);
  return items
    .slice(at, to)
    .flatMap((item, offset) => (/^(nothing|no|without)$/.test(wordOf(item)) ? [at + offset] : []));
}

/** The words that the quantifier spreads: to the end of its part of the sentence. */
function partOf(items: Item[], at: number): [number, number] {
  let from = at;
  while (from > 0 && !ENDS.test(textOf(items[from - 1]))) from -= 1;
  let to = at + 1;
  while (to < items.length && !ENDS.test(textOf(items[to]))) to += 1;
  return [from, to];
}

function eachAt(scope: Scope, told: readonly Finding[], at: number): Judged | null {
  const { items, topic, index } = scope;
  const moved = allMoved(scope, at);
  if (moved) return { holds: true, reason: `holds of ${moved.name}`, to: moved.to };
  const next = textOf(items[at + 1]);
  const [from, to] = partOf(items, at);
  const before = items.slice(from, at).flatMap((item) => accountAt(item) ?? []);
  const spread = before.length > 1;
  // "All of the 19 seats", "every deal": a set of its own, which a state has to hold.
  if (
    !spread &&
    (/^(of|the|our|your|its|their|this|these|those)$/.test(next) || items[at + 1]?.kind === 'figure')
  )
    return null;
  const text = wordOf(items[at]);
  if (
    !spread &&
    text !== 'each' &&
    /^(account|deal|customer|prospect|renewal|one|open deal)$/.test(next) &&
    text !== 'all'
  )
    return null;
  const set = spread ? [...new Set(before)] : topic.named;
  const part = items.slice(at + 1, to);
  for (const item of part) {
    const held = heldOfEach(item, set, index, wordOf(items[items.indexOf(item) - 1]));
    if (held === null) continue;
    if (spread || held)
      return { holds: held, reason: `${held ? 'holds' : 'does not hold'} of each account named` };
  }
  const following = items[at + 1];
  if (
    !spread &&
    text === 'all' &&
    following?.kind === 'word' &&
    following.metrics !== null &&
    !/^(in|up|down)$/.test(following.word) &&
    !(at > from && /^(customer|prospect)$/.test(following.word))
  )
    return null;
  const [start, end] = [items[from]!.from, items[to - 1]!.to];
  const shown = told.some(
    (each) =>
      each.from >= start &&
      each.to <= end &&
      each.verdict === 'verified' &&
      ['value', 'date', 'label', 'direction'].includes(each.type),
  );
  if (shown) return { holds: null, reason: '' };
  const checkable = part.some(
    (item) =>
      item.kind === 'figure' || item.kind === 'date' || (item.kind === 'word' && item.metrics !== null),
  );
  return checkable ? null : { holds: null, reason: '' };
}

/** "Only Globex rests on two contacts": what is told of it beside a value may be so of none of the others told of. */
function onlyWith({ items, topic, index }: Scope, told: readonly Finding[], at: number): Judged | null {
  const { names, end } = namesAfter(items, at);
  const [, to] = partOf(items, at);
  const [start, stop] = [items[end]?.from ?? 0, items[to - 1]!.to];
  const value = told.find(
    ({ from, verdict, fact, type }) =>
      from >= start && from < stop && verdict === 'verified' && fact !== null && /^(value|date)$/.test(type),
  );
  if (names.length === 0 || !value) return null;
  const metric = value.fact!.split('.')[1]!;
  const [name, period] = metric.split('@');
  const of = ({ id }: Subject): unknown => index.fact(id, name!, period ?? 'current')?.value;
  const own = new Set(names.map(of));
  const others = topic.named.filter((one) => !names.includes(one));
  if (others.length === 0 || own.has(undefined)) return { holds: null, reason: '' };
  const holds = !others.some((one) => own.has(of(one)));
  return { holds, reason: `${holds ? 'not so' : 'so'} of another account of this text (${metric})` };
}

/** A tier come to or left, a stage, a type: of every account of the set; null where the item tells none. */
function heldOfEach(
  item: Item,
  set: readonly Subject[],
  index: Scope['index'],
  before: string,
): boolean | null {
  if (set.length < 2) return null;
  const word = wordOf(item);
  if (word === 'customer' || word === 'prospect')
    return set.every(({ id }) => String(index.fact(id, 'type')?.value).toLowerCase() === word);
  if (item.kind !== 'name') return null;
  const [subject] = item.subjects;
  if (subject!.kind === 'tier') {
    const tiers = item.subjects.map(({ id }) => Number(id.replace('tier-', '')));
    const period = /^(from|left|of)$/.test(before) ? 'previous' : 'current';
    return set.every(({ id }) => tiers.includes(Number(index.fact(id, 'tier_number', period)?.value)));
  }
  if (subject!.kind === 'stage')
    return set.every(({ id }) =>
      index.children(id, 'deal').some((deal) => index.fact(deal.id, 'stage')?.value === subject!.name),
    );
  return null;
}
