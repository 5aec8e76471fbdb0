/**
 * Words of time that their own sentence goes against: "61 days coming its close date", "won two deals in the coming year",
 * "27 fewer than next month", "it was 28 a month from now", "the next contact was on 22 May", "no last meeting", "is in April
 * in Negotiation", "a quarter ago" of the run a month before. What stands beside them may hold; when it is told to be so
 * cannot. They claim nothing where the words agree.
 */

import { always, type Refutes, refutedBy } from '../comparisons/set-named.ts';
import { daysBetween } from '../domain/dates.ts';
import { isMonthThen } from '../predicates/run-before.ts';
import { isQuestion, textOf } from '../sentence/items.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';

/** Words up to the next sign. */
const REST = (words: number): string => `(?: (?![,;:.()—–] )\\S+){0,${words}}`;
const PAST =
  '(?:won|lost|had|bought|spent|was|were|been|engaged|spoke|spoken|logged|raised|closed|signed|grew|grown|fell|fallen|rose|risen|saw|stood|made|took|opened|heard|moved|changed|went|gone|came)';
const MEETING =
  '(?:# - way )?(?:meeting|call|touch|touche|conversation|contact|exchange|interaction|date|step|appointment|slot)';
const REPORT = '(?:month|report|review|count|time|run|quarter|update|summary)';
/** What the words are said of may lie ahead by its nature. */
const DUE = /^(?:renewal|renew|renews|renewing|due|deal|date|close|closes|meeting|call|deadline|expiry|up)$/;
const AHEAD =
  /^(?:will|shall|should|would|could|may|might|must|due|renewal|renew|renews|renewing|close|closes|closing|expires|ends|book|booked|meet|meets|meeting|call|plan|planned|set|scheduled|ahead|until|by|if|expect|expected|review|revisit|look|again|comes|falls|reaches|hits|ll|be)$/;

/** Words of a sentence's part, from the sign before a place to the one after it; of a bare aside, from the part before. */
function partWords({ items }: Scope, from: number, to: number): string[] {
  let [start, end] = [from - (items[from - 1]?.kind === 'sign' ? 1 : 0), to];
  while (start > 0 && items[start - 1]!.kind !== 'sign') start -= 1;
  while (end < items.length && items[end]!.kind !== 'sign') end += 1;
  return items.slice(start, end).map(textOf);
}

const isNeverAhead: Refutes = (scope, from, to) =>
  partWords(scope, from, to).some((word) => AHEAD.test(word))
    ? null
    : 'what is told beside it is so now or was before, and lies not ahead';

/** The run before lies a month back: a quarter or a year is another time. */
const isNoQuarter: Refutes = ({ index: { sheet } }) =>
  sheet.previousAsOf !== null && daysBetween(sheet.previousAsOf, sheet.asOf) < 45
    ? `the run before is of ${sheet.previousAsOf}`
    : null;

/** The month that the run before closes, told of how things are; a day that is due there may be meant of next year. */
const isThen: Refutes = ({ items, index }, from, to) => {
  const at = items.findIndex((item, place) => place >= from && place <= to && item.kind === 'date');
  const before = items.slice(Math.max(0, from - 2), at).map(textOf);
  return isMonthThen(items[at], index) && !before.some((word) => DUE.test(word))
    ? `what is told is so now, and not as of ${index.sheet.previousAsOf}`
    : null;
};

/** A day that lies ahead, of what was so. */
const isStillAhead: Refutes = ({ items, index }, _from, to) => {
  const item = items[to];
  return item?.kind === 'date' && item.date.ranges.every(([first]) => first > index.sheet.asOf)
    ? 'what is past is told, and that day lies ahead'
    : null;
};

const PASSED = always('what is past is told, and what is coming lies ahead');
/** Of what is wished, planned or falls due, the words may be meant. */
const PLANNED = /^(?:get|want|wants|need|needs|make|let|please|try|can|aim|hope|ought|promised|wait)$/;
const DONE: Refutes = (scope, from, to) =>
  partWords(scope, from, to).some((word) => AHEAD.test(word) || PLANNED.test(word))
    ? null
    : 'what came about lies behind';
const TABLE: [RegExp, Refutes][] = [
  [
    spokenWords(
      '(?<!the )coming (?:(?:its|their|his|her|the|that|a|our|your) )?(?:(?:own|#|usual) )?(?:(?:close|closing|due|target|planned) )?(?:date|line|mark|limit|threshold|norm|deadline)',
    ),
    PASSED,
  ],
  [
    spokenWords(
      `${PAST}${REST(8)} (?:in|over|during|within|for|across|of) the (?:next|coming|following) (?:few )?(?:#|year|month|quarter|week)`,
    ),
    DONE,
  ],
  [
    spokenWords(
      `(?:than|below|above|from|against|as|at) (?:the |in |it was )*next ${REPORT}(?! ' s (?:meeting|call|review))`,
    ),
    DONE,
  ],
  [spokenWords(`(?:lost|won|signed|bought|opened|closed|since)${REST(6)} next (?:D|${REPORT})`), DONE],
  [
    spokenWords(
      `(?:has|have) been (?:in|at|on|with) N next (?:week|${REPORT})|(?:had|took) # ${MEETING} next (?:week|${REPORT})`,
    ),
    PASSED,
  ],
  [
    spokenWords(
      `(?:has|have) been (?:in|at|on|with) N D|(?:had|took|logged|saw|counted) # ${MEETING} (?:(?:in|on|during) )?D`,
    ),
    isStillAhead,
  ],
  [
    spokenWords(
      `(?:would|will) be (?:in )?\\S+ (?:with|if|once|after)(?: (?!(?:since|from|than|as|the|of|in)\\b)\\S+){1,10} (?:yesterday|last (?:week|month|quarter)|a (?:week|month|year) ago)`,
    ),
    always('what would still change it lies ahead'),
  ],
  [
    spokenWords(
      '(?:is|are) (?:held|kept)(?: (?:here|back|there|in N))? (?:yesterday|last (?:week|month|quarter|year)|tomorrow|soon)',
    ),
    PASSED,
  ],
  [
    spokenWords(
      '(?:contact|touch|touche|win|loss|deal|exchange|conversation|interaction) in the (?:next|coming) (?:#|twelve months)|next (?:spoke|heard from|in touch|talked)',
    ),
    DONE,
  ],
  [
    spokenWords('renewals?(?: worth #)? (?:is |are |now )*past due|past due renewals?'),
    always('a renewal that is due lies ahead'),
  ],
  [
    spokenWords(
      "(?:follow up|let ' s \\S+|(?:i|we|you) (?:would|' d) \\S+|should \\S+(?: \\S+)?) in D(?! (?:at|or|when))",
    ),
    isThen,
  ],
  [spokenWords('(?:a|one) (?:month|quarter|year) from now'), isNeverAhead],
  [
    spokenWords(
      `next ${MEETING}(?: (?:with|at|of) (?:N|them|us))? (?:was|were|came|took place) (?:on |back )?(?:#|D|the)`,
    ),
    DONE,
  ],
  [
    spokenWords(
      `(?:need a|needs a|want a|wants a|book a|set a) last ${MEETING}(?! (?:before|until|attempt|try))`,
    ),
    always('what was last is not still to come'),
  ],
  [
    spokenWords(`last ${MEETING} (?:is|are|has been) (?:booked|set|scheduled|planned|lined up)`),
    always('what was last is not still to come'),
  ],
  [
    spokenWords("(?:renewal|renews|renewing|renew)(?: (?:is|not|isn|t|falls|until|due|comes|up|'))* last D"),
    always('a renewal that is open lies ahead'),
  ],
  [
    spokenWords(
      "(?:is|are|' s|' re) (?:right |even |still )?in D (?:in|at|rated|open|over|well|N|#|past|on)",
    ),
    isThen,
  ],
  [
    spokenWords(
      "in D (?:stands|stand|sits|sit|holds|hold|carries|carry|counts|is|are|remains|remain|rates|rate|come to|comes to|it is|it ' s|they are)(?! (?:no longer|off|gone|won|lost|closed|now))",
    ),
    isThen,
  ],
  [
    spokenWords(
      "(?:a|one) quarter (?:ago|earlier|before|back)|the quarter before|(?:than|from|below|above|against) (?:in )?last quarter|last quarter ' s #",
    ),
    isNoQuarter,
  ],
  [
    spokenWords(
      `(?:changed|moved|stayed|rose|fell|slid|climbed|move|dropped|twitched|kept)${REST(6)} (?:this|in the|in a|during the|over the) quarter`,
    ),
    isNoQuarter,
  ],
];

/** One fault for each such phrase. */
export const refuteTenses = (scope: Scope): Finding[] =>
  isQuestion(scope.items) ? [] : refutedBy(scope, TABLE);
