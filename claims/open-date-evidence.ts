/** Holds the dates of a sentence of open prose against what is on record. */
import { addDays } from '../domain/dates.ts';
import type { Finding } from './findings.ts';
import type { DateRange } from './open-dates.ts';
import { type Item, wordOf } from './open-items.ts';
import { clauseOf, metricsIn, wordsIn } from './open-pointing.ts';
import { type Scope, subjectsFor } from './open-subjects.ts';
import { candidatesOf, type DateCandidate } from './open-values.ts';

/** The verdict on a date: of the nearest words about it, else any of the subject's. */
export function judgeDate(scope: Scope, at: number, date: DateRange): Finding {
  const { items, index } = scope;
  const { from, to } = items[at]!;
  const place = { from, to, type: 'date' as const };
  const inRange = (each: DateCandidate) =>
    date.ranges.some(([first, last]) => each.value >= first && each.value <= last);
  let close: DateCandidate[] = [];
  const pointed = metricsIn(items, ...clauseOf(items, at));
  for (const subject of subjectsFor(scope, at)) {
    const { dates } = candidatesOf(index, subject);
    const told = dates.filter((each) => each.metrics.some((metric) => pointed.has(metric)));
    const found = told.find(inRange) ?? dates.find(inRange);
    if (found)
      return { ...place, verdict: 'verified', fact: found.fact, reason: `as on record (${found.fact})` };
    if (close.length === 0) close = told;
    if (close.length > 0) break;
  }
  if (!date.exact && DEADLINE.test(wordsIn(items, at - 1, at)[0] ?? '') && date.weekday)
    return { ...place, verdict: 'verified', fact: null, reason: 'a day proposed' };
  if (
    !date.exact &&
    close.length === 0 &&
    /^(by|before|until)$/.test(wordsIn(items, at - 1, at)[0] ?? '') &&
    date.ranges[0]![0] > index.sheet.asOf
  )
    return { ...place, verdict: 'verified', fact: null, reason: 'a time proposed' };
  if (ADVISED.test(lastWordsBefore(items, at)))
    return { ...place, verdict: 'verified', fact: null, reason: 'a date proposed' };
  // The month or day of a report only says when the book was looked at.
  const frame = [index.sheet.asOf, index.sheet.previousAsOf ?? '', addDays(index.sheet.asOf, 1)];
  const governed = date.exact && close.length > 0 && EVENT.test(beforeOf(items, at));
  if (
    !governed &&
    frame.some((day) => date.ranges.some(([first, last]) => day >= first && day <= last)) &&
    (!date.exact || items[at]!.to - from === 1)
  )
    return { ...place, verdict: 'verified', fact: null, reason: 'the time of the report' };
  const told = close.slice(0, 3).map(({ value, fact }) => `${value} (${fact})`);
  return told.length > 0
    ? { ...place, verdict: 'contradicted', fact: close[0]!.fact, reason: `on record ${told.join(', ')}` }
    : { ...place, verdict: 'unbound', fact: null, reason: 'no date on record is this one' };
}

/** After such a word a day is when that happened or falls due, and not when the report looks. */
const EVENT = /^(entered|reached|renews?|due|closes?|closing|expires?|lapses?|stage|touch|contact|exchange)$/;
const beforeOf = (items: Item[], at: number): string => {
  const before = items[at - 1];
  return before?.kind === 'name' && before.subjects[0]!.kind === 'stage' ? 'stage' : wordOf(before);
};
const DEADLINE = /^(by|before|until|on|this|next)$/;
const ADVISED = /\b(move|push|shift|re-?date|postpone|reset|slip|put|defer|bring)\b/;
const lastWordsBefore = (items: Item[], at: number): string =>
  wordsIn(items, Math.max(0, at - 8), at).join(' ');
