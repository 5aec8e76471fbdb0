/** What the account row itself says: identity, owner, revenue, renewal, declared attributes. */
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import type { RawFeatures } from '../domain/features.ts';
import type { Model } from '../domain/model.ts';
import { type FeatureBuilder, missing, notJudged } from './feature-builder.ts';

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
function renewal(account: RawFeatures, asOf: IsoDate): { date: IsoDate | null; dealId: string | null } {
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

function addRevenue(builder: FeatureBuilder, account: RawFeatures, asOf: IsoDate): void {
  const customer = account.type === 'customer';
  const absent = (what: string) =>
    customer ? missing(`a customer without ${what}`) : notJudged(`no customer, so no ${what}`);
  builder.set('arr', account.arr, absent('ARR'));
  const { date, dealId } = renewal(account, asOf);
  builder.set('renewal_date', date, absent('renewal date'));
  builder.set('days_to_renewal', date === null ? null : daysBetween(asOf, date), absent('renewal date'));
  if (dealId !== null) {
    builder.mark('derived', 'renewal_date', 'days_to_renewal');
    for (const metric of ['renewal_date', 'days_to_renewal']) builder.trace(metric, `deals/${dealId}`);
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
  builder.set('type', account.type);
  builder.set('segment', account.segment);
  builder.set('industry', account.industry);
  builder.set('owner', account.owner, missing('no owner'));
  const unchanged = notJudged('never seen to change owner');
  builder.set('previous_owner', account.previousOwner, unchanged);
  builder.set('owner_changed_on', account.ownerChangedOn, unchanged);
  builder.set('employees', account.employees);
  builder.set('annual_revenue', account.annualRevenue);
  builder.set('customer_since', account.customerSince, notJudged('no first day as a customer given'));
  addRevenue(builder, account, asOf);
  for (const [name, declared] of Object.entries(model.attributes)) {
    const absence =
      declared.absent === 'missing'
        ? missing(`no ${declared.label} given`)
        : notJudged(`no ${declared.label}`);
    builder.set(name, account.attributes[name] ?? null, absence);
  }
  if (account.reconstructed) builder.mark('reconstructed', ...OBSERVED, ...Object.keys(model.attributes));
  for (const metric of OBSERVED) builder.features.sources[metric] ??= [`accounts/${account.accountId}`];
}
