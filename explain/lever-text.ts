/** A pull of a lever as a step that people read. */
import { addDays, daysBetween } from '../domain/dates.ts';
import type { RawFeatures } from '../domain/features.ts';
import { settingValue } from '../domain/model.ts';
import type { PathStep } from '../domain/path.ts';
import { renewalOf } from '../scoring/account-features.ts';
import { featureLabel } from '../scoring/feature-names.ts';
import { aYearLater, type Pull, type Workplace } from './lever.ts';
import { attributeAfter, attributeValue } from './lever-attribute.ts';
import { stepped } from './lever-deals.ts';

type Shown = Pick<PathStep, 'text' | 'feature' | 'from' | 'to'>;

/** `industry_leader` → "industry leader". */
const words = (value: unknown): string => String(value).replaceAll('_', ' ');

const times = (count: number, one: string, many: string): string =>
  count === 1 ? `one more ${one}` : `${count} more ${many}`;

function dealOf(row: RawFeatures, dealId: string) {
  const deal = row.openDeals.find((each) => each.dealId === dealId);
  return { deal, named: `the deal ${deal?.name ?? dealId}` };
}

function onDeal({ handle, times: count }: Pull, row: RawFeatures, { model, asOf }: Workplace): Shown {
  const { lever, dealId } = handle;
  const { deal, named } = dealOf(row, dealId!);
  if (lever.kind === 'outcome') {
    const from = deal?.outcomeScore ?? null;
    const to = from === null ? null : stepped(from, count, lever, model);
    const text = `the outcome score of ${named} from ${from} to ${to}`;
    return { text, feature: 'deal_outcome_score', from, to };
  }
  if (lever.kind === 'advance') {
    const from = deal?.stageEnteredOn == null ? null : daysBetween(deal.stageEnteredOn, asOf);
    return {
      text: `${named} moved on from ${deal?.stage ?? 'its stage'}`,
      feature: 'days_in_stage',
      from,
      to: 0,
    };
  }
  const text = lever.kind === 'win' ? `${named} won` : `${named} lost`;
  return { text, feature: null, from: null, to: null };
}

function onAccount({ handle, times: count }: Pull, row: RawFeatures, place: Workplace): Shown {
  const { lever } = handle;
  const { model, asOf, ahead } = place;
  const told = (date: string) => addDays(date, ahead);
  switch (lever.kind) {
    case 'touch': {
      const from = row.touches30d;
      const text = times(count, 'touch', 'touches');
      return { text, feature: 'touches_30d', from, to: from + count };
    }
    case 'quiet': {
      const from = row.lastTouchOn === null ? null : daysBetween(row.lastTouchOn, asOf);
      const text = `${times(count, 'day', 'days')} without a touch`;
      return { text, feature: 'days_since_last_touch', from, to: from === null ? null : from + count };
    }
    case 'meeting': {
      const within = settingValue(model, lever.within);
      const from = row.nextTouchOn === null ? null : told(row.nextTouchOn);
      const to = told(addDays(asOf, within));
      return { text: `a meeting booked within ${within} days`, feature: 'next_touch', from, to };
    }
    case 'renewal': {
      const { date } = renewalOf(row, asOf);
      const [from, to] = date === null ? [null, null] : [told(date), told(aYearLater(date))];
      return { text: 'the renewal signed', feature: 'renewal_date', from, to };
    }
    case 'number':
    case 'label': {
      const from = shown(attributeValue(row, lever.feature, model, asOf));
      const to = shown(attributeAfter(lever, count, row, model, asOf));
      const text = `${featureLabel(lever.feature, model)} from ${words(from)} to ${words(to)}`;
      return { text, feature: lever.feature, from, to };
    }
    default:
      return { text: lever.id, feature: null, from: null, to: null };
  }
}

const shown = (value: unknown): string | number | null =>
  typeof value === 'number' || value === null ? value : String(value);

/** @param row before anything was pulled */
export function stepOf(pull: Pull, row: RawFeatures, place: Workplace): PathStep {
  const { lever, dealId } = pull.handle;
  const seen = dealId === null ? onAccount(pull, row, place) : onDeal(pull, row, place);
  return {
    lever: lever.id,
    text: seen.text,
    times: pull.times,
    dealId,
    feature: seen.feature,
    from: seen.from,
    to: seen.to,
  };
}
