/** A value in the HTML report: the fact it is, and where that comes from, on hover. */
import { metricOf } from '../domain/catalogue.ts';
import type { Fact, FactSheet } from '../domain/facts.ts';
import { formatDate } from '../facts/format.ts';
import { indexSheet } from '../facts/sheet-index.ts';
import { tierPlaceOf } from './chart-data.ts';
import { escapeXml } from './svg.ts';

/** Rows named in one hover text; the fact sheet holds them all. */
const SOURCES_SHOWN = 5;

/** The element around a value. `html`: the value as it stands in the page, already escaped. */
export function factElement(html: string, factId: string, sheet: FactSheet): string {
  const fact = indexSheet(sheet).fact(factId);
  if (!fact) return html;
  const attributes = `title="${escapeXml(hoverText(fact, sheet)).replaceAll('\n', '&#10;')}" data-fact="${escapeXml(fact.id)}"`;
  const place = tierPlaceOf(fact, sheet);
  if (place !== null) return `<span class="fact tier tier-${place + 1}" ${attributes}>${html}</span>`;
  if (fact.unit === 'text' && typeof fact.value === 'string' && /^https?:\/\/[^\s"'<>]+$/.test(fact.value)) {
    return `<a class="fact" rel="noreferrer noopener" href="${escapeXml(fact.value)}" ${attributes}>${html}</a>`;
  }
  return `<span class="fact" ${attributes}>${html}</span>`;
}

/** Subject, metric and value, what it means, how it came about, the rows behind it, the fact's id. */
function hoverText(fact: Fact, sheet: FactSheet): string {
  const index = indexSheet(sheet);
  const subject = index.subject(fact.subject);
  const metric = subject ? metricOf(subject.kind, fact.metric) : undefined;
  const name = metric?.names[0] ?? fact.metric.replaceAll('_', ' ');
  const period = PERIODS[fact.period] ?? ` (${fact.period})`;
  const lines = [`${subject?.name ?? fact.subject}: ${name}${period} ${fact.text}`];
  if (metric) lines.push(metric.describes);
  if (fact.provenance) lines.push(PROVENANCE[fact.provenance]);
  lines.push(sourceLine(fact, sheet), fact.id);
  return lines.join('\n');
}

const PERIODS: Record<string, string> = {
  current: '',
  previous: ', last report',
  norm: ', norm',
  delta: ', change since the last report',
  rank: ', rank',
};

const PROVENANCE = {
  derived: 'Derived, not read from a row',
  reconstructed: 'Reconstructed: the source overwrites it, and this date lies before the first import',
} as const;

function sourceLine(fact: Fact, sheet: FactSheet): string {
  const date = fact.period === 'previous' && sheet.previousAsOf !== null ? sheet.previousAsOf : sheet.asOf;
  const asOf = `As of ${formatDate(date, sheet.asOf, 'always')}`;
  if (fact.sources.length === 0) return asOf;
  const more = fact.sources.length - SOURCES_SHOWN;
  const shown = fact.sources.slice(0, SOURCES_SHOWN).join(', ');
  return `${asOf}, from ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}
