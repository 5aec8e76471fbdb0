/**
 * The metric catalogue: each thing a report may state, with its words, unit, rounding, window and which way
 * is better. Shared by the fact sheet, the writers and the audit; tests hold the rounding and directions
 * against expectations written by hand, because an error here would be shared by all of them.
 */
import type { SubjectKind, Unit } from './facts.ts';

export interface Metric {
  id: string;
  subjects: SubjectKind[];
  unit: Unit;
  /** Decimals a value is rounded to, half away from zero, before anything is computed from it. */
  decimals: number;
  /** Noun phrases for it, the first is the one that reports print. No phrase stands for two metrics of one kind of subject. */
  names: string[];
  /** The window it looks at, in words; null when it is a state at the as-of date. */
  window: string | null;
  better: 'higher' | 'lower' | 'neither';
  describes: string;
}

type Row = [
  id: string,
  unit: Unit,
  decimals: number,
  names: string[],
  window: string | null,
  better: Metric['better'],
  describes: string,
];

const account: Row[] = [
  ['name', 'name', 0, ['account'], null, 'neither', 'Company name'],
  ['account_id', 'name', 0, ['account id'], null, 'neither', 'Id in the CRM'],
  ['type', 'label', 0, ['type'], null, 'neither', 'customer, prospect, partner or churned'],
  ['segment', 'label', 0, ['segment'], null, 'neither', 'Segment'],
  ['industry', 'label', 0, ['industry'], null, 'neither', 'Industry'],
  ['owner', 'name', 0, ['AE', 'owner', 'account owner'], null, 'neither', 'Owner at the as-of date'],
  ['previous_owner', 'name', 0, ['previous owner'], null, 'neither', 'Owner before the last change'],
  ['owner_changed_on', 'date', 0, ['owner change'], null, 'neither', 'Day a new owner was first seen'],
  ['tier', 'label', 0, ['tier'], null, 'neither', 'Tier label'],
  ['tier_number', 'number', 0, ['tier number'], null, 'lower', 'Tier number, 1 is best'],
  ['scored_tier', 'label', 0, ['scored tier', 'tier before caps'], null, 'neither', 'Tier label before caps'],
  ['action', 'text', 0, ['recommended action'], null, 'neither', 'Recommended action of the tier'],
  [
    'score',
    'score',
    0,
    ['score', 'account score'],
    null,
    'higher',
    'Points over points that could be scored, times 100, plus signals',
  ],
  ['points', 'points', 0, ['points', 'points earned'], null, 'higher', 'Points earned'],
  [
    'points_possible',
    'points',
    0,
    ['points that could be scored', 'possible points'],
    null,
    'neither',
    'Points that could be scored',
  ],
  ['rank', 'number', 0, ['rank'], null, 'lower', 'Place in the AE list'],
  [
    'at_stake',
    'money',
    0,
    ['at stake', 'money at stake'],
    null,
    'neither',
    'Expand: open value; Watch: ARR plus open value',
  ],
  ['arr', 'money', 0, ['ARR', 'annual recurring revenue'], null, 'higher', 'Annual recurring revenue'],
  [
    'annual_revenue',
    'money',
    0,
    ['annual revenue', 'company revenue'],
    null,
    'neither',
    'Revenue of the company',
  ],
  ['employees', 'count', 0, ['employees', 'headcount'], null, 'neither', 'Employees of the company'],
  ['customer_since', 'date', 0, ['customer since'], null, 'neither', 'First day as a customer'],
  ['renewal_date', 'date', 0, ['renewal', 'renewal date'], null, 'neither', 'Next renewal date'],
  [
    'days_to_renewal',
    'days',
    0,
    ['days to renewal'],
    null,
    'neither',
    'Days from the as-of date to the renewal',
  ],
  [
    'open_deals',
    'count',
    0,
    ['open deals', 'open opportunities'],
    null,
    'neither',
    'Open new and expansion deals',
  ],
  [
    'open_value',
    'money',
    0,
    ['open value', 'open pipeline', 'open deal value'],
    null,
    'higher',
    'Sum of the amounts of open new and expansion deals',
  ],
  [
    'open_deals_without_amount',
    'count',
    0,
    ['open deals without amount', 'deals without amount'],
    null,
    'lower',
    'Open deals that carry no amount',
  ],
  ['open_renewals', 'count', 0, ['open renewals'], null, 'neither', 'Open renewal deals'],
  [
    'outcome_score',
    'score',
    0,
    ['outcome score', 'close likelihood'],
    null,
    'higher',
    'Value-weighted mean outcome score of the open new and expansion deals, 0 to 100',
  ],
  ['outcome_band', 'label', 0, ['outcome band', 'band'], null, 'neither', 'High, Medium or Low'],
  [
    'deal_age_days',
    'days',
    0,
    ['deal age', 'age of the oldest open deal'],
    null,
    'lower',
    'Age of the oldest open deal',
  ],
  [
    'deal_momentum',
    'percent',
    0,
    ['deal momentum', 'momentum'],
    null,
    'higher',
    'Value-weighted: 100 at the stage median or less, 0 at the long-stagnant line',
  ],
  [
    'stagnant_deals',
    'count',
    0,
    ['stagnant deals', 'stuck deals'],
    null,
    'lower',
    'Open deals past the stagnant line of their stage',
  ],
  [
    'stagnant_share',
    'percent',
    0,
    ['stagnant share'],
    null,
    'lower',
    'Share of open value (of deals, without amounts) that is stagnant',
  ],
  [
    'long_stagnant_deals',
    'count',
    0,
    ['long-stagnant deals'],
    null,
    'lower',
    'Open deals past the long-stagnant line of their stage',
  ],
  [
    'overdue_deals',
    'count',
    0,
    ['overdue deals', 'deals past their close date'],
    null,
    'lower',
    'Open deals with a close date in the past',
  ],
  [
    'next_close_date',
    'date',
    0,
    ['next close date', 'close date', 'closes'],
    null,
    'neither',
    'Earliest close date not in the past among open deals',
  ],
  ['days_to_close', 'days', 0, ['days to close'], null, 'neither', 'Days to the next close date'],
  ['deals_total', 'count', 0, ['deals in all'], null, 'neither', 'All deals created by the as-of date'],
  [
    'won_deals_12m',
    'count',
    0,
    ['deals won in 12 months', 'won deals'],
    '12 months',
    'higher',
    'Deals won in 365 days',
  ],
  [
    'won_value_12m',
    'money',
    0,
    ['won value in 12 months', 'won value'],
    '12 months',
    'higher',
    'Value won in 365 days',
  ],
  [
    'lost_deals_12m',
    'count',
    0,
    ['deals lost in 12 months', 'lost deals'],
    '12 months',
    'lower',
    'Deals lost in 365 days',
  ],
  ['last_won_date', 'date', 0, ['last win'], null, 'neither', 'Day the last deal was won'],
  ['last_won_value', 'money', 0, ['value of the last win'], null, 'neither', 'Amount of the deal won last'],
  ['days_since_won', 'days', 0, ['days since the last win'], null, 'lower', 'Days since the last win'],
  ['last_lost_date', 'date', 0, ['last loss'], null, 'neither', 'Day the last deal was lost'],
  ['days_since_lost', 'days', 0, ['days since the last loss'], null, 'neither', 'Days since the last loss'],
  [
    'touches_30d',
    'count',
    0,
    ['touches', 'two-way touches', 'touches in 30 days'],
    '30 days',
    'higher',
    'Two-way touches in the 30 days up to the as-of date',
  ],
  [
    'touches_prior_30d',
    'count',
    0,
    ['touches in the 30 days before'],
    '30 days before',
    'higher',
    'Two-way touches in the 30 days before those',
  ],
  ['touches_90d', 'count', 0, ['touches in 90 days'], '90 days', 'higher', 'Two-way touches in 90 days'],
  [
    'touches_365d',
    'count',
    0,
    ['touches in 12 months', 'touches a year'],
    '12 months',
    'higher',
    'Two-way touches in 365 days',
  ],
  [
    'touches_30d_last_year',
    'count',
    0,
    ['touches in the same 30 days last year', 'touches a year earlier'],
    '30 days, a year earlier',
    'higher',
    'Two-way touches in the same 30 days one year earlier',
  ],
  [
    'touch_norm_30d',
    'rate',
    1,
    ['norm', 'touch norm', '12-month norm'],
    '30 days',
    'neither',
    "The account's touches per 30 days over 12 months, shrunk toward its segment's",
  ],
  [
    'touches_per_year',
    'rate',
    0,
    ['yearly touches'],
    '12 months',
    'neither',
    "The account's own touches over the days observed, per 365 days",
  ],
  [
    'touch_share_of_norm',
    'percent',
    0,
    ['share of norm', 'touches against norm'],
    '30 days',
    'higher',
    'Touches in 30 days as per cent of the norm',
  ],
  [
    'interactions_30d',
    'count',
    0,
    ['interactions', 'interactions in 30 days'],
    '30 days',
    'higher',
    'All interactions in 30 days, one-way ones included',
  ],
  [
    'customer_touches_30d',
    'count',
    0,
    ['customer touches', 'customer conversations'],
    '30 days',
    'higher',
    'Touches with the purpose of a customer conversation',
  ],
  [
    'prospect_touches_30d',
    'count',
    0,
    ['prospect touches', 'prospect conversations'],
    '30 days',
    'higher',
    'Touches with the purpose of a prospect conversation',
  ],
  [
    'last_touch',
    'date',
    0,
    ['last touch', 'last touch date'],
    null,
    'neither',
    'Day of the last two-way touch',
  ],
  [
    'days_since_last_touch',
    'days',
    0,
    ['days since last touch', 'days without a touch'],
    null,
    'lower',
    'Days since the last two-way touch',
  ],
  [
    'next_touch',
    'date',
    0,
    ['next touch', 'next meeting', 'booked meeting'],
    null,
    'neither',
    'Day of the next booked touch',
  ],
  [
    'days_to_next_touch',
    'days',
    0,
    ['days to the next touch'],
    null,
    'neither',
    'Days to the next booked touch',
  ],
  [
    'contacts_90d',
    'count',
    0,
    ['contacts', 'contacts in 90 days'],
    '90 days',
    'higher',
    'Different people in two-way touches of 90 days',
  ],
  [
    'conversations_90d',
    'count',
    0,
    ['conversations', 'scored conversations'],
    '90 days',
    'neither',
    'Conversations of 90 days that carry a sentiment',
  ],
  [
    'sentiment_90d',
    'sentiment',
    2,
    ['sentiment', 'average sentiment', 'mean sentiment'],
    '90 days',
    'higher',
    'Mean sentiment of 90 days, -1 to 1',
  ],
  [
    'sentiment_trend',
    'sentiment',
    2,
    ['sentiment trend'],
    '90 days',
    'higher',
    'Mean sentiment of 90 days less that of the 90 days before',
  ],
  [
    'signal_points',
    'points',
    0,
    ['signal points'],
    '90 days',
    'higher',
    'Points added or taken by outside signals',
  ],
  ['attention', 'text', 0, ['why'], null, 'neither', 'Why in at most twelve words'],
];

const deal: Row[] = [
  ['deal_name', 'name', 0, ['deal'], null, 'neither', 'Name of the deal'],
  ['stage', 'label', 0, ['stage'], null, 'neither', 'Stage at the as-of date'],
  ['stage_entered_on', 'date', 0, ['stage entry'], null, 'neither', 'Day the deal entered its stage'],
  ['days_in_stage', 'days', 0, ['days in stage'], null, 'lower', 'Days in the current stage'],
  [
    'stage_median_days',
    'days',
    0,
    ['stage median', 'median of won deals'],
    null,
    'neither',
    'Median days won deals spent in that stage',
  ],
  ['amount', 'money', 0, ['amount', 'deal value'], null, 'higher', 'Amount of the deal'],
  ['close_date', 'date', 0, ['close date', 'due date'], null, 'neither', 'Expected close date'],
  ['deal_outcome_score', 'score', 0, ['deal outcome score'], null, 'higher', 'Outcome score of the deal'],
  ['created_on', 'date', 0, ['created'], null, 'neither', 'Day the deal was created'],
];

/** Of groups of accounts: the book, a tier, an owner, a segment, the accounts that a rule flags. */
const group: Row[] = [
  ['accounts', 'count', 0, ['accounts', 'tiered accounts'], null, 'neither', 'Tiered accounts in the group'],
  ['accounts_with_arr', 'count', 0, ['paying customers'], null, 'neither', 'Accounts with ARR'],
  ['arr', 'money', 0, ['ARR', 'annual recurring revenue'], null, 'higher', 'Sum of ARR'],
  [
    'open_value',
    'money',
    0,
    ['open value', 'open pipeline', 'open deals value'],
    null,
    'higher',
    'Sum of open value',
  ],
  ['open_deals', 'count', 0, ['open deals'], null, 'neither', 'Open new and expansion deals'],
  [
    'open_deals_without_amount',
    'count',
    0,
    ['open deals without amount'],
    null,
    'lower',
    'Open deals without an amount',
  ],
  [
    'touches_30d',
    'count',
    0,
    ['touches', 'touches in 30 days'],
    '30 days',
    'higher',
    'Sum of touches in 30 days',
  ],
  ['touch_norm_30d', 'rate', 0, ['norm'], '30 days', 'neither', 'Sum of the norms'],
  [
    'outcome_score',
    'score',
    0,
    ['average outcome score', 'outcome score'],
    null,
    'higher',
    'Mean outcome score of the accounts that have one',
  ],
  ['sentiment_90d', 'sentiment', 2, ['sentiment'], '90 days', 'higher', 'Mean of the accounts that have one'],
  [
    'share_of_book',
    'percent',
    0,
    ['share of the book'],
    null,
    'neither',
    'Accounts as per cent of tiered accounts',
  ],
  ['at_stake', 'money', 0, ['at stake', 'money at stake'], null, 'neither', 'Sum of the money at stake'],
];

const build = (subjects: SubjectKind[], rows: Row[]): Metric[] =>
  rows.map(([id, unit, decimals, names, window, better, describes]) => ({
    id,
    subjects,
    unit,
    decimals,
    names,
    window,
    better,
    describes,
  }));

export const ACCOUNT_METRICS: Metric[] = build(['account'], account);
export const DEAL_METRICS: Metric[] = build(['deal'], deal);
export const GROUP_METRICS: Metric[] = build(['book', 'tier', 'owner', 'segment', 'rule'], group);

export const CATALOGUE: Metric[] = [...ACCOUNT_METRICS, ...DEAL_METRICS, ...GROUP_METRICS];

const byKindAndId = new Map(
  CATALOGUE.flatMap((metric) => metric.subjects.map((kind) => [`${kind}.${metric.id}`, metric] as const)),
);

/** The metric of that id for that kind of subject; undefined when the catalogue has none. */
export function metricOf(kind: SubjectKind, id: string): Metric | undefined {
  return byKindAndId.get(`${kind}.${id}`);
}

/** Rounds half away from zero to the given decimals, free of binary drift (1.005 → 1.01 at two decimals). */
export function roundTo(value: number, decimals: number): number {
  const scaled = Number(`${Math.abs(value)}e${decimals}`);
  const rounded = Number.isFinite(scaled) ? Number(`${Math.round(scaled)}e-${decimals}`) : Math.abs(value);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
