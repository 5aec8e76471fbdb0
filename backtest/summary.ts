/** Which outcome is told to somebody who asks whether the tiers mean anything. */
import type { OutcomeTrial, Verdict } from '../domain/backtest.ts';

const WEIGHT: Record<Verdict, number> = { predicts: 0, worse_than_column: 1, reversed: 2, chance: 3 };

/**
 * The outcome that the tiers tell most of; of those alike bad news first, since it is what a warning is for. Of those
 * that are not judged the first that was counted. Null where no outcome is declared.
 */
export function foremostOutcome(outcomes: readonly OutcomeTrial[]): OutcomeTrial | null {
  const judged = outcomes.filter(({ figures }) => figures !== null);
  const key = ({ figures, outcome }: OutcomeTrial): number[] => [
    WEIGHT[figures!.verdict],
    outcome.good ? 1 : 0,
    -Math.abs(figures!.order.concordance.value - 0.5),
  ];
  const [told] = [...judged].sort((a, b) => {
    const [one, two] = [key(a), key(b)];
    const at = one.findIndex((value, i) => value !== two[i]);
    return at === -1 ? 0 : one[at]! - two[at]!;
  });
  return told ?? outcomes.find(({ standing }) => standing === 'not_enough') ?? outcomes[0] ?? null;
}
