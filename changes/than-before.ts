/**
 * "Less than in April", "down on last month", "one fewer than in April", "62 contacts and falling", "April was livelier": a
 * comparison with the run before is of the figure or noun that it stands with, and of its own value then. It is a fault where
 * that went another way or by another distance; the way that another measure took is nothing to it.
 */

import { type Item, spanOf, textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { bothRunsOf } from '../text/both-runs.ts';
import { type Finding, judged, unsupported } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { nounOf } from './moving-nouns.ts';
import { type Ends, endsBefore, endsOfNoun, type Told } from './told-measures.ts';
import { isDenied, isProposed } from './ways.ts';

const UP =
  'up|more|higher|larger|bigger|greater|warmer|busier|livelier|better|stronger|longer|healthier|brighter|fuller|heavier';
const DOWN =
  'down|less|lower|fewer|smaller|cooler|colder|quieter|weaker|worse|thinner|shorter|lighter|poorer|calmer|slower';
const DEGREE =
  '(?:a little |a bit |a touch |a shade |slightly |somewhat |marginally |much |far |well |a good deal |a great deal |a lot |sharply |clearly |considerably |rather |noticeably |markedly )*';
const THEN =
  '(?:D|last month|the month before|a month (?:ago|before|earlier)|the (?:last|previous) (?:report|run))';
const THAN = `(?:on|than|than in|than at|compared with|compared to|against) ${THEN}|than before|than (?:it|they|we) (?:was|were|did|had|had been) (?:in )?${THEN}`;
const NOUN = '(?:(?:open |two - way |annual |recurring |stagnant |overdue |active )?\\p{L}+(?: \\p{L}+)? )?';
const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}#-])(?:${pattern})(?![\\p{L}-])`, 'gu');
const sign = (word: string): 1 | -1 => (words(UP).test(word) ? 1 : -1);

/** "A little cooler than last month", "fewer customers than in April", "two more than in April". */
const COMPARED = words(`(?<way>${UP}|${DOWN}) ${NOUN}(?:${THAN})`);
/** "55, up from April", "and a drop on April". */
const RISES = 'rise|gain|increase|improvement|jump|climb|step up';
const FALLS = 'drop|fall|decline|decrease|dip|slide|slump|step down';
const SINCE = words(
  `(?:(?<upWord>up|risen|grown)|(?<downWord>down|fallen|shrunk)) (?:from|since) ${THEN}(?! ['’] s| \\()|(?:an?|another) (?:\\p{L}+ )?(?:(?<up>${RISES})|(?<down>${FALLS})) (?:on|from|since|against|over|compared with) ${THEN}(?! ['’] s)`,
);
/** "62 contacts and falling". */
const GOING = words(
  '(?:and|but)(?: still| also)? (?:(?<up>rising|growing|climbing|increasing)|(?<down>falling|shrinking|slipping|declining|dropping|decreasing|cooling|weakening))(?= (?:[,.;)]|where|against|when|while|as|with|but|though))|(?:and|but)(?: still| also)? (?:(?<upEnd>rising|growing|climbing|increasing)|(?<downEnd>falling|shrinking|slipping|declining|dropping|decreasing|cooling|weakening))$',
);
/** "April was a good deal livelier": the word is of that run. */
const THEN_WAS = words(
  `D (?:was|had been|looked) ${DEGREE}(?:(?<up>busier|livelier|chattier)|(?<down>quieter|calmer|slower))`,
);
/** "We talk more than we did a month ago". */
const TALKED = words(
  `(?:talk|speak|meet|chat|hear from them|are in touch)(?: to them| with them| to each other)? (?<way>more|less)(?: often)? (?:${THAN})`,
);

export function judgeThanBefore(sentence: Told): Finding[] {
  return [...compared(sentence), ...since(sentence), ...going(sentence), ...touchesOfThen(sentence)];
}

const each = (scope: Scope, pattern: RegExp): [match: RegExpExecArray, from: number, to: number][] => {
  const { text, rangeOf } = skeletonOf(scope.items);
  return matchesOf(text, pattern).map((match) => [match, ...rangeOf(match)]);
};
const isSaid = (items: Item[], at: number): boolean =>
  !isDenied(items, at) &&
  !isProposed(items, at) &&
  !/^(no|not|any|hardly|never)$/.test(textOf(items[at - 1]));
/** "The two with more contact than before": those of a set, whoever they are. */
const picksSome = (items: Item[], at: number): boolean =>
  wordOf(items[at - 1]) === 'with' &&
  (items[at - 2]?.kind === 'figure' ||
    /^(those|ones|any|accounts?|customers?|deals?)$/.test(wordOf(items[at - 2])));

/** A fault where no measure that can be meant is so; nothing where one is, or where none is on record. */
function refuse(
  { scope }: Told,
  from: number,
  to: number,
  ends: Ends[],
  isSo: (ends: Ends) => boolean,
): Finding[] {
  const known = ends.filter(({ before }) => before !== null);
  if (known.length === 0 || known.some(isSo)) return [];
  const [{ fact, now, before }] = known as [Ends];
  return [judged(spanOf(scope.items, from, to), 'direction', false, `${fact}: ${now} after ${before}`, fact)];
}

function compared(sentence: Told): Finding[] {
  const { scope } = sentence;
  const { items } = scope;
  return each(scope, COMPARED).flatMap(([match, from, to]) => {
    if (!isSaid(items, from) || picksSome(items, from) || !isOfThen(scope, from, to)) return [];
    const wanted = sign(match.groups!.way!);
    const by = distanceBefore(items, from);
    // "More than a month ago" is when it was.
    if (by === null && /^(more|less) than (a|last|the) /.test(match[0])) return [];
    const noun = Array.from({ length: to - from }, (_, place) => from + 1 + place).find((at) =>
      nounOf(items, at),
    );
    const start = by?.at ?? from;
    // "It does better than it did": in what, only a noun would tell.
    if (noun === undefined && !by && VAGUE.test(match.groups!.way!)) return [];
    const all = noun === undefined ? endsBefore(sentence, start) : endsOfNoun(sentence, noun);
    // "Worth $455,000, one more than in April": of the count told before, and not of the sum.
    const ends = by?.isCount ? all.filter(({ fact }) => !OF_MONEY.test(fact)) : all;
    const unrecorded = ends.length > 0 && ends.every(({ before }) => before === null);
    if (unrecorded && NEVER_THEN.test(ends[0]!.fact)) return [untold(scope, from, to, ends[0]!.fact)];
    return refuse(sentence, start, to, ends, ({ now, before }) => {
      const change = (now - before!) * wanted;
      return change > 0 && (!by || by.size === null || isNear(change, by.size));
    });
  });
}

function since(sentence: Told): Finding[] {
  const { items } = sentence.scope;
  return each(sentence.scope, SINCE).flatMap(([{ groups }, from, to]) => {
    if (!isSaid(items, from) || !isOfThen(sentence.scope, from, to) || picksSome(items, from)) return [];
    if (distanceBefore(items, from)) return [];
    const way = groups!.up || groups!.upWord ? 1 : -1;
    const isSo = ({ now, before }: Ends): boolean => (now - before!) * way > 0;
    return refuse(sentence, from, to, endsBefore(sentence, from), isSo);
  });
}

const VAGUE = /^(better|worse|stronger|weaker|healthier|brighter|poorer)$/;
const OF_MONEY = /\.(arr|amount|\w+_arr|\w+_value|at_stake)$/;

/** Measures that no run before has. */
const NEVER_THEN = /\.(meetings_booked|without_meeting|single_contact)$/;
const untold = ({ items }: Scope, from: number, to: number, fact: string): Finding =>
  unsupported(spanOf(items, from, to), 'direction', 'not on record in the run before', fact);

/** The date, where one is written, is that of the run before. */
function isOfThen({ items, index: { sheet } }: Scope, from: number, to: number): boolean {
  const then = sheet.previousAsOf;
  return (
    then !== null &&
    items
      .slice(from, to + 1)
      .every(
        (item) =>
          item.kind !== 'date' || item.date.ranges.some(([first, last]) => first <= then && last >= then),
      )
  );
}

interface Distance {
  at: number;
  /** Null where it is a share or a multiple, or only bounded. */
  size: number | null;
  /** Of things, and of no sum. */
  isCount: boolean;
}

/** "Two accounts more", "one fewer", "12% down on": by how much. */
function distanceBefore(items: Item[], at: number): Distance | null {
  const place = [at - 1, at - 2].find((each) => items[each]?.kind === 'figure');
  const item = place === undefined ? undefined : items[place];
  if (item?.kind !== 'figure' || (place === at - 2 && items[at - 1]?.kind !== 'word')) return null;
  if (
    place === at - 2 &&
    !/^(points?|touch|contact|account|deal|customer|people|person|renewal)$/.test(wordOf(items[at - 1]))
  )
    return null;
  const isCount =
    item.figure.kind === 'number' || item.figure.kind === 'money' || item.figure.kind === 'points';
  const { kind, value, bound } = item.figure;
  return { at: place!, size: isCount && !bound ? value : null, isCount: kind === 'number' && value < 1000 };
}
const isNear = (change: number, size: number): boolean =>
  Math.abs(change - size) <= (size >= 100 ? 0.06 * size : Number.isInteger(size) ? 0.5 : 0.006);

/** The measure that the figure or noun before it tells of goes that way. */
function going(sentence: Told): Finding[] {
  const { scope } = sentence;
  return each(scope, GOING).flatMap(([{ groups }, from, to]) => {
    const wanted = groups!.up || groups!.upEnd ? 1 : -1;
    const ends = isProposed(scope.items, from) ? [] : endsBefore(sentence, from);
    return refuse(sentence, from, to, ends, ({ now, before }) => (now - before!) * wanted > 0);
  });
}

/** How lively it was, and how much we talk, are told by the touches of whom the words are about. */
function touchesOfThen(sentence: Told): Finding[] {
  const { scope } = sentence;
  const said = (pattern: RegExp, wayOf: (match: RegExpExecArray) => 1 | -1): Finding[] =>
    each(scope, pattern).flatMap(([match, from, to]) => {
      if (!isSaid(scope.items, from) || !isOfThen(scope, from, to)) return [];
      const subject = accountFor(scope, from) ?? groupsFor(scope, from)[0];
      const fact = `${subject?.id}.touches_30d`;
      const runs = bothRunsOf(scope.index, fact);
      if (!runs) return [];
      return refuse(
        sentence,
        from,
        to,
        [{ fact, ...runs }],
        () => (runs.now - runs.before) * wayOf(match) > 0,
      );
    });
  return [
    ...said(THEN_WAS, ({ groups }) => (groups!.up ? -1 : 1)),
    ...said(TALKED, ({ groups }) => sign(groups!.way!)),
  ];
}
