/**
 * The features of every account at a date, worked out again from the source tables (default-model.md and the
 * catalogue's descriptions). Shares no code with the product: what both get wrong alike would not show.
 */
import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { parse } from 'yaml';
import { ACCOUNTS, BOOKED, COVERAGE, DEALS, SIGNALS, STAYS, TOUCHES, WIN_RATES } from './recompute-sql.ts';

export type Value = number | string | null;
export type Settings = Record<string, number>;

export interface CountedDeal {
  account_id: string;
  deal_id: string;
  created_on: string;
  closed_on: string | null;
  outcome: 'won' | 'lost' | null;
  name: string | null;
  type: 'new' | 'expansion' | 'renewal';
  amount: number | null;
  close_date: string | null;
  owner: string | null;
  stage: string | null;
  stage_entered_on: string | null;
  outcome_score: number | null;
  outcome_band: string | null;
  reconstructed: boolean;
}

/** A deal judged at the date. */
export interface Deal extends CountedDeal {
  derived: boolean;
  days_in_stage: number | null;
  median: number | null;
  stagnant: boolean | null;
  long: boolean | null;
  momentum: number | null;
}

export interface Signal {
  account_id: string;
  company_name: string;
  domain: string | null;
  type: string;
  date: string;
  amount: number | null;
  detail: string | null;
  source_url: string | null;
  read_on: string | null;
}

export interface Account {
  id: string;
  name: string;
  values: Record<string, Value>;
  /** Metrics that should be known and are not; every other null has nothing to judge. */
  missing: Set<string>;
  derived: Set<string>;
  reconstructed: boolean;
  open: Deal[];
  firstTouch: string | null;
  weeks: number[];
  signals: Signal[];
}

export interface Book {
  asOf: string;
  accounts: Account[];
  stages: Map<string, { days: number; deals: number }>;
  coverage: { from: string | null; to: string | null };
}

export type Row = Record<string, Value | boolean> & { account_id: string };

export interface WinRate {
  stage: string | null;
  deals: number;
  won: number;
}

const DAY = 86_400_000;
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** Half away from zero; the tiny addend takes back what binary fractions lose. */
export function rounded(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  const size = Math.floor(Math.abs(value) * scale + 0.5 + 1e-7) / scale;
  return value < 0 && size !== 0 ? -size : size;
}

export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

export interface ModelFile {
  settings: Record<string, { value: number; unit: string; label: string }>;
  [part: string]: unknown;
}

export function readModel(path = 'scoring/models/living-doc-4.yaml'): ModelFile {
  return parse(readFileSync(path, 'utf8')) as ModelFile;
}

export function settingsOf(model: ModelFile): Settings {
  return Object.fromEntries(Object.entries(model.settings).map(([name, { value }]) => [name, value]));
}

/** What is known of the source rows at a date, however it was counted: by SQL in the tables, or in the files. */
export interface Counted {
  accounts: Row[];
  touches: Row[];
  /** Account id and `next_touch`. */
  booked: Row[];
  coverage: Book['coverage'];
  deals: CountedDeal[];
  stays: { stage: string; days: number }[];
  /** `deals` and `won` by stage; the one without a stage counts all. */
  rates: WinRate[];
  signals: Signal[];
}

export async function recomputeBook(client: pg.Client, asOf: string, settings: Settings): Promise<Book> {
  const ask = async <T>(sql: string): Promise<T[]> => (await client.query(sql, [asOf])).rows as T[];
  const [coverage] = await ask<Book['coverage']>(COVERAGE);
  const counted = {
    accounts: await ask<Row>(ACCOUNTS),
    touches: await ask<Row>(TOUCHES),
    booked: await ask<Row>(BOOKED),
    coverage: coverage!,
    deals: await ask<CountedDeal>(DEALS),
    stays: await ask<{ stage: string; days: number }>(STAYS),
    rates: await ask<WinRate>(WIN_RATES),
    signals: await ask<Signal>(SIGNALS),
  };
  return bookOf(counted, asOf, settings);
}

export function bookOf(counted: Counted, asOf: string, settings: Settings): Book {
  const { accounts, coverage } = counted;
  const medians = mediansOf(counted.stays, settings);
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
  addNorms(book, accounts, asOf, coverage, settings);
  addSignals(book, accounts, counted.signals);
  return { asOf, accounts: book, stages: medians.stages, coverage };
}

interface Medians {
  stages: Map<string, { days: number; deals: number }>;
  all: number | null;
}

function median(days: number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return rounded(
    Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!,
  );
}

function mediansOf(stays: { stage: string; days: number }[], settings: Settings): Medians {
  const least = settings['stage_min_stays']!;
  const stages = new Map<string, { days: number; deals: number }>();
  for (const stage of new Set(stays.map((stay) => stay.stage))) {
    const days = stays.filter((stay) => stay.stage === stage).map((stay) => stay.days);
    if (days.length >= least) stages.set(stage, { days: median(days), deals: days.length });
  }
  return { stages, all: stays.length >= least ? median(stays.map((stay) => stay.days)) : null };
}

function judgeDeal(
  deal: CountedDeal,
  asOf: string,
  medians: Medians,
  rates: WinRate[],
  settings: Settings,
): Deal {
  const days = deal.stage_entered_on === null ? null : daysFrom(deal.stage_entered_on, asOf);
  const own = medians.stages.get(deal.stage ?? '')?.days ?? medians.all;
  const line = (times: string, floor: string) => Math.max(settings[times]! * own!, settings[floor]!);
  const unknown = days === null || own === null;
  const end = unknown ? 0 : line('long_stagnant_times', 'long_stagnant_floor');
  const rate = deal.outcome_score === null ? winRate(deal.stage, rates, settings) : null;
  const score = deal.outcome_score ?? rate;
  return {
    ...deal,
    days_in_stage: days,
    median: own,
    stagnant: unknown ? null : days > line('stagnant_times', 'stagnant_floor'),
    long: unknown ? null : days > end,
    momentum: unknown ? null : days <= own ? 100 : Math.max(0, (100 * (end - days)) / (end - own)),
    derived: deal.outcome_score === null && rate !== null,
    outcome_score: score === null ? null : rounded(score),
    outcome_band: deal.outcome_band ?? bandOf(score === null ? null : rounded(score), settings),
  };
}

function winRate(stage: string | null, rates: WinRate[], settings: Settings): number | null {
  const enough = (row: WinRate | undefined) => row && row.deals >= settings['derived_min_deals']!;
  const own = rates.find((row) => row.stage !== null && row.stage === stage);
  const all = rates.find((row) => row.stage === null);
  const used = enough(own) ? own! : enough(all) ? all! : null;
  return used ? (100 * used.won) / used.deals : null;
}

function bandOf(score: number | null, settings: Settings): string | null {
  if (score === null) return null;
  return score >= settings['outcome_high']!
    ? 'High'
    : score >= settings['outcome_medium']!
      ? 'Medium'
      : 'Low';
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

const COUNTED = [
  'touches_30d',
  'touches_prior_30d',
  'touches_90d',
  'touches_180d',
  'touches_365d',
  'customer_touches_30d',
  'prospect_touches_30d',
  'interactions_30d',
  'contacts_90d',
];

function addTouches(
  { values, missing, derived }: Account,
  touch: Row | undefined,
  next: string | null,
  asOf: string,
  reach: Book['coverage'],
  settings: Settings,
): void {
  const covered = reach.to !== null && daysFrom(reach.to, asOf) <= settings['coverage_gap']!;
  const number = (column: string): number => Number(touch?.[column] ?? 0);
  for (const metric of COUNTED) values[metric] = number(metric);
  const last = (touch?.['last_touch'] as string | undefined) ?? null;
  values['last_touch'] = last;
  values['days_since_last_touch'] = last === null ? null : daysFrom(last, asOf);
  values['next_touch'] = next;
  values['days_to_next_touch'] = next === null ? null : daysFrom(asOf, next);
  const yearAgo = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
  const first = (touch?.['first_touch'] as string | undefined) ?? null;
  const knownThen =
    reach.from !== null && reach.from <= plusDays(yearAgo, -29) && first !== null && first <= yearAgo;
  values['touches_30d_last_year'] =
    knownThen || number('touches_30d_last_year') > 0 ? number('touches_30d_last_year') : null;
  if (!covered) {
    const silent = [
      ...COUNTED,
      'last_touch',
      'days_since_last_touch',
      'next_touch',
      'days_to_next_touch',
      'touches_30d_last_year',
    ];
    for (const metric of silent) {
      if (metric === 'touches_180d' && number(metric) > 0) continue;
      values[metric] = null;
      missing.add(metric);
    }
  }
  addSentiment(values, missing, number, touch, settings);
  if (touch?.['sentiment_derived'] === true) derived.add('sentiment_90d');
}

function addSentiment(
  values: Record<string, Value>,
  missing: Set<string>,
  number: (column: string) => number,
  touch: Row | undefined,
  settings: Settings,
): void {
  const least = settings['sentiment_min_conversations']!;
  const scored = number('conversations_90d');
  values['conversations_90d'] = scored;
  const now = scored >= least ? rounded(number('sentiment'), 2) : null;
  const before = number('conversations_before') >= least ? rounded(number('sentiment_before'), 2) : null;
  values['sentiment_90d'] = now;
  values['sentiment_trend'] = now === null || before === null ? null : rounded(now - before, 2);
  if (scored === 0 && Number(touch?.['touches_90d'] ?? 0) >= least)
    missing.add('sentiment_90d').add('sentiment_trend');
}

/** Each deal weighs its amount; one without, the mean of the others'; all alike when none has any. */
function weighted(deals: Deal[], value: (deal: Deal) => number | null): number | null {
  const known = deals.filter((deal) => value(deal) !== null);
  if (known.length === 0) return null;
  const amounts = deals.flatMap((deal) => deal.amount ?? []);
  const mean = sum(amounts) > 0 ? sum(amounts) / amounts.length : null;
  const weight = (deal: Deal): number => (mean === null ? 1 : (deal.amount ?? mean));
  return sum(known.map((deal) => weight(deal) * value(deal)!)) / sum(known.map(weight));
}

function addOpenDeals({ values, missing, derived, open }: Account, asOf: string, settings: Settings): void {
  const selling = open.filter((deal) => deal.type !== 'renewal');
  const priced = selling.filter((deal) => deal.amount !== null);
  const whole = (value: number | null): number | null => (value === null ? null : rounded(value));
  values['open_deals'] = selling.length;
  values['open_renewals'] = open.length - selling.length;
  values['open_deals_without_amount'] = selling.length - priced.length;
  values['open_value'] =
    selling.length > 0 && priced.length === 0 ? null : sum(priced.map((deal) => deal.amount!));
  values['outcome_score'] = whole(weighted(selling, (deal) => deal.outcome_score));
  const bands = new Set(selling.map((deal) => deal.outcome_band));
  values['outcome_band'] =
    bands.size === 1 ? [...bands][0]! : bandOf(values['outcome_score'] as number | null, settings);
  if (selling.some((deal) => deal.derived)) derived.add('outcome_score').add('outcome_band');
  const judged = selling.filter((deal) => deal.stagnant !== null);
  const share = (deal: Deal): number => (deal.stagnant ? 100 : 0);
  values['deal_momentum'] = whole(weighted(judged, (deal) => deal.momentum));
  values['stagnant_share'] = judged.length === 0 ? null : whole(weighted(judged, share));
  values['stagnant_deals'] = judged.length === 0 ? null : judged.filter((deal) => deal.stagnant).length;
  values['long_stagnant_deals'] = judged.length === 0 ? null : judged.filter((deal) => deal.long).length;
  if (selling.length > 0) {
    for (const metric of ['open_value', 'outcome_score', 'outcome_band'])
      if (values[metric] === null) missing.add(metric);
    if (judged.length === 0 && selling.every((deal) => deal.days_in_stage === null))
      for (const metric of ['deal_momentum', 'stagnant_share', 'stagnant_deals', 'long_stagnant_deals'])
        missing.add(metric);
  }
  const due = selling.flatMap((deal) => deal.close_date ?? []);
  const next = due.filter((date) => date >= asOf).sort()[0] ?? null;
  values['deal_age_days'] =
    selling.length === 0 ? null : Math.max(...selling.map((deal) => daysFrom(deal.created_on, asOf)));
  values['overdue_deals'] = due.filter((date) => date < asOf).length;
  values['next_close_date'] = next;
  values['days_to_close'] = next === null ? null : daysFrom(asOf, next);
}

function addClosedDeals({ values, missing }: Account, deals: Deal[], asOf: string): void {
  const year = deals.filter((deal) => deal.closed_on !== null && deal.closed_on > plusDays(asOf, -365));
  const selling = year.filter((deal) => deal.type !== 'renewal');
  values['closed_deals_12m'] = year.length;
  for (const outcome of ['won', 'lost'] as const) {
    const own = selling
      .filter((deal) => deal.outcome === outcome)
      .sort((a, b) =>
        a.closed_on! < b.closed_on! || (a.closed_on === b.closed_on && a.deal_id > b.deal_id) ? 1 : -1,
      );
    values[`${outcome}_deals_12m`] = own.length;
    values[`last_${outcome}_date`] = own[0]?.closed_on ?? null;
    values[`days_since_${outcome}`] = own[0] ? daysFrom(own[0].closed_on!, asOf) : null;
    if (outcome === 'lost') continue;
    const amounts = own.flatMap((deal) => deal.amount ?? []);
    values['won_value_12m'] = own.length > 0 && amounts.length === 0 ? null : sum(amounts);
    values['last_won_value'] = own[0]?.amount ?? null;
    if (values['won_value_12m'] === null) missing.add('won_value_12m');
    if (own[0] && own[0].amount === null) missing.add('last_won_value');
  }
}

/** Touches of the year per 30 observed days, drawn toward the segment's mean with the weight of a month. */
function addNorms(
  book: Account[],
  rows: Row[],
  asOf: string,
  reach: Book['coverage'],
  settings: Settings,
): void {
  const yearAgo = plusDays(asOf, -364);
  const latest = (dates: (string | null | undefined)[]): string =>
    dates
      .filter((date): date is string => typeof date === 'string')
      .sort()
      .at(-1)!;
  const observed = book.map((account, at) => {
    const row = rows[at]!;
    const touches = account.values['touches_365d'];
    const begun = latest([
      yearAgo,
      (row['created_on'] ?? row['customer_since']) as string | null,
      reach.from,
    ]);
    // Who was touched before that was there already.
    const first = account.firstTouch;
    const start = first !== null && first < begun ? latest([yearAgo, first]) : begun;
    const days = daysFrom(start, asOf) + 1;
    return { account, days, touches: touches as number | null, segment: row['segment'] as string | null };
  });
  const used = observed.filter(
    ({ days, touches }) => days >= settings['norm_min_days']! && (touches ?? 0) > 0,
  );
  const meanOf = (each: typeof used): number =>
    sum(each.map(({ days, touches }) => (30 * touches!) / days)) / each.length;
  for (const { account, days, touches, segment } of observed) {
    const { values, missing } = account;
    for (const metric of ['touch_norm_30d', 'touches_per_year', 'touch_share_of_norm']) values[metric] = null;
    if (touches === null) {
      for (const metric of ['touch_norm_30d', 'touches_per_year', 'touch_share_of_norm']) missing.add(metric);
      continue;
    }
    if (days < settings['norm_min_days']!) continue;
    const alike = used.filter((each) => each.segment !== null && each.segment === segment);
    const prior = meanOf(alike.length >= settings['norm_segment_min']! ? alike : used);
    const weight = settings['norm_shrinkage']!;
    const norm = rounded((touches + weight * prior) / (days / 30 + weight), 1);
    const yearly = rounded((365 * touches) / days);
    values['touch_norm_30d'] = norm;
    values['touches_per_year'] = yearly;
    if (yearly >= settings['norm_min_per_year']! && norm > 0)
      values['touch_share_of_norm'] = rounded((100 * (values['touches_30d'] as number)) / norm);
  }
}

/** A signal belongs to an account whose name and domain it carries, when there is exactly one. */
function addSignals(book: Account[], rows: Row[], signals: Signal[]): void {
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
    if (owners.length === 1) owners[0]!.signals.push({ ...signal, account_id: owners[0]!.id });
  }
}
