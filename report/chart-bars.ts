/**
 * Average outcome score by tier (000-38). It is a consistency check and labelled as one: the outcome score is
 * an input of the tier, so a good separation proves nothing about the tiers.
 */
import type { FactSheet } from '../domain/facts.ts';
import { numberOf, type TierSeries, textOf, tierSeries } from './chart-data.ts';
import { coordinate, label, point, tierMark } from './svg.ts';

const PLOT = { left: 112, right: 440, top: 8 };
const ROW = 38;
const TICKS = [0, 25, 50, 75, 100];

export const barsHeight = (sheet: FactSheet): number => PLOT.top + ROW * sheet.tiers.length + 34;

export function barMarks(sheet: FactSheet): string {
  const tiers = tierSeries(sheet);
  const bottom = PLOT.top + ROW * tiers.length;
  const ticks = TICKS.map((tick) => {
    const line = `<path class="${tick === 0 ? 'axis' : 'grid'}" d="M${point(scale(tick), PLOT.top)}V${bottom}"/>`;
    return line + label(scale(tick), bottom + 18, String(tick), 'small muted middle');
  });
  return [...ticks, ...tiers.map((tier, at) => bar(sheet, tier, PLOT.top + ROW * at + ROW / 2))].join('');
}

const scale = (score: number): number => PLOT.left + ((PLOT.right - PLOT.left) * score) / 100;

function bar(sheet: FactSheet, tier: TierSeries, y: number): string {
  const id = `${tier.subject}.outcome_score`;
  const score = numberOf(sheet, id);
  const name = tierMark(tier.style, 12, y) + label(24, y + 5, tier.label, 'strong');
  if (score === null)
    return name + label(PLOT.left + 8, y + 5, 'no account with an outcome score', 'small muted');
  const width = coordinate(Math.max(0, scale(score) - PLOT.left));
  const shape = `<rect class="fill-${tier.style + 1}" x="${PLOT.left}" y="${coordinate(y - 11)}" width="${width}" height="22"/>`;
  return name + shape + label(scale(score) + 7, y + 5, textOf(sheet, id), 'strong halo');
}
