/**
 * What the deals of a sample come to that a text counts and does not name in full: "the four deals we looked at come to
 * $132,500, all in Evaluation", "five of our seven accounts have a deal, $201,000 in total". Those that it names and as many
 * others of the tier as make up the count have to come to the sum; with too many others nothing is held, as some always would.
 */
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierIdOf } from '../sentence/the-tier.ts';
import { candidatesOf } from '../sentence/values.ts';
import { datesWithin } from './due-of-text.ts';

/** Choices of the others beyond which one of them comes to any sum. */
const CHOICES = 90;
const MOST = 8;
const TOTAL =
  /\b(?:in total|in all|all told|altogether|together|come to|comes to|came to|add up to|adds up to|total|totals|totalling|sum to|amount to|combined|worth)\b/;
const SAMPLE =
  /\b(?:we (?:looked|look|picked|reviewed|chose)|reviewed|sample|of (?:our|these|those|the) #|(?:of|in) (?:these|those|our)|looked at)\b/;

/** Why the sum holds of the sample; null where it tells of none, or nothing that it can be comes to this. */
export function sampleSum(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items } = scope;
  const words = items.map((item) => textOf(item) || (item.kind === 'name' ? 'N' : '#')).join(' ');
  if (figure.kind !== 'money' || !/\bdeals?\b/.test(words) || !TOTAL.test(words) || !SAMPLE.test(words))
    return null;
  const count = countBefore(items, at);
  const tier = groupsFor(scope, at).find(({ kind }) => kind === 'tier');
  if (count === null || !tier) return null;
  const members = scope.index
    .ofKind('account')
    .filter(({ id }) => tierIdOf(scope.index, id) === tier.id)
    .filter((one) => openValue(scope, one) > 0 && meets(scope, one));
  const named = members.filter((one) => scope.topic.named.includes(one));
  const others = members.filter((one) => !named.includes(one));
  const open = count - named.length;
  if (open < 0 || open > others.length || choices(others.length, open) > CHOICES) return null;
  const sum = (set: Subject[]) => set.reduce((total, one) => total + openValue(scope, one), 0);
  const rest = others.map((one) => openValue(scope, one));
  const isSum = (total: number) => total >= figure.least && total <= figure.most;
  return picks(rest, open).some((each) => isSum(sum(named) + each))
    ? `deals of ${count} accounts of ${tier.name}`
    : null;
}

const openValue = ({ index }: Scope, { id }: Subject): number =>
  Number(index.fact(id, 'open_value')?.value ?? 0);

/** The count nearest before the sum, of deals or of accounts that have one; the whole of a sample is none. */
function countBefore(items: Item[], at: number): number | null {
  for (let place = at - 1; place >= 0; place -= 1) {
    const item = items[place]!;
    if (item.kind !== 'figure' || item.figure.kind !== 'number' || item.figure.decimal) continue;
    const isWhole =
      /^(our|the|these|those)$/.test(wordOf(items[place - 1])) && textOf(items[place - 2]) === 'of';
    if (!isWhole) return item.figure.value >= 2 && item.figure.value <= MOST ? item.figure.value : null;
  }
  return null;
}

/** The stage, the month of closing and the lateness that the sentence tells of all of them. */
function meets({ items, index }: Scope, one: Subject): boolean {
  const deals = index.children(one.id, 'deal');
  return items.every((item, at) => {
    const stage = item.kind === 'name' ? item.subjects.find(({ kind }) => kind === 'stage') : undefined;
    if (stage) return deals.some(({ id }) => index.fact(id, 'stage')?.value === stage.name);
    const isClose = items.slice(at + 1, at + 4).some((each) => /^clos/.test(wordOf(each)));
    if (item.kind === 'date' && isClose)
      return datesWithin(index, one, /close_date/, item.date.ranges).length > 0;
    const isLate =
      item.kind === 'figure' &&
      item.figure.kind === 'days' &&
      /^(late|overdue|past)$/.test(wordOf(items[at + 1]));
    return !isLate || isLateBy(candidatesOf(index, one).figures, item.figure.least);
  });
}

const isLateBy = (
  figures: readonly { metrics: string[]; period: string; value: number }[],
  least: number,
): boolean =>
  figures.some(
    ({ metrics, period, value }) =>
      metrics[0] === 'days_past_close' && period === 'current' && value >= least,
  );

/** How many ways there are to pick some of so many. */
const choices = (from: number, some: number): number =>
  some === 0 ? 1 : (choices(from - 1, some - 1) * from) / some;

/** The sums of all picks of so many. */
function picks(values: readonly number[], some: number): number[] {
  if (some === 0) return [0];
  return values.flatMap((value, place) =>
    picks(values.slice(place + 1), some - 1).map((rest) => value + rest),
  );
}
