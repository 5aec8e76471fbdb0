/** Facts of a run whose model commits more rarely than it scores: whether it commits, and what is committed. */
import type { FactSheetInput } from '../domain/sheet-input.ts';
import type { FactList } from './fact-list.ts';
import type { Names } from './names.ts';

const NOT_COMMITTED = { kind: 'not_judged' as const, reason: 'no tier was committed' };

/** Adds `run.commits`, its dates, and `ACCOUNT.committed_tier` where the run's own tiers are live only. */
export function addClockFacts(list: FactList, { book }: FactSheetInput, names: Names): void {
  const { clock } = book;
  if (clock === undefined) return;
  list.add('run', 'commits', 'boolean', { value: clock.commits });
  list.add('run', 'committed_on', 'date', { value: clock.committedOn, absent: NOT_COMMITTED });
  list.add('run', 'next_commit_on', 'date', { value: clock.nextCommitOn });
  for (const { accountId, committed } of book.accounts) {
    const slug = names.accounts.get(accountId);
    if (committed === undefined || slug === undefined) continue;
    list.add(slug, 'committed_tier', 'label', { value: committed.label, absent: NOT_COMMITTED });
    list.add(slug, 'committed_on', 'date', { value: committed.asOf });
  }
}
