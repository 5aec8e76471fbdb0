/**
 * What a figure of open prose may be of a subject: its facts, now and in the run before, those of its deals, and what
 * follows from two of them (a difference, a share, a multiple). Made once for each subject of a sheet.
 */
import { daysBetween } from '../domain/dates.ts';
import type { Fact, Subject } from '../domain/facts.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { type Candidate, candidateOf, type DateCandidate } from './candidate.ts';
import { derivedOf } from './derived.ts';
import { earlierSpans } from './earlier-spans.ts';
import type { FigureKind, OpenFigure } from './figures.ts';
import { closeThen, stageSpans, stagnantDates, usualExits } from './stage-spans.ts';

export type { Candidate, DateCandidate } from './candidate.ts';

const KIND_OF_UNIT: Partial<Record<Fact['unit'], FigureKind>> = {
  money: 'money',
  percent: 'percent',
  days: 'days',
  count: 'number',
  score: 'number',
  points: 'number',
  rate: 'number',
  sentiment: 'number',
  number: 'number',
};
const SKIPPED =
  /^(rank|owner_rank|urgency|chance|priority|tier_number|number|points|possible_|touches_week|deal_age|interactions|customer_touches|prospect_touches|signal_points|accounts_total|not_|moves_|listed|from_tier|seats|late_|idle_|low_|stuck_|customers_|displaced|near_line)/;

interface Known {
  figures: Candidate[];
  dates: DateCandidate[];
  /** The figures as shares of the book's, once asked for. */
  shares?: Candidate[];
}

const known = new WeakMap<AuditIndex, Map<string, Known>>();
const factsBySubject = new WeakMap<AuditIndex, Map<string, Fact[]>>();

function factsOf(index: AuditIndex, subject: string): Fact[] {
  let all = factsBySubject.get(index);
  if (!all) {
    all = new Map();
    for (const fact of index.sheet.facts) {
      const list = all.get(fact.subject);
      if (list) list.push(fact);
      else all.set(fact.subject, [fact]);
    }
    factsBySubject.set(index, all);
  }
  return all.get(subject) ?? [];
}

/** Everything a figure or date about the subject may be. */
export function candidatesOf(index: AuditIndex, subject: Subject): Known {
  const bySubject = known.get(index) ?? new Map<string, Known>();
  known.set(index, bySubject);
  const made = bySubject.get(subject.id);
  if (made) return made;
  const own = readFacts(factsOf(index, subject.id), null);
  own.figures.push(...yearsOf(own.dates, index.sheet.asOf));
  const deals = index.children(subject.id, 'deal').map((deal) => readFacts(factsOf(index, deal.id), deal));
  const signals = index
    .children(subject.id, 'signal')
    .map((signal) => readFacts(factsOf(index, signal.id), signal));
  const figures = [...own.figures, ...derivedOf(own.figures)];
  for (const deal of deals)
    figures.push(...deal.figures, ...derivedOf([...deal.figures, ...own.figures], deal.figures));
  figures.push(...flowsOf(index, subject), ...allDeals(own.figures));
  const spans = deals.flatMap((deal) => [
    ...stageSpans(deal.figures, index),
    ...earlierSpans(deal.figures),
    ...closeThen(deal.dates, index),
  ]);
  const turns = deals.flatMap((deal) => [
    ...stagnantDates(deal.figures, deal.dates),
    ...usualExits(deal.figures, deal.dates),
  ]);
  const all = {
    figures: [...figures, ...spans, ...signals.flatMap((each) => each.figures)],
    dates: [...[own, ...deals, ...signals].flatMap(({ dates }) => dates), ...turns],
  };
  bySubject.set(subject.id, all);
  return all;
}

/** "A customer for nearly five years". */
const yearsOf = (dates: DateCandidate[], asOf: string): Candidate[] =>
  dates
    .filter(({ metrics, period }) => metrics[0] === 'customer_since' && period === 'current')
    .map(({ value, fact }) => ({
      ...PLAIN,
      kind: 'days',
      metrics: ['customer_since'],
      value: daysBetween(value, asOf),
      fact,
    }));

/** Accounts that came to a tier from the others, and that left it for them. */
function flowsOf(index: AuditIndex, tier: Subject): Candidate[] {
  if (tier.kind !== 'tier') return [];
  const tiers = index.ofKind('tier').filter((other) => other !== tier);
  const number = (id: string) => id.replace('tier-', '');
  const counts = (pairs: [string, string][]) =>
    pairs.map(([to, from]) => index.fact(to, `from_tier_${number(from)}`)?.value ?? 0);
  const sums: [string, unknown[]][] = [
    ['joined_tier', counts(tiers.map(({ id }) => [tier.id, id]))],
    ['left_tier', counts(tiers.map(({ id }) => [id, tier.id]))],
  ];
  return sums.flatMap(([metric, values]) =>
    values.every((value) => typeof value === 'number')
      ? [
          {
            ...PLAIN,
            metrics: [metric],
            value: (values as number[]).reduce((sum, value) => sum + value, 0),
            fact: `${tier.id}.accounts`,
          },
        ]
      : [],
  );
}

const PLAIN = { kind: 'number', period: 'current', text: '', decimal: false, deal: null } as const;

/** "Two deals, one of them the renewal": open deals and renewals in one count. */
function allDeals(figures: Candidate[]): Candidate[] {
  const [deals, renewals] = ['open_deals', 'open_renewals'].map((metric) => candidateOf(figures, metric));
  return deals && renewals && deals.value > 0 && renewals.value > 0
    ? [{ ...PLAIN, metrics: ['deals_total'], value: deals.value + renewals.value, fact: deals.fact }]
    : [];
}

/** "12% of staff" in a signal's detail is a figure of it. */
function detailOf(fact: Fact): Candidate[] {
  const share =
    fact.metric === 'detail' && typeof fact.value === 'string' ? /^(\d+)%/.exec(fact.value) : null;
  return share
    ? [
        {
          metrics: ['employees'],
          kind: 'percent',
          value: Number(share[1]),
          period: 'current',
          fact: fact.id,
          text: fact.text,
          decimal: false,
          deal: null,
        },
      ]
    : [];
}

function readFacts(facts: Fact[], deal: Subject | null): Known {
  const figures: Candidate[] = [];
  const dates: DateCandidate[] = [];
  for (const fact of facts) {
    const { metric, period, unit, value, id, text } = fact;
    figures.push(...detailOf(fact));
    if (SKIPPED.test(metric)) continue;
    if (unit === 'date' && typeof value === 'string' && (period === 'current' || period === 'previous'))
      dates.push({ metrics: [metric], value, fact: id, period, deal });
    const kind = KIND_OF_UNIT[unit];
    if (!kind || typeof value !== 'number') continue;
    if (period !== 'current' && period !== 'previous') continue;
    const norm = NORM.has(metric);
    figures.push({
      metrics: [metric],
      kind,
      value,
      period: norm && period === 'current' ? 'norm' : period,
      fact: id,
      text,
      decimal: unit === 'rate' || unit === 'sentiment',
      deal,
    });
  }
  return { figures, dates };
}

export const NORM = new Set([
  'touch_norm_30d',
  'stage_median_days',
  'touches_per_year',
  'stagnant_line',
  'long_stagnant_line',
]);

/** A group's values as shares of the whole book's: accounts, revenue, pipeline, renewals. */
export function sharesOfBook(index: AuditIndex, subject: Subject): Candidate[] {
  const book = index.subject('book');
  if (!book || subject.id === 'book') return [];
  const own = candidatesOf(index, subject);
  own.shares ??= sharesOf(own.figures, candidatesOf(index, book).figures);
  return own.shares;
}

function sharesOf(parts: Candidate[], wholes: Candidate[]): Candidate[] {
  const whole = new Map(wholes.map((each) => [`${each.metrics[0]} ${each.period}`, each]));
  return parts.flatMap((part): Candidate[] => {
    const all = whole.get(`${part.metrics[0]} ${part.period}`);
    if (part.metrics.length > 1 || !all || all.value <= 0 || part.value < 0) return [];
    const value = (100 * part.value) / all.value;
    return (['percent', 'part'] as const).map((kind) => ({
      ...part,
      kind,
      value,
      period: 'derived' as const,
      text: `${value.toFixed(1)}%`,
    }));
  });
}

/** Whether the figure, with its hedge and its written precision, says this value. */
export function says(
  figure: OpenFigure,
  { value, decimal, period, metrics, went }: Candidate,
  currency: string,
): boolean {
  if (figure.passed && metrics[0] === 'stagnant_line' && value === figure.value) return true;
  if (figure.kind === 'money' && figure.currency !== currency) return false;
  if (figure.signed && period === 'derived')
    return went !== undefined && figure.signed * went >= 0 && saysSize(figure, value);
  // "Below zero": only a sentiment has values on both sides of nothing.
  if (figure.value === 0 && figure.bound && figure.least !== 0)
    return period !== 'derived' && /^sentiment/.test(metrics[0]!) && within(figure, value, 0);
  // A change, or how far something lies off, is told by its size; its direction is the verb's. A sentiment has a side.
  const isMood = period !== 'derived' && metrics[0] === 'sentiment_90d';
  const size = figure.value < 0 || isMood ? value : Math.abs(value);
  const slack = 1e-9 * Math.max(1, Math.abs(figure.value));
  // "Against about four" of 4.1: a hedge on both sides is no narrower than a rounding.
  const isAbout = figure.least < figure.value && figure.most > figure.value;
  if (decimal && figure.kind === 'number' && !figure.decimal)
    return isBare(figure) || (isAbout && !figure.bound)
      ? Math.abs(size - figure.value) <= 0.5 + slack || within(figure, size, slack)
      : within(figure, size, slack);
  if (figure.kind === 'money')
    return (
      within(figure, size, period === 'derived' ? Math.max(slack, ROUNDED * size) : slack) &&
      (figure.least === 0 || figure.value === size || figure.most - figure.least <= 0.7 * Math.max(size, 1))
    );
  return within(figure, size, slack);
}

/** A change written with its sign, by its size: "−5", "+$49K", "+7%". */
function saysSize({ value, least, most }: OpenFigure, size: number): boolean {
  const [low, high] = value < 0 ? [-most, -least] : [least, most];
  const slack = Math.max(1e-6, ROUNDED * size);
  return size >= low - slack && size <= high + slack;
}

const isBare = ({ least, most, value }: OpenFigure): boolean => least === value && most === value;

/** A change told is one of two values that were rounded before. */
const ROUNDED = 0.004;

/** Whether the figure's interval reaches the value. @param slack either way, in the value's unit */
export const within = ({ least, most }: OpenFigure, value: number, slack: number): boolean =>
  value >= least - slack && value <= most + slack;

/** Whether a figure of this kind can be of the value's unit. @param elliptic a bare figure may be days, as one before it */
export function sameUnit(
  figure: OpenFigure,
  { kind, period, metrics }: Candidate,
  elliptic: boolean,
): boolean {
  if (figure.kind === 'points')
    return (
      ((kind === 'points' || (kind === 'number' && period !== 'derived')) && SCORED.has(metrics[0]!)) ||
      (figure.decimal && kind === 'number' && metrics[0] === 'sentiment_90d')
    );
  // "The revenue is 154,000".
  if (figure.kind === 'number' && kind === 'money' && figure.value >= 1000) return true;
  // "58% odds": a score out of a hundred that is a chance.
  if (figure.kind === 'percent' && kind === 'number' && period !== 'derived')
    return ODDS.has(metrics[0]!) && metrics.length === 1;
  return (
    figure.kind === kind ||
    (elliptic &&
      kind === 'days' &&
      (period !== 'derived' || metrics.includes('stage_median_days') || metrics.includes('stagnant_line')))
  );
}
const ODDS = new Set(['outcome_score', 'deal_outcome_score']);
const SCORED = new Set(['score', 'outcome_score', 'deal_outcome_score']);
