/**
 * One group against another that the sentence names: "Expand averages 75, twice Watch's 37", "26 points above the book's 49",
 * "three times Triage's", "nine accounts more than Watch".
 */
import type { Subject } from '../domain/facts.ts';
import { candidateOf } from '../sentence/candidate.ts';
import { metricsIn } from '../sentence/clause-words.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';
import { candidatesOf, within } from '../sentence/values.ts';

const GROUPS = /^(tier|owner)$/;
const MORE = /^(above|more|higher|over|ahead|better|larger|bigger|clear|longer)\b/;
const LESS = /^(below|less|fewer|lower|under|behind|worse|smaller|short|shy|adrift)\b/;

/** Why the multiple or the distance holds of two groups of the sentence; null where it does not. */
export function betweenGroups(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, index, told } = scope;
  // "Eight accounts fewer than Watch".
  const [next, second] = [wordOf(items[at + 1]), wordOf(items[at + 2])];
  const after = MORE.test(next) || LESS.test(next) ? next : second;
  const way = MORE.test(after) ? 1 : LESS.test(after) ? -1 : 0;
  if (figure.kind !== 'times' && (way === 0 || !/^(number|points|money|days)$/.test(figure.kind)))
    return null;
  const groups = groupsIn(scope);
  const [one] = groups;
  const other = groups[1];
  if (!one || !other) return null;
  const spoken = [...(told?.values() ?? [])]
    .flat()
    .flatMap(({ metrics }) => (metrics.length === 1 ? metrics : []));
  for (const metric of new Set([...spoken, ...metricsIn(items, 0, items.length)])) {
    const [here, there] = [one, other].map((group) => heldOf(index, group, metric));
    if (here === undefined || there === undefined) continue;
    const holds =
      figure.kind === 'times'
        ? there > 0 && within(figure, here / there, 1e-6)
        : within(figure, way * (here - there), 1e-6);
    if (holds) return `${one.name} against ${other.name} (${metric})`;
  }
  return null;
}

/** Tiers and owners that the sentence names, and the book, in their order. */
function groupsIn({ items, index }: Scope): Subject[] {
  const book = index.subject('book');
  return [
    ...new Set(items.flatMap((item) => groupOf(item) ?? (wordOf(item) === 'book' && book ? [book] : []))),
  ];
}

const groupOf = (item: Item): Subject[] | null => {
  const found = item.kind === 'name' ? item.subjects.filter(({ kind }) => GROUPS.test(kind)).slice(0, 1) : [];
  return found.length > 0 ? found : null;
};

function heldOf(index: Scope['index'], group: Subject, metric: string): number | undefined {
  return candidateOf(candidatesOf(index, group).figures, metric)?.value;
}
