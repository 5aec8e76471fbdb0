/** Titles, paragraphs, lists and tables of one text, for a terminal or as Markdown. */
import { escapeValue, oneLine } from './escape.ts';

export type Form = 'text' | 'md';

export interface Page {
  title(text: string): void;
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
export function laidOut(form: Form): Page {
  const blocks: string[] = [];
  const safe = (text: string): string => (form === 'md' ? escapeValue(text) : oneLine(text));
  const mark = (signs: string) => (form === 'md' ? signs : '');
  return {
    title: (text) => void blocks.push(`${mark('# ')}${safe(text)}`),
    heading: (text) => void blocks.push(`${mark('## ')}${safe(text)}`),
    paragraph: (...sentences) => void blocks.push(safe(sentences.join(' '))),
    list: (items) => {
      const sign = form === 'md' ? '- ' : '  ';
      if (items.length > 0) blocks.push(items.map((item) => `${sign}${safe(item)}`).join('\n'));
    },
    table: (head, rows) => {
      if (rows.length > 0) blocks.push(form === 'md' ? markdownTable(head, rows) : plainTable(head, rows));
    },
    text: () => `${blocks.join('\n\n')}\n`,
  };
}

type Rows = readonly (readonly string[])[];

function markdownTable(head: readonly string[], rows: Rows): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeValue).join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function plainTable(head: readonly string[], rows: Rows): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((cells) => (cells[at] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map((cells) => `  ${line(cells)}`).join('\n');
}
