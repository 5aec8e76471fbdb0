/**
 * Open prose: a sentence that the declared forms do not cover whole, read word by word. It passes when every figure,
 * date and name is bound by the words beside it and agrees, every state and direction holds, and each remaining word is
 * one that claims nothing. One word in no list makes a fault of its clause, as anywhere else.
 */

import { judgeDirections } from '../changes/directions.ts';
import { changeWords } from '../changes/words.ts';
import type { Candidate } from '../sentence/candidate.ts';
import type { Item } from '../sentence/items.ts';
import { scopeOf } from '../sentence/scope.ts';
import type { Scope } from '../sentence/subjects.ts';
import { follow } from '../sentence/topic.ts';
import { judgeDoubts, judgeEvaluatives } from '../states/evaluatives.ts';
import { type Finding, isTouched } from '../text/findings.ts';
import type { Reading } from '../text/reading.ts';
import type { Topic } from '../text/state.ts';
import { judgeAbsences } from './absences.ts';
import { judgeAllBounds } from './all-bounds.ts';
import { judgeAllChanged } from './all-changed.ts';
import { judgeArrivals } from './arrivals-denied.ts';
import { bareComparisons } from './bare-comparisons.ts';
import { judgeBoughtTimes } from './bought-times.ts';
import { causedItems, judgeCauses } from './causes.ts';
import { judgeComparisons } from './comparisons.ts';
import { judgeDenied } from './denied.ts';
import { judgeDeniedJudgements } from './denied-judgements.ts';
import { judgeEach } from './each.ts';
import { judgeEchoes } from './echoes.ts';
import { looseEchoes } from './echoes-loose.ts';
import { bareDeeds, baselessEvents } from './events.ts';
import { figurativeStates } from './figurative.ts';
import { judgeGoneAmounts } from './gone-amounts.ts';
import { judgeGroupShares } from './group-shares.ts';
import { judgeInPlace } from './held-in-place.ts';
import { idleDenials } from './idle-denials.ts';
import { judgeKinds } from './kinds.ts';
import { judgeLabels, kindLabels } from './labels.ts';
import { periodWords } from './leaning-periods.ts';
import { leaningQuantifiers } from './leaning-quantifiers.ts';
import { leaningWords } from './leaning-words.ts';
import { measureNouns } from './measure-nouns.ts';
import { judgeNames } from './names.ts';
import { judgeNeither } from './neither.ts';
import { judgeLacks } from './neither-lacks.ts';
import { judgeAmong } from './none-among.ts';
import { judgeNoneCame } from './none-came.ts';
import { judgeNoneThen } from './none-then.ts';
import { judgeOnlyChanged } from './only-changed.ts';
import { judgeOnlyMissing } from './only-missing.ts';
import { type Covering, judgeStates } from './predicates.ts';
import { judgeRelative } from './relative.ts';
import { ruledItems } from './rules-told.ts';
import { judgeSigns } from './signs.ts';
import { judgeSilenceSpans } from './silence-spans.ts';
import { judgeSince } from './since-then.ts';
import { softCauses } from './soft-causes.ts';
import { deniedLoosely, spokenEvents } from './spoken-states.ts';
import { judgeStillAt } from './still-at.ts';
import { judgeSuperlatives } from './superlatives.ts';
import { swappedNames } from './swapped.ts';
import { judgeTiersEach } from './tiers-each.ts';
import { judgeTiersWhole } from './tiers-whole.ts';
import { judgeUnknowable } from './unknowable.ts';
import { judgeUnreached } from './unreached.ts';
import { proposedItems, untoldItems } from './untold.ts';
import { unknownWords } from './vocabulary.ts';
import { judgeValues } from './whom.ts';
import { judgeZeroScores } from './zero-scores.ts';
import { judgeZeros } from './zeros.ts';

export interface OpenResult {
  findings: Finding[];
  /** Atoms that belong to a claim or to a word that is known. */
  owned: Set<number>;
}

/** Items of judgements that the words deny: their negation belongs to them. */
const deniedIn = (items: Item[], findings: readonly Finding[]): number[] =>
  itemsUnder(
    items,
    findings.filter(({ reason }) => reason.includes('denied: ')),
  );

const itemsUnder = (items: Item[], findings: readonly Finding[]): number[] =>
  findings.flatMap(({ from, to }) =>
    items.flatMap((item, at) => (item.from >= from && item.to <= to ? [at] : [])),
  );

/** Reads atoms [start, end) as open prose. */
export function readOpen(reading: Reading, topic: Topic, start: number, end: number): OpenResult {
  const { scope, findings, told } = judgeValues(scopeOf(reading, topic, start, end));
  const proposed = proposedItems(scope.items);
  const sentence: Sentence = { scope, findings, told, proposed };
  const held = judgeHeld(sentence);
  findings.push(...judgeSigns(scope.items, findings), ...swappedNames(scope, findings, reading.atoms));
  const covered = judgeLoose(sentence, held);
  const happened = spokenEvents(scope);
  for (const at of itemsUnder(scope.items, happened)) covered.add(at);
  const unknown = unknownWords(scope, covered);
  findings.push(
    ...unknown,
    ...baselessEvents(scope.items, findings, new Set([...covered, ...proposed])),
    ...bareDeeds(scope.items, [...findings, ...unknown, ...happened], covered),
  );
  follow(scope, told);
  judgeLeaning(sentence);
  return { findings, owned: ownedOf(unknown, start, end) };
}

/** A sentence while its readers go over it: each adds what it finds. */
interface Sentence {
  scope: Scope;
  findings: Finding[];
  told: ReadonlyMap<number, Candidate[]>;
  /** Items of what somebody proposes, of which nothing is told. */
  proposed: ReadonlySet<number>;
}

const coveredBy = (readings: readonly Covering[]): Set<number> =>
  new Set(readings.flatMap(({ covered }) => [...covered]));

/** What is held against the record whoever is meant; the items of states, absences and superlatives. */
function judgeHeld({ scope, findings, told, proposed }: Sentence): Set<number> {
  const { items } = scope;
  judgeSilenceSpans(scope, findings);
  judgeBoughtTimes(scope, findings);
  judgeGoneAmounts(scope, findings);
  const causes = judgeCauses(scope, findings);
  const unreached = judgeUnreached(scope);
  const echoes = judgeEchoes(scope);
  const loose = looseEchoes(scope);
  const spread = judgeAllChanged(scope);
  const alone = judgeOnlyChanged(scope);
  const bounds = judgeAllBounds(scope, findings);
  // What is told of several is told of none of them by itself.
  const isOfOne = (each: Finding): boolean =>
    !isTouched(
      [echoes, loose, spread, alone, bounds].flatMap((found) => found.findings),
      each,
    ) && !itemsUnder(items, [each]).some((at) => alone.covered.has(at));
  const first: Covering[] = [
    judgeUnknowable(items),
    idleDenials(items),
    judgeArrivals(scope, findings),
    judgeNoneThen(scope, findings),
    judgeSince(scope),
    judgeAmong(scope, findings),
    judgeInPlace(scope, findings),
    judgeZeroScores(scope, findings),
    judgeStillAt(scope, told, findings),
    judgeNoneCame(scope),
    judgeTiersWhole(scope),
    judgeTiersEach(scope),
    judgeGroupShares(scope),
    echoes,
    loose,
    spread,
    alone,
    judgeOnlyMissing(scope),
    bounds,
    unreached,
    judgeLacks(scope),
    judgeNeither(scope, unreached.covered),
    judgeDeniedJudgements(scope),
  ];
  const untold = untoldItems(items, findings);
  const figurative = figurativeStates(items);
  const taken = new Set([
    ...coveredBy(first),
    ...causedItems(items, causes),
    ...ruledItems(items),
    ...untold,
    ...proposed,
    ...figurative,
  ]);
  const isTold = ({ from, to }: Finding): boolean =>
    !items.some((item, at) => item.from >= from && item.to <= to && (untold.has(at) || proposed.has(at)));
  const states = judgeStates(scope, findings, taken);
  const absences = judgeAbsences(scope, findings, states.covered);
  const superlatives = judgeSuperlatives(scope, told);
  findings.push(...judgeNames(scope));
  findings.push(
    ...judgeDenied(scope, findings),
    ...judgeLabels(scope),
    ...first.flatMap((each) => each.findings),
    ...causes,
    ...judgeEvaluatives(scope).filter((each) => isOfOne(each) && isTold(each)),
    ...judgeDoubts(scope),
    ...states.findings,
    ...absences.findings,
    ...superlatives.findings,
    ...judgeDirections(scope, told, figurative).filter((each) => isOfOne(each) && isTold(each)),
    ...judgeComparisons(scope, told),
    ...judgeRelative(scope),
    ...judgeKinds(scope, told),
  );
  const held = coveredBy([states, absences, superlatives]);
  // What is proposed may be in any words; those that no list has are still refused.
  for (const at of proposed) held.delete(at);
  return held;
}

/** What is a claim only where it holds, or where one alone can be meant; all items that are accounted for by now. */
function judgeLoose({ scope, findings, told, proposed }: Sentence, held: Set<number>): Set<number> {
  const zeros = judgeZeros(scope, findings, held);
  findings.push(...zeros.findings);
  const each = judgeEach(scope, findings, held);
  findings.push(...each.findings);
  const bare = bareComparisons(scope, told, findings, new Set([...held, ...each.covered]));
  findings.push(...bare.findings);
  const changes = changeWords(scope, told, findings).filter(
    (each) => !itemsUnder(scope.items, [each]).some((at) => proposed.has(at)),
  );
  findings.push(...changes);
  findings.push(...deniedLoosely(scope, findings));
  return new Set([
    ...held,
    ...coveredBy([zeros, each, bare]),
    ...deniedIn(scope.items, findings),
    ...itemsUnder(scope.items, changes),
  ]);
}

/** Words that lean on what holds. */
function judgeLeaning({ scope, findings, told }: Sentence): void {
  findings.push(...kindLabels(scope));
  findings.push(...leaningQuantifiers(scope, told, findings));
  findings.push(...leaningWords(scope, told, findings));
  findings.push(...softCauses(scope, findings));
  findings.push(...periodWords(scope.items, told, findings));
  findings.push(...measureNouns(scope, findings));
}

/** Atoms that belong to a claim or to a word that is known. */
function ownedOf(unknown: readonly Finding[], start: number, end: number): Set<number> {
  const owned = new Set<number>();
  for (let at = start; at < end; at += 1)
    if (!unknown.some(({ from, to }) => at >= from && at < to)) owned.add(at);
  return owned;
}
