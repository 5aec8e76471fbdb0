/**
 * Negations of open prose that deny nothing on record: "isn't urgent", "don't trust that number", "no surprise",
 * "I wouldn't count on it". Any other has to belong to a state (states.ts), or its clause is a fault.
 */

import { FAMILIES, WEIGHING } from '../lexicon/families.ts';
import { DOWN, FLAT, NEGATORS, SUPERLATIVES, UP } from '../lexicon/words.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { CONCEPTS } from '../states/concepts.ts';
import { EVENTS } from './events.ts';
import { hasHappened, isAside, isOpinionOfAll } from './opinions.ts';

const CONTRACTED = new Set(
  'isn aren wasn weren hasn haven hadn doesn don didn won wouldn shouldn couldn can mustn needn mightn ain'.split(
    ' ',
  ),
);
/** After these somebody is told what to do, or what would be; a verb after them says nothing of what is. */
const MODAL = new Set(
  'wouldn shouldn couldn can mustn needn mightn would should could can must need may might let'.split(' '),
);
const DOES = new Set('do does did don doesn didn'.split(' '));
/** Skipped between the negation and what it denies. */
const BETWEEN = new Set(
  "a an the that this very so too quite yet really exactly all be been being ' t necessarily particularly especially just in of any even to it got".split(
    ' ',
  ),
);
/** Quantities, places and thoughts of which the denial is a judgement. */
const JUDGED = new Set(
  `much many lot enough far everything only because until due worth clear sure time place way room reason doubt question rush
   hurry need point sign matter surprise worry worries concern problem excuse harm alarm urgency drama pressure crisis
   wonder headache emergency priority secret accident mistake coincidence disaster fire argument exception picnic shame
   least merely simply so help use sense luck easy-way trick shortcut substitute guarantee bad good great better
   see think trust believe mind want care worry expect feel know mean matter hurt look seem sound deserve warrant merit help fit work
   need count rely lean rest depend bet forget wait let get change say suggest take make give go put treat read right
   part cause immediate further other more less news room step action decision concerned worried alarmed realistic plausible
   pretend assume ignore overlook underestimate overreact panic confuse mistake tell explain prove`.split(
    /\s+/,
  ),
);
const MEASURED =
  /^(track|thin|safe|secure|sound|solid|strong|weak|risk|danger|trouble|shape|threat|friendly|sour|poor|patchy|lively|thriving|improving|slipping|fading|weakening|growing|recovering|happy|unhappy|positive|negative|healthy|warm|cold|high|low|higher|lower|bigger|larger|smaller|more|less|fewer|above|below|active|open|late|quiet|silent|steady|stable|recent)$/;
/** "No more than in April", "not long": a bound, held by the figure that it belongs to. */
const MORE_THAN = /^no (more|fewer|less) than/;
const THOUGHT = new Set(
  `see think trust believe mind want care worry expect feel know mean matter hurt look seem sound deserve warrant merit help fit
   need count rely lean rest depend bet forget wait let say suggest tell explain prove read make pretend assume ignore take`.split(
    /\s+/,
  ),
);

const isJudged = (word: string): boolean => !MEASURED.test(word) && JUDGED.has(word);

/** Where a negation stands: the word itself, or the first part of "isn't". */
export function isNegation(items: Item[], at: number): boolean {
  const text = textOf(items[at]);
  return isContracted(items, at) || (NEGATORS.has(text) && items[at]!.kind === 'word');
}

export const isContracted = (items: Item[], at: number): boolean =>
  CONTRACTED.has(textOf(items[at])) && textOf(items[at + 1]) === "'" && textOf(items[at + 2]) === 't';

/** Items of negations that claim nothing; the contracted ones with their parts. */
export function idleNegations(items: Item[]): Set<number> {
  const idle = new Set<number>();
  items.forEach((_, at) => {
    if (!isNegation(items, at)) return;
    if (!(deniesNothing(items, at) || isEnjoined(items, at) || isConditional(items, at))) return;
    idle.add(at);
  });
  return idle;
}

/** "Let's be sure that nothing was skipped": what has to be seen to is no claim that it is so. */
function isEnjoined(items: Item[], at: number): boolean {
  let from = at;
  while (from > 0 && !(items[from - 1]!.kind === 'sign' && /^[,;:.(]$/.test(textOf(items[from - 1]))))
    from -= 1;
  return /^(let|make|ensure|check|confirm|see|be)$/.test(textOf(items[from]));
}

/** "If nothing happens by June", "unless it doesn't move": what would have to be so for something else. */
function isConditional(items: Item[], at: number): boolean {
  for (let place = at - 1; place >= 0 && items[place]!.kind !== 'date'; place -= 1) {
    const text = textOf(items[place]);
    if (/^(if|unless|case)$/.test(text)) return !/^(even|as)$/.test(textOf(items[place - 1]));
    if (/^(?:[,;:.()—–]|and|but|because|since|although|though|while)$/.test(text)) return false;
  }
  return false;
}

function deniesNothing(items: Item[], at: number): boolean {
  const own = textOf(items[at]);
  let next = at + (isContracted(items, at) ? 3 : 1);
  while (next < items.length && BETWEEN.has(textOf(items[next]))) next += 1;
  const denied = textOf(items[next]).split(' ')[0]!;
  if (own === 'no' && denied === 'longer') return false;
  if (denied === '' || EVENTS.has(denied) || UP.has(denied) || DOWN.has(denied) || FLAT.has(denied))
    return false;
  const before = textOf(items[at - 1]);
  if (MODAL.has(own) || MODAL.has(before)) return true;
  if (DOES.has(own) || DOES.has(before))
    return THOUGHT.has(denied) || imperative(items, at) || isIdle(items, at, next);
  if (own === 'without' && OURS.test(denied)) return !hasHappened(items, at);
  if (own === 'without' && items[next]?.kind === 'word' && FAMILIES.has(denied) && !MEASURED.test(denied))
    return (items[next] as { metrics: unknown }).metrics === null;
  if (own === 'nothing' || own === 'nobody' || own === 'none' || own === 'neither' || own === 'nor')
    return isOpinionOfAll(items, at, isJudged) || JUDGED.has(denied) || WEIGHING.has(denied);
  if (own === 'not' && isAside(items, at)) return true;
  // What can be held against the record may not be denied in passing.
  if (
    own === 'no' &&
    MORE_THAN.test(
      items
        .slice(at, at + 3)
        .map(textOf)
        .join(' '),
    )
  )
    return true;
  if (items.slice(next, next + 3).some((each) => MEASURED.test(textOf(each)))) return false;
  const target = items[next];
  if (target?.kind === 'word' && target.metrics === null && (JUDGED.has(denied) || WEIGHING.has(denied)))
    return true;
  return own !== 'no' && isIdle(items, at, next);
}

/** "Not your week", "doesn't belong together": nothing in its clause that the record could deny, and nobody's deed. */
function isIdle(items: Item[], at: number, next: number): boolean {
  const own = textOf(items[at]);
  if (own !== 'not' && !isContracted(items, at)) return false;
  let to = next;
  while (to < items.length && !ENDS.test(textOf(items[to]))) to += 1;
  if (to === next) return false;
  if (items.slice(next, to).some(isCheckable)) return false;
  const aux = own === 'not' ? textOf(items[at - 1]) : own;
  const verb = textOf(items[next]);
  if (/^(has|have|had|hasn|haven|hadn|did|didn|was|were|wasn|weren|ve|never)$/.test(aux)) return false;
  if (/^(is|are|isn|aren|s|re)$/.test(aux) && /(ed|ing|en)$/.test(verb)) return false;
  if (!/^(do|does|don|doesn)$/.test(aux)) return true;
  let from = at;
  while (from > 0 && !ENDS.test(textOf(items[from - 1]))) from -= 1;
  return !items.slice(from, at).some((each) => each.kind === 'name' || SOMEBODY.test(textOf(each)));
}

const ENDS = /^([,;:().—–!?]|and|but|or|because|although|while|so|which|that)$/;
const SOMEBODY = /^(it|they|customer|client|prospect|account|company|he|she|deal|people|nobody|someone)$/;
/** Cues so common that they claim nothing where no figure stands beside them. */
const COMMON =
  /^(in|next|plan|worth|call|name|order|line|spend|rate|platform|module|package|outcome|sale|date|set|target|people|person|account|company|customer|week|talk|word)$/;

/** What stands on record, or could: a denial of it has to be held. */
export function isCheckable(item: Item): boolean {
  if (item.kind === 'figure' || item.kind === 'date' || item.kind === 'name') return true;
  if (item.kind !== 'word') return false;
  if (item.metrics !== null && !COMMON.test(item.word)) return true;
  return item.word
    .split(' ')
    .some(
      (word) =>
        EVENTS.has(word) ||
        UP.has(word) ||
        DOWN.has(word) ||
        FLAT.has(word) ||
        SUPERLATIVES.has(word) ||
        NEGATORS.has(word) ||
        CONCEPTS.some(({ words }) => words.test(word)) ||
        MEASURED.test(word),
    );
}

/** Of us, and nothing on record: "is fine without you", "can be closed without your help". */
const OURS = /^(you|your|us|our|me|my|help|intervention|escalation|assistance|senior|executive)$/;
/** "Don't let it drift": the clause begins with it. */
function imperative(items: Item[], at: number): boolean {
  const does = textOf(items[at]) === 'not' && /^(do|does)$/.test(textOf(items[at - 1]));
  const before = items[does ? at - 2 : at - 1];
  return (
    textOf(items[at]) !== 'didn' &&
    textOf(items[at]) !== 'doesn' &&
    (!before || before.kind === 'sign' || /^(but|and|so|please|just|say)$/.test(textOf(before)))
  );
}
