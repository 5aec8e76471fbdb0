/**
 * Comparatives without a second thing: "Jorvane Home is bigger", "the hotter sale", "Expand: bigger, warmer", "by far",
 * "close in size", "the same sum". They are claims where they hold against the other accounts of the text, or against the
 * run before.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountAt, accountFor, groupsFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import { grew } from '../states/size-tests.ts';
import type { Finding } from '../text/findings.ts';
import { claimsOnWords, type Held } from './word-claims.ts';

const listed = (words: string, way: 1 | -1, metrics: string): [string, [1 | -1, string[]]][] =>
  words.split(' ').map((word) => [word, [way, metrics.split(' ')]]);

const SIZE = 'arr open_value amount accounts';
const HEALTH = 'score outcome_score deal_outcome_score sentiment_90d';
const COMPARATIVES = new Map<string, [1 | -1, string[]]>([
  ...listed(
    'bigger larger greater fatter richer heavier weightier meatier heftier fuller stouter pricier dearer costlier',
    1,
    SIZE,
  ),
  ...listed('smaller lesser slimmer leaner lighter thinner poorer cheaper tinier', -1, SIZE),
  ...listed('warmer friendlier happier sunnier cheerier rosier sweeter', 1, 'sentiment_90d'),
  ...listed('cooler colder frostier chillier icier grumpier sourer gloomier unhappier', -1, 'sentiment_90d'),
  ...listed('hotter likelier surer riper', 1, 'outcome_score deal_outcome_score'),
  ...listed('unlikelier iffier shakier', -1, 'outcome_score deal_outcome_score'),
  ...listed('healthier fitter stronger better', 1, HEALTH),
  ...listed('weaker sicker worse', -1, HEALTH),
  ...listed('livelier busier chattier', 1, 'touches_30d'),
  ...listed('quieter sleepier', -1, 'touches_30d'),
  ...listed('nearer closer', -1, 'days_to_renewal days_to_close'),
  ...listed('further farther', 1, 'days_to_renewal days_to_close'),
]);
/** Accounts with which one is compared where the text names no more. */
const FEW = 4;

export function amongOthers(
  scope: Scope,
  findings: readonly Finding[],
  taken: ReadonlySet<number>,
): Covering {
  return claimsOnWords(scope, findings, taken, (at) => comparative(scope, at) ?? alike(scope, at));
}

/** A comparative that no "than" follows. */
function comparative(scope: Scope, at: number): Held | null {
  const { items, index } = scope;
  const found = COMPARATIVES.get(wordOf(items[at]));
  if (!found || /^(than|to|off)$/.test(wordOf(items[at + 1]))) return null;
  const [way, metrics] = found;
  const account = accountFor(scope, at);
  const named = account !== null && isNamedFor(scope, at);
  const groups = named ? [] : groupsFor(scope, at).slice(0, 1);
  for (const subject of account ? [account, ...groups] : groups)
    if (grew(way, ...metrics)(new Values(index, subject), new Set()) === true)
      return { holds: true, reason: `of ${subject.name} against the run before` };
  if (!account) return null;
  const others = othersOf(scope, account);
  const whom = `${account.name} against ${others.map(({ name }) => name).join(', ')}`;
  const metric = metrics.find((each) => leads(scope, account, others, each, way));
  if (metric) return { holds: true, reason: `${whom} (${metric})` };
  const [first] = metrics;
  const isSize = named && first === 'arr' && isPredicate(items, at);
  return isSize && metrics.every((each) => lags(scope, account, others, each, way))
    ? { holds: false, reason: whom }
    : null;
}

/** "N is bigger": told of the account itself. */
const isPredicate = (items: Item[], at: number): boolean => /^(is|are|s|was)$/.test(wordOf(items[at - 1]));

/** Those named last before it, else the accounts of a text that names few. */
function othersOf({ items, topic }: Scope, account: Subject): Subject[] {
  const here = [...new Set([...items.flatMap((item) => accountAt(item) ?? []), ...topic.recent])].filter(
    (one) => one !== account,
  );
  if (here.length > 0) return here;
  return topic.named.length <= FEW ? topic.named.filter((one) => one !== account) : [];
}

function leads(
  { index }: Scope,
  one: Subject,
  others: readonly Subject[],
  metric: string,
  way: 1 | -1,
): boolean {
  const of = (subject: Subject): number[] => valuesOf(new Values(index, subject), metric);
  const own = Math.max(...of(one).map((value) => value * way), Number.NEGATIVE_INFINITY);
  const rest = others.flatMap(of);
  return Number.isFinite(own) && rest.length > 0 && rest.every((value) => own > value * way);
}

/** Behind each of the others in what it can be measured by, if it can. */
function lags(scope: Scope, one: Subject, others: readonly Subject[], metric: string, way: 1 | -1): boolean {
  const own = valuesOf(new Values(scope.index, one), metric);
  const rest = others.flatMap((other) => valuesOf(new Values(scope.index, other), metric));
  if (metric === 'arr' && (own.length === 0 || rest.length === 0)) return false;
  const most = metric === 'arr' ? -1 : 0;
  return own.every((value) => rest.every((other) => Math.sign((value - other) * way) <= most));
}

const valuesOf = (at: Values, metric: string): number[] =>
  [at, ...at.deals()].flatMap((each) => each.figure(metric) ?? []);

const SAME = /^(same|identical|equal|matching)$/;
const CLOSE = /^(close|similar|comparable)$/;
const SUM = /^(sum|amount|size|figure|value|money|weight|price|revenue)$/;
/** What is close in size differs by a sixth at most. */
const APART = 1 / 6;

/** "To the same sum", "comes close in size": two accounts of the sentence, or one and the one before it. */
function alike(scope: Scope, at: number): Held | null {
  const { items, index, topic } = scope;
  const word = wordOf(items[at]);
  const slack = SAME.test(word) ? 0 : CLOSE.test(word) ? APART : null;
  if (slack === null || !nounAfter(items, at)) return null;
  const account = accountFor(scope, at);
  const here = [
    ...new Set([...items.slice(0, at).flatMap((item) => accountAt(item) ?? []), ...topic.recent]),
  ];
  const others = here.filter((one) => one !== account);
  if (!account || others.length === 0) return null;
  const pair = others.find((one) =>
    ['arr', 'open_value', 'amount'].some((metric) =>
      valuesOf(new Values(index, account), metric).some((own) =>
        valuesOf(new Values(index, one), metric).some(
          (other) => own > 0 && Math.abs(own - other) <= slack * Math.max(own, other),
        ),
      ),
    ),
  );
  return pair ? { holds: true, reason: `${account.name} and ${pair.name}` } : null;
}

const nounAfter = (items: Item[], at: number): boolean =>
  items.slice(at + 1, at + 3).some((item) => SUM.test(wordOf(item)));
