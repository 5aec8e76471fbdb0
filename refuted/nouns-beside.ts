/**
 * The noun that governs a figure names its measure: "the score climbed from 70 to 79" of no odds, "six meetings against a
 * usual four" of no touches, "$85,000 of annual pipeline" of no revenue. A figure that is on record of another measure
 * alone is refused; where the noun can honestly mean the other ("five contacts" of exchanges), both stand in its row.
 */

import type { Told } from '../comparisons/measure-cued.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { candidatesOf, says } from '../sentence/values.ts';
import { contradicted, type Finding, findingOn, metricOf } from '../text/findings.ts';

interface Row {
  noun: RegExp;
  /** What the figure may be of. */
  metrics: RegExp;
  /** The kind of figures that it governs. */
  kind: 'number' | 'money';
  /** Things that are counted stand after their figure alone: "the meeting on 4 touches" is none. */
  counted?: true;
}

const ROWS: Row[] = [
  { noun: /^(?:account )?score$/, metrics: /^score$/, kind: 'number' },
  {
    noun: /^(?:odds?|likelihood|probability|chances?|close likelihood|outcome score)$/,
    metrics: /^(?:deal_)?outcome_score$|^chance$/,
    kind: 'number',
  },
  { noun: /^(?:sentiment|mood|tone)$/, metrics: /^sentiment_90d$/, kind: 'number' },
  {
    noun: /^(?:(?:recurring|annual) )?revenue$|^arr$/,
    metrics: /arr|revenue|value_won|won_value/,
    kind: 'money',
  },
  { noun: /^(?:open )?pipeline$|^open value$/, metrics: /value|amount|at_stake/, kind: 'money' },
  { noun: /^(?:touch|exchange|interaction|touchpoint)$/, metrics: /touch|^interactions/, kind: 'number' },
  { noun: /^conversation$/, metrics: /^conversation|touch/, kind: 'number', counted: true },
  { noun: /^contact$/, metrics: /contact|touch|^conversation|^interactions/, kind: 'number', counted: true },
  { noun: /^(?:meeting|next meeting)$/, metrics: /meeting|next_touch/, kind: 'number', counted: true },
  { noun: /^(?:open )?deal$/, metrics: /deal|renewal/, kind: 'number', counted: true },
];

/** Words that lead from a noun to its figure without another noun. */
const BETWEEN =
  /^(?:is|are|was|were|be|been|being|has|have|had|do|does|did|s|n|t|not|'|’|of|at|from|to|by|a|an|the|its|their|this|that|up|down|now|only|just|even|also|still|already|about|around|some|nearly|almost|over|under|roughly|again|back|there|here|too|along|land|lands|further|all|way|then|since|mere|low|high|perfect|healthy|more|less|than|another|little|bit|touch|shade|hair|notch|dozen|point|points|steady|unchanged|flat|clear|good|full|\w+(?:ed|en|ing|ly)|went|go|goes|gone|rose|rises?|fell|falls?|grew|grows?|grown|shrank|shrunk|slid|slides?|sank|sinks?|sunk|sheds?|shot|swung|crept|leapt|lost|loses?|gains?|come|came|comes|dips?|drops?|climbs?|jumps?|eases?|slips?|stands?|sits?|stays?|remains?|holds?|held|stood|sat|runs?|ran|reads?|hits?|reach|#)$/;
/** "The score on its $68,000 deal": of whose deal it is. */
const OF_DEAL =
  /^(?:on|for|deal|upgrade|expansion|renewal|package|module|rollout|group|lot|bunch|pack|trio|set|month|tier|book)$/;
const REACH = 10;
/** "The likelihood score", "the deal's score" are the odds. */
const OF_ODDS =
  /(?:likelihood|outcome|close|closing|deal|odds?|probability|conversion|renewal)(?: (?:'|’) s)?$/;
/** Between a figure and the noun after it. */
const ADJECTIVE =
  /^(?:of|in|worth|the|its|their|that|this|open|annual|recurring|yearly|two - way|two-way|more|fewer|such|-|different|separate|overdue|stagnant|stuck|live|new)$/;

/** A renewal worth as much as the revenue it renews: the same figure is on record of the measure that is named, too. */
function hasIt({ index }: Scope, { fact }: Finding, figure: OpenFigure, { metrics }: Row): boolean {
  const own = index.subject(fact?.split('.')[0] ?? '');
  const holders = [own, own?.parent ? index.subject(own.parent) : undefined].filter(
    (each) => each !== undefined,
  );
  return holders.some((holder) =>
    candidatesOf(index, holder).figures.some(
      (each) =>
        each.period === 'current' &&
        each.metrics.some((metric) => metrics.test(metric) && !/won|lost/.test(metric)) &&
        says(figure, each, index.sheet.currency),
    ),
  );
}

export function refuteNounsBeside(scope: Scope, told: Told, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  return items.flatMap((item, at): Finding[] => {
    const finding = item.kind === 'figure' ? findingOn(findings, item) : undefined;
    if (item.kind !== 'figure' || finding?.verdict !== 'verified') return [];
    const row =
      wonAt(items, at) ?? rowAfter(items, at, item.figure.kind) ?? rowBefore(items, at, item.figure.kind);
    const metrics = metricsOf(told, at, finding);
    if (!row || metrics.length === 0 || metrics.some((each) => row.metrics.test(each))) return [];
    if (hasIt(scope, finding, item.figure, row)) return [];
    const reason = `on record as ${metrics.join(', ')}, and of no other measure (${finding.fact})`;
    return [contradicted(finding, reason)];
  });
}

/** "Won two contacts": no more is won than deals and what they are worth; points and touches may be lost. */
const WON: Row = {
  noun: /^won$/,
  metrics: /won|lost|deal|renewal|value|arr|customer|^accounts$/,
  kind: 'number',
};
const DEED = /^(?:(?:won|signed) #|lost # (?:contact|meeting|deal)s?)(?: |$)/;

function wonAt(items: Item[], at: number): Row | undefined {
  const item = items[at];
  if (item?.kind !== 'figure' || item.figure.kind !== WON.kind) return undefined;
  return DEED.test(wordsShown(items.slice(at - 1, at + 2))) ? WON : undefined;
}

/** All that the figure was found to be. */
function metricsOf(told: Told, at: number, { fact }: Finding): string[] {
  const found = (told.get(at) ?? []).flatMap(({ metrics }) => metrics);
  return found.length > 0 ? [...new Set(found)] : fact ? [metricOf(fact)] : [];
}

const rowOf = (items: Item[], at: number): Row | undefined =>
  ROWS.find(({ noun }) => noun.test(wordOf(items[at])));

const isElse = (items: Item[], noun: number, at: number): boolean =>
  isOdds(items, noun) || isVerb(items, noun, at) || isSecond(items, noun);

const isOdds = (items: Item[], at: number): boolean =>
  /score$/.test(wordOf(items[at])) && OF_ODDS.test(wordsShown(items.slice(Math.max(0, at - 3), at)));

/** "The deals score between 14 and 27", "entered Evaluation and scores 52". */
const isVerb = (items: Item[], noun: number, at: number): boolean =>
  wordOf(items[noun]) === 'score' &&
  /^(?:(?:about|around|some|only|just|over|under|nearly|between|#|to)(?: |$))*$/.test(
    wordsShown(items.slice(noun + 1, at)),
  ) &&
  !/^(?:the|its|their|a|s|his|her|your|with|best|good)$/.test(textOf(items[noun - 1]));

/** "Score and sentiment are unchanged at 94 and 0.39": each figure is of its own. */
const isSecond = (items: Item[], noun: number): boolean =>
  [noun - 1, noun - 2].some(
    (place) => /^(?:and|or|,)$/.test(textOf(items[place])) && rowOf(items, place - 1) !== undefined,
  );

/** "Slipped a touch", "people in touch": no exchange. */
const isAdverb = (items: Item[], at: number): boolean =>
  wordOf(items[at]) === 'touch' && /^(?:an?|in)$/.test(wordOf(items[at - 1]));

/** "The score climbed from 70 to 79", "the best odds (54)". */
function rowBefore(items: Item[], at: number, kind: string): Row | undefined {
  for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1) {
    const row = isAdverb(items, place) ? undefined : rowOf(items, place);
    if (row) return row.counted || row.kind !== kind || isElse(items, place, at) ? undefined : row;
    if (!isBetween(items, place, at)) return undefined;
  }
  return undefined;
}

function isBetween(items: Item[], place: number, at: number): boolean {
  const item = items[place]!;
  const text = textOf(item);
  // "Recurring revenue in the tier", "the score at Globex".
  if (/^(?:in|at)$/.test(text) && place < at - 1) return true;
  if (item.kind === 'name') return /^(?:in|at|of|on|for)$/.test(textOf(items[place - 1]));
  if (text === '(') return /^(?:# (?:to|after|from) )?[#D]$/.test(wordsShown(items.slice(place + 1, at + 1)));
  if (text === ',')
    return /^(?:(?:now|up|down|from|to|at)\b|# (?:to|after|from)\b)/.test(
      wordsShown(items.slice(place + 1, at + 2)),
    );
  // "From 70 to 79", and not "in 30 days at 79".
  if (item.kind === 'figure')
    return /^(?:to|,|deal|upgrade|expansion|renewal|package|module|actually)$/.test(textOf(items[place + 1]));
  return text.split(' ').every((word) => BETWEEN.test(word)) || OF_DEAL.test(text);
}

/** "Six meetings", "$85,000 of annual revenue". */
function rowAfter(items: Item[], at: number, kind: string): Row | undefined {
  for (let place = at + 1; place <= at + 4; place += 1) {
    const row = rowOf(items, place);
    if (row) return row.kind === kind ? row : undefined;
    if (!ADJECTIVE.test(textOf(items[place]))) return undefined;
  }
  return undefined;
}
