/**
 * Spans of a deal in the run before, of which the record holds only the ends: how far it stood from its line then, and
 * how far it is past the long line now ("a day inside the 42-day line").
 */
import { type Candidate, candidateOf } from './candidate.ts';

const [LINE, LONG] = ['stagnant_line', 'long_stagnant_line'];

export function earlierSpans(figures: readonly Candidate[]): Candidate[] {
  const then = candidateOf(figures, 'days_in_stage', 'previous');
  const now = candidateOf(figures, 'days_in_stage', 'current');
  const long = candidateOf(figures, LONG, 'norm');
  const lines = [candidateOf(figures, LINE, 'norm'), long].filter((line) => line !== undefined);
  return [
    ...(then ? lines.flatMap((line) => fromLine(then, line, 'previous')) : []),
    ...(now && long ? fromLine(now, long, 'derived') : []),
  ];
}

/** Days to a line, or past it; the day on which a line is passed comes after the one on which it is reached. */
function fromLine(days: Candidate, line: Candidate, period: 'previous' | 'derived'): Candidate[] {
  const left = line.value - days.value;
  const [metric, spans] = left >= 0 ? ['to_stagnant', [left, left + 1]] : ['past_stagnant', [-left]];
  return (spans as number[]).map((value) => ({
    ...days,
    metrics: [metric as string, LINE!],
    value,
    period,
    text: `${value} days from the line`,
  }));
}
