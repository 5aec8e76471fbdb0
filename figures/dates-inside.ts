/**
 * "Two deadlines inside five weeks", "two dates loom, both within 40 days": on how many days an account's deals close or its
 * contract renews until then.
 */
import { addDays } from '../domain/dates.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { textOf, wordOf } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { datesWithin } from './due-of-text.ts';

const DATES = /^(deadline|date|due date|clock|milestone|expiry)$/;
const INSIDE = /^(inside|within|in|under|over|during)$/;
const DUE = /^(renewal_date|close_date|next_close_date)$/;
/** Items between the count and the span. */
const REACH = 12;

/** Why the count holds; null where it counts no dates in a time, or there are as many as that not. */
export function datesInside(scope: Scope, at: number, { kind, value }: OpenFigure): string | null {
  const { items, index } = scope;
  if (kind !== 'number' || ![items[at + 1], items[at + 2]].some((item) => DATES.test(wordOf(item))))
    return null;
  const span = items.findIndex(
    (item, place) =>
      place > at &&
      place <= at + REACH &&
      item.kind === 'figure' &&
      item.figure.kind === 'days' &&
      [1, 2, 3].some((back) => INSIDE.test(textOf(items[place - back]))),
  );
  const item = items[span];
  const account = accountFor(scope, at);
  if (item?.kind !== 'figure' || !account) return null;
  const last = addDays(index.sheet.asOf, Math.ceil(item.figure.most));
  const days = datesWithin(index, account, DUE, [[index.sheet.asOf, last]]).map((date) => date.value);
  return new Set(days).size === value ? `as many dates of ${account.name}` : null;
}
