/** A book between two commits of its model's clock [C2]: live tiers, and beside each the committed one that holds. */
import type { ClockStanding } from '../domain/clock.ts';
import type { PreviousTier, ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import { line } from './ledger-lines.ts';

const WAITS: Record<string, string> = {
  between_commits: 'the run lies between two commits',
  freeze: 'nothing is re-tiered on the last business days of the quarter',
};

/** What a run that does not commit says of itself; null for one that does. */
export function waitingText(clock: ClockStanding | undefined): string | null {
  if (clock === undefined || clock.commits) return null;
  return `${WAITS[clock.because]}: tiers are live, those of ${clock.committedOn} hold until a run as of ${clock.nextCommitOn} or later commits`;
}

function withCommitted(account: ScoredAccount, before: PreviousTier | undefined, on: string): ScoredAccount {
  const then =
    before === undefined || before.tier === null
      ? 'no tier'
      : `Tier ${before.tier} ${before.label ?? ''}`.trim();
  const reason = `live; committed on ${on}: ${then}`;
  const at = account.ledger.findIndex(({ stage }) => stage === 'final_tier') + 1;
  const told = line('final_tier', 'none', reason, { rule: 'commit-clock', tier: account.tier });
  return {
    ...account,
    committed: { asOf: on, tier: before?.tier ?? null, label: before?.label ?? null },
    ledger: account.ledger.toSpliced(at, 0, told),
  };
}

/** The book with its clock; one that does not commit says of each account what is committed. */
export function atClock(
  book: ScoredBook,
  clock: ClockStanding | null,
  committed: { asOf: string; accounts: PreviousTier[] } | null,
): ScoredBook {
  if (clock === null) return book;
  if (clock.commits || committed === null) return { ...book, clock };
  const before = new Map(committed.accounts.map((account) => [account.accountId, account]));
  const accounts = book.accounts.map((account) =>
    withCommitted(account, before.get(account.accountId), committed.asOf),
  );
  return { ...book, clock, accounts };
}
