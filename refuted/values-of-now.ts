/**
 * Values of now whose words go against them: "the longest gap is in April 146 days" of what is so now and was not then, "40
 * days early" of a deal as many overdue, "the mood has not slipped" of a mood that has, by the measure that is named.
 */

import { refuted } from '../comparisons/set-named.ts';
import { METRIC_OF_NOUN } from '../lexicon/measure-nouns.ts';
import { isMonthThen } from '../predicates/run-before.ts';
import { Values } from '../sentence/conditions.ts';
import { isQuestion, placesFrom } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, findingOn, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

type Places = readonly [from: number, to: number];

const IN_MONTH = spokenWords(
  'in D (?:(?:at|rated|worth|with|about|some|only|just|nearly|over) )*#|# (?:(?:day|account|deal|customer|touch|contact|of it) )?in D',
);
const EARLY = spokenWords('# (?:early|ahead of (?:time|schedule|its (?:close )?date))');
const NOT = "(?:(?:has|have|had) not|(?:has|have|had)n ' t|(?:did|does|do) not|(?:did|does|do)n ' t|never)";
const DENIED = spokenWords(
  `(?<noun>contact|sentiment|mood|tone|score|odds?|likelihood|pipeline|revenue|arr) ${NOT} (?:(?:really|yet|even|much|so far) )*(?:(?<down>dipped|slipped|fallen|dropped|cooled|eased|slid|declined|shrunk|sunk|worsened|weakened|dip|slip|fall|drop)|(?<up>improved|risen|grown|climbed|warmed|recovered|increased|strengthened|rise|grow|improve|climb)|(?<way>moved|changed|shifted|budged|stirred|move|change|shift|budge))`,
);
/** What is no change yet: a share of the value, and points of a sentiment. */
const STILL = 0.05;

/** A value of now, told of the month before, when it was another. */
function ofNow(scope: Scope, findings: readonly Finding[], [from, to]: Places): string | null {
  const places = placesFrom(from, to);
  const at = places.find((place) => scope.items[place]!.kind === 'figure')!;
  const month = places.find((place) => scope.items[place]!.kind === 'date')!;
  const found = findingOn(findings, scope.items[at]);
  if (!isMonthThen(scope.items[month], scope.index) || found?.verdict !== 'verified' || !found.fact)
    return null;
  if (found.fact.includes('@') || /_prior_/.test(found.fact)) return null;
  const then = scope.index.byId(`${found.fact}@previous`);
  const now = scope.index.byId(found.fact);
  if (!then || !now || then.value === null || then.value === now.value) return null;
  return `on record ${then.text} then (${then.id})`;
}

function isOverdue(scope: Scope, findings: readonly Finding[], [from]: Places): string | null {
  const fact = findingOn(findings, scope.items[from])?.fact;
  return fact && isPast(scope, fact) ? `so many days past its close date (${fact})` : null;
}

const isPast = ({ index }: Scope, fact: string): boolean =>
  metricOf(fact) === 'days_past_close' ||
  (metricOf(fact) === 'days_to_close' && Number(index.byId(fact)?.value) < 0);

/** A change that is denied of a measure that is named, and came about. */
function cameAbout(scope: Scope, [from]: Places, told: Record<string, string | undefined>): string | null {
  const metric = METRIC_OF_NOUN[told.noun ?? ''];
  const subject = accountFor(scope, from) ?? groupsFor(scope, from)[0];
  const own = subject && new Values(scope.index, subject);
  if (!own || !metric || (metric === 'outcome_score' && own.deals().length !== 1)) return null;
  const [now, then] = [own.figure(metric), own.figure(metric, 'previous')];
  if (now === null || then === null) return null;
  const least = metric === 'sentiment_90d' ? STILL : STILL * Math.max(Math.abs(then), 1);
  const change = now - then;
  const went = told.down ? change < -least : told.up ? change > least : Math.abs(change) > least;
  return went ? `${then} became ${now} (${own.subject.id}.${metric})` : null;
}

export function refuteOfNow(scope: Scope, findings: readonly Finding[]): Finding[] {
  const { items } = scope;
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  const each = (pattern: RegExp, judge: (places: Places, match: RegExpExecArray) => string | null) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const places = rangeOf(match);
      const reason = judge(places, match);
      return reason === null ? [] : [refuted(items, places, reason)];
    });
  return [
    ...each(IN_MONTH, (places) => ofNow(scope, findings, places)),
    ...each(EARLY, (places) => isOverdue(scope, findings, places)),
    ...each(DENIED, (places, { groups }) => cameAbout(scope, places, groups ?? {})),
  ];
}
