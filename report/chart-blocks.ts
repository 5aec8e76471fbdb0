/**
 * A chart in the report's text: an image with alternative text, a caption that says what it may be read for, and
 * its figures as a table. All words here are audited like any other, so they are few and carry references.
 */
import type { Block, ChartId, Column } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { CHART_FILES, factOf, tierSeries, WEEKS } from './chart-data.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Title of each chart: alternative text in Markdown, accessible name in SVG. */
export const CHART_TITLES: Record<ChartId, string> = {
  tier_distribution: 'Accounts by tier',
  touch_trend: 'Touches per week by tier',
  outcome_by_tier: 'Average outcome score by tier',
};

/** The caveats that belong to the charts of 000-37 and 000-38. */
export const CHART_CAPTIONS: Record<ChartId, string> = {
  tier_distribution: 'Accounts by tier.',
  touch_trend:
    'Touches per week by tier, in full weeks, oldest week first. Each account counts in the tier it has now.',
  outcome_by_tier:
    'Average outcome score by tier: a consistency check, because the outcome score is an input of the tier.',
};

/** Image, alternative text and data table of a chart; the texts may carry references. */
export function chartBlocks(chart: ChartId, sheet: FactSheet): { image: string; alt: string; table: Table } {
  const metrics = METRICS[chart];
  const rows = tierSeries(sheet).map((tier) => [
    `[[${tier.subject}.label]]`,
    ...metrics.map(({ metric }) => cell(sheet, `${tier.subject}.${metric}`)),
  ]);
  const columns: Column[] = [
    { title: 'Tier', align: 'left' },
    ...metrics.map(({ title }): Column => ({ title, align: 'right' })),
  ];
  return {
    image: CHART_FILES[chart],
    alt: CHART_TITLES[chart],
    table: { kind: 'table', caption: CHART_CAPTIONS[chart], columns, rows },
  };
}

const METRICS: Record<ChartId, { metric: string; title: string }[]> = {
  tier_distribution: [
    { metric: 'accounts', title: 'Accounts' },
    { metric: 'share_of_book', title: 'Share of the book' },
  ],
  touch_trend: Array.from({ length: WEEKS }, (_, at) => ({
    metric: `touches_week_${at + 1}`,
    title: `Week ${at + 1}`,
  })),
  outcome_by_tier: [{ metric: 'outcome_score', title: 'Average outcome score' }],
};

function cell(sheet: FactSheet, id: string): string {
  return factOf(sheet, id)?.text ? `[[${id}]]` : '—';
}
