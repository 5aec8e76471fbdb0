/**
 * What a comparison with the run before stands with: the measure that the noun or figure beside it cues, and no other, now
 * and in the run before. A norm, a span of time and a figure that does not hold are none of it.
 */

import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { changesOf, isUsual } from './changes.ts';
import { type Figures, findingAt } from './facts.ts';
import { nounOf } from './moving-nouns.ts';

/** A measure of one subject in both runs; null before where that run has none. */
export interface Ends {
  fact: string;
  now: number;
  before: number | null;
}

/** A sentence with what its figures were found to be. */
export interface Told {
  scope: Scope;
  told: Figures;
  findings: readonly Finding[];
}

/** Both runs of what a figure that holds tells of today; empty where it tells of anything else. */
function endsAt({ scope, told, findings }: Told, at: number): Ends[] {
  const finding = findingAt(scope.items, at, findings);
  if (!finding) return [];
  const found = told.get(at) ?? [];
  const own = found.flatMap(({ period, metrics, fact }) =>
    period === 'current' && metrics.length === 1 ? [fact] : [],
  );
  const facts = new Set(found.length > 0 ? own : [finding.fact ?? '']);
  return [...facts].flatMap((fact) => {
    const [now, before] = [scope.index.byId(fact)?.value, scope.index.byId(`${fact}@previous`)?.value];
    if (typeof now !== 'number' || fact.endsWith('@previous')) return [];
    return [{ fact, now, before: typeof before === 'number' ? before : null }];
  });
}

/** Both runs of what a noun names of whom it is about. */
export function endsOfNoun({ scope }: Told, at: number): Ends[] {
  const noun = nounOf(scope.items, at);
  return noun
    ? changesOf(scope, at, noun).flatMap((each) => (each.fact ? [{ ...each, fact: each.fact }] : []))
    : [];
}

const STOP = /^[;:.!?()—–]$/;
const TURN = /^(but|while|whereas|although|though|because|which|where|who|whose|since|as|so|than)$/;
const BACK = 16;

/** The figure or noun that words at `at` go on from: the nearest before them in their part of the sentence. */
export function endsBefore(sentence: Told, at: number): Ends[] {
  const { items } = sentence.scope;
  for (let place = at - 1; place >= Math.max(0, at - BACK); place -= 1) {
    const item = items[place]!;
    if (STOP.test(textOf(item)) || (TURN.test(wordOf(item)) && !isUsualAfter(items, place, at))) return [];
    if (item.kind === 'figure') {
      if (isSpan(items, place) || isUsual(items, place)) continue;
      return endsAt(sentence, place);
    }
    if (nounOf(items, place) && !isCounted(items, place)) return endsOfNoun(sentence, place);
  }
  return [];
}

/** "Where about four is usual": said on the way, of the norm. */
const isUsualAfter = (items: Item[], from: number, to: number): boolean =>
  wordOf(items[from]) === 'where' &&
  items.slice(from, to).some((item) => /^(usual|normal|normally|usually|norm|typical)$/.test(wordOf(item)));

/** "In 30 days", "over the last 90 days". */
const isSpan = (items: Item[], at: number): boolean => {
  const item = items[at];
  return (
    (item?.kind === 'figure' && item.figure.kind === 'days') ||
    (/^(in|over|within|last|past)$/.test(wordOf(items[at - 1])) && /^days?$/.test(wordOf(items[at + 1])))
  );
};

/** "Three two-way contacts": the noun is of the figure before it. */
const isCounted = (items: Item[], at: number): boolean =>
  items.slice(Math.max(0, at - 3), at).some(({ kind }) => kind === 'figure');
