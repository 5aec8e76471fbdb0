/**
 * Figures and dates told one by one of the accounts of a list: "Sedgeby Legal lost 14 points and Ironfell Studios twelve",
 * "Globex (251) and Initech (243)", "are small, at $9,000 and $20,000", "the other two are above zero, at 0.24 and 0.08".
 * Each has to be of the measure that the list tells, of one of its accounts.
 */
import type { Subject } from '../domain/facts.ts';
import { candidateOf } from './candidate.ts';
import { metricsIn } from './clause-words.ts';
import type { OpenFigure } from './figures.ts';
import { type Item, textOf, wordOf } from './items.ts';
import { accountAt, type Scope } from './subjects.ts';
import { type Candidate, candidatesOf, type DateCandidate, sameUnit, says } from './values.ts';

/** Items between a name and its figure: "Clarenby Press (251", "Yarrowdene's, by just 18". */
const NEAR = 5;
const OTHERS = /\b(other|others|rest|remaining)\b/;

interface Measure {
  metric: string;
  period: string;
}

/** What the figure is of an account of the list that it stands in; null where it stands in none. */
export function listedOf(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const signs = aboveZero(scope, at, figure);
  if (signs) return signs;
  const accounts = listedAt(scope, at);
  for (const { metric, period } of accounts.length > 0 ? measuresOf(scope, at, figure) : [])
    for (const account of accounts) {
      const found = candidatesOf(scope.index, account).figures.find(
        (each) =>
          each.metrics.length === 1 &&
          each.metrics[0] === metric &&
          each.period === period &&
          isOfUnit(figure, each) &&
          says(figure, each, scope.index.sheet.currency),
      );
      if (found) return found;
    }
  return null;
}

/** "The other two are above zero": the sentiment of each of them, by its sign. */
function aboveZero(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const way = /^(above|over)$/.test(wordOf(scope.items[at - 1])) ? 1 : -1;
  if (figure.value !== 0 || !/^(above|over|below|under)$/.test(wordOf(scope.items[at - 1]))) return null;
  const values = othersOf(scope, at).flatMap(
    (account) => candidateOf(candidatesOf(scope.index, account).figures, 'sentiment_90d') ?? [],
  );
  return values.length > 0 && values.every(({ value }) => Math.sign(value) === way) ? values[0]! : null;
}

/** "Renew two days apart, on 23 and 25 December": the date of one of the accounts told of. */
export function listedDate(
  scope: Scope,
  at: number,
  inRange: (each: DateCandidate) => boolean,
): DateCandidate | undefined {
  const pointed = metricsIn(scope.items, 0, scope.items.length);
  return listedAt(scope, at)
    .flatMap((account) => candidatesOf(scope.index, account).dates.filter(inRange))
    .find(({ metrics }) => pointed.size === 0 || metrics.some((metric) => pointed.has(metric)));
}

/** A bare number goes on in the points or days of the figure before it. */
const isOfUnit = (figure: OpenFigure, value: Candidate): boolean =>
  (figure.kind === 'number' && value.kind === 'points') ||
  (figure.kind === 'points' && value.kind === 'number') ||
  sameUnit(figure, value, true);

/** The accounts of which the figure or date may be, as one of several told alike. */
function listedAt(scope: Scope, at: number): Subject[] {
  const { items } = scope;
  const own = beside(items, at);
  const named = [...new Set(items.slice(0, at).flatMap((item) => accountAt(item) ?? []))];
  const told = coordinated(items, at);
  if (told < 2) return own && isList(items) ? [own] : [];
  if (named.length === told) return named;
  // "Globex and Initech fell. Each had one touch, against a usual 4.5 and 4.6".
  const { recent } = scope.topic;
  if (named.length === 0 && scope.lead === null && recent.length === told) return recent;
  const others = othersOf(scope, at);
  return others.length === told ? others : [];
}

/** Whether the item stands beside the name that it is told of, in a list of several. */
export const isOwn = ({ items }: Scope, at: number): boolean =>
  coordinated(items, at) < 2 && isList(items) && beside(items, at) !== null;

/** The account named straight before the item. */
function beside(items: Item[], at: number): Subject | null {
  for (let before = at - 1; before >= Math.max(0, at - NEAR); before -= 1) {
    const item = items[before]!;
    const account = accountAt(item);
    if (account) return account;
    if (item.kind === 'figure' || item.kind === 'date' || textOf(item) === ')') return null;
  }
  return null;
}

/** Whether several accounts are told of alike. */
const isList = (items: Item[]): boolean => new Set(items.flatMap((item) => accountAt(item) ?? [])).size > 1;

/** How many figures or dates the run has in which the item stands: "252, 243 and 240" are three. */
function coordinated(items: Item[], at: number): number {
  const { kind } = items[at]!;
  const step = (from: number, way: 1 | -1): number => {
    const [link, next] = [textOf(items[from + way]), textOf(items[from + 2 * way])];
    if (!/^(,|and|or)$/.test(link)) return 0;
    const place = /^(and|or)$/.test(next) ? from + 3 * way : from + 2 * way;
    return items[place]?.kind === kind ? 1 + step(place, way) : 0;
  };
  return step(at, -1) + 1 + step(at, 1);
}

/** "The other two": the accounts of the text that the sentence neither names nor is about. */
function othersOf({ items, topic, lead }: Scope, at: number): Subject[] {
  if (!items.slice(0, at).some((item) => OTHERS.test(wordOf(item)))) return [];
  const here = new Set(items.flatMap((item) => accountAt(item) ?? []));
  const about = lead ?? topic.account;
  if (here.size === 0 && about) here.add(about);
  return topic.named.filter((one) => !here.has(one));
}

/** What a sum of money, a decimal or a bare number of several accounts is where no word tells. */
const UNTOLD: Partial<Record<OpenFigure['kind'], string[]>> = {
  money: ['arr', 'open_value', 'amount'],
  number: ['score', 'sentiment_90d', 'outcome_score'],
};

/** Measures that the list can tell: of its figures so far, of the sentence before, of its words, of its unit. */
function measuresOf({ items, topic, told }: Scope, at: number, { kind }: OpenFigure): Measure[] {
  const before = [...(told?.entries() ?? [])]
    .filter(([place]) => place < at)
    .reverse()
    .flatMap(([, each]) => each);
  // "Odds of 11 after 131 days without contact. A and B are at 22 and 14.": any measure of the sentence before.
  const earlier = before.length > 0 ? topic.measures : [...topic.last, ...topic.measures];
  const single = [...before, ...earlier].filter(({ metrics }) => metrics.length === 1);
  const words = [...metricsIn(items, 0, items.length), ...(UNTOLD[kind] ?? [])].map((metric) => ({
    metric,
    period: 'current',
  }));
  return [...single.map(({ metrics, period }) => ({ metric: metrics[0]!, period })), ...words];
}
