/** Units after a figure: spans of time ("seven weeks", "a month ago", "122 silent days"), points, times. */
import type { Atom } from '../text/lexer.ts';
import { type OpenFigure, share } from './figures.ts';

const DURATIONS: Record<string, number> = {
  day: 1,
  week: 7,
  month: 30.4,
  year: 365,
  fortnight: 14,
  quarter: 91,
  hour: 1 / 24,
};

/** "47d", "6w". */
const SHORT: Record<string, string> = {
  d: 'day',
  w: 'week',
  wk: 'week',
  wks: 'week',
  mo: 'month',
  yr: 'year',
};

/** "122 silent days", "ten quiet weeks": nothing but a silence can be meant. */
const SILENT = /^(silent|quiet|wordless|dark|contactless|touchless|mute)$/;

const SILENCE = ['days_since_last_touch', 'longest_silence'];

/** "60 straight days". */
const UNBROKEN = ['straight', 'consecutive', 'solid', 'calendar', 'long', 'entire', 'successive', 'unbroken'];

/** How far a value may lie off a half that is told in words. */
const HALF_WIDE = 0.15;

/** A figure with its unit of time, points or "times" after it. */
export function withUnit(atoms: Atom[], at: number, figure: OpenFigure): OpenFigure {
  let next = figure.to;
  if (atoms[next]?.text === '-' && atoms[next]!.glued) next += 1;
  while (
    ['more', 'further', 'full', 'good', 'whole', 'percentage', 'other', ...UNBROKEN].includes(
      atoms[next]?.folded ?? '',
    )
  )
    next += 1;
  const silent = SILENT.test(atoms[next]?.folded ?? '') && (atoms[next + 1]?.folded ?? '') in DURATIONS;
  if (silent) return { ...withUnit(atoms, at, { ...figure, to: next + 1 }), counts: SILENCE };
  // "Two and a half months", "the usual four and a half".
  if (isAndHalf(atoms, next)) {
    const isSpan = DURATIONS[atoms[next + 3]?.folded ?? ''] !== undefined;
    const [least, most] = isSpan
      ? [figure.least, figure.most]
      : [figure.value - HALF_WIDE, figure.value + HALF_WIDE];
    return withUnit(atoms, at, {
      ...figure,
      value: figure.value + 0.5,
      least: least + 0.5,
      most: most + 0.5,
      decimal: true,
      to: next + 3,
    });
  }
  const short = atoms[next]?.glued ? SHORT[atoms[next]!.text] : undefined;
  const word = short ?? atoms[next]?.folded ?? '';
  const factor = DURATIONS[word];
  if (factor !== undefined) {
    const slack = factor === 1 ? 0 : factor / 2;
    return {
      ...figure,
      kind: 'days',
      value: figure.value * factor,
      least: figure.least * factor - slack,
      most: figure.most * factor + slack,
      to: next + 1,
    };
  }
  if (word === 'point' || word === 'pt') return { ...figure, kind: 'points', to: next + 1 };
  if ((word === 'time' && figure.value > 1) || (word === 'x' && atoms[next]!.glued))
    return { ...figure, kind: 'times', least: figure.value * 0.93, most: figure.value * 1.07, to: next + 1 };
  void at;
  return figure;
}

/** "a month", "a week", "nearly a year off": one of it. */
export function articleAt(atoms: Atom[], at: number): OpenFigure | null {
  const word = atoms[at + 1]?.folded ?? '';
  // "A month and a half from now".
  if (atoms[at]!.folded === 'a' && /^(week|month|year)$/.test(word) && isAndHalf(atoms, at + 2))
    return share('days', 1.5 * DURATIONS[word]!, at + 5, 0.17);
  const isPoint = atoms[at]!.folded === 'a' && word === 'point';
  if (isPoint) return isByPoint(atoms, at) ? { ...share('points', 1, at + 2, 0) } : null;
  if (atoms[at]!.folded !== 'a' || !['day', 'week', 'month', 'fortnight', 'year'].includes(word)) return null;
  const next = atoms[at + 2]?.folded ?? '';
  const isAhead = next === 'to' && /^(run|go)$/.test(atoms[at + 3]?.folded ?? '');
  if (word === 'year' ? !isAhead && !OF_YEAR.test(next) : !isAhead && !OF_SPAN.test(next)) return null;
  return { ...share('days', DURATIONS[word]!, at + 2, 0.25) };
}

/** "Slipped a point to 92", "up by just a point": one of a score, and no point that is made or reached. */
function isByPoint(atoms: Atom[], at: number): boolean {
  const before = /^(just|only|by|barely|all)$/.test(atoms[at - 1]?.folded ?? '') ? at - 2 : at - 1;
  return (
    (BY.test(atoms[before]?.folded ?? '') || atoms[at - 1]?.folded === 'by') &&
    !/^(of|in|where|at|that|about|for|with|-)$/.test(atoms[at + 2]?.folded ?? '')
  );
}
const BY =
  /^(slip|slipped|fall|fell|fallen|drop|dropped|lost|lose|losing|shed|rise|rose|risen|gain|gained|gaining|climbed|added|adding|up|down|eased|ticked|edged|inched|nudged|slid|dipped|improved|moved)$/;

const isAndHalf = (atoms: Atom[], at: number): boolean =>
  ['and', 'a', 'half'].every((each, place) => atoms[at + place]?.folded === each);

/** Words after a span that say of what it is; a month or year "earlier" is the run before. */
const OF_SPAN = /^(ago|late|old|overdue|away|out|without|in|of|over|off)$/;

const OF_YEAR = /^(away|off|out|left)$/;
