/**
 * "Stuck" of an account and not of a deal: in a tier or on a score, "still stuck in Watch", "score stuck on 80". It is as it was
 * in the run before, and no deal is called stagnant. "The stagnant line" as a thing claims none either.
 */

import { governorOf } from '../predicates/governed.ts';
import type { Covering } from '../predicates/predicates.ts';
import { tellsThen } from '../predicates/run-before.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, findingOn, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const STUCK =
  "(?:is |are |' s |was |has been |remains |still |also |now |just )*(?:stuck|parked|jammed|bogged down|stalled)";
const IN_PLACE = new RegExp(`(?<!\\p{L})${STUCK} (?:in|on|at|down in|back in) (?:the )?(?=N|#)`, 'gu');
/** After these words the deal is over the line, which is a claim. */
const LINE =
  /(?<!(?:past|over|beyond|above|crossed|across|passed|cleared|exceed|exceeds|exceeded|through|hit|reached|on) )(?:the |its |their |a )(?:stagnant|stagnation|stuck|stale) (?:line|limit|threshold|mark|cut - off|cutoff|boundary|point)(?! (?:is|was|has been) (?:past|passed|crossed|behind))/gu;

/** "Stagnant line 34", "; stagnant past 43": the measure, with its figure beside it, as a part of its own. */
const LINE_WRITTEN =
  /(?<=(?:^|[,;:(–—-] |the ))(?<!(?:past|over|beyond|above|crossed|across|passed|through|hit|reached|on) the )(?:stagnant|stagnation|stuck|stale) (?:(?:line|limit|threshold|mark|cut - off|cutoff|point)(?= (?:(?::|=|is|at|of|–|—|\() )?#)|(?:past|after|beyond|from|at|over)(?= #(?! (?:deal|account))))/gu;

/** @param findings verdicts on figures and names so far */
export function judgeInPlace(scope: Scope, findings: readonly Finding[]): Covering {
  const { text, itemAt } = skeletonOf(scope.items);
  const covered = new Set<number>();
  const own: Finding[] = [];
  const cover = (from: number, to: number) => {
    for (let at = from; at <= to; at += 1) covered.add(at);
  };
  for (const { 0: words, index } of matchesOf(text, IN_PLACE)) {
    const [from, to] = [itemAt[index]!, itemAt[index + words.trimEnd().length - 1]!];
    const held = inPlace(scope, findings, itemAt[index + words.length]!);
    const governor = governorOf(scope.items, from);
    if (!held || (governor && governor.way !== 'not')) continue;
    cover(from, to);
    const place = { from: scope.items[governor?.from ?? from]!.from, to: scope.items[to]!.to };
    const reason = `${governor ? 'denied: ' : ''}${held.reason}`;
    own.push(judged(place, 'predicate', held.holds === (governor === null), reason));
  }
  for (const { 0: words, index } of matchesOf(text, LINE_WRITTEN))
    cover(itemAt[index]!, itemAt[index + words.length - 1]!);
  for (const { 0: words, index } of matchesOf(text, LINE))
    if (isDistance(scope.items, findings, itemAt[index]!))
      cover(itemAt[index]!, itemAt[index + words.length - 1]!);
  return { findings: own, covered };
}

/** "Two shy of the stagnant line", "two more and it is at the line": how far off it is, which a figure that holds tells. */
function isDistance(items: Item[], findings: readonly Finding[], at: number): boolean {
  const before = items.slice(0, at);
  const words = before.slice(-3).map(wordOf).join(' ');
  if (/(?:^| )(?:shy of|short of|under|below|away from|inside|within)$/.test(words)) return true;
  if (!/(?:^| )(?:at|to|from|off|before)$/.test(words)) return false;
  return before.some(({ from }) =>
    findings.some((each) => each.from === from && each.verdict === 'verified'),
  );
}

interface InPlace {
  holds: boolean;
  reason: string;
}

/** Of the tier or score there: as it was in the run before; null where it is neither. */
function inPlace(scope: Scope, findings: readonly Finding[], at: number): InPlace | null {
  const item = scope.items[at]!;
  const tier = item.kind === 'name' && item.subjects[0]!.kind === 'tier';
  const told = findingOn(findings, item);
  const metric = tier ? 'tier_number' : item.kind === 'figure' ? metricOf(told) : null;
  if (metric === null) return null;
  const whom = (told?.fact && !tier ? told.fact.split('.')[0] : null) ?? accountFor(scope, at)?.id;
  if (!whom) return groupsFor(scope, at).length > 0 ? { holds: true, reason: 'of a group' } : null;
  const [now, then] = ['current', 'previous'].map((run) => scope.index.fact(whom, metric, run)?.value);
  const holds = then === undefined || now === then;
  // "It was stuck at 38 in April and is at 52 now".
  if (!holds && told?.fact?.endsWith('@previous') && tellsThen(scope.items, scope.index, at)) return null;
  return { holds, reason: `${holds ? 'as' : 'not as'} in the run before (${whom}.${metric})` };
}

/** Scores and tiers are held in place; days in a stage are of a deal that may be stagnant. */
function metricOf(told: Finding | undefined): string | null {
  const metric = told?.fact?.split('.')[1]?.replace(/@.*/, '') ?? null;
  return metric && /^(score|outcome_score|deal_outcome_score|sentiment_90d)$/.test(metric) ? metric : null;
}
