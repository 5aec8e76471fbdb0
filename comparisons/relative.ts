/**
 * Times told by their distance from the report: "renews next week", "entered Proposal last month", "due soon". What is
 * to be done lies ahead, what was counted lies behind.
 */
import { addDays, daysBetween } from '../domain/dates.ts';
import type { Subject } from '../domain/facts.ts';
import { ADVICE_VERBS } from '../lexicon/words.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { candidatesOf, type DateCandidate } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';

type Range = [first: string, last: string];

/** Verbs and nouns that a relative time dates, with the dates that it can be of. */
const DATED: [RegExp, string[]][] = [
  [/^(renew|renews|renewal|expire|expires|lapse|lapses)$/, ['renewal_date', 'close_date', 'next_close_date']],
  [/^(due|close|closes|closing|land|lands)$/, ['close_date', 'next_close_date', 'renewal_date']],
  [/^(entered|reached)$/, ['stage_entered_on']],
  [/^(reported|announced)$/, ['date', 'signal_date', 'reported_on']],
];
const COUNTED = /^(touch|exchange|contact|conversation|interaction)$/;
/** A link before the words that only says what is compared or looked back at. */
const LINKED = /^(since|from|than|of|with|against|on|to|versus|until|and|before|after)$/;

export function judgeRelative(scope: Scope): Finding[] {
  return scope.items.flatMap((item, at): Finding[] => {
    const found = phraseAt(scope.items, at, scope.index.sheet.asOf);
    if (!found) return [];
    const problem = problemOf(scope, at, found);
    if (problem === null) return [];
    const place = { from: item.from, to: scope.items[at + found.length - 1]!.to };
    return [
      {
        ...place,
        type: 'date',
        verdict: typeof problem === 'string' ? 'contradicted' : 'verified',
        fact: typeof problem === 'string' ? null : problem.fact,
        reason:
          typeof problem === 'string'
            ? problem
            : problem.fact
              ? `as on record (${problem.fact})`
              : 'a time proposed',
      },
    ];
  });
}

interface Phrase {
  range: Range;
  length: number;
  past: boolean;
  ahead: boolean;
}

/** What does not fit, or the date on record that does; null where the words date nothing. */
function problemOf(scope: Scope, at: number, phrase: Phrase): string | { fact: string | null } | null {
  const { items } = scope;
  const narrow = /^(early|late|sometime)$/.test(wordOf(items[at - 1])) ? 1 : 0;
  const before = items[at - 1 - narrow];
  const word = wordOf(before);
  const second = items[at - 2 - narrow];
  if (phrase.ahead && COUNTED.test(word) && !isWanted(items, at)) return 'what was counted lies behind';
  // "Contact in the last month" is of the measure's window.
  if (phrase.past && /^(in|over|during|within|for|across) the$/.test(wordsIn(items, at - 2, at).join(' ')))
    return null;
  if (phrase.past && isTask(items, at) && !LINKED.test(word)) return 'what is to be done lies ahead';
  if (phrase.ahead && isTask(items, at)) return { fact: null };
  const stage = before?.kind === 'name' && before.subjects[0]!.kind === 'stage';
  const verb = stage && second?.kind === 'word' ? second.word : word;
  const metrics = DATED.find(([pattern]) => pattern.test(verb))?.[1];
  if (!metrics) return null;
  const range = partOf(phrase.range, narrow === 1 ? wordOf(items[at - 1]) : '');
  const all = toldOf(scope).map((subject) => datesOf(scope, subject, metrics));
  // "They renew early next year": each of those told of before.
  if (all.length > 1 && all.every((dates) => dates.some(({ value }) => isWithin(value, range))))
    return { fact: all[0]![0]!.fact };
  const [subject] = subjectsFor(scope, at);
  if (subject?.kind !== 'account') return null;
  const dates = datesOf(scope, subject, metrics);
  if (dates.length === 0) return null;
  const fitting = dates.find(({ value }) => isWithin(value, range));
  return fitting
    ? { fact: fitting.fact }
    : `on record ${dates.map(({ value, fact }) => `${value} (${fact})`).join(', ')}`;
}

/** "Daniel needs a real conversation soon": what is wanted has not been counted. */
const isWanted = (items: Item[], at: number): boolean =>
  wordsIn(items, at - 7, at).some((word) =>
    /^(need|needs|want|wants|should|must|deserves?|requires?|arrange|book|get|have|plan|due|calls?|owe|owes|hope|try)$/.test(
      word,
    ),
  );

const isWithin = (day: string, [first, last]: Range): boolean => day >= first && day <= last;

const datesOf = (scope: Scope, subject: Subject, metrics: string[]): DateCandidate[] =>
  candidatesOf(scope.index, subject).dates.filter(
    (each) => each.period === 'current' && each.metrics.some((metric) => metrics.includes(metric)),
  );

/** The accounts of the sentence before, of which this one says "they". */
const toldOf = ({ items, topic }: Scope): Subject[] =>
  items.some((item) => accountAt(item) !== null) ||
  !items.some((item) => /^(they|all|both)$/.test(wordOf(item)))
    ? []
    : topic.recent;

/** How much of a period is early in it, or late. */
const PART = 0.4;
/** "Early next year", "late this month". */
function partOf([first, last]: Range, part: string): Range {
  const days = Math.floor(daysBetween(first, last) * PART);
  if (part === 'late') return [addDays(last, -days), last];
  return [first, part === 'early' ? addDays(first, days) : last];
}

/** Whether the clause begins by telling somebody what to do. */
function isTask(items: Item[], at: number): boolean {
  let from = at;
  while (from > 0 && items[from - 1]!.kind !== 'sign') from -= 1;
  const first = items[from];
  return (
    first?.kind === 'word' && (ADVICE_VERBS.has(first.word) || /^(change|alter|amend|re)$/.test(first.word))
  );
}

function phraseAt(items: Item[], at: number, asOf: string): Phrase | null {
  const [one, two, three] = wordsIn(items, at, at + 3);
  const item = items[at];
  if (item?.kind === 'word' && one === 'soon') return made([asOf, addDays(asOf, SOON)], 1, asOf);
  // "A year ago": a figure of days with its word.
  if (item?.kind === 'figure' && item.figure.kind === 'days' && item.to - item.from === 2 && one === 'ago') {
    const day = addDays(asOf, -Math.round(item.figure.value));
    return made([addDays(day, -SLACK), addDays(day, SLACK)], 2, asOf);
  }
  if (item?.kind === 'word' && one === 'a' && two === 'year' && three === 'ago') {
    const day = addDays(asOf, -YEAR);
    return made([addDays(day, -YEAR_SLACK), addDays(day, YEAR_SLACK)], 3, asOf);
  }
  if (item?.kind !== 'word' || !/^(last|this|next)$/.test(one ?? '')) return null;
  const way = one === 'last' ? -1 : one === 'next' ? 1 : 0;
  const range = rangeOf(two ?? '', way, asOf);
  return range ? made(range, 2, asOf) : null;
}

const [SOON, YEAR, YEAR_SLACK, SLACK] = [60, 365, 45, 10];

const made = (range: Range, length: number, asOf: string): Phrase => ({
  range,
  length,
  past: range[1] < asOf || (range[1] === asOf && range[0] < asOf),
  ahead: range[0] >= asOf,
});

/** "Last month" may be the one that the report closes. */
function rangeOf(unit: string, way: number, asOf: string): Range | null {
  if (unit === 'week') return way === 0 ? [addDays(asOf, -6), addDays(asOf, 7)] : weekOf(asOf, way);
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : unit === 'year' ? 12 : 0;
  if (months === 0) return null;
  const month = Number(asOf.slice(5, 7)) - 1;
  const start = Math.floor(month / months) * months + way * months;
  const first = firstOf(asOf, start);
  const last = addDays(firstOf(asOf, start + months), -1);
  return way < 0 && unit === 'month' ? [first, asOf] : [first, last];
}

const weekOf = (asOf: string, way: number): Range =>
  way < 0 ? [addDays(asOf, -14), addDays(asOf, -1)] : [addDays(asOf, 1), addDays(asOf, 14)];

const firstOf = (asOf: string, month: number): string =>
  new Date(Date.UTC(Number(asOf.slice(0, 4)), month, 1)).toISOString().slice(0, 10);
