/**
 * "The close has slipped to 18 June", "brought forward from 2 July": a close date that is said to have moved. The deal whose
 * day it is, or was, closes on the same day as in the run before, or moved the other way.
 */

import { isQuestion, spanOf } from '../sentence/items.ts';
import { partBefore, skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import type { Scope } from '../sentence/subjects.ts';
import { type Finding, findingOn, judged } from '../text/findings.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { matchesOf } from '../text/matches.ts';

const LATER =
  '(?:slipped|slid|drifted|postponed|delayed|deferred|(?:pushed|put|moved|set|knocked)(?: back| out))';
const EARLIER = '(?:brought|pulled|moved|come|came)(?: forward| in)';
const MOVED = spokenWords(
  `(?:(?<later>${LATER})|(?<earlier>${EARLIER})|(?:shifted|rescheduled|re - ?dated))(?: (?:again|now|by|#|out|back|on|its|the|close|date|since)){0,4} (?:to|until|from)(?: D to)? D`,
);
/** What is proposed, feared or denied has not come about. */
const NOT_SAID =
  /\b(?:should|could|would|might|may|if|unless|must|can|not|never|no|n ['’]? ?t|without|be|to|being)$/;

/** Faults alone. @param findings of the sentence: the date has to have been found to be a deal's close date */
export function refuteUnmovedDates({ items, index }: Scope, findings: readonly Finding[]): Finding[] {
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, MOVED).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const day = findingOn(findings, items[to]);
    if (day?.verdict !== 'verified' || !day.fact || NOT_SAID.test(partBefore(items, from, 3))) return [];
    const runs = closesOf(index, day.fact);
    if (!runs) return [];
    const { now, before } = runs;
    const isSo = match.groups!.later ? now > before : match.groups!.earlier ? now < before : now !== before;
    const reason = now === before ? `the close date was ${now} before as well` : `from ${before} to ${now}`;
    return isSo ? [] : [judged(spanOf(items, from, to - 1), 'direction', false, reason, day.fact)];
  });
}

/** The close date of the deal whose fact it is, or of the account's deal of that day, now and before; null where there was none. */
function closesOf(index: AuditIndex, fact: string): { now: string; before: string } | null {
  const [subject, metric] = fact.split('@')[0]!.split('.') as [string, string];
  if (!/^(?:next_)?close_date$/.test(metric)) return null;
  const day = index.byId(fact)?.value;
  const deals = [subject, ...index.children(subject, 'deal').map(({ id }) => id)].flatMap((id) => {
    const [now, before] = ['current', 'previous'].map((run) => index.fact(id, 'close_date', run)?.value);
    return typeof now === 'string' && typeof before === 'string' && (now === day || before === day)
      ? [{ now, before }]
      : [];
  });
  return deals.length === 1 ? deals[0]! : null;
}
