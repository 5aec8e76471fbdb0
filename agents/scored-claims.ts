/**
 * Facts that a text's claims on single accounts need and a run's sheet does not hold: distances, what moved an account,
 * what would move it. Made by scoring the rows of the run again, for the accounts that the text says such things of.
 */
import type pg from 'pg';
import { attributedBooks } from '../books/attributed-books.ts';
import { bookOfRun, compareWith, type DatedBook } from '../books/compared-books.ts';
import { outlooksOf } from '../books/dated-outlooks.ts';
import type { StoredRun } from '../db/runs.ts';
import type { BookAttribution } from '../domain/attribution.ts';
import type { FactSheet, Subject } from '../domain/facts.ts';
import { bookAttributionFacts } from '../facts/attribution-facts.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import { explainAccount } from '../scoring/explain.ts';
import { withInsight } from './account-insight.ts';
import { withFacts } from './writer-facts.ts';

/** Words that only these claims have, of one account and of the book. */
const SPEAKS =
  /would be|no path to|leads? to|its own line|line asks for|points (?:from|past) the|clears with|own data|the population|began to act|ceased to act|\brank \d/i;
const SPEAKS_OF_BOOK = /(?:moves (?:down|up)|downgrades|upgrades) c[ao]me from/i;

/** The sheet with these facts; the same object where the text says nothing of the kind. */
export async function withScoredClaims(
  pool: pg.Pool,
  run: StoredRun,
  sheet: FactSheet,
  text: string,
): Promise<FactSheet> {
  const spoken = spokenOf(sheet, text);
  if (spoken.length === 0 && !SPEAKS_OF_BOOK.test(text)) return sheet;
  const now = bookOfRun(run);
  const by = String(indexSheet(sheet).factOf('run', 'decide_by')?.value ?? run.asOf);
  const wanted = spoken.map(({ key: accountId }) => ({ accountId, to: null, by, slide: true }));
  const outlooks = await outlooksOf(pool, now, wanted);
  const attributed = await attributedSince(pool, now, sheet);
  const attributions = new Map((attributed?.accounts ?? []).map((each) => [each.accountId, each]));
  const accounts = new Map(now.book.accounts.map((account) => [account.accountId, account]));
  const ofBook = attributed === null ? [] : bookAttributionFacts(attributed, sheet);
  return spoken.reduce(
    (whole: FactSheet, { key }) => {
      const account = accounts.get(key);
      if (account === undefined) return whole;
      const explanation = explainAccount(account, now.book, now.model);
      const insight = { attribution: attributions.get(key) ?? null, outlook: outlooks.get(key) ?? null };
      return withInsight(whole, account, explanation, now.model, insight);
    },
    withFacts(sheet, { subjects: [], facts: ofBook }),
  );
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

/** Since the run that the sheet compares with; null where it compares with none. */
async function attributedSince(
  pool: pg.Pool,
  now: DatedBook,
  { previousAsOf }: FactSheet,
): Promise<BookAttribution | null> {
  return previousAsOf === null ? null : attributedBooks(pool, await compareWith(pool, now, previousAsOf));
}
