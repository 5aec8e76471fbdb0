/**
 * Echoes of what no measure tells ("the mood is good, the deal isn't", "risk did not", "the stakes aren't") claim nothing;
 * a measure that is said not to have held ("Overdue deals aren't steady: 15, against seven"), or not to have been seen to
 * move ("None of the four has seen its odds budge", "neither's odds have budged"), is held against the run before.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { quantifiedSets } from '../predicates/quantifiers.ts';
import { spanOf, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { bothRunsOf } from '../text/both-runs.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { changesFor, isOtherwise, measureIn, type Way } from './echo-subjects.ts';

const NOT =
  "(?:(?:did|does|do|has|have|had|is|are|was|were|' s|' ve|' re)(?: (?:yet|really|quite|actually|simply|just|clearly|at all))* not|(?:did|does|do|has|have|had|is|are|was|were)n ' t)(?: (?:yet|really|quite|actually|exactly|at all|so|entirely))*";
const END = '(?=$| ?[,.;:()—–!?]| (?:and|but|with|though|while|so)(?!\\p{L}))';
const THING =
  '(?:deal|risk|stake|rest|picture|mix|story|trend|outlook|prospect|problem|worry|danger|challenge|urgency|workload|pressure|timing|calendar|diary|direction|calmness|forecast|business|side|other|follow - up|follow - through|substance|detail|reality|commitment|urgency|payoff|result|news|composition|make - up|quality|customer|people|face|name|reason|cause|conclusion|answer|remedy|circumstance)s?';
const LOOSE = new RegExp(
  `(?<=(?:^|[,;:.(—–]|but|and|while|though|yet|whereas) )(?:(?:the|its|their|our|your|this|that|all|most) )*(?:(?:open|real|other|bigger|rest of the|wider|overall) )*${THING} ${NOT}(?: (?:the same|so|either|too|alike|identical|as (?:good|rosy|happy|kind|bright|clear|simple)|there|going anywhere|following))?${END}`,
  'gu',
);
const STEADY = new RegExp(
  `(?<=(?:^|[\\p{L}N#%] ))${NOT} (?:(?:held|holding|been|stayed|remained|stay|stand|stood|keep|kept|hold) )*(?:steady|stable|flat|static|level|constant|put|still|unchanged)${END}`,
  'gu',
);
const MOVING =
  '(?:moved?|budged?|changed?|shift|shifted|stirred|stir|rise|risen|rose|grow|grown|climb|climbed|improved?|recover|recovered|fall|fallen|drop|dropped|slip|slipped|decline|declined)';
const UP = /^(?:ris|ros|grow|climb|improv|recover)/;
const DOWN = /^(?:fall|drop|slip|declin)/;
const WHO =
  '(?:none|neither|nobody|nothing|not (?:one|#)|not a thing)(?: of (?:them|these|those|the|our|your))?(?: #)?(?: account| deal| customer| name| two)*';
const SEEN = new RegExp(
  `(?<!\\p{L})(?:(?<who>${WHO}) (?:(?:has|have|had|did|saw) )*|${NOT} |never )(?:seen?|saw|watched?) (?:its |their |the |any |much |a |an |of |in |on )*(?<noun>\\p{L}+(?: \\p{L}+){0,2}?) (?<verb>${MOVING})(?!\\p{L})`,
  'gu',
);
const MOVED_IN = new RegExp(
  `(?<!\\p{L})(?<who>${WHO}) (?:(?:has|have|had) )*(?:(?<verb>${MOVING}) (?:in|on) (?:its |their |the )*(?<noun>\\p{L}+)|(?:' )?s (?<noun2>\\p{L}+) (?:(?:has|have|had) )*(?<verb2>${MOVING}))(?!\\p{L})`,
  'gu',
);

const NEITHER_NOR = new RegExp(
  `(?<!\\p{L})neither (?<first>[\\p{L} -]+?) nor (?<second>[\\p{L} -]+?) (?:(?:has|have|had|did|really) )*(?<verb>${MOVING})(?!\\p{L})`,
  'gu',
);

export function looseEchoes(scope: Scope): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  const covered = new Set<number>();
  const findings: Finding[] = [];
  const take = (from: number, to: number, holds: boolean | null, reason = ''): void => {
    for (let at = from; at <= to; at += 1) if (items[at]!.kind !== 'name') covered.add(at);
    const place = spanOf(items, from, to);
    if (holds !== null)
      findings.push(judged(place, 'direction', holds, `${holds ? 'as' : 'not as'} on record: ${reason}`));
  };
  for (const match of matchesOf(text, LOOSE)) take(...rangeOf(match), null);
  for (const match of matchesOf(text, STEADY)) {
    const [from, to] = rangeOf(match);
    const metrics = measureIn(items, Math.max(0, from - 3), from);
    const holds = metrics && isOtherwise(scope, changesFor(scope, from, metrics), 0);
    if (holds !== null && metrics) take(from, to, holds, [...metrics].join(' '));
  }
  for (const pattern of [SEEN, MOVED_IN])
    for (const match of matchesOf(text, pattern)) {
      const [from, to] = rangeOf(match);
      const verb = match.groups!.verb ?? match.groups!.verb2!;
      const metrics = measureIn(items, from, to + 1);
      const way = wayOf(verb);
      const who = match.groups!.who ?? '';
      const holds = metrics && stillOf(scope, from, to, /^not(?:hing| a)/.test(who) ? '' : who, metrics, way);
      if (holds !== null && metrics && !covered.has(from)) take(from, to, holds, [...metrics].join(' '));
    }
  for (const match of matchesOf(text, NEITHER_NOR)) {
    const [from, to] = rangeOf(match);
    const nor = items.findIndex((item, at) => at > from && wordOf(item) === 'nor');
    const both = [measureIn(items, from, nor), measureIn(items, nor, to)];
    const way = wayOf(match.groups!.verb!);
    const held = both.map((each) => each && isOtherwise(scope, changesFor(scope, from, each), way));
    if (!held.includes(null)) take(from, to, !held.includes(false), 'both measures');
  }
  return { findings, covered };
}

const wayOf = (verb: string): Way => (UP.test(verb) ? 1 : DOWN.test(verb) ? -1 : 'any');

/** Whether the measure went no such way, of each one meant. */
function stillOf(
  scope: Scope,
  from: number,
  to: number,
  who: string,
  metrics: ReadonlySet<string>,
  way: Way,
): boolean | null {
  const account = accountFor(scope, from);
  const sets = who === '' ? (account ? [[account]] : []) : setsOf(scope, from, to, who);
  const told = sets.map((set) => set.map((one) => wentOtherwise(scope, one, metrics, way)));
  const known = told.filter((set) => set.length > 0 && !set.includes(null));
  if (known.length === 0)
    return who === '' && !account ? isOtherwise(scope, changesFor(scope, from, metrics), way) : null;
  return known.some((set) => !set.includes(false));
}

/** Sets of as many as the words count. */
function setsOf(scope: Scope, from: number, to: number, who: string): Subject[][] {
  const counted = scope.items.slice(from + 2, to).find((item) => item.kind === 'figure');
  const here = [...new Set(scope.items.slice(0, from).flatMap((item) => accountAt(item) ?? []))];
  const { said } = scope.topic;
  const size = counted?.kind === 'figure' ? counted.figure.value : who.startsWith('neither') ? 2 : 0;
  const sets = [
    here,
    [...scope.topic.recent],
    ...quantifiedSets(scope, from, who).map(({ members }) => members),
  ];
  const latest = size > 1 ? [said.slice(-size)] : [];
  return [...latest, ...sets]
    .filter((set) => set.every(({ kind }) => kind === 'account'))
    .filter((set) => (size > 1 ? set.length === size : set.length > 1))
    .slice(0, 3);
}

function wentOtherwise(
  { index }: Scope,
  { id }: Subject,
  metrics: ReadonlySet<string>,
  way: Way,
): boolean | null {
  for (const metric of metrics) {
    const runs = bothRunsOf(index, `${id}.${metric}`);
    if (!runs) continue;
    const gone = runs.now - runs.before;
    return way === 'any'
      ? Math.abs(gone) <= 1 && (metric !== 'sentiment_90d' || gone === 0)
      : gone * Number(way) <= 0;
  }
  return null;
}
