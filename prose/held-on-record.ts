/**
 * What of a sentence is held against the record whoever is meant: phrases that have readers of their own, and then states,
 * evaluations and directions in the words that those leave over.
 */

import { causedItems, judgeCauses } from '../causes/causes.ts';
import { judgeUnknowable } from '../causes/unknowable.ts';
import { judgeUnlinkedCauses } from '../causes/unlinked-causes.ts';
import { judgeDirections } from '../changes/directions.ts';
import { judgeComparisons } from '../comparisons/comparisons.ts';
import { judgeRelative } from '../comparisons/relative.ts';
import { judgeSuperlatives } from '../comparisons/superlatives.ts';
import { judgeAbsences } from '../denials/absences.ts';
import { judgeArrivals } from '../denials/arrivals-denied.ts';
import { judgeDenied } from '../denials/denied.ts';
import { judgeDeniedJudgements } from '../denials/denied-judgements.ts';
import { idleDenials } from '../denials/idle-denials.ts';
import { judgeNeither } from '../denials/neither.ts';
import { judgeLacks } from '../denials/neither-lacks.ts';
import { judgeAmong } from '../denials/none-among.ts';
import { judgeNoneCame } from '../denials/none-came.ts';
import { judgeNoneOfSet } from '../denials/none-of-set.ts';
import { judgeOtherWay } from '../denials/none-other-way.ts';
import { judgeNoneThen } from '../denials/none-then.ts';
import { judgeNor } from '../denials/nor-they.ts';
import { judgeOnlyMissing } from '../denials/only-missing.ts';
import { judgeUnreached } from '../denials/unreached.ts';
import { judgeZeroScores } from '../denials/zero-scores.ts';
import { figurativeStates } from '../predicates/figurative.ts';
import { type Covering, judgeStates } from '../predicates/predicates.ts';
import { coveredBy, itemsUnder, type Sentence } from '../predicates/sentence-so-far.ts';
import { untoldItems } from '../predicates/untold.ts';
import { judgeEvaluatives } from '../states/evaluatives.ts';
import { type Finding, isTouched } from '../text/findings.ts';
import { judgeAllBounds } from './all-bounds.ts';
import { judgeAllChanged } from './all-changed.ts';
import { judgeAlreadyThere } from './already-there.ts';
import { judgeAsThen } from './as-then.ts';
import { judgeBookedWith } from './booked-with.ts';
import { judgeBoughtTimes } from './bought-times.ts';
import { judgeChangedAlone } from './changed-alone.ts';
import { judgeDidToo } from './did-too.ts';
import { judgeDoubts } from './doubts.ts';
import { judgeEchoes } from './echoes.ts';
import { looseEchoes } from './echoes-loose.ts';
import { judgeGoneAmounts } from './gone-amounts.ts';
import { judgeGoneDeals } from './gone-deals.ts';
import { judgeGroupShares } from './group-shares.ts';
import { judgeTallies } from './group-tallies.ts';
import { judgeInPlace } from './held-in-place.ts';
import { judgeKinds } from './kinds.ts';
import { judgeLabels } from './labels.ts';
import { judgeMoneyAll } from './money-all.ts';
import { judgeMonthsRunning } from './months-running.ts';
import { judgeNames } from './names.ts';
import { ruledItems } from './rules-told.ts';
import { judgeSilenceSpans } from './silence-spans.ts';
import { judgeSince } from './since-then.ts';
import { judgeSpansToLine } from './spans-to-line.ts';
import { judgeStillAt } from './still-at.ts';
import { judgeTiersEach } from './tiers-each.ts';
import { judgeTiersWhole } from './tiers-whole.ts';
import { judgeToldOfAccount } from './told-of-account.ts';
import { judgeSome } from './told-of-some.ts';

/** What is told of several at once: of none of them by itself. */
const judgeSeveral = ({ scope, findings }: Sentence) => ({
  echoes: judgeEchoes(scope),
  loose: looseEchoes(scope),
  spread: judgeAllChanged(scope),
  alone: judgeChangedAlone(scope),
  bounds: judgeAllBounds(scope, findings),
  some: judgeSome(scope),
});
type Several = ReturnType<typeof judgeSeveral>;

/** Phrases that are held whole, each by a reader of its own. */
function judgePhrases(sentence: Sentence, several: Several): Covering[] {
  const { scope, findings, told } = sentence;
  const unreached = judgeUnreached(scope);
  return [
    judgeAlreadyThere(scope),
    judgeMonthsRunning(scope),
    judgeAsThen(sentence),
    judgeUnknowable(scope.items),
    judgeUnlinkedCauses(scope),
    judgeToldOfAccount(scope),
    idleDenials(scope.items),
    judgeBookedWith(scope, findings),
    judgeArrivals(scope, findings),
    judgeNoneThen(scope, findings),
    judgeSince(scope),
    judgeAmong(scope, findings),
    judgeNoneOfSet(scope, findings),
    judgeInPlace(scope, findings),
    judgeZeroScores(scope, findings),
    judgeSpansToLine(scope),
    judgeDidToo(scope),
    judgeStillAt(scope, told, findings),
    judgeOtherWay(scope, findings),
    judgeNoneCame(scope),
    judgeTallies(scope),
    judgeMoneyAll(scope),
    judgeTiersWhole(scope),
    judgeTiersEach(scope),
    judgeGroupShares(scope),
    several.echoes,
    several.loose,
    several.spread,
    several.alone,
    judgeOnlyMissing(scope),
    several.bounds,
    several.some,
    unreached,
    judgeLacks(scope),
    judgeNor(scope),
    judgeNeither(scope, unreached.covered),
    judgeDeniedJudgements(scope),
  ];
}

/** Words whose meaning is settled before states and directions are looked for. */
interface Settled {
  several: Several;
  phrases: Covering[];
  causes: Finding[];
  /** Items that tell nothing: what is still to be done, or proposed. */
  untold: ReadonlySet<number>;
  /** Items of states and directions in another sense. */
  figurative: ReadonlySet<number>;
}

function settle(sentence: Sentence): Settled {
  const { scope, findings, proposed } = sentence;
  judgeSilenceSpans(scope, findings);
  judgeBoughtTimes(scope, findings);
  judgeGoneAmounts(scope, findings);
  judgeGoneDeals(scope, findings);
  const causes = judgeCauses(scope, findings);
  const several = judgeSeveral(sentence);
  const phrases = judgePhrases(sentence, several);
  const untold = new Set([...untoldItems(scope.items, findings), ...proposed]);
  return { several, phrases, causes, untold, figurative: figurativeStates(scope.items) };
}

/** States, absences and superlatives in the words that are not taken yet. */
function judgeStated({ scope, findings, told }: Sentence, settled: Settled): Covering[] {
  const { items } = scope;
  const taken = new Set([
    ...coveredBy(settled.phrases),
    ...causedItems(items, settled.causes),
    ...ruledItems(items),
    ...settled.untold,
    ...settled.figurative,
  ]);
  const states = judgeStates(scope, findings, taken);
  const absences = judgeAbsences(scope, findings, states.covered);
  return [states, absences, judgeSuperlatives(scope, told)];
}

/** Whether an evaluation or a direction is told of one alone, and told at all. */
function tellingOf({ scope: { items } }: Sentence, { several, untold }: Settled): (each: Finding) => boolean {
  const ofSeveral = Object.values(several).flatMap(({ findings }) => findings);
  return (each) =>
    !isTouched(ofSeveral, each) &&
    !itemsUnder(items, [each]).some((at) => several.alone.covered.has(at) || untold.has(at));
}

/** What is held against the record whoever is meant; the items of states, absences and superlatives. */
export function judgeHeld(sentence: Sentence): Set<number> {
  const { scope, findings, told, proposed } = sentence;
  const settled = settle(sentence);
  const stated = judgeStated(sentence, settled);
  const isTold = tellingOf(sentence, settled);
  const phrases = settled.phrases.flatMap((each) => each.findings);
  findings.push(...judgeNames(scope));
  findings.push(
    ...judgeDenied(scope, findings),
    ...judgeLabels(scope),
    ...phrases,
    ...settled.causes.filter((cause) => !isTouched(phrases, cause)),
    ...judgeEvaluatives(scope).filter(isTold),
    ...judgeDoubts(scope),
    ...stated.flatMap((each) => each.findings),
    ...judgeDirections(scope, told, settled.figurative).filter(isTold),
    ...judgeComparisons(scope, told),
    ...judgeRelative(scope),
    ...judgeKinds(scope, told),
  );
  const held = coveredBy(stated);
  // What is proposed may be in any words; those that no list has are still refused.
  for (const at of proposed) held.delete(at);
  return held;
}
