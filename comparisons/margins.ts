/** By how much a place is held, and which contact was the last or the first: "by far", "by a whisker", "the first since 13 March". */

import { isDenied } from '../changes/ways.ts';
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { Values } from '../sentence/conditions.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, isTouched, judged } from '../text/findings.ts';

const WIDE = /^(far|mile|miles|distance|margin|way|stretch|lot)$/;
const NARROW = /^(hair|whisker|nose|fraction|sliver|touch|shade|inch|neck|point|notch)$/;
/** Who leads by far has a quarter more than the next, who leads by a hair a tenth at most. */
const WIDELY = 1.25;
const NARROWLY = 1.1;
const MEASURES = ['arr', 'open_value', 'score', 'outcome_score', 'touches_30d', 'days_since_last_touch'];

export function judgeMargins(scope: Scope, findings: readonly Finding[]): Covering {
  const { items } = scope;
  const made: Finding[] = [];
  const covered = new Set<number>();
  items.forEach((item, at) => {
    if (item.kind !== 'word' || isTouched(findings, item)) return;
    const found = isDenied(items, at) ? null : (margin(scope, at) ?? inTime(scope, at));
    if (!found) return;
    made.push(judged({ from: items[found.from]!.from, to: item.to }, 'predicate', true, found.reason));
    for (let each = found.from; each <= at; each += 1) covered.add(each);
  });
  return { findings: made, covered };
}

interface Held {
  from: number;
  reason: string;
}

/** "The biggest customer by far", "only just below its norm, by a hair". */
function margin(scope: Scope, at: number): Held | null {
  const { items, index, topic } = scope;
  const word = wordOf(items[at]);
  const wide = WIDE.test(word);
  const by = items.slice(Math.max(0, at - 4), at).findLastIndex((item) => wordOf(item) === 'by');
  if ((!wide && !NARROW.test(word)) || by < 0) return null;
  const from = Math.max(0, at - 4) + by;
  const account = accountFor(scope, at);
  if (!account) return null;
  const own = new Values(index, account);
  const [touches, norm] = [own.figure('touches_30d'), own.figure('touch_norm_30d')];
  const nearNorm =
    touches !== null && norm !== null && Math.abs(touches - norm) <= Math.max(0.6, norm * 0.15);
  if (!wide && nearNorm && items.some((item) => /norm|normal|usual|par/.test(wordOf(item))))
    return { from, reason: `${account.name} beside its norm` };
  const groups = groupsFor(scope, at).map(({ members }) =>
    (members ?? []).flatMap((id) => index.subject(id) ?? []),
  );
  const metric = MEASURES.find((each) =>
    [topic.named, ...groups].some((set) => leadsBy(scope, account, set, each, wide)),
  );
  return metric ? { from, reason: `${account.name} before the next (${metric})` } : null;
}

function leadsBy(
  { index }: Scope,
  one: Subject,
  set: readonly Subject[],
  metric: string,
  wide: boolean,
): boolean {
  const of = (subject: Subject): number => new Values(index, subject).figure(metric) ?? 0;
  const rest = set.filter((other) => other !== one).map(of);
  const [own, next] = [of(one), Math.max(0, ...rest)];
  if (rest.length === 0 || next === 0 || own <= next) return false;
  return wide ? own >= next * WIDELY : own <= next * NARROWLY;
}

/** "The first since 13 March" after the last touch of the run before, "the last on 11 May", "the most recent of them on 30 September". */
function inTime(scope: Scope, at: number): Held | null {
  const { items, index } = scope;
  const isFirst = /^first( time)?$/.test(wordOf(items[at]));
  const isLast = /^(last|latest|recent|most recent)$/.test(wordOf(items[at]));
  const account = isFirst || isLast ? accountFor(scope, at) : null;
  const date = account ? dateAfter(items, at, isFirst) : null;
  if (!account || !date) return null;
  const touched = index.fact(account.id, 'last_touch', isFirst ? 'previous' : 'current')?.value;
  const holds =
    typeof touched === 'string' && date.date.ranges.some(([from, to]) => from <= touched && touched <= to);
  if (!holds) return null;
  const from = wordOf(items[at - 1]) === 'most' ? at - 1 : at;
  return { from, reason: `as the last touch of ${account.name} on record, ${touched}` };
}

const BETWEEN =
  /^(time|contact|touch|exchange|conversation|of|them|it|one|being|was|word|in|months|ages|a|while|we|they|had|the)$/;

/** The date that "since", after the first, or "on", after the last, leads to. */
function dateAfter(items: Item[], at: number, first: boolean): (Item & { kind: 'date' }) | null {
  let linked = false;
  for (let place = at + 1; place < Math.min(items.length, at + 8); place += 1) {
    const item = items[place]!;
    if (item.kind === 'date') return linked ? item : null;
    const word = wordOf(item);
    if (first ? /^(since|after)$/.test(word) : /^(on|came on|dates from)$/.test(word)) linked = true;
    else if (!BETWEEN.test(word)) return null;
  }
  return null;
}
