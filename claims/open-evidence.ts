/** Holds the figures, dates, names and directions of a sentence of open prose against what is on record. */
import type { Subject } from '../domain/facts.ts';
import type { Finding } from './findings.ts';
import type { DateRange } from './open-dates.ts';
import type { OpenFigure } from './open-figures.ts';
import { countedAfter, type Item } from './open-items.ts';
import { accountFor, groupsFor, isNamedFor, type Scope } from './open-subjects.ts';
import { type Candidate, candidatesOf, type DateCandidate, NORM, says, sharesOfBook } from './open-values.ts';
import { BEFORE, DOWN, FLAT, NORMAL, UP } from './open-words.ts';

const BREAKS = new Set([
  ',',
  ';',
  ':',
  '(',
  ')',
  '—',
  '–',
  'and',
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'yet',
  'with',
]);

/** Where the clause of an item begins and ends. */
export function clauseOf(items: Item[], at: number): [number, number] {
  const ends = (item: Item) => (item.kind === 'sign' || item.kind === 'word') && BREAKS.has(item.word);
  let from = at;
  while (from > 0 && !ends(items[from - 1]!)) from -= 1;
  let to = at + 1;
  while (to < items.length && !ends(items[to]!)) to += 1;
  return [from, to];
}

const wordsIn = (items: Item[], from: number, to: number): string[] =>
  items.slice(Math.max(0, from), to).flatMap((item) => (item.kind === 'word' ? item.word.split(' ') : []));

function metricsIn(items: Item[], from: number, to: number): Set<string> {
  const metrics = new Set<string>();
  for (const item of items.slice(Math.max(0, from), to)) {
    if (item.kind === 'word') for (const metric of item.metrics ?? []) metrics.add(metric);
    if (item.kind === 'name' && ['stage', 'deal'].includes(item.subjects[0]!.kind))
      for (const metric of DEAL_METRICS) metrics.add(metric);
  }
  return metrics;
}
const DEAL_METRICS =
  'amount days_in_stage stage_entered_on stage_median_days stagnant_line close_date days_to_close days_past_close deal_outcome_score'.split(
    ' ',
  );

/** Metrics that the words around the figure point at, the nearest words first; empty where none does. */
export function pointedAt(items: Item[], at: number): Set<string>[] {
  const counted = countedAfter(items, at);
  if (counted) return [new Set(counted)];
  const [from, to] = clauseOf(items, at);
  const near = metricsIn(items, from, to);
  const wide = metricsIn(items, 0, items.length);
  return [near, wide].filter((metrics) => metrics.size > 0);
}

export interface Told {
  finding: Finding;
  /** What the figure was found to be, for the direction that the clause claims. */
  candidates: Candidate[];
}

/** The verdict on a figure. */
export function judgeFigure(scope: Scope, at: number, figure: OpenFigure): Told {
  const { items, index } = scope;
  const item = items[at]!;
  const subjects = subjectsOf(scope, at);
  const currency = index.sheet.currency;
  const all = subjects.map((subject) => valuesOf(scope, subject));
  const period = periodsAt(items, at);
  const allowed = all.flat().filter((each) => period(each));
  let pointed = false;
  for (const metrics of pointedAt(items, at)) {
    const close = allowed.filter((each) => each.metrics.some((metric) => metrics.has(metric)));
    const same = close.filter((each) => sameUnit(figure, each));
    if (same.length === 0) continue;
    pointed = true;
    const agreeing = same.filter((each) => says(figure, each, currency));
    if (agreeing.length > 0) return { finding: verified(item, agreeing[0]!), candidates: agreeing };
  }
  if (!pointed) {
    const loose = allowed.filter((each) => says(figure, each, currency));
    if (loose.length > 0) return { finding: verified(item, loose[0]!), candidates: loose };
  }
  const sum = sumOf(scope, at, figure);
  if (sum) return { finding: verified(item, sum), candidates: [] };
  return { finding: refused(item, subjects, pointed, allowed, figure, scope, at), candidates: [] };
}

function subjectsOf(scope: Scope, at: number): Subject[] {
  const account = accountFor(scope, at);
  const groups = groupsFor(scope, at);
  if (account && isNamedFor(scope, at))
    return [account, ...groups.filter((each) => isNamedGroup(scope, each))];
  return account ? [account, ...groups] : groups;
}

const isNamedGroup = ({ items }: Scope, group: Subject): boolean =>
  items.some((item) => item.kind === 'name' && item.subjects.includes(group)) ||
  items.some(
    (item) => item.kind === 'word' && ['book', 'whole', 'overall', 'your', 'you'].includes(item.word),
  );

function valuesOf({ index }: Scope, subject: Subject): Candidate[] {
  const own = candidatesOf(index, subject).figures;
  return subject.kind === 'account' || subject.id === 'book'
    ? own
    : [...own, ...sharesOfBook(index, subject)];
}

/** Which periods the words before and around the figure let it be of. */
function periodsAt(items: Item[], at: number): (candidate: { period: string; metrics: string[] }) => boolean {
  const words = wordsIn(items, 0, items.length);
  const before = lastWords(items, at);
  const [from, to] = clauseOf(items, at);
  const turned = wordsIn(items, from, to).some((word) => UP.has(word) || DOWN.has(word));
  const earlier =
    words.some((word) => BEFORE.has(word) || UP.has(word) || DOWN.has(word) || FLAT.has(word)) ||
    items.some(({ kind }) => kind === 'date');
  const normal = words.some(
    (word) => NORMAL.has(word) || word === 'line' || word === 'limit' || /^stagn/.test(word),
  );
  return ({ period, metrics }) => {
    if (before === 'from' && turned) return period === 'previous' || period === 'derived';
    if (before === 'to' && turned) return period !== 'previous';
    if (period === 'previous') return earlier;
    if (metrics.some((metric) => NORM.has(metric)) && period === 'norm') return normal;
    return true;
  };
}

/** The last word before an item that is no article or hedge. */
function lastWords(items: Item[], at: number): string {
  for (let before = at - 1; before >= 0; before -= 1) {
    const item = items[before]!;
    if (item.kind !== 'word') return '';
    if (
      ![
        'a',
        'an',
        'the',
        'about',
        'just',
        'only',
        'some',
        'around',
        'nearly',
        'over',
        'under',
        'almost',
      ].includes(item.word)
    )
      return item.word;
  }
  return '';
}

const sameUnit = (figure: OpenFigure, { kind }: Candidate): boolean =>
  figure.kind === kind || (figure.kind === 'points' && kind === 'number');

/** "together", "combined", "in all": the sum of two or three amounts of the accounts in play. */
function sumOf(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const words = wordsIn(scope.items, 0, scope.items.length);
  if (!words.some((word) => SUMS.has(word)) || figure.kind === 'percent') return null;
  const here = scope.items.flatMap((item) =>
    item.kind === 'name' && item.subjects[0]!.kind === 'account' ? [item.subjects[0]!] : [],
  );
  const account = accountFor(scope, at);
  const subjects =
    here.length > 1
      ? here
      : [...new Set([...here, ...(account ? [account] : []), ...scope.topic.named])].slice(0, 8);
  const values = subjects.flatMap((subject) =>
    candidatesOf(scope.index, subject).figures.filter(
      (each) => each.kind === figure.kind && each.period === 'current' && SUMMED.has(each.metrics[0]!),
    ),
  );
  const bySize = values.slice(0, 40);
  for (let a = 0; a < bySize.length; a += 1)
    for (let b = a + 1; b < bySize.length; b += 1) {
      const two = { ...bySize[a]!, value: bySize[a]!.value + bySize[b]!.value };
      if (says(figure, two, scope.index.sheet.currency)) return two;
    }
  const byMetric = new Map<string, Candidate[]>();
  for (const each of values)
    byMetric.set(each.metrics[0]!, [...(byMetric.get(each.metrics[0]!) ?? []), each]);
  for (const list of byMetric.values()) {
    const total = { ...list[0]!, value: list.reduce((sum, each) => sum + each.value, 0) };
    if (says(figure, total, scope.index.sheet.currency)) return total;
  }
  return null;
}
const SUMS = new Set(
  'together combined total totalling totaling between sum both plus add altogether all'.split(' '),
);
const SUMMED = new Set(
  'arr amount open_value touches_30d open_deals contacts_90d overdue_value renewals_due_arr accounts moved_up moved_down'.split(
    ' ',
  ),
);

const verified = ({ from, to }: Item, { fact }: Candidate): Finding => ({
  from,
  to,
  type: 'value',
  verdict: 'verified',
  fact,
  reason: `as on record (${fact})`,
});

function refused(
  item: Item,
  subjects: Subject[],
  pointed: boolean,
  allowed: Candidate[],
  figure: OpenFigure,
  scope: Scope,
  at: number,
): Finding {
  const whom = subjects[0]?.name ?? 'nobody';
  if (!pointed)
    return {
      from: item.from,
      to: item.to,
      type: 'value',
      verdict: 'unbound',
      fact: null,
      reason: `no figure on record of ${whom} is this, and no word here tells what it measures`,
    };
  const metrics = pointedAt(scope.items, at)[0] ?? new Set<string>();
  const known = allowed.filter(
    (each) =>
      sameUnit(figure, each) &&
      each.metrics.some((metric) => metrics.has(metric)) &&
      each.period !== 'derived',
  );
  const told = known.slice(0, 3).map(({ text, fact }) => `${text} (${fact})`);
  return {
    from: item.from,
    to: item.to,
    type: 'value',
    verdict: 'contradicted',
    fact: known[0]?.fact ?? null,
    reason: told.length > 0 ? `on record ${told.join(', ')}` : `nothing on record of ${whom} comes to this`,
  };
}

/** The verdict on a date. */
export function judgeDate(scope: Scope, at: number, date: DateRange): Finding {
  const { items, index } = scope;
  const item = items[at]!;
  const subjects = subjectsOf(scope, at);
  const dates = subjects.flatMap((subject) => candidatesOf(index, subject).dates);
  const holds = (each: DateCandidate) => each.value >= date.first && each.value <= date.last;
  const finding = { from: item.from, to: item.to, type: 'date' as const };
  // A month that only says when the book was looked at claims nothing.
  const frame = [index.sheet.asOf, index.sheet.previousAsOf ?? ''].some(
    (day) => day >= date.first && day <= date.last,
  );
  for (const metrics of pointedAt(items, at)) {
    const close = dates.filter((each) => each.metrics.some((metric) => metrics.has(metric)));
    if (close.length === 0) continue;
    const found = close.find(holds);
    if (found)
      return { ...finding, verdict: 'verified', fact: found.fact, reason: `as on record (${found.fact})` };
    if (frame && !date.exact) break;
    return {
      ...finding,
      verdict: 'contradicted',
      fact: close[0]!.fact,
      reason: `on record ${close
        .slice(0, 3)
        .map(({ value, fact }) => `${value} (${fact})`)
        .join(', ')}`,
    };
  }
  const found = dates.find(holds);
  if (found)
    return { ...finding, verdict: 'verified', fact: found.fact, reason: `as on record (${found.fact})` };
  if (frame) return { ...finding, verdict: 'verified', fact: null, reason: 'the time of the report' };
  return { ...finding, verdict: 'unbound', fact: null, reason: 'no date on record is this one' };
}
