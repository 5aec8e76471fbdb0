/** Of each tier the share with the outcome, and how that stands to the whole book's. */
import type { Interval, OutcomeShare, TierOutcome } from '../domain/backtest.ts';
import type { Model } from '../domain/model.ts';
import { clusteredVariance, outcomeShare, sumsByCluster, Z } from './intervals.ts';
import type { Sample } from './sample.ts';

type Tiers = Pick<Model, 'tiers'>;

/** The share of the observations that pass. */
export function shareOf(sample: Sample, passes: (at: number) => boolean): OutcomeShare {
  const members = sample.observations.flatMap((_, at) => (passes(at) ? [at] : []));
  return outcomeShare(
    members.map((at) => sample.happened[at]!),
    members.map((at) => sample.observations[at]!.accountId),
  );
}

/** Every tier of the model, best first, also those without an account. */
export function tierOutcomes(sample: Sample, { tiers }: Tiers): TierOutcome[] {
  const book = shareOf(sample, () => true);
  return tiers.map(({ number: tier, label }) => {
    const passes = (at: number) => sample.observations[at]!.tier === tier;
    const share = shareOf(sample, passes);
    const none = { lift: null, liftInterval: null };
    if (share.share === null || book.share === null || book.share === 0)
      return { tier, label, ...share, ...none };
    const lift = share.share / book.share;
    return { tier, label, ...share, lift, liftInterval: liftInterval(sample, passes, share, book) };
  });
}

/**
 * On the log scale by the delta method, clustered by account; a tier that is part of the book moves with it. Of a
 * tier without the outcome: from 0 to what Wilson's upper end of its share would be.
 */
function liftInterval(
  sample: Sample,
  passes: (at: number) => boolean,
  tier: OutcomeShare,
  book: OutcomeShare,
): Interval {
  const [inTier, inBook] = [tier.share!, book.share!];
  if (tier.with === 0) return { low: 0, high: tier.interval!.high / inBook };
  const terms = sample.happened.map((happened, at) => {
    const y = happened ? 1 : 0;
    const own = passes(at) ? (y - inTier) / (tier.observations * inTier) : 0;
    return own - (y - inBook) / (book.observations * inBook);
  });
  const clusters = sample.observations.map(({ accountId }) => accountId);
  const error = Math.sqrt(clusteredVariance(sumsByCluster(terms, clusters)));
  const lift = inTier / inBook;
  return { low: lift * Math.exp(-Z * error), high: lift * Math.exp(Z * error) };
}
