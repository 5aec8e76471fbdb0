/** How much a value became more or less since the month before, told beside it: "250 days, 30 more", "18, to 69". */
import type { OpenFigure } from './figures.ts';
import { textOf } from './items.ts';
import { accountFor, type Scope } from './subjects.ts';
import { type Candidate, candidatesOf, within } from './values.ts';

const MORE = /^(more|longer|higher|up|extra|further|bigger|better|later)$/;
const LESS = /^(less|fewer|lower|down|shorter|smaller|worse|earlier)$/;

/** Why a figure is such a change; null where it is none. */
export function gainTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  return beside(scope, at, figure) ?? upTo(scope, at, figure);
}

/** "Days without contact: 250, or 30 more", "we now track 183, two more than in August". */
function beside(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, told } = scope;
  const way = MORE.test(textOf(items[at + 1])) ? 1 : LESS.test(textOf(items[at + 1])) ? -1 : 0;
  const before = items.slice(0, at).findLastIndex((item) => item.kind === 'figure');
  if (way === 0 || before < 0 || at - before > REACH) return null;
  for (const now of told?.get(before) ?? []) {
    const earlier = earlierOf(scope, now);
    if (earlier !== null && Math.sign(now.value - earlier) === way && by(figure, now.value - earlier))
      return `since the month before (${now.fact})`;
  }
  return null;
}
/** Items between a value and what it became more by: "250, or", "292 days,". */
const REACH = 4;

/** "Yarrowdene Dairy 18, to 69": the value that the change led to stands after it. */
function upTo(scope: Scope, at: number, figure: OpenFigure): string | null {
  const [comma, to, end] = scope.items.slice(at + 1, at + 4);
  if (textOf(comma) !== ',' || textOf(to) !== 'to' || end?.kind !== 'figure') return null;
  const account = accountFor(scope, at);
  if (account === null) return null;
  const found = candidatesOf(scope.index, account).figures.find((now) => {
    if (now.period !== 'current' || now.metrics.length !== 1 || !within(end.figure, now.value, 0))
      return false;
    const earlier = earlierOf(scope, now);
    return earlier !== null && by(figure, now.value - earlier);
  });
  return found ? `since the month before (${found.fact})` : null;
}

const by = (figure: OpenFigure, change: number): boolean =>
  change !== 0 && within(figure, Math.abs(change), 1e-6);

/** The same value in the run before. */
const earlierOf = ({ index }: Scope, { fact, metrics, period }: Candidate): number | null => {
  if (period !== 'current' || metrics.length !== 1) return null;
  const value = index.byId(`${fact}@previous`)?.value;
  return typeof value === 'number' ? value : null;
};
