/** The values of the account that words are told of, and which days and spans beside them are its own. */

import { Values } from '../sentence/conditions.ts';
import type { Item } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';

/** Of the account that the item at the place is about; null where it is about none. */
export const accountValues = (scope: Scope, at: number): Values | null => {
  const account = accountFor(scope, at);
  return account && new Values(scope.index, account);
};

/** The item writes that very day out, and not its month or a part of it. */
export const isDay = (item: Item | undefined, day: unknown): boolean =>
  item?.kind === 'date' && item.date.exact && item.date.ranges.some(([first]) => first === day);

/** The item is the day of the last touch, or the span of the silence since. */
export const isLastTouch = (own: Values, item: Item | undefined): boolean =>
  isDay(item, own.fact('last_touch')?.value) ||
  (item?.kind === 'figure' && item.figure.value === own.figure('days_since_last_touch'));
