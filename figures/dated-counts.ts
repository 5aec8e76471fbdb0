/**
 * Counts of a text's own accounts by when their dates fall, and what those are worth: "Five are due to close in June,
 * $454,000 between them", "three of these renew in July". As many of the accounts that the text names have such a date.
 */

import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import type { Item } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { candidatesOf } from '../sentence/values.ts';

const DUE =
  /^(?:of (?:them|these|those|the #|the #? ?accounts?|our #) )?(?:(?:deals?|accounts?|customers?|of) )?(?:(?:are|is|also|all|have|fall|come|should|were|will|now|still|both|a|deals?|that|to|up|dates?) )*(?:(renews?|renewing|renewals?|for renewal)|(?:due|closes?|closing|land|landing|sign|signing|expire|mature|dated|finish|expected|supposed|meant|scheduled|forecast|close dates?))\b/;
const TOGETHER =
  /\b(?:between them|together|in all|combined|in total|all told|altogether|worth|totalling|total)\b/;
/** Smaller counts tell too little, larger ones are of a group. */
const [LEAST, MOST] = [2, 15];

/** Why the count or sum holds of the accounts of the text with such a date; null where it does not. */
export function datedCount(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, topic } = scope;
  if (topic.named.length < LEAST || items.some((item) => accountAt(item) !== null)) return null;
  const count = figure.kind === 'money' ? countBefore(items, at) : at;
  const own = items[count];
  if (own?.kind !== 'figure' || own.figure.kind !== 'number' || own.figure.decimal) return null;
  if (own.figure.value < LEAST || own.figure.value > MOST) return null;
  const found = DUE.exec(wordsOf(items, count + 1));
  const range = rangesAfter(items, count);
  if (!found || !range) return null;
  const metric = found[1] ? /^renewal_date$/ : /^(?:close_date|next_close_date)$/;
  const isMeant = (one: Subject) => isDated(scope, one, metric, range);
  const meant = topic.named.filter(isMeant);
  if (meant.length !== own.figure.value) return null;
  if (figure.kind !== 'money') return 'as many of the accounts of this text have such a date';
  return TOGETHER.test(wordsOf(items, 0)) && sumsTo(scope, meant, found[1] !== undefined, range, figure)
    ? 'the sum over the accounts with such a date'
    : null;
}

type Ranges = readonly (readonly [first: string, last: string])[];

const wordsOf = (items: Item[], from: number): string => wordsShown(items.slice(from));

const countBefore = (items: Item[], at: number): number =>
  items.slice(0, at).findIndex((item) => item.kind === 'figure' && item.figure.kind === 'number');

function rangesAfter(items: Item[], at: number): Ranges | null {
  const item = items.slice(at + 1, at + 12).find(({ kind }) => kind === 'date');
  return item?.kind === 'date' ? item.date.ranges : null;
}

const isWithin = (day: unknown, ranges: Ranges): boolean =>
  typeof day === 'string' && ranges.some(([first, last]) => day >= first && day <= last);

const isDated = ({ index }: Scope, account: Subject, metric: RegExp, ranges: Ranges): boolean =>
  candidatesOf(index, account).dates.some(
    ({ metrics, period, value }) =>
      period === 'current' && metric.test(metrics[0]!) && isWithin(value, ranges),
  );

function sumsTo(
  { index }: Scope,
  accounts: Subject[],
  renews: boolean,
  ranges: Ranges,
  { least, most }: OpenFigure,
): boolean {
  const dealsOf = ({ id }: Subject): Subject[] =>
    index.children(id, 'deal').filter((deal) => isWithin(index.fact(deal.id, 'close_date')?.value, ranges));
  const isNew = ({ id }: Subject): boolean => index.fact(id, 'deal_type')?.value !== 'renewal';
  const sumOf = (subjects: Subject[], metric: string): number =>
    subjects.reduce((sum, { id }) => sum + Number(index.fact(id, metric)?.value ?? 0), 0);
  const deals = accounts.flatMap(dealsOf);
  // A renewal that closes in the same month is counted with the rest, or told apart.
  const sums = renews
    ? [sumOf(accounts, 'arr')]
    : [sumOf(deals, 'amount'), sumOf(deals.filter(isNew), 'amount')];
  return sums.some((sum) => sum >= least && sum <= most);
}
