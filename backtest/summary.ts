/** One sentence for somebody who asks whether the tiers mean anything. */
import type { Backtest, OutcomeTrial, Verdict } from '../domain/backtest.ts';

const WEIGHT: Record<Verdict, number> = { predicts: 0, worse_than_column: 1, reversed: 2, chance: 3 };

/** The outcome that the tiers tell most of; of those alike bad news first, since it is what a warning is for. */
function foremost(outcomes: readonly OutcomeTrial[]): OutcomeTrial | undefined {
  const judged = outcomes.filter(({ figures }) => figures !== null);
  const key = ({ figures, outcome }: OutcomeTrial): number[] => [
    WEIGHT[figures!.verdict],
    outcome.good ? 1 : 0,
    -Math.abs(figures!.order.concordance.value - 0.5),
  ];
  return [...judged].sort((a, b) => {
    const [one, two] = [key(a), key(b)];
    const at = one.findIndex((value, i) => value !== two[i]);
    return at === -1 ? 0 : one[at]! - two[at]!;
  })[0];
}

const VERDICTS: Record<Verdict, string> = {
  predicts: 'The tiers predict it.',
  worse_than_column: 'The tiers predict it, but worse than one column alone.',
  reversed: 'The tiers say the opposite of what happened.',
  chance: 'That is not beyond chance.',
};

/** @returns the sentence of the outcome that is told best, with what it is worth */
export function backtestSentence({
  standing,
  outcomes,
  months,
}: Pick<Backtest, 'standing' | 'outcomes' | 'months'>): string {
  if (standing === 'no_tiers')
    return `No figures: at none of ${months.length} month ends could a tier be given from what was observed by then.`;
  const told = foremost(outcomes);
  if (told !== undefined) return `${told.sentence} ${VERDICTS[told.figures!.verdict]}`;
  const counted = outcomes.filter(({ standing: each }) => each === 'not_enough');
  return (counted[0] ?? outcomes[0])?.sentence ?? 'No outcome is declared.';
}
