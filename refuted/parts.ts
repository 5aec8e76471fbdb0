/**
 * Parts of a whole that the record denies: "no more than one of the 11 open deals in Triage are stagnant", "half of the 116
 * accounts in Nurture came down", a tier's revenue told "on top of" that of the book, a score told as a total, a median told
 * as a maximum, and deals counted as accounts.
 */

import type { Told } from '../comparisons/measure-cued.ts';
import { refuted } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, isQuestion } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { bothRunsOf } from '../text/both-runs.ts';
import { type Finding, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOUNS: [RegExp, string][] = [
  [/deal/, 'open_deals'],
  [/move/, 'moved'],
  [/account/, 'accounts'],
];
const STATES: [RegExp, string][] = [
  [/stagnant|stuck/, 'stagnant_deals'],
  [/overdue|close date/, 'overdue_deals'],
  [/down/, 'moved_down'],
  [/up/, 'moved_up'],
];
const PART = spokenWords(
  '(?<how>(?:no|not|at|only|just|more|less|fewer|over|under) ?(?:more than |most |least |than )?)?# of (?:the|its|our|your|all) # (?<noun>open deal|deal|account|move)(?: (?:in|of) (?:N|the book))? (?<state>(?:is|are|was|were|have gone|have been|have|has|came|moved|went)(?: all)? (?:stagnant|stuck|overdue|past (?:its|their) close date|down|up))',
);
const COUNTED_AS = spokenWords('# of the # accounts? in (?:the book|N)');
const ON_TOP = spokenWords(
  "#(?: (?:in|of) [\\p{L}]+)? (?:on top of|in addition to|over and above|besides|not counting|quite apart from) (?:the |our |its )?(?:book ' s |whole book ' s )?#",
);
const TOTAL = spokenWords(
  '(?:total|combined|summed|aggregate|cumulative) (?:outcome )?(?:score|sentiment|odd|likelihood)(?: (?:in|of|for|across|is|was|at|N|the|tier|accounts?|stands?))* #',
);
const MOST = spokenWords(
  '(?:maximum|minimum|longest|shortest|slowest|quickest|fastest)(?: (?:of|was|is|being|at|won deals?|one|took|takes?))* #',
);
const AGAIN = spokenWords('# again(?= ?(?:$|[.;,)]))');
/** Points by which a share that is told in words may be off. */
const OFF = 12;

const figureAt = (item: Item | undefined) => (item?.kind === 'figure' ? item.figure : null);

/** How many it is of, and of whom, where the whole is as on record. */
function wholeOf(scope: Scope, at: number, noun: string, total: number): Values | null {
  const metric = NOUNS.find(([pattern]) => pattern.test(noun))![1];
  const groups = groupsFor(scope, at).map((group) => new Values(scope.index, group));
  return groups.find((group) => group.figure(metric) === total) ?? null;
}

const placesOf = (items: Item[], from: number, to: number): number[] =>
  items.flatMap((item, at) => (at >= from && at <= to && item.kind === 'figure' ? [at] : []));

/** What is so of so many of a group's, told as another part of them. */
function parts(scope: Scope): Finding[] {
  const { text, rangeOf } = skeletonOf(scope.items);
  return matchesOf(text, PART).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const [first, second] = placesOf(scope.items, from, to);
    const [part, all] = [figureAt(scope.items[first!]), figureAt(scope.items[second!])];
    const group = part && all ? wholeOf(scope, to + 1, match.groups!.noun!, all.value) : null;
    const metric = STATES.find(([pattern]) => pattern.test(match.groups!.state!))![1];
    const count = group?.figure(metric) ?? null;
    if (!part || !all || count === null || metric.startsWith('moved') !== !/deal/.test(match.groups!.noun!))
      return [];
    const isShare = part.kind === 'part' || part.kind === 'percent';
    const holds = isShare
      ? isPart(part, (100 * count) / all.value)
      : isCount(part.value, count, match.groups!.how ?? '');
    return holds ? [] : [refuted(scope.items, [from, to], `${count} of the ${all.value} (${metric})`)];
  });
}

const isPart = (
  { least, most, value }: { least: number; most: number; value: number },
  share: number,
): boolean => {
  if (least >= value && most > value) return share > value - 1;
  if (most <= value && least < value) return share < value + 1;
  return Math.abs(share - value) <= OFF;
};

const isCount = (told: number, count: number, how: string): boolean => {
  if (/^(?:no |not |at most|only|just|fewer|less|under)/.test(how)) return count <= told;
  return /^(?:more|over|at least)/.test(how) ? count >= told : true;
};

/** "22 of the 87 accounts in the book": as many deals, and no such count of accounts. */
function miscounted(scope: Scope): Finding[] {
  const { text, rangeOf } = skeletonOf(scope.items);
  return matchesOf(text, COUNTED_AS).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const all = figureAt(scope.items[placesOf(scope.items, from, to)[1]!]);
    const group = groupsFor(scope, to + 1)[0];
    const values = group && new Values(scope.index, group);
    if (!values || !all || values.figure('open_deals') !== all.value) return [];
    const isAccounts = ['accounts', 'accounts_total', 'customers', 'prospects', 'accounts_with_arr'].some(
      (metric) => values.figure(metric) === all.value,
    );
    return isAccounts ? [] : [refuted(scope.items, [from, to], `${all.value} is the count of deals`)];
  });
}

/** A part of the book's sum told as if it were no part of it. */
function added({ items }: Scope, told: Told): Finding[] {
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, ON_TOP).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const [part, whole] = placesOf(items, from, to).map((at) => (told.get(at) ?? [])[0]?.fact ?? '');
    const isIn =
      part && whole?.startsWith('book.') && !part.startsWith('book.') && metricOf(part) === metricOf(whole);
    return isIn ? [refuted(items, [from, to], `${part} is part of ${whole}`)] : [];
  });
}

/** Words that a value on record is not: a score of several is their mean, and what won deals took is their median. */
function miscalled({ items }: Scope, told: Told): Finding[] {
  const { text, rangeOf } = skeletonOf(items);
  return [
    [TOTAL, /score|sentiment/, 'this is a mean over the accounts'],
    [MOST, /^stage_median_days/, 'this is the median of won deals'],
  ].flatMap(([pattern, metric, reason]) =>
    [...matchesOf(text, pattern as RegExp)].flatMap((match): Finding[] => {
      const [from, to] = rangeOf(match);
      const isTold = (told.get(to) ?? []).some(({ metrics }) => (metric as RegExp).test(metrics[0]!));
      return isTold ? [refuted(items, [from, to], reason as string)] : [];
    }),
  );
}

/** "Outcome score 66 again": what is so again was so in the run before. */
function repeated({ items, index }: Scope, told: Told): Finding[] {
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, AGAIN).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const [found] = told.get(from) ?? [];
    const runs = found?.period === 'current' ? bothRunsOf(index, found.fact) : null;
    return runs && runs.now === found!.value && runs.before !== runs.now
      ? [refuted(items, [to, to], `${runs.before} in the run before (${found!.fact})`)]
      : [];
  });
}

/** One fault for each such part. */
export const refuteParts = (scope: Scope, told: Told): Finding[] =>
  isQuestion(scope.items)
    ? []
    : [
        ...parts(scope),
        ...miscounted(scope),
        ...added(scope, told),
        ...miscalled(scope, told),
        ...repeated(scope, told),
      ];
