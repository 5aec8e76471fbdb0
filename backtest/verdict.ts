/** What the figures come to, in one word and in one plain sentence. */
import type { OutcomeFigures, OutcomeTrial, TierOutcome, Verdict } from '../domain/backtest.ts';
import type { Outcome } from '../domain/model-outcomes.ts';

/** Chance of speaking of a prediction where there is none, over all outcomes judged together. */
const LEVEL = 0.05;

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

/** "Of the accounts in Watch on 30 … 31 % lost an open deal within 6 months (24 of 77); in Nurture 6 % (12 of 201)." */
export function figuresSentence(outcome: Outcome, { latest }: Pick<OutcomeFigures, 'latest'>): string {
  const tiers = latest.tiers.filter(({ observations }) => observations > 0);
  const ordered = [...tiers].sort((a, b) => b.share! - a.share! || a.tier - b.tier);
  const [first, ...rest] = ordered;
  if (first === undefined) return `On ${latest.asOf} no account had a tier.`;
  const lead = `Of the accounts in ${first.label} on ${latest.asOf}, ${percent(first.share!)} ${outcome.label} within the next ${months(outcome.months)} (${first.with} of ${first.observations})`;
  return rest.length === 0 ? `${lead}.` : `${lead}; in ${rest.map(told).join(', in ')}.`;
}

/** Why an outcome is not judged. */
export function silenceSentence(
  { label, months: window }: Outcome,
  { standing, with: having, without, needed }: Pick<OutcomeTrial, 'standing' | 'with' | 'without' | 'needed'>,
): string {
  const within = `within ${months(window)}`;
  if (standing === 'not_known') return `Not known: the rows do not show which accounts ${label} ${within}.`;
  const few = [
    ...(having < needed ? [`${having} accounts ${label} ${within}`] : []),
    ...(without < needed ? [`${without} at some month end did not`] : []),
  ];
  return `Not enough outcomes: ${few.join(', ')}; ${needed} are needed.`;
}
