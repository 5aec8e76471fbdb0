/**
 * Node: the accounts worth a closer look [000-12]: both ends of the book and those that changed tier. Enrichment
 * starts from them.
 */
import type { ScoredAccount } from '../domain/ledger.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { bookOf, type Workbench } from './workbench.ts';

/** Accounts taken from each end of the ranking. */
const ENDS = 10;

export async function chooseAccounts(bench: Workbench, _state: ReportState): Promise<ReportUpdate> {
  const { book, changes } = await bookOf(bench);
  const moved = new Set(
    changes
      .filter((change) => change.kind === 'up' || change.kind === 'down')
      .map((change) => change.accountId),
  );
  return { chosen: chosenAccounts(book.accounts, moved) };
}

/** Top and bottom by tier and score, then the movers, each once, in that order. */
function chosenAccounts(accounts: readonly ScoredAccount[], moved: ReadonlySet<string>): string[] {
  const tiered = accounts.filter((account) => account.tier !== null).sort(byStanding);
  const ends = [...tiered.slice(0, ENDS), ...tiered.slice(-ENDS)];
  const movers = tiered.filter((account) => moved.has(account.accountId));
  return [...new Set([...ends, ...movers].map((account) => account.accountId))];
}

function byStanding(a: ScoredAccount, b: ScoredAccount): number {
  return a.tier! - b.tier! || (b.score ?? -1) - (a.score ?? -1) || (a.accountId < b.accountId ? -1 : 1);
}
