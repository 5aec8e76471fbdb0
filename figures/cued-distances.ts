/**
 * Distances whose two ends the words beside them name: "one more than in April", "two short of the stagnant line", "81 days
 * ago" beside its date, "due in nine days". Only what is named is held against each other; a value on record that happens to
 * be as much says nothing of it.
 */
import { daysBetween } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import { NORMAL } from '../lexicon/words.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import { Values } from '../sentence/conditions.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { within } from '../sentence/values.ts';
import { bothRunsOf } from '../text/both-runs.ts';
import type { Look, Told } from './look.ts';
import { holds, only, wrong } from './verdicts.ts';

interface Ends {
  /** What the two ends named lie apart: above nothing on the side that the words tell. */
  apart: number[];
  named: string;
}

/** The verdict on a distance by the two ends that its words name; null where they name none. */
export function asCuedDistance({ scope, at, figure, item }: Look): Told | null {
  if (!/^(number|days|money|points)$/.test(figure.kind)) return null;
  const since = sinceThen(scope, at, figure);
  // "Three fewer" where it is three more: the figure is right, and the word after it is the fault.
  if (since?.apart.some((value) => value !== 0 && within(figure, -value, 1e-6))) return null;
  const ends = since ?? toLine(scope, at, figure) ?? sinceDate(scope, at, figure);
  if (ends && ends.apart.length > 0) {
    const { apart, named } = ends;
    return apart.some((value) => within(figure, value, 1e-6))
      ? only(holds(item, null, `the distance that the words name (${named})`))
      : only(wrong(item, `${named} lies ${[...new Set(apart)].slice(0, 3).join(', ')} apart`));
  }
  return isPastTold(scope, at, figure) ? only(wrong(item, 'the close date has passed')) : null;
}

/** A bare number from here on is a sum of money. */
const LEAST_SUM = 1000;

const MORE = /^(more|higher|better|above|up)$/;
const LESS = /^(fewer|less|lower|down|below)$/;
const THEN =
  /^(?:than )?(?:(?:it|they|we) (?:was|were|had) )?(?:in |at |on )?(?:the )?(?:end of )?(?:april|march|may|june|july|august|september|october|november|december|january|february|last month|a month (?:ago|earlier|before)|month (?:ago|earlier|before)|previous (?:month|run|report)|before\b|N(?: ago| earlier| before))/;

/** "One fewer than in April": by how much the count told last changed since the run before. */
function sinceThen(scope: Scope, at: number, figure: OpenFigure): Ends | null {
  const { items, index, told } = scope;
  const word = wordOf(items[at + 1]).split(' ')[0]!;
  const way = MORE.test(word) ? 1 : LESS.test(word) ? -1 : 0;
  // "$3.56m, a million more".
  const unit = figure.kind === 'number' && figure.value >= LEAST_SUM ? 'money' : figure.kind;
  if (way === 0 || !isSinceThen(scope, at)) return null;
  for (let place = at - 1; place >= 0; place -= 1) {
    const item = items[place]!;
    if (item.kind !== 'figure') continue;
    const found = (told?.get(place) ?? []).filter(
      ({ period, metrics, kind }) => period === 'current' && metrics.length === 1 && kind === unit,
    );
    const apart = found.flatMap(({ fact }) => {
      const runs = bothRunsOf(index, fact);
      return runs ? [way * (runs.now - runs.before)] : [];
    });
    if (apart.length > 0) return { apart, named: found[0]!.fact };
  }
  return null;
}

/** Whether what it is more than is the run before. */
function isSinceThen({ items, index }: Scope, at: number): boolean {
  const previous = index.sheet.previousAsOf?.slice(0, 7);
  const isThen = (item: Item | undefined): boolean =>
    item?.kind === 'date' &&
    previous !== undefined &&
    item.date.ranges.some(([first]) => first.slice(0, 7) === previous);
  const after = items.slice(at + 2, at + 7);
  const words = after
    .map((item) => (isThen(item) ? 'april' : item.kind === 'figure' ? 'N' : textOf(item)))
    .join(' ');
  return THEN.test(words);
}

const PAST = /^(past|over|beyond|above|longer than|more than|after)$/;
const SHORT = /^(short|shy|under|below|inside|off|before|from|within|away)$/;
const FILLING = /^(day|of|the|its|a|that|than|what|is|usual for|longer|more|fewer|less|our|their|from|#)$/;

/** "Two short of the stagnant line", "nine longer than is typical": of the days in the stage, or of the contact. */
function toLine(scope: Scope, at: number, figure: OpenFigure): Ends | null {
  const { items } = scope;
  if (figure.decimal || figure.kind === 'money' || figure.kind === 'points') return null;
  const place = items.findIndex((item, here) => here > at && !isFilling(item));
  const end = wordOf(items[place]);
  const isNorm = NORMAL.has(end);
  if (
    place > at + 7 ||
    (!isNorm && !/^(stagnant|stagnation|line|limit|stagnant line|stagnation line)$/.test(end))
  )
    return null;
  const words = wordsIn(items, at + 1, place);
  const way = words.some((word) => /^(past|over|beyond|above|longer|more)$/.test(word))
    ? 1
    : words.some((word) => SHORT.test(word) || /^(fewer|less|shorter)$/.test(word))
      ? -1
      : 0;
  const [account] = subjectsFor(scope, at);
  // "Two days longer than the norm of 30" may be of another deal; a norm of contact has its own readers.
  if (way === 0 || account?.kind !== 'account' || account !== accountFor(scope, at)) return null;
  return {
    apart: fromLine(scope, account, figure, isNorm, way),
    named: `${account.id}, from its ${isNorm ? 'norm' : 'line'},`,
  };
}

/** How far the days in the stage lie from the line, or they or the contact from what is normal. */
function fromLine(
  { items, index }: Scope,
  account: Subject,
  figure: OpenFigure,
  isNorm: boolean,
  way: 1 | -1,
): number[] {
  const own = new Values(index, account);
  const isThen = wordsIn(items, 0, items.length).some((word) =>
    /^(ago|was|were|then|had|earlier|last)$/.test(word),
  );
  const apart = ['current', ...(isThen ? ['previous'] : [])].flatMap((period) => [
    ...own
      .deals()
      .flatMap((deal) =>
        (isNorm ? ['stage_median_days'] : ['stagnant_line', 'long_stagnant_line']).map((metric) => [
          deal.figure('days_in_stage', period),
          deal.figure(metric),
        ]),
      ),
    ...(isNorm && figure.kind === 'number'
      ? [[own.figure('touches_30d', period), own.figure('touch_norm_30d', period)]]
      : []),
  ]);
  const held = apart.flatMap(([value, line]) =>
    value == null || line == null ? [] : [way * (value - line)],
  );
  // Contact may lie as far from its norm as its rounded value.
  return held.flatMap((value) =>
    Number.isInteger(value) ? [value] : [Math.floor(value), Math.ceil(value), value],
  );
}

const isFilling = (item: Item): boolean =>
  item.kind === 'word' &&
  (PAST.test(item.word) ||
    SHORT.test(item.word) ||
    FILLING.test(item.word) ||
    item.word.split(' ').every((word) => FILLING.test(word) || PAST.test(word) || SHORT.test(word)));

/** What turns a span to the day of the report. */
const FROM_TODAY = /^(ago|away|off|out|back|from now|hence|from today)$/;
/** Words between a day and how far off it is: "fell due on 31 March, only two months ago", "went by two months ago". */
const TO_SPAN =
  /^(,|\(|went by|went|by|passed|was|is|barely|only|just|about|around|roughly|some|nearly|almost|now|a|fully|well|over|exactly|already|that|which|slipped|still)$/;

/** "Since 11 March, 81 days ago": from the date beside it to the day of the report. */
function sinceDate({ items, index }: Scope, at: number, figure: OpenFigure): Ends | null {
  if (figure.kind !== 'days') return null;
  const [next, then] = [items[at + 1], items[at + 3]];
  const place = items.findLastIndex((item, here) => here < at && !TO_SPAN.test(textOf(item)));
  const after = FROM_TODAY.test(wordOf(next)) && at - place > 1 && at - place < 7 ? items[place] : undefined;
  const date =
    (after?.kind === 'date' ? after : undefined) ??
    (wordOf(next) === 'ago' && (textOf(items[at + 2]) === ',' || wordOf(items[at + 2]) === 'on')
      ? then
      : undefined);
  if (date?.kind !== 'date' || !date.date.exact) return null;
  const apart = date.date.ranges.map(([first]) => Math.abs(daysBetween(first, index.sheet.asOf)));
  return { apart, named: `the date beside it (${date.date.ranges[0]?.[0]})` };
}

/** "Due in nine days" of a deal whose close date has passed by as many. */
function isPastTold(scope: Scope, at: number, figure: OpenFigure): boolean {
  const { items, index } = scope;
  const account = accountFor(scope, at);
  if (
    figure.kind !== 'days' ||
    wordOf(items[at - 1]) !== 'in' ||
    !/^(due|close|closes|closing|falls due|scheduled)$/.test(wordOf(items[at - 2]))
  )
    return false;
  if (!account) return false;
  const days = new Values(index, account).deals().flatMap((deal) => deal.figure('days_to_close') ?? []);
  return (
    days.length > 0 &&
    days.some((value) => within(figure, -value, 0)) &&
    !days.some((value) => within(figure, value, 1))
  );
}
