/** Why accounts are in tier 4, each account under its first cause, with what is at stake there (000-22). */
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Finding, FindingInput } from './finding-terms.ts';
import { count, inTier, money, numberOf, sellingDeals, sumOf } from './finding-terms.ts';

export const TRIAGE_CAUSES = ['customers', 'late', 'stuck', 'low', 'idle'] as const;
export type TriageCause = (typeof TRIAGE_CAUSES)[number];

/**
 * The first cause that holds: a paying customer; all open deals past their close date; a deal past the
 * long-stagnant line; open deals and a low score; nothing open at all.
 */
function triageCause(account: ScoredAccount): TriageCause {
  const open = numberOf(account, 'open_deals') ?? 0;
  if ((numberOf(account, 'arr') ?? 0) > 0) return 'customers';
  if (open > 0 && numberOf(account, 'overdue_deals') === open) return 'late';
  if ((numberOf(account, 'long_stagnant_deals') ?? 0) > 0) return 'stuck';
  return open > 0 ? 'low' : 'idle';
}

export function triageFindings({ book }: FindingInput): Finding[] {
  const accounts = inTier(book.accounts, 4);
  return TRIAGE_CAUSES.flatMap((cause) => {
    const group = accounts.filter((account) => triageCause(account) === cause);
    const deals = group.reduce((sum, account) => sum + sellingDeals(account).length, 0);
    return [
      count('tier-4', `${cause}_accounts`, group.length),
      count('tier-4', `${cause}_deals`, deals),
      money('tier-4', `${cause}_value`, sumOf(group, 'open_value')),
      money('tier-4', `${cause}_arr`, sumOf(group, 'arr')),
    ];
  });
}
