/** What turns a state round or spreads it over a set: the negation or quantifier that governs it, over the few words between. */
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { isContracted } from './negations.ts';

export interface Governor {
  /** `none`: of no member of a set; `all`: of each one; `most`: of more than half; `not`: denied of the subject. */
  way: 'none' | 'all' | 'most' | 'not';
  /** Item at which it begins. */
  from: number;
}

/** Auxiliaries and adverbs, over which a verb's negation still governs. */
const AUXILIARY =
  /^(has|have|had|is|are|was|were|been|be|being|do|does|did|got|get|gets|a|an|any|the|yet|even|really|actually|currently|now|still|already|so|also|at|all|exactly|quite|very|too|particularly|especially|either|longer|in|single|count|counts|counted|as|classed|treated|considered|rated|deemed|officially|visibly|entirely|altogether)$/;
/** Nouns and pronouns of a set, over which "none", "all" and their like govern as well. */
const OF_SET =
  /^(of|them|em|these|those|us|which|who|whom|that|its|our|your|their|his|her|it|here|there|account|customer|prospect|deal|open deal|renewal|name|company|opportunity|expansion|one|people|person|client|open|other|others|remaining|else|team|tier|group|book|list|on|with|lot|so far|for|single|more|further|next|new|far|currently)$/;
const NONE = /^(none|nobody|neither|no|nothing|nil|zero|without)$/;
const ALL = /^(all|both|each|every|everyone|everybody)$/;
const REACH = 12;

/** The governor of the words that begin at item `at`; null where none stands before them in their clause. */
export function governorOf(items: Item[], at: number): Governor | null {
  let ofVerb = true;
  for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1) {
    const item = items[place]!;
    const text = textOf(item);
    if (item.kind === 'sign') {
      if (/['’]/.test(text)) continue;
      return null;
    }
    if (item.kind === 'word') {
      // "Isn't": its parts are three.
      if (text === 't' && isContracted(items, place - 2)) {
        return ofVerb ? { way: 'not', from: place - 2 } : null;
      }
      if (/^(s|re|ve)$/.test(text)) continue;
      if (text === 'not' || text === 'never')
        return nominal(items, place, ofVerb) ?? (ofVerb ? { way: 'not', from: place } : null);
      // "Hardly late": as good as denied; what barely is so, is so.
      if (/^(hardly|scarcely)$/.test(text)) return ofVerb ? { way: 'not', from: place } : null;
      if (text === 'no' && wordOf(items[place + 1]) === 'longer') return { way: 'not', from: place };
      if (NONE.test(text)) return { way: 'none', from: place };
      // "Neither A nor B has a meeting".
      if (text === 'nor') return { way: 'none', from: neitherBefore(items, place) };
      if (text === 'no one') return { way: 'none', from: place };
      if (ALL.test(text) && !isAdverb(items, place, at)) return { way: 'all', from: place };
      if (text === 'most' && !/^(the|its|our|your)$/.test(wordOf(items[place - 1])))
        return { way: 'most', from: place };
      if (AUXILIARY.test(text)) continue;
      if (!OF_SET.test(text)) return null;
    }
    ofVerb = false;
  }
  return null;
}

/** Where the "neither" of a "nor" stands; the "nor" itself where none does. */
function neitherBefore(items: Item[], at: number): number {
  for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1)
    if (textOf(items[place]) === 'neither') return place;
  return at;
}

/** "Not one of the 13", "not a single deal". */
function nominal(items: Item[], at: number, ofVerb: boolean): Governor | null {
  const [next, second] = [items[at + 1], items[at + 2]];
  const one = next?.kind === 'figure' && next.figure.value === 1;
  const single = wordOf(next) === 'a' && /^single/.test(wordOf(second));
  return !ofVerb || single ? (one || single ? { way: 'none', from: at } : null) : null;
}

/** "At all", "all month": no set. */
const isAdverb = (items: Item[], place: number, at: number): boolean =>
  /^(at|after|above|for|most|in)$/.test(wordOf(items[place - 1])) ||
  (place + 1 < at && /^(month|week|day|year|quarter|along|told)$/.test(wordOf(items[place + 1])));
