/** What became of the list that the run before told AEs to work on (000-24). */
import type { IsoDate } from '../domain/dates.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Finding, FindingInput } from './finding-terms.ts';
import { count, SHOWN, sellingDeals, textOf } from './finding-terms.ts';

export interface ListOutcome {
  /** Accounts of the previous list that are still in the book, in its order. */
  listed: ScoredAccount[];
  touched: ScoredAccount[];
  untouched: ScoredAccount[];
  /** A deal moved to another stage since. */
  advanced: ScoredAccount[];
  won: ScoredAccount[];
}

/** The previous run's first ten places and what has happened to them since; null without a previous run. */
export function lastListOutcome(
  accounts: ScoredAccount[],
  previous: { asOf: IsoDate; accounts: ScoredAccount[] } | null,
): ListOutcome | null {
  if (previous === null) return null;
  const now = new Map(accounts.map((account) => [account.accountId, account]));
  const listed = previous.accounts
    .filter(({ ranking }) => ranking !== null && ranking.rank <= SHOWN.priorities)
    .sort((a, b) => (a.ranking?.rank ?? 0) - (b.ranking?.rank ?? 0))
    .slice(0, SHOWN.priorities)
    .flatMap(({ accountId }) => now.get(accountId) ?? []);
  const before = new Map(previous.accounts.map((account) => [account.accountId, account]));
  const since = (account: ScoredAccount, metric: string): boolean =>
    (textOf(account, metric) ?? '') > previous.asOf;
  return {
    listed,
    touched: listed.filter((account) => since(account, 'last_touch')),
    untouched: listed.filter((account) => !since(account, 'last_touch')),
    advanced: listed.filter((account) => hasAdvanced(account, before.get(account.accountId))),
    won: listed.filter((account) => since(account, 'last_won_date')),
  };
}

function hasAdvanced(account: ScoredAccount, before: ScoredAccount | undefined): boolean {
  const stages = new Map((before?.features.deals ?? []).map((deal) => [deal.dealId, deal.stage]));
  return sellingDeals(account).some(
    (deal) => stages.has(deal.dealId) && deal.stage !== null && deal.stage !== stages.get(deal.dealId),
  );
}

export function listFindings({ book, previous }: FindingInput): Finding[] {
  const outcome = lastListOutcome(book.accounts, previous);
  if (outcome === null) return [];
  return [
    count('run', 'list_accounts', outcome.listed.length),
    count('run', 'list_touched', outcome.touched.length),
    count('run', 'list_untouched', outcome.untouched.length),
    count('run', 'list_advanced', outcome.advanced.length),
    count('run', 'list_won', outcome.won.length),
  ];
}
