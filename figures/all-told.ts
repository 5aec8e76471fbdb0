/**
 * "Apply it to all eleven", "close the eleven", "are all eleven worth keeping?": deals or renewals of a group that the text
 * counted before, what is to be done with all of them.
 */
import type { OpenFigure } from '../sentence/figures.ts';
import { type Item, textOf, wordOf } from '../sentence/items.ts';
import type { Scope } from '../sentence/subjects.ts';

const METRICS = ['overdue_deals', 'stagnant_deals', 'open_deals', 'renewals_due'];
/** Smaller counts are of the text's own accounts. */
const LEAST = 4;
const GOES_ON =
  /^(?:[.,;:!?)—–]|should|must|could|can|go|now|together|worth|at|or|and|the same|by|before|in turn|this|today|either|out|off|up|as|with|unless|$)/;
const DOING =
  /^(?:close|closing|write|writing|strike|striking|apply|use|review|decide|treat|chase|chasing|call|calling|drop|dropping|keep|keeping|clear|clearing|ask|check|date|re|agree|do|cut|purge|remove|work|go|have|take|end|kill|clean|need|want|settle|requalify|archive|scrap|retire|bin|re-date|redate|redating|push|hold|cover|fix|should|are|can|could|must)$/;

/** Which group has as many; null where the count is no such whole. */
export function allTold({ items, index }: Scope, at: number, figure: OpenFigure): string | null {
  if (figure.kind !== 'number' || figure.decimal || figure.value < LEAST) return null;
  if (
    !/^(?:all|the|those|these|remaining)$/.test(
      wordOf(items[at - 1])
        .split(' ')
        .at(-1)!,
    )
  )
    return null;
  if (!GOES_ON.test(textOf(items[at + 1])) || items[at + 1]?.kind === 'figure') return null;
  if (!items.slice(0, at).some(isDoing)) return null;
  const groups = [...index.ofKind('tier'), index.subject('book')].filter((each) => each !== undefined);
  for (const { id } of groups) {
    const metric = METRICS.find((each) => index.fact(id, each)?.value === figure.value);
    if (metric) return `all that are counted (${id}.${metric})`;
  }
  return null;
}

const isDoing = (item: Item): boolean =>
  wordOf(item)
    .split(' ')
    .some((word) => DOING.test(word));
