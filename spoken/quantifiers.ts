/**
 * Quantifiers beside a claim that holds ("both score 96", "$28,000 each", "all 18 accounts", "a single overdue deal", "most of
 * the money"): claims where what is told is so of each one of those meant, or where the share on record is as much.
 */
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { textOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountAt, accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** The fact that a claim on the item holds of; null where there is none. */
export type FactOf = (at: number) => string | null;

const EACH = /^(both|all|each|every|apiece|alike|everyone)$/;
const ENDS = /^[;.!?—–]$/;
const NEAR = 0.06;

export function spokenQuantifiers(scope: Scope, factOf: FactOf): Finding[] {
  return [...eachOf(scope, factOf), ...shares(scope, factOf)];
}

const found = (scope: Scope, from: number, to: number, reason: string): Finding => ({
  from: scope.items[from]!.from,
  to: scope.items[to]!.to,
  type: 'predicate',
  verdict: 'verified',
  fact: null,
  reason,
});

function eachOf(scope: Scope, factOf: FactOf): Finding[] {
  const { items } = scope;
  return items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word' || !EACH.test(item.word)) return [];
    const whole = wholeCount(scope, at, factOf);
    if (whole) return [found(scope, at, at, whole)];
    const told = [...placesAfter(scope, at), ...placesBefore(scope, at)].find(
      (place) => factOf(place) !== null,
    );
    const fact = told === undefined ? null : factOf(told);
    if (!fact) return typeOfAll(scope, at);
    const set = setFor(scope, at).find((members) => members.every((one) => hasValue(scope, one, fact)));
    return set ? [found(scope, at, at, `so of each of ${set.map(({ name }) => name).join(', ')}`)] : [];
  });
}

/** "Both customers": the kind of each. */
function typeOfAll(scope: Scope, at: number): Finding[] {
  const noun = wordOf(scope.items[at + 1]);
  if (!/^(customer|prospect)$/.test(noun)) return [];
  const both = wordOf(scope.items[at]) === 'both';
  const groups = groupsFor(scope, at).map(({ members }) =>
    (members ?? []).flatMap((id) => scope.index.subject(id) ?? []),
  );
  const set = [...setFor(scope, at), ...groups].find(
    (members) =>
      members.length > 1 &&
      (!both || members.length === 2) &&
      members.every(({ id }) => scope.index.fact(id, 'type')?.value === noun),
  );
  return set ? [found(scope, at, at, `each of ${set.length} is a ${noun}`)] : [];
}

/** "All 18 accounts": a count that is of the whole group. */
function wholeCount({ items }: Scope, at: number, factOf: FactOf): string | null {
  for (let place = at + 1; place <= at + 3 && place < items.length; place += 1) {
    if (items[place]!.kind === 'figure') {
      const fact = factOf(place);
      return fact && /\.(accounts|customers|prospects|open_deals)$/.test(fact)
        ? `all that ${fact} counts`
        : null;
    }
    if (!/^(of|the|these|those|its|their|our|your)$/.test(textOf(items[place]))) return null;
  }
  return null;
}

const REACH = 8;
function placesAfter({ items }: Scope, at: number): number[] {
  const places: number[] = [];
  for (
    let place = at + 1;
    place < Math.min(items.length, at + REACH) && !ENDS.test(textOf(items[place]));
    place += 1
  )
    if (items[place]!.kind === 'figure' || items[place]!.kind === 'date') places.push(place);
  return places;
}
/** "$28,000 each": the figure straight before it. */
const placesBefore = ({ items }: Scope, at: number): number[] =>
  items[at - 1]?.kind === 'figure' ? [at - 1] : [];

/** Those meant: the accounts of the sentence before the word, all of it, else those told of last. */
function setFor({ items, topic }: Scope, at: number): Subject[][] {
  const before = [...new Set(items.slice(0, at).flatMap((item) => accountAt(item) ?? []))];
  const here = [...new Set(items.flatMap((item) => accountAt(item) ?? []))];
  const pair = wordOf(items[at]) === 'both';
  const said =
    here.length > 0 ? [] : [topic.said.slice(-2), ...(pair ? [] : [topic.said.slice(-3), topic.said])];
  return [before, before.slice(-2), here, ...said].filter((set) =>
    pair ? set.length === 2 : set.length > 1,
  );
}

/** The account, or one of its deals, has that value of the same metric, or nearly. */
function hasValue({ index }: Scope, account: Subject, fact: string): boolean {
  const [subject, rest] = fact.split('.') as [string, string];
  const [metric, period] = rest.split('@') as [string, string?];
  const wanted = index.fact(subject, metric, period ?? 'current')?.value;
  if (wanted === undefined || wanted === null) return false;
  return [account, ...index.children(account.id, 'deal')].some(({ id }) => {
    const own = index.fact(id, metric, period ?? 'current')?.value;
    return typeof own === 'number' && typeof wanted === 'number'
      ? Math.abs(own - wanted) <= NEAR * Math.abs(wanted)
      : own === wanted;
  });
}

const MONEY = '(?:money|revenue|value|pipeline|arr|income|total|sum|dollars?|business|open value)';
const OF = "(?: of)?(?: (?:the|this|that|its|their|our|your|it ' s))*";
const MOST = new RegExp(
  `(?<!\\p{L})(?:most|mostly|the bulk|the lion ' s share|the better part|more than half|over half|the majority|the greater part)(?:${OF} ${MONEY}| of (?:it|that|which))(?!\\p{L})`,
  'gu',
);
const ALL = new RegExp(
  `(?<!\\p{L})(?:all|the whole|the entirety|every (?:dollar|cent|penny)|the lot)(?:${OF} ${MONEY}| of (?:it|that|which))(?!\\p{L})`,
  'gu',
);
const SINGLE =
  /(?<!\p{L})(?:single|lone|sole|solitary) (?=(overdue deal|stagnant deal|open deal|customer|prospect|renewal|meeting|account|deal)(?!\p{L}))/gu;
const COUNTED: Record<string, string[]> = {
  'overdue deal': ['overdue_deals'],
  'stagnant deal': ['stagnant_deals'],
  'open deal': ['open_deals'],
  deal: ['open_deals', 'overdue_deals', 'stagnant_deals'],
  customer: ['customers'],
  prospect: ['prospects'],
  renewal: ['renewals_due', 'open_renewals'],
  meeting: ['meetings_booked'],
  account: ['accounts'],
};
const FULL = /(?<!\p{L})(?:full|entire|whole) (?=#)/gu;

function shares(scope: Scope, factOf: FactOf): Finding[] {
  const { text, rangeOf } = skeletonOf(scope.items);
  const made: Finding[] = [];
  const tell = (pattern: RegExp, holds: (from: number, to: number, noun: string) => string | null) => {
    for (const match of matchesOf(text, pattern)) {
      const [from, to] = rangeOf(match);
      const reason = holds(from, to, match[1] ?? '');
      if (reason) made.push(found(scope, from, to, reason));
    }
  };
  tell(MOST, (from) => shareOf(scope, from, (share) => share > 0.5));
  tell(ALL, (from) => shareOf(scope, from, (share) => share > 0.999) ?? ownWhole(scope, from));
  tell(SINGLE, (from, _, noun) => singleOf(scope, from, COUNTED[noun]!));
  tell(FULL, (_, to) => wholeSum(factOf(to + 1)));
  return made;
}

/** "For the full $137,000": all that it pays, or all that is open. */
const wholeSum = (fact: string | null): string | null =>
  fact && /\.(arr|open_value|amount)$/.test(fact) ? `the whole of ${fact}` : null;

/** What the accounts or the tier named hold of a group, of its revenue or of what is open. */
function shareOf(scope: Scope, from: number, holds: (share: number) => boolean): string | null {
  const { items, index } = scope;
  const here = [...new Set(items.flatMap((item) => accountAt(item) ?? []))];
  const groups = groupsFor(scope, from);
  for (const metric of ['arr', 'open_value', 'renewals_due_arr'])
    for (const whole of groups)
      for (const parts of [
        here,
        groups.filter(({ id, kind }) => kind === 'tier' && id !== whole.id).slice(0, 1),
      ]) {
        const all = new Values(index, whole).figure(metric);
        const held = parts.map((one) => new Values(index, one).figure(metric) ?? 0);
        const sum = held.reduce((total, each) => total + each, 0);
        if (all && sum <= all * 1.001 && holds(sum / all)) return `of ${whole.id}.${metric}`;
      }
  return null;
}

/** "All of it up for renewal": the revenue of an account with a renewal. */
function ownWhole(scope: Scope, from: number): string | null {
  const account = accountFor(scope, from);
  const words = scope.items.slice(from).map(textOf).join(' ');
  const renews =
    /\brenew/.test(words) && account !== null && scope.index.fact(account.id, 'renewal_date')?.value;
  return renews ? `all that ${account.name} pays` : null;
}

function singleOf(scope: Scope, from: number, metrics: string[]): string | null {
  const account = accountFor(scope, from);
  const one = [...groupsFor(scope, from).slice(0, 3), ...(account ? [account] : [])].find((subject) =>
    metrics.some((metric) => new Values(scope.index, subject).figure(metric) === 1),
  );
  return one ? `one of ${one.name}` : null;
}
