/** Spans of a deal in its stage: how long it was in the one before, how long to the stagnant line, for how long past it. */
import { addDays, daysBetween } from '../domain/dates.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { type Candidate, candidateOf, type DateCandidate } from './candidate.ts';

const LINE = 'stagnant_line';
const MEDIAN = 'stage_median_days';

export function stageSpans(figures: readonly Candidate[], { sheet }: AuditIndex): Candidate[] {
  const now = candidateOf(figures, 'days_in_stage', 'current');
  const then = candidateOf(figures, 'days_in_stage', 'previous');
  const line = candidateOf(figures, LINE, 'norm');
  if (!now) return [];
  const span = (of: Candidate, metrics: string[], value: number, words: string): Candidate => ({
    ...of,
    metrics,
    value,
    period: 'derived',
    text: `${value} days ${words}`,
  });
  const apart = sheet.previousAsOf ? daysBetween(sheet.previousAsOf, sheet.asOf) : 0;
  const before =
    then && now.value < apart
      ? [
          span(
            then,
            ['days_in_last_stage', 'days_in_stage'],
            then.value + apart - now.value,
            'in the stage before',
          ),
        ]
      : [];
  if (!line) return before;
  const left = line.value - now.value;
  const beside =
    left >= 0
      ? [left, left + 1].map((days) => span(now, ['to_stagnant', LINE], days, 'to the line'))
      : [span(now, ['past_stagnant', LINE], -left, 'past the line')];
  return [...before, ...beside];
}

/** How late a deal was, or how far off its close date, in the run before: "four days late in the last report". */
export function closeThen(dates: readonly DateCandidate[], { sheet }: AuditIndex): Candidate[] {
  const close = dates.find(({ metrics, period }) => metrics[0] === 'close_date' && period === 'previous');
  if (!close || !sheet.previousAsOf) return [];
  const late = daysBetween(close.value, sheet.previousAsOf);
  return [
    {
      metrics: [late > 0 ? 'days_past_close' : 'days_to_close'],
      kind: 'days',
      value: Math.abs(late),
      period: 'previous',
      fact: close.fact,
      text: `${Math.abs(late)} days`,
      decimal: false,
      deal: close.deal,
    },
  ];
}

const enteredOf = (dates: readonly DateCandidate[]): DateCandidate | undefined =>
  dates.find(({ metrics, period }) => metrics[0] === 'stage_entered_on' && period === 'current');

/** The day on which the deal reaches the line, and the one after, on which it is past it. */
export function stagnantDates(
  figures: readonly Candidate[],
  dates: readonly DateCandidate[],
): DateCandidate[] {
  const entered = enteredOf(dates);
  const line = candidateOf(figures, LINE, 'norm');
  if (!entered || !line) return [];
  return [line.value, line.value + 1].map((days) => ({
    ...entered,
    metrics: [LINE],
    value: addDays(entered.value, days),
    fact: line.fact,
  }));
}

/** The day on which the deal would leave its stage after the usual time. */
export function usualExits(figures: readonly Candidate[], dates: readonly DateCandidate[]): DateCandidate[] {
  const entered = enteredOf(dates);
  const median = candidateOf(figures, MEDIAN, 'norm');
  return entered && median
    ? [{ ...entered, metrics: [MEDIAN], value: addDays(entered.value, median.value), fact: median.fact }]
    : [];
}

/** Such a day is only meant where the words speak of the pace. */
export const leavesStage = ({ metrics }: DateCandidate): boolean => metrics[0] === MEDIAN;

/** Such a day is only meant where the words speak of stagnation. */
export const turnsStagnant = ({ metrics }: DateCandidate): boolean => metrics[0] === LINE;
