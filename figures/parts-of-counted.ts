/**
 * A group's part of what the sentence before counted or summed: "15 deals are overdue. Triage accounts for 11 of them, Watch
 * for the other four", "Of these, Triage has 11", "11 belong to Triage".
 */
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';
import type { ToldFigure } from '../text/state.ts';

/** Sums and the counts of what they are of. */
const SUM_OF: [sum: string, count: string][] = [
  ['overdue_value', 'overdue_deals'],
  ['open_value', 'open_deals'],
  ['renewals_due_arr', 'renewals_due'],
  ['deals_due_value', 'deals_due'],
  ['arr', 'customers'],
];
const POINTS = /^(them|these|those|that|which|it|this|whom)$/;
/** What a sentence that only shares out says beside groups and figures. */
const SHARES =
  /^(?:(?:account|make|take|look|answer|belong|go|fall|come|sit|lie|live|stand|add|claim|own|bring|provide|show|count|see|hold|contribute|absorb|receive|gain|lose|host|house|have|keep|join|leave)(?:s|d|ed|ing)?|took|made|saw|got|gets?|brought|held|kept|won|lost|went|fell|came|sat|stood|drew|draws?|and|with|while|the|other|others|another|rest|remaining|further|more|another|as many as|no fewer than|some|alone|all|just|only|has|have|holds?|hold|had|owns?|carr(?:y|ies|ied)|suppl(?:y|ies|ied)|contributes?|brings?|provides?|shows?|counts?|accounting|up|for|to|in|of|then|next|by itself|itself|of course|most|are|is|’|'|s|tier|likewise|also|still|now)$/;

/** What the figure is of the group beside it; null where the sentence does not share out what was counted. */
export function partOfCounted(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const { items, topic, index, told } = scope;
  const kind = figure.kind === 'money' ? 'money' : 'number';
  if (figure.kind !== kind || figure.decimal || items.some((item) => accountAt(item) !== null)) return null;
  const again = toldAgain(scope, at, figure);
  if (again || (!pointsBack(items, at) && !onlyShares(items))) return again;
  const group = groupBefore(items, at) ?? groupAfter(items, at);
  if (!group) return null;
  const here = [...(told?.values() ?? [])].flat();
  const all = [...here, ...topic.last, ...topic.measures];
  const counted = new Set(all.flatMap((each) => asTold(each, kind)));
  const periods = new Set([
    'current',
    ...(all.some(({ period }) => period === 'derived') ? ['derived'] : []),
  ]);
  return (
    candidatesOf(index, group).figures.find(
      (each) =>
        each.metrics.length === 1 &&
        each.kind === kind &&
        periods.has(each.period) &&
        counted.has(each.metrics[0]!) &&
        says(figure, each, index.sheet.currency),
    ) ?? null
  );
}

/** "17 of the 18": the whole, as the sentence before told it. */
function toldAgain({ items, topic, index }: Scope, at: number, figure: OpenFigure): Candidate | null {
  if (wordOf(items[at - 2]) !== 'of' || !/^(the|those|these)$/.test(wordOf(items[at - 1]))) return null;
  if (items[at - 3]?.kind !== 'figure') return null;
  for (const { fact, period } of topic.measures) {
    const subject = index.subject(index.byId(fact)?.subject ?? '');
    const found =
      subject &&
      candidatesOf(index, subject).figures.find(
        (each) =>
          each.fact === fact &&
          each.period === period &&
          each.kind === figure.kind &&
          says(figure, each, index.sheet.currency),
      );
    if (found) return found;
  }
  return null;
}

/** The measure that was told, as a count or as a sum. */
function asTold({ metrics, kind }: ToldFigure, asked: 'money' | 'number'): string[] {
  const [metric] = metrics;
  if (metrics.length !== 1 || !metric) return [];
  if (kind === asked) return [metric];
  return SUM_OF.flatMap(([sum, count]) =>
    metric === sum || metric === count ? [asked === 'money' ? sum : count] : [],
  );
}

/** "11 of them", "of these, Triage has 11". */
const pointsBack = (items: Item[], at: number): boolean =>
  [at + 1, items.slice(0, at).findIndex((item) => wordOf(item) === 'of')].some(
    (place) =>
      place >= 0 &&
      wordOf(items[place]) === 'of' &&
      (POINTS.test(wordOf(items[place + 1])) || /^(the|those) (ones|lot)$/.test(wordOf(items[place + 1]))),
  );

const onlyShares = (items: Item[]): boolean =>
  items.every(
    (item) =>
      item.kind === 'figure' ||
      item.kind === 'name' ||
      (item.kind === 'sign' && /^[,;:.()–—'’]$/.test(item.word)) ||
      textOf(item)
        .split(' ')
        .every((word) => SHARES.test(word)),
  );

const groupIn = (item: Item | undefined): Subject | undefined =>
  item?.kind === 'name' ? item.subjects.find(({ kind }) => kind === 'tier' || kind === 'owner') : undefined;

/** "Triage has 11": the group before the figure, with no other figure between. */
function groupBefore(items: Item[], at: number): Subject | null {
  for (let before = at - 1; before >= 0 && items[before]!.kind !== 'figure'; before -= 1) {
    const group = groupIn(items[before]);
    if (group) return group;
  }
  return null;
}

/** "11 of them belong to Triage": the group after the figure. */
function groupAfter(items: Item[], at: number): Subject | null {
  for (let after = at + 1; after < items.length && items[after]!.kind !== 'figure'; after += 1) {
    const group = groupIn(items[after]);
    if (group) return group;
  }
  return null;
}
