/** Where in a sentence a thing stands that a negation may deny (concepts.ts). */

import { type Item, wordOf } from '../sentence/items.ts';
import { CONCEPTS, type Concept } from '../states/concepts.ts';

export interface Near {
  concept: Concept;
  at: number;
}

const NONE: ReadonlySet<number> = new Set();

export function conceptAt(items: Item[], place: number, covered: ReadonlySet<number> = NONE): Concept | null {
  const word = thingAt(items[place]);
  if (word === null || covered.has(place)) return null;
  // "Nothing there calls for rank": asked for, and nobody phoned.
  if (/^calls?$/.test(word) && wordOf(items[place + 1]) === 'for') return null;
  return conceptOf(word);
}

export function conceptOf(word: string): Concept | null {
  const last = word.split(' ').at(-1)!;
  return CONCEPTS.find(({ words }) => words.test(word) || words.test(last)) ?? null;
}

/** The word itself; "a stagnant deal" is also the name of a rule. */
function thingAt(item: Item | undefined): string | null {
  if (item?.kind === 'word') return item.word;
  const [first] = item?.kind === 'name' ? item.subjects : [];
  return first?.kind === 'rule' && first.name.startsWith('stagnant') ? first.name : null;
}

/** The surest thing between two items. */
export function conceptIn(items: Item[], from: number, to: number): Near | null {
  let found: Near | null = null;
  for (let at = from; at < to; at += 1) {
    const concept = conceptAt(items, at);
    if (concept && (!found || CONCEPTS.indexOf(concept) < CONCEPTS.indexOf(found.concept)))
      found = { concept, at };
  }
  return found;
}
