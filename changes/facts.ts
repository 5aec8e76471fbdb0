/** Which way a figure or date of a sentence went since the run before, by the fact that it was found to be. */

import type { Item } from '../sentence/items.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import type { Candidate } from '../sentence/values.ts';
import type { Finding } from '../text/findings.ts';

/** What each figure was found to be, by its item. */
export type Figures = ReadonlyMap<number, Candidate[]>;

/** Which way something on record went, with the fact that says so. */
export interface Change {
  way: 1 | -1 | 0;
  isDate: boolean;
  fact: string;
}

export type Verdict = Pick<Finding, 'verdict' | 'fact' | 'reason'>;
export const holds = (fact: string | null, reason: string): Verdict => ({
  verdict: 'verified',
  fact,
  reason,
});
export const isFalse = (fact: string | null, reason: string): Verdict => ({
  verdict: 'contradicted',
  fact,
  reason,
});

/** The finding on the item, where it holds. */
export const findingAt = (items: Item[], at: number, findings: readonly Finding[]): Finding | undefined =>
  findings.find(({ from, verdict }) => from === items[at]?.from && verdict === 'verified');

/** What the figure or date that holds became since the run before, or which way a change goes that it tells. */
export function changesAt(scope: Scope, at: number, told: Figures, findings: readonly Finding[]): Change[] {
  const { index, items } = scope;
  const finding = findingAt(items, at, findings);
  if (!finding) return [];
  const candidates = told.get(at) ?? [];
  const changes = candidates.flatMap((each): Change[] =>
    each.period === 'derived' && each.went !== undefined && each.metrics.length === 1
      ? [{ way: each.went, isDate: false, fact: each.fact }]
      : [],
  );
  if (changes.length > 0) return changes;
  const facts = new Set([
    ...candidates.flatMap(({ fact, metrics }) => (metrics.length === 1 ? [fact] : [])),
    ...(candidates.length === 0 && finding.fact ? [finding.fact] : []),
  ]);
  const found = [...facts].flatMap(
    (fact) => changeOf(index, fact) ?? changeOf(index, sizeOf(index, fact)) ?? [],
  );
  return found.length > 0 || facts.size > 0 ? found : sizeTold(scope, at);
}

/** "Triage is down to four", where as many accounts are listed: the size of the tier that the words are of. */
function sizeTold(scope: Scope, at: number): Change[] {
  const [item, group] = [scope.items[at], groupsFor(scope, at)[0]];
  if (item?.kind !== 'figure' || item.figure.kind !== 'number' || group?.kind !== 'tier') return [];
  const size = `${group.id}.accounts`;
  return scope.index.byId(size)?.value === item.figure.value
    ? [changeOf(scope.index, size) ?? []].flat()
    : [];
}

const bothRuns = (index: Scope['index'], fact: string) => [
  index.byId(fact)?.value,
  index.byId(`${fact}@previous`)?.value,
];

/** Which way a number went since the run before; null where it is none or was none. */
export function wayOf(index: Scope['index'], fact: string): 1 | -1 | 0 | null {
  const [now, then] = bothRuns(index, fact);
  return typeof now === 'number' && typeof then === 'number' ? (Math.sign(now - then) as 1 | -1 | 0) : null;
}

/** The change of a fact, given as it is now or as it was; the next close date is that of a deal. */
export function changeOf(index: Scope['index'], id: string): Change | null {
  const fact = ofDeal(index, id.replace(/@previous$/, ''));
  const way = wayOf(index, fact);
  if (way !== null) return { way, isDate: false, fact };
  const [now, then] = bothRuns(index, fact);
  if (index.byId(fact)?.unit !== 'date' || typeof now !== 'string' || typeof then !== 'string') return null;
  return { way: now > then ? 1 : now < then ? -1 : 0, isDate: true, fact };
}

/** "Triage is down to 11", found to be as many as stayed there or have no meeting: the size of the tier where that is as many. */
function sizeOf(index: Scope['index'], id: string): string {
  const { subject, unit, value } = index.byId(id) ?? {};
  const size = `${subject}.accounts`;
  return unit === 'count' && subject?.startsWith('tier-') && index.byId(size)?.value === value ? size : id;
}

function ofDeal(index: Scope['index'], id: string): string {
  if (!id.endsWith('.next_close_date')) return id;
  const { subject, value } = index.byId(id) ?? {};
  const closes = index.children(subject ?? '', 'deal').map((deal) => `${deal.id}.close_date`);
  return closes.find((each) => index.byId(each)?.value === value) ?? id;
}

/** Changes too small to deny "steady", as a share of the value; sentiment in its own units. */
const SMALL = { share: 0.05, sentiment: 0.031, count: 1 };

/** Whether a value is next to what it was. */
export function isSmall({ index }: Scope, fact: string): boolean {
  const [now, then] = bothRuns(index, fact);
  if (typeof now !== 'number' || typeof then !== 'number') return now === then;
  const change = Math.abs(now - then);
  if (fact.includes('.sentiment')) return change <= SMALL.sentiment;
  const few = Number.isInteger(now) && Math.abs(now) < 20;
  return change <= Math.max(SMALL.share * Math.abs(then), few ? SMALL.count : 0);
}
