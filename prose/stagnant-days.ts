/** When a deal turned stagnant or will turn so, and for how long it has been: its stage's days against the line. */
import { addDays } from '../domain/dates.ts';
import type { Candidate, DateCandidate } from './candidate.ts';

const TURNING = 'stagnant_line';

/** The day on which the deal reaches the line, and the one after, on which it is past it. */
export function stagnantDates(
  figures: readonly Candidate[],
  dates: readonly DateCandidate[],
): DateCandidate[] {
  const entered = dates.find(
    ({ metrics, period }) => metrics[0] === 'stage_entered_on' && period === 'current',
  );
  const line = lineOf(figures);
  if (!entered || !line) return [];
  return [line.value, line.value + 1].map((days) => ({
    ...entered,
    metrics: [TURNING],
    value: addDays(entered.value, days),
    fact: line.fact,
  }));
}

/** Such a day is only meant where the words speak of stagnation. */
export const turnsStagnant = ({ metrics }: DateCandidate): boolean => metrics[0] === TURNING;

/** "Stagnant for 11 days": how far past the line it is. */
export function stagnantFor(figures: readonly Candidate[]): Candidate[] {
  const now = figures.find(
    ({ metrics, period }) => metrics.length === 1 && metrics[0] === 'days_in_stage' && period === 'current',
  );
  const line = lineOf(figures);
  if (!now || !line || now.value <= line.value) return [];
  const value = now.value - line.value;
  return [
    {
      ...now,
      metrics: ['past_stagnant', TURNING],
      value,
      period: 'derived',
      text: `${value} days past the line`,
    },
  ];
}

const lineOf = (figures: readonly Candidate[]): Candidate | undefined =>
  figures.find(({ metrics, period }) => metrics.length === 1 && metrics[0] === TURNING && period === 'norm');
