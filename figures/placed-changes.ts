/** Which part of a change a tier had: "18 more open deals than in April, 17 of those in Nurture". */
import type { OpenFigure } from '../sentence/figures.ts';
import { textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';

const THOSE = /^(those|them|these|which|it|that|the)$/;
const IN = /^(in|within|at|from|to|under|into)$/;
const REACH = 9;

/** The tier's own change of what changed in the figure before; null where the words place nothing. */
export function placedChange(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const { items, told, index } = scope;
  if (figure.kind !== 'number' && figure.kind !== 'money') return null;
  if (wordOf(items[at + 1]) !== 'of' || !THOSE.test(wordOf(items[at + 2]))) return null;
  const place = items.findIndex(
    (item, after) =>
      after > at + 2 && after < at + REACH && item.kind === 'name' && IN.test(textOf(items[after - 1])),
  );
  const tier = tierAt(items[place]);
  const before = items.slice(0, at).findLastIndex((each) => each.kind === 'figure');
  const changes = (told?.get(before) ?? []).filter(
    ({ period, metrics }) => period === 'derived' && metrics.length === 1,
  );
  if (!tier || changes.length === 0) return null;
  return (
    candidatesOf(index, tier).figures.find(
      (each) =>
        each.period === 'derived' &&
        each.kind === figure.kind &&
        each.metrics.length === 1 &&
        changes.some(({ metrics, went }) => metrics[0] === each.metrics[0] && went === each.went) &&
        says(figure, each, index.sheet.currency),
    ) ?? null
  );
}
