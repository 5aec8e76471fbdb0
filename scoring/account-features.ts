/** What the account row itself says: identity, owner, revenue, renewal, declared attributes. */
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import type { Absence, RawFeatures } from '../domain/features.ts';
import type { Model } from '../domain/model.ts';
import { absenceFor, readAttribute } from './attributes.ts';
import { type FeatureBuilder, missing, notJudged } from './feature-builder.ts';
import { rateOf } from './money.ts';

const OBSERVED = [
  'type',
  'segment',
  'industry',
  'owner',
  'employees',
  'annual_revenue',
  'arr',
  'renewal_date',
  'days_to_renewal',
];

/**
 * The account's renewal date; where it has none or one that has passed, the earliest close date to come of an
 * open renewal deal. @returns the date, and whether a deal gave it
 */
export function renewalOf(
  account: RawFeatures,
  asOf: IsoDate,
): { date: IsoDate | null; dealId: string | null } {
  if (account.renewalDate !== null && account.renewalDate >= asOf)
    return { date: account.renewalDate, dealId: null };
  const next = account.openDeals
    .filter((deal) => deal.type === 'renewal' && deal.closeDate !== null && deal.closeDate >= asOf)
    .sort((a, b) =>
      a.closeDate! === b.closeDate! ? (a.dealId < b.dealId ? -1 : 1) : a.closeDate! < b.closeDate! ? -1 : 1,
    )[0];
  return next === undefined
    ? { date: account.renewalDate, dealId: null }
    : { date: next.closeDate, dealId: next.dealId };
}

type Rate = ReturnType<typeof rateOf>;

/** An amount of the account's row, in the currency of the book. */
function setMoney(
  builder: FeatureBuilder,
  metric: string,
  amount: number | null,
  rate: Rate,
  absent?: Absence,
) {
  if (amount !== null && typeof rate !== 'number') builder.set(metric, null, rate);
  else builder.set(metric, amount === null ? null : amount * Number(rate), absent);
}

function addRevenue(builder: FeatureBuilder, account: RawFeatures, rate: Rate, asOf: IsoDate): void {
  const customer = account.type === 'customer';
  const absent = (what: string) =>
    customer ? missing(`a customer without ${what}`) : notJudged(`no customer, so no ${what}`);
  setMoney(builder, 'arr', account.arr, rate, absent('ARR'));
  const { date, dealId } = renewalOf(account, asOf);
  builder.set('renewal_date', date, absent('renewal date'));
  builder.set('days_to_renewal', date === null ? null : daysBetween(asOf, date), absent('renewal date'));
  if (dealId !== null) {
    builder.mark('derived', 'renewal_date', 'days_to_renewal');
    for (const metric of ['renewal_date', 'days_to_renewal']) builder.trace(metric, `deals/${dealId}`);
  }
}

/** Adds the attributes that the model declares; what the cell is not is missing, with the reason. */
function addAttributes(builder: FeatureBuilder, account: RawFeatures, rate: Rate, model: Model): void {
  const subject = { features: builder.features, computed: {} };
  for (const [name, declared] of Object.entries(model.attributes)) {
    const cell = account.attributes[name] ?? null;
    const read =
      cell === null
        ? { absence: absenceFor(declared.absent, declared.label, subject, model) }
        : readAttribute(cell, declared, rate, model);
    if ('absence' in read) builder.set(name, null, read.absence);
    else builder.set(name, read.value);
    builder.trace(name, `accounts/${account.accountId}`);
  }
}

/** Adds the account's own fields, and the attributes that the model declares. */
export function addAccountFeatures(
  builder: FeatureBuilder,
  account: RawFeatures,
  model: Model,
  asOf: IsoDate,
): void {
  builder.set('name', account.name);
  builder.set('account_id', account.accountId);
  if (account.mergedInto !== undefined) builder.set('merged_into', account.mergedInto.name);
  builder.set('type', account.type);
  builder.set('segment', account.segment);
  builder.set('industry', account.industry);
  builder.set('owner', account.owner, missing('no owner'));
  const unchanged = notJudged('never seen to change owner');
  builder.set('previous_owner', account.previousOwner, unchanged);
  builder.set('owner_changed_on', account.ownerChangedOn, unchanged);
  builder.set('employees', account.employees);
  const rate = rateOf(account, model, asOf);
  setMoney(builder, 'annual_revenue', account.annualRevenue, rate);
  builder.set('customer_since', account.customerSince, notJudged('no first day as a customer given'));
  addRevenue(builder, account, rate, asOf);
  addAttributes(builder, account, rate, model);
  if (account.reconstructed) builder.mark('reconstructed', ...OBSERVED, ...Object.keys(model.attributes));
  for (const metric of OBSERVED) builder.features.sources[metric] ??= [`accounts/${account.accountId}`];
}
