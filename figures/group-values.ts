/** A figure as a value of a group: how many accounts it has, how much it grew, what it comes to in all. */
import type { Subject } from '../domain/facts.ts';
import { metricsIn } from '../sentence/clause-words.ts';
import { countedAfter } from '../sentence/counted.ts';
import { wordOf } from '../sentence/items.ts';
import { groupsFor } from '../sentence/subjects.ts';
import { candidatesOf, says } from '../sentence/values.ts';
import type { Look, Told } from './look.ts';
import { timesAt } from './periods.ts';
import { membersOf } from './placed-counts.ts';
import { holds, only, refused } from './verdicts.ts';

export function asMembers({ scope, at, item, figure }: Look): Told | null {
  const members = membersOf(scope, at);
  if (members.length === 0 || figure.kind !== 'number') return null;
  const found = members.filter((each) => says(figure, each, scope.index.sheet.currency));
  return found.length > 0
    ? { finding: holds(item, found[0]!.fact), candidates: found }
    : only(refused(item, 'the tier', true, members));
}

/** "$93,000 of the tier's $1.34 million": a sum of money may be the whole group's beside an account's. */
export function asGroupTotal({ scope, at, item, figure, pointed, pair }: Look): Told | null {
  const { index } = scope;
  const inTime = timesAt(scope, pair?.role ?? null);
  const telling = figure.kind === 'money' ? SPECIFIC_MONEY : SPECIFIC_COUNT;
  if ((figure.kind !== 'money' && figure.kind !== 'number') || figure.decimal || figure.value < telling)
    return null;
  for (const group of groupsFor(scope, at)) {
    const values = candidatesOf(index, group).figures.filter(
      (each) =>
        each.kind === figure.kind &&
        each.period !== 'derived' &&
        inTime(each) &&
        says(figure, each, index.sheet.currency),
    );
    const found = pointed.strict
      ? values.filter(({ metrics }) =>
          pointed.levels.some((level) => metrics.some((metric) => level.has(metric))),
        )
      : values;
    if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
  }
  return null;
}

/** Figures that hold of nothing by chance. */
const SPECIFIC_MONEY = 100_000;

export const SPECIFIC_COUNT = 100;

/** "Nurture is the bulk, with 116": a bare count of a group is of its accounts. */
export function asSize(look: Look): Told | null {
  const { scope, at, item, figure, subjects } = look;
  const [group] = subjects;
  if (!group || group.kind === 'account') return null;
  // "The tier has tripled", "Watch got cut in half".
  if (figure.kind === 'times' || figure.kind === 'part') return asGrowth(look, group);
  if (figure.kind !== 'number' || figure.decimal) return null;
  const noun = wordOf(scope.items[at + 1]);
  if (countedAfter(scope.items, at) !== null && !/^(account|name|customer|company)$/.test(noun)) return null;
  const found = candidatesOf(scope.index, group).figures.find(
    ({ metrics, kind, period, value }) =>
      metrics[0] === 'accounts' &&
      metrics.length === 1 &&
      kind === 'number' &&
      (period === 'current' || period === 'previous') &&
      value >= figure.least &&
      value <= figure.most,
  );
  return found ? { finding: holds(item, found.fact), candidates: [found] } : null;
}

function asGrowth({ scope, item, figure }: Look, group: Subject): Told | null {
  if (metricsIn(scope.items, 0, scope.items.length).has('arr')) return null;
  const found = candidatesOf(scope.index, group).figures.find(
    (each) =>
      each.period === 'derived' &&
      each.metrics.length === 1 &&
      each.metrics[0] === 'accounts' &&
      each.kind === figure.kind &&
      says(figure, each, scope.index.sheet.currency),
  );
  return found ? { finding: holds(item, found.fact), candidates: [found] } : null;
}
