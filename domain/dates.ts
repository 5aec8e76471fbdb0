/**
 * Calendar dates in UTC, as ISO strings (`2026-05-31`). No clock: today's date never enters from here.
 * A day count is a difference of dates; an as-of date D means "all that happened before D+1 00:00 UTC".
 */
export type IsoDate = string;

const MILLISECONDS_PER_DAY = 86_400_000;

/** True for a date that exists in the calendar, in the years 1900 to 2199. */
export function isIsoDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY);
}

/** The last day of the date's month. */
export function monthEnd(date: IsoDate): IsoDate {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The last day of the month before the date's month. */
export function previousMonthEnd(date: IsoDate): IsoDate {
  return addDays(`${date.slice(0, 7)}-01`, -1);
}

/** The last month end that lies at or before the date: the default as-of date for data that reaches to it. */
export function lastMonthEndAt(date: IsoDate): IsoDate {
  return monthEnd(date) === date ? date : previousMonthEnd(date);
}

/** The same day one year earlier (29 February becomes 28 February). */
export function oneYearBefore(date: IsoDate): IsoDate {
  const candidate = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return isIsoDate(candidate) ? candidate : addDays(`${candidate.slice(0, 8)}28`, 0);
}

/** The first instant after the as-of date, as PostgreSQL reads it: the exclusive upper bound of "known at". */
export function endOfDay(date: IsoDate): string {
  return `${addDays(date, 1)}T00:00:00Z`;
}

/** Whole calendar months from the first date to the second: a month is over on the same day of the next, or on its last. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number];
  const over = toDay >= day || toDay === daysIn(toYear, toMonth);
  return (toYear - year) * 12 + (toMonth - month) - (over ? 0 : 1);
}
