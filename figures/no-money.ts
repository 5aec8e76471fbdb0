/** "With zero pipeline", "nil revenue": no money, told as a count of nothing. */
import type { OpenFigure } from '../sentence/figures.ts';
import { wordOf } from '../sentence/items.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';

const MONEY: [RegExp, string][] = [
  [/^(pipeline|open value|open business|open pipeline)$/, 'open_value'],
  [/^(revenue|arr|recurring revenue|annual revenue|income)$/, 'arr'],
];

/** Whether there is none of it; null where the figure tells something else. */
export function noMoney(
  scope: Scope,
  at: number,
  figure: OpenFigure,
): { right: boolean; reason: string } | null {
  if (figure.kind !== 'number' || figure.value !== 0) return null;
  const after = wordOf(scope.items[at + 1]);
  const noun = /^(open|expansion)$/.test(after) ? wordOf(scope.items[at + 2]) : after;
  const metric = MONEY.find(([pattern]) => pattern.test(noun))?.[1];
  const whom = accountFor(scope, at) ?? groupsFor(scope, at)[0];
  if (!metric || !whom) return null;
  const fact = scope.index.fact(whom.id, metric);
  const right = (fact?.value ?? 0) === 0;
  return { right, reason: `on record ${fact?.text || 'nothing'} (${whom.id}.${metric})` };
}
