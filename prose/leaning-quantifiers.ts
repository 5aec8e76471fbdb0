/**
 * Words that spread a figure over several accounts, and the noun of a count: "they have $29,000 each", "both sit at −0.57",
 * "Watch has halved to two, both customers". Each is held for all that it spreads over.
 */

import { clauseOf } from '../sentence/clause-words.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { accountAt, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, sameUnit, says } from '../sentence/values.ts';
import { bothRunsOf } from '../text/both-runs.ts';
import { type Finding, isTouched, judged } from '../text/findings.ts';

const SPREADING = /^(both|each|apiece|alike)$/;
/** Kinds that an account count can be said to be of, with what counts each. */
const KIND_OF: [noun: RegExp, metric: string][] = [
  [/^(paying )?customer$/, 'customers'],
  [/^prospect$/, 'prospects'],
];
/** Words between a count and its noun. */
const NEXT = 3;

export function leaningQuantifiers(
  scope: Scope,
  told: ReadonlyMap<number, Candidate[]>,
  findings: readonly Finding[],
): Finding[] {
  const { items } = scope;
  return items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'word' || isTouched(findings, item)) return [];
    if (ALL.test(item.word) && isOfEach(items, at, findings))
      return [judged(item, 'predicate', true, 'what stands in its clause holds of each')];
    if (SPREADING.test(item.word)) return spreadOver(scope, at, told, findings);
    const kind = KIND_OF.find(([noun]) => noun.test(item.word));
    return kind ? kindCounted(scope, at, kind[1], findings) : [];
  });
}

/** Words that what is held of each account of a set leans on. */
const ALL = /^(both|all|each|every)$/;

/** "Both have been there longer than usual": what follows in its clause was held of each account of the set. */
function isOfEach(items: Item[], at: number, findings: readonly Finding[]): boolean {
  const [, to] = clauseOf(items, at);
  const [start, end] = [items[at]!.from, items[to - 1]?.to ?? items[at]!.to];
  return findings.some(
    ({ from, verdict, reason }) =>
      from > start && from < end && verdict === 'verified' && /\bof each of \d+ accounts$/.test(reason),
  );
}

/** The figure of the clause holds for every account that the sentence names, two at least; else nothing is claimed. */
function spreadOver(
  scope: Scope,
  at: number,
  told: ReadonlyMap<number, Candidate[]>,
  findings: readonly Finding[],
): Finding[] {
  const { items, index, topic } = scope;
  const named = [...new Set(items.flatMap((item) => accountAt(item) ?? []))];
  const set = named.length > 1 ? named : textOf(items[at]) === 'both' ? topic.named.slice(-2) : [];
  const [from, to] = clauseOf(items, at);
  if (set.length < 2) return [];
  for (const [place, candidates] of told) {
    const item = items[place]!;
    const held = findings.some((each) => each.from === item.from && each.verdict === 'verified');
    if (item.kind !== 'figure' || place < from || place >= to || !held || candidates.length === 0) continue;
    const metrics = new Set(candidates.flatMap((each) => each.metrics.slice(0, 1)));
    const isOfAll = set.every((account) =>
      candidatesOf(index, account).figures.some(
        (each) =>
          metrics.has(each.metrics[0]!) &&
          sameUnit(item.figure, each, true) &&
          says(item.figure, each, index.sheet.currency),
      ),
    );
    if (isOfAll) return [judged(items[at]!, 'predicate', true, 'holds of each of those named')];
  }
  return [];
}

/** "Four customers" where the tier was found to have four accounts: as many of them have to be customers. */
function kindCounted(scope: Scope, at: number, metric: string, findings: readonly Finding[]): Finding[] {
  const { items, index } = scope;
  const after = textOf(items[at + 1]);
  for (let place = at - 1; place >= Math.max(0, at - NEXT); place -= 1) {
    const item = items[place]!;
    if (item.kind === 'sign' && item.word !== ',') return [];
    if (item.kind !== 'figure') continue;
    if (CHANGED.has(after)) return changeCounted(scope, at, metric, item.figure.value);
    // "Five of the 18 accounts are customers": told of the part.
    if (textOf(items[place - 1]) === 'of' || textOf(items[place - 2]) === 'of') return [];
    const count = findings.find(({ from, verdict }) => from === item.from && verdict === 'verified');
    const [subject, whole] = (count?.fact ?? '').split('.');
    const own = whole === 'accounts' ? index.fact(subject!, metric) : undefined;
    if (typeof own?.value !== 'number' || item.figure.kind !== 'number') return [];
    return [
      judged(
        items[at]!,
        'label',
        own.value === item.figure.value,
        `on record ${own.text} (${own.id})`,
        own.id,
      ),
    ];
  }
  return [];
}

const CHANGED = new Map([
  ['fewer', -1],
  ['less', -1],
  ['more', 1],
]);

/** "One customer fewer, two prospects more": by as many the group has fewer or more than in the run before. */
function changeCounted(scope: Scope, at: number, metric: string, count: number): Finding[] {
  const { items, index } = scope;
  const way = CHANGED.get(textOf(items[at + 1]))!;
  const [group] = groupsFor(scope, at);
  const fact = `${group?.id}.${metric}`;
  const runs = bothRunsOf(index, fact);
  if (!runs) return [];
  const { now, before } = runs;
  const reason = `on record ${before} to ${now} (${fact})`;
  return [judged(items[at]!, 'label', now - before === way * count, reason, fact)];
}
