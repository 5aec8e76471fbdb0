/**
 * Counts that are split by tiers: "18 more open deals than in April, 17 of those in Nurture" (of a change, its part in a
 * tier), "all but four of the overdue deals sit in Triage", "eleven of the 15 overdue deals" (the whole is the book's).
 */
import type { Subject } from '../domain/facts.ts';
import { countedAfter } from '../sentence/counted.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { bothRunsOf } from '../text/both-runs.ts';
import { tiersTogether } from './tier-sums.ts';

interface Split {
  fact: string;
  right?: boolean;
}

/** Why the count holds of such a split; null where it tells of none, or of another number. */
export function tierSplit(scope: Scope, at: number, figure: OpenFigure): Split | null {
  if (figure.kind !== 'number' || figure.decimal) return null;
  return (
    partOfChange(scope, at, figure.value) ??
    allBut(scope, at, figure.value) ??
    placedOf(scope, at, figure.value) ??
    wholeOf(scope, at, figure.value)
  );
}

/** The tier next to the count: before it as what has it ("Nurture has 17"), else after it as its place. */
function tierBeside(items: Item[], at: number): Subject | null {
  for (let next = at + 1; next < Math.min(items.length, at + REACH); next += 1) {
    const item = items[next]!;
    const tier = tierAt(item);
    if (tier) return tier;
    if (item.kind === 'figure' && textOf(items[next - 1]) !== 'the') break;
    if (item.kind === 'sign' && /^[,;:.—–]$/.test(item.word)) break;
  }
  for (let place = at - 1; place >= Math.max(0, at - REACH); place -= 1) {
    const tier = tierAt(items[place]);
    if (tier) return tier;
    if (items[place]!.kind === 'figure') return null;
  }
  return null;
}
const REACH = 9;

/** What the sentence told the book's change of: the tier's change of the same. */
function partOfChange(scope: Scope, at: number, count: number): { fact: string } | null {
  const tier = tierBeside(scope.items, at);
  if (!tier || !isPart(scope.items, at)) return null;
  for (const metric of new Set([...changedBefore(scope, at), ...extraAfter(scope, at)])) {
    const change = changeOf(scope, tier.id, metric);
    if (change !== null && Math.abs(change) === count) return { fact: `${tier.id}.${metric}` };
  }
  return null;
}

/** "17 of those", "17 of them", "Nurture accounts for 17", "17 in Nurture", "has 17": a part of what was told. */
const isPart = (items: Item[], at: number): boolean =>
  /^(of|in|from|are|is|sit|belong|come|at|for|within)$/.test(wordOf(items[at + 1]).split(' ')[0]!) ||
  /^(for|has|have|added|took|holds|with|contributed|supplied|brought|makes?|made|saw|gained|alone|up)$/.test(
    wordOf(items[at - 1]),
  );

/** Measures of the book's changes that the sentence, or the one before, told. */
function changedBefore({ items, told, topic, index }: Scope, at: number): Set<string> {
  const metrics = new Set<string>();
  const add = ({ metrics: [metric], period }: { metrics: string[]; period: string }): void => {
    if (metric && (period === 'derived' || period === 'previous' || period === 'current'))
      metrics.add(metric);
  };
  const earlier = [...(told?.entries() ?? [])].filter(([place]) => place < at).flatMap(([, each]) => each);
  if (earlier.length > 0) for (const each of earlier) add(each);
  else if (!items.slice(0, at).some(({ kind }) => kind === 'figure'))
    for (const each of topic.measures) add(each);
  return new Set(
    [...metrics].filter((metric) => index.fact('book', metric, 'previous')?.value !== undefined),
  );
}

function changeOf({ index }: Scope, subject: string, metric: string): number | null {
  const runs = bothRunsOf(index, `${subject}.${metric}`);
  return runs && runs.now - runs.before;
}

const metricOf = (items: Item[], at: number): string[] => [...(countedAfter(items, at)?.metrics ?? [])];
const sumOver = ({ index }: Scope, tiers: readonly Subject[], metric: string): number =>
  tiers.reduce((sum, { id }) => sum + Number(index.fact(id, metric)?.value ?? Number.NaN), 0);

/** "All but four of the overdue deals sit in Triage": what the book has beyond those tiers. */
function allBut(scope: Scope, at: number, count: number): Split | null {
  const { items, index } = scope;
  if (
    !/\ball (?:but|except)(?: for)?$/.test(
      items
        .slice(Math.max(0, at - 3), at)
        .map(textOf)
        .join(' '),
    )
  )
    return null;
  const tiers = tiersTogether(scope);
  if (tiers.length === 0) return null;
  const metric = metricOf(items, at).find((each) => index.fact('book', each) !== undefined);
  if (metric === undefined) return null;
  const rest = Number(index.fact('book', metric)!.value) - sumOver(scope, tiers, metric);
  return { fact: `book.${metric}`, right: rest === count };
}

/** "Half of the 22 stagnant deals are in Watch", "all of our 22", "65 of our 87 open deals": all that the book has. */
function wholeOf(scope: Scope, at: number, count: number): { fact: string } | null {
  const { items, index } = scope;
  const before = items
    .slice(Math.max(0, at - 4), at)
    .map((item) => textOf(item) || '#')
    .join(' ');
  if (!WHOLE.test(before) && !isNextWhole(items, at)) return null;
  if (!items.some((item) => tierAt(item) !== null)) return null;
  const metric = metricOf(items, at).find((each) => index.fact('book', each)?.value === count);
  return metric === undefined ? null : { fact: `book.${metric}` };
}
const WHOLE = /\b(?:of|all|every|each)(?: (?:the|our|your|these|those|all|its))*$/;

/** "Every one of our 22 stagnant deals and 15 overdue ones": the second whole. */
function isNextWhole(items: Item[], at: number): boolean {
  const earlier = items.slice(0, at).findLastIndex((item) => item.kind === 'figure');
  if (earlier < 0 || at - earlier > 5) return false;
  const between = items
    .slice(earlier + 1, at)
    .map((item) => textOf(item) || '#')
    .join(' ');
  const before = items
    .slice(Math.max(0, earlier - 4), earlier)
    .map((item) => textOf(item) || '#')
    .join(' ');
  return (
    /^(?:(?:open|stagnant|overdue|stuck|late|deals?|renewals?|ones?|due) ?)+and(?: (?:all|the|our|all the|all our|of the))*$/.test(
      between,
    ) && WHOLE.test(before)
  );
}

/** "Eleven of the 15 overdue deals sit in Triage": what the tier has of it, and no other. */
function placedOf(scope: Scope, at: number, count: number): Split | null {
  const { items, index } = scope;
  const place = items.findIndex((item, next) => next > at && tierAt(item) !== null);
  if (place < 0 || place - at > REACH + 3) return null;
  const words = items
    .slice(at + 1, place)
    .map((item) => textOf(item) || '#')
    .join(' ');
  const metric = PLACED.exec(words)?.[1];
  const link = textOf(items[place + 1]);
  if (metric === undefined || (/^(and|or|,)$/.test(link) && tierAt(items[place + 2]) !== null)) return null;
  const fact = `${tierAt(items[place])!.id}.${OF_STATE.find(([word]) => word.test(metric))![1]}`;
  const [subject, name] = fact.split('.') as [string, string];
  return { fact, right: index.fact(subject, name)?.value === count };
}
const PLACED =
  /^of (?:(?:the|our|all|these|those|its) )*(?:# )?(overdue|late|stagnant|stuck|stalled) (?:deals?|ones?|opportunit(?:y|ies))(?: (?:are|is|sit|sits|lie|belong|all|now|still|found|live))* (?:in|within|inside|to)(?: the)?$/;
const OF_STATE: [RegExp, string][] = [
  [/^(?:overdue|late)$/, 'overdue_deals'],
  [/./, 'stagnant_deals'],
];

/** "Of the 18 extra deals": what the book has more of than before. */
function extraOf(scope: Scope, at: number, count: number): Split | null {
  const { items } = scope;
  if (wordOf(items[at - 1]) !== 'the' || !EXTRA.test(wordOf(items[at + 1]))) return null;
  const metric = metricOf(items, at + 1)
    .concat(metricOf(items, at))
    .find((each) => changeOf(scope, 'book', each) === count);
  return metric === undefined ? null : { fact: `book.${metric}` };
}
const EXTRA = /^(?:extra|additional|new|more|added|further)$/;

/** Measures of "17 of the 18 extra deals" and of "all but one of the 18 extra deals". */
function extraAfter(scope: Scope, at: number): string[] {
  const { items } = scope;
  const whole = items[at + 3];
  if (wordOf(items[at + 1]) !== 'of' || whole?.kind !== 'figure') return [];
  const extra = extraOf(scope, at + 3, whole.figure.value);
  return extra ? [extra.fact.split('.')[1]!] : [];
}
