/** "Over a third of that money sits in Watch", "Expand and Nurture hold four fifths of it": groups' shares of what was told. */

import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { moneyIn } from '../sentence/shares.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import type { AuditIndex } from '../text/index-sheet.ts';

const METRICS = ['arr', 'open_value', 'overdue_value', 'renewals_due_arr', 'at_stake', 'deals_due_value'];
/** What a sum told may lie off the record for being rounded. */
const ROUNDED = 0.03;

/** Where the whole is the book's value of a measure, the groups' values of that measure; null where it comes to nothing. */
export function groupPartTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, index, topic } = scope;
  if (figure.kind !== 'percent' && figure.kind !== 'part') return null;
  const words = wordsIn(items, at + 1, at + 4);
  if (words[0] !== 'of' || !/^(that|it|this|those|them|the)$/.test(words[1] ?? '')) return null;
  const named = items.flatMap((item) =>
    item.kind === 'name' ? item.subjects.filter(({ kind }) => kind === 'tier').slice(0, 1) : [],
  );
  const groups = named.length > 0 ? named : groupsFor(scope, at).slice(0, 1);
  const told = [...moneyIn(items, 0, at), ...topic.told];
  for (const metric of METRICS) {
    const whole = amountOf(index, 'book', metric);
    const part = groups.reduce((sum, { id }) => sum + amountOf(index, id, metric), 0);
    const isMeant = told.some((sum) => whole > 0 && Math.abs(sum - whole) <= ROUNDED * whole);
    const share = (100 * part) / whole;
    if (isMeant && share >= figure.least && share <= figure.most)
      return `a share of the book (book.${metric})`;
  }
  return partOfCount(scope, at, figure);
}

/** "22 deals are stagnant. Half of them are in Watch": the share of one group of what the last sentence counted. */
function partOfCount({ items, index, topic }: Scope, at: number, figure: OpenFigure): string | null {
  const groups = items.flatMap((item) =>
    item.kind === 'name'
      ? item.subjects.filter(({ kind }) => kind === 'tier' || kind === 'owner').slice(0, 1)
      : [],
  );
  const near = items.findIndex((item, place) => place > at && item.kind === 'name');
  const after = items[near];
  const group = after?.kind === 'name' ? after.subjects.find((each) => groups.includes(each)) : groups[0];
  if (!group) return null;
  for (const { metrics, period } of topic.last) {
    const whole = period === 'current' && metrics.length === 1 ? amountOf(index, 'book', metrics[0]!) : 0;
    const share = (100 * amountOf(index, group.id, metrics[0]!)) / whole;
    if (whole > 0 && share >= figure.least && share <= figure.most)
      return `a share of the book (book.${metrics[0]})`;
  }
  return null;
}

function amountOf(index: AuditIndex, subject: string, metric: string): number {
  const value = index.fact(subject, metric)?.value;
  return typeof value === 'number' ? value : 0;
}
