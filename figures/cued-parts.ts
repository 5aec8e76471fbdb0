/**
 * "$529,000 in seven deals, a third of it Globex", "half of that is in Watch": the part is what the one that is named has of
 * the same measure as the sum told before it. "Over half the pipeline" of a tier is its part of the book's.
 */
import type { Subject } from '../domain/facts.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { moneyIn } from '../sentence/shares.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import type { AuditIndex } from '../text/index-sheet.ts';

/** What an account has of what a group sums. */
export const MEASURES: [ofGroup: string, ofAccount: string][] = [
  ['open_value', 'open_value'],
  ['arr', 'arr'],
  ['renewals_due_arr', 'arr'],
  ['overdue_value', 'overdue_value'],
  ['at_stake', 'at_stake'],
];
const LINK = /^(?:is|are|sits?|lies|in|at|with|belongs|comes|from|goes|to|being|held|by|just|alone)$/;
/** What a sum told may lie off the record for being rounded. */
const ROUNDED = 0.005;

/** The share that the one named has, in percent; null where none is named, or the sum is of no known measure. */
export function partNamed(scope: Scope, at: number, { kind }: OpenFigure): number[] | null {
  const { items, topic, index } = scope;
  const [of, it] = [wordOf(items[at + 1]), wordOf(items[at + 2])];
  const named = kind === 'times' || of !== 'of' ? null : nameAfter(items, at + 3);
  const whole = moneyIn(items, 0, at).at(-1) ?? topic.told[0];
  if (!named || !/^(?:it|that|this|which)$/.test(it) || !whole) return null;
  const book = index.subject('book');
  const groups = [...subjectsFor(scope, at), ...groupsFor(scope, at), ...(book ? [book] : [])];
  const shares = MEASURES.flatMap(([ofGroup, ofAccount]) => {
    const isMeant = groups.some((group) => isSumOf(index, group, ofGroup, whole));
    const part = ofMeasure(index, named, named.kind === 'account' ? ofAccount : ofGroup);
    return isMeant && part > 0 ? [(100 * part) / whole] : [];
  });
  return shares.length > 0 ? shares : null;
}

const WHOLE =
  /^(?:of )?(?:the|our|all|all the|all our)(?: (?:whole|entire|total|open|book|s|['’]))* (?<noun>pipeline|open value|arr|recurring revenue)(?= ?(?:$|[,.;:)(—–]|and\b|but\b))/;
const WHOLES: Record<string, string[]> = {
  pipeline: ['open_value', 'at_stake'],
  'open value': ['open_value'],
  arr: ['arr'],
  'recurring revenue': ['arr'],
};

/** "Expand has $2.06M open, over half the pipeline": a tier's or owner's part of the book's, in percent. */
export function partOfBook(scope: Scope, at: number, { kind }: OpenFigure): number[] | null {
  const { items, index } = scope;
  const noun = WHOLE.exec(wordsShown(items.slice(at + 1, at + 9)))?.groups?.noun;
  const [group] = subjectsFor(scope, at);
  if (kind === 'times' || !noun || !group || !/^(?:tier|owner)$/.test(group.kind)) return null;
  return WHOLES[noun]!.flatMap((metric) => {
    const [part, whole] = [group.id, 'book'].map((id) => index.fact(id, metric)?.value);
    return typeof part === 'number' && typeof whole === 'number' && whole > 0 ? [(100 * part) / whole] : [];
  });
}

/** What a subject has of a measure; nothing where it has none on record. What is overdue of an account is the sum of such deals. */
export function ofMeasure(index: AuditIndex, { id, kind }: Subject, metric: string, run = 'current'): number {
  const amount = (of: string, name: string): number => {
    const value = index.fact(of, name, run)?.value;
    return typeof value === 'number' ? value : 0;
  };
  if (kind !== 'account' || metric !== 'overdue_value') return amount(id, metric);
  return index
    .children(id, 'deal')
    .filter((deal) => amount(deal.id, 'days_past_close') > 0)
    .reduce((sum, deal) => sum + amount(deal.id, 'amount'), 0);
}

/** Whether the sum that is told is what the group has of a measure. */
export const isSumOf = (index: AuditIndex, group: Subject, metric: string, sum: number): boolean =>
  Math.abs(ofMeasure(index, group, metric) - sum) <= ROUNDED * sum;

function nameAfter(items: Item[], from: number): Subject | null {
  let at = from;
  while (LINK.test(wordOf(items[at])) && at < from + 4) at += 1;
  const item = items[at];
  const [subject] = item?.kind === 'name' && item.subjects.length === 1 ? item.subjects : [];
  return subject && /^(?:account|tier)$/.test(subject.kind) ? subject : null;
}
