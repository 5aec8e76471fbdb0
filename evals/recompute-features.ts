/**
 * The features of every account at a date, worked out again from the source tables (default-model.md and the
 * catalogue's descriptions). Shares no code with the product: what both get wrong alike would not show.
 */
import type pg from 'pg';
import { addClosedDeals, addOpenDeals, judgeDeal, mediansOf } from './recompute-deals.ts';
import { ACCOUNTS, BOOKED, COVERAGE, DEALS, SIGNALS, STAYS, TOUCHES, WIN_RATES } from './recompute-sql.ts';
import {
  type Account,
  type Book,
  type Counted,
  type CountedDeal,
  type Deal,
  daysFrom,
  type Row,
  type Settings,
  type Signal,
  type Value,
  type WinRate,
} from './recompute-terms.ts';
import { addNorms, addTouches } from './recompute-touches.ts';

/** @param found accounts whose look-up found their company: only theirs are the outside signals that count */
export async function recomputeBook(
  client: pg.Client,
  asOf: string,
  settings: Settings,
  found: ReadonlySet<string>,
): Promise<Book> {
  return bookOf(await countedAt(client, asOf), asOf, settings, found);
}

/** What the tables say of accounts at that date, and nothing of the book. */
export async function accountsAt(
  client: pg.Client,
  asOf: string,
): Promise<Pick<Counted, 'accounts' | 'touches' | 'booked' | 'deals'>> {
  const ask = async <T>(sql: string): Promise<T[]> => (await client.query(sql, [asOf])).rows as T[];
  return {
    accounts: await ask<Row>(ACCOUNTS),
    touches: await ask<Row>(TOUCHES),
    booked: await ask<Row>(BOOKED),
    deals: await ask<CountedDeal>(DEALS),
  };
}

/** What the tables say of that date. */
export async function countedAt(client: pg.Client, asOf: string): Promise<Counted> {
  const ask = async <T>(sql: string): Promise<T[]> => (await client.query(sql, [asOf])).rows as T[];
  const [coverage] = await ask<Book['coverage']>(COVERAGE);
  return {
    ...(await accountsAt(client, asOf)),
    coverage: coverage!,
    stays: await ask<{ stage: string; days: number }>(STAYS),
    rates: await ask<WinRate>(WIN_RATES),
    signals: await ask<Signal>(SIGNALS),
  };
}

/** @param among what the accounts are compared with; each other unless given */
export function bookOf(
  counted: Counted,
  asOf: string,
  settings: Settings,
  found: ReadonlySet<string>,
  among?: Book,
): Book {
  const { accounts, coverage } = counted;
  const medians = among?.medians ?? mediansOf(counted.stays, settings);
  const judged = counted.deals.map((deal) => judgeDeal(deal, asOf, medians, counted.rates, settings));
  const byAccount = new Map<string, Deal[]>();
  for (const deal of judged)
    byAccount.set(deal.account_id, [...(byAccount.get(deal.account_id) ?? []), deal]);
  const touchesOf = new Map(counted.touches.map((row) => [row.account_id, row]));
  const nextOf = new Map(counted.booked.map((row) => [row.account_id, row['next_touch'] as string]));
  const book = accounts.map((row) => {
    const own = byAccount.get(row.account_id) ?? [];
    const next = nextOf.get(row.account_id) ?? null;
    return accountOf(row, touchesOf.get(row.account_id), next, own, asOf, coverage, settings);
  });
  const paces = addNorms(book, accounts, asOf, coverage, settings, among?.paces);
  addSignals(book, accounts, counted.signals, found);
  return { asOf, accounts: book, stages: medians.stages, coverage, medians, paces };
}

function accountOf(
  row: Row,
  touch: Row | undefined,
  next: string | null,
  deals: Deal[],
  asOf: string,
  reach: Book['coverage'],
  settings: Settings,
): Account {
  const account: Account = {
    id: row.account_id,
    name: row['name'] as string,
    values: { deals_total: deals.length },
    missing: new Set(),
    derived: new Set(),
    reconstructed: row['reconstructed'] === true,
    open: deals.filter((deal) => deal.closed_on === null),
    firstTouch: (touch?.['first_touch'] as string | undefined) ?? null,
    weeks: [1, 2, 3, 4, 5, 6, 7, 8].map((week) => Number(touch?.[`week_${week}`] ?? 0)),
    signals: [],
  };
  addIdentity(account, row, asOf);
  addTouches(account, touch, next, asOf, reach, settings);
  addOpenDeals(account, asOf, settings);
  addClosedDeals(account, deals, asOf);
  return account;
}

function addIdentity({ values, missing, open, derived }: Account, row: Row, asOf: string): void {
  for (const metric of [
    'name',
    'account_id',
    'type',
    'segment',
    'industry',
    'owner',
    'previous_owner',
    'owner_changed_on',
    'employees',
    'annual_revenue',
    'arr',
    'renewal_date',
    'customer_since',
  ])
    values[metric] = (row[metric] as Value) ?? null;
  for (const metric of ['type', 'segment', 'industry', 'owner', 'employees', 'annual_revenue'])
    if (values[metric] === null) missing.add(metric);
  // A renewal that has passed gives way to the close date of an open renewal deal.
  const renewals = open.filter(
    (deal) => deal.type === 'renewal' && deal.close_date !== null && deal.close_date >= asOf,
  );
  const passed = values['renewal_date'] === null || String(values['renewal_date']) < asOf;
  if (passed && renewals.length > 0) {
    values['renewal_date'] = renewals.map((deal) => deal.close_date!).sort()[0]!;
    derived.add('renewal_date');
  }
  const renewal = values['renewal_date'] as string | null;
  values['days_to_renewal'] = renewal === null ? null : daysFrom(asOf, renewal);
  if (values['type'] === 'customer')
    for (const metric of ['arr', 'renewal_date', 'days_to_renewal'])
      if (values[metric] === null) missing.add(metric);
}

/** A signal belongs to an account that was looked up and whose name and domain it carries, when there is exactly one. */
function addSignals(book: Account[], rows: Row[], signals: Signal[], found: ReadonlySet<string>): void {
  const key = (name: string, domain: string): string =>
    `${name.trim().toLowerCase()} ${domain
      .trim()
      .toLowerCase()
      .replace(/^www\./, '')}`;
  for (const signal of signals) {
    if (!signal.domain) continue;
    const wanted = key(signal.company_name, signal.domain);
    const owners = book.filter(
      (_, at) =>
        rows[at]!['domain'] && key(String(rows[at]!['name']), String(rows[at]!['domain'])) === wanted,
    );
    if (owners.length === 1 && found.has(owners[0]!.id))
      owners[0]!.signals.push({ ...signal, account_id: owners[0]!.id });
  }
}
