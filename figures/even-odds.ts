/** "Fifty-fifty", "a 50/50 bet": odds that lie about the middle. */

import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { candidatesOf } from '../sentence/values.ts';

const [HALF, LEAST, MOST] = [50, 43, 57];
const ODDS = /^(deal_)?outcome_score$/;

/** Why the two fifties hold of somebody's odds; null where they are none, or the odds lie elsewhere. */
export function evenOdds(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items } = scope;
  const isTwin = (place: number): boolean => {
    const item: Item | undefined = items[place];
    return item?.kind === 'figure' && item.figure.value === HALF;
  };
  const isPair = [-1, 1].some((way) => /^[-–/]$/.test(textOf(items[at + way])) && isTwin(at + 2 * way));
  if (figure.value !== HALF || !(isPair || isTwin(at - 1) || isTwin(at + 1))) return null;
  for (const subject of subjectsFor(scope, at).slice(0, 1)) {
    const found = candidatesOf(scope.index, subject).figures.find(
      ({ metrics, period, value }) =>
        period === 'current' &&
        metrics.length === 1 &&
        ODDS.test(metrics[0]!) &&
        value >= LEAST &&
        value <= MOST,
    );
    if (found) return `odds about even (${found.fact})`;
  }
  return null;
}
