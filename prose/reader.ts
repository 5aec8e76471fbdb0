/**
 * Open prose: a sentence that the declared forms do not cover whole, read word by word. It passes when every figure,
 * date and name is bound by the words beside it and agrees, every state and direction holds, and each remaining word is
 * one that claims nothing. One word in no list makes a fault of its clause, as anywhere else.
 */

import { inventionsIn } from '../causes/inventions.ts';
import { refuteCauses } from '../causes/refuted.ts';
import { softCauses } from '../causes/soft-causes.ts';
import { judgeThanBefore } from '../changes/than-before.ts';
import { judgeToldDegrees } from '../changes/told-degrees.ts';
import { changeWords } from '../changes/words.ts';
import { bareComparisons } from '../comparisons/bare-comparisons.ts';
import { judgeDeniedDeeds } from '../denials/denied-deeds.ts';
import { judgeZeros } from '../denials/zeros.ts';
import { bareDeeds, baselessEvents } from '../predicates/events.ts';
import { coveredBy, itemsUnder, type Sentence } from '../predicates/sentence-so-far.ts';
import { proposedItems } from '../predicates/untold.ts';
import { unknownWords } from '../predicates/vocabulary.ts';
import { refuteAgainst } from '../refuted/against.ts';
import { judgeAgainstNamed } from '../refuted/against-named.ts';
import { refuteAlone } from '../refuted/alone.ts';
import { judgeBesideNamed } from '../refuted/days-beside-named.ts';
import { refuteDegreesOfNorm } from '../refuted/degrees-of-norm.ts';
import { refuteDropped } from '../refuted/denials-dropped.ts';
import { refuteFigures } from '../refuted/figures.ts';
import { refuteKinds } from '../refuted/kinds.ts';
import { refuteNamedWrong } from '../refuted/names.ts';
import { refuteParts } from '../refuted/parts.ts';
import { refutePlaces } from '../refuted/places.ts';
import { refuteRates } from '../refuted/rates.ts';
import { refuteChances } from '../refuted/rule-chances.ts';
import { refuteThere } from '../refuted/said-to-be-there.ts';
import { refuteSettled } from '../refuted/settled.ts';
import { refuteTierShares } from '../refuted/shares-of-tiers.ts';
import { refuteLabels } from '../refuted/stages.ts';
import { refuteTenses } from '../refuted/time-against-tense.ts';
import { refuteTimes } from '../refuted/times.ts';
import { refuteVerdicts } from '../refuted/verdicts.ts';
import type { Item } from '../sentence/items.ts';
import { scopeOf } from '../sentence/scope.ts';
import { follow } from '../sentence/topic.ts';
import { deniedLoosely, spokenEvents } from '../spoken/states.ts';
import { type Finding, isTouched } from '../text/findings.ts';
import type { Reading } from '../text/reading.ts';
import type { Topic } from '../text/state.ts';
import { bookedAgainst } from './booked-told.ts';
import { judgeDeedTimes } from './deed-times.ts';
import { judgeEach } from './each.ts';
import { judgeHeld } from './held-on-record.ts';
import { judgeInventedTiers } from './invented-tiers.ts';
import { kindLabels } from './labels.ts';
import { leaningHedges } from './leaning-hedges.ts';
import { periodWords } from './leaning-periods.ts';
import { leaningQuantifiers } from './leaning-quantifiers.ts';
import { leaningWords } from './leaning-words.ts';
import { measureNouns } from './measure-nouns.ts';
import { judgeModelTold } from './model-told.ts';
import { judgeDefinitions } from './near-definitions.ts';
import { outcomesAgainst } from './outcomes-told.ts';
import { judgeSigns } from './signs.ts';
import { swappedNames } from './swapped.ts';
import { judgeValues } from './whom.ts';

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

/** Reads atoms [start, end) as open prose. */
export function readOpen(reading: Reading, topic: Topic, start: number, end: number): OpenResult {
  const { scope, findings, told } = judgeValues(scopeOf(reading, topic, start, end));
  const proposed = proposedItems(scope.items);
  const sentence: Sentence = { scope, findings, told, proposed };
  const held = judgeHeld(sentence);
  findings.push(...judgeSigns(scope.items, findings), ...swappedNames(scope, findings, reading.atoms));
  const named = besideNamed(sentence);
  const covered = judgeLoose(sentence, held, named);
  const happened = spokenEvents(scope);
  for (const at of itemsUnder(scope.items, happened)) covered.add(at);
  const unknown = unknownWords(scope, covered);
  findings.push(
    ...unknown,
    ...baselessEvents(scope.items, findings, new Set([...covered, ...proposed])),
    ...bareDeeds(scope.items, [...findings, ...unknown, ...happened], covered),
  );
  const refuted = [
    ...refuteNamed(sentence),
    ...refuteFigures(sentence),
    ...refuteLabels(scope, reading.atoms),
    ...named.filter(({ verdict }) => verdict !== 'verified'),
  ];
  follow(scope, told);
  judgeLeaning(sentence, reading);
  overrule(findings, refuted);
  insteadOf(findings, judgeModelTold(scope));
  insteadOf(findings, judgeDefinitions(reading.atoms, reading.state.index, start, end));
  return { findings, owned: ownedOf(unknown, start, end) };
}

/** What is a claim only where it holds, or where one alone can be meant; all items that are accounted for by now. */
function judgeLoose(
  { scope, findings, told, proposed }: Sentence,
  held: Set<number>,
  named: readonly Finding[],
): Set<number> {
  const zeros = judgeZeros(scope, findings, held);
  findings.push(...zeros.findings);
  const each = judgeEach(scope, findings, held);
  findings.push(...each.findings);
  const bare = bareComparisons(scope, told, findings, new Set([...held, ...each.covered]));
  findings.push(...bare.findings);
  const rivals = named.filter(({ verdict }) => verdict === 'verified');
  outrank(findings, rivals);
  const changes = changeWords(scope, told, findings).filter(
    (each) => !itemsUnder(scope.items, [each]).some((at) => proposed.has(at)),
  );
  findings.push(...changes);
  findings.push(...deniedLoosely(scope, findings));
  const beside = { scope, told, findings };
  overrule(findings, [
    ...judgeThanBefore(beside),
    ...judgeToldDegrees(beside),
    ...judgeDeniedDeeds(scope, findings),
    ...judgeDeedTimes(scope),
  ]);
  return new Set([
    ...held,
    ...coveredBy([zeros, each, bare]),
    ...deniedIn(scope.items, findings),
    ...itemsUnder(scope.items, [...changes, ...rivals]),
  ]);
}

/** What the words beside it cue is what it is of: that it holds of something else is no claim. */
function overrule(findings: Finding[], refused: readonly Finding[]): void {
  const kept = findings.filter((each) => each.verdict !== 'verified' || !isTouched(refused, each));
  findings.splice(0, findings.length, ...kept, ...refused);
}

/** What the model's own texts say, whatever else the figures in them were taken for. */
function insteadOf(findings: Finding[], defined: readonly Finding[]): void {
  const kept = findings.filter((each) => !isTouched(defined, each));
  findings.splice(0, findings.length, ...kept, ...defined);
}

/** What is held against another that is named. */
const besideNamed = ({ scope, told }: Sentence): Finding[] => [
  ...judgeAgainstNamed(scope, told),
  ...judgeBesideNamed(scope),
];

/** What is compared with another by name is judged by that alone: as a state of the one it may fail. */
function outrank(findings: Finding[], held: readonly Finding[]): void {
  const kept = findings.filter((each) => each.verdict === 'verified' || !isTouched(held, each));
  findings.splice(0, findings.length, ...kept, ...held);
}

/** Words that lean on what holds. */
function judgeLeaning({ scope, findings, told }: Sentence, { atoms }: Reading): void {
  findings.push(...kindLabels(scope));
  findings.push(...leaningQuantifiers(scope, told, findings));
  findings.push(...leaningWords(scope, told, findings));
  findings.push(...leaningHedges(scope.items, atoms, findings));
  findings.push(...softCauses(scope, findings));
  findings.push(...periodWords(scope.items, told, findings));
  findings.push(...measureNouns(scope, findings));
}

/** What the set, measure and count that the words name refuse, read before the text goes on to the next sentence. */
const refuteNamed = (sentence: Sentence): Finding[] => [...refuteSettled(sentence), ...refuteOf(sentence)];

const refuteOf = ({ scope, told }: Sentence): Finding[] => [
  ...refutePlaces(scope, told),
  ...refuteAlone(scope, told),
  ...refuteAgainst(scope, told),
  ...refuteParts(scope, told),
  ...refuteVerdicts(scope),
  ...refuteChances(scope),
  ...refuteKinds(scope),
  ...judgeInventedTiers(scope),
  ...refuteRates(scope),
  ...refuteTimes(scope),
  ...refuteTenses(scope),
  ...refuteThere(scope),
  ...refuteDropped(scope),
  ...refuteDegreesOfNorm(scope),
  ...inventionsIn(scope.items),
  ...refuteCauses(scope),
  ...bookedAgainst(scope),
  ...outcomesAgainst(scope, told),
  ...refuteTierShares(scope, told),
  ...refuteNamedWrong(scope, told),
];

/** Atoms that belong to a claim or to a word that is known. */
function ownedOf(unknown: readonly Finding[], start: number, end: number): Set<number> {
  const owned = new Set<number>();
  for (let at = start; at < end; at += 1)
    if (!unknown.some(({ from, to }) => at >= from && at < to)) owned.add(at);
  return owned;
}
