/** Finds out what an answer about one account can say beyond its run's facts. Reads only. */
import type pg from 'pg';
import { attributedBooks } from '../books/attributed-books.ts';
import { compareWith } from '../books/compared-books.ts';
import { outlooksOf } from '../books/dated-outlooks.ts';
import type { BookAtDate } from '../books/score-book.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import type { Insight } from './account-insight.ts';

/**
 * What moved the account since the run that its book is compared with, what would move it by the day to decide by, and
 * what would push it down first, counted from the as-of date.
 * @param asked tier to find the way to; each better one where none is asked for
 */
export async function insightOf(
  pool: pg.Pool,
  scored: BookAtDate,
  account: ScoredAccount,
  asked: number | null = null,
): Promise<Insight> {
  return {
    attribution: await attributionFor(pool, scored, account),
    outlook: await outlookFor(pool, scored, account, asked),
  };
}

async function attributionFor(
  pool: pg.Pool,
  scored: BookAtDate,
  { accountId }: ScoredAccount,
): Promise<Insight['attribution']> {
  const { runId: run, asOf, model, book, coverage, previous, predecessor } = scored;
  if (previous === null) return null;
  const now = { run, stored: false, asOf, model, book, currency: coverage.currency };
  const compared = await compareWith(pool, now, predecessor ?? previous.asOf);
  const { accounts } = await attributedBooks(pool, compared);
  return accounts.find((each) => each.accountId === accountId) ?? null;
}

/** Null without a tier, and for a model without levers: nothing is known that a team could change. */
async function outlookFor(
  pool: pg.Pool,
  scored: BookAtDate,
  { accountId }: ScoredAccount,
  asked: number | null,
): Promise<Insight['outlook']> {
  const { runId: run, asOf, model, book, sheet } = scored;
  const by = String(indexSheet(sheet).factOf('run', 'decide_by')?.value ?? asOf);
  const now = { run, stored: false, asOf, model, book };
  const outlooks = await outlooksOf(pool, now, [{ accountId, to: asked, by, slide: true }]);
  return outlooks.get(accountId) ?? null;
}
