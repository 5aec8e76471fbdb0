/** A figure that holds of nothing by chance, as a value of anybody whom the sentence or the text names. */
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { groupsFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf, sameUnit, says } from '../sentence/values.ts';
import { SPECIFIC_COUNT } from './group-values.ts';
import { elliptic, type Look, type Told } from './look.ts';
import { timesAt } from './periods.ts';
import { holds } from './verdicts.ts';

/**
 * A figure that holds of nothing by chance, or a count that those whom the sentence would be about have nothing like:
 * of the accounts and groups that the sentence names, else of those that the text went on about.
 */
export function asAnywhere({ scope, at, item, figure, subjects, pointed, pair, near }: Look): Told | null {
  const { items, index } = scope;
  // "About $290,000 more": how far two values lie apart is no value of a third.
  if (APART.test(textOf(items[at + 1]))) return null;
  const specific = isSpecific(figure);
  if (!specific && (!pointed.strict || figure.kind !== 'number' || figure.decimal)) return null;
  const inTime = timesAt(scope, pair?.role ?? null);
  const inDays = elliptic(items, at, figure);
  const groups = near.length > 0 ? groupsIn(items) : [...groupsIn(items), ...groupsFor(scope, at)];
  for (const subject of specific ? othersOf(scope, at) : groups) {
    if (subjects.includes(subject) && near.length > 0) continue;
    const values = candidatesOf(index, subject).figures.filter(
      (each) => each.period !== 'derived' && inTime(each) && sameUnit(figure, each, inDays),
    );
    const found = values.filter(
      (each) =>
        says(figure, each, index.sheet.currency) &&
        pointed.levels.some((level) => each.metrics.some((metric) => level.has(metric))),
    );
    if (found.length > 0) return { finding: holds(item, found[0]!.fact), candidates: found };
  }
  return null;
}

const APART = /^(?:more|less|fewer|higher|lower)\b/;

const namedIn = (items: Item[], kinds: readonly Subject['kind'][]): Subject[] =>
  items.flatMap((item) =>
    item.kind === 'name' ? item.subjects.filter(({ kind }) => kinds.includes(kind)).slice(0, 1) : [],
  );

/** "Four customers now make up Expand": groups that the sentence names anywhere. */
const groupsIn = (items: Item[]): Subject[] => namedIn(items, ['tier', 'owner']);

/** Accounts and groups of the sentence; without any, those of the text. */
function othersOf(scope: Scope, at: number): Subject[] {
  const { items, topic, lead } = scope;
  const named = namedIn(items, ['account', 'tier', 'owner']);
  const rest = named.length > 0 || lead ? [] : [...topic.recent, ...(topic.account ? [topic.account] : [])];
  return [...new Set([...named, ...rest, ...groupsFor(scope, at)])];
}

const isSpecific = ({ kind, decimal, value, bound }: OpenFigure): boolean =>
  !bound &&
  (kind === 'money'
    ? value >= 1000
    : kind === 'days'
      ? value > 12
      : kind === 'number' && value >= SPECIFIC_COUNT && !decimal);
