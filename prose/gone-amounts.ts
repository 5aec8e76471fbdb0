/** "Lost its $15,500 price tag", "Brenhurst's $4,500 has gone blank": an amount that a deal had in the run before and has no longer. */

import { skeletonOf } from '../sentence/skeleton.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';
import { type Finding, findingOn, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

/** Each with its amount. */
const LOST =
  /(?:lost|dropped|shed) (?:its|the|their|that|a|an) #|# (?:price tag |price |amount |figure |value )?(?:has |have |is |' s |now |since |just |simply )*(?:gone blank|gone missing|been (?:removed|deleted|wiped|cleared|blanked)|blank)/gu;

/** Turns the verdict on such an amount to that of the run before. */
export function judgeGoneAmounts(scope: Scope, findings: Finding[]): void {
  const { text, itemAt } = skeletonOf(scope.items);
  for (const match of matchesOf(text, LOST)) {
    const item = scope.items[itemAt[match.index + match[0].indexOf('#')]!]!;
    const found = findingOn(findings, item);
    if (!found || item.kind !== 'figure' || item.figure.kind !== 'money') continue;
    const lost = lostBy(scope, item.figure.least, item.figure.most, itemAt[match.index]!);
    if (lost) Object.assign(found, judged(item, 'value', true, `as on record (${lost})`, lost));
  }
}

/** The amount of a deal of the account in the run before, where it has none now. */
function lostBy(scope: Scope, least: number, most: number, at: number): string | null {
  const { index } = scope;
  const account = accountFor(scope, at);
  for (const { id } of account ? index.children(account.id, 'deal') : []) {
    const then = index.fact(id, 'amount', 'previous');
    const isLost = index.fact(id, 'amount')?.value === null;
    if (isLost && typeof then?.value === 'number' && then.value >= least && then.value <= most)
      return then.id;
  }
  return null;
}
