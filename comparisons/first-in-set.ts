/** Whether somebody is in its place in a set that can be meant: first, second, one of the best, of the tier or of the book. */
import type { Subject } from '../domain/facts.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, groupsFor, type Scope } from '../sentence/subjects.ts';
import { changeAfter } from './place-measures.ts';
import { CHANGE_OF, type Place, valuesOf } from './places.ts';

export const ORDINALS: Record<string, number> = { second: 2, third: 3, fourth: 4, fifth: 5 };

/** "One of the best" is the upper third. */
const UPPER = 1 / 3;

export const wordBefore = (items: Item[], at: number): string =>
  wordOf(items[items[at - 1]?.kind === 'sign' ? at - 2 : at - 1]);

/** How many may stand before it: "second-largest" one, "one of the best" a third of the set. */
function allowance({ items }: Scope, at: number): (size: number) => number {
  const nth = ORDINALS[wordBefore(items, at)];
  if (nth) return () => nth - 1;
  // "The two largest deals": either of them.
  const count = items[at - 1];
  if (count?.kind === 'figure' && count.figure.kind === 'number' && count.figure.value <= TOGETHER)
    return () => count.figure.value - 1;
  const words = items
    .slice(Math.max(0, at - 6), at)
    .flatMap((item) =>
      item.kind === 'word' ? [item.word] : item.kind === 'figure' && item.figure.value === 1 ? ['one'] : [],
    );
  const one = words.indexOf('one');
  return one >= 0 && words[one + 1] === 'of' ? (size) => Math.floor(size * UPPER) : () => 0;
}

/** Accounts that may share a place in one phrase. */
const TOGETHER = 5;

/** "The book's longest silence", "the most of all accounts": of the whole book and of nothing less. */
export const isOfBook = ({ items }: Scope, at: number): boolean => {
  const text = (from: number, to: number) =>
    items
      .slice(Math.max(0, from), to)
      .map((item) => textOf(item) || '#')
      .join(' ');
  return (
    /\bbook ['’] s$/.test(text(at - 4, at)) ||
    /\b(of all (the |our |your )?account|(in|across|of) the (whole |entire )?book)\b/.test(
      text(at + 1, at + 8),
    )
  );
};

const isLongest = (scope: Scope, at: number, days: number): boolean =>
  (isOfBook(scope, at) ? [scope.index.subject('book')!] : groupsFor(scope, at)).some(
    ({ id }) => scope.index.fact(id, 'longest_silence')?.value === days,
  );

/** "The largest of the four prospect deals": of the prospects alone. */
function among({ items, index }: Scope, at: number, sets: Subject[][]): Subject[][] {
  const words = items.slice(at + 1, at + 8).map((item) => wordOf(item));
  const end = words.findIndex((word, place) => word === '' && items[at + 1 + place]!.kind !== 'figure');
  const near = words.slice(0, end < 0 ? undefined : end);
  const isNew = near.some((word, place) => word === 'new' && near[place + 1] === 'deal');
  const kind = isNew ? 'prospect' : near.find((word) => /^(prospect|customer)$/.test(word));
  return kind === undefined
    ? sets
    : sets.map((set) => set.filter(({ id }) => index.fact(id, 'type')?.value === kind));
}

/** In its place in any set that can be meant, by any metric that can be meant: the text's accounts, its tier's, its owner's, the book's. */
export function isFirst(
  scope: Scope,
  at: number,
  subject: Subject,
  place: Place,
  metrics: string[],
): boolean | null {
  const { index, topic, items } = scope;
  const here = items.map((item) => accountAt(item)).filter((each) => each !== null);
  const whole =
    subject.kind === 'tier'
      ? [index.ofKind('tier')]
      : isOfBook(scope, at)
        ? [index.ofKind('account').filter(({ id }) => typeof index.fact(id, 'tier')?.value === 'string')]
        : [
            topic.named,
            here,
            ...groupsFor(scope, at).map(({ members }) => (members ?? []).map((id) => index.subject(id)!)),
          ];
  const sets = among(scope, at, whole);
  const mayLead = allowance(scope, at);
  // The second has one before it.
  const mustLead = (ORDINALS[wordBefore(items, at)] ?? 1) - 1;
  const way = changeAfter(scope, at) ?? 0;
  let judged = false;
  for (const metric of metrics) {
    const of = (one: Subject): number =>
      Math.max(
        ...valuesOf(index, one, metric, way).map((value) => value * place.way),
        Number.NEGATIVE_INFINITY,
      );
    const own = of(subject);
    if (!Number.isFinite(own)) continue;
    // The steepest fall is one.
    if (way !== 0 && metric.startsWith(CHANGE_OF) && own * place.way <= 0) {
      judged = true;
      continue;
    }
    // The longest silence of a group is on record, and leaves out whom it does not count.
    if (metric === 'days_since_last_touch' && place.way === 1 && isLongest(scope, at, own)) return true;
    for (const set of sets) {
      if (set.length < 2 || !set.includes(subject)) continue;
      judged = true;
      const rest = set.filter((one) => one !== subject).map(of);
      const leading = rest.filter((value) => value > own).length;
      const level = rest.filter((value) => value >= own).length;
      if (leading <= mayLead(set.length) && level >= mustLead) return true;
    }
  }
  return judged ? false : null;
}
