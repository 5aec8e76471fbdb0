/** Observations of past month ends → what the model's tiers foretold, outcome by outcome. Pure and repeatable. */
import type { Observation, OutcomeFigures, OutcomeTrial } from '../domain/backtest.ts';
import { type Model, settingValue } from '../domain/model.ts';
import type { Outcome } from '../domain/model-outcomes.ts';
import { calibrationOf, scoreBandsOf } from './calibration.ts';
import { againstBestColumn } from './columns.ts';
import { compareOrders } from './concordance.ts';
import { shareOf, tierOutcomes } from './lift.ts';
import { overrideTrial, spokenTrial } from './people.ts';
import {
  atMonths,
  knownSample,
  orderValues,
  type Sample,
  sampleOf,
  scoreValues,
  tierValues,
} from './sample.ts';
import { againstShuffles, holm, type ShuffleOptions } from './shuffles.ts';
import { verdictOf } from './verdict.ts';

/** Accounts with an outcome, and without it, under which nothing is said of it. */
export const OUTCOMES_NEEDED = 20;

const SHUFFLES: ShuffleOptions = { shuffles: 1000, seed: 20_161_020 };

export interface TrialOptions {
  shuffles?: ShuffleOptions;
  /** The observations carry places by a second model. */
  against?: boolean;
}

/** One trial for each outcome, in their order. */
export function tryOutcomes(
  observations: readonly Observation[],
  outcomes: readonly Outcome[],
  model: Model,
  options: TrialOptions = {},
): OutcomeTrial[] {
  const tried = outcomes.map((outcome) => {
    const sample = knownSample(observations, outcome);
    const counts = countsOf(sample);
    const figures = counts.standing === 'judged' ? figuresOf(sample, outcome, model, options) : null;
    return { outcome, sample, counts, figures };
  });
  const judged = tried.filter(({ figures }) => figures !== null);
  const adjusted = holm(judged.map(({ figures }) => figures!.order.p));
  for (const [at, { figures }] of judged.entries()) {
    figures!.adjustedP = adjusted[at]!;
    figures!.verdict = verdictOf(figures!, adjusted[at]!);
  }
  return tried.map(({ outcome, sample, counts, figures }) => ({
    outcome,
    ...counts,
    ...unknownOf(observations, outcome),
    figures,
    people: peopleOf(sample, outcome, model),
  }));
}

function countsOf({
  accounts,
  happened,
  months,
}: Sample): Pick<OutcomeTrial, 'standing' | 'with' | 'without' | 'needed'> {
  const having = new Set(accounts.filter((_, at) => happened[at])).size;
  const without = new Set(accounts.filter((_, at) => !happened[at])).size;
  const enough = having >= OUTCOMES_NEEDED && without >= OUTCOMES_NEEDED;
  // Pairs are formed within a month end: one without both says nothing.
  const pairs = months.some((month) => new Set(month.map((at) => happened[at])).size === 2);
  const standing = accounts.length === 0 ? 'not_known' : enough && pairs ? 'judged' : 'not_enough';
  return { standing, with: having, without, needed: OUTCOMES_NEEDED };
}

function unknownOf(
  observations: readonly Observation[],
  { id }: Outcome,
): Pick<OutcomeTrial, 'notKnown' | 'notApplicable'> {
  const notKnown = observations.filter(({ happened }) => happened[id] === null).length;
  return {
    notKnown,
    notApplicable: observations.filter(({ happened }) => happened[id] === undefined).length,
  };
}

const peopleOf = (sample: Sample, outcome: Outcome, model: Model): OutcomeTrial['people'] => ({
  overrides: overrideTrial(sample, outcome),
  disputed: spokenTrial(sample, model, 'disputed'),
  noted: spokenTrial(sample, model, 'noted'),
});

/** The verdict is given once all outcomes are judged. */
function figuresOf(sample: Sample, { good }: Outcome, model: Model, options: TrialOptions): OutcomeFigures {
  const scale = settingValue(model, model.scale);
  const shuffles = options.shuffles ?? SHUFFLES;
  const orders = [orderValues(sample, good, scale), tierValues(sample, good), scoreValues(sample, good)];
  const [order, tier, score] = againstShuffles(sample, orders, shuffles)!;
  const last = sample.months.at(-1)!;
  return {
    monthEnds: sample.months.length,
    book: shareOf(sample, () => true),
    tiers: tierOutcomes(sample, model),
    latest: {
      asOf: sample.observations[last[0]!]!.asOf,
      tiers: tierOutcomes(atMonths(sample, [last]), model),
    },
    scoreBands: scoreBandsOf(sample, scale),
    calibration: calibrationOf(sample, model),
    order: order!,
    tier: tier!,
    score: score!,
    shuffles: shuffles.shuffles,
    column: againstBestColumn(sample, good, scale),
    against: options.against === true ? againstModel(sample, good, scale) : null,
    verdict: 'chance',
    adjustedP: 1,
  };
}

/** On accounts that both models tier. */
function againstModel(sample: Sample, good: boolean, scale: number): OutcomeFigures['against'] {
  const both = sample.observations.flatMap(({ against }, at) => (against === null ? [] : [at]));
  const shared = sampleOf(
    both.map((at) => sample.observations[at]!),
    both.map((at) => sample.happened[at]!),
  );
  const other = orderValues(shared, good, scale, ({ against }) => against);
  return compareOrders(shared, orderValues(shared, good, scale), other);
}
