/** How much a value became more or less since the month before, told beside it: "250 days, 30 more", "18, to 69". */
import type { OpenFigure } from '../sentence/figures.ts';
import { textOf } from '../sentence/items.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, within } from '../sentence/values.ts';

const MORE = /^(more|longer|higher|up|extra|further|bigger|better|later)$/;
const LESS = /^(less|fewer|lower|down|shorter|smaller|worse|earlier)$/;

/** Why a figure is such a change; null where it is none. */
export function gainTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  return beside(scope, at, figure) ?? signed(scope, at, figure) ?? upTo(scope, at, figure);
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

/** "A full 100 points, plus 12", "100 (up 12)": the way stands before what the value became more or less by. */
function signed({ items, told, ...scope }: Scope, at: number, figure: OpenFigure): string | null {
  const way = PLUS.test(textOf(items[at - 1])) ? 1 : MINUS.test(textOf(items[at - 1])) ? -1 : 0;
  const before = items.slice(0, at).findLastIndex((item) => item.kind === 'figure');
  if (way === 0 || before < 0 || at - before > REACH || !/^[,(]$/.test(textOf(items[at - 2]))) return null;
  const found = (told?.get(before) ?? []).find((now) => {
    const earlier = earlierOf({ items, ...scope }, now);
    return earlier !== null && Math.sign(now.value - earlier) === way && by(figure, now.value - earlier);
  });
  return found ? `since the month before (${found.fact})` : null;
}
const PLUS = /^(plus|up|gaining|adding|\+)$/;
const MINUS = /^(minus|down|off|losing|shedding|less|[-−–])$/;

/** "Yarrowdene Dairy 18, to 69", "Nurture is down two, at 152": the value that the change led to stands after it. */
function upTo(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, index } = scope;
  const led = /^[,(]$/.test(textOf(items[at + 1])) ? 1 : 0;
  const end = items[at + 2 + led];
  const link = textOf(items[at + 1 + led]);
  const turned = PLUS.test(textOf(items[at - 1])) || MINUS.test(textOf(items[at - 1]));
  if (end?.kind !== 'figure' || !(led ? LINK : /^at$/).test(link) || (link !== 'to' && !turned)) return null;
  const account = accountFor(scope, at);
  for (const subject of account && isOf(scope, at) ? [account] : groupsFor(scope, at).slice(0, 1)) {
    const found = candidatesOf(index, subject).figures.find((now) => {
      if (now.period !== 'current' || now.metrics.length !== 1 || !within(end.figure, now.value, 0))
        return false;
      const earlier = earlierOf(scope, now);
      const isSoTurned = (change: number) =>
        !turned || Math.sign(change) === (PLUS.test(textOf(items[at - 1])) ? 1 : -1);
      return earlier !== null && isSoTurned(now.value - earlier) && by(figure, now.value - earlier);
    });
    if (found) return `since the month before (${found.fact})`;
  }
  return null;
}
const LINK = /^(to|at|now|standing)$/;

/** Whether a sentence is of an account rather than of the group that it opens with. */
const isOf = ({ items }: Scope, at: number): boolean =>
  !items.slice(0, at).some((item) => item.kind === 'name' && item.subjects[0]!.kind === 'tier');

const by = (figure: OpenFigure, change: number): boolean =>
  change !== 0 && within(figure, Math.abs(change), 1e-6);

/** The same value in the run before. */
const earlierOf = ({ index }: Scope, { fact, metrics, period }: Candidate): number | null => {
  if (period !== 'current' || metrics.length !== 1) return null;
  const value = index.byId(`${fact}@previous`)?.value;
  return typeof value === 'number' ? value : null;
};
