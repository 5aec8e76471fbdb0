/** The terms that findings are made of: values of feature rows, orders, and what the report shows of each list. */
import type { IsoDate } from '../domain/dates.ts';
import type { Unit } from '../domain/facts.ts';
import type { DealFeatures, Scalar } from '../domain/features.ts';
import type { ScoredAccount, ScoredBook } from '../domain/ledger.ts';
import type { AccountChange } from '../domain/sheet-input.ts';

/** How much of each list the report shows (default-model.md, Length). */
export const SHOWN = {
  prose: 10,
  rows: 30,
  moves: 20,
  triage: 30,
  near: 5,
  names: 3,
  priorities: 10,
} as const;

export interface FindingInput {
  book: ScoredBook;
  /** The run compared with; null on a first run (000-27). */
  previous: { asOf: IsoDate; accounts: ScoredAccount[] } | null;
  /** Account id → subject id. */
  slugs: Map<string, string>;
  /** Owner → subject id. */
  owners: Map<string, string>;
  changes: AccountChange[];
  /** Ids of the model that may cause a move; rules with their subject ids. */
  causes: { rules: Map<string, string>; holds: string[]; caps: string[]; components: string[] };
  /** The model's named numbers. */
  settings: Record<string, number>;
  /** ISO 4217 code. */
  currency: string;
}

export interface Finding {
  subject: string;
  metric: string;
  unit: Unit;
  value: Scalar;
  sources?: string[];
}

/** A number of an account's feature row; null when it has none. */
export function numberOf(account: ScoredAccount, metric: string): number | null {
  const value = account.features.values[metric];
  return typeof value === 'number' ? value : null;
}

/** A text or date of an account's feature row; null when it has none. */
export function textOf(account: ScoredAccount, metric: string): string | null {
  const value = account.features.values[metric];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Open new and expansion deals; renewals feed the renewal rule only. */
export function sellingDeals(account: ScoredAccount): DealFeatures[] {
  return account.features.deals.filter((deal) => deal.type !== 'renewal');
}

/** Money that a reader would sort by: what is open in tier 1, ARR plus what is open elsewhere. */
export function moneyOf(account: ScoredAccount): number {
  const open = numberOf(account, 'open_value') ?? 0;
  return account.tier === 1 ? open : open + (numberOf(account, 'arr') ?? 0);
}

/** By money, largest first, then by account id. */
export function byMoney(accounts: ScoredAccount[]): ScoredAccount[] {
  return [...accounts].sort(
    (a, b) => moneyOf(b) - moneyOf(a) || (a.accountId < b.accountId ? -1 : a.accountId > b.accountId ? 1 : 0),
  );
}

export function inTier(accounts: ScoredAccount[], tier: number): ScoredAccount[] {
  return accounts.filter((account) => account.status === 'tiered' && account.tier === tier);
}

export function sumOf(accounts: ScoredAccount[], metric: string): number {
  return accounts.reduce((sum, account) => sum + (numberOf(account, metric) ?? 0), 0);
}

export const count = (subject: string, metric: string, value: number): Finding => ({
  subject,
  metric,
  unit: 'count',
  value,
});
export const money = (subject: string, metric: string, value: number): Finding => ({
  subject,
  metric,
  unit: 'money',
  value,
});
