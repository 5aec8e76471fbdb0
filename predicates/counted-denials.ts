/**
 * A count before a state that its sentence denies: "16 of your accounts don't have a next meeting", "three of these five
 * are not overdue". As many of a set must be without it; a figure that counts those of whom the reverse is so holds it.
 */
import { type State, Values } from '../sentence/conditions.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { countBefore, setsCounted } from './counted-states.ts';
import type { Governor } from './governed.ts';
import type { Held } from './held-of.ts';
import { isCountOfIt, isReverse } from './held-of-sets.ts';

/** @param figures verdicts on the figures of the sentence */
export function countDenied(
  scope: Scope,
  figures: readonly Finding[],
  state: State,
  { way, from }: Governor,
  near: ReadonlySet<string>,
): Held | null {
  if (way !== 'not') return null;
  const at = countBefore(scope.items, from);
  const item = at === null ? undefined : scope.items[at];
  if (at === null || item?.kind !== 'figure' || !isCountOfIt(scope.items, at, from)) return null;
  const figure = figures.find((each) => each.from === item.from && each.verdict === 'verified');
  if (figure?.fact && isReverse(state, figure.fact))
    return { holds: true, whom: `the count (${figure.fact})`, from };
  const { test, denied } = state;
  const isSo = denied ?? test;
  const lacking = setsCounted(scope, at).find(({ members }) => {
    const found = members.map((one) => isSo(new Values(scope.index, one), near));
    return found.filter((one) => one === false).length === item.figure.value;
  });
  return lacking ? { holds: true, whom: lacking.name, from } : null;
}
