/** The digest as an e-mail: tables for layout and styles in each element, because mail programs drop style sheets. */
import type { Block, Draft } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { TIER_COLOURS } from './charts.ts';
import { reportPlace, type Table } from './digest-text.ts';
import { inlineRuns, plainLine } from './inline-runs.ts';
import { escapeXml, tierStyle } from './svg.ts';

const FONT = "font-family:-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
const TEXT = `${FONT};font-size:15px;line-height:22px;color:#26222b`;
const MUTED = `${FONT};font-size:13px;line-height:19px;color:#645d6b`;
const CELL = `${FONT};font-size:13px;line-height:18px;color:#26222b;padding:5px 10px 5px 0;border-bottom:1px solid #ddd7e0;vertical-align:top`;
const HEAD = `${FONT};font-size:12px;line-height:16px;color:#645d6b;padding:5px 10px 5px 0;border-bottom:2px solid #ddd7e0;font-weight:600;vertical-align:bottom`;

/** One self-contained HTML document: no script, no image, no link, nothing loaded. */
export function emailDigest(digest: Draft, sheet: FactSheet): string {
  const title = escapeXml(plainLine(digest.title, sheet));
  const sections = digest.sections.map((section) => {
    const heading =
      section.title === ''
        ? ''
        : row(
            `<h2 style="${FONT};font-size:17px;line-height:24px;color:#26222b;margin:18px 0 0">${inline(section.title, sheet)}</h2>`,
          );
    const style = section.id === 'sources' ? MUTED : TEXT;
    return heading + section.blocks.map((block) => row(blockHtml(block, sheet, style))).join('');
  });
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    // Without it Apple Mail turns dates and figures into links of its own.
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">\n',
    `<title>${title}</title>\n</head>\n<body style="margin:0;padding:0;background:#ffffff">\n`,
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:16px">\n',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:680px">\n',
    row(`<h1 style="${FONT};font-size:22px;line-height:28px;color:#26222b;margin:0">${title}</h1>`),
    ...sections,
    row(`<p style="${MUTED};margin:12px 0 0">${escapeXml(reportPlace(sheet))}</p>`),
    '</table>\n</td></tr></table>\n</body>\n</html>\n',
  ].join('');
}

const row = (html: string): string => `<tr><td>${html}</td></tr>\n`;

function inline(template: string, sheet: FactSheet): string {
  return inlineRuns(template, sheet)
    .map(({ text, strong, emphasis }) => {
      const inner = emphasis ? `<em>${unlinked(text)}</em>` : unlinked(text);
      return strong ? `<strong>${inner}</strong>` : inner;
    })
    .join('');
}

/** Mail programs make links of what looks like an address, a name from the CRM too; an element inside stops them. */
const unlinked = (text: string): string =>
  escapeXml(text).replace(/(?<=[\p{L}\d-])[.@](?=\p{L})|:(?=\/\/)/gu, '<span>$&</span>');

function blockHtml(block: Block, sheet: FactSheet, style: string): string {
  if (block.kind === 'paragraph') return `<p style="${style};margin:8px 0">${inline(block.text, sheet)}</p>`;
  return block.kind === 'table' ? tableHtml(block, sheet) : '';
}

function tableHtml(table: Table, sheet: FactSheet): string {
  const align = (at: number): string =>
    table.columns[at]?.align === 'right' ? ' align="right" nowrap' : ' align="left"';
  const head = table.columns
    .map(({ title }, at) => `<th scope="col"${align(at)} style="${HEAD}">${inline(title, sheet)}</th>`)
    .join('');
  const rows = table.rows.map((cells, at) => {
    const inner = cells
      .map(
        (cell, column) =>
          `<td${align(column)} style="${CELL}${column === 0 ? edge(table, at, sheet) : ''}">${inline(cell, sheet)}</td>`,
      )
      .join('');
    return `<tr>${inner}</tr>\n`;
  });
  return [
    '<table cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;margin:8px 0">\n',
    `<tr>${head}</tr>\n${rows.join('')}</table>`,
  ].join('');
}

/** The tier table's rows carry their tier's colour at the left; the name beside it says the same. */
function edge(table: Table, at: number, sheet: FactSheet): string {
  if (table.columns[0]?.title !== 'Tier' || at >= sheet.tiers.length) return '';
  return `;border-left:4px solid ${TIER_COLOURS.light[tierStyle(at)]};padding-left:8px`;
}
