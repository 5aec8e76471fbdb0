/** Whether a share that was seen once is seen again: tiers over time, and bands of the score. */
import type { Calibration, OutcomeShare } from '../domain/backtest.ts';
import type { Model } from '../domain/model.ts';
import { shareOf, tierOutcomes } from './lift.ts';
import { atMonths, type Sample } from './sample.ts';

/** Earlier and later half of the month ends; the middle one is of the later. Null with less than two. */
export function halves(sample: Sample): { first: Sample; second: Sample } | null {
  const { months } = sample;
  if (months.length < 2) return null;
  const middle = Math.floor(months.length / 2);
  return { first: atMonths(sample, months.slice(0, middle)), second: atMonths(sample, months.slice(middle)) };
}

/** Each tier's share in the first half of the months held against the second; tiers empty in one are left out. */
export function calibrationOf(sample: Sample, model: Pick<Model, 'tiers'>): Calibration[] {
  const parts = halves(sample);
  if (parts === null) return [];
  const later = new Map(tierOutcomes(parts.second, model).map((each) => [each.tier, each]));
  return tierOutcomes(parts.first, model).flatMap(({ tier, label, share: expected }) => {
    const { observations, accounts, with: having, share, interval } = later.get(tier)!;
    if (expected === null || interval === null) return [];
    const observed = { observations, accounts, with: having, share, interval };
    return { tier, label, expected, observed, holds: interval.low <= expected && expected <= interval.high };
  });
}

const BANDS = 5;

/** Five bands of equal width; the last takes its upper end. Accounts without a score are in none. */
export function scoreBandsOf(sample: Sample, scale: number): ({ from: number; to: number } & OutcomeShare)[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const [from, to] = [(scale * band) / BANDS, (scale * (band + 1)) / BANDS];
    const passes = (at: number) => {
      const { score } = sample.observations[at]!;
      return score !== null && score >= from && (score < to || (band === BANDS - 1 && score <= to));
    };
    return { from, to, ...shareOf(sample, passes) };
  });
}
