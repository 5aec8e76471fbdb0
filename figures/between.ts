/** Spans between two dates on record: "one day after the renewal", "eleven days before close", "a week sooner". */

import { addDays, daysBetween } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { leavesStage, turnsStagnant } from '../sentence/stage-spans.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf } from '../sentence/values.ts';
import type { AuditIndex } from '../text/index-sheet.ts';

const LINK =
  /^(by|back|forward|slipped|moved|nearer|closer|further|before|after|earlier|later|sooner|ahead|apart|between|behind|prior|beforehand|afterwards?|thereafter|from|gap|silence|lull|hiatus|pause|drought|leave|leaves|margin|notice)$/;
/** Words that tell of a stage's line or of its usual time, without which the days that follow from them are not meant. */
const COURSE =
  /^(line|limit|course|pace|usual|usually|normal|normally|typical|typically|stagnant|stagnation)$/;

/** A date that was moved: from what it was a month ago to what it is. */
const SHIFTED =
  /^(slid|slides|sliding|pushed|shifted|delayed|postponed|deferred|drifted|rescheduled|re-dated|redated)$/;
const MOVABLE = /close_date$|renewal_date$/;

/** Which two dates the span lies between; null where none do. */
export function betweenDates(scope: Scope, at: number, figure: OpenFigure): string | null {
  // "After 122 silent days": of the silence alone.
  if (figure.kind !== 'days' || figure.counts) return null;
  const around = [...wordsIn(scope.items, at - 2, at), ...wordsIn(scope.items, at + 1, at + 4)];
  const near = withinEachOther(scope, at, figure);
  if (near !== null) return near;
  const shifted = around.some((word) => SHIFTED.test(word));
  if (!shifted && !around.some((word) => LINK.test(word))) return null;
  const account = accountFor(scope, at);
  if (!account) return null;
  const own = datesOf(scope, account).filter(([metric]) => !shifted || MOVABLE.test(metric));
  // Moved, a date is only held against what it was itself.
  const others = shifted
    ? []
    : scope.topic.named.filter((each) => each !== account).flatMap((each) => datesOf(scope, each));
  const days = shifted ? [] : written(scope);
  const past = around.includes('later') ? days.find(([, day]) => day < scope.index.sheet.asOf) : undefined;
  if (past && spans(figure, past[1], scope.index.sheet.asOf))
    return `from ${past[1]} to the day of the report`;
  for (const [place, [metric, value]] of own.entries())
    for (const [other, day] of [
      ...own.slice(place + 1),
      ...days,
      ...others.filter(([name]) => name === metric),
    ])
      if (spans(figure, value, day)) return `between ${metric} ${value} and ${other} ${day}`;
  return null;
}

/** "Within a week of each other": two dates that the sentence writes. */
function withinEachOther(scope: Scope, at: number, { value }: OpenFigure): string | null {
  const before = wordsIn(scope.items, at - 1, at).join(' ');
  const after = wordsIn(scope.items, at + 1, at + 4).join(' ');
  if (!/^(within|inside)$/.test(before) || !/^of (each other|one another)/.test(after)) return null;
  const days = written(scope).map(([, day]) => day);
  const pair = days.flatMap((one, place) => days.slice(place + 1).map((other) => [one, other] as const));
  const [first, second] = pair.find(([one, other]) => Math.abs(daysBetween(one, other)) <= value) ?? [];
  return first ? `between ${first} and ${second}` : null;
}

/** Days that the sentence writes itself: "two days before Christmas Day, 25 December". */
const written = ({ items }: Scope): [string, string][] =>
  items.flatMap((item): [string, string][] =>
    item.kind === 'date' && item.date.exact ? [['the day written', item.date.ranges[0]![0]]] : [],
  );

/** The days on which the account's deals were opened: their ages are on record. */
export const openedDays = (index: AuditIndex, account: Subject): string[] =>
  candidatesOf(index, account).figures.flatMap(({ metrics, period, value }) =>
    metrics[0] === 'age_days' && metrics.length === 1 && period === 'current'
      ? [addDays(index.sheet.asOf, -value)]
      : [],
  );

/** The days on record, and that on which each deal was opened. */
function datesOf({ index, items }: Scope, account: Subject): [metric: string, day: string][] {
  const onCourse = wordsIn(items, 0, items.length).some((word) => COURSE.test(word));
  const { dates } = candidatesOf(index, account);
  return [
    ...dates
      .filter((each) => onCourse || (!turnsStagnant(each) && !leavesStage(each)))
      .map(({ metrics, value }): [string, string] => [metrics[0]!, value]),
    ...openedDays(index, account).map((day): [string, string] => ['created_on', day]),
  ];
}

function spans({ least, most }: OpenFigure, one: string, two: string): boolean {
  const days = Math.abs(daysBetween(one, two));
  return days > 0 && days >= least && days <= most;
}
