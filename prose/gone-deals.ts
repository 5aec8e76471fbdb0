/**
 * "Its stagnant $19,000 deal is gone", "the $25,000 deal is no longer open", "the $82,000 deal fell through": the amount of
 * a deal that was open in the run before and is not now; one that is open still is not gone.
 */

import { Values } from '../sentence/conditions.ts';
import type { Item } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, findingOn, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const DEAL =
  '(?:deal|opportunity|expansion|upgrade|proposal|module|contract|add - on|upsell|one|bid|purchase|order|pipeline|renewal)';
const SINCE =
  "(?: (?:that|which|it|had|was|were|open|there|in play|live|in|at the end of|a month ago|last month|has|have|is|are|' s|now|also|since|simply|just|been|finally|D|N|at|with|,))*";
const END =
  '(?= ?(?:$|[,.;:)!?—–]|and |so |but |which |because |when |now |since |from (?:the|its|our) |D|this |last |in (?:D|the)))';
const GONE = `(?:gone(?! (?:stale|stagnant|quiet|silent|cold|dark|past|over|overdue|up|down|to|into))${END}|no longer (?:open|there|in play|live|on the (?:book|table)|in the (?:pipeline|forecast))|off the (?:table|book|board|list)|out of the (?:way|pipeline|picture)|(?:dropped|fell|fallen|come|came|went|disappeared|vanished) out of the (?:pipeline|forecast|book)|fell through|fallen through|disappeared|vanished|lost${END})`;
/** Each with its amount. */
const TOLD = new RegExp(
  `#(?: \\p{L}+){0,2}? ${DEAL}${SINCE} ${GONE}|#${SINCE} (?:disappeared|vanished|no longer (?:open|there|in play)|off the (?:table|book|board))|gone (?:is|are) (?:the|its|their|that|a)(?: \\p{L}+){0,2} #|no longer (?:has|have|holds|carries|carry) (?:the|its|their|that|a|an)(?: \\p{L}+){0,2} #`,
  'gu',
);

/** Turns the verdict on such an amount to that of the run before; of one that is open still to a fault. */
export function judgeGoneDeals(scope: Scope, findings: Finding[]): void {
  const { text, itemAt } = skeletonOf(scope.items);
  for (const match of matchesOf(text, TOLD)) {
    const item = scope.items[itemAt[match.index + match[0].indexOf('#')]!]!;
    const found = findingOn(findings, item);
    const account = accountFor(scope, itemAt[match.index]!);
    if (!found || !account || item.kind !== 'figure' || item.figure.kind !== 'money') continue;
    const held = heldOf(new Values(scope.index, account), item.figure);
    if (held) Object.assign(found, judged(item, 'value', held.holds, held.reason, held.fact));
  }
}

interface Held {
  holds: boolean;
  reason: string;
  fact: string;
}

function heldOf(at: Values, figure: (Item & { kind: 'figure' })['figure']): Held | null {
  const isIt = (value: unknown): boolean =>
    typeof value === 'number' && value >= figure.least && value <= figure.most;
  const { id, name } = at.subject;
  const open = at.deals().find((deal) => isIt(deal.figure('amount')));
  const [now, then] = [at.figure('open_deals'), at.figure('open_deals', 'previous')];
  if (now === null || then === null) return null;
  if (open && now >= then)
    return { holds: false, reason: `a deal of ${name} over this is open`, fact: `${open.subject.id}.amount` };
  // One alone was open, or what is open became less by it.
  const [value, before] = [at.figure('open_value') ?? 0, at.figure('open_value', 'previous')];
  const isGone = now < then && before !== null && ((then === 1 && isIt(before)) || isIt(before - value));
  return isGone
    ? { holds: true, reason: `as on record (${id}.open_value@previous)`, fact: `${id}.open_value@previous` }
    : null;
}
