/** Over how many accounts or deals a sum is spread: "renewals due have doubled to $629,000 across six accounts". */
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { COUNT_OF } from './placed-counts.ts';

const SPREAD =
  /^(?:across|over|from|among|amongst|between|at|with|for|on|in|by|involving|covering|spread over)$/;
const NOUN = /^(?:account|customer|client|name|company|deal|renewal|contract|relationship|logo)/;
const REACH = 8;

/** The count of what the sum before it in the sentence was found to be of, as on record of a group in play. */
export function spreadOver(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, told, index } = scope;
  if (figure.kind !== 'number' || figure.decimal || !NOUN.test(wordOf(items[at + 1]))) return null;
  if (!SPREAD.test(lead(items, at))) return null;
  const sums = [...(told?.entries() ?? [])].filter(([place]) => place < at && at - place <= REACH);
  const metrics = sums.flatMap(([, found]) => found.flatMap((each) => COUNT_OF[each.metrics[0]!] ?? []));
  for (const { id } of groupsFor(scope, at))
    for (const metric of metrics)
      if (index.fact(id, metric)?.value === figure.value) return `${id}.${metric}`;
  return null;
}

/** The word before the count, over "just", "only". */
function lead(items: Item[], at: number): string {
  let place = at - 1;
  while (/^(?:just|only|some|about|the|all|as many as|those|a total of)$/.test(textOf(items[place])))
    place -= 1;
  return textOf(items[place]);
}
