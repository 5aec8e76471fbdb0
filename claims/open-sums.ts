/** "Together", "combined", "in all": sums of one metric over the accounts that a text names. */
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from './open-figures.ts';
import { pointedAt, wordsIn } from './open-pointing.ts';
import { accountFor, type Scope } from './open-subjects.ts';
import { type Candidate, candidatesOf, says } from './open-values.ts';

const SUMS = new Set(
  'together combined total totalling totaling between sum both plus add altogether'.split(' '),
);
const SUMMED = new Set(
  'arr amount open_value touches_30d open_deals contacts_90d overdue_value renewals_due_arr'.split(' '),
);
/** Accounts of which every pair is tried. */
const MOST = 10;

/** The sum of one metric over two of the accounts in play, or over all of them, that the figure says. */
export function sumOf(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const words = wordsIn(scope.items, 0, scope.items.length);
  if (!words.some((word) => SUMS.has(word)) || (figure.kind !== 'money' && figure.kind !== 'number'))
    return null;
  const pointed = pointedAt(scope.items, at);
  for (const metric of SUMMED) {
    if (figure.kind === 'number' && !pointed.levels.some((level) => level.has(metric))) continue;
    const values = accountsIn(scope, at).flatMap((account) => metricOf(scope, account, metric, figure) ?? []);
    const found = sumsOf(values).find((sum) => says(figure, sum, scope.index.sheet.currency));
    if (found) return found;
  }
  return null;
}

function metricOf(
  { index }: Scope,
  account: Subject,
  metric: string,
  figure: OpenFigure,
): Candidate | undefined {
  return candidatesOf(index, account).figures.find(
    (each) =>
      each.kind === figure.kind &&
      each.period === 'current' &&
      each.metrics.length === 1 &&
      each.metrics[0] === metric,
  );
}

function sumsOf(values: Candidate[]): Candidate[] {
  const sums: Candidate[] = [];
  values.forEach((first, place) => {
    for (const second of values.slice(place + 1)) sums.push({ ...first, value: first.value + second.value });
  });
  if (values.length > 2)
    sums.push({ ...values[0]!, value: values.reduce((sum, { value }) => sum + value, 0) });
  return sums;
}

function accountsIn(scope: Scope, at: number): Subject[] {
  const here = scope.items.flatMap((item) =>
    item.kind === 'name' && item.subjects[0]!.kind === 'account' ? [item.subjects[0]!] : [],
  );
  if (here.length > 1) return [...new Set(here)].slice(0, MOST);
  const account = accountFor(scope, at);
  return [...new Set([...here, ...(account ? [account] : []), ...scope.topic.named])].slice(0, MOST);
}
