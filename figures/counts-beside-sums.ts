/** Accounts counted beside a sum of theirs: "renewals due doubled to $629,000 across six accounts", "$158,000 at two customers". */
import type { OpenFigure } from '../sentence/figures.ts';
import { wordOf } from '../sentence/items.ts';
import { type Scope, subjectsFor } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, says } from '../sentence/values.ts';

const COUNT_OF: Record<string, string> = {
  renewals_due_arr: 'renewals_due',
  overdue_value: 'overdue_deals',
  open_value: 'open_deals',
  deals_due_value: 'deals_due',
  arr: 'customers',
};
const ACROSS = /^(across|from|at|over|with|in|between|among|spread over|spread across|for|on|of)$/;
const REACH = 4;

/** The count of what the sum before it was found to be of; null where none stands beside it. */
export function countBesideSum(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const { items, told, index } = scope;
  if (figure.kind !== 'number' || figure.decimal || !ACROSS.test(wordOf(items[at - 1]))) return null;
  if (!/^(account|customer|name|company|client|deal|renewal|contract)$/.test(wordOf(items[at + 1])))
    return null;
  const before = items.slice(0, at).findLastIndex((item) => item.kind === 'figure');
  const sums = before >= 0 && at - before <= REACH ? (told?.get(before) ?? []) : [];
  const counts = new Map(
    sums.flatMap(({ metrics, period }) =>
      metrics.length === 1 && COUNT_OF[metrics[0]!] ? [[COUNT_OF[metrics[0]!]!, period] as const] : [],
    ),
  );
  for (const subject of subjectsFor(scope, at)) {
    const found = candidatesOf(index, subject).figures.find(
      (each) =>
        each.metrics.length === 1 &&
        counts.get(each.metrics[0]!) === each.period &&
        says(figure, each, index.sheet.currency),
    );
    if (found) return found;
  }
  return null;
}
