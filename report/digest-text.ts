/** The digest as plain text, and the two plain forms of a table that Slack shows too. */
import type { Block, Draft } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { plainLine } from './inline-runs.ts';

export type Table = Extract<Block, { kind: 'table' }>;

/** Where the whole report is, said under every digest: a message travels without its folder. */
export const reportPlace = (sheet: FactSheet): string =>
  `The whole report: report.html of run ${sheet.run}. Hover a figure there for its rows.`;

/** All cells' plain text, header first. */
function plainRows(table: Table, sheet: FactSheet): string[][] {
  const titles = table.columns.map(({ title }) => plainLine(title, sheet));
  return [titles, ...table.rows.map((row) => row.map((cell) => plainLine(cell, sheet)))];
}

/** A table of figures: every column after the first is one. Others are told row by row. */
export const isFigures = (table: Table): boolean =>
  table.columns.slice(1).every(({ align }) => align === 'right');

/** Columns padded to one width each, for a fixed-width font. */
export function alignedTable(table: Table, sheet: FactSheet): string {
  const rows = plainRows(table, sheet);
  const width = (text: string): number => [...text].length;
  const widths = table.columns.map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  const line = (row: string[]): string =>
    row
      .map((cell, at) => {
        const padding = ' '.repeat(widths[at]! - width(cell));
        return table.columns[at]!.align === 'right' ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

export interface RowText {
  /** The account, or whatever names the row. */
  name: string;
  /** `AE: Okafor`, one for each further column that has a value. */
  values: { title: string; value: string }[];
}

/** Rows told one by one, each value under its column's title; a column of places (`#`) is left to the list's numbers. */
export function rowTexts(table: Table, sheet: FactSheet): RowText[] {
  const [titles = [], ...rows] = plainRows(table, sheet);
  const shown = titles.flatMap((title, at) => (title === '#' ? [] : [at]));
  return rows.map((row) => {
    const [name = 0, ...rest] = shown;
    const values = rest.map((at) => ({ title: titles[at]!, value: row[at] ?? '' }));
    return { name: row[name] ?? '', values: values.filter(({ value }) => value !== '' && value !== '—') };
  });
}

export const isRanked = (table: Table): boolean => table.columns[0]?.title === '#';

/** The text part of the e-mail; its first line is the subject. */
export function textDigest(digest: Draft, sheet: FactSheet): string {
  const parts = digest.sections.map(({ title, blocks }) => {
    const heading = title === '' ? [] : [underlined(plainLine(title, sheet), '-')];
    return [...heading, ...blocks.map((block) => blockText(block, sheet))].join('\n\n');
  });
  return `${[underlined(plainLine(digest.title, sheet), '='), ...parts, reportPlace(sheet)].join('\n\n')}\n`;
}

const underlined = (text: string, rule: string): string => `${text}\n${rule.repeat([...text].length)}`;

function blockText(block: Block, sheet: FactSheet): string {
  if (block.kind === 'paragraph') return plainLine(block.text, sheet);
  if (block.kind !== 'table') return '';
  if (isFigures(block)) return alignedTable(block, sheet);
  return rowTexts(block, sheet)
    .map(({ name, values }, at) => {
      const told = values.map(({ title, value }) => `${title}: ${value}`).join(' · ');
      return `${isRanked(block) ? `${at + 1}.` : '-'} ${name}\n   ${told}`;
    })
    .join('\n');
}
