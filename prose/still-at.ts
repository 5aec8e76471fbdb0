/** "Never moved off 83", "hasn't budged from 13 accounts": the figure is what the measure was in the run before as well. */

import { changesAt, type Figures } from '../changes/facts.ts';
import { isContracted, isNegation } from '../predicates/negations.ts';
import type { Covering } from '../predicates/predicates.ts';
import { wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';

const LEFT =
  /^(moved|move|budged|budge|shifted|shift|strayed|stray|stirred|stir|got|come|gone|departed|depart|deviated|wandered|drifted|changed)$/;
const OFF = /^(off|from|away|beyond|past|above|below)$/;
/** Words between the negation and its verb, and between that and the figure. */
const PASSED = /^(really|yet|even|once|much|actually|been|at|all|from|the|a|its|of|far)$/;

/** @param told what each figure was found to be, by its item */
export function judgeStillAt(scope: Scope, told: Figures, findings: readonly Finding[]): Covering {
  const covered = new Set<number>();
  const made = scope.items.flatMap((item, at): Finding[] => {
    const figure = isNegation(scope.items, at) ? figureLeft(scope, at) : null;
    if (figure === null) return [];
    const changes = changesAt(scope, figure, told, findings).filter(({ isDate }) => !isDate);
    if (changes.length === 0) return [];
    for (let place = at; place < figure; place += 1) covered.add(place);
    const still = changes.find(({ way }) => way === 0);
    const { fact } = still ?? changes[0]!;
    const reason = still ? `as in the run before (${fact})` : `on record it was another before (${fact})`;
    return [
      judged(
        { from: item.from, to: scope.items[figure - 1]!.to },
        'direction',
        still !== undefined,
        reason,
        fact,
      ),
    ];
  });
  return { findings: made, covered };
}

/** The figure that the negated verb says was not left; null where the words say something else. */
function figureLeft({ items }: Scope, at: number): number | null {
  let place = at + (isContracted(items, at) ? 3 : 1);
  while (PASSED.test(wordOf(items[place]))) place += 1;
  if (!LEFT.test(wordOf(items[place])) || !OFF.test(wordOf(items[place + 1]))) return null;
  place += 2;
  while (PASSED.test(wordOf(items[place]))) place += 1;
  const leadsOn = items.slice(place + 1, place + 4).some((item) => wordOf(item) === 'to');
  return items[place]?.kind === 'figure' && !leadsOn ? place : null;
}
