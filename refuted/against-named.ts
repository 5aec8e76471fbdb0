/**
 * One held against another that is named, by the measure that the words name: "more than Globex pays", "less pipeline than
 * Nurture", "a bigger jump than Globex's", "kinder than the renewal's". That the name is on record says nothing of who has
 * more: where the two lie the other way round, or level, it is a fault; where one of them has no such value, it is not
 * verified.
 */

import { isDenied } from '../changes/ways.ts';
import {
  ADJECTIVES,
  COMPARATIVE,
  type Comparative,
  comparativeOf,
  measuredBy,
  PAYS,
  THEN,
} from '../comparisons/comparative-words.ts';
import { metricsBefore, type Told } from '../comparisons/measure-cued.ts';
import { CHANGE_OF, changeWay, valuesOf } from '../comparisons/places.ts';
import { timeTaken } from '../comparisons/time-taken.ts';
import type { Subject } from '../domain/facts.ts';
import { type Item, spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Finding, judged, unsupported } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const THAN = spokenWords(
  `(?<word>${COMPARATIVE})(?<between>(?: (?:\\p{L}+|-)){0,4}?) than (?:that |those )?(?:(?:of|for|with|at|in|on|from|does|the|its|their|even|either) )*(?:N|(?<deal>renewal|expansion|module|rollout|upgrade|add - on|package)(?= ['’] s))`,
);

/** "Than Globex and Initech together": a sum, which is read elsewhere. */
const OF_SUM = /^(?:and|or|,) N|\b(?:together|combined)\b/;

/** Two that are compared, of which kind, and what is told beside them. */
interface Compared {
  own: Subject;
  other: Subject;
  isGroup: boolean;
  metrics: readonly string[];
  /** Whether a word names the measure, so that a value has to be on record. */
  isNamed: boolean;
  way: 1 | -1;
  /** Which way the change goes that is compared; null where values are. */
  change: 1 | -1 | 0 | null;
}

/** What holds, with the items that it accounts for, and what is refused. */
export function judgeAgainstNamed(scope: Scope, told: Told): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, THAN).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const { word, between, deal } = match.groups!;
    const after = text
      .slice(match.index + match[0].length)
      .replace(/^ ['’] s\b/, '')
      .trimStart();
    if (isDenied(items, from) || THEN.test(after) || OF_SUM.test(after)) return [];
    if (/^(?:up|\p{L}+ing) \b/u.test(between!.trim())) return [];
    const said = { word: word!, between: between!.trim(), after };
    if (deal) return againstDeal(scope, told, [from, to], said, deal);
    const pair = pairOf(scope, from, to);
    const compared = pair && comparedBy(scope, told, from, pair, said);
    return compared ? judge(scope, told, [from, to], compared, after) : [];
  });
}

interface Said {
  word: string;
  /** Between the comparative and "than". */
  between: string;
  /** After the name. */
  after: string;
}

/** The subject of the words and the one named after them: two accounts, or two tiers. */
function pairOf(scope: Scope, from: number, to: number): [own: Subject, other: Subject] | null {
  const tier = tierAt(scope.items[to]);
  const other = tier ?? accountAt(scope.items[to]);
  if (!other) return null;
  const own = tier
    ? groupsFor(scope, from).find((one) => one.kind !== 'tier' || one !== tier)
    : accountFor(scope, from);
  if (!own || own === other || (tier && own.kind !== 'tier')) return null;
  return [own, other];
}

function comparedBy(
  scope: Scope,
  told: Told,
  from: number,
  [own, other]: [Subject, Subject],
  said: Said,
): Compared | null {
  const comparative = comparativeOf(said.word)!;
  const isGroup = own.kind === 'tier';
  const way = comparative.way;
  const noun = said.between.split(' ').at(-1)!;
  const change = changeWay(noun);
  if (change !== null || /^(?:steeper|sharper|deeper|gentler|milder|shallower)$/.test(said.word)) {
    const metrics = metricsBefore(scope, told, from);
    return { own, other, isGroup, metrics, isNamed: false, way, change: change ?? 0 };
  }
  const named = namedBy(scope.items, from, said, comparative, isGroup);
  const near = metricsBefore(scope, told, from);
  const beside = near.length > 0 ? near : metricsOf(scope, told, from, own);
  const narrowed = named?.filter((metric) => beside.includes(metric)) ?? [];
  const metrics = narrowed.length > 0 ? narrowed : (named ?? beside);
  return { own, other, isGroup, metrics, isNamed: named !== null, way, change: null };
}

/** "The $172,000 deal at Globex is smaller than …": of the figure told last of the one compared. */
function metricsOf({ index, items }: Scope, told: Told, from: number, own: Subject): string[] {
  const last = items.slice(0, from).findLastIndex(({ kind }) => kind === 'figure');
  const found = (told.get(last) ?? []).filter(({ fact, metrics }) => {
    const subject = index.subject(fact.split('.')[0]!);
    return metrics.length === 1 && (subject?.id === own.id || subject?.parent === own.id);
  });
  return [...new Set(found.flatMap(({ metrics }) => metrics))];
}

/** By the noun after the word, the verb or noun after the name, or what the word itself measures. */
function namedBy(
  items: readonly Item[],
  from: number,
  { between, after }: Said,
  { metrics }: Comparative,
  isGroup: boolean,
): readonly string[] | null {
  const adjective = ADJECTIVES.find(([pattern]) => pattern.test(between));
  if (adjective) return adjective[1];
  const subject = items[from - 1];
  const isSubject = subject?.kind === 'word' && /^(?:is|are|was|look|looks|s)$/.test(subject.word);
  const owner = items[from - 2];
  return (
    (between === '' ? null : measuredBy(between, isGroup)) ??
    (PAYS.test(after) || PAYS.test(textOf(items[from - 1])) ? ['arr'] : null) ??
    metrics ??
    (isSubject && owner?.kind === 'word' ? measuredBy(owner.word, isGroup) : null) ??
    measuredBy(/^(?:\p{L}+)(?: -)?(?: \p{L}+)?/u.exec(after)?.[0] ?? '', isGroup)
  );
}

/** What each has by each measure that may be meant; refused where by none of them it is so. */
function judge(
  scope: Scope,
  told: Told,
  [from, to]: [number, number],
  { own, other, metrics, isNamed, way, change }: Compared,
  after: string,
): Finding[] {
  const { items } = scope;
  if (/^took\b|^spent\b/.test(after)) {
    const sides = [timeTaken(scope.index, own), timeTaken(scope.index, other)] as const;
    return sides[0].length > 0 && sides[1].length > 0 ? [against(items, [from, to], sides, way)] : [];
  }
  const sides = metrics.flatMap((metric) => {
    const of = (one: Subject): number[] =>
      metric === 'amount' && change === null
        ? amountsOf(scope, one)
        : valuesOf(scope.index, one, change === null ? metric : `${CHANGE_OF}${metric}`, change ?? 0);
    const mine = ofFigure(scope, told, from, metric, change) ?? of(own);
    return [{ mine, theirs: sumOf(of(other), after, way) }];
  });
  const whole = sides.filter(({ mine, theirs }) => mine.length > 0 && theirs.length > 0);
  if (whole.length === 0)
    return isNamed && sides.some(({ mine, theirs }) => mine.length > 0 || theirs.length > 0)
      ? [
          unsupported(
            spanOf(items, from, to),
            'predicate',
            `no ${metrics[0]} of ${own.name} and ${other.name} to compare`,
          ),
        ]
      : [];
  return oneOf(whole.map(({ mine, theirs }) => against(items, [from, to], [mine, theirs], way)));
}

/** What holds by one measure, else what is refused by each. */
const oneOf = (found: readonly Finding[]): Finding[] => {
  const held = found.find(({ verdict }) => verdict === 'verified');
  return held ? [held] : found.slice(0, 1);
};

/** What its deals are worth; a signal has an amount too. */
const amountsOf = ({ index }: Scope, one: Subject): number[] =>
  index.children(one.id, 'deal').flatMap(({ id }) => {
    const value = index.fact(id, 'amount')?.value;
    return typeof value === 'number' ? [value] : [];
  });

/** "Than Globex and Initech together" is less only than a sum, which is read elsewhere. */
const sumOf = (values: number[], after: string, way: 1 | -1): number[] =>
  way < 0 && /^(?:and|or|,) (?:N|the)\b|\b(?:together|combined)\b/.test(after) ? [] : values;

/** The figure told last before the words is the one that is compared, where it is of the measure. */
function ofFigure(
  scope: Scope,
  told: Told,
  from: number,
  metric: string,
  change: number | null,
): number[] | null {
  if (change !== null || !metricsBefore(scope, told, from).includes(metric)) return null;
  const at = scope.items.slice(0, from).findLastIndex(({ kind }) => kind === 'figure');
  const found = (told.get(at) ?? []).filter(
    (each) => each.metrics[0] === metric && each.period === 'current',
  );
  return found.length > 0 ? found.map(({ value }) => value) : null;
}

/** A fault where none of the one's values lies that way of any of the other's. */
function against(
  items: readonly Item[],
  [from, to]: [number, number],
  [mine, theirs]: readonly [readonly number[], readonly number[]],
  way: 1 | -1,
): Finding {
  const pairs = mine.flatMap((one) => theirs.map((other): [number, number] => [one, other]));
  const held = pairs.find(([one, other]) => (one - other) * way > 0);
  const [one, other] = held ?? pairs[0]!;
  return judged(spanOf(items, from, to), 'predicate', held !== undefined, `${one} against ${other}`);
}

/** "Its odds, 44, are kinder than the renewal's": the account's other deals against that one. */
function againstDeal(
  scope: Scope,
  told: Told,
  [from, to]: [number, number],
  said: Said,
  deal: string,
): Finding[] {
  const account = accountFor(scope, from);
  const comparative = comparativeOf(said.word)!;
  const deals = account ? scope.index.children(account.id, 'deal') : [];
  const isMeant = ({ id, name }: Subject): boolean =>
    scope.index.fact(id, 'deal_type')?.value === deal || name.toLowerCase().includes(deal);
  const [theirs, mine] = [deals.filter(isMeant), deals.filter((one) => !isMeant(one))];
  if (theirs.length !== 1 || mine.length === 0) return [];
  const named = namedBy(scope.items, from, said, comparative, false);
  const metrics = metricsBefore(scope, told, from);
  const asked = (metrics.length > 0 ? metrics : (named ?? [])).map((metric) =>
    metric === 'outcome_score' ? 'deal_outcome_score' : metric,
  );
  const found = [...new Set(asked)].flatMap((metric) => {
    const of = (all: Subject[]): number[] => all.flatMap((one) => valuesOf(scope.index, one, metric, 0));
    const sides = [of(mine), of(theirs)] as const;
    return sides[0].length > 0 && sides[1].length > 0
      ? [against(scope.items, [from, to], sides, comparative.way)]
      : [];
  });
  return oneOf(found);
}
