/**
 * A figure beside that of another account that is named: "odds at 82 (a bit behind Globex)", "a score of 70, well above
 * Initech", "bigger at $110,000 and a notch more likely" after Globex was told of. Each is judged by the measure of its figure
 * or adjective, of both; the other way round, or level, it is a fault.
 */

import { ADJECTIVES, comparativeOf } from '../comparisons/comparative-words.ts';
import { metricsAt, type Told } from '../comparisons/measure-cued.ts';
import { valuesOf } from '../comparisons/places.ts';
import { refuted } from '../comparisons/set-named.ts';
import type { Subject } from '../domain/facts.ts';
import { isQuestion, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, accountFor, ownSubject, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const DEGREE =
  '(?:(?:just|only|still|a|an|bit|little|touch|shade|hair|whisker|notch|tad|tick|fraction|slightly|somewhat|narrowly|marginally|well|far|way|comfortably|clearly|safely|even) )*';
const BESIDE = spokenWords(
  `# (?:[(,—–] )?${DEGREE}(?:(?<more>ahead of|above|beyond|clear of|on top of)|(?<less>behind|below|under|beneath|short of|adrift of)) N(?= *(?:$|[,;:.)—–]|(?:and|but|so|with|at|on|yet|though)(?!\\p{L})))`,
);
const SIZE =
  'bigger|larger|smaller|richer|heavier|fatter|slimmer|warmer|cooler|busier|quieter|healthier|likelier';
const AND_ALSO = spokenWords(
  `(?:is|looks|was|' s) ${DEGREE}(?:${SIZE})(?: (?:at|by|with) #)?(?: ,)? (?:and|but|yet|though|if|while)(?: (?:also|it is|is))? ${DEGREE}(?<word>more|less|likelier|warmer|cooler|friendlier|busier|quieter|healthier)(?<noun> (?:likely|probable|positive|cheerful|friendly|happy|active|engaged|talkative))?(?! than)`,
);
/** Measures of one scale for all accounts; days lie in time. */
const GRADED =
  /^(?:score|outcome_score|deal_outcome_score|sentiment_90d|touches_30d|contacts_90d|arr|amount|open_value)$/;

export const refuteBesideRivals = (scope: Scope, told: Told): Finding[] =>
  isQuestion(scope.items) ? [] : [...besideNamed(scope, told), ...alsoMore(scope)];

function besideNamed(scope: Scope, told: Told): Finding[] {
  const { items } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, BESIDE).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const figure = items[from];
    const [other, own] = [accountAt(items[to]), ownSubject(scope, to)];
    if (figure?.kind !== 'figure' || !other || !own || other === own) return [];
    const metrics = metricsAt(told, from).filter((metric) => GRADED.test(metric));
    return apart(scope, [from + 1, to], match.groups!.more ? 1 : -1, [
      [figure.figure.value],
      metrics.flatMap((metric) => valuesOf(scope.index, other, metric, 0)),
      other,
    ]);
  });
}

/** "Bigger at 110 thousand and a notch more likely": than the one account told of in the sentence before. */
function alsoMore(scope: Scope): Finding[] {
  const { items, topic, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, AND_ALSO).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const own = accountFor(scope, from);
    const others = topic.recent.filter((one) => one !== own);
    const noun = match.groups!.noun?.trim();
    const word = comparativeOf(match.groups!.word!);
    const metrics = noun ? ADJECTIVES.find(([pattern]) => pattern.test(noun))?.[1] : word?.metrics;
    if (!own || others.length !== 1 || !word || !metrics) return [];
    const at = items.findLastIndex((item, place) => place <= to && textOf(item) === match.groups!.word);
    const [mine, theirs] = [own, others[0]!].map((one) => valuesOf(index, one, metrics[0]!, 0));
    return apart(scope, [at, to], word.way, [mine!, theirs!, others[0]!]);
  });
}

/** A fault where no value of the one lies on that side of one of the other's. */
function apart(
  { items }: Scope,
  range: [number, number],
  way: 1 | -1,
  [mine, theirs, other]: [readonly number[], readonly number[], Subject],
): Finding[] {
  if (mine.length === 0 || theirs.length === 0) return [];
  if (mine.some((one) => theirs.some((each) => (one - each) * way > 0))) return [];
  return [refuted(items, range, `${mine[0]} against ${theirs[0]} of ${other.name}`)];
}
