/**
 * "The deal is within its close date of 21 April", "all inside the close date", "comfortably ahead of its closing date of 7
 * May": what is within its date is not overdue. A date told beside it that has passed, or a whole set of overdue deals, is
 * a fault.
 */

import { refuted } from '../comparisons/set-named.ts';
import { Values } from '../sentence/conditions.ts';
import { isQuestion, textOf } from '../sentence/items.ts';
import { skeletonOf } from '../sentence/skeleton.ts';
import { spokenWords } from '../sentence/spoken-rows.ts';
import { accountFor, groupsFor, type Scope } from '../sentence/subjects.ts';
import type { Finding } from '../text/findings.ts';
import { matchesOf } from '../text/matches.ts';

const DATE = '(?:its|the|their|that) (?:planned |expected |agreed )?(?:clos(?:e|ing)|due) dates?';
const WITHIN = spokenWords(
  `(?<all>(?:all|each|every one)(?: of (?:them|these|those))?(?: (?:are|is|still|well|safely|comfortably))* )?(?:within|inside|ahead of|short of|on the right side of|not (?:yet )?(?:past|beyond)) ${DATE}(?: (?:of|on|,|\\() ?(?<day>D))?`,
);

export function refuteWithinDates(scope: Scope): Finding[] {
  const { items } = scope;
  if (isQuestion(items)) return [];
  const { text, rangeOf } = skeletonOf(items);
  return matchesOf(text, WITHIN).flatMap((match): Finding[] => {
    const [from, to] = rangeOf(match);
    if (/^(?:was|were|until|if|keep|get|bring|stay|had)$/.test(textOf(items[from - 1]))) return [];
    const reason = match.groups!.day
      ? passedBy(scope, to)
      : match.groups!.all
        ? allOverdue(scope, from)
        : dealsOverdue(scope, from);
    return reason === null ? [] : [refuted(items, [from, to], reason)];
  });
}

/** The day that is told lies behind the day of the sheet. */
function passedBy({ items, index }: Scope, at: number): string | null {
  const item = items[at];
  if (item?.kind !== 'date') return null;
  const closes = (day: string): boolean =>
    index.ofKind('deal').some(({ id }) => index.fact(id, 'close_date')?.value === day);
  const isPast = item.date.ranges.some(([first, last]) => last < index.sheet.asOf && closes(first));
  return isPast ? `that date has passed on ${index.sheet.asOf}` : null;
}

function allOverdue(scope: Scope, at: number): string | null {
  const account = accountFor(scope, at);
  if (account) return dealsOverdue(scope, at);
  const [group] = groupsFor(scope, at);
  if (!group) return null;
  const of = new Values(scope.index, group);
  const [open, overdue] = [of.figure('open_deals'), of.figure('overdue_deals')];
  return open !== null && overdue !== null && overdue > 0
    ? `${overdue} of ${open} open deals of ${group.name} are overdue`
    : null;
}

/** Every deal of the account is past its date. */
function dealsOverdue(scope: Scope, at: number): string | null {
  const account = accountFor(scope, at);
  if (!account) return null;
  const deals = scope.index.children(account.id, 'deal').map((deal) => new Values(scope.index, deal));
  const isLate = (deal: Values): boolean => (deal.figure('days_past_close') ?? 0) > 0;
  return deals.length > 0 && deals.every(isLate) ? `the deals of ${account.name} are overdue` : null;
}
