/** Holds the dates of a sentence of open prose against what is on record. */
import { addDays } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import { clauseOf, metricsIn, wordsIn } from '../sentence/clause-words.ts';
import type { DateRange } from '../sentence/dates.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { listedDate } from '../sentence/lists.ts';
import { leavesStage, turnsStagnant } from '../sentence/stage-spans.ts';
import type { Scope } from '../sentence/subjects.ts';
import { candidatesOf, type DateCandidate } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';
import { announcedMonth } from './announced.ts';
import { dateMeant } from './dates-meant.ts';
import { endsOfText } from './due-of-text.ts';
import { enteredBySeveral } from './entered-by-several.ts';
import { returnedTo } from './returned-to.ts';
import { datesOfYear } from './years.ts';

/** The verdict on a date: of the nearest words about it, else any of the subject's. */
export function judgeDate(scope: Scope, at: number, date: DateRange): Finding {
  const { items, index } = scope;
  const { from, to } = items[at]!;
  const place = { from, to, type: 'date' as const };
  const inRange = (each: DateCandidate) =>
    date.ranges.some(([first, last]) => each.value >= first && each.value <= last);
  if (isOtherWeekday(items, at, date))
    return {
      ...place,
      verdict: 'contradicted',
      fact: null,
      reason: 'another day of the week than the date beside it',
    };
  const ofYear = datesOfYear(scope, at, date);
  if (ofYear !== null && ofYear.length > 0) return yearTold(place, ofYear, ofYear.find(inRange));
  const several = enteredBySeveral(scope, at, date);
  if (several) return several;
  let close: DateCandidate[] = [];
  const pointed = metricsIn(items, ...clauseOf(items, at));
  const meant = dateMeant(scope, at);
  for (const subject of subjectsFor(scope, at)) {
    const { dates } = candidatesOf(index, subject);
    const own = meant ? dates.filter(({ metrics }) => metrics.some((metric) => meant.test(metric))) : [];
    const told =
      own.length > 0 ? own : dates.filter(({ metrics }) => metrics.some((metric) => pointed.has(metric)));
    const others = own.length > 0 ? [] : dates;
    const found = told.find(inRange) ?? others.find((each) => inRange(each) && isToldAs(each, items, at));
    if (found)
      return { ...place, verdict: 'verified', fact: found.fact, reason: `as on record (${found.fact})` };
    if (close.length === 0) close = told;
    if (close.length > 0 && !meant) break;
  }
  const returned = close.length > 0 && date.exact ? returnedTo(scope, pointed, inRange) : undefined;
  if (returned)
    return { ...place, verdict: 'verified', fact: returned.fact, reason: `as on record (${returned.fact})` };
  const listed = listedDate(scope, at, inRange);
  if (listed)
    return { ...place, verdict: 'verified', fact: listed.fact, reason: `as on record (${listed.fact})` };
  if (meant && close.length > 0) return otherDay(place, close);
  const unbooked = meant?.test('next_touch') ? withoutMeeting(scope, at) : null;
  if (unbooked)
    return { ...place, verdict: 'contradicted', fact: unbooked, reason: 'no meeting is on record' };
  if (close.length === 0 && endsOfText(scope, at))
    return { ...place, verdict: 'verified', fact: null, reason: 'a day on which one told of here falls due' };
  if (!date.exact && announcedMonth(scope, at))
    return { ...place, verdict: 'verified', fact: null, reason: 'the month of as many as are told here' };
  if (date.weekday && isWeekdayOf(items, at, date))
    return { ...place, verdict: 'verified', fact: null, reason: 'the day of the week of the date told here' };
  const counted = subjectsFor(scope, at)
    .map((subject) => countedDay(scope, subject, date))
    .find((each) => each !== null);
  if (counted) return { ...place, verdict: 'verified', fact: counted, reason: `as on record (${counted})` };
  const reason = proposedBy(scope, at, date, close.length > 0);
  if (reason) return { ...place, verdict: 'verified', fact: null, reason };
  // The month or day of a report only says when the book was looked at.
  const then = index.sheet.previousAsOf;
  const since = then && /\bsince(?: the)?$/.test(lastWordsBefore(items, at)) ? [addDays(then, 1)] : [];
  const frame = [index.sheet.asOf, then ?? '', addDays(index.sheet.asOf, 1), ...since];
  const governed = date.exact && close.length > 0 && EVENT.test(beforeOf(items, at));
  if (
    !governed &&
    frame.some((day) => date.ranges.some(([first, last]) => day >= first && day <= last)) &&
    (!date.exact || items[at]!.to - from === 1)
  )
    return { ...place, verdict: 'verified', fact: null, reason: 'the time of the report' };
  return close.length > 0
    ? otherDay(place, close)
    : { ...place, verdict: 'unbound', fact: null, reason: 'no date on record is this one' };
}

type Place = { from: number; to: number; type: 'date' };

/** A refusal by the days that the words meant. */
function otherDay(place: Place, meant: DateCandidate[]): Finding {
  const told = meant.slice(0, 3).map(({ value, fact }) => `${value} (${fact})`);
  return { ...place, verdict: 'contradicted', fact: meant[0]!.fact, reason: `on record ${told.join(', ')}` };
}

/** "The next one is booked for June" of an account whose next meeting is none: the fact that says so. */
function withoutMeeting(scope: Scope, at: number): string | null {
  const [account] = subjectsFor(scope, at);
  const next = account?.kind === 'account' ? scope.index.fact(account.id, 'next_touch') : undefined;
  const isAdvised =
    /\b(should|could|would|get|have|want|need|let s|please|must|ask|push|if|until|unless|aim|try)\b/;
  return next?.value === null && !isAdvised.test(wordsIn(scope.items, 0, at).join(' ')) ? next.id : null;
}

const yearTold = (place: Place, [first]: DateCandidate[], found: DateCandidate | undefined): Finding =>
  found
    ? { ...place, verdict: 'verified', fact: found.fact, reason: `as on record (${found.fact})` }
    : {
        ...place,
        verdict: 'contradicted',
        fact: first!.fact,
        reason: `on record ${first!.value} (${first!.fact})`,
      };

/** A day that follows from a stage's line or usual time, or of the first contract, is only meant where the words tell of that. */
function isToldAs(date: DateCandidate, items: Item[], at: number): boolean {
  if (turnsStagnant(date)) return reachesLine(items, at);
  if (date.metrics[0] === 'customer_since') return JOINED.test(wordsIn(items, 0, items.length).join(' '));
  return !leavesStage(date) || keepsPace(items);
}

const JOINED =
  /\b(since|joined|customer|client|signed|anniversary|years?|relationship|with us|first|began|started|contract|aboard|onboard|came|bought|loyal)\b/;

/** "A limit of 42, which it reaches on 5 June", "the limit is 42, and it gets there on 5 June". */
const reachesLine = (items: Item[], at: number): boolean =>
  items.some((item) => LINE.test(wordOf(item))) &&
  REACHED.test(wordsIn(items, Math.max(0, at - REACHING), at + REACHING).join(' '));
const LINE =
  /^(line|limit|cutoff|cut|threshold|ceiling|allowance|mark|stagnant line|stagnation limit|stagn\w*)$/;
const REACHED =
  /\b(reach\w*|hits?|hitting|cross\w*|pass|passes|passing|gets? (there|to)|arrives?|runs? (out|into|up)|is up|turns?|tips?|expires?|touch\w*|meets?|comes?|falls?|breach\w*|trips?|go|goes)\b/;
const REACHING = 7;

/** "At that pace it would leave Discovery in mid-June". */
const keepsPace = (items: Item[]): boolean =>
  /\b(pace|rate|speed|rhythm|would|then|normally|usual|usually|typical|typically|schedule)\b/.test(
    wordsIn(items, 0, items.length).join(' '),
  ) &&
  /\b(leave|leaves|leaving|left|clear|clears|out|finish|finishes|finished|through|exit|exits|move|moves|done|end|ends|ready|complete|reach|reaches|takes? us|takes? it|brings? us|brings? it|puts? us|puts? it|lands?|until|till|realistic|likelier|believable|plausible|last|stay|stays)\b/.test(
    wordsIn(items, 0, items.length).join(' '),
  );

const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

/** "Friday, 5 February", of a Thursday. */
function isOtherWeekday(items: Item[], at: number, { weekday, ranges }: DateRange): boolean {
  const next = items[items[at + 1]?.kind === 'sign' ? at + 2 : at + 1];
  const isBeside =
    items[at + 1]?.kind === 'date' ||
    (items[at + 1]?.kind === 'sign' && /^[,(]$/.test(textOf(items[at + 1])));
  if (!weekday || !isBeside || next?.kind !== 'date' || !next.date.exact || next.date.weekday) return false;
  return !next.date.ranges.some(([day]) => weekdayOf(day) === weekdayOf(ranges[0]![1]));
}

/** "On 10 November; that is a Tuesday". */
const isWeekdayOf = (items: Item[], at: number, { ranges }: DateRange): boolean =>
  items.some(
    (item, place) =>
      place !== at &&
      item.kind === 'date' &&
      item.date.exact &&
      weekdayOf(item.date.ranges[0]![0]) === weekdayOf(ranges[0]![1]),
  );

/** Days ago and days ahead, as on record, with the side on which they lie. */
const COUNTED: Record<string, 1 | -1> = {
  age_days: -1,
  days_in_stage: -1,
  days_since_last_touch: -1,
  days_past_close: -1,
  days_since_won: -1,
  days_since_lost: -1,
  days_to_close: 1,
  days_to_renewal: 1,
  days_to_next_touch: 1,
};

/** "Surfaced only yesterday" of a deal that is one day old: the fact that counts the days. */
function countedDay({ index }: Scope, subject: Subject, { ranges }: DateRange): string | null {
  if (subject.kind !== 'account') return null;
  const found = candidatesOf(index, subject).figures.find(({ metrics, period, value }) => {
    const side = metrics.length === 1 && period === 'current' ? COUNTED[metrics[0]!] : undefined;
    const day = side ? addDays(index.sheet.asOf, side * value) : '';
    return ranges.some(([first, last]) => day >= first && day <= last);
  });
  return found?.fact ?? null;
}

/** After such a word a day is when that happened or falls due, and not when the report looks. */
const EVENT = /^(entered|reached|renews?|due|closes?|closing|expires?|lapses?|stage|touch|contact|exchange)$/;
const beforeOf = (items: Item[], at: number): string => {
  const before = items[at - 1];
  return before?.kind === 'name' && before.subjects[0]!.kind === 'stage' ? 'stage' : wordOf(before);
};
/** "Call them on Tuesday", "settle it by June": why the words propose a date; null where they tell of one. */
function proposedBy(
  { items, index }: Scope,
  at: number,
  { weekday, exact, ranges }: DateRange,
  isMeant: boolean,
): string | null {
  const before = wordOf(items[at - 1]);
  const words = wordsIn(items, 0, at).join(' ');
  const isDeadline = /^(by|before|until)$/.test(before);
  if (weekday && (isDeadline || (/^(for|on|this|next)$/.test(before) && URGED.test(words))))
    return 'a day proposed';
  if (!exact && isDeadline && ranges[0]![0] > index.sheet.asOf && (!isMeant || COUNSEL.test(words)))
    return 'a time proposed';
  if (
    /\b(?:by|before|until)(?: the)?$/.test(words) &&
    ranges[0]![0] > index.sheet.asOf &&
    STILL_OPEN.test(words)
  )
    return 'a time proposed';
  return ADVISED.test(lastWordsBefore(items, at)) ? 'a date proposed' : null;
}
/** "If it hasn't moved by 30 June", "anything that isn't settled by then": a day that we set. */
const STILL_OPEN =
  /\b(?:if|unless|anything|whatever|whichever|whoever|any (?:deal|account|one))\b(?! not).*\b(?:(?:has|have|is|are)n t|hasn|haven|isn|aren|(?:has|have|is|are) (?:still )?not|nothing|nobody|no one)\b/;
const URGED =
  /\b(should|must|ought|let s|please|ask|push|aim|agree|get|need|has to|have to|had better|would|could|will|ll|going to|target|call|ring|phone|email|write|book|see|meet|visit|talk|speak|discuss|review|go|start|try|want|plan|propose|suggest|worth|time)\b/;
const COUNSEL = /\b(should|must|ought|let s|please|ask|push|aim|agree|get|need to|has to|have to|target)\b/;
const ADVISED = /\b(move|push|shift|re-?date|postpone|reset|slip|put|defer|bring)\b/;
const lastWordsBefore = (items: Item[], at: number): string =>
  wordsIn(items, Math.max(0, at - 8), at).join(' ');
