/** What the figures come to, in one word and in one plain sentence. */
import type { OutcomeFigures, OutcomeTrial, TierOutcome, Verdict } from '../domain/backtest.ts';
import type { Outcome } from '../domain/model-outcomes.ts';

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

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const months = (count: number): string => (count === 1 ? 'month' : `${count} months`);

const told = ({ label, share, with: having, observations }: TierOutcome): string =>
  `${label} ${percent(share!)} (${having} of ${observations})`;

/** Accounts of each tier that a sentence about one day needs; with fewer it speaks of all month ends. */
const SPOKEN_OF = 20;

/**
 * "Of the accounts in Watch on 2025-11-30, 31 % lost an open deal within the next 6 months (24 of 77); in Nurture
 * 6 % (12 of 201)." Over all month ends where one of the tiers had few accounts on the last.
 */
export function figuresSentence(
  outcome: Outcome,
  { latest, tiers }: Pick<OutcomeFigures, 'latest' | 'tiers'>,
  monthEnds: number,
): string {
  const filled = tiers.filter(({ observations }) => observations > 0).map(({ tier }) => tier);
  const enough = latest.tiers.every(
    ({ tier, observations }) => observations >= SPOKEN_OF || !filled.includes(tier),
  );
  const [first, ...rest] = (enough ? latest.tiers : tiers)
    .filter(({ observations }) => observations > 0)
    .sort((a, b) => b.share! - a.share! || a.tier - b.tier);
  const when = enough ? `on ${latest.asOf}` : `at ${monthEnds} month ends`;
  const lead = `Of the accounts in ${first!.label} ${when}, ${percent(first!.share!)} ${outcome.label} within the next ${months(outcome.months)} (${first!.with} of ${first!.observations})`;
  return rest.length === 0 ? `${lead}.` : `${lead}; in ${rest.map(told).join(', in ')}.`;
}

/** Why an outcome is not judged. */
export function silenceSentence(
  { label, months: window }: Outcome,
  { standing, with: having, without, needed }: Pick<OutcomeTrial, 'standing' | 'with' | 'without' | 'needed'>,
): string {
  const within = `within ${window === 1 ? '1 month' : months(window)}`;
  if (standing === 'not_known') return `Not known: the rows do not show which accounts ${label} ${within}.`;
  const few = [
    ...(having < needed ? [`${having === 1 ? '1 account' : `${having} accounts`} ${label} ${within}`] : []),
    ...(without < needed ? [`${without} at some month end did not`] : []),
  ];
  return `Not enough outcomes: ${few.join(', ')}; ${needed} are needed.`;
}
