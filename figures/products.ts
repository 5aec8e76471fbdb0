/** "64% of $78,000, about $50,000": what a deal is worth by its odds. The sum is held on its own. */
import type { OpenFigure } from '../sentence/figures.ts';
import { wordOf } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf, within } from '../sentence/values.ts';

/** Words that may stand between the sum and what the share of it comes to. */
const COMES_TO =
  /^(?:about|roughly|around|nearly|almost|or|so|is|i|e|that|just|over|under|some|comes|to|makes|worth)$/;
/** Items between the sum and the product, signs included. */
const FAR = 5;

/** Why the money at the place is the odds times the sum before it; null where it is not. */
export function productTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items } = scope;
  if (figure.kind !== 'money') return null;
  for (let sum = at - 1; sum >= Math.max(2, at - FAR); sum -= 1) {
    const [share, link, whole] = items.slice(sum - 2, sum + 1);
    if (whole?.kind === 'figure') {
      const isShare = share?.kind === 'figure' && share.figure.kind === 'percent' && wordOf(link) === 'of';
      if (!isShare || whole.figure.kind !== 'money') return null;
      if (!areOdds(scope, at, share.figure)) return null;
      const product = (share.figure.value / 100) * whole.figure.value;
      // Both were rounded when they were written.
      const isSo = within(figure, product, Math.max(1, 0.02 * product));
      return isSo ? 'the odds times the sum beside it' : null;
    }
    const item = items[sum]!;
    if (item.kind !== 'sign' && !COMES_TO.test(wordOf(item))) return null;
  }
  return null;
}

/** Whether the percentage is the outcome score of the account or of one of its deals. */
function areOdds(scope: Scope, at: number, { value }: OpenFigure): boolean {
  const account = accountFor(scope, at);
  if (!account) return false;
  return candidatesOf(scope.index, account).figures.some(
    (each) =>
      each.period === 'current' && /outcome_score$/.test(each.metrics[0] ?? '') && each.value === value,
  );
}
