/**
 * No look into the future: what was observed only after a month end is taken out of its rows, as if it were missing,
 * and told. Rows that say their own date (touches, stages, qualifications, closings) are believed; the name of an
 * account and the type of a deal stay, since they say what it is.
 */
import type { LateInputs } from '../domain/backtest-inputs.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { Features, RawFeatures, RawOpenDeal } from '../domain/features.ts';
import type { Model } from '../domain/model.ts';

/** Accounts by the input that was refused them. */
export type Refused = Map<string, Set<string>>;

/** Field of the account's row → its metrics, and the name that it is told under. */
const ACCOUNT_FIELDS = {
  type: ['type'],
  segment: ['segment'],
  industry: ['industry'],
  owner: ['owner'],
  employees: ['employees'],
  annualRevenue: ['annual_revenue'],
  arr: ['arr'],
  renewalDate: ['renewal_date', 'days_to_renewal'],
  parentId: [],
  customerSince: ['customer_since'],
} as const satisfies Partial<Record<keyof RawFeatures, readonly string[]>>;

const TOLD: Partial<Record<keyof RawFeatures, string>> = {
  annualRevenue: 'annual_revenue',
  renewalDate: 'renewal_date',
  parentId: 'parent_id',
  customerSince: 'customer_since',
};

/** Input of deals → metrics that would be made of what is left. */
const DEAL_METRICS: Record<string, readonly string[]> = {
  'deal amount': ['open_value', 'open_deals_without_amount'],
  'deal close date': ['next_close_date', 'days_to_close', 'overdue_deals'],
  'closed deal amount': ['won_value_12m', 'last_won_value'],
  'purpose of touches': ['customer_touches_30d', 'prospect_touches_30d'],
};

export interface WithoutLate {
  accounts: RawFeatures[];
  refused: Refused;
  /** Accounts whose row as a whole was observed too late. */
  late: ReadonlySet<string>;
}

/** Without any row dated by then, it cannot be known that the account was there. */
const unheardOf = ({ createdOn, dealsTotal, lastTouchOn }: RawFeatures): boolean =>
  createdOn === null && dealsTotal === 0 && lastTouchOn === null;

/** The rows of a month end without what was observed after it. */
export function withoutLate(accounts: readonly RawFeatures[], inputs: LateInputs): WithoutLate {
  const late = new Set(inputs.accounts);
  const lateDeals = new Set(inputs.deals.map(({ accountId, dealId }) => keyOf(accountId, dealId)));
  const refused: Refused = new Map();
  const refuse = (input: string, accountId: string): void => {
    const known = refused.get(input);
    if (known === undefined) refused.set(input, new Set([accountId]));
    else known.add(accountId);
  };
  for (const { accountId, name } of inputs.attributes) refuse(`attribute ${name}`, accountId);
  const kept = accounts.flatMap((account) => {
    const lateRow = late.has(account.accountId) || account.reconstructed;
    if (lateRow) late.add(account.accountId);
    if (lateRow && unheardOf(account)) {
      refuse('account', account.accountId);
      return [];
    }
    const row = withoutLateDeals(account, lateDeals, refuse);
    return lateRow ? withoutRow(row, refuse) : row;
  });
  return { accounts: kept, refused, late };
}

const keyOf = (accountId: string, dealId: string): string => JSON.stringify([accountId, dealId]);

type Refuse = (input: string, accountId: string) => void;

function withoutRow(account: RawFeatures, refuse: Refuse): RawFeatures {
  const { accountId } = account;
  const bare = { ...account };
  for (const field of Object.keys(ACCOUNT_FIELDS) as (keyof typeof ACCOUNT_FIELDS)[]) {
    if (account[field] !== null) refuse(TOLD[field] ?? field, accountId);
    bare[field] = null;
  }
  for (const name of Object.keys(account.attributes)) refuse(`attribute ${name}`, accountId);
  // Whose touches were a customer's was told from the type.
  if (account.purposeDerived) refuse('purpose of touches', accountId);
  return { ...bare, domain: null, ownerId: null, ownerActive: false, attributes: {}, reconstructed: false };
}

function withoutLateDeals(account: RawFeatures, late: ReadonlySet<string>, refuse: Refuse): RawFeatures {
  const { accountId } = account;
  const isLate = (dealId: string): boolean => late.has(keyOf(accountId, dealId));
  const openDeals = account.openDeals.map((deal) =>
    deal.reconstructed === true || isLate(deal.dealId)
      ? withoutObserved(deal, (input) => refuse(input, accountId))
      : deal,
  );
  const closedDeals = account.closedDeals.map((deal) => {
    if (!isLate(deal.dealId) || deal.amount === null) return deal;
    // Of lost deals no figure is made.
    if (deal.outcome === 'won') refuse('closed deal amount', accountId);
    return { ...deal, amount: null };
  });
  return { ...account, openDeals, closedDeals };
}

/** A stage without a date, and a likelihood read off it, tell where the deal went. */
function withoutObserved(deal: RawOpenDeal, refuse: (input: string) => void): RawOpenDeal {
  if (deal.amount !== null) refuse('deal amount');
  if (deal.closeDate !== null) refuse('deal close date');
  const undated = deal.stageEnteredOn === null;
  if (undated && deal.stage !== null) refuse('deal stage');
  const guessed = undated && deal.outcomeDerived;
  if (guessed) refuse('derived outcome score');
  return {
    ...deal,
    ...{ amount: null, amountDerived: false, closeDate: null, owner: null, reconstructed: false },
    ...(undated ? { stage: null } : {}),
    ...(guessed ? { outcomeScore: null, outcomeBand: null, outcomeDerived: false } : {}),
  };
}

/** Features in which what was refused is missing, not zero and not "nothing to judge". */
export function withRefusals(
  features: readonly Features[],
  { refused, late }: Pick<WithoutLate, 'refused' | 'late'>,
  model: Model,
  asOf: IsoDate,
): Features[] {
  const attributes = Object.keys(model.attributes);
  const ofRow = [...Object.values(ACCOUNT_FIELDS).flat(), ...attributes];
  return features.map((row) => {
    const { accountId } = row;
    const unseen = late.has(accountId)
      ? ofRow
      : attributes.filter((name) => refused.get(`attribute ${name}`)?.has(accountId));
    const partly = Object.entries(DEAL_METRICS).flatMap(([input, metrics]) =>
      refused.get(input)?.has(accountId) ? metrics : [],
    );
    const missing = [...unseen.filter((metric) => (row.values[metric] ?? null) === null), ...partly];
    return missing.length === 0 ? row : lacking(row, missing, asOf);
  });
}

function lacking(row: Features, metrics: readonly string[], asOf: IsoDate): Features {
  const values = { ...row.values };
  const absent = { ...row.absent };
  const provenance = { ...row.provenance };
  for (const metric of metrics) {
    values[metric] = null;
    absent[metric] = { kind: 'missing', reason: `observed only after ${asOf}` };
    delete provenance[metric];
  }
  return { ...row, values, absent, provenance };
}
