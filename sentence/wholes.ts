/** Wholes that a figure is a part of: "28 of 181 accounts", "38 % of open value". */
import type { Item } from './items.ts';

/** "28 of 181 accounts", "one of its two deals": the second figure is the whole. */
export function isDenominator(items: Item[], at: number): boolean {
  for (let place = at - 1; place >= at - 4 && place > 0; place -= 1) {
    const item = items[place]!;
    if (item.kind !== 'word') return false;
    if (item.word === 'of') return items[place - 1]?.kind === 'figure';
    if (!/^(the|its|their|our|your|these|those|all)$/.test(item.word)) return false;
  }
  return false;
}

/** "38 % of open value", "a third of your pipeline". */
export function shareOf(items: Item[], at: number): ReadonlySet<string> | null {
  const of = items[at + 1];
  if (of?.kind !== 'word' || of.word !== 'of') return null;
  for (let next = at + 2; next < at + 7; next += 1) {
    const item = items[next];
    if (item?.kind === 'sign' && /['’]/.test(item.word)) continue;
    if (item?.kind === 'word' && /^(has|have|had|is|are|was|were|and|but|with|at|on)$/.test(item.word))
      return null;
    if (item?.kind === 'word' && item.metrics && !/^(s|in|up)$/.test(item.word))
      return new Set([...item.metrics].flatMap((metric) => PARTS_OF[metric] ?? [metric]));
    if (item?.kind !== 'word' && item?.kind !== 'name') return null;
  }
  return null;
}

/** What prose calls a part of a whole: renewals are a part of revenue, overdue deals of deals. */
const PARTS_OF: Record<string, string[]> = {
  arr: ['arr', 'renewals_due_arr', 'amount', 'open_value'],
  open_value: ['open_value', 'overdue_value', 'amount'],
  open_deals: ['open_deals', 'stagnant_deals', 'overdue_deals'],
  accounts: [
    'accounts',
    'without_meeting',
    'meetings_booked',
    'accounts_without_touch',
    'customers',
    'prospects',
    'single_contact',
    'moved',
  ],
};
