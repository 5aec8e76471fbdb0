/**
 * Spans of a deal in the run before, of which the record holds only the ends: how late it was then, how far it stood from
 * its line, and how far it is past the long line now ("four days late in the last report", "a day inside the 42-day line").
 */
import { daysBetween } from '../domain/dates.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Candidate, DateCandidate } from './candidate.ts';

const [LINE, LONG] = ['stagnant_line', 'long_stagnant_line'];

export function earlierSpans(
  figures: readonly Candidate[],
  dates: readonly DateCandidate[],
  { sheet }: AuditIndex,
): Candidate[] {
  const then = heldOf(figures, 'days_in_stage', 'previous');
  const now = heldOf(figures, 'days_in_stage', 'current');
  const long = heldOf(figures, LONG, 'norm');
  const lines = [heldOf(figures, LINE, 'norm'), long].filter((line) => line !== undefined);
  return [
    ...lateThen(dates, sheet.previousAsOf ?? null),
    ...(then ? lines.flatMap((line) => fromLine(then, line, 'previous')) : []),
    ...(now && long ? fromLine(now, long, 'derived') : []),
  ];
}

/** How far the deal was past its close date when the run before was made. */
function lateThen(dates: readonly DateCandidate[], asOf: string | null): Candidate[] {
  const closing = dates.filter(({ metrics }) => metrics[0] === 'close_date');
  const date = closing.find(({ period }) => period === 'previous');
  const late = date && asOf ? daysBetween(date.value, asOf) : 0;
  if (!date || late <= 0) return [];
  const { fact, deal } = date;
  return [
    {
      ...PLAIN,
      metrics: ['days_past_close'],
      value: late,
      period: 'previous',
      text: `${late} days late then`,
      fact,
      deal,
    },
  ];
}
const PLAIN = { kind: 'days', decimal: false } as const;

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

const heldOf = (
  figures: readonly Candidate[],
  metric: string,
  period: Candidate['period'],
): Candidate | undefined =>
  figures.find((each) => each.metrics.length === 1 && each.metrics[0] === metric && each.period === period);
