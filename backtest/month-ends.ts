/** At which past month ends a model is tried. */
import { addDays, type IsoDate, monthEnd } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';

/** Month ends tried unless said otherwise. */
const MOST = 12;
/** Months of rows that come before the first of them, since a book without a past has no norms. */
const LEAD = 3;

/** The last day of the month so many months later; earlier for a negative count. */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  const [year, month] = date.split('-').map(Number) as [number, number];
  const at = year * 12 + (month - 1) + months;
  const first = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  return monthEnd(first);
}

export interface MonthEndsAsked {
  from: IsoDate | null;
  to: IsoDate | null;
  /** Shortest window of the outcomes, in months. */
  months: number;
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);

/** Month ends from one day to another, both included. */
function between(from: IsoDate, to: IsoDate): IsoDate[] {
  const found: IsoDate[] = [];
  for (let at = monthEnd(from); at <= to; at = monthEnd(addDays(at, 1))) found.push(at);
  return found;
}

/**
 * Unless asked otherwise the last twelve month ends whose window the data covers, none within the first three months.
 * @param data first and last dated row
 * @throws UsageError where there is none
 */
export function monthEndsOf(data: { from: IsoDate; to: IsoDate }, asked: MonthEndsAsked): IsoDate[] {
  const last = monthsLater(addDays(data.to, 1), -asked.months - 1);
  // Before the first row and after the last there is nothing to score.
  const from = asked.from === null ? monthsLater(data.from, LEAD) : later(asked.from, data.from);
  const to = asked.to === null ? last : earlier(asked.to, data.to);
  const found = between(from, to);
  if (found.length > 0) return asked.from === null ? found.slice(-MOST) : found;
  throw new UsageError(
    `No month end lies between ${from} and ${to}, with rows of ${asked.months} months after it and ${LEAD} before.`,
    {
      hint: `The rows reach from ${data.from} to ${data.to}: try a shorter window (--months 1) or other dates (--from, --to).`,
    },
  );
}
