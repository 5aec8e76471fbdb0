/**
 * Open prose: a sentence that the declared forms do not cover whole, read word by word. It passes when every figure,
 * date and name is bound by the words beside it and agrees, every state and direction holds, and each remaining word is
 * one that claims nothing. One word in no list makes a fault of its clause, as anywhere else.
 */
import { type Finding, isTouched } from '../text/findings.ts';
import type { Reading } from '../text/reading.ts';
import type { Topic } from '../text/state.ts';
import { judgeAbsences } from './absences.ts';
import { bareComparisons } from './bare-comparisons.ts';
import { judgeBoughtTimes } from './bought-times.ts';
import { causedItems, judgeCauses } from './causes.ts';
import { changeWords } from './change-words.ts';
import { judgeComparisons } from './comparisons.ts';
import { judgeDenied } from './denied.ts';
import { judgeDeniedJudgements } from './denied-judgements.ts';
import { judgeDirections } from './directions.ts';
import { judgeEach } from './each.ts';
import { judgeEchoes } from './echoes.ts';
import { judgeDoubts, judgeEvaluatives } from './evaluatives.ts';
import { bareDeeds, baselessEvents } from './events.ts';
import { judgeGoneAmounts } from './gone-amounts.ts';
import { judgeGroupShares } from './group-shares.ts';
import { judgeInPlace } from './held-in-place.ts';
import type { Item } from './items.ts';
import { judgeKinds } from './kinds.ts';
import { judgeLabels, kindLabels } from './labels.ts';
import { periodWords } from './leaning-periods.ts';
import { leaningQuantifiers } from './leaning-quantifiers.ts';
import { leaningWords } from './leaning-words.ts';
import { measureNouns } from './measure-nouns.ts';
import { judgeNames } from './names.ts';
import { judgeNeither } from './neither.ts';
import { judgeStates } from './predicates.ts';
import { judgeRelative } from './relative.ts';
import { ruledItems } from './rules-told.ts';
import { scopeOf } from './scope.ts';
import { judgeSigns } from './signs.ts';
import { judgeSilenceSpans } from './silence-spans.ts';
import { softCauses } from './soft-causes.ts';
import { deniedLoosely, spokenEvents } from './spoken-states.ts';
import { judgeStillAt } from './still-at.ts';
import { judgeSuperlatives } from './superlatives.ts';
import { swappedNames } from './swapped.ts';
import { follow } from './topic.ts';
import { judgeUnknowable } from './unknowable.ts';
import { judgeUnreached } from './unreached.ts';
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
  const read = scopeOf(reading, topic, start, end);
  const { items } = read;
  const { scope, findings, told } = judgeValues(read);
  judgeSilenceSpans(scope, findings);
  judgeBoughtTimes(scope, findings);
  judgeGoneAmounts(scope, findings);
  const unknowable = judgeUnknowable(items);
  const causes = judgeCauses(scope, findings);
  const zeroScores = judgeZeroScores(scope, findings);
  const stillAt = judgeStillAt(scope, told, findings);
  const inPlace = judgeInPlace(scope, findings);
  const shares = judgeGroupShares(scope);
  const echoes = judgeEchoes(scope);
  const unreached = judgeUnreached(scope);
  const neither = judgeNeither(scope, unreached.covered);
  const opinions = judgeDeniedJudgements(scope);
  const states = judgeStates(
    scope,
    findings,
    new Set([
      ...unknowable.covered,
      ...causedItems(items, causes),
      ...inPlace.covered,
      ...zeroScores.covered,
      ...stillAt.covered,
      ...shares.covered,
      ...echoes.covered,
      ...unreached.covered,
      ...neither.covered,
      ...opinions.covered,
      ...ruledItems(items),
    ]),
  );
  const absences = judgeAbsences(scope, findings, states.covered);
  const superlatives = judgeSuperlatives(scope, told);
  findings.push(...judgeNames(scope));
  findings.push(
    ...judgeDenied(scope, findings),
    ...judgeLabels(scope),
    ...unknowable.findings,
    ...inPlace.findings,
    ...zeroScores.findings,
    ...stillAt.findings,
    ...shares.findings,
    ...echoes.findings,
    ...unreached.findings,
    ...neither.findings,
    ...opinions.findings,
    ...causes,
    ...judgeEvaluatives(scope),
    ...judgeDoubts(scope),
    ...states.findings,
    ...absences.findings,
    ...superlatives.findings,
    ...judgeDirections(scope, told).filter((each) => !isTouched(echoes.findings, each)),
    ...judgeComparisons(scope, told),
    ...judgeRelative(scope),
    ...judgeKinds(scope, told),
  );
  findings.push(...judgeSigns(items, findings), ...swappedNames(scope, findings, reading.atoms));
  const held = new Set([...states.covered, ...absences.covered, ...superlatives.covered]);
  const zeros = judgeZeros(scope, findings, held);
  findings.push(...zeros.findings);
  const each = judgeEach(scope, findings, held);
  findings.push(...each.findings);
  const bare = bareComparisons(scope, told, findings, new Set([...held, ...each.covered]));
  findings.push(...bare.findings);
  const changes = changeWords(scope, told, findings);
  findings.push(...changes);
  findings.push(...deniedLoosely(scope, findings));
  const happened = spokenEvents(scope);
  const covered = new Set([
    ...held,
    ...each.covered,
    ...zeros.covered,
    ...deniedIn(scope.items, findings),
    ...itemsUnder(scope.items, changes),
    ...bare.covered,
    ...itemsUnder(scope.items, happened),
  ]);
  const unknown = unknownWords(scope, covered);
  findings.push(
    ...unknown,
    ...baselessEvents(items, findings, covered),
    ...bareDeeds(items, [...findings, ...unknown, ...happened], covered),
  );
  follow(scope, told);
  const open = new Set(
    unknown.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)),
  );
  const owned = new Set<number>();
  for (let at = start; at < end; at += 1) if (!open.has(at)) owned.add(at);
  findings.push(...kindLabels(scope));
  findings.push(...leaningQuantifiers(scope, told, findings));
  findings.push(...leaningWords(scope, told, findings));
  findings.push(...softCauses(scope, findings));
  findings.push(...periodWords(scope.items, told, findings));
  return { findings: [...findings, ...measureNouns(scope, findings)], owned };
}
