/** What the interactions say: volume, recency, norm, sentiment [000-06, 000-07, 000-10, 000-11]. */
import { roundTo } from '../domain/catalogue.ts';
import { addDays, daysBetween, type IsoDate, oneYearBefore } from '../domain/dates.ts';
import type { BookCoverage, RawFeatures } from '../domain/features.ts';
import { type Model, settingValue } from '../domain/model.ts';
import { type FeatureBuilder, missing, notJudged } from './feature-builder.ts';
import type { TouchNorm } from './norms.ts';

const MONTH = 30;

const COUNTS = {
  touches_30d: 'touches30d',
  touches_prior_30d: 'touchesPrior30d',
  touches_90d: 'touches90d',
  touches_180d: 'touches180d',
  touches_365d: 'touches365d',
  customer_touches_30d: 'customerTouches30d',
  prospect_touches_30d: 'prospectTouches30d',
  interactions_30d: 'interactions30d',
  contacts_90d: 'contacts90d',
} as const;

const DERIVED_FROM_TOUCHES = [
  'touches_30d_last_year',
  'touch_norm_30d',
  'touches_per_year',
  'touch_share_of_norm',
  'last_touch',
  'days_since_last_touch',
  'next_touch',
  'days_to_next_touch',
];

function uncovered(builder: FeatureBuilder, account: RawFeatures, coverage: BookCoverage): void {
  const reason =
    coverage.interactionsTo === null
      ? 'no interactions were imported'
      : `interactions were imported up to ${coverage.interactionsTo} only`;
  builder.missing(reason, ...Object.keys(COUNTS), ...DERIVED_FROM_TOUCHES);
  // What was seen was there, whatever else is not known: enough for the scope.
  if (account.touches180d > 0) {
    delete builder.features.absent['touches_180d'];
    builder.set('touches_180d', account.touches180d);
  }
}

function addLastYear(
  builder: FeatureBuilder,
  account: RawFeatures,
  coverage: BookCoverage,
  asOf: IsoDate,
): void {
  const end = oneYearBefore(asOf);
  const start = addDays(end, 1 - MONTH);
  const observed = coverage.interactionsFrom !== null && coverage.interactionsFrom <= start;
  const active = account.firstTouchOn !== null && account.firstTouchOn <= end;
  const known = (observed && active) || account.touches30dLastYear > 0;
  const reason = observed
    ? 'no touch yet a year earlier'
    : `interactions begin on ${coverage.interactionsFrom ?? 'no date'}`;
  builder.set('touches_30d_last_year', known ? account.touches30dLastYear : null, notJudged(reason));
}

function addNorm(builder: FeatureBuilder, norm: TouchNorm, model: Model): void {
  const tooShort = notJudged(`observed for ${norm.observedDays} days only`);
  builder.set('touch_norm_30d', norm.norm, tooShort);
  builder.set('touches_per_year', norm.perYear, tooShort);
  const monthly = builder.figure('touch_norm_30d');
  const yearly = builder.figure('touches_per_year');
  const touches = builder.figure('touches_30d');
  if (monthly === null || yearly === null || touches === null) {
    builder.set('touch_share_of_norm', null, tooShort);
  } else if (yearly < settingValue(model, model.inputs.norm.min_per_year)) {
    builder.notJudged(`its norm is ${yearly} touches a year`, 'touch_share_of_norm');
  } else if (monthly === 0) {
    builder.notJudged('its norm rounds to zero', 'touch_share_of_norm');
  } else {
    builder.set('touch_share_of_norm', (100 * touches) / monthly);
  }
}

function addDates(builder: FeatureBuilder, account: RawFeatures, asOf: IsoDate): void {
  const never = notJudged('no touch on record');
  const last = account.lastTouchOn;
  builder.set('last_touch', last, never);
  builder.set('days_since_last_touch', last === null ? null : daysBetween(last, asOf), never);
  if (account.lastTouchId !== null)
    for (const metric of ['last_touch', 'days_since_last_touch'])
      builder.trace(metric, `interactions/${account.lastTouchId}`);
  const unbooked = notJudged('no meeting booked');
  const next = account.nextTouchOn;
  builder.set('next_touch', next, unbooked);
  builder.set('days_to_next_touch', next === null ? null : daysBetween(asOf, next), unbooked);
  if (account.nextTouchId !== null)
    for (const metric of ['next_touch', 'days_to_next_touch'])
      builder.trace(metric, `interactions/${account.nextTouchId}`);
}

function addSentiment(builder: FeatureBuilder, account: RawFeatures, model: Model): void {
  const least = settingValue(model, model.inputs.sentiment.min_conversations);
  builder.set('conversations_90d', account.sentimentN);
  const unscored = account.sentimentN === 0 && account.conversations90d >= least;
  const why = unscored
    ? missing(`${account.conversations90d} conversations, none of them scored`)
    : notJudged(`${account.sentimentN} scored conversations in 90 days`);
  builder.set('sentiment_90d', account.sentimentN >= least ? account.sentiment90d : null, why);
  const now = builder.figure('sentiment_90d');
  const prior = account.sentimentPriorN >= least ? account.sentimentPrior90d : null;
  const before = prior === null ? null : roundTo(prior, 2);
  const few = notJudged(`${account.sentimentPriorN} scored conversations in the 90 days before`);
  builder.set(
    'sentiment_trend',
    now === null || before === null ? null : now - before,
    now === null ? why : few,
  );
  if (account.sentimentDerived) builder.mark('derived', 'sentiment_90d', 'sentiment_trend');
}

/** Adds every interaction metric to the account's features. @param norm null where silence is not known. */
export function addTouchFeatures(
  builder: FeatureBuilder,
  account: RawFeatures,
  coverage: BookCoverage,
  norm: TouchNorm | null,
  model: Model,
  asOf: IsoDate,
): void {
  if (norm === null) {
    uncovered(builder, account, coverage);
  } else {
    for (const [metric, field] of Object.entries(COUNTS)) builder.set(metric, account[field]);
    addDates(builder, account, asOf);
    addLastYear(builder, account, coverage, asOf);
    addNorm(builder, norm, model);
    if (account.purposeDerived) builder.mark('derived', 'customer_touches_30d', 'prospect_touches_30d');
  }
  addSentiment(builder, account, model);
}
