/** Figures that number a point of the text ("Worry 2:", "No. 3 –") or measure our own time ("one hour with Globex"). */

import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';

/** Why a figure says nothing of the record; null where it may. */
export function idleFigure(items: Item[], at: number, figure: OpenFigure): string | null {
  if (numbersPoint(items, at, figure)) return 'the number of a point';
  if (isWindow(items, at, figure)) return 'the window of the measure';
  if (isHalves(items, at, figure)) return 'no share';
  if (isMonthTold(items, at, figure)) return 'the month that is told of';
  if (isShape(items, at, figure)) return 'no count';
  if (isOwnTime(items, at, figure)) return 'time of our own';
  if (isOurTask(items, at, figure)) return 'time of our own';
  if (isNoneAtAll(items, at, figure)) return 'no count';
  if (countsDates(items, at, figure)) return 'as many dates as the sentence sets out';
  return namesParts(items, at, figure) ? 'a count of what the text sets out' : null;
}

/** What texts number their points by. */
const POINT =
  /^(worry|worrie|concern|fear|doubt|caveat|reservation|niggle|snag|decision|point|option|question|query|priority|prioritie|step|issue|item|action|ask|note|case|number|reason|request|problem|trouble|part|rank|no|proposal|choice|topic|page|section|week|phase|rule|lesson|recommendation|finding|insight|observation|remark|takeaway|headline|theme|matter|factor|signal|sign|strength|weakness|weaknesse|risk|threat|danger|hope|exhibit|candidate|story|storie|chapter|agenda|stop|task|job|suggestion|idea|thought|fact|goal|target|aim|move|play|pick|reminder|warning|alarm|flag|exception|highlight|lowlight|surprise|puzzle|gap|hole|lever|path|route|scenario|phase|stage|round|tip)$/;
/** Nouns of the record number a point only where the sentence opens with them: "Deal 2: …". */
const COUNTED = /^(deal|account|renewal|customer|prospect|meeting|contact|opportunity|mover|change)$/;

/** "Worry two:", "Concern no. 3 –", "Ask number one,", "Deal 1: …". */
function numbersPoint(items: Item[], at: number, { kind, value, decimal }: OpenFigure): boolean {
  const [before, next] = [items[at - 1], items[at + 1]];
  if (kind !== 'number' || decimal || value < 1 || value > MOST_POINTS) return false;
  if (next !== undefined && !/^[:.,;)—–-]$/.test(textOf(next))) return false;
  if (COUNTED.test(wordOf(before))) return at === 1 && /^[:)—–]$/.test(textOf(next));
  if (/^[#(]$/.test(textOf(before)) && at <= 2) return next !== undefined;
  const opens = at === 1 || /^[,.;:(—–]$/.test(textOf(items[at - 2])) || isLed(items, at - 2);
  return POINT.test(wordOf(before)) && (opens || next === undefined || textOf(next) === ':');
}
const MOST_POINTS = 12;

/** "Worry number two", "our ask no. 3", "the next step, 2)". */
const isLed = (items: Item[], at: number): boolean =>
  POINT.test(wordOf(items[at])) ||
  /^(and|my|our|your|the|then|now|next|main|biggest|key)$/.test(wordOf(items[at]));

/** "You haven't got one meeting": none at all. */
const isNoneAtAll = (items: Item[], at: number, { value, kind }: OpenFigure): boolean =>
  kind === 'number' &&
  value === 1 &&
  /(?:^| )(?:not|never|n ' t|' t)(?: (?:had|got|have|seen|booked|been|yet|even))*$/.test(
    items
      .slice(Math.max(0, at - 6), at)
      .map(textOf)
      .join(' '),
  );

/** "Not one conversation in the last 90.": its days are left out. */
const isWindow = (items: Item[], at: number, { kind, value }: OpenFigure): boolean =>
  kind === 'number' &&
  [30, 60, 90, 365].includes(value) &&
  /(?:^| )(?:in|over|for|during|of|within|across)(?: all)? (?:the|these|our) (?:last|past|previous)$/.test(
    wordsIn(items, at - 4, at).join(' '),
  ) &&
  (items[at + 1] === undefined || items[at + 1]!.kind === 'sign');

/** "Both halves of this account need you", "a month of two halves": what somebody has, and no share of it. */
const isHalves = (items: Item[], at: number, { kind }: OpenFigure): boolean => {
  const after = wordsIn(items, at + 1, at + 4).join(' ');
  const [before, next] = [items[at - 1], items[at + 1]];
  if (kind === 'number')
    return next?.kind === 'figure' && /^(?:part|times)$/.test(next.figure.kind) && isMonthOf(items, at);
  if (kind !== 'times' && kind !== 'part') return false;
  if (before?.kind === 'figure') return isMonthOf(items, at - 1);
  return wordOf(before) === 'both' && HAVING.test(after);
};
const HAVING =
  /^of (?:this|the|that|its|their|our|your) (?:account|relationship|business|story|picture|customer|problem|question)/;
const isMonthOf = (items: Item[], at: number): boolean =>
  /^(?:of|in)$/.test(wordOf(items[at - 1])) &&
  items
    .slice(Math.max(0, at - 5), at)
    .some(
      (item) => item.kind === 'figure' || /^(?:month|tale|story|game|report|quarter)$/.test(wordOf(item)),
    );

/** "A month in which 14 accounts fell", "a month of churn", "after a month like that": the time told of, and no span of it. */
const isMonthTold = (items: Item[], at: number, { kind, value }: OpenFigure): boolean => {
  const item = items[at]!;
  const before = wordsIn(items, at - 2, at).join(' ');
  return (
    kind === 'days' &&
    (Math.abs(value - 30.4) < 1 || Math.abs(value - 7) < 1 || Math.abs(value - 91) < 1) &&
    item.to - item.from === 2 &&
    /^(?:(?:and|but|so|after|in|for|it was|was|what|not|such|this was|quite|overall|that was|is|as|hardly) ?)*$/.test(
      before,
    ) &&
    (TOLD_OF.test(wordsIn(items, at + 1, at + 3).join(' ')) || (at === 0 && textOf(items[1]) === ':'))
  );
};
const TOLD_OF =
  /^(?:in which|in balance|in two halves|in review|of (?!silence|quiet|no|nothing|contact)|when|where|that (?!passed|went by)|like (?:this|that)|with (?!no|out)|to (?:forget|remember|savour|celebrate))/;

/** "A two-pronged approach", "a three-legged stool": the number is of the picture. */
const isShape = (items: Item[], at: number, { kind, decimal }: OpenFigure): boolean =>
  kind === 'number' && !decimal && textOf(items[at + 1]) === '-' && SHAPED.test(wordOf(items[at + 2]));
const SHAPED =
  /^(pronged|sided|legged|edged|handed|hander|faced|fold|horse|pager|liner|minute|hour|way|thirds|third|track|man|line|page|word|sentence)$/;

/** "Two dates: 20 July for the upgrade and 1 October for the renewal". */
const countsDates = (items: Item[], at: number, { kind, value }: OpenFigure): boolean =>
  kind === 'number' &&
  /^(date|deadline|day)$/.test(wordOf(items[at + 1])) &&
  items.filter((item, place) => place > at && item.kind === 'date').length === value;

const TIMED = /^(hour|minute|min|afternoon|morning|evening|lunch|slot|sitting|coffee)$/;
const SINCE = /^(ago|since|silent|silence|quiet|late|overdue|old|earlier|last|left|remain)$/;

/** "One hour with Globex", "30 minutes on the phone": no measure is told in hours. */
function isOwnTime(items: Item[], at: number, figure: OpenFigure): boolean {
  if (wordsIn(items, at - 3, at + 5).some((word) => SINCE.test(word))) return false;
  if (figure.kind === 'days') return figure.value > 0 && figure.value < A_DAY;
  return figure.kind === 'number' && TIMED.test(wordOf(items[at + 1]));
}
/** Hours are parts of a day. */
const A_DAY = 1;

/** "A two-week cleanup", "a 30-day plan": what we would do, and no measure of the record. */
const isOurTask = (items: Item[], at: number, { kind }: OpenFigure): boolean =>
  kind === 'days' &&
  /^(a|an|one|another|the)$/.test(wordOf(items[at - 1])) &&
  TASK.test(wordOf(items[at + 1]));
const TASK =
  /^(cleanup|clean|plan|push|sprint|pause|trial|review|blitz|campaign|programme|program|cooling|check|drive|exercise|window|deadline|ultimatum|horizon|timeline|notice|rhythm|cadence|cycle)$/;

const PARTS =
  /^(example|illustration|instance|sample|exhibit|profile|snapshot|vignette|tale|sketch|sketche|mini|entry|entrie|line|bullet|paragraph|summary|summarie|chart|table|headline|word|sentence|page)$/;

/** "Six examples cover the rules involved", "in three lines": what the text itself sets out. */
const namesParts = (items: Item[], at: number, { kind, value, decimal }: OpenFigure): boolean =>
  kind === 'number' &&
  !decimal &&
  value <= 25 &&
  (PARTS.test(wordOf(items[at + 1])) ||
    (/^(short|quick|brief|worked|typical|telling|simple|plain|small|big|little|last|final|further|minor|major|other)$/.test(
      wordOf(items[at + 1]),
    ) &&
      (PARTS.test(wordOf(items[at + 2])) || POINT.test(wordOf(items[at + 2])))));
