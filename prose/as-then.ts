/**
 * "Three stagnant deals, as many as last month", "all eleven are overdue, just as they were a month ago": the figure told
 * just before has to have been the same in the run before. A fault where it was another; which of several measures is meant
 * is told by the figure, so no other measure that happens to be unchanged can stand in for it.
 */
import { isDenied, isProposed } from '../changes/ways.ts';
import type { Covering } from '../predicates/predicates.ts';
import { covering, type Sentence } from '../predicates/sentence-so-far.ts';
import type { Candidate } from '../sentence/candidate.ts';
import { type Item, spanOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type BothRuns, bothRunsOf } from '../text/both-runs.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const THEN =
  '(?:(?:in|at) (?:the )?(?:end of )?D|last (?:month|time|report)|# (?:ago|earlier|before)|the month before|before|(?:in|at) the (?:last|previous) (?:report|run|review|month))';
const SAME = spokenWords(
  `(?:exactly |just |precisely )*(?:as (?:many|much|high|low|large|big|long)(?: \\p{L}+)?(?: as)?|the same(?: \\p{L}+)?(?: as)?|no (?:more|fewer|less) (?:and|or|nor) no (?:more|fewer|less) than|unchanged (?:on|from|since)|(?:the same )?as (?:they|it|there) (?:was|were|had|did)|as) ${THEN}`,
);
const REACH = 10;

export function judgeAsThen({ scope, findings, told }: Sentence): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const made: Finding[] = [];
  for (const match of matchesOf(text, SAME)) {
    const [from, to] = rangeOf(match);
    const at = figureBefore(items, from);
    if (
      at === null ||
      !isMonthAgo(items.slice(from, to + 1)) ||
      isDenied(items, from) ||
      isProposed(items, from)
    )
      continue;
    const holds = findings.some(
      (each) => each.from === items[at]!.from && each.verdict === 'verified' && each.fact !== null,
    );
    const pairs = holds ? (told.get(at) ?? []).flatMap((each) => runsOf(scope, each)) : [];
    if (pairs.length === 0 || pairs.some(isSame)) continue;
    const [{ fact, now, before }] = pairs as [Runs];
    const reason = `${fact} is ${now} after ${before} in the run before`;
    made.push(judged(spanOf(items, from, to), 'date', false, reason, fact));
  }
  return covering(items, made);
}

interface Runs extends BothRuns {
  fact: string;
}

/** A value of today with that of the run before. */
function runsOf({ index }: Scope, { fact, period, metrics }: Candidate): Runs[] {
  if (period !== 'current' || metrics.length !== 1 || fact.includes('@')) return [];
  const runs = bothRunsOf(index, fact);
  return runs ? [{ fact, ...runs }] : [];
}

/** About the same is told of as well. */
const SLACK = 0.03;
const isSame = ({ now, before }: Runs): boolean =>
  Math.abs(now - before) <= SLACK * Math.max(Math.abs(now), Math.abs(before));

/** "A month ago" is one figure of days; any other span of days goes back past the run before. */
const MONTH = { least: 28, most: 31 };
const isMonthAgo = (words: Item[]): boolean =>
  words.every((item) => {
    if (item.kind !== 'figure') return true;
    const { kind, value } = item.figure;
    return kind === 'days' && value >= MONTH.least && value <= MONTH.most;
  });

/** The figure told last before the words, in their part of the sentence. */
function figureBefore(items: Item[], from: number): number | null {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const item = items[at]!;
    if (item.kind === 'sign' && /^[;:.()]$/.test(item.word)) return null;
    if (/^(?:but|while|though|although|whereas)$/.test(wordOf(item))) return null;
    if (item.kind === 'figure') return at;
  }
  return null;
}
