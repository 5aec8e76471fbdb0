/** A span that is past lies behind today: "no wins in the past thirteen months" of no renewal or close date that lies ahead. */

import { metricsFound, type Told } from '../comparisons/measure-cued.ts';
import { isQuestion } from '../sentence/items.ts';
import { wordsShown } from '../sentence/skeleton.ts';
import type { Scope } from '../sentence/subjects.ts';
import { contradicted, type Finding, findingOn } from '../text/findings.ts';

const PAST_BEFORE = /(?:^| )(?:past|last)$/;
const PAST_AFTER = /^(?:ago|late|overdue|past due)(?: |$)/;
const LIES_AHEAD = /^days_to_/;

/** Faults on spans told as past that are on record only as what lies ahead. */
export function refuteSpans({ items }: Scope, told: Told, findings: readonly Finding[]): Finding[] {
  if (isQuestion(items)) return [];
  return items.flatMap((item, at): Finding[] => {
    const isSpan = item.kind === 'figure' && item.figure.kind === 'days';
    const finding = isSpan ? findingOn(findings, item) : undefined;
    if (finding?.verdict !== 'verified' || finding.fact === null) return [];
    const isPast =
      PAST_BEFORE.test(wordsShown(items.slice(Math.max(0, at - 2), at))) ||
      PAST_AFTER.test(wordsShown(items.slice(at + 1, at + 4)));
    const metrics = metricsFound(finding.fact, told.get(at));
    if (!isPast || !metrics.every((metric) => LIES_AHEAD.test(metric))) return [];
    return [contradicted(finding, `what lies ahead is not past (${finding.fact})`)];
  });
}
