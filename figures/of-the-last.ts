/**
 * A sentence with nothing of its own that goes on about the last figure: "We have 15 overdue deals. In April there were nine",
 * "That is six more than a month ago", "It ought to be 97", "That leaves it 41 short".
 */
import { NORMAL } from '../lexicon/words.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, sameUnit, says } from '../sentence/values.ts';
import type { ToldFigure } from '../text/state.ts';
import { tellsDifference } from './differences.ts';
import { timesAt } from './periods.ts';

const NORM_OF: Record<string, string> = {
  touches_30d: 'touch_norm_30d',
  days_in_stage: 'stage_median_days',
};
const MORE =
  /^(more|up|above|higher|rise|gain|increase|jump|better|larger|bigger|longer|heavier|growth|climb|over|beyond|ahead|extra|better)$/;
const LESS =
  /^(fewer|less|down|below|lower|fall|drop|decline|loss|decrease|worse|smaller|shorter|lighter|dip|short|shy|under|behind)$/;
const EXPECTED = /^(ought|should|expect|expects|expected|would|hope|like)$/;
const OF_CHANGE =
  /^(rise|gain|increase|jump|growth|climb|fall|drop|decline|loss|decrease|dip|change|swing|improvement)$/;

/** What the figure is of that the last sentence ended on; null where the sentence names something itself. */
export function ofLast(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const { items, topic, index } = scope;
  if (topic.last.length === 0 || !/^(number|money|days|points)$/.test(figure.kind)) return null;
  for (const last of topic.last) {
    const [metric] = last.metrics;
    if (!metric || last.metrics.length > 1 || namesElse(items, [metric, NORM_OF[metric] ?? metric])) continue;
    const owner = index.subject(index.byId(last.fact)?.subject ?? '');
    const subjects = owner && owner.kind !== 'deal' ? [owner] : subjectsFor(scope, at);
    for (const subject of subjects) {
      const values = candidatesOf(index, subject).figures.filter((each) => each.metrics.length === 1);
      const found = pick(scope, at, figure, values, last);
      if (found) return found;
    }
  }
  return null;
}

/** Cues for what follows them, and no nouns. */
const PREPOSITION = /^(in|at|on|for|since|from|to|with|of|by|over|within|during|there|that|it)$/;

/** Whether the sentence names an account or group, or measures something else. */
const namesElse = (items: Item[], metrics: string[]): boolean =>
  items.some(
    (item) =>
      item.kind === 'name' ||
      (item.kind === 'word' &&
        item.metrics !== null &&
        !NORMAL.has(item.word) &&
        !PREPOSITION.test(item.word) &&
        !metrics.some((metric) => item.metrics!.has(metric))),
  );

function pick(
  scope: Scope,
  at: number,
  figure: OpenFigure,
  values: Candidate[],
  last: ToldFigure,
): Candidate | null {
  const { items, index } = scope;
  const [metric] = last.metrics;
  const own = values.filter((each) => each.metrics[0] === metric && each.deal === last.deal);
  const isSaid = (each: Candidate): boolean =>
    sameUnit(figure, each, each.kind === 'days') && says(figure, each, index.sheet.currency);
  const words = items.map(wordOf);
  if (words.some((word) => OF_CHANGE.test(word)) || tellsDifference(items, at)) {
    const way = words.some((word) => MORE.test(word)) ? 1 : words.some((word) => LESS.test(word)) ? -1 : 0;
    const changed = own.find(
      (each) => each.period === 'derived' && (way === 0 || each.went === way) && isSaid(each),
    );
    return changed ?? distance(figure, values, last, way);
  }
  if (words.some((word) => NORMAL.has(word) || EXPECTED.test(word)))
    return (
      values.find(
        (each) => each.metrics[0] === NORM_OF[metric!] && each.period !== 'previous' && isSaid(each),
      ) ?? null
    );
  const inTime = timesAt(scope, null);
  return own.find((each) => each.period === 'previous' && inTime(each) && isSaid(each)) ?? null;
}

/** "That leaves it 41 short": how far the last figure lies from its norm. */
function distance(
  { value }: OpenFigure,
  values: Candidate[],
  last: ToldFigure,
  way: number,
): Candidate | null {
  const norm = values.find(
    ({ metrics, period }) => metrics[0] === NORM_OF[last.metrics[0]!] && period === 'norm',
  );
  if (!norm || way === 0) return null;
  const isSo = Math.abs((last.value - norm.value) * way - value) <= HALF;
  return isSo
    ? (values.find(({ fact, period }) => fact === last.fact && period === last.period) ?? null)
    : null;
}
const HALF = 0.5;
