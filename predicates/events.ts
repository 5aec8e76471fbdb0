/**
 * Words of open prose that say something happened: they stand only beside what shows it, a figure, date, name or state of
 * the same sentence that holds, or of their own metrics where they have some. "They renewed." is refused; "renewed on
 * 3 March" is as right as the date. Where a clause only says what would, could or should be, they claim nothing.
 */

import { PLACING_VERBS } from '../lexicon/placing-verbs.ts';
import { type Item, spanOf, textOf, wordOf } from '../sentence/items.ts';
import { type Finding, unsupported } from '../text/findings.ts';
import { lex } from '../text/lexer.ts';
import { figurativeEvents } from './figurative.ts';
import { idioms } from './idioms.ts';

/** The words, and the metrics of which one has to hold beside them; null: any claim that holds. */
const TABLE: [string, RegExp | null][] = [
  [
    'won win wins winning bought buys purchased purchase sold',
    /won_|^amount$|deal_outcome|outcome_score|stage_median_days/,
  ],
  [
    'lost loss',
    /lost_|contacts|^(moved|tier|score|arr|open_value|amount|accounts|touches|sentiment|outcome)|_deals$/,
  ],
  ['renewed renewing renews', /renew|arr|amount|close|stage|days/],
  ['signed', /won_/],
  ['contacted', /touch|contact|meeting/],
  ['joined promoted demoted returned reappeared', /tier|moved|entered|accounts|score|owner/],
  [
    `passed missed slipped closed opened started began begun ended finished engaged secured dated became aged revived moving completed answered replied responded
     asked called visited paid upgraded expanded resumed restarted escaped advanced advances advancing progressed stalled dragged
     revived re-established established pulled pushed removed added raised cut reported announced laid shed confirmed agreed
     delivered launched met left entered reached moved replaced replaces`,
    null,
  ],
];

/** What each word needs beside it. */
export const EVENTS: ReadonlyMap<string, RegExp | null> = new Map(
  TABLE.flatMap(([words, needs]) =>
    words
      .split(/\s+/)
      .flatMap((word) => lex(word).map(({ folded }) => folded))
      // Of "re-established" its second part alone tells of an event.
      .filter((word) => word !== 're')
      .map((word) => [word, needs] as const),
  ),
);

const ENDS = new Set([',', ';', ':', '(', ')', '—', '–', '.', '!', '?']);
const IF = new Set(
  `would could should might may can if unless until till til before must shall let whether want please when need once hope plan
   try should'v without recommend suggest propose advise`.split(/\s+/),
);

/** One fault for each clause with an event that nothing beside it shows. */
export function baselessEvents(items: Item[], findings: Finding[], covered: ReadonlySet<number>): Finding[] {
  const faults: Finding[] = [];
  const figurative = figurativeEvents(items);
  items.forEach((item, at) => {
    if (item.kind !== 'word' || covered.has(at) || figurative.has(at)) return;
    const word = item.word.split(' ').find((each) => EVENTS.has(each));
    if (word === undefined || isContraction(items, at) || isNoun(items, at) || isBidden(items, at, word))
      return;
    const [from, to] = bounds(items, at);
    if (isSupposed(items, from, to) || isWished(items, from, at) || isHadDone(items, from, at)) return;
    const before = items[at - 1];
    if (before?.kind === 'word' && before.word.split(' ').at(-1) === 'to') return;
    const needs = EVENTS.get(word)!;
    const [start, end] = [items[0]!.from, items.at(-1)!.to];
    if (findings.some((finding) => shows(finding, start, end, needs))) return;
    const range = spanOf(items, from, to - 1);
    if (faults.some((fault) => fault.from === range.from)) return;
    const reason = `no declared phrase covers "${word}", and nothing beside it on record shows it`;
    faults.push(unsupported(range, 'predicate', reason));
  });
  return faults;
}

/** "Without delay" supposes nothing: it only says how. */
function isSupposed(items: Item[], from: number, to: number): boolean {
  const idle = idioms(items);
  return items.slice(from, to).some((each, offset) => {
    const first = wordOf(each).split(' ')[0]!;
    return IF.has(first) && !(first === 'without' && idle.has(from + offset));
  });
}

/** "I'd like a meeting fixed, and the terms agreed": the wish goes on where no verb of its own follows. */
const isWished = (items: Item[], from: number, at: number): boolean =>
  /^(and|or)$/.test(wordOf(items[from])) &&
  items.slice(0, from).some((item) => /^(like|want|need|wish|prefer|see|love)$/.test(wordOf(item))) &&
  !items.slice(from, at).some((item) => FINITE.test(wordOf(item)) || item.kind === 'name');
/** "I'd ask Hannah to get a date agreed", "let's have it signed": to be brought about, so not yet so. */
function isHadDone(items: Item[], from: number, at: number): boolean {
  for (let place = at - 1; place > Math.max(from, at - 6); place -= 1) {
    const word = wordOf(items[place]);
    if (/^(is|are|was|were|has|had|who|which|that)$/.test(word)) return false;
    if (/^(get|have|see)$/.test(word)) return /^(to|d|ll|s|please|and|just)$/.test(textOf(items[place - 1]));
  }
  return false;
}
const FINITE = /^(is|are|was|were|has|have|had|we|they|it|he|she|i|you|who|which|that)$/;

const SHOWING = new Set(['value', 'date', 'label', 'direction', 'predicate', 'absence']);

function shows(finding: Finding, start: number, end: number, needs: RegExp | null): boolean {
  if (finding.from < start || finding.to > end || !SHOWING.has(finding.type)) return false;
  if (needs === null) return true;
  // "Renews nine days after Globex": two dates of the record, and no fact of its own.
  const metric =
    finding.fact?.split('.')[1]?.replace(/@.*/, '') ??
    /^between (\w+)|\((\w+)\)$/
      .exec(finding.reason)
      ?.slice(1)
      .find((each) => each) ??
    '';
  return (finding.type === 'label' && needs.test('tier')) || needs.test(metric);
}

const isDoer = (item: Item | undefined): boolean =>
  item === undefined ||
  item.kind === 'name' ||
  /^(we|you|i|they|he|she|it|who|have|has|had|team|and|also|just|then|recently|already|never)$/.test(
    textOf(item),
  );

/** "The win", "a loss", "the signed contract". */
function isNoun(items: Item[], at: number): boolean {
  const before = items[at - 1];
  // "Than won deals take": of what kind they are, where nobody does it to them.
  const isOfKind =
    /^(deal|one|business|work|customer|opportunity)$/.test(wordOf(items[at + 1])) ||
    / deal$/.test(wordOf(items[at]));
  if (isOfKind && !isDoer(before)) return true;
  // "Little life left": what remains.
  if ((items[at] as { word: string }).word === 'left' && before?.kind === 'word' && REMAINS.test(before.word))
    return true;
  // "Won deals usually spend 28 days there": all that were ever won, and none of the account's.
  if (isKind(items, at)) return true;
  return (
    before?.kind === 'word' &&
    /^(the|a|an|this|that|every|any|each|no|of|for|our|per|else|who|what|month|quarter|year|normal|typical|usual|average|typically|normally|usually)$/.test(
      before.word,
    )
  );
}

/** "Won deals usually spend", "won renewals need". */
const isKind = (items: Item[], at: number): boolean =>
  /^won (deal|one|renewal|upgrade|opportunity|opportunitie) (usually|typically|normally|generally|mostly|tend|spend|need|take|require|sit|last|do|would|stay|get|go)\b/.test(
    items
      .slice(at, at + 3)
      .map(wordOf)
      .join(' '),
  );

/** "Cut what's dead", "pin it down and win friends", "I don't buy it", "you asked": told to do, or of the reader. */
function isBidden(items: Item[], at: number, word: string): boolean {
  const before = items[at - 1];
  const said = before?.kind === 'word' ? before.word.split(' ').at(-1)! : '';
  if (word === 'asked') return /^(you|i|who|as)$/.test(said);
  // "What has moved is the clock": whatever the sentence then says has.
  if (wordsBefore(items, at, 3).some((each) => /^what$/.test(each))) return true;
  if (!BASE.test(word)) return false;
  return !before || before.kind === 'sign' || /^(and|then|or|t|not|let|please|just|go|i|we|you)$/.test(said);
}
const wordsBefore = (items: Item[], at: number, count: number): string[] =>
  items.slice(Math.max(0, at - count), at).map(wordOf);
const BASE = /^(cut|win|buy|reach|sell|close|open|move|visit|call|ask)$/;

const REMAINS =
  /^(life|little|nothing|much|time|day|week|month|one|deal|is|was|are|anything|something|money|few|none|what|only|still|be|been|open|room|work|choice|option|chance)$/;

function isContraction(items: Item[], at: number): boolean {
  const next = items[at + 1];
  return (
    next?.kind === 'sign' &&
    next.word === "'" &&
    items[at + 2]?.kind === 'word' &&
    (items[at + 2] as { word: string }).word === 't'
  );
}

function bounds(items: Item[], at: number): [number, number] {
  const ends = (item: Item) => item.kind === 'sign' && ENDS.has(item.word);
  let from = at;
  while (from > 0 && !ends(items[from - 1]!)) from -= 1;
  let to = at + 1;
  while (to < items.length && !ends(items[to]!)) to += 1;
  return [from, to];
}

const THIRD = /^(they|customer|client|prospect|company)$/;
const ADVERB =
  /^(yet|also|still|just|now|again|already|recently|really|both|clearly|simply|only|never|always|all|even|then|actually)$/;
/** Verbs that only place or weigh their subject; what else an account does has to be shown. */
/** What is denied is for the negations to judge. */
const DENYING = /^(isn|aren|doesn|don|won|cannot|can|needn|shouldn|wouldn|mustn)$/;
const PLACING = new Set(
  `is are was were be been being ' has have had look looks looked seem seems seemed appear appears deserve deserves merit merits
   warrant need needs remain remains stay stays stand stands matter matters should would could can may might must will do does did
   come comes top tops lead leads follow follows belong belongs make makes bring brings add adds account accounts rank ranks fit
   fits carry carries hold holds sit sits get gets take takes give gives go goes offer offers and or but in on at of for to with
   from by as than that which who where while when because since pose poses present presents show shows worth not explain
   explains combine combines keep keeps fall falls join joins first second third next last then too it this these hum hums tempt
   tempts tell tells stumble stumbles sparkle sparkles shine shines impress impresses worry worries puzzle puzzles nag nags bother bothers
   please pleases drag drags limp limps wobble wobbles coast coasts cruise cruises tick ticks plod plods chug chugs loom looms beckon beckons
   linger lingers languish languishes earn earns edge edges pip pips trump trumps beat beats dwarf dwarfs outweigh outweighs outrank
   outranks mirror mirrors echo echoes resemble resembles smell smells sound sounds beg begs trail trails lag lags shade shades outshine outshines stick sticks strike strikes cry cries call calls win wins work works cheer cheers surprise surprises
   concern concerns intrigue intrigues demand demands command commands justify justifies reward rewards`
    .split(/\s+/)
    .concat(
      PLACING_VERBS.split(/\s+/).flatMap((verb) => [
        verb,
        `${verb}s`,
        `${verb}es`,
        verb.replace(/y$/, 'ies'),
      ]),
    )
    .flatMap((word) => lex(word).map(({ folded }) => folded)),
);

/** "They changed their mind": what an account is said to do, in a sentence of which nothing is on record. */
export function bareDeeds(
  items: Item[],
  findings: readonly Finding[],
  covered: ReadonlySet<number>,
): Finding[] {
  if (findings.some(({ type, verdict }) => SHOWING.has(type) || verdict !== 'verified')) return [];
  if (items.some((each) => each.kind === 'word' && IF.has(each.word.split(' ')[0]!))) return [];
  const last = items.at(-1);
  if (last?.kind === 'sign' && last.word === '?') return [];
  const figurative = figurativeEvents(items);
  const idle = idioms(items);
  const world = worldly(items, idle) ?? past(items, idle);
  if (world) return [world];
  for (const [at, item] of items.entries()) {
    if (!isThird(item) || isAskedAfter(items, at) || isObject(items, at)) continue;
    let next = at + 1;
    while (items[next]?.kind === 'word' && ADVERB.test((items[next] as { word: string }).word)) next += 1;
    const verb = items[next];
    if (verb?.kind !== 'word' || covered.has(next) || idle.has(next)) continue;
    const word = verb.word.split(' ')[0]!;
    if (PLACING.has(word) || EVENTS.has(word) || DENYING.test(word) || figurative.has(next)) continue;
    const place = { from: item.from, to: items.at(-1)!.to };
    return [unsupported(place, 'predicate', `nothing on record shows what "${word}" says of it`)];
  }
  return [];
}

/** "Ask what they made of it", "find out how they chose": what is asked after, and nothing told. */
const isAskedAfter = (items: Item[], at: number): boolean =>
  items
    .slice(Math.max(0, at - 3), at)
    .some((item) => /^(what|how|whether|which|why|who)$/.test(wordOf(item))) &&
  items.slice(0, at).some((item) => ASKING.test(wordOf(item)));
const ASKING =
  /^(ask|asking|find|learn|hear|see|check|wonder|discover|establish|explore|clarify|understand|gauge|probe|tell|know|curious|sure|question|test|work|read|guess|let)$/;

/** "Go to Globex instead", "with them first": what it is the object of says nothing of what it does. */
const isObject = (items: Item[], at: number): boolean =>
  /^(to|with|at|for|from|on|about|than|like|over|behind|after|before|against|call|ring|phone|email|visit|try|pick|choose|take|leave|see|meet|prefer|tackle|start)$/.test(
    wordOf(items[at - 1]),
  );

/** Things of the world outside the data: beside nothing on record, a sentence with one of them is a claim. */
const WORLD = new Set(
  `interest name board result holiday summer spring autumn winter talk strategy growth history market industry leadership
   executive culture quality experience support commercial terms plan resource capacity commitment appetite need success
   reputation competition environment boss management chain project programme`
    .split(/\s+/)
    .flatMap((word) => lex(word).map(({ folded }) => folded)),
);
const FIRST =
  /^(i|my|me|let|please|why|what|how|who|where|if|should|put|get|give|keep|leave|make|ask|set|hi|hello)$/;

/** A word of the world, or the past of an account, in a sentence that only states. */
function worldly(items: Item[], idle: ReadonlySet<number>): Finding | null {
  if (items.some((item) => item.kind === 'word' && FIRST.test(item.word.split(' ')[0]!))) return null;
  const verb = items.some(
    (item) =>
      item.kind === 'word' &&
      /^(is|are|was|were|has|have|had|depend|depends|be|been)$/.test(item.word.split(' ')[0]!),
  );
  const found = items.find(
    (item, at) =>
      item.kind === 'word' &&
      ((verb && !idle.has(at) && item.word.split(' ').some((word) => WORLD.has(word))) ||
        (/^(was|were)$/.test(item.word) && !idle.has(at) && isThird(items[at - 1]))),
  );
  if (!verb || found?.kind !== 'word') return null;
  const place = { from: items[0]!.from, to: items.at(-1)!.to };
  return unsupported(place, 'predicate', `nothing on record shows what is said with "${found.word}"`);
}

/** What a text speaks of when it speaks of itself or of time: their past is no event. */
const TEXTUAL =
  /^(picture|story|point|question|list|report|summary|month|week|quarter|year|rest|reason|answer|number|figure|result|news|view|aim|idea|plan|moment|time|difference|same|movement|change|move|exception|surprise|highlight|headline|thing|review|section|table|first|second|other|last|one)$/;
/** A speaker, a question or a wish: no telling. */
const SPEAKING = /^(i|my|me|let|please|why|what|how|who|where|if|should|could|would|might|may|ask)$/;
const DEED =
  /^(was|were|did|had|went|came|got|made|gave|took|became|kept|changed|agreed|decided|ran|said|told|put|continue|continues|building|growing|pending|piling|working|looming)$/;

/** "The owner did a great job", "the project was put on hold": told of a thing in a sentence of which nothing is on record. */
function past(items: Item[], idle: ReadonlySet<number>): Finding | null {
  const [first, second] = items;
  const definite =
    (first?.kind === 'word' && /^(the|their|its|his|her|our|momentum|all|procurement)$/.test(first.word)) ||
    first?.kind === 'name';
  if (!definite || items.some((item) => item.kind === 'word' && SPEAKING.test(item.word.split(' ')[0]!)))
    return null;
  for (const [at, item] of items.slice(0, 5).entries()) {
    if (at === 0) continue;
    if (item.kind === 'sign') return null;
    if (item.kind !== 'word') continue;
    if (TEXTUAL.test(item.word)) return null;
    if (!DEED.test(item.word.split(' ')[0]!) || idle.has(at)) continue;
    const said = `${second?.kind === 'word' ? `${second.word} ` : ''}${item.word}`;
    const place = { from: first!.from, to: items.at(-1)!.to };
    return unsupported(place, 'predicate', `nothing on record shows what is said with "${said}"`);
  }
  return null;
}

const isThird = (item: Item | undefined): boolean =>
  (item?.kind === 'word' && THIRD.test(item.word)) ||
  (item?.kind === 'name' && item.subjects[0]!.kind === 'account');
