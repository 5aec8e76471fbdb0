/**
 * Touch norms: an account's own touches per 30 observed days over 12 months, shrunk toward its segment's mean
 * (the book's, for small segments), so that one lively month of a new account does not become its norm.
 */
import { addDays, daysBetween, type IsoDate } from '../domain/dates.ts';
import type { BookCoverage, RawFeatures } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';

const YEAR = 365;
const MONTH = 30;

export interface TouchNorm {
  /** Days the account was observed, at most 365. */
  observedDays: number;
  /** Touches per 30 days, shrunk; null when observed for too short a time. Not yet rounded. */
  norm: number | null;
  /** Own touches per 365 observed days, without shrinkage; null likewise. */
  perYear: number | null;
}

/** Whether the interactions reach so near to the as-of date that no touch means silence. */
export function touchesCovered(coverage: BookCoverage, model: Model, asOf: IsoDate): boolean {
  if (coverage.interactionsTo === null) return false;
  return daysBetween(coverage.interactionsTo, asOf) <= settingValue(model, model.inputs.coverage_gap);
}

function later(a: IsoDate, b: IsoDate | null): IsoDate {
  return b !== null && b > a ? b : a;
}

/** From the account's start, or the first imported interaction when that is later; not after its first touch. */
function observedDays(account: RawFeatures, coverage: BookCoverage, asOf: IsoDate, yearAgo: IsoDate): number {
  let start = later(
    yearAgo,
    later(account.createdOn ?? account.customerSince ?? yearAgo, coverage.interactionsFrom),
  );
  if (account.firstTouchOn !== null && account.firstTouchOn < start)
    start = later(yearAgo, account.firstTouchOn);
  return Math.max(0, daysBetween(start, asOf) + 1);
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean touches per 30 days of the accounts that were touched in the year; `segments` has those large enough. */
export interface TouchMeans {
  book: number | null;
  segments: Map<string, number>;
}

function monthlyMeans(rates: { segment: string | null; rate: number }[], leastAccounts: number): TouchMeans {
  const bySegment = new Map<string, number[]>();
  for (const { segment, rate } of rates) {
    if (segment === null) continue;
    const known = bySegment.get(segment);
    if (known === undefined) bySegment.set(segment, [rate]);
    else known.push(rate);
  }
  const segments = new Map<string, number>();
  for (const [segment, values] of bySegment)
    if (values.length >= leastAccounts) segments.set(segment, mean(values));
  return { book: rates.length > 0 ? mean(rates.map((each) => each.rate)) : null, segments };
}

/** An account with the days that it was observed, at most 365. */
export interface Observed {
  account: RawFeatures;
  days: number;
}

export function observe(accounts: RawFeatures[], coverage: BookCoverage, asOf: IsoDate): Observed[] {
  const yearAgo = addDays(asOf, 1 - YEAR);
  return accounts.map((account) => ({ account, days: observedDays(account, coverage, asOf, yearAgo) }));
}

/** What the norms of these accounts are shrunk toward. */
export function meansOf(observed: Observed[], model: Model): TouchMeans {
  const leastDays = settingValue(model, model.inputs.norm.min_days);
  // Summed in id order: a sum of fractions in another order may differ in its last bit.
  const rates = observed
    .filter(({ account, days }) => days >= leastDays && account.touches365d > 0)
    .sort((a, b) => (a.account.accountId < b.account.accountId ? -1 : 1))
    .map(({ account, days }) => ({ segment: account.segment, rate: (account.touches365d * MONTH) / days }));
  return monthlyMeans(rates, settingValue(model, model.inputs.norm.segment_min_accounts));
}

/** The same for accounts that were not observed yet. */
export function touchMeans(
  accounts: RawFeatures[],
  coverage: BookCoverage,
  model: Model,
  asOf: IsoDate,
): TouchMeans {
  return meansOf(observe(accounts, coverage, asOf), model);
}

/**
 * Norms by account id. Callers see to it that the interactions cover the window.
 * @param means what norms are shrunk toward; those of the accounts themselves unless given
 */
export function touchNorms(
  accounts: RawFeatures[],
  coverage: BookCoverage,
  model: Model,
  asOf: IsoDate,
  means?: TouchMeans,
): Map<string, TouchNorm> {
  const observed = observe(accounts, coverage, asOf);
  return normsOf(observed, means ?? meansOf(observed, model), model);
}

/** Norms by account id, shrunk toward the given means. */
export function normsOf(observed: Observed[], toward: TouchMeans, model: Model): Map<string, TouchNorm> {
  const leastDays = settingValue(model, model.inputs.norm.min_days);
  const weight = settingValue(model, model.inputs.norm.shrinkage_months);
  return new Map(
    observed.map(({ account, days }): [string, TouchNorm] => {
      if (days < leastDays) return [account.accountId, { observedDays: days, norm: null, perYear: null }];
      const months = days / MONTH;
      const prior = toward.segments.get(account.segment ?? '') ?? toward.book ?? 0;
      const norm = (account.touches365d + weight * prior) / (months + weight);
      return [account.accountId, { observedDays: days, norm, perYear: (account.touches365d * YEAR) / days }];
    }),
  );
}
