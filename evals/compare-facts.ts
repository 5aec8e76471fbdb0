/** Holds a sheet's facts against values worked out again: equal, different, or not recomputed. */
import type { Fact, FactSheet } from '../domain/facts.ts';
import { expectedText } from './expected-text.ts';
import type { Value } from './recompute-terms.ts';

export interface MetricTally {
  metric: string;
  facts: number;
  equal: number;
  different: number;
  notRecomputed: number;
}

export interface Comparison {
  equal: number;
  different: string[];
  notRecomputed: string[];
  /** Values that are right and print wrongly. */
  misprinted: string[];
  /** By kind of subject and metric, in order of names. */
  tallies: MetricTally[];
}

export function compareFacts(sheet: FactSheet, recomputed: Map<string, Value>): Comparison {
  const kinds = new Map(sheet.subjects.map((subject) => [subject.id, subject.kind]));
  const tallies = new Map<string, MetricTally>();
  const found: Comparison = { equal: 0, different: [], notRecomputed: [], misprinted: [], tallies: [] };
  for (const fact of sheet.facts) {
    const metric = `${kinds.get(fact.subject) ?? fact.subject}.${fact.metric}${fact.period === 'current' ? '' : ` (${fact.period})`}`;
    const tally = tallies.get(metric) ?? { metric, facts: 0, equal: 0, different: 0, notRecomputed: 0 };
    tallies.set(metric, tally);
    tally.facts += 1;
    const value = recomputed.get(fact.id);
    if (value === undefined) {
      tally.notRecomputed += 1;
      found.notRecomputed.push(fact.id);
    } else if (same(fact.value, value)) {
      tally.equal += 1;
      found.equal += 1;
      const shown = shownText(fact, sheet);
      if (fact.text !== shown) found.misprinted.push(`${fact.id}: “${fact.text}”, expected “${shown}”`);
    } else {
      tally.different += 1;
      found.different.push(`${fact.id}: the sheet says ${fact.value}, the rows say ${value}`);
    }
  }
  found.tallies = [...tallies.values()].sort((a, b) => (a.metric < b.metric ? -1 : 1));
  return found;
}

function same(a: Fact['value'], b: Value): boolean {
  return a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-6);
}

/** A change is printed by its size, a rank bare. */
function shownText(fact: Fact, sheet: FactSheet): string {
  const value = fact.period === 'delta' && typeof fact.value === 'number' ? Math.abs(fact.value) : fact.value;
  return expectedText(value as Value, fact.unit, sheet.asOf);
}
