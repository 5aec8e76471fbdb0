/**
 * Counts whose noun stands before them: "how few people we talk to: two", "no contact in April, three since", and of a
 * tier what the last sentence counted of all ("Fifteen are past their dates. Eleven are in Triage", "the $660,000 of
 * overdue deals. Eleven of the 15 sit in Triage").
 */
import type { Subject } from '../domain/facts.ts';
import { metricsIn, wordsIn } from '../sentence/clause-words.ts';
import { COUNTED } from '../sentence/cues.ts';
import { subjectsFor } from '../sentence/figure-subjects.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { refersBack } from '../sentence/referring-back.ts';
import type { Scope } from '../sentence/subjects.ts';
import { tierAt } from '../sentence/the-tier.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';

/** What the count is by the noun before it; null where none says. */
export function ofNounBefore(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  if (figure.kind === 'money') return ofTierBefore(scope, figure) ?? toldAgain(scope, figure);
  if (figure.kind !== 'number' || figure.decimal) return null;
  return (
    countOf(scope, at, figure, afterColon(scope.items, at)) ??
    countOf(scope, at, figure, sinceThen(scope.items, at)) ??
    inTier(scope, at, figure)
  );
}

/** The value of one of the metrics that the figure says, now. */
function countOf(
  scope: Scope,
  at: number,
  figure: OpenFigure,
  metrics: ReadonlySet<string> | null,
): Candidate | null {
  if (metrics === null) return null;
  for (const subject of subjectsFor(scope, at)) {
    const values = candidatesOf(scope.index, subject).figures.filter(
      (each) => each.period === 'current' && each.metrics.length === 1 && metrics.has(each.metrics[0]!),
    );
    const found = values.find((each) => says(figure, each, scope.index.sheet.currency));
    if (found) return found;
    if (values.length > 0) return null;
  }
  return null;
}

const HEDGES = /^(just|only|a|mere|about|exactly|now|currently|still|at|all of|the)$/;

/** "How few people we talk to: two in 90 days": the noun counted before the colon. */
function afterColon(items: Item[], at: number): ReadonlySet<string> | null {
  let colon = at - 1;
  while (HEDGES.test(wordOf(items[colon]))) colon -= 1;
  return /^[:—–]$/.test(textOf(items[colon])) ? lastCounted(items, colon) : null;
}

const SINCE = /^(since|now|today|currently|afterwards?|later|this|in)$/;

/** "No contact in April's report, three since": the noun of a count of nothing. */
function sinceThen(items: Item[], at: number): ReadonlySet<string> | null {
  if (!SINCE.test(wordOf(items[at + 1])) || !/^[,;]$|^(but|and|then)$/.test(textOf(items[at - 1])))
    return null;
  const none = items.findLastIndex(
    (item, place) => place < at && /^(no|zero|nothing|none|without)\b/.test(wordOf(item)),
  );
  if (none < 0) return null;
  return lastCounted(items.slice(none), at - none);
}

function lastCounted(items: Item[], end: number): ReadonlySet<string> | null {
  const found = items
    .slice(0, end)
    .findLast((item) => item.kind === 'word' && item.word.split(' ').some((word) => COUNTED.has(word)));
  if (found?.kind !== 'word') return null;
  return COUNTED.get(found.word.split(' ').findLast((word) => COUNTED.has(word))!)!;
}

/** The count of the things of which a sum was told. */
const COUNT_OF: Record<string, string> = {
  overdue_value: 'overdue_deals',
  open_value: 'open_deals',
  renewals_due_arr: 'renewals_due',
  deals_due_value: 'deals_due',
};
const IN = /^(in|into|within|inside|from|with)$/;
const BETWEEN =
  /^(of|the|those|these|them|all|are|is|sit|sits|stand|lie|belong|were|come|comes|fall|still|all|alone|just|only|now|found|have)$/;

/** "Eleven of the 15 sit in Triage": of a tier, what the sentence before told of all. */
function inTier(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const { items, topic } = scope;
  const tier = tierAfter(items, at);
  if (tier === null) return null;
  const told = topic.measures.flatMap(({ metrics }) => (metrics.length === 1 ? metrics : []));
  const metrics = new Set(
    told.flatMap((metric) => [metric, ...(COUNT_OF[metric] ? [COUNT_OF[metric]] : [])]),
  );
  return (
    candidatesOf(scope.index, tier).figures.find(
      (each) =>
        each.kind === 'number' &&
        each.period === 'current' &&
        each.metrics.length === 1 &&
        metrics.has(each.metrics[0]!) &&
        says(figure, each, scope.index.sheet.currency),
    ) ?? null
  );
}

const BACK = /^(it|that|this|them|those|all|whole|lot|everything)$/;

/** "They stand for the whole Triage pipeline. Closing all of it would take $481,000 off": of the tier named last. */
function ofTierBefore({ items, topic, index }: Scope, figure: OpenFigure): Candidate | null {
  const [tier, other] = topic.tiers;
  if (!tier || other || !items.some((item) => BACK.test(wordOf(item)))) return null;
  const metrics = new Set([...topic.cues, ...topic.measures.flatMap((each) => each.metrics)]);
  return (
    candidatesOf(index, tier).figures.find(
      (each) =>
        each.period === 'current' &&
        each.metrics.length === 1 &&
        metrics.has(each.metrics[0]!) &&
        each.kind === 'money' &&
        says(figure, each, index.sheet.currency),
    ) ?? null
  );
}

/** "So the hour goes where $76,000 could walk away": a sum of an account that the text told, in a sentence about none. */
function toldAgain({ items, topic, index, lead }: Scope, figure: OpenFigure): Candidate | null {
  if (lead || refersBack(items) || !topic.told.includes(figure.value)) return null;
  if (topic.about || items.some(({ kind }) => kind === 'name')) return null;
  const pointed = metricsIn(items, 0, items.length);
  for (const account of topic.said) {
    const found = candidatesOf(index, account).figures.find(
      ({ metrics, period, value }) =>
        period === 'current' &&
        metrics.length === 1 &&
        /^(arr|open_value|amount)$/.test(metrics[0]!) &&
        (pointed.size === 0 || pointed.has(metrics[0]!)) &&
        value === figure.value,
    );
    if (found) return found;
  }
  return null;
}

/** The tier that the count is told to be in, with nothing else named or counted on the way. */
function tierAfter(items: Item[], at: number): Subject | null {
  for (let next = at + 1; next < items.length; next += 1) {
    const item = items[next]!;
    if (item.kind === 'figure' && wordsIn(items, at, next).includes('of')) continue;
    if (item.kind === 'name') return IN.test(wordOf(items[next - 1])) ? tierAt(item) : null;
    if (item.kind !== 'word' || !(BETWEEN.test(item.word) || IN.test(item.word))) return null;
  }
  return null;
}
