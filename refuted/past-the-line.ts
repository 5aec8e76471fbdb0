/**
 * A deal said to be past the limit of its stage without a figure that measures how far: "26 days in and past our limit", "a single
 * day past the stagnation line", "beyond the line it had already crossed last month". Of an account none of whose deals is past it,
 * in the run that is told of, it is a fault; the limit's own figure, or the days before it, bear nothing out.
 */

import { isOutright } from '../causes/inventions.ts';
import { isDenied } from '../changes/ways.ts';
import { refuted } from '../comparisons/set-named.ts';
import { tellsThen, ValuesThen } from '../predicates/run-before.ts';
import { Values } from '../sentence/conditions.ts';
import { meansGroup } from '../sentence/groups-meant.ts';
import { isQuestion } from '../sentence/items.ts';
import { partBefore, skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, isNamedFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const LINE =
  '(?:our|the|its|that|their|this)(?: (?:own|very|usual))?(?: (?:#|#(?: -)? days?|days?|-))*(?: (?:stagnant|stagnation|stagnancy) (?:line|limit|mark|threshold|point|cutoff|one)| (?:line|limit|cutoff)(?! (?:of|for) (?!stagnation|stagnant|#)))';
const PAST = spokenWords(
  `(?:(?:already |now |well |just |far |long |clearly )*(?:past|beyond)|(?:has|have|had)(?: (?:already|now|long|since|just))* (?:crossed|passed|exceeded|overstepped|outrun|overrun)|(?:crossed|passed|exceeded)) ${LINE}|(?<=(?:line|limit)(?: (?:that|which))? (?:it|they|N) )had (?:already |long |just )*(?:crossed|passed|exceeded)`,
);
/** "Two days to go before it is past the line", "a call can keep it from going past". */
const NOT_YET =
  /(?<!\p{L})(?:before|until|till|to go|away|short|shy|from|will|would|could|may|might|can|about|nearly|almost|close|if|once|when|unless|soon|approaching|near|nearing|without|never|not|goes?|going|risk|tip|push|takes?|others?|both|all|each|anything|whatever|deals|months?|weeks?) ?/u;
/** A line of points or money is none of a stage. */
const OTHERWISE = /(?<!\p{L})(?:score|scores|points?|share|norm of)(?!\p{L})/u;

/** One fault for each such phrase. */
export function refutePastLine(scope: Scope): Finding[] {
  const { items, index } = scope;
  const { text, rangeOf } = skeletonOf(items);
  if (isQuestion(items) || OTHERWISE.test(text)) return [];
  return matchesOf(text, PAST).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const account = accountFor(scope, from);
    const isOwn = account && (isNamedFor(scope, from) || !meansGroup(items));
    if (!isOwn || !isOutright(items, from, to) || isDenied(items, from)) return [];
    if (NOT_YET.test(partBefore(items, from, REACH))) return [];
    const [now, then] = [new Values(index, account), new ValuesThen(index, account)];
    const isThen = /\bhad\b/.test(match[0]);
    const runs = isThen ? [then] : tellsThen(items, index, from) ? [now, then] : [now];
    const lines = now.deals().map((deal) => deal.figure('stagnant_line'));
    const spent = runs.map((at) => at.deals().map((deal) => deal.figure('days_in_stage')));
    if (lines.length === 0 || [...lines, ...spent.flat()].includes(null)) return [];
    const isPast = spent.some((days) => days.some((each, at) => each! > lines[at]!));
    return isPast ? [] : [refuted(items, [from, to], `no deal of ${account.name} was past its line`)];
  });
}
const REACH = 6;
