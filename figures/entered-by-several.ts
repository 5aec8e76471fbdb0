/**
 * The day on which several deals came to a stage, told before they are named: "Two deals pushed their accounts into Expand, and
 * both reached Negotiation on 18 May". Of the accounts of the text as many have to have a deal that entered that stage then;
 * where the sentence tells which tier they came to, of those that did.
 */
import type { Subject } from '../domain/facts.ts';
import type { DateRange } from '../sentence/dates.ts';
import type { Item } from '../sentence/items.ts';
import { skeletonOf, wordsShown } from '../sentence/skeleton.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { tierAt, tierIdOf } from '../sentence/the-tier.ts';
import { type Finding, judged } from '../text/findings.ts';

const SEVERAL =
  /(?<![\p{L}])(?:(?<count>both|#|all #|each|all)|they|these|the deals?)(?: (?:of (?:them|these|those|which|whom)|deals?|of|have|had|only|each|both|all|just|now|then|since))* (?:(?:reached|entered|hit|made)|(?:moved|went|came|got|passed|advanced|progressed|stepped)(?: (?:on|up|along|over|forward|through))* (?:to|into)|arrived (?:in|at)) N(?: (?:on|in|by|back on|back in|as of))*$/u;

/** Whether so many entered the stage then; null where the words tell of no several, or nothing on record can be meant. */
export function enteredBySeveral(scope: Scope, at: number, date: DateRange): Finding | null {
  const { items, topic, index } = scope;
  const before = items.slice(0, at);
  const stage = before.at(stageAt(before));
  const match = SEVERAL.exec(wordsShown(before));
  if (!date.exact || !match || stage?.kind !== 'name' || before.some((item) => accountAt(item) !== null))
    return null;
  const tier = before.map(tierAt).findLast((each) => each !== null)?.id;
  const here = [...new Set(items.flatMap((item) => accountAt(item) ?? []))];
  const meant = (here.length > 1 ? here : topic.named).filter(
    (one) => !tier || tierIdOf(index, one.id) === tier,
  );
  const days = meant.flatMap((one) =>
    index.children(one.id, 'deal').flatMap((deal) => {
      const isThere = index.fact(deal.id, 'stage')?.value === stage.subjects[0]!.name;
      const day = index.fact(deal.id, 'stage_entered_on')?.value;
      return isThere && typeof day === 'string' ? [day] : [];
    }),
  );
  const wanted = countOf(scope, match, meant);
  if (days.length < wanted) return null;
  const then = days.filter((day) => date.ranges.some(([first, last]) => day >= first && day <= last));
  const reason = `on record they entered it on ${[...new Set(days)].join(', ')}`;
  return judged(items[at]!, 'date', then.length >= wanted, reason);
}

/** The last name is the stage: words such as "on" may follow it. */
const stageAt = (items: readonly Item[]): number =>
  items.findLastIndex((item) => item.kind === 'name' && item.subjects[0]!.kind === 'stage');

function countOf({ items }: Scope, match: RegExpExecArray, meant: readonly Subject[]): number {
  const { itemAt } = skeletonOf(items);
  const figure = items.slice(itemAt[match.index] ?? 0).find((item) => item.kind === 'figure');
  if (/#/.test(match.groups!.count ?? '') && figure?.kind === 'figure') return figure.figure.value;
  return match.groups!.count === 'all' ? meant.length : 2;
}
