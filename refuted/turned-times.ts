/**
 * Words of time and denial that turn what is on record: "cheerier than this month" of this month itself, "95 this month" of
 * the run before, "I'd book both yesterday", "28 accounts changed tier next month", "the next was on 22 May", "the last isn't
 * until 9 June", "nothing inked in yet" of a meeting that is, "has not raised a Series B" of an account that did, "$85,000 is
 * not up for renewal" beside the day on which it is.
 */

import { always, type Refutes, refuted, refutedBy } from '../comparisons/set-named.ts';
import { isQuestion, textOf } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { isFilled, spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, findingOn } from '../text/findings.ts';
import { accountValues, isDay } from './own-values.ts';

/** Words that place what is compared in another time than now, or ahead. */
const OTHER_TIME = /^(?:was|were|had|then|april|previous|last|earlier|will|would|fall|falls|due|next|ago)$/;
const AHEAD =
  /^(?:will|shall|should|would|could|may|might|must|due|plan|planned|scheduled|expected|if|until|let|want|need|ought|d|ll)$/;

const partBefore = ({ items }: Scope, to: number): string[] => {
  const sign = items.findLastIndex((item, at) => at < to && /^[;:.]$/.test(textOf(item)));
  return items.slice(sign + 1, to).map(textOf);
};

/** How things are is not compared with now: "cheerier than this month". */
const isNow: Refutes = (scope, from) => {
  const hasDate = scope.items.some((item) => item.kind === 'date');
  return hasDate || partBefore(scope, from).some((word) => OTHER_TIME.test(word))
    ? null
    : 'what is compared is itself of this month';
};

const isDone: Refutes = (scope, _from, to) =>
  partBefore(scope, to).some((word) => AHEAD.test(word)) ? null : 'what came about lies behind';
/** A date at the end of the words is a day that has passed for certain: "yesterday". */
const isToDo: Refutes = ({ items, index: { sheet } }, _from, to) => {
  const day = items[to];
  const isPast = day?.kind !== 'date' || day.date.ranges.every(([, last]) => last < sheet.asOf);
  return isPast ? 'what is to be done lies ahead' : null;
};

const isBooked: Refutes = (scope, from) => {
  const account = accountValues(scope, from);
  return account && isFilled(account, 'next_touch')
    ? `a meeting of ${account.subject.name} is on record`
    : null;
};

const hasNews =
  (type: string): Refutes =>
  (scope, from) => {
    const account = accountValues(scope, from);
    return account?.signals(type) ? `${account.subject.name} has such a signal on record` : null;
  };

/** The day that stands in the sentence is that of the renewal. */
const isDueThen: Refutes = (scope, from) => {
  const day = accountValues(scope, from)?.fact('renewal_date')?.value;
  return scope.items.some((item) => isDay(item, day)) ? `the renewal is due on ${day}` : null;
};

const BACK = '(?:D|yesterday|last (?:week|month)|(?:#|a (?:day|week|fortnight|month)) ago)';
const AHEAD_OF_NOW = '(?:tomorrow|next (?:month|week|quarter))';
const NOT = "(?:(?:has|have|did) not|(?:hasn|haven|didn) ' t)";
const TABLE: [RegExp, Refutes][] = [
  [
    spokenWords(
      "(?:more|fewer|less|\\p{L}+er)(?: \\p{L}+)? than (?:in |during )?this (?:month|week|run)(?! ')",
    ),
    isNow,
  ],
  [
    spokenWords(
      `(?:would|' d|should|let ' s|please|must|' ll|will) (?:book|pull|press|settle|push|fix|agree|close|meet|ring|call)(?: (?:it|them|all|both|each|this|that|these|of|a|the|meeting|call|date|in|into|forward|one|N|him|her|for))* ${BACK}`,
    ),
    isToDo,
  ],
  [
    spokenWords(
      `(?:changed|moved|stayed|rose|fell|slid|climbed|dropped|won|lost|spoke|grew|shrank|went (?:up|down)|came (?:up|down|in))(?: (?![,;:()—–.] )\\S+){0,3} ${AHEAD_OF_NOW}`,
    ),
    isDone,
  ],
  [spokenWords('(?:the|their|its) next (?:one )?was (?:on )?D'), isDone],
  [
    spokenWords("(?:the|their|its) last (?:one )?(?:(?:is|isn|t|not|'|only) )+until D"),
    always('what was last is not still to come'),
  ],
  [
    spokenWords(
      'not yet (?:has something |have something |got something )?(?:booked|inked in|in the (?:diary|calendar)|scheduled|pencilled in)',
    ),
    isBooked,
  ],
  [spokenWords(`${NOT} (?:just |recently |also |yet )?raised? (?:#|an?|its|their)`), hasNews('funding')],
  [spokenWords(`${NOT} (?:just |recently |also )?(?:laid|lay) off`), hasNews('layoffs')],
  [
    spokenWords(
      "(?:(?:is|are) not|(?:isn|aren) ' t) (?:up for renewal|due)(?! (?:until|before|till|yet|to))",
    ),
    isDueThen,
  ],
];

const NOW_AFTER = /^(?:this month|next month|tomorrow|today|now)(?= ?[),.;]| ?$)/;
const FROM_BEFORE = /(?:from|than|by) (?:\p{L}+ )?$/u;

/** "95 this month" of what is on record of the run before alone. */
const toldOfNow = ({ items }: Scope, findings: readonly Finding[]): Finding[] =>
  items.flatMap((item, at): Finding[] => {
    const finding = item.kind === 'figure' ? findingOn(findings, item) : undefined;
    if (finding?.verdict !== 'verified' || !finding.fact?.endsWith('@previous')) return [];
    const isTold = NOW_AFTER.test(wordsShown(items.slice(at + 1, at + 4)));
    if (!isTold || FROM_BEFORE.test(`${wordsShown(items.slice(Math.max(0, at - 2), at))} `)) return [];
    return [refuted(items, [at, at], `so in the run before (${finding.fact})`)];
  });

/** One fault for each such phrase. */
export const refuteTurnedTimes = (scope: Scope, findings: readonly Finding[]): Finding[] =>
  isQuestion(scope.items) ? [] : [...refutedBy(scope, TABLE), ...toldOfNow(scope, findings)];
