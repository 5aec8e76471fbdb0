/**
 * Raw rows of the book → features that can be judged: norms, medians and shares that need the whole book, each
 * value rounded to its metric's decimals before anything is computed from it, each absence with its reason.
 */
import type { IsoDate } from '../domain/dates.ts';
import type { BookCoverage, Features, RawFeatures } from '../domain/features.ts';
import type { Model } from '../domain/model.ts';
import { addAccountFeatures } from './account-features.ts';
import { addDealFeatures } from './deal-features.ts';
import { addFamilyFeatures, familiesOf } from './families.ts';
import { FeatureBuilder } from './feature-builder.ts';
import { type TouchMeans, touchesCovered, touchNorms } from './norms.ts';
import { judgeDeal, type StageMedians, stageMedians } from './stagnation.ts';
import { addTouchFeatures } from './touch-features.ts';

const byDealId = (a: { dealId: string }, b: { dealId: string }): number =>
  a.dealId < b.dealId ? -1 : a.dealId > b.dealId ? 1 : 0;

/** What a row is compared with when its features are made. */
export interface RowPopulation {
  medians: StageMedians;
  means: TouchMeans;
}

/**
 * Features of every account, in the order of the raw rows. Pure: the same rows, model and date give the same.
 * @param asOf all that happened before the end of this day counts
 * @param population what the rows are compared with; themselves unless given
 */
export function deriveFeatures(
  raw: RawFeatures[],
  coverage: BookCoverage,
  model: Model,
  asOf: IsoDate,
  population?: RowPopulation,
): Features[] {
  const medians = population?.medians ?? stageMedians(raw, model);
  const norms = touchesCovered(coverage, model, asOf)
    ? touchNorms(raw, coverage, model, asOf, population?.means)
    : null;
  const families = model.families === undefined ? null : familiesOf(raw);
  return raw.map((account) => {
    const builder = new FeatureBuilder(account.accountId, account.touchesWeekly, model);
    const deals = account.openDeals
      .map((deal) => judgeDeal(deal, medians, coverage.currency, model, asOf))
      .sort(byDealId);
    addAccountFeatures(builder, account, model, asOf);
    addDealFeatures(builder, account, deals, model, asOf);
    addFamilyFeatures(builder, account, families?.get(account.accountId), model, asOf);
    addTouchFeatures(builder, account, coverage, norms?.get(account.accountId) ?? null, model, asOf);
    return builder.features;
  });
}
