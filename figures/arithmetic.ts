/**
 * What follows from figures that a text itself writes: "63 days; the limit is 42, so 21 too many", "two of the four
 * (50%)", "252, 243 and 240 days, an average of 245", and how far two accounts lie apart. Each figure it rests on is held
 * on its own.
 */
import type { Subject } from '../domain/facts.ts';
import { candidateOf } from '../sentence/candidate.ts';
import { metricsIn, wordsIn } from '../sentence/clause-words.ts';
import { countedAfter } from '../sentence/counted.ts';
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf } from '../sentence/items.ts';
import { accountAt, accountFor, type Scope } from '../sentence/subjects.ts';
import { candidatesOf, within } from '../sentence/values.ts';
import { multipleTold } from './multiples.ts';
import { normDistance } from './norm-distances.ts';
import { productTold } from './products.ts';

const APART =
  /^(shed|lost|gained|added|fell|rose|dropped|climbed|jumped|slipped|down|up|more|less|fewer|short|shy|over|past|beyond|above|below|under|apart|ahead|behind|before|after|earlier|later|sooner|higher|lower|bigger|smaller|longer|shorter|many|much|gap|difference|off|between|other|clear|from|within|outweigh\w*|exceed\w*|beat\w*|trail\w*|lead\w*|by|inside|left|away|spare)$/;
/** Metrics in which two accounts are compared. */
const COMPARED = new Set(
  'arr amount open_value touches_30d score outcome_score sentiment_90d days_since_last_touch days_in_stage days_to_renewal days_to_close contacts_90d'.split(
    ' ',
  ),
);

/** Why a figure holds of figures that the text wrote; null where it does not. */
export function arithmeticTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  return (
    bracketed(scope, at, figure) ??
    ratioToOne(scope, at, figure) ??
    productTold(scope, at, figure) ??
    againstRest(scope, at, figure) ??
    differenceTold(scope, at, figure) ??
    shareOfCounts(scope, at, figure) ??
    meanTold(scope, at, figure) ??
    normDistance(scope, at, figure) ??
    multipleTold(scope, at, figure)
  );
}

/** "Vorrendale 11 (51 to 62)": how far the two beside it lie apart. */
function bracketed({ items }: Scope, at: number, figure: OpenFigure): string | null {
  const [open, from, to, until] = items.slice(at + 1, at + 5);
  const isPair = textOf(open) === '(' && textOf(to) === 'to';
  if (!isPair || from?.kind !== 'figure' || until?.kind !== 'figure') return null;
  const apart = Math.abs(until.figure.value - from.figure.value);
  return comesTo(figure, apart) ? 'the difference of the two beside it' : null;
}

/** "14 against four, or 3.5 to 1": how many times one count of the sentence is another, and the one itself. */
function ratioToOne({ items }: Scope, at: number, figure: OpenFigure): string | null {
  const begins = textOf(items[at + 1]) === 'to' ? at : textOf(items[at - 1]) === 'to' ? at - 2 : -1;
  const [ratio, , one] = items.slice(Math.max(begins, 0), begins + 3);
  if (ratio?.kind !== 'figure' || one?.kind !== 'figure' || one.figure.value !== 1) return null;
  const counts = items.flatMap((item) =>
    item.kind === 'figure' && item !== ratio && item !== one && item.figure.kind === 'number'
      ? [item.figure.value]
      : [],
  );
  const holds = counts.some((part) =>
    counts.some((whole) => part > 0 && whole > part && within(ratio.figure, whole / part, 0.05)),
  );
  return holds && (figure === ratio.figure || figure === one.figure)
    ? 'the ratio of the counts told here'
    : null;
}

const isApart = (items: Item[], at: number): boolean =>
  [...wordsIn(items, at - 4, at), ...wordsIn(items, at + 1, at + 5)].some((word) => APART.test(word));

/** Figures of the kind that stand before the one at `at`, in its sentence and in the last. */
function figuresBefore({ items, topic }: Scope, at: number, kinds: string[]): number[] {
  const here = items.flatMap((item, place) =>
    item.kind === 'figure' && place !== at && kinds.includes(item.figure.kind) ? [item.figure.value] : [],
  );
  const earlier = topic.figures.flatMap(({ kind, value }) => (kinds.includes(kind) ? [value] : []));
  return [...here, ...earlier];
}

function differenceTold(scope: Scope, at: number, figure: OpenFigure): string | null {
  if (!/^(days|money|number|points)$/.test(figure.kind) || !isApart(scope.items, at)) return null;
  // "13 up, 15 up": a count of its own.
  if (figure.kind === 'number' && !figure.decimal && countedAfter(scope.items, at) !== null) return null;
  // "Over the 31-day line", "51 days past its close date": each is a value of its own.
  if (OWN_VALUE.test(textsAfter(scope.items, at))) return null;
  // A span is told off a line written without its unit: "one short of the 34-day limit", "the limit is 42".
  const kinds = figure.kind === 'money' ? ['money'] : ['number', 'days', 'points'];
  const values = figuresBefore(scope, at, kinds);
  const ofSpans = figure.kind === 'money' || figure.decimal || values.some((value) => value > LARGE);
  const found = values.flatMap((one, place) =>
    values
      .slice(place + 1)
      .filter(
        (other) =>
          one !== other && (figure.kind === 'money' || Math.max(one, other) > LARGE || figure.decimal),
      )
      .map((other) => Math.abs(one - other)),
  );
  const told = ofSpans && found.some((value) => comesTo(figure, value));
  return told ? 'the difference of what is told here' : gapTold(scope, figure);
}
const OWN_VALUE =
  /^(?:- )?(?:day )?(?:(?:stagnant |stagnation )?(?:line|limit|mark|threshold)|(?:past|over|beyond|after) (?:its|the|their) (?:planned |expected |own )?(?:close|closing|due|target))\b/;
const textsAfter = (items: Item[], at: number): string =>
  items
    .slice(at + 1, at + 6)
    .map((item) => textOf(item))
    .join(' ');

/** Counts up to this many differ by anything by chance. */
const LARGE = 12;

/** "23 before Grantholt", "within 0.03 of each other": how far two accounts of the sentence lie apart. */
function gapTold(scope: Scope, figure: OpenFigure): string | null {
  const { items, told, topic, index } = scope;
  const named = [...new Set(items.map(accountAt).filter((each) => each !== null))];
  // "The gap between them is $68,000".
  const here = named.length === 0 && topic.recent.length === 2 ? topic.recent : named;
  if (here.length < 2) return null;
  const before = [...(told?.values() ?? []), ...(named.length === 0 ? [topic.last] : [])];
  const metrics = new Set(
    [
      ...before.flatMap((each) => each.flatMap((one) => one.metrics)),
      ...metricsIn(items, 0, items.length),
    ].filter((each) => COMPARED.has(each)),
  );
  const pairs = here.flatMap((one, place) =>
    here.slice(place + 1).map((other): [Subject, Subject] => [one, other]),
  );
  for (const metric of metrics)
    for (const [one, other] of pairs) {
      const [left, right] = [one, other].map(({ id }) => heldOf(scope, index.subject(id)!, metric));
      if (left !== null && right !== null && left !== right && comesTo(figure, Math.abs(left! - right!)))
        return `${one.name} against ${other.name} (${metric})`;
    }
  return null;
}

const heldOf = ({ index }: Scope, subject: Subject, metric: string): number | null =>
  candidateOf(candidatesOf(index, subject).figures, metric)?.value ?? null;

/** "More than double the other two put together", "outweighs the other two by $24,000". */
export function againstRest(scope: Scope, at: number, figure: OpenFigure): string | null {
  const { items, topic } = scope;
  const words = wordsIn(items, 0, items.length).join(' ');
  const own = accountFor(scope, at);
  if (!/\b(the )?(other|others|rest)\b/.test(words) || !/^(times|money|percent|part)$/.test(figure.kind))
    return null;
  if (!own || topic.named.length < 3 || topic.named.length > MOST) return null;
  const rest = topic.named.filter((each) => each !== own);
  for (const metric of ['arr', 'open_value']) {
    const mine = heldOf(scope, own, metric) ?? 0;
    const sum = rest.reduce((total, each) => total + (heldOf(scope, each, metric) ?? 0), 0);
    if (mine <= 0 || sum <= 0) continue;
    const held = figure.kind === 'money' ? [Math.abs(mine - sum)] : [mine / sum, sum / mine];
    const scale = figure.kind === 'percent' || figure.kind === 'part' ? 100 : 1;
    if (held.some((value) => comesTo(figure, scale * value)))
      return `${own.name} against the others here (${metric})`;
  }
  return null;
}
/** Accounts of a text of which one is set against all others. */
const MOST = 8;

/** "Two of the four (50%)", "three of six, exactly half", "six accounts, 46%". */
function shareOfCounts({ items }: Scope, at: number, figure: OpenFigure): string | null {
  if (figure.kind !== 'percent' && figure.kind !== 'part') return null;
  const counts = items
    .slice(0, at)
    .flatMap((item, place) => (item.kind === 'figure' && item.figure.kind === 'number' ? [place] : []));
  const [whole, part] = [counts.at(-1), counts.at(-2)];
  if (whole === undefined) return null;
  const value = (place: number): number => {
    const item = items[place]!;
    return item.kind === 'figure' ? item.figure.value : Number.NaN;
  };
  const isOf = part !== undefined && wordsIn(items, part + 1, whole).includes('of') && whole - part <= 4;
  if (isOf && comesTo(figure, (100 * value(part)) / value(whole))) return 'the share of the counts told here';
  return null;
}

/** "Which averages 232.5 days": of the figures of a kind before it. */
function meanTold({ items }: Scope, at: number, figure: OpenFigure): string | null {
  const words = wordsIn(items, at - 6, at + 3);
  if (!words.some((word) => /^(average|averaging|averaged|mean)$/.test(word))) return null;
  const kinds = figure.kind === 'days' || figure.kind === 'number' ? ['days', 'number'] : [figure.kind];
  const values = items
    .slice(0, at)
    .flatMap((item) =>
      item.kind === 'figure' && kinds.includes(item.figure.kind) ? [item.figure.value] : [],
    );
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.length > 1 && comesTo(figure, mean) ? 'the average of what is told here' : null;
}

/** What was worked out from figures that were rounded when they were written. */
const comesTo = (figure: OpenFigure, size: number): boolean =>
  within(figure, size, Math.max(1e-6, 0.0005 * Math.abs(figure.value)));
