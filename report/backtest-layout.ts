/** Titles, paragraphs, lists and tables of one text for a terminal. */
import { oneLine } from './escape.ts';

export interface Page {
  heading(text: string): void;
  /** Sentences of one paragraph. */
  paragraph(...sentences: string[]): void;
  /** Nothing where there are no items. */
  list(items: readonly string[]): void;
  /** Nothing where there are no rows; figures stand right. */
  table(head: readonly string[], rows: readonly (readonly string[])[]): void;
  text(): string;
}

/** An empty page. */
export function laidOut(): Page {
  const blocks: string[] = [];
  return {
    heading: (text) => void blocks.push(oneLine(text)),
    paragraph: (...sentences) => void blocks.push(oneLine(sentences.join(' '))),
    list: (items) => {
      if (items.length > 0) blocks.push(items.map((item) => `  ${oneLine(item)}`).join('\n'));
    },
    table: (head, rows) => {
      if (rows.length > 0) blocks.push(alignedTable(head, rows));
    },
    text: () => `${blocks.join('\n\n')}\n`,
  };
}

function alignedTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((cells) => (cells[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map((cells) => `  ${line(cells)}`).join('\n');
}
