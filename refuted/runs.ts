/**
 * Which run a figure, norm or comparison is of, by its tense and the period that is named: "59 contacts after 73, still above
 * your usual" of the 59, "51 in March" of no other month's report, "86, a notch better than April" of the 86 and its April.
 */

import type { Told } from '../comparisons/measure-cued.ts';
import { refuted } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { bothRunsOf } from '../text/both-runs.ts';
import { type Finding, findingOn, metricOf } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const NOW_NORM = spokenWords(
  '(?:still|now|currently|today) (?:(?:well|just|comfortably|slightly|a little|a bit|a shade|a touch|clearly|far|somewhat|safely|narrowly) )*(?:(?<over>above|ahead of|over|beyond)|(?<under>below|under|short of|beneath|behind)) (?:your|our|its|their|the|his|her) (?:own )?(?:usual|norm|normal|average)(?! of (?:a|the|winners)| in)',
);
const THAN_THEN = spokenWords(
  '(?:(?<over>better|stronger|healthier|brighter)|(?<under>worse|weaker|poorer)) than (?:in |at |it was in |at the end of )?(?:D|last month|a month (?:ago|earlier|before)|the month before)',
);
const THEN_AT = spokenWords('# (?:back )?in D');

/** Faults on words that another run than the one cued would have to bear out. */
export function refuteRuns(scope: Scope, told: Told, findings: readonly Finding[]): Finding[] {
  const { text, rangeOf } = skeletonOf(scope.items);
  const each = (pattern: RegExp, judge: (range: [number, number], way: 1 | -1) => string | null) =>
    matchesOf(text, pattern).flatMap((match): Finding[] => {
      const range = rangeOf(match);
      const reason = judge(range, match.groups?.under ? -1 : 1);
      return reason === null ? [] : [refuted(scope.items, range, reason)];
    });
  return [
    ...each(NOW_NORM, ([from], way) => againstNorm(scope, told, from, way)),
    ...each(THAN_THEN, ([from, to], way) =>
      isOtherMonth(scope, to) ? null : againstThen(scope, told, from, way),
    ),
    ...each(THEN_AT, ([from, to]) => atOtherTime(scope, findings, from, to)),
  ];
}

/** The fact that the last figure of now before the place tells, of one of these measures; no account in between. */
function factBefore({ items }: Scope, told: Told, at: number, metrics: RegExp): string | null {
  for (let place = at - 1; place >= 0 && !accountAt(items[place]); place -= 1) {
    const found = (told.get(place) ?? []).filter(({ period }) => period === 'current');
    const own = found.find((each) => each.metrics.length === 1 && metrics.test(each.metrics[0]!));
    if (own) return own.fact;
  }
  return null;
}

const GRADED = /^(?:score|outcome_score|deal_outcome_score|touches_30d|sentiment_90d|contacts_90d)$/;

function againstNorm(scope: Scope, told: Told, at: number, way: 1 | -1): string | null {
  const fact = factBefore(scope, told, at, /^touches_30d$/);
  const subject = fact && scope.index.subject(fact.split('.')[0]!);
  const [now, norm] = ['touches_30d', 'touch_norm_30d'].map((metric) =>
    subject ? new Values(scope.index, subject).figure(metric) : null,
  );
  if (now == null || norm == null || (now - norm) * way > 0) return null;
  return `${now} against a norm of ${norm} (${fact})`;
}

function againstThen(scope: Scope, told: Told, at: number, way: 1 | -1): string | null {
  const fact = factBefore(scope, told, at, GRADED);
  const runs = fact ? bothRunsOf(scope.index, fact) : null;
  if (!runs || (runs.now - runs.before) * way > 0) return null;
  return `${fact}: ${runs.now} after ${runs.before}`;
}

/** A month that is not the one of the run before. */
function isOtherMonth({ items, index: { sheet } }: Scope, at: number): boolean {
  const item = items[at];
  const then = sheet.previousAsOf;
  return (
    item?.kind === 'date' && !item.date.ranges.some(([first, last]) => then && first <= then && last >= then)
  );
}

/** "51 in March" of a value that was so at the end of April, and is not on record for any earlier run. */
function atOtherTime(scope: Scope, findings: readonly Finding[], from: number, to: number): string | null {
  const { items } = scope;
  const date = items[to];
  const fact = findingOn(findings, items[from])?.fact;
  if (!fact?.endsWith('@previous') || metricOf(fact).endsWith('date')) return null;
  if (date?.kind !== 'date' || date.date.exact || !isOtherMonth(scope, to)) return null;
  return `${fact} is of ${scope.index.sheet.previousAsOf}`;
}
