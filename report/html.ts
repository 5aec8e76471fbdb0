/**
 * The report as one HTML file that needs nothing else: style and charts inside, no script, and a content
 * security policy that would not run or load any. Raw HTML in the Markdown stays text.
 */
import { createHash } from 'node:crypto';
import MarkdownIt from 'markdown-it';
import type { ChartId } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { CHART_FILES } from './chart-data.ts';
import { chartSvg } from './charts.ts';
import { markSpans, resolveMarks } from './fact-marks.ts';
import { PAGE_STYLE } from './html-style.ts';
import type { RenderedReport, RenderedSection } from './markdown.ts';
import { escapeXml, tierStyle } from './svg.ts';

/** A page that belongs to this one (`owners/ruiz.html`), linked in the page's head. */
export interface PageLink {
  href: string;
  text: string;
}

/**
 * Self-contained HTML of a rendered report. Every value carries its fact and sources (`title`, `data-fact`).
 * The same report and sheet give the same bytes.
 */
export function renderHtml(report: RenderedReport, sheet: FactSheet, links: PageLink[] = []): string {
  const first = report.sections[0]?.start ?? report.text.length;
  const html = (start: number, end: number) => {
    const body = markdown.render(markSpans(report, start, end), { sheet });
    return resolveMarks(framed(body), report, sheet);
  };
  const sections = report.sections.map((section) => {
    const body = html(section.start, section.end);
    return `<section id="${escapeXml(section.id)}"${sectionClass(section, sheet)}>\n${body}</section>\n`;
  });
  const style = `<style>${PAGE_STYLE}</style>`;
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n',
    `<title>${escapeXml(report.title)}</title>\n${style}\n</head>\n<body>\n<main>\n`,
    `<header>\n${html(0, first)}${contents(report, sheet, links)}</header>\n`,
    ...sections,
    '</main>\n</body>\n</html>\n',
  ].join('');
}

/** Nothing may be loaded or run; the one style sheet is named by its hash. */
function policy(): string {
  const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function contents(report: RenderedReport, sheet: FactSheet, links: PageLink[]): string {
  const titled = report.sections.filter((section) => section.title !== '');
  const items = titled.map((section) => {
    const text = escapeXml(section.title.replace(/\s*\(.*\)\s*$/, ''));
    return `<li${sectionClass(section, sheet)}><a href="#${escapeXml(section.id)}">${text}</a></li>`;
  });
  const pages = links.map((link) => `<a href="${escapeXml(link.href)}">${escapeXml(link.text)}</a>`);
  return [
    items.length > 1 ? `<nav aria-label="Sections"><ul>${items.join('')}</ul></nav>\n` : '',
    pages.length > 0
      ? `<nav class="pages" aria-label="Pages">${pages.length > 1 ? '<span>By owner:</span> ' : ''}${pages.join(' ')}</nav>\n`
      : '',
  ].join('');
}

/** Sections of a tier carry its colour: their id is the tier's slug or ends with its label. */
function sectionClass(section: RenderedSection, sheet: FactSheet): string {
  const ordered = [...sheet.tiers].sort((a, b) => a.number - b.number);
  const place = ordered.findIndex(
    (tier) => section.id === `tier-${tier.number}` || section.id === tier.label.toLowerCase(),
  );
  return place < 0 ? '' : ` class="of-tier tier-${tierStyle(place) + 1}"`;
}

/** An image of a chart, its caption and its table become one figure; a caption before a table gets its class. */
function framed(html: string): string {
  return html
    .replace(
      /<p>(<svg[\s\S]*?<\/svg>)<\/p>\n<p><em>(.*)<\/em><\/p>\n(<div class="table">[\s\S]*?<\/div>\n)/g,
      '<figure>\n$1\n<figcaption>$2</figcaption>\n$3</figure>\n',
    )
    .replace(/<p>(<em>.*<\/em>)<\/p>\n(?=<div class="table">)/g, '<p class="caption">$1</p>\n');
}

const markdown = createMarkdown();

function createMarkdown(): InstanceType<typeof MarkdownIt> {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
  const rules = parser.renderer.rules;
  rules['table_open'] = () => '<div class="table"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
  rules['th_open'] = (tokens, at) => `<th scope="col"${alignment(tokens[at]?.attrGet('style'))}>`;
  rules['td_open'] = (tokens, at) => `<td${alignment(tokens[at]?.attrGet('style'))}>`;
  rules['image'] = (tokens, at, options, env, renderer) => {
    const token = tokens[at]!;
    const chart = chartAt(token.attrGet('src'));
    if (chart) return chartSvg(chart, (env as { sheet: FactSheet }).sheet, 'inline');
    return escapeXml(renderer.renderInlineAsText(token.children ?? [], options, env));
  };
  rules['link_open'] = (tokens, at) =>
    `<a rel="noreferrer noopener" href="${escapeXml(String(tokens[at]?.attrGet('href') ?? ''))}">`;
  return parser;
}

/** Inline styles would need a hole in the policy. */
const alignment = (style: unknown): string => (String(style).includes('right') ? ' class="right"' : '');

function chartAt(source: unknown): ChartId | undefined {
  return (Object.keys(CHART_FILES) as ChartId[]).find((chart) => CHART_FILES[chart] === source);
}
