/** How far contact lay from its norm, told without the norm: "46 above normal; a month earlier it was 95 below", "28% to 35% above its norm". */
import type { Subject } from '../domain/facts.ts';
import { NORMAL } from '../lexicon/words.ts';
import { Values } from '../sentence/conditions.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';

const OVER =
  /^(above|over|beyond|ahead|more|higher|exceeded|exceeds|exceed|exceeding|beat|beats|topped|tops|up)( than)?$/;
const UNDER =
  /^(below|under|short|beneath|less|fewer|lower|behind|missed|misses|miss|missing|trailed|lagged|shy|adrift|undershot|down)( than)?$/;
/** Words that may stand between a distance and the word that says on which side it lies. */
const BETWEEN =
  /^(by|more|than|fell|was|were|it|the|its|norm|normal|usual|par|a|some|about|nearly|almost|just|over|still|of|all|margin|at least|more than|less than|well|far|up to|as much as)$/;
const REACH = 5;

/** Why a figure is such a distance; null where it is none. */
export function normDistance(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, index } = scope;
  const way = sideOf(items, at);
  if (way === 0 || !items.some((item) => NORMAL.has(wordOf(item)))) return null;
  if (figure.kind === 'percent') return ofRange(scope, at, figure, way);
  if (figure.kind !== 'number' || figure.decimal) return null;
  const found = subjectsFor(scope, at).find((subject) =>
    distancesOf(new Values(index, subject)).some(
      (distance) => Math.sign(distance) === way && within(figure, Math.abs(distance), 0.5),
    ),
  );
  return found ? `how far the touches of ${found.name} lay from their norm` : null;
}

/** "95 below", "28% to 35% above", "missed the norm by more than 100". */
function sideOf(items: Item[], at: number): 1 | -1 | 0 {
  const next = items[textOf(items[at + 1]) === 'to' && items[at + 2]?.kind === 'figure' ? at + 3 : at + 1];
  if (OVER.test(wordOf(next))) return 1;
  if (UNDER.test(wordOf(next))) return -1;
  for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1) {
    const word = wordOf(items[place]);
    const verb = items.slice(place, at).some((item) => wordOf(item) === 'by');
    if (verb && OVER.test(word) && word !== 'more') return 1;
    if (verb && UNDER.test(word)) return -1;
    if (!BETWEEN.test(word) && !NORMAL.has(word)) return 0;
  }
  return 0;
}

/** Distances of this run, of the one before, and of the month before. */
function distancesOf(at: Values): number[] {
  const norm = at.figure('touch_norm_30d');
  const before = at.figure('touch_norm_30d', 'previous') ?? norm;
  return [
    [at.figure('touches_30d'), norm],
    [at.figure('touches_30d', 'previous'), before],
    [at.figure('touches_prior_30d'), norm],
  ].flatMap(([value, usual]) => (value == null || usual == null ? [] : [value - usual]));
}

/** "Every one is running 28% to 35% above its norm": the least or the most of the accounts of the text. */
function ofRange({ items, index, topic }: Scope, at: number, figure: OpenFigure, way: 1 | -1): string | null {
  const isRange = [at - 1, at + 1].some((place) => textOf(items[place]) === 'to');
  if (!isRange || topic.named.length < 2) return null;
  const shares = topic.named.flatMap((one: Subject) => {
    const found = new Values(index, one);
    const [value, norm] = [found.figure('touches_30d'), found.figure('touch_norm_30d')];
    return value === null || !norm ? [] : [(100 * (value - norm) * way) / norm];
  });
  const ends = [Math.min(...shares), Math.max(...shares)];
  return ends.some((end) => end > 0 && within(figure, end, 0.5))
    ? 'one end over the accounts of this text'
    : null;
}
