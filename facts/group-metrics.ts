/**
 * What is stated of a group of tiered accounts: sums, counts and means over its members. A sum leaves out what
 * is not known; where nothing at all is known and something should be, it is missing and not zero.
 */
import { roundTo } from '../domain/catalogue.ts';
import { addDays, type IsoDate, monthEnd } from '../domain/dates.ts';
import type { Absence, DealFeatures } from '../domain/features.ts';
import type { ScoredAccount } from '../domain/ledger.ts';
import type { Model } from '../domain/model.ts';
import type { Cell, Cells } from './fact-list.ts';
import { textValue } from './names.ts';

export interface GroupContext {
  asOf: IsoDate;
  /** Days ahead in which a renewal is due. */
  renewalWindow: number;
  /** Tiered accounts of the whole book. */
  tiered: number;
}

/** The window in which a model looks at renewals: the bound its own rules put on days_to_renewal, else 120. */
export function renewalWindow(model: Model): number {
  const named = model.settings['renewal_window'] ?? model.settings['renewal_days'];
  return named?.value ?? 120;
}

const numberValue = (account: ScoredAccount, metric: string): number | null => {
  const value = account.features.values[metric];
  return typeof value === 'number' ? value : null;
};

function valuesOf(members: ScoredAccount[], metric: string): number[] {
  return members.flatMap((account) => numberValue(account, metric) ?? []);
}

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The first reason why a member's value is missing; undefined when every absence is one of nothing to judge. */
function missingReason(members: ScoredAccount[], metric: string): Absence | undefined {
  return members.map((account) => account.features.absent[metric]).find((each) => each?.kind === 'missing');
}

function sumCell(members: ScoredAccount[], metric: string): Cell {
  const values = valuesOf(members, metric);
  const missing = values.length === 0 ? missingReason(members, metric) : undefined;
  return missing === undefined ? { value: total(values) } : { value: null, absent: missing };
}

function meanCell(members: ScoredAccount[], metric: string, decimals: number): Cell {
  const values = valuesOf(members, metric);
  if (values.length > 0) return { value: roundTo(total(values) / values.length, decimals) };
  return { value: null, absent: { kind: 'not_judged', reason: 'no account of the group has one' } };
}

function datesOf(members: ScoredAccount[], metric: string): IsoDate[] {
  return members.flatMap((account) => textValue(account, metric) ?? []).sort();
}

const sellingDeals = (members: ScoredAccount[]): DealFeatures[] =>
  members.flatMap((account) => account.features.deals.filter((deal) => deal.type !== 'renewal'));

const amounts = (deals: DealFeatures[]): number => total(deals.map((deal) => deal.amount ?? 0));

/** Facts about size, kind and money. */
function sizeCells(members: ScoredAccount[], context: GroupContext): Cells {
  const customers = members.filter((account) => textValue(account, 'type') === 'customer');
  const share = context.tiered === 0 ? 0 : (members.length / context.tiered) * 100;
  return new Map<string, Cell>([
    ['accounts', { value: members.length }],
    ['share_of_book', { value: roundTo(share, 0) }],
    ['customers', { value: customers.length }],
    ['prospects', { value: members.filter((each) => textValue(each, 'type') === 'prospect').length }],
    ['accounts_with_arr', { value: valuesOf(members, 'arr').filter((arr) => arr > 0).length }],
    [
      'customers_without_arr',
      { value: customers.filter((each) => numberValue(each, 'arr') === null).length },
    ],
    ['provisional', { value: members.filter((account) => account.provisional !== null).length }],
    ['arr', sumCell(members, 'arr')],
    ['at_stake', { value: total(members.map((account) => account.ranking?.atStake ?? 0)) }],
  ]);
}

function dealGroupCells(members: ScoredAccount[], { asOf }: GroupContext): Cells {
  const deals = sellingDeals(members);
  const end = monthEnd(addDays(monthEnd(asOf), 1));
  const due = deals.filter(
    (deal) => deal.closeDate !== null && deal.closeDate > asOf && deal.closeDate <= end,
  );
  const overdue = deals.filter((deal) => deal.closeDate !== null && deal.closeDate < asOf);
  return new Map<string, Cell>([
    ['open_deals', sumCell(members, 'open_deals')],
    ['open_value', sumCell(members, 'open_value')],
    ['open_deals_without_amount', { value: deals.filter((deal) => deal.amount === null).length }],
    ['open_renewals', sumCell(members, 'open_renewals')],
    ['stagnant_deals', { value: deals.filter((deal) => deal.stagnant === true).length }],
    ['long_stagnant_deals', { value: deals.filter((deal) => deal.longStagnant === true).length }],
    ['overdue_deals', { value: overdue.length }],
    ['overdue_value', { value: amounts(overdue) }],
    ['deals_due', { value: due.length }],
    ['deals_due_value', { value: amounts(due) }],
    ['outcome_score', meanCell(members, 'outcome_score', 0)],
  ]);
}

/** The renewals of paying customers that fall into the window, largest ARR first. */
function renewalsDue(members: ScoredAccount[], window: number): ScoredAccount[] {
  return members
    .filter((account) => {
      const days = numberValue(account, 'days_to_renewal');
      return days !== null && days >= 0 && days <= window && (numberValue(account, 'arr') ?? 0) > 0;
    })
    .sort(
      (a, b) =>
        (numberValue(b, 'arr') ?? 0) - (numberValue(a, 'arr') ?? 0) || (a.accountId < b.accountId ? -1 : 1),
    );
}

function renewalCells(members: ScoredAccount[], { renewalWindow }: GroupContext): Cells {
  const due = renewalsDue(members, renewalWindow);
  return new Map<string, Cell>([
    ['renewals_due', { value: due.length }],
    ['renewals_due_arr', { value: total(valuesOf(due, 'arr')) }],
    [
      'largest_renewal',
      { value: due[0]?.name ?? null, absent: { kind: 'not_judged', reason: 'no renewal in the window' } },
    ],
  ]);
}

function touchCells(members: ScoredAccount[]): Cells {
  const known = members.filter((account) => numberValue(account, 'touches_30d') !== null);
  const notKnown = missingReason(members, 'touches_30d');
  const ofKnown = (value: number): Cell =>
    known.length === 0 && notKnown !== undefined ? { value: null, absent: notKnown } : { value };
  const dates = datesOf(members, 'last_touch');
  const judged = members.filter((account) => account.components.some(isJudgedRecency));
  const silences = valuesOf(judged, 'days_since_last_touch');
  const cells: Cells = new Map<string, Cell>([
    ['touches_30d', sumCell(members, 'touches_30d')],
    ['touches_prior_30d', sumCell(members, 'touches_prior_30d')],
    ['touch_norm_30d', sumCell(members, 'touch_norm_30d')],
    ['sentiment_90d', meanCell(members, 'sentiment_90d', 2)],
    [
      'accounts_without_touch',
      ofKnown(known.filter((account) => numberValue(account, 'touches_30d') === 0).length),
    ],
    [
      'last_touch',
      { value: dates.at(-1) ?? null, absent: { kind: 'not_judged', reason: 'no touch on record' } },
    ],
    [
      'longest_silence',
      {
        value: silences.length === 0 ? null : Math.max(...silences),
        absent: { kind: 'not_judged', reason: 'recency is not judged for any account of the group' },
      },
    ],
  ]);
  for (let week = 1; week <= 8; week++) {
    cells.set(
      `touches_week_${week}`,
      ofKnown(total(known.map((each) => each.features.touchesWeekly[week - 1] ?? 0))),
    );
  }
  return cells;
}

const isJudgedRecency = (component: { id: string; status: string }): boolean =>
  component.id === 'recency' && component.status === 'scored';

/** All cells of a group; members are tiered accounts. */
export function groupCells(members: ScoredAccount[], context: GroupContext): Cells {
  return new Map([
    ...sizeCells(members, context),
    ...dealGroupCells(members, context),
    ...renewalCells(members, context),
    ...touchCells(members),
  ]);
}

/** Group metrics whose previous value and change a report may state. */
export const COMPARED_GROUP_METRICS = [
  'accounts',
  'share_of_book',
  'accounts_with_arr',
  'customers',
  'prospects',
  'arr',
  'at_stake',
  'open_deals',
  'open_value',
  'outcome_score',
  'stagnant_deals',
  'overdue_deals',
  'renewals_due',
  'renewals_due_arr',
  'touches_30d',
  'touch_norm_30d',
  'sentiment_90d',
  'accounts_without_touch',
] as const;
