/**
 * "Saltermoor and Anserby together are nearly half of your $537K pipeline", "the two make up 69% of that sum": the part is
 * what the accounts that are named together have of the same measure as the sum.
 */
import type { Subject } from '../domain/facts.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { moneyIn } from '../sentence/shares.ts';
import { accountAt, groupsFor, type Scope } from '../sentence/subjects.ts';
import { isSumOf, MEASURES, ofMeasure } from './cued-parts.ts';

const WHOLE = /^(?:of|the|our|your|its|their|that|his|her|total|whole|combined|open)$/;
const JOINED = /^(?:and|,|&|plus|with)$/;

/** The share of those named together, in percent; null where the sum is of no known measure, or fewer than two are named. */
export function partTogether(scope: Scope, at: number, { kind }: OpenFigure): number[] | null {
  const { items, topic, index } = scope;
  if (kind === 'times' || wordOf(items[at + 1]) !== 'of') return null;
  const named = namedTogether(items.slice(0, at)) ?? namedTogether(items.slice(at));
  const written = wholeAfter(items, at);
  const wholes = written ? [written] : isSaidBefore(items, at) ? sumsBefore(scope, at) : [];
  if (!named || wholes.length === 0) return null;
  const groups = [...subjectsFor(scope, at), ...groupsFor(scope, at), topic.about, index.subject('book')];
  const shares = wholes.flatMap((whole) =>
    MEASURES.filter(([ofGroup]) =>
      groups.some((group) => group && group.kind !== 'account' && isSumOf(index, group, ofGroup, whole)),
    ).map(([, ofAccount]) => {
      const parts = named.map((account) => ofMeasure(index, account, ofAccount));
      return (100 * parts.reduce((sum, part) => sum + part, 0)) / whole;
    }),
  );
  const known = shares.filter((share) => share > 0);
  return known.length > 0 ? known : null;
}

/** The last two or more accounts that follow each other with nothing but "and" between them. */
function namedTogether(items: readonly Item[]): Subject[] | null {
  const sets: Subject[][] = [];
  let isOpen = false;
  for (const item of items) {
    const account = accountAt(item);
    if (account && isOpen) sets.at(-1)!.push(account);
    else if (account) sets.push([account]);
    isOpen = account !== null || (isOpen && JOINED.test(textOf(item)));
  }
  const last = sets.at(-1);
  return last && new Set(last).size > 1 ? [...new Set(last)] : null;
}

/** "Of your $537K pipeline". */
function wholeAfter(items: Item[], at: number): number | null {
  const place = items.findIndex((item, here) => here > at && !WHOLE.test(wordOf(item)));
  const item = items[place];
  return item?.kind === 'figure' && item.figure.kind === 'money' ? item.figure.value : null;
}

/** "Of that sum", "of it". */
const isSaidBefore = (items: Item[], at: number): boolean =>
  /^(?:it|that|this)$/.test(wordOf(items[at + 2])) ||
  (wordOf(items[at + 2]) === 'the' && /^(?:sum|total|amount|money)$/.test(wordOf(items[at + 3])));

/** Sums of the sentence, else the last that the text told. */
const sumsBefore = ({ items, topic }: Scope, at: number): number[] => [
  ...moneyIn(items, 0, at),
  ...topic.told.slice(0, RECENT),
];
const RECENT = 3;
