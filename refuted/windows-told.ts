/**
 * A count of contact in the last 30 days is no count of another window, of people or of the norm: "four in the last 30 days,
 * against a norm of 4.1" of three touches, "six contacts in 30 days" of six conversations in 90.
 */

import { type Item, isQuestion, textOf } from '../sentence/items.ts';
import { partBefore, wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { contradicted, type Finding, findingOn, metricOf } from '../text/findings.ts';

const MONTH = 30;
/** Items between the count and its window. */
const REACH = 6;
/** Measures of another window, or of no contact at all. */
const OTHER =
  /^(?:contacts_90d|conversations_90d|touches_90d|touches_365d|touches_per_year|days_since_last_touch|days_in_stage|touch_norm_30d)$/;
const OF_NORM =
  /(?:usual|usually|norm|normal|normally|typical|typically|expected|average|customary|par|where|against|versus|than|of)(?: (?:a|an|the|about|around|some|nearly|just|of|over|under))*$/;

/** "22 exchanges in 30 days would be par". */
const NORM_AFTER =
  /\b(?:par|usual|usually|norm|normal|normally|typical|typically|expected|average|customary|would|should)\b/;

/** Faults on counts told of the last 30 days that were found to be of something else. */
export function refuteWindows({ items }: Scope, findings: readonly Finding[]): Finding[] {
  if (isQuestion(items)) return [];
  return items.flatMap((item, at): Finding[] => {
    if (item.kind !== 'figure' || item.figure.kind !== 'number' || !hasWindow(items, at)) return [];
    const finding = findingOn(findings, item);
    if (finding?.verdict !== 'verified' || !finding.fact || !OTHER.test(metricOf(finding.fact))) return [];
    if (
      OF_NORM.test(partBefore(items, at, REACH)) ||
      NORM_AFTER.test(wordsShown(items.slice(at + 1, at + 2 * REACH)))
    )
      return [];
    return [contradicted(finding, `of another window or measure (${finding.fact})`)];
  });
}

/** "Four in the last 30 days", "four two-way contacts in 30 days". */
function hasWindow(items: Item[], at: number): boolean {
  for (let place = at + 1; place <= at + REACH + 2; place += 1) {
    const item = items[place];
    if (item?.kind === 'figure')
      return item.figure.kind === 'days' && Math.round(item.figure.value) === MONTH && isIn(items, place);
    if (item?.kind !== 'word') return false;
  }
  return false;
}

const isIn = (items: Item[], at: number): boolean =>
  items.slice(at - 3, at).some((item) => /^(?:in|over|within|during)$/.test(textOf(item)));
