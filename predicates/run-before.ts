/**
 * Words that tell of the run before ("no contact in April's report", "at the April report they had been quiet", "from a
 * little above the norm to just below it"), and the values of a subject as they were then.
 */

import type { Subject } from '../domain/facts.ts';
import { clauseOf } from '../sentence/clause-words.ts';
import { type Test, Values } from '../sentence/conditions.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { AuditIndex } from '../text/index-sheet.ts';

/** Values of the run before, where a test asks for those of this one. */
export class ValuesThen extends Values {
  override fact(metric: string, period = 'current') {
    return period === 'current' ? super.fact(metric, 'previous') : undefined;
  }

  override deals(): Values[] {
    return super.deals().map(({ index, subject }) => new ValuesThen(index, subject));
  }
}

/** Words of degree between "from" and where something came from. */
const DEGREE =
  /^(a|an|the|its|just|little|bit|touch|shade|fraction|whisker|hair|tad|slightly|somewhat|well|far|comfortably|marginally|narrowly|fractionally|clearly|barely|only|right|safely|way|notch|step|being|running|lying|sitting|standing|point|some|distance|having|almost|nearly)$/;
/** "From a little above the norm to a whisker below it": whatever the words of degree between. */
export function isLeft(items: Item[], at: number): boolean {
  let place = at - 1;
  while (DEGREE.test(wordOf(items[place]))) place -= 1;
  return wordOf(items[place]) === 'from';
}

const EARLIER = /^(previously|earlier|ago|before|previous|prior|once|formerly|was|were|had|used)$/;
/** "Last month", "at the last report"; not "in the last month", which is a window that ends now. */
const isLast = (items: Item[], at: number): boolean =>
  wordOf(items[at]) === 'last' &&
  (/^(report|run|time|review|summary|round|update)$/.test(wordOf(items[at + 1])) ||
    (wordOf(items[at + 1]) === 'month' && wordOf(items[at - 1]) !== 'the'));
/** Items before and after the clause that may still tell when. */
const ASIDE = 3;

/** Whether the clause of the item tells of the run before. */
export function tellsThen(items: Item[], index: AuditIndex, at: number): boolean {
  if (isLeft(items, at)) return true;
  const month = index.sheet.previousAsOf?.slice(0, 7);
  const [from, to] = clauseOf(items, at);
  const start = isOpening(items, from) ? 0 : Math.max(0, from - ASIDE);
  if (goesOnThen(items, month, from)) return true;
  return items.slice(start, to).some((item, offset) => {
    if (item.kind === 'date') return item.date.ranges.some(([first]) => first.slice(0, 7) === month);
    return EARLIER.test(wordOf(item)) || isLast(items, start + offset);
  });
}

/** "390 exchanges last month, above the norm; 324 now": what follows a value of the run before goes on with that run. */
export function followsThen(items: Item[], at: number, factOf: (place: number) => string | null): boolean {
  for (let place = at - 1; place >= Math.max(0, at - FOLLOWING); place -= 1) {
    if (items[place]!.kind === 'sign' && /^[;.:—–]$/.test(textOf(items[place]))) return false;
    if (items[place]!.kind === 'figure') return factOf(place)?.endsWith('@previous') ?? false;
  }
  return false;
}
const FOLLOWING = 12;

/** "At the April report, …": the few words before the clause begin the sentence. */
const isOpening = (items: Item[], from: number): boolean =>
  from <= 2 * ASIDE && /^(at|in|by|a|back|last)$/.test(textOf(items[0]));

/** The item names the month that the run before closes: "in April", and no day of it. */
export function isMonthThen(item: Item | undefined, { sheet }: AuditIndex): boolean {
  const then = sheet.previousAsOf;
  if (item?.kind !== 'date' || item.date.exact || then === null) return false;
  return item.date.ranges.some(([first, last]) => first !== last && first <= then && last >= then);
}

const NEAR: ReadonlySet<string> = new Set();
/** Of whom it was so in the run before, where the clause tells of that: "had no odds in April". */
export function heldThen(
  { items, index }: { items: Item[]; index: AuditIndex },
  at: number,
  subjects: readonly Subject[],
  test: Test,
): { holds: true; whom: string } | null {
  if (!tellsThen(items, index, at)) return null;
  const then = subjects.find((subject) => test(new ValuesThen(index, subject), NEAR) === true);
  return then ? { holds: true, whom: `${then.name} in the run before` } : null;
}
/** "In April it was a write-off, with no contact since January": what began then goes on until something turns to now. */
function goesOnThen(items: Item[], month: string | undefined, from: number): boolean {
  const told = items.slice(0, from);
  const [first, second] = told;
  const isMonth = second?.kind === 'date' && second.date.ranges.some(([day]) => day.slice(0, 7) === month);
  const isThen =
    (/^(in|by|at|back)$/.test(wordOf(first)) && (isMonth || isLast(items, 1) || isLast(items, 2))) ||
    isLast(items, 0) ||
    told.slice(0, 4).some((item) => /^(ago|earlier|previously)$/.test(wordOf(item)));
  return (
    isThen &&
    told.some((item) => /^(was|were|had|been)$/.test(wordOf(item))) &&
    /^(?:with|and|without|though|its|their|no|a|the)(?: |$)/.test(wordOf(items[from])) &&
    !told.some((item) => TURNS.test(textOf(item)))
  );
}
const TURNS = /^(now|today|this|but|since|[;.])$/;
