/** `acme.arr.rank`: the account's place by a metric, 1 is highest; equal values share a place. */
import type { ScoredAccount } from '../domain/ledger.ts';
import type { FactSheetInput } from '../domain/sheet-input.ts';
import type { FactList } from './fact-list.ts';
import type { Names } from './names.ts';

/** Best first; within the tier for the score, within the book for the rest. */
const RANKED: [metric: string, within: 'tier' | 'book'][] = [
  ['score', 'tier'],
  ['arr', 'book'],
  ['open_value', 'book'],
  ['outcome_score', 'book'],
  ['touches_30d', 'book'],
  ['sentiment_90d', 'book'],
];

/** Adds the ranks of tiered accounts. */
export function addRanks(list: FactList, { book }: FactSheetInput, names: Names): void {
  const tiered = book.accounts.filter((account) => account.status === 'tiered');
  for (const [metric, within] of RANKED) {
    const groups = within === 'book' ? [tiered] : tierGroups(tiered);
    for (const group of groups) {
      const valued = group.flatMap((account) => {
        const value = metric === 'score' ? account.score : account.features.values[metric];
        return typeof value === 'number'
          ? [{ slug: names.accounts.get(account.accountId) ?? '', value }]
          : [];
      });
      const sorted = valued.map(({ value }) => value).sort((a, b) => b - a);
      const place = new Map<number, number>();
      sorted.forEach((value, index) => {
        if (!place.has(value)) place.set(value, index + 1);
      });
      for (const { slug, value } of valued) {
        list.add(slug, metric, 'number', { value: place.get(value) ?? null }, 'rank');
      }
    }
  }
}

function tierGroups(accounts: ScoredAccount[]): ScoredAccount[][] {
  const numbers = [...new Set(accounts.map((account) => account.tier))];
  return numbers.map((tier) => accounts.filter((account) => account.tier === tier));
}
