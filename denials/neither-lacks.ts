/**
 * Lacks that are denied of each of a set: "Neither account lacks conversation", "none of them is short of contact". Contact
 * is not lacking from three quarters of the norm, and lacking below half of it; in between nothing is claimed.
 */
import type { Subject } from '../domain/facts.ts';
import type { Covering } from '../predicates/predicates.ts';
import { quantifiedSets } from '../predicates/quantifiers.ts';
import { Values } from '../sentence/conditions.ts';
import { spanOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import type { Concept } from '../states/concepts.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';
import { conceptIn } from './denied-things.ts';

const WHO =
  '(?:none|neither|nobody|not (?:one|#))(?: of (?:them|these|those|the|our|your))?(?: #)?(?: account| deal| customer| name| two| one| here| of N)*';
const LACKS =
  '(?:(?:is|are|was|were|goes|went|has been) )*(?:lacks?|lacking(?: in)?|short of|short on|starved of|wants? for|suffers? from (?:a |any )?(?:lack|shortage|want) of|without|low on|thin on|missing|in want of|needs? more|devoid of)';
const PATTERN = new RegExp(
  `(?<!\\p{L})(?:(?<who>${WHO}) ${LACKS}|(?:does|do|is|are|was)n ' t (?:lack|lacking|short of|short on|starved of|want for|suffer from (?:a |any )?(?:lack|shortage|want) of|without)|(?:hardly|scarcely|by no means) (?:lacks?|short of|short on|starved of)) (?:(?:any|a|an|of|recent|real|enough|much|regular|for) )*(?<thing>\\p{L}[\\p{L}-]*)(?!\\p{L})`,
  'gu',
);
const NEAR: ReadonlySet<string> = new Set();
const NOTHING: Covering = { findings: [], covered: new Set() };

export function judgeLacks(scope: Scope): Covering {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  if (/^(?:if|unless)(?= )| \?$/.test(text)) return NOTHING;
  const covered = new Set<number>();
  const findings: Finding[] = [];
  for (const match of matchesOf(text, PATTERN)) {
    const [from, to] = rangeOf(match);
    const concept = conceptIn(items, to, to + 1)?.concept;
    const set = setMeant(scope, from, match.groups!.who ?? '');
    if (!concept || set.length === 0) continue;
    const held = set.map((one) => hasEnough(scope, one, concept));
    const holds = held.includes(false) ? false : held.includes(null) ? null : true;
    for (let at = from; at <= to; at += 1) if (items[at]!.kind !== 'name') covered.add(at);
    const place = spanOf(items, from, to);
    const reason = `${holds ? 'holds' : 'on record it is not so'} of those meant: not lacking`;
    if (holds !== null) findings.push(judged(place, 'predicate', holds, reason));
  }
  return { findings, covered };
}

function hasEnough({ index }: Scope, one: Subject, { test, says }: Concept): boolean | null {
  const at = new Values(index, one);
  if (says !== 'no touch for a while') {
    const lacks = test(at, NEAR);
    return lacks === null ? null : !lacks;
  }
  const [now, norm] = [at.figure('touches_30d'), at.figure('touch_norm_30d')];
  if (now === null || !norm) return null;
  return now >= 0.75 * norm ? true : now < 0.5 * norm ? false : null;
}

function setMeant(scope: Scope, from: number, who: string): readonly Subject[] {
  const account = accountFor(scope, from);
  if (who === '') return account ? [account] : [];
  const here = [...new Set(scope.items.slice(0, from).flatMap((item) => accountAt(item) ?? []))];
  if (who.startsWith('neither')) {
    const two = [here, [...scope.topic.recent], scope.topic.said].map((set) => set.slice(-2));
    return two.find((set) => set.length === 2) ?? [];
  }
  const sets = quantifiedSets(scope, from, who).map(({ members }) => members);
  return [here, ...sets].find((set) => set.length > 1 && set.every(({ kind }) => kind === 'account')) ?? [];
}
