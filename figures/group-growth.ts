/** By what money a tier or owner grew, where no noun tells whose: "Watch, which is $946,000 larger", "Expand is $327,000 richer". */

import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { textOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';

const LARGER = /^(larger|bigger|richer|heavier|fatter|greater|stronger|higher|more|up|better)\b/;
const SMALLER = /^(smaller|poorer|lighter|thinner|leaner|lower|less|down|weaker|worse)\b/;
/** What a group's size is told by. */
const SIZES = ['arr', 'open_value'];

/** The change of its revenue or pipeline that the money is; null where it is none, or goes the other way. */
export function groupGrowth(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const next = textOf(scope.items[at + 1]);
  const way = LARGER.test(next) ? 1 : SMALLER.test(next) ? -1 : 0;
  if (figure.kind !== 'money' || way === 0) return null;
  const [group] = subjectsFor(scope, at);
  if (!group || group.kind === 'account') return null;
  return (
    candidatesOf(scope.index, group).figures.find(
      (each) =>
        each.period === 'derived' &&
        each.metrics.length === 1 &&
        each.went === way &&
        SIZES.includes(each.metrics[0]!) &&
        says(figure, each, scope.index.sheet.currency),
    ) ?? null
  );
}
