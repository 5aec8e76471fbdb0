/** Places among others in open prose: "the largest of the three", "the longest silence in the tier", "the closest renewal". */
import type { Subject } from '../domain/facts.ts';
import type { Finding } from './findings.ts';
import { clauseOf } from './open-pointing.ts';
import type { Covering } from './open-predicates.ts';
import { accountFor, groupsFor, type Scope } from './open-subjects.ts';
import { type Candidate, candidatesOf } from './open-values.ts';

const MOST = new Set(
  'largest biggest highest longest most strongest furthest richest busiest best'.split(' '),
);
const LEAST = new Set(
  'smallest lowest shortest fewest weakest poorest quietest worst closest least nearest'.split(' '),
);
const SIZE = ['arr', 'open_value', 'amount', 'at_stake'];
const METRICS: Record<string, string[]> = {
  longest: ['days_since_last_touch', 'days_in_stage', 'days_past_close', 'longest_silence'],
  closest: ['days_to_renewal', 'days_to_close'],
  nearest: ['days_to_renewal', 'days_to_close'],
  earliest: ['days_to_renewal', 'days_to_close'],
  latest: ['days_to_renewal', 'days_to_close'],
  best: ['score', 'outcome_score', 'sentiment_90d'],
  strongest: ['score', 'outcome_score', 'sentiment_90d'],
  worst: ['score', 'sentiment_90d', 'outcome_score'],
  weakest: ['score', 'sentiment_90d', 'outcome_score'],
};
/** Adverbs and plain uses that claim no place. */
const PLAIN = /^(most|least|best|worst)$/;

export function judgeSuperlatives(scope: Scope, told: ReadonlyMap<number, Candidate[]>): Covering {
  const covered = new Set<number>();
  const findings: Finding[] = [];
  scope.items.forEach((item, at) => {
    if (item.kind !== 'word') return;
    const word = item.word.split(' ')[0]!;
    const wanted = MOST.has(word) ? 1 : LEAST.has(word) ? -1 : 0;
    if (wanted === 0) return;
    const before = scope.items[at - 1];
    const the = before?.kind === 'word' && /^(the|our|your|their|its|his|her|s)$/.test(before.word);
    if (PLAIN.test(word) && !the) {
      covered.add(at);
      return;
    }
    const account = accountFor(scope, at);
    const holds = account ? isFirst(scope, at, account, wanted, metricsFor(scope, at, word, told)) : null;
    covered.add(at);
    findings.push({
      from: item.from,
      to: item.to,
      type: 'predicate',
      verdict: holds === null ? 'unsupported' : holds ? 'verified' : 'contradicted',
      fact: null,
      reason:
        holds === null
          ? `nothing here tells among whom or by what this is the ${word}`
          : holds
            ? `holds of ${account!.name}`
            : `another has a ${wanted > 0 ? 'higher' : 'lower'} value than ${account!.name}`,
    });
  });
  return { findings, covered };
}

function metricsFor(
  scope: Scope,
  at: number,
  word: string,
  told: ReadonlyMap<number, Candidate[]>,
): string[] {
  const [from, to] = clauseOf(scope.items, at);
  const figures = [...told]
    .filter(([place]) => place >= from && place < to + 2)
    .flatMap(([, each]) => each.flatMap(({ metrics }) => metrics));
  const cues = scope.items
    .slice(at, Math.min(to, at + 4))
    .flatMap((item) => (item.kind === 'word' && item.metrics ? [...item.metrics] : []));
  // "The best account" says by nothing in what.
  if (/^(best|worst|strongest|weakest|most|fewest|least)$/.test(word))
    return [...new Set([...cues, ...figures])];
  return [...new Set([...cues, ...figures, ...(METRICS[word] ?? SIZE)])];
}

/** First of any set that can be meant, by any metric that can be meant: the text's accounts, its tier's, its owner's, the book's. */
function isFirst(
  scope: Scope,
  at: number,
  account: Subject,
  wanted: number,
  metrics: string[],
): boolean | null {
  const { index, topic } = scope;
  const sets = [
    topic.named,
    ...groupsFor(scope, at).map(({ members }) => (members ?? []).map((id) => index.subject(id)!)),
  ];
  let judged = false;
  for (const metric of metrics) {
    const of = (one: Subject): number[] =>
      candidatesOf(index, one)
        .figures.filter(
          (each) => each.period === 'current' && each.metrics.length === 1 && each.metrics[0] === metric,
        )
        .map(({ value }) => value * wanted);
    const own = of(account);
    if (own.length === 0) continue;
    for (const set of sets) {
      if (set.length < 2 || !set.includes(account)) continue;
      judged = true;
      const best = Math.max(...set.filter((one) => one !== account).flatMap(of), Number.NEGATIVE_INFINITY);
      if (Math.max(...own) >= best) return true;
    }
  }
  return judged ? false : null;
}
