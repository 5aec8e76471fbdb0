/** What an account's deals say: likelihood, value, momentum [000-04, 000-05, 000-08]. Renewals stand apart. */
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import type { DealFeatures, RawFeatures } from '../domain/features.ts';
import type { Model } from '../domain/model.ts';
import { type FeatureBuilder, missing, notJudged } from './feature-builder.ts';
import { bandOf } from './outcome-bands.ts';
import { dealMomentum } from './stagnation.ts';

const NO_DEAL = 'no open new or expansion deal';

/** A deal's weight: its amount; the mean of the known amounts where it has none; 1 each where none has any. */
function weights(deals: DealFeatures[]): Map<DealFeatures, number> {
  const known = deals.flatMap((deal) => (deal.amount === null ? [] : [deal.amount]));
  const sum = known.reduce((total, amount) => total + amount, 0);
  if (sum <= 0) return new Map(deals.map((deal) => [deal, 1]));
  return new Map(deals.map((deal) => [deal, deal.amount ?? sum / known.length]));
}

/** Value-weighted mean over the deals that have a value; null when none has. */
function weightedMean(deals: DealFeatures[], value: (deal: DealFeatures) => number | null): number | null {
  const weight = weights(deals);
  let total = 0;
  let sum = 0;
  for (const deal of deals) {
    const each = value(deal);
    if (each === null) continue;
    total += weight.get(deal)! * each;
    sum += weight.get(deal)!;
  }
  if (sum > 0) return total / sum;
  // Only deals of no amount have a value: they count alike.
  const plain = deals.flatMap((deal) => value(deal) ?? []);
  return plain.length === 0 ? null : plain.reduce((a, b) => a + b, 0) / plain.length;
}

const rows = (deals: { dealId: string }[]): string[] => deals.map((deal) => `deals/${deal.dealId}`);

function addValue(builder: FeatureBuilder, deals: DealFeatures[]): void {
  const known = deals.filter((deal) => deal.amount !== null);
  builder.set('open_deals', deals.length);
  builder.set('open_deals_without_amount', deals.length - known.length);
  const value = known.reduce((sum, deal) => sum + deal.amount!, 0);
  const nothing = deals.length > 0 && known.length === 0;
  builder.set(
    'open_value',
    nothing ? null : value,
    missing('no open deal has an amount in the currency of the book'),
  );
  if (known.some((deal) => deal.amountDerived)) builder.mark('derived', 'open_value');
  for (const metric of ['open_deals', 'open_value']) builder.trace(metric, ...rows(deals));
}

function addLikelihood(builder: FeatureBuilder, deals: DealFeatures[], model: Model): void {
  if (deals.length === 0) {
    builder.notJudged(NO_DEAL, 'outcome_score', 'outcome_band');
    return;
  }
  const score = weightedMean(deals, (deal) => deal.outcomeScore);
  builder.set('outcome_score', score, missing('no open deal has an outcome score'));
  const given = new Set(deals.map((deal) => deal.outcomeBand));
  // One deal's band, or the same on all, is the source's word; a mix is banded by its mean.
  const band = given.size === 1 ? [...given][0]! : bandOf(builder.figure('outcome_score'), model);
  builder.set('outcome_band', score === null ? null : band, missing('no open deal has an outcome score'));
  if (deals.some((deal) => deal.outcomeScore !== null && deal.outcomeDerived))
    builder.mark('derived', 'outcome_score', 'outcome_band');
  builder.trace('outcome_score', ...rows(deals));
}

function addMomentum(builder: FeatureBuilder, deals: DealFeatures[], model: Model): void {
  const metrics = ['deal_momentum', 'stagnant_share', 'stagnant_deals', 'long_stagnant_deals'];
  if (deals.length === 0) {
    builder.notJudged(NO_DEAL, ...metrics);
    return;
  }
  const judged = deals.filter((deal) => deal.stagnant !== null);
  if (judged.length === 0) {
    const undated = deals.every((deal) => deal.daysInStage === null);
    if (undated) builder.missing('no open deal has the date it entered its stage', ...metrics);
    else builder.notJudged('too few won deals for a stage median', ...metrics);
    return;
  }
  builder.set(
    'deal_momentum',
    weightedMean(judged, (deal) => dealMomentum(deal.daysInStage!, deal.stageMedianDays!, model)),
  );
  builder.set(
    'stagnant_share',
    weightedMean(judged, (deal) => (deal.stagnant ? 100 : 0)),
  );
  builder.set('stagnant_deals', judged.filter((deal) => deal.stagnant).length);
  builder.set('long_stagnant_deals', judged.filter((deal) => deal.longStagnant).length);
  for (const metric of metrics) builder.trace(metric, ...rows(judged));
}

function addDates(builder: FeatureBuilder, deals: DealFeatures[], asOf: IsoDate): void {
  const none = notJudged(deals.length === 0 ? NO_DEAL : 'no open deal has a close date to come');
  const oldest = deals.reduce<number | null>((age, deal) => Math.max(age ?? 0, deal.ageDays), null);
  builder.set('deal_age_days', oldest, notJudged(NO_DEAL));
  builder.set(
    'overdue_deals',
    deals.filter((deal) => deal.closeDate !== null && deal.closeDate < asOf).length,
  );
  const next = deals
    .flatMap((deal) => deal.closeDate ?? [])
    .filter((date) => date >= asOf)
    .sort()[0];
  builder.set('next_close_date', next ?? null, none);
  builder.set('days_to_close', next === undefined ? null : daysBetween(asOf, next), none);
}

function addClosed(builder: FeatureBuilder, account: RawFeatures, asOf: IsoDate): void {
  const closed = account.closedDeals.filter((deal) => deal.type !== 'renewal');
  const won = closed.filter((deal) => deal.outcome === 'won');
  const lost = closed.filter((deal) => deal.outcome === 'lost');
  const amounts = won.flatMap((deal) => deal.amount ?? []);
  builder.set('deals_total', account.dealsTotal);
  builder.set('closed_deals_12m', account.closedDeals.length);
  builder.set('won_deals_12m', won.length);
  builder.set('lost_deals_12m', lost.length);
  const value =
    won.length > 0 && amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
  builder.set('won_value_12m', value, missing('no won deal has an amount'));
  const last = (deals: typeof closed) =>
    [...deals].sort((a, b) =>
      a.closedOn === b.closedOn ? (a.dealId < b.dealId ? -1 : 1) : a.closedOn > b.closedOn ? -1 : 1,
    )[0];
  const win = last(won);
  const loss = last(lost);
  const noWin = notJudged('no deal won in 12 months');
  const noLoss = notJudged('no deal lost in 12 months');
  builder.set('last_won_date', win?.closedOn ?? null, noWin);
  builder.set(
    'last_won_value',
    win?.amount ?? null,
    win === undefined ? noWin : missing('the deal won last has no amount'),
  );
  builder.set('days_since_won', win === undefined ? null : daysBetween(win.closedOn, asOf), noWin);
  builder.set('last_lost_date', loss?.closedOn ?? null, noLoss);
  builder.set('days_since_lost', loss === undefined ? null : daysBetween(loss.closedOn, asOf), noLoss);
  if (win !== undefined)
    for (const metric of ['last_won_date', 'last_won_value', 'days_since_won'])
      builder.trace(metric, ...rows([win]));
  if (loss !== undefined)
    for (const metric of ['last_lost_date', 'days_since_lost']) builder.trace(metric, ...rows([loss]));
}

/** Adds every deal metric to the account's features; `deals` are all its open deals, judged. */
export function addDealFeatures(
  builder: FeatureBuilder,
  account: RawFeatures,
  deals: DealFeatures[],
  model: Model,
  asOf: IsoDate,
): void {
  const selling = deals.filter((deal) => deal.type !== 'renewal');
  addValue(builder, selling);
  builder.set('open_renewals', deals.length - selling.length);
  addLikelihood(builder, selling, model);
  addMomentum(builder, selling, model);
  addDates(builder, selling, asOf);
  addClosed(builder, account, asOf);
  if (account.openDeals.some((deal) => deal.type !== 'renewal' && deal.reconstructed === true))
    builder.mark('reconstructed', 'open_value', 'next_close_date', 'days_to_close', 'overdue_deals');
  builder.features.deals = deals;
}
