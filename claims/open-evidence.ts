/** Holds the figures and dates of a sentence of open prose against what is on record. */
import type { Subject } from '../domain/facts.ts';
import type { Finding } from './findings.ts';
import type { DateRange } from './open-dates.ts';
import type { OpenFigure } from './open-figures.ts';
import type { Item } from './open-items.ts';
import { clauseOf, lastWordBefore, metricsIn, pointedAt, wordsIn } from './open-pointing.ts';
import { accountFor, groupsFor, isNamedFor, namedGroup, type Scope } from './open-subjects.ts';
import { sumOf } from './open-sums.ts';
import {
  type Candidate,
  candidatesOf,
  type DateCandidate,
  NORM,
  sameUnit,
  says,
  sharesOfBook,
} from './open-values.ts';
import { BEFORE, DOWN, FLAT, NORMAL, UP } from './open-words.ts';

export interface Told {
  finding: Finding;
  /** What the figure was found to be, for the direction that the clause claims. */
  candidates: Candidate[];
}

/** The verdict on a figure: pointed at by the words beside it, it has to be one of the values they point at. */
export function judgeFigure(scope: Scope, at: number, figure: OpenFigure): Told {
  const { items, index } = scope;
  const item = items[at]!;
  const plain = plainFigure(scope, at, figure);
  if (plain) return { finding: holds(item, null, plain), candidates: [] };
  const subjects = subjectsOf(scope, at);
  const currency = index.sheet.currency;
  const inTime = timesAt(items, at);
  const allowed = subjects.flatMap((subject) => valuesOf(scope, subject)).filter(inTime);
  const unitful = allowed.filter((each) => sameUnit(figure, each, elliptic(items, at, figure)));
  const pointed = pointedAt(items, at);
  const near = unitful.filter((each) => isPointed(each, pointed.metrics));
  if (pointed.strict || near.length > 0) {
    const found = near.filter((each) => says(figure, each, currency));
    if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
  } else {
    const found = unitful
      .filter((each) => each.period !== 'derived' || figure.kind !== 'number')
      .filter((each) => says(figure, each, currency));
    if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
  }
  const sum = sumOf(scope, at, figure);
  if (sum) return { finding: holds(item, sum.fact), candidates: [] };
  const whom = subjects[0]?.name ?? 'nobody';
  return { finding: refused(item, whom, pointed.strict || near.length > 0, near), candidates: [] };
}

const isPointed = ({ metrics, period, kind }: Candidate, pointed: ReadonlySet<string>): boolean =>
  // A share or multiple needs all that it was made of, or at least what it is a share of.
  period === 'derived' && kind !== 'points'
    ? pointed.has(metrics[0]!)
    : metrics.some((metric) => pointed.has(metric));

const holds = ({ from, to }: Item, fact: string | null, reason?: string): Finding => ({
  from,
  to,
  type: 'value',
  verdict: 'verified',
  fact,
  reason: reason ?? `as on record (${fact})`,
});

/** Figures that claim nothing by themselves: a window, "one of", "the other two", "the three" of the accounts told of. */
function plainFigure({ items, topic }: Scope, at: number, figure: OpenFigure): string | null {
  const before = lastWordBefore(items, at);
  const [next, after] = [items[at + 1], items[at + 2]];
  const word = next?.kind === 'word' ? next.word : '';
  if (
    figure.kind === 'days' &&
    [30, 90, 365].includes(Math.round(figure.value)) &&
    /^(in|over|last|past|within|of|these|for|the)$/.test(before)
  )
    return 'the window of the measure';
  if (
    figure.kind === 'days' &&
    /^(in|over|last|past|within)$/.test(before) &&
    /^(month|year|quarter)/.test(word)
  )
    return 'a window';
  const count = figure.kind === 'number' && !figure.decimal ? figure.value : null;
  if (count === null || count > 12) return null;
  if (
    count === 1 &&
    items[at]!.to - items[at]!.from === 1 &&
    !/^(touch|exchange|contact|deal|renewal|meeting|conversation|open|account|customer|person)/.test(word)
  )
    return 'no count';
  const named = topic.named.length;
  const ofThem =
    /^(of|these|the|other|others|all|both|two|those|remaining)$/.test(before) &&
    (word === '' ||
      !next ||
      next.kind !== 'word' ||
      !/^(touch|exchange|contact|deal|renewal|meeting|conversation|open|stagnant|overdue)/.test(word));
  if (ofThem && named > 1 && (count === named || (before === 'other' && count === named - 1)))
    return 'the accounts of this text';
  void after;
  return null;
}

function subjectsOf(scope: Scope, at: number): Subject[] {
  const account = accountFor(scope, at);
  const groups = groupsFor(scope, at);
  const explicit = namedGroup(scope, at);
  if (account && isNamedFor(scope, at)) return explicit ? [account, explicit] : [account];
  if (explicit) return account && scope.lead ? [account, explicit] : [explicit, ...bookOf(scope)];
  return account ? [account, ...groups] : groups;
}

/** The book, where the sentence speaks of the whole. */
const bookOf = ({ items, index }: Scope): Subject[] =>
  items.some((item) => item.kind === 'word' && /^(book|overall|total|whole|all)/.test(item.word))
    ? [index.subject('book')!]
    : [];

function valuesOf({ index }: Scope, subject: Subject): Candidate[] {
  const own = candidatesOf(index, subject).figures;
  return subject.kind === 'account' || subject.id === 'book'
    ? own
    : [...own, ...sharesOfBook(index, subject)];
}

const WINDOWS: [RegExp, RegExp][] = [
  [/^touches_90d$/, /^(90|quarter|three|spring)$/],
  [
    /^touches_365d$|_12m$|^touches_per_year$/,
    /^(year|12|twelve|annual|yearly|month|last|recent|ago|our|only|won|bought|win|purchase|win)$/,
  ],
  [/^touches_30d_last_year$/, /^(year|earlier)$/],
  [/^touches_prior_30d$/, /^(before|prior|previous|earlier|against|from)$/],
];

/** Which periods and windows the words around the figure let it be of. */
function timesAt(items: Item[], at: number): (candidate: Candidate) => boolean {
  const words = wordsIn(items, 0, items.length);
  const before = lastWordBefore(items, at);
  const [from, to] = clauseOf(items, at);
  const turned = wordsIn(items, from, to).some((word) => UP.has(word) || DOWN.has(word));
  const earlier =
    words.some((word) => BEFORE.has(word) || UP.has(word) || DOWN.has(word) || FLAT.has(word)) ||
    items.some(({ kind }) => kind === 'date');
  const normal = words.some(
    (word) =>
      NORMAL.has(word) || word === 'line' || word === 'limit' || /^(stagn|median|winner|win|won)/.test(word),
  );
  const numbers = items.flatMap((item) => (item.kind === 'figure' ? [String(item.figure.value)] : []));
  const said = [...words, ...numbers];
  return ({ period, metrics }) => {
    for (const [metric, word] of WINDOWS)
      if (metrics.some((each) => metric.test(each)) && !said.some((each) => word.test(each))) return false;
    if (before === 'from' && turned)
      return period === 'previous' || (period === 'derived' && metrics.length > 1);
    if (before === 'to' && turned) return period !== 'previous';
    if (period === 'previous') return earlier;
    if (period === 'norm' && metrics.some((metric) => NORM.has(metric))) return normal;
    return true;
  };
}

/** "20 days against a usual 30": the second figure is of the unit that the sentence wrote before it. */
function elliptic(items: Item[], at: number, figure: OpenFigure): boolean {
  if (figure.kind !== 'number' || figure.decimal) return false;
  return items.some((item, place) => place !== at && item.kind === 'figure' && item.figure.kind === 'days');
}

function refused(item: Item, whom: string, pointed: boolean, near: Candidate[]): Finding {
  const place = { from: item.from, to: item.to, type: 'value' as const };
  if (!pointed)
    return {
      ...place,
      verdict: 'unbound',
      fact: null,
      reason: `no figure on record of ${whom} is this, and no word here tells what it measures`,
    };
  const known = near.filter(({ period }) => period !== 'derived');
  const told = known.slice(0, 3).map(({ text, fact }) => `${text} (${fact})`);
  const reason =
    told.length > 0 ? `on record ${told.join(', ')}` : `nothing on record of ${whom} comes to this`;
  return { ...place, verdict: 'contradicted', fact: known[0]?.fact ?? null, reason };
}

/** The verdict on a date. */
export function judgeDate(scope: Scope, at: number, date: DateRange): Finding {
  const { items, index } = scope;
  const { from, to } = items[at]!;
  const place = { from, to, type: 'date' as const };
  const subjects = subjectsOf(scope, at);
  const dates = subjects.flatMap((subject) => candidatesOf(index, subject).dates);
  const inRange = (each: DateCandidate) => each.value >= date.first && each.value <= date.last;
  const close = dates.filter((each) =>
    each.metrics.some((metric) => metricsIn(items, 0, items.length).has(metric)),
  );
  const found = close.find(inRange) ?? (close.length === 0 ? dates.find(inRange) : undefined);
  if (found)
    return { ...place, verdict: 'verified', fact: found.fact, reason: `as on record (${found.fact})` };
  // The month or day of a report only says when the book was looked at.
  const frame = [index.sheet.asOf, index.sheet.previousAsOf ?? '', nextDay(index.sheet.asOf)];
  if (
    frame.some((day) => day >= date.first && day <= date.last) &&
    (!date.exact || items[at]!.to - from === 1)
  )
    return { ...place, verdict: 'verified', fact: null, reason: 'the time of the report' };
  const told = close.slice(0, 3).map(({ value, fact }) => `${value} (${fact})`);
  return told.length > 0
    ? { ...place, verdict: 'contradicted', fact: close[0]!.fact, reason: `on record ${told.join(', ')}` }
    : { ...place, verdict: 'unbound', fact: null, reason: 'no date on record is this one' };
}

const nextDay = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
