/**
 * Facts that a text's claims on single accounts need and a run's sheet does not hold: distances, what moved an account,
 * what would move it. Made by scoring the rows of the run again, for the accounts that the text says such things of.
 */
import type pg from 'pg';
import type { StoredRun } from '../db/runs.ts';
import type { Attribution } from '../domain/attribution.ts';
import type { FactSheet, Subject } from '../domain/facts.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import { explainAccount } from '../scoring/explain.ts';
import { withInsight } from './account-insight.ts';
import { attributedBooks } from './attributed-books.ts';
import { bookOfRun, compareWith, type DatedBook } from './compared-books.ts';
import { outlooksOf } from './dated-outlooks.ts';

/** Words that only these claims have. */
const SPEAKS =
  /would be|no path to|leads? to|its own line|line asks for|points (?:from|past)|clears with|own data|the population|began to act|ceased to act|\brank \d/i;

/** The sheet with these facts; the same object where the text says nothing of the kind. */
export async function withScoredClaims(
  pool: pg.Pool,
  run: StoredRun,
  sheet: FactSheet,
  text: string,
): Promise<FactSheet> {
  const spoken = spokenOf(sheet, text);
  if (spoken.length === 0) return sheet;
  const now = bookOfRun(run);
  const by = String(indexSheet(sheet).factOf('run', 'decide_by')?.value ?? run.asOf);
  const wanted = spoken.map(({ key: accountId }) => ({ accountId, to: null, by, slide: true }));
  const outlooks = await outlooksOf(pool, now, wanted);
  const attributions = await attributionsOf(pool, now, sheet);
  const accounts = new Map(now.book.accounts.map((account) => [account.accountId, account]));
  return spoken.reduce((whole, { key }) => {
    const account = accounts.get(key);
    if (account === undefined) return whole;
    const explanation = explainAccount(account, now.book, now.model);
    const insight = { attribution: attributions.get(key) ?? null, outlook: outlooks.get(key) ?? null };
    return withInsight(whole, account, explanation, now.model, insight);
  }, sheet);
}

/** Accounts that stand in a line which says such a thing, or in the title of a text that does. */
function spokenOf(sheet: FactSheet, text: string): Subject[] {
  const lines = text.split('\n');
  const speaking = lines.filter((line) => SPEAKS.test(line));
  if (speaking.length === 0) return [];
  const where = [...lines.filter((line) => line.startsWith('# ')), ...speaking].join('\n');
  return indexSheet(sheet)
    .subjectsOf('account')
    .filter(({ name, aliases }) => [name, ...aliases].some((each) => where.includes(each)));
}

/** Since the run that the sheet compares with; empty where it compares with none. */
async function attributionsOf(
  pool: pg.Pool,
  now: DatedBook,
  { previousAsOf }: FactSheet,
): Promise<Map<string, Attribution>> {
  if (previousAsOf === null) return new Map();
  const { accounts } = await attributedBooks(pool, await compareWith(pool, now, previousAsOf));
  return new Map(accounts.map((each) => [each.accountId, each]));
}
