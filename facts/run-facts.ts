/** Facts of the run, its dates and windows, and of the imports that it read. */
import { addDays, type IsoDate, monthEnd } from '../domain/dates.ts';
import type { DealTotal, ImportSummary } from '../domain/intake.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { FactSheetInput } from '../domain/sheet-input.ts';
import type { Cell, FactList } from './fact-list.ts';

/** Lengths of the fixed windows, by metric id; a model's setting of the same name goes before. */
const WINDOWS: [metric: string, days: number][] = [
  ['touch_window', 30],
  ['contacts_window', 90],
  ['sentiment_window', 90],
  ['year_window', 365],
];

/** First Friday at least ten days after the as-of date: a working day by which a person can have decided. */
function decideBy(asOf: IsoDate): IsoDate {
  const earliest = addDays(asOf, 10);
  const weekday = new Date(`${earliest}T00:00:00Z`).getUTCDay();
  return addDays(earliest, (5 - weekday + 7) % 7);
}

export function addRunFacts(list: FactList, input: FactSheetInput): void {
  const { asOf } = input.book;
  const firstOfNext = addDays(monthEnd(asOf), 1);
  const noRun = { kind: 'not_judged' as const, reason: 'no earlier run' };
  const before = input.previous?.asOf ?? null;
  const cells: [string, Cell][] = [
    ['as_of', { value: asOf }],
    ['month', { value: asOf.slice(0, 7) }],
    ['next_month', { value: firstOfNext.slice(0, 7) }],
    ['next_month_end', { value: monthEnd(firstOfNext) }],
    ['decide_by', { value: decideBy(asOf) }],
    ['comparison', { value: input.previous?.kind ?? 'none' }],
    ['currency', { value: input.coverage.currency ?? 'USD' }],
    ['previous_as_of', { value: before, absent: noRun }],
    ['previous_month', { value: before?.slice(0, 7) ?? null, absent: noRun }],
  ];
  for (const [metric, cell] of cells) list.metric('run', 'run', metric, cell);
  list.add('book', 'currency', 'label', { value: input.coverage.currency ?? 'USD' });
  for (const [metric, days] of WINDOWS) {
    if (!list.has(`model.${metric}`)) list.add('model', metric, 'days', { value: days });
  }
  if (!list.has('model.trend_weeks')) list.add('model', 'trend_weeks', 'count', { value: 8 });
  if (!list.has('model.norm_months')) list.add('model', 'norm_months', 'months', { value: 12 });
}

/** Adds what intake counted, and the tie of open deals from the files to the accounts that were scored. */
export function addIntakeFacts(list: FactList, input: FactSheetInput): void {
  const { coverage, imports, book } = input;
  list.metric('intake', 'intake', 'interactions_from', { value: coverage.interactionsFrom });
  list.metric('intake', 'intake', 'interactions_to', { value: coverage.interactionsTo });
  addScoredDeals(list, book.accounts);
  if (input.loadedDeals !== undefined) addTables(list, input.loadedDeals, book.accounts);
  addNotTieredReasons(list, book.accounts);
  if (imports.length === 0) return;
  addRowCounts(list, imports);
  const latest = imports.findLast((each) => each.tieOut.open.read.deals > 0);
  if (latest === undefined) return;
  addTie(list, latest, coverage.currency);
  addOtherDates(list, latest, input);
}

/**
 * What lies between the open deals that the latest files hold and those open at the as-of date: renewals, which
 * are listed apart, and deals opened after that date, less those closed since (negative when more were closed).
 */
function addOtherDates(list: FactList, latest: ImportSummary, { book, coverage }: FactSheetInput): void {
  const deals = book.accounts.flatMap((account) => account.features.deals);
  const renewals = deals.filter((deal) => deal.type === 'renewal');
  const value = (of: typeof deals): number => of.reduce((sum, deal) => sum + (deal.amount ?? 0), 0);
  const { loaded } = latest.tieOut.open;
  const valueAfter = amountIn(loaded, coverage.currency) - value(deals);
  list.add('intake', 'open_renewals_as_of', 'count', { value: renewals.length });
  list.add('intake', 'open_renewals_value_as_of', 'money', { value: value(renewals) });
  list.add('intake', 'open_deals_after_as_of', 'count', { value: loaded.deals - deals.length });
  list.add('intake', 'open_value_after_as_of', 'money', { value: valueAfter });
}

function addRowCounts(list: FactList, imports: ImportSummary[]): void {
  const files = imports.flatMap((each) => each.files);
  const rows = (reasons: { rows: number }[]): number => reasons.reduce((sum, each) => sum + each.rows, 0);
  const counts = (of: typeof files): [string, number][] => [
    ['read', of.reduce((sum, file) => sum + file.read, 0)],
    ['loaded', of.reduce((sum, file) => sum + file.loaded, 0)],
    ['left_out', of.reduce((sum, file) => sum + rows(file.leftOut), 0)],
    ['set_aside', of.reduce((sum, file) => sum + rows(file.setAside), 0)],
  ];
  for (const [name, value] of counts(files)) list.metric('intake', 'intake', `rows_${name}`, { value });
  for (const table of [...new Set(files.map((file) => file.table))].sort()) {
    const ofTable = files.filter((file) => file.table === table);
    for (const [name, value] of counts(ofTable)) list.add('intake', `${table}_${name}`, 'count', { value });
  }
}

function amountIn(total: DealTotal, currency: string | null): number {
  const sums = total.value.filter((each) => each.currency === currency || each.currency === null);
  return sums.reduce((sum, each) => sum + each.amount, 0);
}

/** Deals as read and as loaded, and each difference with its cause, open, won and lost. */
function addTie(list: FactList, { tieOut }: ImportSummary, currency: string | null): void {
  for (const outcome of ['open', 'won', 'lost'] as const) {
    const tie = tieOut[outcome];
    const add = (name: string, total: DealTotal): void => {
      list.add('intake', `${outcome}_deals_${name}`, 'count', { value: total.deals });
      list.add('intake', `${outcome}_value_${name}`, 'money', { value: amountIn(total, currency) });
      list.add('intake', `${outcome}_without_amount_${name}`, 'count', { value: total.withoutAmount });
    };
    add('read', tie.read);
    add('loaded', tie.loaded);
    tie.differences.forEach((difference, index) => {
      add(`difference_${index + 1}`, difference);
      list.add('intake', `${outcome}_cause_${index + 1}`, 'text', { value: difference.cause });
    });
  }
}

/** Open new and expansion deals of the book at the as-of date, and which of them stand in no tier. */
function addScoredDeals(list: FactList, accounts: ScoredAccount[]): void {
  const dealsOf = (members: ScoredAccount[]) =>
    members.flatMap((account) => account.features.deals.filter((deal) => deal.type !== 'renewal'));
  const add = (name: string, members: ScoredAccount[]): void => {
    const deals = dealsOf(members);
    const value = deals.reduce((sum, deal) => sum + (deal.amount ?? 0), 0);
    list.add('intake', `open_deals_${name}`, 'count', { value: deals.length });
    list.add('intake', `open_value_${name}`, 'money', { value });
  };
  add('as_of', accounts);
  add(
    'scored',
    accounts.filter((account) => account.status === 'tiered'),
  );
  add(
    'not_enough_data',
    accounts.filter((account) => account.status === 'not_enough_data'),
  );
  add(
    'not_tiered',
    accounts.filter((account) => account.status === 'not_tiered'),
  );
}

/** Open deals of the source tables at the as-of date, and what the scored book does not hold of them. */
function addTables(
  list: FactList,
  loaded: NonNullable<FactSheetInput['loadedDeals']>,
  accounts: ScoredAccount[],
): void {
  const selling = loaded.filter((each) => each.type !== 'renewal');
  const deals = selling.reduce((sum, each) => sum + each.deals, 0);
  const value = selling.reduce((sum, each) => sum + each.value, 0);
  const scored = accounts
    .flatMap((account) => account.features.deals)
    .filter((deal) => deal.type !== 'renewal');
  const scoredValue = scored.reduce((sum, deal) => sum + (deal.amount ?? 0), 0);
  const renewals = loaded.find((each) => each.type === 'renewal')?.deals ?? 0;
  list.add('intake', 'open_deals_in_tables', 'count', { value: deals });
  list.add('intake', 'open_value_in_tables', 'money', { value });
  list.add('intake', 'open_renewals_in_tables', 'count', { value: renewals });
  list.add('intake', 'open_deals_not_in_book', 'count', { value: deals - scored.length });
  list.add('intake', 'open_value_not_in_book', 'money', { value: value - scoredValue });
}

/** `book.not_tiered_partner` and the like, by the model's own reasons. */
function addNotTieredReasons(list: FactList, accounts: ScoredAccount[]): void {
  const counts = new Map<string, number>();
  for (const account of accounts) {
    if (account.status !== 'not_tiered' || account.statusReason === null) continue;
    const metric = `not_tiered_${account.statusReason.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
    counts.set(metric, (counts.get(metric) ?? 0) + 1);
  }
  for (const metric of [...counts.keys()].sort()) {
    list.add('book', metric, 'count', { value: counts.get(metric) ?? 0 });
  }
}
