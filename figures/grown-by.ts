/**
 * What an open deal would make of its customer: "winning it would add 60% to the $151,000 that they pay", "a win would
 * more than double the account". The deal's amount is held against what the customer pays now.
 */

import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf, within } from '../sentence/values.ts';

/** Words after which something is only a prospect. */
const SUPPOSED =
  /\b(would|will|could|can|might|should|if|win|winning|won|land|landing|close|closing|once|when|signing|potential|potentially|enough to|stands to|set to)\b/;
const GROWING =
  /\b(add|adds|adding|lift|lifts|lifting|raise|raises|raising|grow|grows|growing|increase|increases|increasing|boost|boosts|top|expand|expands|swell|enlarge|extend|more|another|extra|again|up|bigger|larger|gain|growth|uplift|rise)\b/;
/** What grows: the account, or what it pays. */
const GROWN =
  /^(account|customer|revenue|recurring|annual|arr|pay|pays|paid|paying|spend|spends|business|relationship|what|worth|value|contract|subscription|income|bill|size|money|they|it|us)$/;
const REACH = 6;

/** Why a multiple or share is what the deal would add; null where it is not. */
export function grownBy(scope: Scope, at: number, figure: OpenFigure): string | null {
  if (!/^(times|percent|part)$/.test(figure.kind)) return null;
  const { items, index } = scope;
  const words = wordsIn(items, 0, items.length).join(' ');
  const near = wordsIn(items, at - REACH, at + REACH).join(' ');
  if (!SUPPOSED.test(words) || !isGrown(items, at)) return null;
  // "Three times what they pay" tells what it is worth; only a verb, "would double it", what would come of it.
  const isVerb = figure.kind === 'times' && items[at]!.to - items[at]!.from === 1;
  if (!isVerb && !GROWING.test(near)) return null;
  const account = accountFor(scope, at);
  const paid = account ? index.fact(account.id, 'arr')?.value : null;
  if (!account || typeof paid !== 'number' || paid <= 0) return null;
  const found = candidatesOf(index, account).figures.find(
    ({ metrics, period, value }) =>
      period === 'current' &&
      metrics.length === 1 &&
      /^(amount|open_value)$/.test(metrics[0]!) &&
      within(figure, figure.kind === 'times' ? 1 + value / paid : (100 * value) / paid, 0.001),
  );
  return found ? `what ${found.fact} would add to ${account.id}.arr` : null;
}

/** "The account", "what they pay", "the $151,000 that the customer pays": money or the customer stands after it, or before. */
const isGrown = (items: Item[], at: number): boolean =>
  items.slice(at + 1, at + 1 + REACH).some(isOfCustomer) ||
  items.slice(Math.max(0, at - REACH), at).some(isOfCustomer);

const isOfCustomer = (item: Item): boolean =>
  (item.kind === 'figure' && item.figure.kind === 'money') ||
  textOf(item)
    .split(' ')
    .some((word) => GROWN.test(word));
