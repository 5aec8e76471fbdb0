/** What the figures come to in one word, and which of them a sentence gives. */
import type { OutcomeFigures, TierOutcome, Verdict } from '../domain/backtest.ts';
import type { IsoDate } from '../domain/dates.ts';

/** Chance of speaking of a prediction, or of its opposite, where there is none; over all outcomes judged together. */
const LEVEL = 0.02;

/**
 * It predicts where its order stands apart from shuffles after Holm's correction, the right way round; and less than
 * a plain sort by one column where it is worse than the column for certain.
 */
export function verdictOf(
  { order, column }: Pick<OutcomeFigures, 'order' | 'column'>,
  adjustedP: number,
): Verdict {
  if (adjustedP > LEVEL) return 'chance';
  if (order.concordance.value < 0.5) return 'reversed';
  return column !== null && column.interval.high < 0 ? 'worse_than_column' : 'predicts';
}

/** Accounts of each tier that a sentence about one day needs; with fewer it speaks of all month ends. */
const SPOKEN_OF = 20;

/**
 * What a sentence gives of an outcome: the tiers with anybody in them, most of it first, on the last month end that is
 * known; over all month ends (`on` is null) where one of the tiers had few accounts on the last.
 */
export function spokenTiers({ latest, tiers }: Pick<OutcomeFigures, 'latest' | 'tiers'>): {
  on: IsoDate | null;
  tiers: TierOutcome[];
} {
  const filled = tiers.filter(({ observations }) => observations > 0).map(({ tier }) => tier);
  const enough = latest.tiers.every(
    ({ tier, observations }) => observations >= SPOKEN_OF || !filled.includes(tier),
  );
  const told = (enough ? latest.tiers : tiers)
    .filter(({ observations }) => observations > 0)
    .sort((a, b) => b.share! - a.share! || a.tier - b.tier);
  return { on: enough ? latest.asOf : null, tiers: told };
}
