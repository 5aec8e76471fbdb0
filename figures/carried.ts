/**
 * Figures without a word of their own: "76 days against 75", "from 13 and 26", "There are 46". Their metric is that of
 * the figure before them, of another that the text tells of, or what the sentence before was about.
 */
import type { Subject } from '../domain/facts.ts';
import { metricsIn } from '../sentence/clause-words.ts';
import { countedAfter } from '../sentence/counted.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { isOwn, listedOf } from '../sentence/lists.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, sameUnit, says } from '../sentence/values.ts';
import { isDenominator } from '../sentence/wholes.ts';
import { measureAgain } from './carried-measures.ts';
import { ofNounBefore } from './carried-nouns.ts';
import { groupCount } from './group-counts.ts';
import { groupGrowth } from './group-growth.ts';
import { normTold } from './norms-told.ts';
import { ofLast } from './of-the-last.ts';
import { partOfCounted } from './parts-of-counted.ts';
import { placedCount } from './placed-counts.ts';
import { endOverOthers } from './ranges-of-others.ts';

/** What may stand between a figure and the counterpart of another. */
const LINKS =
  /^(and|to|against|versus|vs|with|at|,|;|\(|\)|—|–|or|but|while|then|the|other|its|their|on|for|in|is|are|was|were|only|just|days?|day|of|'|’|s|from|has|have|points?|respectively|a|both|each|compared|where|usual|than)$/;
/** Accounts of a text of which any may be the counterpart; of more, only those of this sentence and the last. */
const FEW = 4;
const REACH = 8;

/** What a figure without a word of its own is: one of a list, the counterpart of the one before it, or what the last sentence was about. */
export const carriedOf = (scope: Scope, at: number, figure: OpenFigure): Candidate | null =>
  listedOf(scope, at, figure) ??
  // What stands beside a name of a list is of no other account.
  (isOwn(scope, at) ? null : counterpartOf(scope, at, figure)) ??
  normTold(scope, at, figure) ??
  ofGroup(scope, at, figure) ??
  placedCount(scope, at, figure) ??
  partOfCounted(scope, at, figure) ??
  continued(scope, at, figure) ??
  measureAgain(scope, at, figure) ??
  groupGrowth(scope, at, figure) ??
  ofLast(scope, at, figure) ??
  ofNounBefore(scope, at, figure) ??
  endOverOthers(scope, at, figure) ??
  groupCount(scope, at, figure);

/** Values of another account of the metric that the figure before was found to be of. */
function counterpartOf(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const { items, told, index } = scope;
  const before = items.slice(0, at).findLastIndex((item) => item.kind === 'figure');
  const beside = before >= 0 && at - before <= REACH && isLinked(items, before, at);
  // "Velmoor Resorts, 238. Candorra Games, 236.": as the figure of the sentence before.
  if (!beside && (before >= 0 || !isListed(items))) return null;
  const metrics = beside
    ? (told?.get(before)?.filter(({ metrics }) => metrics.length === 1) ?? [])
    : scope.topic.last;
  if (metrics.length === 0) return null;
  const days = metrics.some(({ kind }) => kind === 'days');
  for (const account of accountsOf(scope)) {
    const found = candidatesOf(index, account).figures.find(
      (each) =>
        metrics.some(
          (other) =>
            other.metrics[0] === each.metrics[0] && other.period === each.period && other.kind === each.kind,
        ) &&
        each.metrics.length === 1 &&
        sameUnit(figure, each, days) &&
        says(figure, each, index.sheet.currency),
    );
    if (found) return found;
  }
  return null;
}

const isListed = (items: Item[]): boolean =>
  items.every(
    (item) => item.kind === 'figure' || accountAt(item) !== null || /^[,:.;()–—-]$/.test(textOf(item)),
  );

function isLinked(items: Item[], before: number, at: number): boolean {
  const between = items.slice(before + 1, at);
  return between.every(
    (item) =>
      accountAt(item) !== null ||
      item.kind === 'date' ||
      textOf(item)
        .split(' ')
        .every((word) => LINKS.test(word)),
  );
}

function accountsOf({ items, topic }: Scope): Subject[] {
  const here = items.map(accountAt).filter((each) => each !== null);
  const rest = topic.named.length <= FEW ? topic.named : topic.recent;
  return [...new Set([...here, ...rest])];
}

/** "50 accounts without a meeting. Expand: three of four.": of a tier named alone, what the last sentence counted. */
function ofGroup({ items, topic, index }: Scope, at: number, figure: OpenFigure): Candidate | null {
  const [first] = items[0]?.kind === 'name' ? items[0].subjects.filter(({ kind }) => kind === 'tier') : [];
  const bare = items
    .slice(1)
    .every((item) => item.kind === 'figure' || /^(?:[:,.()–—]|of|has|with|only|all)$/.test(textOf(item)));
  if (!first || !bare || figure.kind !== 'number' || isDenominator(items, at)) return null;
  return (
    candidatesOf(index, first).figures.find(
      (each) =>
        each.metrics.length === 1 &&
        topic.last.some(({ metrics, period }) => metrics[0] === each.metrics[0] && period === each.period) &&
        says(figure, each, index.sheet.currency),
    ) ?? null
  );
}

/** "Deals multiplied. There are 46, from 31": a bare count of what the sentence before was about. */
function continued(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const { items, topic, index } = scope;
  if (topic.cues.size === 0 || !/^(number|money|days)$/.test(figure.kind)) return null;
  if (countedAfter(items, at) !== null || (metricsIn(items, 0, items.length).size > 0 && !isBare(items)))
    return null;
  for (const subject of subjectsFor(scope, at)) {
    const found = candidatesOf(index, subject).figures.find(
      (each) =>
        each.metrics.length === 1 &&
        (each.period === 'current' || each.period === 'previous') &&
        topic.cues.has(each.metrics[0]!) &&
        sameUnit(figure, each, false) &&
        says(figure, each, index.sheet.currency),
    );
    if (found) return found;
  }
  return null;
}

/** "There are 46", "It was 31 a month ago": a sentence that names nothing it could count. */
const isBare = (items: Item[]): boolean => /^(there|that|it|they|this)$/.test(textOf(items[0]));
