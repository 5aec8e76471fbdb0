/**
 * Bounds that each of several accounts keeps to: "every one rates 75 or better", "not one of these four is above 24", "all
 * seven have been silent for more than 60 days". Held over the accounts of the sentence, those named last, or the text's.
 */
import type { Subject } from '../domain/facts.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, wordOf } from '../sentence/items.ts';
import { type Pointed, wordsIn } from '../sentence/pointing.ts';
import { accountAt, type Scope } from '../sentence/subjects.ts';
import { type Candidate, candidatesOf, sameUnit } from '../sentence/values.ts';
import { lastNamed } from './told-sets.ts';

const EVERY = /\b(every|each|all|both|everyone|everything)\b/;
const NONE =
  /\b(none|neither|nobody|no one|no deal|no account|not one|not a single|nothing|no|not of|t of)\b/;
const ABOVE =
  /\b(above|over|more than|higher than|better than|past|beyond|exceeds?|exceeding|tops?|topping|upwards of|at least|longer than|clears?|beats?)$/;
const BELOW = /\b(below|under|less than|lower than|fewer than|beneath|at most|within|shorter than|inside)$/;
const OR_MORE = /^or (more|better|higher|above|over|up|longer|greater)\b/;
const OR_LESS = /^or (less|fewer|lower|below|under|worse|shorter|sooner)\b/;
/** Of odds and scores nothing need be said: "rates", "is at". */
const RATED = ['deal_outcome_score', 'outcome_score', 'score'];
const REACH = 5;

/** The accounts of which each keeps to the bound, in words; null where no set of them is told of, or one does not. */
export function boundOverAll(
  scope: Scope,
  at: number,
  figure: OpenFigure,
  { levels }: Pointed,
): { reason: string; from: number } | null {
  if (!/^(number|days|money)$/.test(figure.kind)) return null;
  const { items } = scope;
  const keeps = boundAt(items, at, figure.value);
  if (keeps === null) return null;
  for (const set of setsMeant(scope, at))
    for (const metric of measuresOf(scope, levels, figure)) {
      const values = set.map((account) => heldOf(scope, account, metric, figure));
      if (values.every((value) => value !== null && keeps(value))) {
        const from = leadOf(items, at);
        const denied = from < items[at]!.from ? 'denied: ' : '';
        return { reason: `${denied}each of ${set.map(({ name }) => name).join(', ')} (${metric})`, from };
      }
    }
  return null;
}

/** What each value has to be; after a negation the other side of what is written. */
function boundAt(items: Item[], at: number, limit: number): ((value: number) => boolean) | null {
  const before = wordsIn(items, at - REACH, at).join(' ');
  const lead = wordsIn(items, Math.max(0, at - 2 * REACH), at).join(' ');
  const after = wordsIn(items, at + 1, at + 3).join(' ');
  const none = NONE.test(lead);
  if (!none && !EVERY.test(lead)) return null;
  if (OR_MORE.test(after)) return (value) => (none ? value < limit : value >= limit);
  if (OR_LESS.test(after)) return (value) => (none ? value > limit : value <= limit);
  const atLeast = /at least$/.test(before);
  if (ABOVE.test(before))
    return (value) => (none ? value <= limit : atLeast ? value >= limit : value > limit);
  if (BELOW.test(before)) return (value) => (none ? value >= limit : value < limit || value === limit);
  return null;
}

/** As many as the words count ("these four"): those named last; else those of the sentence, else all of the text. */
function setsMeant(scope: Scope, at: number): Subject[][] {
  const { items, topic } = scope;
  const here = [...new Set(items.flatMap((item) => accountAt(item) ?? []))];
  const counted = items
    .slice(0, at)
    .flatMap((item, place) =>
      item.kind === 'figure' && /^(these|those|the|all|of|them)$/.test(wordOf(items[place - 1]))
        ? [item.figure.value]
        : [],
    );
  const all = [here, topic.recent, topic.here, topic.named, ...lastNamed(scope)].filter(
    (set) => set.length > 1,
  );
  const [count] = counted;
  return count === undefined
    ? all.filter((set) => set === here || set === topic.named)
    : all.filter((set) => set.length === count);
}

/** Where the words begin that deny it of each; at the figure where none do. */
function leadOf(items: Item[], at: number): number {
  const denied = items
    .slice(0, at)
    .findLastIndex((item) => /^(none|neither|nobody|nothing|not)$/.test(wordOf(item)));
  const isNear =
    denied >= 0 &&
    at - denied <= 2 * REACH &&
    items.slice(denied, at).every(({ kind }) => kind !== 'sign' && kind !== 'name');
  return items[isNear ? denied : at]!.from;
}

function measuresOf({ topic }: Scope, levels: Pointed['levels'], { kind }: OpenFigure): string[] {
  const told = topic.measures.flatMap(({ metrics }) => (metrics.length === 1 ? metrics : []));
  if (kind !== 'number')
    return [...(levels.find(({ size }) => size > 0) ?? told)].filter((each) => each !== 'age_days');
  return [...levels.flatMap((level) => [...level]), ...RATED];
}

function heldOf(scope: Scope, account: Subject, metric: string, figure: OpenFigure): number | null {
  const isOwn = (each: Candidate): boolean =>
    each.metrics.length === 1 &&
    each.metrics[0] === metric &&
    each.period === 'current' &&
    sameUnit(figure, each, true);
  return candidatesOf(scope.index, account).figures.find(isOwn)?.value ?? null;
}
