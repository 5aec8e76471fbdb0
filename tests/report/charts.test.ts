import { describe, expect, it } from 'vitest';
import { resolveReferences } from '../../facts/references.ts';
import { chartBlocks } from '../../report/chart-blocks.ts';
import { CHARTS } from '../../report/chart-data.ts';
import { chartSvg } from '../../report/charts.ts';
import { spread } from '../../report/svg.ts';
import { sampleSheet } from './sample.ts';

const sheet = sampleSheet();
const labels = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1]!);

describe.each(CHARTS)('%s', (chart) => {
  const svg = chartSvg(chart, sheet, 'file');
  const { table, alt } = chartBlocks(chart, sheet);
  const rows = table.rows.map((row) => row.map((cell) => resolveReferences(cell, sheet).text));

  it('names every tier and shows its figures, which are those of the table', () => {
    for (const [tier, ...figures] of rows) {
      expect(labels(svg).join('\n')).toContain(tier);
      const desc = /<desc>(.*)<\/desc>/.exec(svg)?.[1] ?? '';
      const shown = chart === 'tier_distribution' ? figures.slice(0, 1) : figures;
      for (const figure of shown) expect(desc).toContain(figure === '—' ? 'not known' : figure);
    }
  });

  it('has a name, and a shape beside each colour', () => {
    expect(svg).toContain(`aria-label="${alt}"`);
    for (const [place, shape] of [
      ['1', 'path'],
      ['2', 'circle'],
      ['3', 'path'],
      ['4', 'rect'],
    ] as const) {
      expect(svg).toMatch(new RegExp(`<${shape} class="fill-${place}"`));
    }
  });

  it('is the same twice, without long decimals, scripts or styles in attributes', () => {
    expect(chartSvg(chart, sampleSheet(), 'file')).toBe(svg);
    expect(svg.replace(/<style>.*<\/style>/, '')).not.toMatch(
      /\d\.\d\d|NaN|undefined|Infinity|style=|<script/,
    );
  });

  it('draws an empty book without inventing figures', () => {
    const empty = { ...sheet, facts: sheet.facts.filter((each) => each.metric === 'label') };
    expect(chartSvg(chart, empty, 'inline')).not.toMatch(/NaN|undefined|Infinity/);
    expect(chartBlocks(chart, empty).table.rows[0]?.[1]).toBe('—');
  });
});

describe('caveats', () => {
  it('says that the tier is the one of now, and that outcome by tier is a consistency check', () => {
    expect(chartBlocks('touch_trend', sheet).table.caption).toMatch(/tier it has now/);
    expect(chartBlocks('outcome_by_tier', sheet).table.caption).toMatch(/consistency check/);
  });
});

describe('labels', () => {
  it('are moved apart, in order, and stay inside', () => {
    expect(spread([10, 10, 10], 20, 0, 100)).toEqual([10, 30, 50]);
    expect(spread([95, 99], 20, 0, 100)).toEqual([80, 100]);
    expect(spread([50, 20], 10, 0, 100)).toEqual([50, 20]);
  });
});
