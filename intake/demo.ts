/**
 * The demo book: an invented company's CRM, generated from a seed and exported as the generic files that
 * `tiers import` reads. One world, seen on the evening of any day: the exports of two days agree about the
 * past. Pure: no clock, no files, whole-number arithmetic only.
 */
import type { IsoDate } from '../domain/dates.ts';
import { isIsoDate } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import { planAccounts } from './demo-accounts.ts';
import { planCompanies } from './demo-companies.ts';
import { planDeals } from './demo-deals.ts';
import { exportWorld } from './demo-export.ts';
import { planInteractions } from './demo-interactions.ts';
import { demoOwners } from './demo-owners.ts';
import { planSignals } from './demo-signals.ts';
import { DEMO_ACCOUNTS, holdSize } from './demo-size.ts';
import type { DemoDeal, DemoInteraction, DemoWorld } from './demo-world.ts';
import { DEMO_SEED, dateOf, dayOf, FIRST_DAY, LAST_DAY } from './demo-world.ts';

export { DEMO_AS_OF, DEMO_PREVIOUS_AS_OF, DEMO_SEED } from './demo-world.ts';

/** First and last date that a demo book can be exported for: 24 months of history before, and to the end of the world. */
const FIRST_EXPORT = dateOf(FIRST_DAY + 365);
const LAST_EXPORT = dateOf(LAST_DAY);

/**
 * The generic export files of the demo book, by file name, as the CRM would have exported them on the evening
 * of `asOf`. Later events are absent, but for meetings booked by then (status `scheduled`); what a CRM
 * overwrites has the value of that day. The same seed, date and size give the same bytes.
 * @param options `accounts`: 20 to 2000, 200 unless said
 * @throws UsageError when `asOf` is no date or lies outside 2025-06-03 to 2026-12-31, the seed is no whole number, or
 * the book cannot have so many accounts.
 */
export function generateDemoBook(options: {
  seed: number;
  asOf: IsoDate;
  accounts?: number;
}): Record<string, string> {
  if (!isIsoDate(options.asOf) || options.asOf < FIRST_EXPORT || options.asOf > LAST_EXPORT) {
    throw new UsageError(
      `the demo book cannot be exported for ${options.asOf}: possible are ${FIRST_EXPORT} to ${LAST_EXPORT}`,
    );
  }
  if (!Number.isSafeInteger(options.seed)) {
    throw new UsageError(
      `the seed of the demo book must be a whole number, not ${options.seed} (default ${DEMO_SEED})`,
    );
  }
  const accounts = options.accounts ?? DEMO_ACCOUNTS;
  holdSize(accounts);
  return exportWorld(buildWorld(options.seed, accounts), dayOf(options.asOf));
}

function buildWorld(seed: number, size: number): DemoWorld {
  const planned = planAccounts(seed, size);
  const dealsOf = new Map(planned.map((account) => [account.key, planDeals(account)]));
  const deals = numberDeals([...dealsOf.values()].flat());
  const drafts = planned.flatMap((account) => planInteractions(account, dealsOf.get(account.key) ?? []));
  const accounts = planned.map(({ account }) => account);
  const signals = planSignals(seed, planned);
  return {
    seed,
    owners: demoOwners(),
    accounts,
    deals,
    interactions: numberInteractions(drafts),
    signals,
    companies: planCompanies(seed, accounts, signals),
  };
}

/** Ids in the order of creation, so that a later export only adds numbers. */
function numberDeals(deals: DemoDeal[]): DemoDeal[] {
  const ordered = [...deals].sort((a, b) => a.created - b.created || compare(a.accountId, b.accountId));
  for (const [index, deal] of ordered.entries()) deal.id = `D-${1001 + index}`;
  return ordered;
}

/** Ids in the order in which rows came to be known: when booked, else when it happened. */
function numberInteractions(drafts: Omit<DemoInteraction, 'id'>[]): DemoInteraction[] {
  const known = (row: Omit<DemoInteraction, 'id'>): number => Math.min(row.booked ?? row.day, row.day);
  const ordered = [...drafts].sort(
    (a, b) =>
      known(a) - known(b) || compare(a.accountId, b.accountId) || a.day - b.day || a.minute - b.minute,
  );
  return ordered.map((row, index) => ({ id: `I-${100_001 + index}`, ...row }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
