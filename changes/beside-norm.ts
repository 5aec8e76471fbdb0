/**
 * Words of direction that tell where something lies and not how it moved since the run before: contact that "slipped below
 * normal", odds "down at 13", a contact that "dropped out of the 90-day window".
 */

import { subjectsFor } from '../sentence/figure-subjects.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';
import { type Change, changesOf } from './changes.ts';

const DEGREE =
  /^(well|far|just|back|right|way|a|little|bit|touch|fraction|shade|slightly|further|even|clearly|to|some|distance|somewhat|comfortably|again|off|away|down|up|so)$/;
const SIDE = /^(below|under|beneath|behind|short|above|over|past|beyond|ahead)( of)?$/;
const USUAL =
  /^(norm|normal|usual|par|average|typical|customary|expected|standard|expect|habit|habitual|usually|normally)$/;
const LEADING =
  /^(of|the|its|their|our|your|what|is|was|s|would|be|own|a|contact|touch|we|they|it|for|us|d)$/;

/** Contact beside its norm, where the words after the direction name that; null where they do not. */
export function besideNorm(scope: Scope, at: number, noun: ReadonlySet<string> | null): Change[] | null {
  const { items, index } = scope;
  if ((noun && !noun.has('touches_30d')) || !namesNorm(items, at)) return null;
  for (const subject of subjectsFor(scope, at)) {
    const [now, before] = ['touches_30d', 'touch_norm_30d'].map(
      (metric) => index.fact(subject.id, metric)?.value,
    );
    if (typeof now === 'number' && typeof before === 'number')
      return [{ now, before, fact: `${subject.id}.touches_30d`, metric: 'touches_30d' }];
  }
  return null;
}

/** "Slipped well below normal", "fallen behind what is usual", "dips under its norm". */
function namesNorm(items: Item[], at: number): boolean {
  let place = at + 1;
  while (place < at + 6 && DEGREE.test(wordOf(items[place]))) place += 1;
  const isOn = /^(up|down)$/.test(wordOf(items[at])) && /^(on|against)$/.test(wordOf(items[place]));
  if (!isOn && !SIDE.test(wordOf(items[place]))) return false;
  for (place += 1; place < Math.min(items.length, at + 14); place += 1) {
    const word = textOf(items[place]);
    if (USUAL.test(word)) return true;
    if (!LEADING.test(word) && !/^['’]$/.test(word)) return false;
  }
  return false;
}

/** Half of all odds and scores: what lies below is "down at", what lies above is "up at". */
const MIDDLE = 50;
const SCORES = /^(outcome_score|deal_outcome_score|score)$/;

/** "Down at 13", "up there at 81": a level, where the figure after "at" did not move or moved the other way. */
export function levelAt(
  items: Item[],
  at: number,
  told: ReadonlyMap<number, readonly Candidate[]>,
  wanted: number,
): Change[] {
  if (!isAtFigure(items, at)) return [];
  const place = items.findIndex(({ kind }, index) => index > at && kind === 'figure');
  return (told.get(place) ?? []).flatMap((each): Change[] => {
    const [metric] = each.metrics;
    if (each.metrics.length !== 1 || each.period !== 'current' || !SCORES.test(metric!)) return [];
    const isSo = Math.sign(each.value - MIDDLE) === wanted;
    return isSo ? [{ now: each.value, before: MIDDLE, fact: each.fact, metric: metric! }] : [];
  });
}

const isAtFigure = (items: Item[], at: number): boolean =>
  /^(up|down)$/.test(wordOf(items[at])) &&
  items.slice(at + 1, at + 8).some((item) => wordOf(item) === 'at') &&
  !items.slice(at + 1, at + 8).some((item) => /^(from|by|to)$/.test(wordOf(item)));

const OUT =
  /^(?:has |have |now |since |just |all |been )*(?:out|off|from)(?: (?:of|the|our|that|this|a|#|-|–|day|90|contact|last))* (?:window|list|count|period|radar|record|picture)$/;

/** "The last contact has dropped out of the 90-day window": people, and not how often they were in touch. */
export function leavesWindow(scope: Scope, at: number): Change[] {
  const after = scope.items.slice(at + 1, at + 10).map((item) => textOf(item) || '#');
  const end = after.findIndex((word) => /^(window|list|count|period|radar)$/.test(word));
  if (end < 0 || !OUT.test(after.slice(0, end + 1).join(' '))) return [];
  return changesOf(scope, at, new Set(['contacts_90d']));
}
