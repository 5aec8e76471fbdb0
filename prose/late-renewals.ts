/**
 * Renewals of a group that are said to be late: "29 renewals worth $2.25 million are past due", "your three overdue renewals". As
 * many of the group's own have to be past their date; that they fall due soon makes none of them overdue.
 */

import { isOutright } from '../causes/inventions.ts';
import type { Subject } from '../domain/facts.ts';
import { Values } from '../sentence/conditions.ts';
import { spanOf, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { isGroup, type Scope } from '../sentence/subjects.ts';
import { type Finding, judged } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

export const PAST = '(?:past due|past (?:its|their) (?:date|due date|renewal date)|lapsed|expired)';
/** "29 renewals worth $2.25 million are past due": as many of the group's own. */
const LATE_RENEWALS = spokenWords(
  `(?<count>#) renewals(?: (?:worth|of|at|for) #)?(?: (?:\\(|#|\\)|in N|,))* (?:is|are) (?:now |already |all )*(?:${PAST}|overdue)|(?<of>#) (?:overdue|lapsed|past - due) renewals`,
);

export function lateRenewals(scope: Scope): Finding[] {
  const { items, index } = scope;
  const group = groupMeant(scope);
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, LATE_RENEWALS).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    const figure = items[from]!;
    // "Start with the three overdue renewals" takes for granted that there are three.
    const isTold =
      /^(the|your|our|these|those)$/.test(textOf(items[from - 1])) || isOutright(items, from, to);
    const deals = (group?.members ?? []).flatMap((member) => index.children(member, 'deal'));
    const late = deals.filter((deal) => isLateRenewal(new Values(index, deal))).length;
    if (!group?.members || figure.kind !== 'figure' || figure.figure.value <= late || !isTold) return [];
    return [
      judged(
        spanOf(items, from, to),
        'predicate',
        false,
        `${late} renewals of ${group!.name} are past their date`,
      ),
    ];
  });
}

/** The tier or owner of the sentence, else the owner addressed where it says "your", else the book. */
const groupMeant = ({ items, topic, index }: Scope): Subject | undefined =>
  items.map(isGroup).find((each) => each !== undefined && each.members !== undefined) ??
  (items.some((item) => textOf(item) === 'your') ? (topic.addressed ?? topic.ownerOfMost) : null) ??
  index.subject('book') ??
  undefined;

const isLateRenewal = (deal: Values): boolean =>
  deal.fact('deal_type')?.value === 'renewal' && (deal.figure('days_past_close') ?? 0) > 0;
