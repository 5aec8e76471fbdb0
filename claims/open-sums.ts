/** "Together", "combined", "in all": sums over the accounts that a text names. */
import type { OpenFigure } from './open-figures.ts';
import { wordsIn } from './open-pointing.ts';
import { accountFor, type Scope } from './open-subjects.ts';
import { type Candidate, candidatesOf, says } from './open-values.ts';

const SUMS = new Set(
  'together combined total totalling totaling between sum both plus add altogether all'.split(' '),
);
const SUMMED = new Set(
  'arr amount open_value touches_30d open_deals contacts_90d overdue_value renewals_due_arr accounts moved_up moved_down'.split(
    ' ',
  ),
);
/** Values of which every pair is tried. */
const MOST = 40;

/** The sum of two values of the accounts in play, or of one metric over all of them, that the figure says. */
export function sumOf(scope: Scope, at: number, figure: OpenFigure): Candidate | null {
  const words = wordsIn(scope.items, 0, scope.items.length);
  if (!words.some((word) => SUMS.has(word)) || (figure.kind !== 'money' && figure.kind !== 'number'))
    return null;
  const currency = scope.index.sheet.currency;
  const values = accountsIn(scope, at).flatMap((subject) =>
    candidatesOf(scope.index, subject).figures.filter(
      (each) => each.kind === figure.kind && each.period === 'current' && SUMMED.has(each.metrics[0]!),
    ),
  );
  const some = values.slice(0, MOST);
  for (const [place, first] of some.entries())
    for (const second of some.slice(place + 1)) {
      const pair = { ...first, value: first.value + second.value };
      if (says(figure, pair, currency)) return pair;
    }
  const byMetric = new Map<string, Candidate[]>();
  for (const each of values)
    byMetric.set(each.metrics[0]!, [...(byMetric.get(each.metrics[0]!) ?? []), each]);
  for (const list of byMetric.values()) {
    const total = { ...list[0]!, value: list.reduce((sum, each) => sum + each.value, 0) };
    if (says(figure, total, currency)) return total;
  }
  return null;
}

function accountsIn(scope: Scope, at: number) {
  const here = scope.items.flatMap((item) =>
    item.kind === 'name' && item.subjects[0]!.kind === 'account' ? [item.subjects[0]!] : [],
  );
  if (here.length > 1) return here;
  const account = accountFor(scope, at);
  return [...new Set([...here, ...(account ? [account] : []), ...scope.topic.named])].slice(0, 8);
}
