/** A chart is an image, its caption and its figures: all three have to be of the same chart. */
import type { Claim } from '../domain/claims.ts';
import { columnOf } from '../language/table-columns.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import { lex } from '../text/lexer.ts';
import type { Block, PlainText } from '../text/structure.ts';

export interface Chart {
  file: string;
  title: string;
  /** Metrics that its figures may be. */
  metrics: RegExp;
}

const CHARTS: Chart[] = [
  {
    file: 'charts/tier-distribution.svg',
    title: 'Accounts by tier',
    metrics: /^(?:accounts|share_of_book)$/,
  },
  { file: 'charts/touch-trend.svg', title: 'Touches per week by tier', metrics: /^touches_week_\d+$/ },
  {
    file: 'charts/outcome-by-tier.svg',
    title: 'Average outcome score by tier',
    metrics: /^outcome_score$/,
  },
];

const fileOf = (url: string) => url.replace(/^\.\//, '');

export const isChartFile = (url: string): boolean => CHARTS.some((chart) => chart.file === fileOf(url));

const words = (text: string) => lex(text).map((atom) => atom.folded);

/** The chart whose title a text begins with. */
function titled({ text }: PlainText): Chart | undefined {
  const written = words(text);
  return CHARTS.find((chart) => words(chart.title).every((word, at) => written[at] === word));
}

/**
 * Holds a block against the chart that its surroundings are about: the image says which, its caption and the
 * table under it have to agree. Any other block ends the chart.
 */
export function readChart(
  block: Block,
  chart: Chart | null,
  index: AuditIndex,
): { chart: Chart | null; claims: Claim[] } {
  if (block.kind === 'image') {
    const link = block.content.links[0];
    const shown = CHARTS.find((each) => each.file === fileOf(link?.url ?? ''));
    const same = shown === titled(block.content);
    return { chart: shown ?? null, claims: same || !link ? [] : [fault(link.source, 'another chart')] };
  }
  if (block.kind === 'paragraph') {
    const named = titled(block.content);
    if (!named) return { chart: null, claims: [] };
    const { starts, ends } = block.content;
    const range = { start: starts[0]!, end: ends.at(-1)! };
    return { chart: named, claims: chart && chart !== named ? [fault(range, 'the chart above it')] : [] };
  }
  return {
    chart: null,
    claims: block.kind === 'table' && chart ? badFigures(block.header, chart, index) : [],
  };
}

/** Titles of the figures that are of another chart; other columns say whose figures they are. */
function badFigures(header: PlainText[], chart: Chart, index: AuditIndex): Claim[] {
  return header.flatMap((cell) => {
    const column = columnOf(cell.text, index);
    const slots = (column?.role === 'value' ? column.compiled : []).flatMap((form) =>
      form.nodes.flatMap((node) => (node.kind === 'slot' ? [node.slot.metric] : [])),
    );
    if (slots.length === 0 || slots.some((metric) => chart.metrics.test(metric))) return [];
    const range = { start: cell.starts[0]!, end: cell.ends.at(-1)! };
    return [fault(range, `the figures of "${chart.title}"`)];
  });
}

function fault({ start, end }: { start: number; end: number }, what: string): Claim {
  return {
    text: '',
    start,
    end,
    type: 'label',
    verdict: 'contradicted',
    fact: null,
    reason: `this does not belong to ${what}`,
  };
}
