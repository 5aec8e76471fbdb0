/**
 * The three charts of seed 000 as SVG, drawn from the fact sheet alone. Page, HTML report and PDF share them: inline
 * they take their colours from the page's style sheet, as files they carry the same rules with them.
 */
import type { ChartId } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { barMarks, barsHeight } from './chart-bars.ts';
import { CHART_CAPTIONS, CHART_TITLES } from './chart-blocks.ts';
import { factOf, tierSeries, WEEKS } from './chart-data.ts';
import { LINES_HEIGHT, lineMarks } from './chart-lines.ts';
import { PIE_HEIGHT, pieMarks } from './chart-pie.ts';
import { escapeXml } from './svg.ts';

const WIDTH = 480;

/** Tier colours, best tier first: contrast of at least 3.2 on the ground, apart under colour blindness. */
export const TIER_COLOURS = {
  light: ['#441f3a', '#304aa0', '#bc503a', '#a7879f'],
  dark: ['#72fdfe', '#e6bc50', '#9090f9', '#d44782'],
} as const;

const fills = (colours: readonly string[]): string =>
  colours.map((colour, at) => `.fill-${at + 1}{fill:${colour}}.stroke-${at + 1}{stroke:${colour}}`).join('');

/** Rules for the charts' classes; the page's style sheet holds them once for all inline charts. */
export const CHART_STYLE = [
  '.chart text{font:14px system-ui,"Segoe UI",Helvetica,Arial,sans-serif;fill:#26222b}',
  '.chart .small{font-size:12px}.chart .strong{font-weight:600}.chart .muted{fill:#645d6b}',
  '.chart .middle{text-anchor:middle}.chart .end{text-anchor:end}',
  '.chart .halo{paint-order:stroke;stroke:#fff;stroke-width:4px}',
  '.chart .edge{stroke:#fff;stroke-width:2px}.chart .ground{fill:#fff}',
  '.chart .grid{stroke:#e4dfe6;fill:none}.chart .axis,.chart .leader{stroke:#8f8796;fill:none}',
  '.chart .line{fill:none;stroke-width:2.5px;stroke-linejoin:round}',
  fills(TIER_COLOURS.light),
  '@media screen and (prefers-color-scheme:dark){.chart text{fill:#ece8f0}.chart .muted{fill:#aaa2b3}',
  '.chart .halo,.chart .edge{stroke:#17151b}.chart .ground{fill:#17151b}',
  '.chart .grid{stroke:#35303d}.chart .axis,.chart .leader{stroke:#837b8d}',
  `${fills(TIER_COLOURS.dark)}}`,
].join('');

/**
 * One chart as SVG text. `file`: complete on its own, with its style and ground; `inline`: to be set into a
 * page whose style sheet holds `CHART_STYLE`.
 */
export function chartSvg(chart: ChartId, sheet: FactSheet, form: 'file' | 'inline'): string {
  const { height, marks } = DRAW[chart](sheet);
  const title = escapeXml(CHART_TITLES[chart]);
  const opening = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img"`,
    form === 'file' ? ` width="${WIDTH}" height="${height}"` : '',
    ` aria-label="${title}"><title>${title}</title><desc>${escapeXml(description(chart, sheet))}</desc>`,
  ].join('');
  const ground = `<style>${CHART_STYLE}</style><rect class="ground" width="100%" height="100%"/>`;
  return `${opening}${form === 'file' ? ground : ''}${marks}</svg>${form === 'file' ? '\n' : ''}`;
}

const DRAW: Record<ChartId, (sheet: FactSheet) => { height: number; marks: string }> = {
  tier_distribution: (sheet) => ({ height: PIE_HEIGHT, marks: pieMarks(sheet) }),
  touch_trend: (sheet) => ({ height: LINES_HEIGHT, marks: lineMarks(sheet) }),
  outcome_by_tier: (sheet) => ({ height: barsHeight(sheet), marks: barMarks(sheet) }),
};

/** The figures in words, for who hears the chart; the table under it holds them too. */
function description(chart: ChartId, sheet: FactSheet): string {
  const text = (id: string) => factOf(sheet, id)?.text || 'not known';
  const weeks = Array.from({ length: WEEKS }, (_, at) => at + 1);
  const parts = tierSeries(sheet).map(({ subject, label }) => {
    if (chart === 'tier_distribution') return `${label} ${text(`${subject}.accounts`)}`;
    if (chart === 'outcome_by_tier') return `${label} ${text(`${subject}.outcome_score`)}`;
    return `${label} ${weeks.map((week) => text(`${subject}.touches_week_${week}`)).join(', ')}`;
  });
  return `${CHART_CAPTIONS[chart]} ${parts.join('; ')}.`;
}
