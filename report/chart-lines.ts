/**
 * Interaction volume of the last eight weeks by tier (000-37). Each account counts in the tier it has at the
 * as-of date, and the chart says so; all weeks are full ones, so that none looks like a drop.
 */
import { addDays, type IsoDate } from '../domain/dates.ts';
import type { FactSheet } from '../domain/facts.ts';
import { MONTHS } from '../facts/format.ts';
import { numberOf, type TierSeries, tierSeries, WEEKS } from './chart-data.ts';
import { coordinate, label, point, spread, tierMark } from './svg.ts';

const PLOT = { left: 40, right: 372, top: 14, bottom: 222 };
export const LINES_HEIGHT = 268;

export function lineMarks(sheet: FactSheet): string {
  const series = tierSeries(sheet)
    .map((tier) => ({ tier, values: weekly(sheet, tier) }))
    .filter((line) => line.values.some((value) => value !== null));
  if (series.length === 0) return label(240, 120, 'Touches are not known for these weeks', 'middle');
  const step = niceStep(Math.max(1, ...series.flatMap((line) => line.values.map((value) => value ?? 0))));
  const most = Math.max(...series.flatMap((line) => line.values.map((value) => value ?? 0)));
  const top = step * Math.max(1, Math.ceil(most / step));
  const y = (value: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * value) / top;
  return [
    grid(top, step, y),
    weekAxis(sheet.asOf),
    ...series.map((line) => drawn(line.tier, line.values, y)),
    endLabels(series, y),
  ].join('');
}

function weekly(sheet: FactSheet, tier: TierSeries): (number | null)[] {
  return Array.from({ length: WEEKS }, (_, at) => numberOf(sheet, `${tier.subject}.touches_week_${at + 1}`));
}

const weekX = (at: number): number => PLOT.left + 12 + ((PLOT.right - PLOT.left - 24) * at) / (WEEKS - 1);

/** The round step that gives about four lines: 1, 2, 5, 10, 20, 25, 50, 100 … */
function niceStep(most: number): number {
  const rough = most / 4;
  let power = 1;
  while (power * 10 <= rough) power *= 10;
  const factors = power === 1 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
  return power * (factors.find((factor) => factor * power >= rough) ?? 10);
}

function grid(top: number, step: number, y: (value: number) => number): string {
  const lines: string[] = [];
  for (let value = 0; value <= top; value += step) {
    const paint = value === 0 ? 'axis' : 'grid';
    lines.push(`<path class="${paint}" d="M${point(PLOT.left, y(value))}H${coordinate(PLOT.right)}"/>`);
    lines.push(label(PLOT.left - 8, y(value) + 4, String(value), 'small muted end'));
  }
  return lines.join('');
}

function weekAxis(asOf: IsoDate): string {
  const dates = Array.from({ length: WEEKS }, (_, at) => {
    const date = addDays(asOf, -7 * (WEEKS - 1 - at));
    const month = MONTHS[Number(date.slice(5, 7)) - 1]!.slice(0, 3);
    const text = `${Number(date.slice(8))} ${month}`;
    return at % 2 === 1 ? label(weekX(at), PLOT.bottom + 18, text, 'small muted middle') : '';
  });
  return [
    ...dates,
    label((PLOT.left + PLOT.right) / 2, PLOT.bottom + 38, 'week to', 'small muted middle'),
  ].join('');
}

function drawn(tier: TierSeries, values: (number | null)[], y: (value: number) => number): string {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ x: weekX(at), y: y(value) }]));
  const path = known.map((at, index) => `${index === 0 ? 'M' : 'L'}${point(at.x, at.y)}`).join('');
  const marks = known.map((at) => tierMark(tier.style, at.x, at.y)).join('');
  return `<path class="line stroke-${tier.style + 1}" d="${path}"/>${marks}`;
}

function endLabels(
  series: { tier: TierSeries; values: (number | null)[] }[],
  y: (value: number) => number,
): string {
  const last = series.map((line) => line.values[WEEKS - 1] ?? 0);
  const heights = spread(last.map(y), 20, PLOT.top + 4, PLOT.bottom);
  return series
    .map(({ tier }, at) => {
      const height = heights[at]!;
      const end = point(weekX(WEEKS - 1) + 8, y(last[at]!));
      const leader = `<path class="leader" d="M${end}L${point(PLOT.right + 4, height)}"/>`;
      const text = label(PLOT.right + 20, height + 4, `${tier.label} ${last[at]}`, 'strong');
      return leader + tierMark(tier.style, PLOT.right + 11, height) + text;
    })
    .join('');
}
