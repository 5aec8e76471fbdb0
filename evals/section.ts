/**
 * The part of a document that decides about an edit: its block under the headings above it, with its footnotes. The audit reads a block
 * there as it does in the whole document, since all that it takes from elsewhere is what the title and the heading
 * name (docs/audit.md). Measured so, a mutant costs a tenth; evals/measure.ts compares with audits of the whole.
 */
import { applyEdit, type Edit } from './edits.ts';

export interface Section {
  /** Title, heading and block, with the edit, and the footnotes. */
  text: string;
  /** Where the block stands in the edited document. */
  start: number;
  end: number;
  /** Length of what stands before the block in `text`. */
  lead: number;
}

/** The block of an edit with its headings; the whole section where blocks hang together or the edit makes new ones. */
export function sectionOf(document: string, edit: Edit): Section {
  const headings = [...document.matchAll(/^#{1,2} /gm)].map(({ index }) => index);
  const from = headings.filter((at) => at <= edit.start).at(-1) ?? 0;
  const to = headings.find((at) => at > from && at >= edit.end) ?? document.length;
  const { start, end } = blockOf(document, edit, from, to);
  const edited = applyEdit(document, edit);
  const last = end + edited.text.length - document.length;
  const above = [...(from > 0 ? [0] : []), ...(start > from ? [from] : [])];
  const lead = above.map((at) => `${document.slice(at, document.indexOf('\n', at))}\n\n`).join('');
  const block = edited.text.slice(start, last);
  const text = lead + block + footnotesBeside(document, start, end, document.slice(start, end) + block);
  return { text, start, end: last, lead: lead.length };
}

/** The footnotes that the block's marks need, before or after the edit, unless the block holds them itself. */
function footnotesBeside(document: string, start: number, end: number, block: string): string {
  return [...document.matchAll(/^(\[\d+\]) .*$/gm)]
    .filter(({ index, 1: mark }) => (index < start || index >= end) && block.includes(mark!))
    .map(([note]) => `\n\n${note}`)
    .join('');
}

function blockOf(document: string, edit: Edit, from: number, to: number): { start: number; end: number } {
  const section = { start: from, end: to };
  const touched = document.slice(edit.start, edit.end) + edit.replacement;
  const line = document.lastIndexOf('\n', edit.start - 1) + 1;
  if (touched.includes('\n') && !/^\|/.test(document.slice(line))) return section;
  if (document.startsWith('#', line)) return section;
  const lineEnd = (document.indexOf('\n', edit.end) + 1 || document.length + 1) - 1;
  if (document.startsWith('- ', line)) return { start: line, end: lineEnd };
  // A chart, its caption and its table are read together.
  if (document.slice(from, to).includes('\n![')) return section;
  const blank = document.indexOf('\n\n', lineEnd);
  return { start: document.lastIndexOf('\n\n', line) + 2, end: blank < 0 ? document.length : blank };
}
