/**
 * A bound told of each one of several accounts: "every one rates 75 or better", "not one of these four rates above 24",
 * "all of them have odds above 60". It has to hold of each member of a set that is meant, by one measure.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { quantifiedSets } from '../predicates/quantifiers.ts';
import { Values } from '../sentence/conditions.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, isTouched, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const WHO =
  '(?<who>all|each|every one|every #|every single #|every account|every deal|both|none|neither|nobody|no one|not one|not #|not a single #|no account|no deal)(?<of> of (?:the|them|these|those|our|your)(?: #)?(?: (?:accounts?|deals?|customers?|prospects?|named|above|here))?| (?<count>#)(?: of them)?)?';
const VERB =
  "(?: (?:is|are|was|has|have|get|gets|carry|carries|show|shows|rate|rates|rated|score|scores|scored|stand|stands|sit|sits|rank|ranks|come|comes|in|at|with|odds?|a|an|likelihood|chance|chances|probability|rating|ratings|of|likely|now|still|even|currently|all|put|given|being|deal|deals|worth|pay|pays|carry|revenue|amount|had|made|' s|' ve))*";
const BEYOND =
  '(?<beyond>above|over|at least|more than|better than|higher than|upwards of|no (?:less|lower) than|not below)';
const SHORT =
  '(?<short>below|under|less than|lower than|worse than|at most|no (?:more|better|higher) than|not above)';
const AFTER =
  '(?<after> (?:or|and) (?:better|more|higher|above|over|up|upwards|less|lower|worse|below|under|fewer))?';
const BOUND = new RegExp(
  `(?<!\\p{L})${WHO}${VERB} (?:(?:${BEYOND}|${SHORT}) )?(?<value>#)${AFTER}(?![\\p{L}#])`,
  'gu',
);
const NONE = /^(?:none|neither|nobody|no |not )/;
/** What closes a bound: the value itself still belongs to it. */
const CLOSED = /least|most|no |not /;

const SCORES = ['outcome_score', 'score'];

export function judgeAllBounds(scope: Scope, findings: Finding[]): Covering {
  const { text, itemAt, rangeOf } = skeletonOf(scope.items);
  const covered = new Set<number>();
  const made: Finding[] = [];
  for (const match of matchesOf(text, BOUND)) {
    const { who, beyond, short, after } = match.groups!;
    if (!beyond && !short && !after) continue;
    const [from, to] = rangeOf(match);
    if (!isEachOne(scope, from, who!)) continue;
    const valueAt = valueItem(scope, from, to);
    const item = scope.items[valueAt];
    if (item?.kind !== 'figure' || !isBound(item.figure.kind, item.figure.value)) continue;
    const bound = item.figure.value;
    const isLow = short !== undefined || /less|lower|worse|below|under|fewer/.test(after ?? '');
    const isClosed = after !== undefined || CLOSED.test(beyond ?? short ?? '');
    const holds = (value: number): boolean =>
      (isClosed && value === bound) || (isLow ? value < bound : value > bound);
    const wanted = !NONE.test(who!);
    const metrics = metricsFor(
      item.figure.kind,
      `${nounBefore(text.slice(0, match.index))} ${text.slice(match.index)}`,
      text.slice(match.index + match[0].length),
    );
    if (metrics.length === 0) continue;
    const held = heldOf(scope, from, metrics, match[0], (value) => holds(value) === wanted);
    if (held === null) continue;
    for (let at = from; at <= to; at += 1) covered.add(at);
    const place = {
      from: scope.items[from]!.from,
      to: scope.items[itemAt[match.index + match[0].length - 1]!]!.to,
    };
    const kept = findings.filter((each) => !isTouched([place], each) || each.type === 'label');
    findings.splice(0, findings.length, ...kept);
    made.push(judged(place, 'value', held.holds, held.reason));
  }
  return { findings: made, covered };
}

/** "Not one", "every single one", but not "is not 0.26 over 11 conversations". */
const isEachOne = ({ items }: Scope, from: number, who: string): boolean => {
  const item = items[from + who.split(' ').length - 1];
  return !who.endsWith('#') || (item?.kind === 'figure' && item.figure.value === 1);
};

/** The figure of the bound: the last one of the match. */
function valueItem({ items }: Scope, from: number, to: number): number {
  for (let at = to; at >= from; at -= 1) if (items[at]!.kind === 'figure') return at;
  return to;
}

const isBound = (kind: string, value: number): boolean =>
  kind === 'money' || (/^(number|points|percent|score)$/.test(kind) && value >= 1 && value <= 100);

/** "With likelihoods all below 20". */
const nounBefore = (before: string): string => /\p{L}+ $/u.exec(before)?.[0] ?? '';

/** What the words and the unit may be of; none where a noun tells of something else. */
function metricsFor(kind: string, words: string, rest: string): string[] {
  if (kind === 'money')
    return /\b(?:pays?|revenue|arr|customers?)\b/.test(words) ? ['arr'] : ['open_value', 'arr'];
  const noun = /^ (?<noun>\p{L}+)/u.exec(rest)?.groups?.noun ?? '';
  if (/^(touch|exchange|contact|conversation)/.test(noun)) return ['touches_30d'];
  if (!/^(|for|or|and|but|while|of|out|in|on|this|at|so|which|as|points?)$/.test(noun)) return [];
  return /\b(?:odds?|likelihood|chance|probability|rates?|rated|rating)\b/.test(words)
    ? SCORES.slice(0, 1)
    : SCORES;
}

interface Held {
  holds: boolean;
  reason: string;
}

/** By the measure that is named, else by any; of the nearest set of which it is so. */
function heldOf(
  scope: Scope,
  at: number,
  metrics: readonly string[],
  words: string,
  holds: (value: number) => boolean,
): Held | null {
  const { index } = scope;
  const wanted = countOf(scope, at);
  const pair = /^(?:both|neither)/.test(words) ? 'both' : 'all';
  const sets = [
    ...lastOf(scope, wanted),
    ...quantifiedSets(scope, at, pair).map(({ members }) => members),
  ].filter((set) => set.length > 1 && set.every(({ kind }) => kind === 'account'));
  let known: Subject[] | null = null;
  for (const set of sets)
    for (const metric of metrics) {
      const values = set.flatMap((one) => new Values(index, one).figure(metric) ?? []);
      if (values.length < set.length) continue;
      known ??= set;
      if (values.every(holds)) return { holds: true, reason: `so of each of ${namesOf(set)} (${metric})` };
    }
  return known && { holds: false, reason: `not so of each of ${namesOf(known)}` };
}

const namesOf = (set: readonly Subject[]): string => set.map(({ name }) => name).join(', ');

/** "These four": how many are meant. */
function countOf({ items }: Scope, at: number): number | null {
  for (const item of items.slice(at + 1, at + 5))
    if (item.kind === 'figure' && item.figure.kind === 'number') return item.figure.value;
  return null;
}

/** As many accounts as are counted, told of last. */
function lastOf({ topic }: Scope, count: number | null): Subject[][] {
  return count !== null && count > 1 && count <= topic.said.length ? [topic.said.slice(-count)] : [];
}
