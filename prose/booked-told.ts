/**
 * Meetings told as booked, or as not booked, held by the next touch of the account in play, either way: "the next call
 * already fixed", "has a date booked", "the meeting you have booked" need one on record; "no contact planned", "nothing in
 * the diary" none. What is still to be booked ("get the next call fixed") claims nothing.
 */

import { isOutright } from '../causes/inventions.ts';
import { isHypothetical } from '../causes/unknowable.ts';
import { accountsIn } from '../figures/look.ts';
import { isAdvice } from '../predicates/vocabulary.ts';
import { Values } from '../sentence/conditions.ts';
import { spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { isEmpty, isFilled, spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const WHICH = '(?:next |follow - up |further |new |other |proper |firm )*';
const TALK =
  '(?:meeting|call|conversation|appointment|session|visit|chat|catch - up|follow - up|touch|contact|talk|review)';
const DIARY = "(?:in|on) (?:the|your|our|their|its|his|her|N(?: ['’] s)?|N) (?:calendar|diary|book)";
const SET = `(?:booked|scheduled|planned|set|set up|arranged|lined up|fixed|agreed|pencilled in|${DIARY})(?! (?:to|against|out|aside|by|up to|on #))`;
const BEING = '(?:(?:is|are|has been|have been|now|already|safely|all|even|also|duly) )*';

const BOOKED = spokenWords(
  [
    `(?:the |a |an |its |their |your |our |another )${WHICH}(?:${TALK}|next (?:date|step)) ${BEING}${SET}`,
    `(?:a |the )${WHICH}date (?:booked|${DIARY})`,
    '(?:we|you) (?:next meet|meet next|next speak|speak next|next talk|talk next|are meeting next)',
  ].join('|'),
);
/** Taken for granted, in advice as well. */
const HAVING = spokenWords(
  `the ${TALK} (?:that |which )?(?:you|we|they|N) (?:have|has|' ve|' s) (?:already |now |got |just )*(?:booked|scheduled|arranged|fixed|lined up|${DIARY})`,
);
const UNBOOKED = spokenWords(
  [
    `(?:no|without an?|without any|without|not a|not one|not a single) ${WHICH}(?:${TALK}|next (?:date|step)) ${BEING}(?:${SET}|ahead)`,
    `nothing (?:at all |more |further |else )?${BEING}(?:booked|scheduled|planned|arranged|lined up|pencilled in|${DIARY})`,
    '(?:diary|calendar) (?:is |looks |stays |remains )?(?:still |completely |quite )*(?:empty|blank|bare)',
    'no next (?:meeting|call|conversation|touch|date|contact|appointment)',
  ].join('|'),
);

/** Faults alone: what holds is read as a state. */
export const bookedAgainst = (scope: Scope): Finding[] => [
  ...read(scope, BOOKED, 'no meeting is booked', isEmpty),
  ...read(scope, HAVING, 'no meeting is booked', isEmpty),
  ...read(scope, UNBOOKED, 'a meeting is booked', isFilled),
];

function read(
  scope: Scope,
  pattern: RegExp,
  says: string,
  isSo: (at: Values, metric: string) => boolean,
): Finding[] {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, pattern).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const isTold =
      pattern === BOOKED
        ? isOutright(items, from, to)
        : !isHypothetical(items, from) && (pattern === HAVING || !isAdvice(items, from));
    const account = accountFor(scope, from);
    if (!isTold || !account || !isOfOne(scope, from, to)) return [];
    if (!isSo(new Values(index, account), 'next_touch')) return [];
    return [
      judged(
        spanOf(items, from, to),
        'absence',
        false,
        `on record of ${account.name}: ${says}`,
        `${account.id}.next_touch`,
      ),
    ];
  });
}

/** Words by which it may be of others than the account in play, or of another time. */
const OF_OTHERS =
  /^(both|all|most|half|others?|rest|those|these|few|many|several|accounts?|customers?|prospects?|none|neither|each|every|deals?|three|two|april|last|last month|needs?|lacks?|lack|lacking|get|getting|got|wants?|keep|renewals?|them|anyone|everyone|people)$/;
/** "Not one of the seven has", "require a meeting on the books". */
const BIDS_OR_DENIES = /^(not|none|neither|require|demand|insist|ask)$/;
const REACH = 7;

function isOfOne({ items }: Scope, at: number, to: number): boolean {
  if (accountsIn(items) > 1 || items.slice(0, at).some((item) => BIDS_OR_DENIES.test(textOf(item))))
    return false;
  if (items.slice(at, to + 1).some((item) => /^(was|were|had)$/.test(textOf(item)))) return false;
  for (let before = at - 1; before >= Math.max(0, at - REACH); before -= 1) {
    const item = items[before]!;
    if (/^[;:.—–]$/.test(textOf(item))) return true;
    if (accountAt(item)) return true;
    if (OF_OTHERS.test(textOf(item))) return false;
    if (item.kind === 'name' && item.subjects.some(({ kind }) => kind === 'tier' || kind === 'owner'))
      return false;
  }
  return true;
}
