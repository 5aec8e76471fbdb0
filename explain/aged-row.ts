/**
 * The row of an account as it would be some days later if nothing happened to it, told as of the same as-of date: its
 * dates lie further back, and touches fall out of their windows. The book around it stays as it is, since nobody
 * knows what will happen to the others. A meeting that is booked in between counts once it was held, so not yet.
 */
import { roundTo } from '../domain/catalogue.ts';
import { addDays, type IsoDate, isIsoDate, monthsBetween, oneYearBefore } from '../domain/dates.ts';
import type { RawFeatures, Scalar } from '../domain/features.ts';
import type { Model } from '../domain/model.ts';
import type { Touch, TouchHistory } from '../domain/touch-history.ts';

const YEAR = 365;
const WEEKS = 8;

/** First days of the windows that end on the date. */
const windowsAt = (on: IsoDate) => ({
  month: addDays(on, -29),
  prior: addDays(on, -59),
  quarter: addDays(on, -89),
  half: addDays(on, -179),
  year: addDays(on, -364),
});

function mean(touches: Touch[]): number | null {
  const scored = touches.flatMap(({ sentiment }) => sentiment ?? []);
  return scored.length === 0 ? null : roundTo(scored.reduce((sum, each) => sum + each, 0) / scored.length, 6);
}

const scoredOnes = (touches: Touch[]): number => touches.filter(({ sentiment }) => sentiment !== null).length;

function sentimentAt(touches: Touch[], from: ReturnType<typeof windowsAt>) {
  const recent = touches.filter(({ on }) => on >= from.quarter);
  const before = touches.filter(({ on }) => on >= from.half && on < from.quarter);
  return {
    sentiment90d: mean(recent),
    sentimentN: scoredOnes(recent),
    sentimentPrior90d: mean(before),
    sentimentPriorN: scoredOnes(before),
    sentimentDerived: recent.some(({ sentimentDerived }) => sentimentDerived),
  };
}

/** Everything that is counted over a window, at the end of that date. */
export function countsAt({ touches, logged }: TouchHistory, on: IsoDate) {
  const from = windowsAt(on);
  const since = (start: IsoDate) => touches.filter((touch) => touch.on >= start).length;
  const month = touches.filter((touch) => touch.on >= from.month);
  const lastYear = oneYearBefore(on);
  const week = (back: number) =>
    touches.filter((touch) => touch.on >= addDays(on, -7 * back - 6) && touch.on <= addDays(on, -7 * back))
      .length;
  return {
    touches30d: month.length,
    touchesPrior30d: since(from.prior) - month.length,
    touches90d: since(from.quarter),
    touches180d: since(from.half),
    touches365d: since(from.year),
    touches30dLastYear: touches.filter((touch) => touch.on >= addDays(lastYear, -29) && touch.on <= lastYear)
      .length,
    customerTouches30d: month.filter(({ purpose }) => purpose === 'customer').length,
    prospectTouches30d: month.filter(({ purpose }) => purpose === 'prospect').length,
    touchesWeekly: Array.from({ length: WEEKS }, (_, at) => week(WEEKS - 1 - at)),
    interactions30d: logged.filter((day) => day >= from.month).length,
    contacts90d: new Set(
      touches.filter((touch) => touch.on >= from.quarter).flatMap(({ contact }) => contact ?? []),
    ).size,
    conversations90d: since(from.quarter),
    purposeDerived: month.some(({ purposeDerived }) => purposeDerived),
    ...sentimentAt(touches, from),
  };
}

type Dated = IsoDate | null;

/** A date further back by as many whole months more as have passed, since months are no fixed number of days. */
function backByMonths(date: IsoDate, asOf: IsoDate, days: number): IsoDate {
  const months = monthsBetween(date, addDays(asOf, days));
  let back = addDays(date, -days);
  while (monthsBetween(back, asOf) > months) back = addDays(back, 1);
  while (monthsBetween(back, asOf) < months) back = addDays(back, -1);
  return back;
}

function agedAttributes(row: RawFeatures, model: Model, asOf: IsoDate, days: number): Record<string, Scalar> {
  const dates = Object.entries(row.attributes).flatMap(([name, cell]): [string, Scalar][] => {
    const date = model.attributes[name]?.kind === 'date' ? String(cell).trim().slice(0, 10) : '';
    return isIsoDate(date) ? [[name, backByMonths(date, asOf, days)]] : [];
  });
  return dates.length === 0 ? row.attributes : { ...row.attributes, ...Object.fromEntries(dates) };
}

/**
 * The row after so many days without anything.
 * @param history of the account, up to the as-of date
 * @param days 0 gives the row itself
 */
export function agedRow(
  row: RawFeatures,
  history: TouchHistory,
  days: number,
  { model, asOf }: { model: Model; asOf: IsoDate },
): RawFeatures {
  if (days === 0) return row;
  const back = (date: Dated): Dated => (date === null ? null : addDays(date, -days));
  const next = back(row.nextTouchOn);
  const ahead = next !== null && next > asOf;
  return {
    ...row,
    ...countsAt(history, addDays(asOf, days)),
    attributes: agedAttributes(row, model, asOf, days),
    ownerChangedOn: back(row.ownerChangedOn),
    renewalDate: back(row.renewalDate),
    customerSince: row.customerSince === null ? null : backByMonths(row.customerSince, asOf, days),
    createdOn: back(row.createdOn),
    openDeals: row.openDeals.map((deal) => ({
      ...deal,
      stageEnteredOn: back(deal.stageEnteredOn),
      createdOn: addDays(deal.createdOn, -days),
      closeDate: back(deal.closeDate),
    })),
    closedDeals: row.closedDeals
      .map((deal) => ({ ...deal, closedOn: addDays(deal.closedOn, -days) }))
      .filter(({ closedOn }) => closedOn > addDays(asOf, -YEAR)),
    firstTouchOn: back(row.firstTouchOn),
    lastTouchOn: back(row.lastTouchOn),
    nextTouchOn: ahead ? next : null,
    nextTouchId: ahead ? row.nextTouchId : null,
  };
}
