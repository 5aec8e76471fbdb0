/** A bare count that goes on in the days of the span before it: "174 days in Evaluation, 62 overdue". */
import { type Item, textOf, wordOf } from './items.ts';

const LATE = /^(overdue|late)$/;
/** Words and signs between the two spans of one deal: its stage, and what joins them. */
const BETWEEN =
  /^(in|into|at|the|its|stage|,|;|and|or|now|already|evaluation|discovery|proposal|negotiation|old|open)$/;
const DAYS_LATE: ReadonlySet<string> = new Set(['days_past_close']);

/** "A stage that takes 29 days, and we have 16 left": what is left of the time to a date, or of the stage. */
const LEFT = /^(left|remaining|to go)$/;
const DAYS_LEFT: ReadonlySet<string> = new Set(['days_to_close', 'days_to_renewal', 'days_to_next_touch']);
/** Straight before the count, whoever has it. */
const HAS = /^(have|has|with|only|just|are|is|leaves|about)$/;

/** How late a deal is, told after how long it has been in its stage; null where the figure counts what is late. */
export function daysCarriedTo(items: Item[], at: number): ReadonlySet<string> | null {
  const isLeft = LEFT.test(wordOf(items[at + 1])) && HAS.test(wordOf(items[at - 1]));
  if (isLeft && items.slice(0, at).some(isSpan) && ENDS.test(textOf(items[at + 2]))) return DAYS_LEFT;
  if (!LATE.test(wordOf(items[at + 1]))) return null;
  let before = at - 1;
  while (before >= 0 && isBetween(items[before]!)) before -= 1;
  const span = items[before];
  return before < at - 1 && span?.kind === 'figure' && span.figure.kind === 'days' ? DAYS_LATE : null;
}

const isSpan = (item: Item): boolean => item.kind === 'figure' && item.figure.kind === 'days';
const ENDS = /^(|[,.;:()—–!?]|and|but|so|before|until)$/;

const isBetween = (item: Item): boolean =>
  item.kind === 'name' ? item.subjects[0]!.kind === 'stage' : BETWEEN.test(textOf(item));
