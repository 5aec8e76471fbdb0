/** When what words tell happened: by the date beside them, or else since the run before. */
import { addDays } from '../domain/dates.ts';
import { textOf } from '../sentence/items.ts';
import { figureOf, type Holds, periodOf, type Said } from '../sentence/spoken-rows.ts';

/** Days more than a period in which what is told as new may have been. */
export const LATE = 3;
const LEADING = /^(on|in|since|only|as|late|of|just|back|early|the|was|was on|again)$/;

/** The date straight after the words, or after words that lead to one. */
export function dateAfter({ scope: { items }, to }: Said): readonly (readonly [string, string])[] | null {
  for (let at = to + 1; at <= to + 3; at += 1) {
    const item = items[at];
    if (item?.kind === 'date') return item.date.ranges;
    if (!LEADING.test(textOf(item))) return null;
  }
  return null;
}

/** A figure or date near the words, which may tell when. */
export const isDated = ({ scope: { items }, from, to }: Said): boolean =>
  items.slice(Math.max(0, from - 4), to + 6).some(({ kind }) => kind === 'date' || kind === 'figure');

/** As many days before the report as the fact says lie in the date beside the words; without one, since the run before. */
export const ago =
  (metric: string): Holds =>
  (at, said) => {
    const days = figureOf(at, metric);
    const ranges = dateAfter(said);
    if (Number.isNaN(days)) return false;
    if (!ranges) return days <= periodOf(at) + LATE || isDated(said);
    const day = addDays(at.index.sheet.asOf, -days);
    return ranges.some(([first, last]) => day >= first && day <= last);
  };
