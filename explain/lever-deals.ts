/** Levers on open deals: another stage, a better outcome score, won or lost. */
import type { IsoDate } from '../domain/dates.ts';
import type { RawFeatures, RawOpenDeal } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';
import type { Lever } from '../domain/model-levers.ts';

type OutcomeLever = Extract<Lever, { kind: 'outcome' }>;
type SteppedLever = Extract<Lever, { kind: 'outcome' | 'number' }>;

/** A deal can only move on from a stage whose first day is known; a derived outcome score is nobody's to raise. */
function fits(lever: Lever, deal: RawOpenDeal, asOf: IsoDate): boolean {
  if (deal.type === 'renewal') return false;
  if (lever.kind === 'advance') return deal.stageEnteredOn !== null && deal.stageEnteredOn < asOf;
  if (lever.kind === 'outcome') return deal.outcomeScore !== null && !deal.outcomeDerived;
  return true;
}

/** New and expansion deals that the lever can act on, by deal id. */
export const dealsFor = (lever: Lever, { openDeals }: RawFeatures, asOf: IsoDate): RawOpenDeal[] =>
  openDeals.filter((deal) => fits(lever, deal, asOf)).sort((a, b) => (a.dealId < b.dealId ? -1 : 1));

/** Steps until the end that the lever declares; 0 where the deal is there already. */
export function outcomeSteps(lever: OutcomeLever, deal: RawOpenDeal, model: Model): number {
  return stepsTo(deal.outcomeScore!, lever, model);
}

/** Steps from a value to the lever's end, bounded by its `most`. */
export function stepsTo(value: number, lever: SteppedLever, model: Model): number {
  const distance = (settingValue(model, lever.to) - value) / stepOf(lever, model);
  const most = lever.most === undefined ? Number.POSITIVE_INFINITY : settingValue(model, lever.most);
  return Math.max(0, Math.min(most, Math.ceil(distance)));
}

/** The value after so many steps, no further than the lever's end. */
export function stepped(value: number, times: number, lever: SteppedLever, model: Model): number {
  const [step, to] = [stepOf(lever, model), settingValue(model, lever.to)];
  const reached = value + step * times;
  return step > 0 ? Math.min(to, reached) : Math.max(to, reached);
}

const stepOf = ({ step, down }: SteppedLever, model: Model): number =>
  settingValue(model, step) * (down === true ? -1 : 1);

const withDeal = (
  row: RawFeatures,
  dealId: string,
  change: (deal: RawOpenDeal) => RawOpenDeal,
): RawFeatures => ({
  ...row,
  openDeals: row.openDeals.map((deal) => (deal.dealId === dealId ? change(deal) : deal)),
});

/** Which stage comes next is not known; what is judged is the day on which the deal entered it. */
export const withAdvance = (row: RawFeatures, dealId: string, asOf: IsoDate): RawFeatures =>
  withDeal(row, dealId, (deal) => ({ ...deal, stageEnteredOn: asOf }));

/** The band follows from the score that the deal has now. */
export const withOutcome = (
  row: RawFeatures,
  dealId: string,
  lever: OutcomeLever,
  times: number,
  model: Model,
): RawFeatures =>
  withDeal(row, dealId, (deal) =>
    deal.outcomeScore === null
      ? deal
      : { ...deal, outcomeScore: stepped(deal.outcomeScore, times, lever, model), outcomeBand: null },
  );

/** The deal closed on the day. The medians of won deals stay as they are. */
export function closed(
  row: RawFeatures,
  dealId: string,
  outcome: 'won' | 'lost',
  asOf: IsoDate,
): RawFeatures {
  const deal = row.openDeals.find((each) => each.dealId === dealId);
  if (deal === undefined) return row;
  const { name, type, amount } = deal;
  return {
    ...row,
    openDeals: row.openDeals.filter((each) => each !== deal),
    closedDeals: [{ dealId, name, type, outcome, closedOn: asOf, amount }, ...row.closedDeals],
  };
}
