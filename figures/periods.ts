/** Which periods and windows the words of a sentence let a figure be of. */

import { NORMAL } from '../lexicon/words.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Candidate, NORM } from '../sentence/values.ts';
import type { Role } from './pairs.ts';

export const LINE =
  /^(line|limit|stagn\w*|stuck|stalled|threshold|mark|turns?|turning|tip\w*|allow\w*|tolerat\w*|permit\w*)$/;
type Window = [metric: RegExp, words: RegExp];
const WINDOWS: readonly Window[] = [
  [/stagnant_line$/, LINE],
  [/^touches_90d$/, /^(90|quarter|three|spring)$/],
  [
    /^touches_365d$|_12m$|^touches_per_year$/,
    /^(year|12|twelve|annual|yearly|month|last|recent|ago|our|only|won|bought|win|purchase|win)$/,
  ],
  [/^touches_30d_last_year$/, /^(year|earlier)$/],
  [/^touches_prior_30d$/, /^(before|prior|previous|earlier)$/],
];

const windowsKnown = new Map<string, readonly Window[]>();

/** Those that a measure is told of; asked of each of a sheet's measures for each figure of a text. */
function windowsOf(metric: string): readonly Window[] {
  const windows = windowsKnown.get(metric) ?? WINDOWS.filter(([of]) => of.test(metric));
  windowsKnown.set(metric, windows);
  return windows;
}

const EARLIER =
  /^(wasn|weren|hadn|been|ago|before|previously|previous|earlier|prior|then|had|was|were|used|once|formerly|against|versus|than|compared|last|after|from|where)$/;

/** A figure as a window goes by: "three months" are 90 days, "twelve months" a year. */
function windowOf({ kind, value }: OpenFigure): string[] {
  const named =
    kind === 'days' ? LENGTHS.find(([, least, most]) => value >= least && value <= most) : undefined;
  return named ? [String(value), named[0]] : [String(value)];
}
const LENGTHS: [word: string, least: number, most: number][] = [
  ['90', 85, 95],
  ['year', 355, 370],
];

/** "You've lost one of your five people": the whole is what it was before. */
const losesOf = (items: Item[]): boolean =>
  items.some(
    (item, at) =>
      /^(lost|lose|loses|losing)$/.test(wordOf(item)) &&
      items[at + 1]?.kind === 'figure' &&
      wordOf(items[at + 2]) === 'of',
  );

/** "Have had no contact", "have not been touched": of the time up to now, and of no run before. */
const isPerfect = (items: Item[], at: number): boolean => {
  if (!/^(?:had|been)$/.test(wordOf(items[at])) || GONE.test(wordOf(items[at + 1]))) return false;
  const before = items.slice(Math.max(0, at - 3), at).map(textOf);
  const last = before.findLastIndex((word) => !/^(?:not|never|['’]|t|also|now|still|all|each)$/.test(word));
  return /^(?:has|have|hasn|haven|ve)$/.test(before[last] ?? '');
};

/** "Has been lost": what is gone stands on record in the run before. */
const GONE = /^(?:lost|won|closed|dropped|removed|withdrawn|cut|signed|sold)$/;

/** Which periods and windows the words around the figure let it be of. */
export function timesAt(scope: Scope, role: Role | null): (candidate: Candidate) => boolean {
  const { items, index } = scope;
  const words = wordsIn(items, 0, items.length);
  const before = index.sheet.previousAsOf?.slice(0, 7) ?? '-';
  const earlier =
    items.some(
      (item, at) => wordsIn([item], 0, 1).some((word) => EARLIER.test(word)) && !isPerfect(items, at),
    ) ||
    losesOf(items) ||
    items.some(
      (item) => item.kind === 'date' && item.date.ranges.some(([first]) => first.slice(0, 7) === before),
    );
  const normal = words.some(
    (word) =>
      NORMAL.has(word) ||
      /^(line|limit|threshold|mark|cutoff|ceiling|allowance|customar\w*|accustomed|ordinar\w*|regular\w*|successful|require\w*|spend|clear|versus|vs|against|stagn\w*|median|winners?|wins?|won|should|clears?|takes?|compare\w*|where|past|over|turn\w*)$/.test(
        word,
      ),
  );
  const numbers = items.flatMap((item) => (item.kind === 'figure' ? windowOf(item.figure) : []));
  const said = [...words, ...numbers];
  const unsaid = WINDOWS.filter(([, word]) => !said.some((each) => word.test(each)));
  return ({ period, metrics }) => {
    if (metrics.some((metric) => windowsOf(metric).some((each) => unsaid.includes(each)))) return false;
    if (role === 'then') return period === 'previous' || (period === 'derived' && metrics.length > 1);
    if (role === 'now') return period !== 'previous';
    if (period === 'previous') return earlier;
    if (period === 'norm' && metrics.some((metric) => NORM.has(metric))) return normal;
    return true;
  };
}
