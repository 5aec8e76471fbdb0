/**
 * The clocks of a model [C2]: on which as-of dates tiers are committed, and on which a run only shows what is live.
 * Periods end on calendar days in UTC; a quarter is one of the model's fiscal year. Business days are Monday to
 * Friday: no holidays are known, and docs/models.md says so.
 */
import type { ClockStanding } from '../domain/clock.ts';
import { addDays, type IsoDate, lastMonthEndAt, monthEnd, previousMonthEnd } from '../domain/dates.ts';
import { type Model, settingValue } from '../domain/model.ts';

type Clocks = Pick<Model, 'clocks' | 'settings'>;

const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));
/** 0 is Sunday. */
const weekday = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const isBusinessDay = (date: IsoDate): boolean => weekday(date) !== 0 && weekday(date) !== 6;

/** First month of the fiscal year, 1 to 12. */
function fiscalStart(model: Clocks): number {
  const { fiscal_year_start } = model.clocks;
  return fiscal_year_start === undefined ? 1 : settingValue(model, fiscal_year_start);
}

const endsQuarter = (month: number, start: number): boolean => (month - start + 12) % 3 === 2;

/** The last day of the fiscal quarter that the date lies in. */
export function fiscalQuarterEnd(date: IsoDate, model: Clocks): IsoDate {
  const start = fiscalStart(model);
  let end = monthEnd(date);
  while (!endsQuarter(monthOf(end), start)) end = monthEnd(addDays(end, 1));
  return end;
}

/** The last end of a commit period at or before the date. */
function lastPeriodEnd(date: IsoDate, model: Clocks): IsoDate {
  const { commit } = model.clocks;
  if (commit === 'weekly') return addDays(date, -weekday(date));
  let end = lastMonthEndAt(date);
  if (commit === 'quarterly')
    while (!endsQuarter(monthOf(end), fiscalStart(model))) end = previousMonthEnd(end);
  return end;
}

/** Whether the date lies on the last business days of its fiscal quarter, or on a weekend among them. */
export function isFrozen(date: IsoDate, model: Clocks): boolean {
  const { freeze_days } = model.clocks;
  let left = freeze_days === undefined ? 0 : settingValue(model, freeze_days);
  if (left === 0) return false;
  let first = addDays(fiscalQuarterEnd(date, model), 1);
  while (left > 0) {
    first = addDays(first, -1);
    if (isBusinessDay(first)) left -= 1;
  }
  return date >= first;
}

/** The clocks do nothing where every run commits: `commit` is as often as `score`, and nothing is frozen. */
export function everyRunCommits(model: Clocks): boolean {
  const { score, commit, freeze_days } = model.clocks;
  return score === commit && (freeze_days === undefined || settingValue(model, freeze_days) === 0);
}

/** A period has ended since the last commit, or the run's own day ends one. */
function isDue(asOf: IsoDate, committedOn: IsoDate, model: Clocks): boolean {
  if (model.clocks.commit === model.clocks.score) return asOf > committedOn;
  return lastPeriodEnd(asOf, model) > committedOn;
}

/**
 * Whether a run at the date commits its tiers. The first run always does: there is nothing yet that it would move.
 * @param committedOn as-of date of the last run that committed, earlier than this one; null before the first
 * @returns null where the model's clocks let every run commit
 */
export function clockStanding(
  model: Clocks,
  asOf: IsoDate,
  committedOn: IsoDate | null,
): ClockStanding | null {
  if (everyRunCommits(model)) return null;
  const due = committedOn === null || isDue(asOf, committedOn, model);
  const frozen = committedOn !== null && isFrozen(asOf, model);
  const commits = due && !frozen;
  let next = addDays(asOf, 1);
  const since = commits ? asOf : committedOn;
  while (!isDue(next, since ?? asOf, model) || isFrozen(next, model)) next = addDays(next, 1);
  const because = frozen ? 'freeze' : committedOn === null ? 'first' : due ? 'due' : 'between_commits';
  return { commits, because, committedOn, nextCommitOn: next };
}
