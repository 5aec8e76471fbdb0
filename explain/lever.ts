/** The levers of one account: on what each can be pulled and how often, and the row after it was. */
import { addDays, type IsoDate } from '../domain/dates.ts';
import type { RawFeatures } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';
import { isAdverse, type Lever } from '../domain/model-levers.ts';
import type { TouchHistory } from '../domain/touch-history.ts';
import { renewalOf } from '../scoring/account-features.ts';
import { agedRow } from './aged-row.ts';
import { attributeSteps, withAttribute } from './lever-attribute.ts';
import { closed, dealsFor, outcomeSteps, withAdvance, withOutcome } from './lever-deals.ts';

/** What a lever is pulled in: everything is told as of the as-of date. */
export interface Workplace {
  model: Model;
  asOf: IsoDate;
  /** Days from the as-of date to the day that the account is looked at; its row was aged by as many. */
  ahead: number;
  /** Null where it is not known when the account was touched: no days can pass for it. */
  history: TouchHistory | null;
}

/** A lever on the account or on one of its open deals. */
export interface Handle {
  lever: Lever;
  dealId: string | null;
  /** Times that it can be pulled, 1 or more. */
  most: number;
}

export interface Pull {
  handle: Handle;
  times: number;
}

/** Times that a lever on the account itself can be pulled; 0 where it finds nothing to move. */
function timesOf(lever: Lever, row: RawFeatures, { model, asOf, history }: Workplace): number {
  switch (lever.kind) {
    case 'touch':
      return settingValue(model, lever.most);
    case 'quiet':
      return history === null ? 0 : settingValue(model, lever.most);
    case 'meeting': {
      const until = addDays(asOf, settingValue(model, lever.within));
      return row.nextTouchOn === null || row.nextTouchOn > until ? 1 : 0;
    }
    case 'renewal':
      return row.type === 'customer' && renewalOf(row, asOf).date !== null ? 1 : 0;
    case 'number':
    case 'label':
      return attributeSteps(lever, row, model, asOf);
    default:
      return 0;
  }
}

const onDeals = ({ kind }: Lever): boolean => ['advance', 'outcome', 'win', 'lose'].includes(kind);

function handlesOn(lever: Lever, row: RawFeatures, place: Workplace): Handle[] {
  if (!onDeals(lever)) {
    const most = timesOf(lever, row, place);
    return most > 0 ? [{ lever, dealId: null, most }] : [];
  }
  return dealsFor(lever, row, place.asOf).flatMap((deal) => {
    const most = lever.kind === 'outcome' ? outcomeSteps(lever, deal, place.model) : 1;
    return most > 0 ? [{ lever, dealId: deal.dealId, most }] : [];
  });
}

/** What can be pulled, in the model's order and by deal id; a value that is not known is no lever. */
export function handlesOf(row: RawFeatures, place: Workplace, way: 'better' | 'worse'): Handle[] {
  const levers = (place.model.levers ?? []).filter((lever) => isAdverse(lever) === (way === 'worse'));
  return levers.flatMap((lever) => handlesOn(lever, row, place));
}

/** One more touch for each time, all on the day; a contact is new only where nobody was met in 90 days. */
function touched(row: RawFeatures, times: number, asOf: IsoDate): RawFeatures {
  const asCustomer = row.type === 'customer';
  return {
    ...row,
    touches30d: row.touches30d + times,
    touches90d: row.touches90d + times,
    touches180d: row.touches180d + times,
    touches365d: row.touches365d + times,
    customerTouches30d: row.customerTouches30d + (asCustomer ? times : 0),
    prospectTouches30d: row.prospectTouches30d + (asCustomer ? 0 : times),
    touchesWeekly: row.touchesWeekly.map((count, at, all) => (at === all.length - 1 ? count + times : count)),
    interactions30d: row.interactions30d + times,
    conversations90d: row.conversations90d + times,
    contacts90d: Math.max(row.contacts90d, 1),
    firstTouchOn: row.firstTouchOn ?? asOf,
    lastTouchOn: asOf,
    lastTouchId: null,
  };
}

/** The same day twelve months on. */
export function aYearLater(date: IsoDate): IsoDate {
  const later = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return later.endsWith('-02-29') ? `${later.slice(0, 8)}28` : later;
}

function renewed(row: RawFeatures, asOf: IsoDate): RawFeatures {
  const { date, dealId } = renewalOf(row, asOf);
  if (date === null) return row;
  const signed = dealId === null ? row : closed(row, dealId, 'won', asOf);
  return { ...signed, renewalDate: aYearLater(date) };
}

function pulledOnce(row: RawFeatures, { handle, times }: Pull, place: Workplace): RawFeatures {
  const { lever, dealId } = handle;
  const { model, asOf, ahead, history } = place;
  switch (lever.kind) {
    case 'touch':
      return touched(row, times, asOf);
    case 'quiet':
      return agedFurther(row, times, { model, asOf, ahead, history });
    case 'meeting':
      return { ...row, nextTouchOn: addDays(asOf, settingValue(model, lever.within)), nextTouchId: null };
    case 'renewal':
      return renewed(row, asOf);
    case 'advance':
      return withAdvance(row, dealId!, asOf);
    case 'outcome':
      return withOutcome(row, dealId!, lever, times, model);
    case 'win':
    case 'lose':
      return closed(row, dealId!, lever.kind === 'win' ? 'won' : 'lost', asOf);
    case 'number':
    case 'label':
      return withAttribute(row, lever, times, model, asOf);
  }
}

/** Days counted from the day that is looked at: the history is then as old as the row. */
function agedFurther(
  row: RawFeatures,
  days: number,
  { model, asOf, ahead, history }: Workplace,
): RawFeatures {
  if (history === null) return row;
  const shifted = ahead === 0 ? history : historyBack(history, ahead);
  return agedRow(row, shifted, days, { model, asOf });
}

const historyBack = ({ touches, logged }: TouchHistory, days: number): TouchHistory => ({
  touches: touches.map((touch) => ({ ...touch, on: addDays(touch.on, -days) })),
  logged: logged.map((day) => addDays(day, -days)),
});

/** The row after all of them; days pass first, then the rest in the order given. */
export function pulled(row: RawFeatures, pulls: readonly Pull[], place: Workplace): RawFeatures {
  const days = pulls.filter(({ handle }) => handle.lever.kind === 'quiet');
  const rest = pulls.filter(({ handle }) => handle.lever.kind !== 'quiet');
  return [...days, ...rest].reduce((at, pull) => pulledOnce(at, pull, place), row);
}
