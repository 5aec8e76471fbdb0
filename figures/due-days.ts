/** "$178,000 falls on two dates a week apart in July": on how many days the deals and the renewal of an account fall due. */
import type { OpenFigure } from '../sentence/figures.ts';
import { wordOf } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { datesWithin } from './due-of-text.ts';

const DUE = /^(?:renewal_date|close_date)$/;
const EVER: [first: string, last: string][] = [['0000', '9999']];
/** Items after the noun in which its month may be told. */
const REACH = 5;

/** Why the count of dates holds of the account in play; null where it has another number of them, or counts something else. */
export function dueDays(scope: Scope, at: number, { kind, value, decimal }: OpenFigure): string | null {
  const { items, index } = scope;
  const noun = [1, 2].find((gap) => /^(?:date|deadline)$/.test(wordOf(items[at + gap])));
  const account = accountFor(scope, at);
  if (kind !== 'number' || decimal || value < 2 || noun === undefined || !account) return null;
  const month = items.slice(at + noun + 1, at + noun + 1 + REACH).find((item) => item.kind === 'date');
  const ranges = month?.kind === 'date' ? month.date.ranges : EVER;
  const days = new Set(datesWithin(index, account, DUE, ranges).map((each) => each.value));
  return days.size === value ? `as many days on which something of ${account.name} falls due` : null;
}
