/** Reads the raw features of all accounts at a date: one statement, whose boundaries are computed here. */
import { readFile } from 'node:fs/promises';
import type { ClientBase, Pool } from 'pg';
import { addDays, endOfDay, type IsoDate, oneYearBefore } from '../domain/dates.ts';
import type { BookCoverage, RawFeatures, RawSignal } from '../domain/features.ts';

const STATEMENT = new URL('./features.sql', import.meta.url);
/** Fewer closed deals say nothing of how often deals are won (default decisions, outcome_score). */
const CLOSED_DEALS_FOR_A_WIN_RATE = 20;

type FoundSignal = RawSignal & { companyName: string; domain: string | null };
type Row =
  | { section: 'coverage'; content: BookCoverage }
  | { section: 'account'; content: RawFeatures }
  | { section: 'signal'; content: FoundSignal };

/**
 * What was known of every account at the end of the as-of date (000-01 … 000-09; design, Time).
 * @returns accounts by account id in code point order, each with the signals that are its own beyond doubt.
 */
export async function readRawFeatures(
  client: ClientBase | Pool,
  asOf: IsoDate,
): Promise<{ coverage: BookCoverage; accounts: RawFeatures[] }> {
  const { rows } = await client.query<Row>(await readFile(STATEMENT, 'utf8'), boundaries(asOf));
  const accounts = rows.flatMap((row) => (row.section === 'account' ? [row.content] : []));
  const signals = rows.flatMap((row) => (row.section === 'signal' ? [row.content] : []));
  const coverage = rows.find((row) => row.section === 'coverage')!.content as BookCoverage;
  return { coverage, accounts: withSignals(accounts, signals) };
}

function boundaries(asOf: IsoDate): unknown[] {
  const yearBefore = oneYearBefore(asOf);
  const weeks = [55, 48, 41, 34, 27, 20, 13, 6, -1].map((days) => addDays(asOf, -days));
  return [
    endOfDay(asOf),
    asOf,
    addDays(asOf, -29),
    addDays(asOf, -59),
    addDays(asOf, -89),
    addDays(asOf, -179),
    addDays(asOf, -364),
    addDays(yearBefore, -29),
    yearBefore,
    weeks,
    `${addDays(yearBefore, -29)}T00:00:00Z`,
    `${addDays(asOf, -29)}T00:00:00Z`,
    CLOSED_DEALS_FOR_A_WIN_RATE,
  ];
}

/**
 * Name and domain must both be an account's, and only one account's. Matched here because lower case beyond
 * ASCII depends on a database's locale.
 */
function withSignals(accounts: RawFeatures[], signals: FoundSignal[]): RawFeatures[] {
  const byCompany = new Map<string, string | null>();
  for (const account of accounts) {
    const company = companyKey(account.name, account.domain);
    if (company !== null) byCompany.set(company, byCompany.has(company) ? null : account.accountId);
  }
  const byAccount = new Map<string, RawSignal[]>();
  for (const { companyName, domain, ...signal } of signals) {
    const company = companyKey(companyName, domain);
    const accountId = company === null ? null : byCompany.get(company);
    if (accountId) byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), signal]);
  }
  return accounts.map((account) => ({
    ...account,
    signals: (byAccount.get(account.accountId) ?? []).sort(newestFirst),
  }));
}

function companyKey(name: string, domain: string | null): string | null {
  if (domain === null || domain.trim() === '') return null;
  return `${name.trim().toLowerCase()}\t${domain
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')}`;
}

function newestFirst(left: RawSignal, right: RawSignal): number {
  if (left.date !== right.date) return left.date > right.date ? -1 : 1;
  return left.key < right.key ? -1 : 1;
}
