/**
 * Stage medians of won deals, and each open deal judged against its stage (default-model, Deals): stagnant
 * past a multiple of the median, long-stagnant past a larger one, each with a floor in days.
 */
import { roundTo } from '../domain/catalogue.ts';
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import type { DealFeatures, RawFeatures, RawOpenDeal } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';
import { bandOf } from './outcome-bands.ts';

interface StageMedian {
  stage: string;
  days: number;
  deals: number;
}

/** Medians by stage; `overall` stands in for stages with too few won stays. Null: too few in all. */
export interface StageMedians {
  byStage: Map<string, StageMedian>;
  overall: { days: number; deals: number } | null;
}

/** Middle value, rounded half up to a whole day. */
function medianDays(days: number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return roundTo(median, 0);
}

/** Medians over the stays of all accounts' won new and expansion deals, for stages with enough of them. */
export function stageMedians(accounts: RawFeatures[], model: Model): StageMedians {
  const least = settingValue(model, model.inputs.stagnation.min_stays);
  const days = new Map<string, number[]>();
  const all: number[] = [];
  for (const account of accounts) {
    for (const stay of account.wonStageStays) {
      const known = days.get(stay.stage);
      if (known === undefined) days.set(stay.stage, [stay.days]);
      else known.push(stay.days);
      all.push(stay.days);
    }
  }
  const byStage = new Map<string, StageMedian>();
  for (const stage of [...days.keys()].sort()) {
    const stays = days.get(stage)!;
    if (stays.length >= least) byStage.set(stage, { stage, days: medianDays(stays), deals: stays.length });
  }
  return { byStage, overall: all.length >= least ? { days: medianDays(all), deals: all.length } : null };
}

/** Days in stage at which a deal becomes stagnant and long-stagnant. */
function stagnationLines(median: number, model: Model): { stagnant: number; long: number } {
  const of = model.inputs.stagnation;
  const line = (times: number, floor: number) => Math.max(roundTo(times * median, 6), floor);
  return {
    stagnant: line(settingValue(model, of.stagnant_times), settingValue(model, of.stagnant_floor)),
    long: line(settingValue(model, of.long_times), settingValue(model, of.long_floor)),
  };
}

/** 100 at the median or less, falling in a straight line to 0 at the long-stagnant line. */
export function dealMomentum(daysInStage: number, median: number, model: Model): number {
  const { long } = stagnationLines(median, model);
  if (daysInStage <= median) return 100;
  return long <= median ? 0 : Math.max(0, (100 * (long - daysInStage)) / (long - median));
}

/** One open deal with its days, its stage's median and what follows. Amounts of another currency do not count. */
export function judgeDeal(
  deal: RawOpenDeal,
  medians: StageMedians,
  currency: string | null,
  model: Model,
  asOf: IsoDate,
): DealFeatures {
  const foreign = currency !== null && deal.currency !== null && deal.currency !== currency;
  const daysInStage = deal.stageEnteredOn === null ? null : daysBetween(deal.stageEnteredOn, asOf);
  const own = medians.byStage.get(deal.stage ?? '');
  const basis = own ?? medians.overall;
  const median = basis?.days ?? null;
  const lines = daysInStage === null || median === null ? null : stagnationLines(median, model);
  const outcomeScore = deal.outcomeScore === null ? null : roundTo(deal.outcomeScore, 0);
  return {
    dealId: deal.dealId,
    name: deal.name ?? deal.dealId,
    owner: deal.owner,
    type: deal.type,
    stage: deal.stage,
    stageEnteredOn: deal.stageEnteredOn,
    daysInStage,
    stageMedianDays: median,
    stageMedianDeals: basis?.deals ?? null,
    stageMedianOverall: own === undefined && basis !== null,
    amount: foreign ? null : deal.amount,
    amountDerived: deal.amountDerived,
    closeDate: deal.closeDate,
    daysToClose: deal.closeDate === null ? null : daysBetween(asOf, deal.closeDate),
    ageDays: daysBetween(deal.createdOn, asOf),
    outcomeScore,
    outcomeBand: deal.outcomeBand ?? bandOf(outcomeScore, model),
    outcomeDerived: deal.outcomeDerived,
    stagnant: lines === null ? null : daysInStage! > lines.stagnant,
    longStagnant: lines === null ? null : daysInStage! > lines.long,
  };
}
