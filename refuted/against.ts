/**
 * One held against another by the figure beside it: "its $83,500 deal, bigger than Globex's", "$53,000, which is worth less
 * than the account pays us", "fell from 73 to 64, a smaller slip", "more than half of it, $4.08M". Where the two are the other
 * way round, or level, it is a fault.
 */

import { metricsAt, metricsBefore, type Told } from '../comparisons/measure-cued.ts';
import { CHANGE_OF, changeWay, valuesOf } from '../comparisons/places.ts';
import { refuted } from '../comparisons/set-named.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const MORE = 'more|bigger|larger|higher|greater|better|longer|above|ahead of|steeper|sharper|deeper';
const LESS = 'less|smaller|lower|fewer|shorter|below|behind|gentler|milder|lesser';
const THAN_OTHER = spokenWords(
  `(?:(?<more>(?:${MORE})(?: than)?)|(?<less>(?:${LESS})(?: than)?)) N ['’] s?(?= *(?:$|[,;:.)—–]|and |but |so |with ))`,
);
const THAN_PAID = spokenWords(
  `(?:(?<more>more|bigger|larger|higher)|(?<less>less|smaller|lower)) than (?:the account|the customer|it|they|what (?:it|they|the account)|the account already|it already|they already) (?:already |now |currently )?(?:pay|pays|bring|brings)`,
);
const CHANGE = spokenWords(
  `(?:a|an|by a|the) (?:(?:much|far|slightly|even|rather|somewhat) )?(?:(?<more>${MORE})|(?<less>${LESS})) (?<noun>fall|drop|slide|slip|decline|dip|rise|gain|climb|jump|leap|increase|improvement|loss|swing|move|change)(?! than)`,
);
const AVERAGE = spokenWords(
  '(?:the )?average (?:open )?deal is (?:also |now |a little |slightly |much )?(?:(?<more>larger|bigger|higher|worth more)|(?<less>smaller|lower|worth less))',
);
const SHARE = spokenWords(
  '(?:(?<more>more than|over|just over|well over)|(?<less>less than|under|nearly|almost|just under|not quite)) (?:half|#) of (?:it|that|this|them)(?= ,? ?#)',
);

export function refuteAgainst(scope: Scope, told: Told): Finding[] {
  const findings: Finding[] = [];
  const rules: [RegExp, Rule][] = [
    [THAN_OTHER, againstOther],
    [THAN_PAID, againstPaid],
    [CHANGE, againstLast],
    [AVERAGE, againstThen],
    [SHARE, againstHalf],
  ];
  const { text, rangeOf } = skeletonOf(scope.items);
  for (const [pattern, rule] of rules)
    for (const match of matchesOf(text, pattern)) {
      const [from, to] = rangeOf(match);
      const sides = rule(scope, told, from, to);
      const way = match.groups!.more ? 1 : -1;
      if (sides.length > 0 && sides.every(([own, other]) => (own - other) * way <= 0))
        findings.push(refuted(scope.items, [from, to], `${sides[0]![0]} against ${sides[0]![1]}`));
    }
  return findings;
}

/** What stands against what, by each reading that may be meant; none where nothing can be told. */
type Rule = (scope: Scope, told: Told, from: number, to: number) => [own: number, other: number][];

/** Of the measure of the figure before, the other account's. */
const againstOther: Rule = (scope, told, from) => {
  const figure = figureBefore(scope, told, from);
  const other = scope.items.slice(from, from + 4).flatMap((item) => accountAt(item) ?? [])[0];
  if (figure === null || !other) return [];
  return metricsBefore(scope, told, from).flatMap((metric) =>
    valuesOf(scope.index, other, metric, 0).map((value): [number, number] => [figure, value]),
  );
};

const againstPaid: Rule = (scope, told, from) => {
  const account = accountFor(scope, from);
  const metrics = metricsBefore(scope, told, from);
  const figure = figureBefore(scope, told, from);
  const paid = account && new Values(scope.index, account).figure('arr');
  return paid && figure && metrics.some((metric) => /amount|value/.test(metric)) ? [[figure, paid]] : [];
};

/** The change told here beside that of the account told of before, by the one measure. */
const againstLast: Rule = (scope, told, from, to) => {
  const own = accountFor(scope, from);
  const other = otherBefore(scope, from, own);
  const noun = textOf(scope.items[to]);
  const metrics = [...metricsBefore(scope, told, from), ...metricsAfter(scope, told, to)];
  if (!own || !other) return [];
  return [...new Set(metrics)].flatMap((metric) => {
    const [mine, theirs] = [own, other].map(
      (one) => valuesOf(scope.index, one, `${CHANGE_OF}${metric}`, changeWay(noun) ?? 0)[0],
    );
    return mine === undefined || theirs === undefined || theirs <= 0
      ? []
      : [[mine, theirs] as [number, number]];
  });
};

/** The account named before in the sentence, else the only one of the sentence before. */
function otherBefore({ items, topic }: Scope, at: number, own: Subject | null): Subject | null {
  const here = items.slice(0, at).flatMap((item) => accountAt(item) ?? []);
  const inSentence = here.findLast((one) => one !== own);
  if (inSentence) return inSentence;
  const recent = topic.recent.filter((one) => one !== own);
  return recent.length === 1 ? recent[0]! : null;
}

/** "A bigger jump: 49 to 75". */
function metricsAfter({ items }: Scope, told: Told, at: number): string[] {
  const place = items.findIndex((item, next) => next > at && next <= at + 3 && item.kind === 'figure');
  return metricsAt(told, place);
}

/** What an open deal of the group is worth on average, now and in the run before. */
const againstThen: Rule = (scope, _, from) => {
  const [group] = groupsFor(scope, from);
  if (!group) return [];
  const at = new Values(scope.index, group);
  const [now, then] = ['current', 'previous'].map((run) => {
    const [value, count] = ['open_value', 'open_deals'].map((metric) => at.figure(metric, run));
    return value && count ? value / count : null;
  });
  return now && then ? [[now, then]] : [];
};

const HALF = 50;

/** The sum written after the share, and half of the one before it. */
const againstHalf: Rule = ({ items }, _, from, to) => {
  const isHalf = items
    .slice(from, to + 1)
    .every((item) => item.kind !== 'figure' || (item.figure.kind === 'part' && item.figure.value === HALF));
  if (!isHalf) return [];
  const money = (place: number): number | null => {
    const item = items[place];
    return item?.kind === 'figure' && item.figure.kind === 'money' ? item.figure.value : null;
  };
  const places = items.flatMap((_item, place) => (money(place) === null ? [] : [place]));
  const whole = places.findLast((place) => place < from);
  const part = places.find((place) => place > to && place <= to + 3);
  return whole === undefined || part === undefined ? [] : [[money(part)!, money(whole)! / 2]];
};

/** The value on record of the figure before. */
function figureBefore({ items }: Scope, told: Told, at: number): number | null {
  for (let place = at - 1; place >= Math.max(0, at - 8); place -= 1) {
    const item = items[place]!;
    if (item.kind === 'figure') return told.get(place)?.length ? item.figure.value : null;
  }
  return null;
}
