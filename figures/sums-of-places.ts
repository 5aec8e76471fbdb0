/** What those of a list pay together that the words pick by their place: "the first two pay $361,000", "the last three have $90,000 open". */
import { candidateOf } from '../sentence/candidate.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { candidatesOf, says } from '../sentence/values.ts';

const FIRST = /^(first|top|former|opening)$/;
const LAST = /^(last|latter|final|bottom|closing)$/;
/** What one account has of it: revenue, or its open deals. */
const METRICS = ['arr', 'open_value'];

/** Whose sum the money is; null where no place is told, or they have another sum. */
export function sumOfPlaces({ items, topic, index }: Scope, at: number, figure: OpenFigure): string | null {
  if (figure.kind !== 'money') return null;
  for (const [place, item] of items.entries()) {
    const lead = wordOf(items[place - 1]);
    const isFirst = FIRST.test(lead);
    if (item.kind !== 'figure' || place === at || item.figure.kind !== 'number') continue;
    if (!isFirst && !LAST.test(lead)) continue;
    const count = item.figure.value;
    if (count < 2 || count > topic.named.length) continue;
    const set = isFirst ? topic.named.slice(0, count) : topic.named.slice(-count);
    for (const metric of METRICS) {
      const values = set.map((account) => candidateOf(candidatesOf(index, account).figures, metric));
      const [first] = values;
      const sum = values.reduce((total, each) => total + (each?.value ?? 0), 0);
      if (first && says(figure, { ...first, value: sum }, index.sheet.currency))
        return `the sum of ${set.map(({ name }) => name).join(', ')} (${metric})`;
    }
  }
  return null;
}
