/**
 * What a sentence of open prose says that nothing was held against: words of change, of comparison, of how many, how long
 * and how often, and of what happened, on which no claim stands. They are no faults, since whom or what they are about
 * cannot be told, but they are not verified either, so the audit lists them: what it passes in silence is nothing.
 */

import { isProposed, toldAt } from '../changes/ways.ts';
import { DOWN, FLAT, NEGATORS, NORMAL, QUANTIFIERS, SUPERLATIVES, UP } from '../lexicon/words.ts';
import { EVENTS } from '../predicates/events.ts';
import { HEDGES } from '../predicates/hedges.ts';
import { isAdvice } from '../predicates/vocabulary.ts';
import { type Item, itemsOf, wordOf } from '../sentence/items.ts';
import type { Reading } from '../text/reading.ts';

/** Offsets in the audited Markdown, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** How much or how many of a set, without a figure. */
const HOW_MANY =
  /^(only|solely|merely|alone|just|both|either|half|most|mostly|mainly|largely|chiefly|majority|bulk|several|some|many|few|handful|rest|remainder|remaining|other|others|everything|everyone|everybody|anybody|anyone|any|whole|entire|entirely|single|lone|twice|double|triple|further|extra|additional|first|last|record|throughout|anywhere|everywhere|elsewhere)$/;
/** One against another, without "than". */
const COMPARED =
  /^(more|less|fewer|bigger|smaller|larger|lower|higher|longer|shorter|better|worse|warmer|cooler|colder|hotter|thinner|thicker|fuller|emptier|heavier|lighter|busier|quieter|livelier|slower|faster|sooner|later|earlier|older|newer|younger|closer|nearer|safer|weaker|stronger|richer|poorer|healthier|likelier|steeper|deeper|wider|narrower|harder|easier|than|similar|similarly|equally|likewise|equal|identical|alike|comparable|matche|match|matched|outweigh|exceed|exceeded|top|topped|beat|trail|trailing|lag|lagging|lead|after|before|ahead|behind|above|below|beyond|within|inside|between)$/;
/** How good, without a figure; which of them the record decides, and of what measure, only the words beside them tell. */
const HOW_GOOD =
  /^(healthy|unhealthy|fine|solid|decent|low|high|thin|weak|strong|poor|good|bad|warm|cold|safe|risky|trouble|certain|likely|unlikely)$/;
/** How long, how often, and how long ago, without a figure. */
const WHEN =
  /^(day|week|fortnight|month|quarter|year|daily|weekly|monthly|quarterly|yearly|lately|recently|recent|long|soon|shortly|already|again|still|yet|often|rarely|seldom|regularly|constantly|now|currently|latest|next|yesterday|overnight)$/;

/** That something is so of another as well, or of all together; why it is so; how one is beside another. */
const LINKED =
  /^(also|too|likewise|overall|altogether|together|combined|total|because|therefore|hence|despite|reason|cause|same|different|differently|opposite|unlike|contrast|alike|exception|common)$/;
/** Verdicts that the rules on record may bear out (spoken-verdicts.ts), where they do not. */
const VERDICTS =
  /^(worry|concern|problem|emergency|strain|star|mixed|promising|encouraging|steady|drift|drifting|adrift|winnable|modest|decent|middling|clean|busy|lively|unhappily|happily|pleasantly|calmer|convincing|alarm|alarming|momentum|interest|quiet|silent|dead|dead - looking|slow|ticking|bright|rough)$/;
/** What happened, in verbs that tell of it only beside what is on record. */
const HAPPENED =
  /^(happen|happened|changed|gain|gained|bring|brought|end|ended|include|includes|included|cost|costing|counted|counting|decided|decisive|range|ranges|follow|follows|followed|cleared|ran)$/;
/** Nouns of a measure of which nothing stands near. */
const MEASURES =
  /^(contact|pipeline|revenue|renewal|renewals|amount|odd|odds|likelihood|score|sentiment|mood|tone|tempo|close date|closing date|stagnant line|line|exchange|conversation|membership|forecast)$/;

/** Words of the text on which no claim stands and that could be claimed; neighbours are one place. */
export function uncheckedWords(reading: Reading): Place[] {
  const { atoms, spans, state, content } = reading;
  const items = itemsOf(atoms, spans, state.index, 0, atoms.length, []);
  const places: (Place & { at: number })[] = [];
  items.forEach((item, at) => {
    if (!isCheckable(items, at)) return;
    const start = content.starts[atoms[item.from]!.start]!;
    const end = content.ends[atoms[item.to - 1]!.end - 1]!;
    if (reading.claims.some((claim) => claim.start < end && claim.end > start)) return;
    const last = places.at(-1);
    if (last?.at === at - 1) Object.assign(last, { at, end });
    else places.push({ at, start, end });
  });
  return places.map(({ start, end }) => ({ start, end }));
}

function isCheckable(items: Item[], at: number): boolean {
  const word = wordOf(items[at]);
  if (word === '' || !words(word).some((each) => TABLES.some((table) => table(each)))) {
    return word !== '' && toldAt(items, at) !== null && !isProposed(items, at);
  }
  return !isProposed(items, at) && !isAdvice(items, at);
}

const words = (word: string): string[] => word.split(' ');

const TABLES: ((word: string) => boolean)[] = [
  ...[UP, DOWN, FLAT, NORMAL, NEGATORS, QUANTIFIERS, SUPERLATIVES, HEDGES].map(
    (set) => (word: string) => set.has(word),
  ),
  ...[HOW_MANY, COMPARED, HOW_GOOD, WHEN, LINKED, VERDICTS, HAPPENED, MEASURES].map(
    (words) => (word: string) => words.test(word),
  ),
  (word) => EVENTS.has(word),
];
