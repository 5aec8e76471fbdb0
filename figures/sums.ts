/** "Together", "combined", "in all": sums of one metric over the accounts that a text names. */
import type { Subject } from '../domain/facts.ts';
import { wordsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import type { Item } from '../sentence/items.ts';
import { pointedAt } from '../sentence/pointing.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';
import { datesWithin } from './due-of-text.ts';
import { pairOf } from './pairs.ts';
import { lastNamed } from './told-sets.ts';

const SUMS = new Set(
  'together combined total totalling totaling totals between sum sums both plus add adds adding altogether all those these trio pair carry carries hold holds represent represents bring brings account accounts across worth make makes made up collectively jointly cover covering group deal deals customer customers climber faller riser'.split(
    ' ',
  ),
);
const SUMMED: readonly string[] =
  'arr amount open_value touches_30d touch_norm_30d open_deals contacts_90d overdue_value renewals_due_arr'.split(
    ' ',
  );
/** A bare count needs a word that adds up, or those over whom it goes: "our seven accounts had 11". */
const COUNTS_ADDED =
  /\b(together|combined|sums?|both|plus|adds?|adding|altogether|in all|collectively|jointly|between|total\w*)\b|\b(?:these|those|our|the|all|your) (?:# )?(?:accounts?|customers?|two|pair|trio)\b|(?<!\S)# (?:open )?deals? ,? ?worth\b|\bthe # (?:have|had|has|hold|carry|carries|bring)\b/;
/** "Its $46,000 deal" is one deal's. */
const ONE_DEAL =
  /^(?:(?!worth|between|across|in|of)[\p{L}-]+ ){0,2}(?:deal|renewal|upgrade|expansion|add on|module|package|pilot|rollout|contract)(?:\s|$)/u;
/** Revenue and deals in one sum. */
const ADDED = /\b(add|adds|adding|plus|stake|everything|told|riding|hold|holds|overall|all in)\b/;
/** "$217,000 across an upgrade and a renewal", "$217,000 in play between the two". */
const OWN_ADDED = /\b(across|between|together|combined|play|both|plus|add|adds|stake)\b/;
/** Accounts of which every pair is tried. */
const MOST = 12;

/** "$295,000 together"; not "Initech ($52,000) and Globex ($44,000) put together", which adds up what stands in brackets. */
export function saysTogether(items: Item[], at: number): boolean {
  const closed = items[at + 1]?.kind === 'sign';
  return !closed && wordsIn(items, at + 1, at + 4).some((word) => /^(together|combined)$/.test(word));
}

/** The sum of one metric over two of the accounts in play, or over all of them, that the figure says. */
export function sumOf(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const words = wordsIn(scope.items, 0, scope.items.length);
  if (!words.some((word) => SUMS.has(word)) || (figure.kind !== 'money' && figure.kind !== 'number'))
    return null;
  const added = addedOf(scope, at, figure, words.join(' '));
  if (added) return added;
  for (const metric of summableAt(scope.items, at, figure)) {
    const sums = setsOf(scope, at).flatMap((set) =>
      sumOver(set.flatMap((account) => metricOf(scope, account, metric, figure) ?? [])),
    );
    const pairs = pairsOf(
      accountsIn(scope, at).flatMap((account) => metricOf(scope, account, metric, figure) ?? []),
    );
    const found = [...sums, ...pairs].find((sum) => says(figure, sum, scope.index.sheet.currency));
    if (found) return found;
  }
  return null;
}

/** What the figure may be a sum of: by the words about it, and by the noun that it points at. */
function summableAt(items: Item[], at: number, figure: OpenFigure): string[] {
  const pointed = pointedAt(items, at);
  const isFree = figure.kind !== 'number' && !pointed.strict;
  return addedUpAt(items, at, figure).filter(
    (metric) => isFree || pointed.levels.some((level) => level.has(metric)),
  );
}

/** What the words about the figure let it be a sum of: a bare count of anything but deals needs one that adds up. */
function addedUpAt(items: Item[], at: number, { kind }: OpenFigure): readonly string[] {
  const words = wordsShown(items);
  if (kind === 'number' && !COUNTS_ADDED.test(words)) return pairOf(items, at) === null ? ['open_deals'] : [];
  const isOneDeal = kind !== 'number' && ONE_DEAL.test(wordsShown(items.slice(at + 1, at + 5)));
  return isOneDeal && !ADDED_TOGETHER.test(words) ? [] : SUMMED;
}
const ADDED_TOGETHER = /\b(together|combined|both|sum|altogether|jointly|collectively|total\w*)\b/;

/** Revenue and deals in one sum: over the accounts in play, or of the only one that is meant. */
function addedOf(scope: Scope, at: number, figure: OpenFigure, words: string): Candidate | null {
  if (figure.kind !== 'money') return null;
  const named = new Set(scope.items.flatMap((item) => accountAt(item) ?? []));
  const own = named.size > 1 || !OWN_ADDED.test(words) ? null : accountFor(scope, at);
  const sets = [...(own ? [[own]] : []), ...(ADDED.test(words) ? setsOf(scope, at) : [])];
  const both = (account: Subject) =>
    ['arr', 'open_value'].flatMap((metric) => metricOf(scope, account, metric, figure) ?? []);
  const sums = sets.flatMap((set) => sumOver(set.flatMap(both)));
  return sums.find((sum) => says(figure, sum, scope.index.sheet.currency)) ?? null;
}

function metricOf(
  { index }: Scope,
  account: Subject,
  metric: string,
  figure: OpenFigure,
): Candidate | undefined {
  return candidatesOf(index, account).figures.find(
    (each) =>
      each.kind === figure.kind &&
      (each.period === 'current' || each.period === 'norm') &&
      each.metrics.length === 1 &&
      each.metrics[0] === metric,
  );
}

function pairsOf(values: Candidate[]): Candidate[] {
  return values.flatMap((first, place) =>
    values.slice(place + 1).map((second) => ({ ...first, value: first.value + second.value })),
  );
}

const sumOver = (values: Candidate[]): Candidate[] =>
  values.length > 1 ? [{ ...values[0]!, value: values.reduce((sum, { value }) => sum + value, 0) }] : [];

/** Sets of accounts of which prose tells sums: the sentence's, the text's, those of it that rose, fell, pay, do not pay yet. */
function setsOf(scope: Scope, at: number): Subject[][] {
  const { topic, index } = scope;
  const of = (holds: (account: Subject) => boolean): Subject[] => topic.named.filter(holds);
  const isType = (type: string) => (account: Subject) => index.fact(account.id, 'type')?.value === type;
  const isKind = (kind: string) => (account: Subject) => index.change(account.id)?.kind === kind;
  return [
    accountsIn(scope, at),
    topic.named,
    of(isKind('up')),
    of(isKind('down')),
    of(isType('customer')),
    of(isType('prospect')),
    topic.recent,
    of(({ id }) => index.fact(id, 'touches_30d')?.value === 0),
    of(({ id }) => (index.fact(id, 'next_touch')?.value ?? null) === null),
    topic.named.slice(-3),
    ...lastNamed(scope),
    ...dueThen(scope),
  ];
}

/** "Three deals totalling $326,000 are scheduled to close in June": those of the text that close then, and those that renew. */
function dueThen({ items, topic, index }: Scope): Subject[][] {
  const ranges = items.flatMap((item) => (item.kind === 'date' ? item.date.ranges : []));
  return [/^close_date$/, /^renewal_date$/].map((due) =>
    topic.named.filter((account) => datesWithin(index, account, due, ranges).length > 0),
  );
}

function accountsIn(scope: Scope, at: number): Subject[] {
  const here = scope.items.flatMap((item) =>
    item.kind === 'name' && item.subjects[0]!.kind === 'account' ? [item.subjects[0]!] : [],
  );
  if (here.length > 1) return [...new Set(here)].slice(0, MOST);
  const account = accountFor(scope, at);
  return [...new Set([...here, ...(account ? [account] : []), ...scope.topic.named])].slice(0, MOST);
}
