/**
 * A draft becomes the report's Markdown. References turn into their facts' texts, and the result carries the
 * map from span to fact that the hover texts and the check against the audit are made from.
 */

import { isIsoDate } from '../domain/dates.ts';
import type { Block, Column, Draft, FactSpan, RenderedText, Section } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { formatDate } from '../facts/format.ts';
import { resolveReferences } from '../facts/references.ts';
import { chartBlocks } from './chart-blocks.ts';
import { blockStartAt, escapeTemplate, escapeValue } from './escape.ts';

/** One section's place in the Markdown; `title` is plain text, empty for a section without a heading. */
export interface RenderedSection {
  id: string;
  title: string;
  writer: Section['writer'];
  start: number;
  end: number;
}

export interface RenderedReport extends RenderedText {
  title: string;
  sections: RenderedSection[];
}

/**
 * The Markdown (GFM) of a draft with its span-to-fact map and the place of each section. Offsets count UTF-16
 * code units. A span holds its fact's text as printed, with the backslashes that keep a name inert.
 * Throws what `resolveReferences` throws for a reference that no fact answers.
 */
export function renderMarkdown(draft: Draft, sheet: FactSheet): RenderedReport {
  const out = new Text();
  const inline = (text: string, inTable = false) => renderInline(text, sheet, inTable);
  const title = inline(draft.title);
  out.add('# ').append(title).add('\n');
  const sections = draft.sections.map((section): RenderedSection => {
    out.add('\n');
    const start = out.length;
    const heading = section.title === '' ? null : inline(section.title);
    if (heading) out.add('## ').append(heading).add('\n');
    section.blocks.forEach((block, at) => {
      if (at > 0 || heading) out.add('\n');
      renderBlock(out, block, sheet);
    });
    return { id: section.id, title: heading?.plain ?? '', writer: section.writer, start, end: out.length };
  });
  return { title: title.plain, text: out.text, spans: out.spans, sections };
}

/** A rendered piece of one line; `plain` is the same without escapes and emphasis. */
interface Piece extends RenderedText {
  plain: string;
}

class Text {
  text = '';
  readonly spans: FactSpan[] = [];

  get length(): number {
    return this.text.length;
  }

  add(text: string): this {
    this.text += text;
    return this;
  }

  append(piece: RenderedText): this {
    const by = this.length;
    for (const span of piece.spans) {
      this.spans.push({ start: span.start + by, end: span.end + by, fact: span.fact });
    }
    return this.add(piece.text);
  }
}

function renderInline(template: string, sheet: FactSheet, inTable: boolean): Piece {
  const resolved = resolveReferences(template, sheet);
  const out = new Text();
  let plain = '';
  let at = 0;
  const words = (end: number) => {
    const text = resolved.text.slice(at, end);
    out.add(escapeTemplate(text, inTable));
    plain += text.replace(/\*+/g, '');
  };
  for (const span of resolved.spans) {
    words(span.start);
    const value = resolved.text.slice(span.start, span.end);
    const text = escapeValue(value);
    if (text !== '') out.append({ text, spans: [{ start: 0, end: text.length, fact: span.fact }] });
    plain += value;
    at = span.end;
  }
  words(resolved.text.length);
  return { ...(inTable ? out : guarded(out)), plain: plain.trim() };
}

/** The same line with a backslash where its start would open a heading, a list or a quote. */
function guarded(line: RenderedText): RenderedText {
  const at = blockStartAt(line.text);
  if (at === null) return line;
  const shift = (offset: number) => (offset > at ? offset + 1 : offset);
  return {
    text: `${line.text.slice(0, at)}\\${line.text.slice(at)}`,
    spans: line.spans.map(({ start, end, fact }) => ({ start: shift(start), end: shift(end), fact })),
  };
}

function renderBlock(out: Text, block: Block, sheet: FactSheet): void {
  switch (block.kind) {
    case 'paragraph':
      out.append(renderInline(block.text, sheet, false)).add('\n');
      return;
    case 'list':
      block.items.forEach((item, at) => {
        out.add(block.ordered ? `${at + 1}. ` : '- ');
        out.append(renderInline(item, sheet, false)).add('\n');
      });
      return;
    case 'table':
      renderTable(out, block, sheet);
      return;
    case 'chart':
      renderChart(out, block, sheet);
      return;
    case 'note':
      renderNote(out, block, sheet);
  }
}

function renderChart(out: Text, block: Extract<Block, { kind: 'chart' }>, sheet: FactSheet): void {
  const { image, alt, table } = chartBlocks(block.chart, sheet);
  out
    .add('![')
    .append(renderInline(alt, sheet, false))
    .add(`](${image})\n\n`);
  renderTable(out, table, sheet);
}

function renderTable(out: Text, block: Extract<Block, { kind: 'table' }>, sheet: FactSheet): void {
  if (block.caption !== null)
    out
      .add('*')
      .append(renderInline(block.caption, sheet, false))
      .add('*\n\n');
  const row = (cells: string[]) => {
    for (const cell of cells)
      out
        .add('| ')
        .append(renderInline(cell, sheet, true))
        .add(' ');
    out.add('|\n');
  };
  row(block.columns.map((column) => column.title));
  out.add(`${block.columns.map((column) => `|${rule(column)}`).join('')}|\n`);
  for (const cells of block.rows) row(block.columns.map((_, at) => cells[at] ?? ''));
}

const rule = (column: Column): string => (column.align === 'right' ? '--:' : '---');

/** What a person wrote is shown as theirs, word for word: no reference in it is followed, no Markdown read. */
function renderNote(out: Text, note: Extract<Block, { kind: 'note' }>, sheet: FactSheet): void {
  const date = isIsoDate(note.date) ? formatDate(note.date, sheet.asOf) : note.date;
  out.add(`> **Note by ${escapeValue(note.author)}, ${escapeValue(date)} (not checked against data):** `);
  out.add(`${escapeValue(note.text)}\n`);
  if (note.onRecord === null) return;
  out
    .add('> *On record: ')
    .append(renderInline(note.onRecord, sheet, false))
    .add('*\n');
}
