/**
 * Two counts of contact with a verb of becoming between them: "seven became one at Globex", "five touches became none",
 * "seven contacts shrank to one". The first has to be that of the run before, the second that of now.
 */
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { accountFor, type Scope } from '../sentence/subjects.ts';

const METRIC = 'touches_30d';
const FILLS =
  /^(touch|touche|contact|exchange|conversation|of|them|in|days?|which|that|has|have|then|it|just|only|a|mere|single|lone|exactly)$/;
const BECAME =
  /\b(?:became|become|have become|turned (?:in)?to|shr[aiu]nk to|dwindled to|thinned to|withered to|boiled down to|melted to)\b/;
const NOTHING = /^(none|zero|nothing|silence|nil)$/;

/** Why the count holds as one end of such a change; null where there is none, or another count is on record. */
export function becameCount(scope: Scope, at: number, { kind, value, decimal }: OpenFigure): string | null {
  if (kind !== 'number' || decimal) return null;
  const ends = endsAt(scope.items, at);
  const account = ends && accountFor(scope, at);
  if (!account) return null;
  const [before, now] = ['previous', 'current'].map((run) => scope.index.fact(account.id, METRIC, run));
  if (before?.value !== ends.before || now?.value !== ends.now) return null;
  return value === ends.before || value === ends.now ? `as on record (${before!.id}, ${now!.id})` : null;
}

/** The values on both sides of the verb beside the figure. */
function endsAt(items: Item[], at: number): { before: number; now: number } | null {
  const first = valueAt(items, at)!;
  const after = nextValue(items, at, 1);
  if (after && isBecoming(items, at, after.at)) return { before: first, now: after.value };
  const earlier = nextValue(items, at, -1);
  return earlier && isBecoming(items, earlier.at, at) ? { before: earlier.value, now: first } : null;
}

/** A count written in figures or as nothing; null for any other item. */
function valueAt(items: Item[], at: number): number | null {
  const item = items[at];
  if (item?.kind === 'figure') return item.figure.kind === 'number' ? item.figure.value : null;
  return NOTHING.test(textOf(item)) ? 0 : null;
}

function nextValue(items: Item[], at: number, step: 1 | -1): { at: number; value: number } | null {
  for (let place = at + step; Math.abs(place - at) <= 8 && items[place]; place += step) {
    const value = valueAt(items, place);
    if (value !== null) return { at: place, value };
    if (items[place]!.kind === 'sign') return null;
  }
  return null;
}

/** Nothing between but what is counted, a window of days and the verb. */
function isBecoming(items: Item[], from: number, to: number): boolean {
  const between = items.slice(from + 1, to);
  const words = between.map((item) => textOf(item) || '#').join(' ');
  const rest = words.replace(BECAME, ' ').split(' ');
  return BECAME.test(words) && rest.every((word) => word === '' || word === '#' || FILLS.test(word));
}
