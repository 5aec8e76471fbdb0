/** What a sum of money is of, by the noun after it. */
import type { Item } from './items.ts';

const MONEY_AFTER: [RegExp, string][] = [
  [/^(pipeline|open value)$/, 'open_value at_stake overdue_value'],
  [/^(overdue|late)$/, 'overdue_value amount open_value'],
  [/^(renewal|renew|renews|renewing)$/, 'arr renewals_due_arr amount open_value overdue_value'],
  [
    /^(deal|opportunity|expansion|upgrade|upsell|rollout|add|package|module|pilot|proposal|extension|order|purchase)$/,
    'amount open_value overdue_value deals_due_value last_won_value won_value_12m',
  ],
  [
    /^(revenue|customer|arr|annual|recurring|a year|per year|annually|subscription|yearly)$/,
    'arr renewals_due_arr annual_revenue',
  ],
];

/** A sum of money is of the noun after it: "$92,000 of open deals", "a $31,000 renewal". */
export function moneyAfter(items: Item[], at: number): ReadonlySet<string> | null {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const item = items[next];
    if (item?.kind === 'sign' && item.word === '-') continue;
    if (item?.kind === 'name' && ['stage', 'deal'].includes(item.subjects[0]!.kind))
      return new Set(['amount', 'open_value']);
    if (item?.kind !== 'word') return null;
    const noun = MONEY_AFTER.find(
      ([pattern]) => pattern.test(item.word) || pattern.test(item.word.split(' ')[0]!),
    );
    if (noun) return new Set(noun[1].split(' '));
    if (
      /^(and|but|to|against|in|on|is|was|are|at|with|from|than|up|down|for|since|while|whereas|although|though|yet|due|by|has|have|had|which|that|as|across|between|over)$/.test(
        item.word,
      )
    )
      return null;
  }
  return null;
}
