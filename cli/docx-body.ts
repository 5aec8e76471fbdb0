/** The flow of a .docx: paragraphs, lists, tables, notes and what hides in them, written out as Markdown. */
import type { Element } from '@xmldom/xmldom';
import { lineOf } from './docx-inline.ts';
import { childOf, childrenOf, nameOf, valueIn } from './docx-package.ts';
import { DocxRuns } from './docx-runs.ts';
import type { DocxStyles, ParagraphKind } from './docx-styles.ts';
import { descendants } from './docx-styles.ts';

export interface DocxFault {
  /** Offset in the Markdown: where the paragraph starts that it stands in. */
  at: number;
  text: string;
  reason: string;
}

/** A .docx as text; its paragraphs are counted in the order of the document, table cells too. */
export interface DocxText {
  text: string;
  /** Offset at which each paragraph starts, in the order of the document; table cells count as paragraphs. */
  paragraphs: number[];
  faults: DocxFault[];
  /** Pictures of which only the title was read. */
  pictures: number;
}

type Links = Map<string, string>;

/** Marks of places and of revisions in format: they show nothing. */
const SILENT =
  /^w:(?:bookmarkStart|bookmarkEnd|proofErr|permStart|permEnd|commentRangeStart|commentRangeEnd|sectPr|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd|tblPr|tblGrid|trPr|tcPr|pPr|sdtPr|sdtEndPr|customXmlPr)$/;
/** What stands around content without a say of its own; an insertion that was tracked is shown. */
const AROUND = /^w:(?:sdt|sdtContent|customXml|smartTag|ins|moveTo)$/;

export class DocxBody {
  /** Whether what is read stands in a header or footer, where a page's number may. */
  inMargin = false;
  private text = '';
  private readonly paragraphs: number[] = [];
  private readonly faults: DocxFault[] = [];
  private pictures = 0;
  private readonly styles: DocxStyles;
  private titled = false;
  private last: ParagraphKind['kind'] | 'table' | null = null;

  constructor(styles: DocxStyles) {
    this.styles = styles;
  }

  finish(): DocxText {
    return { text: this.text, paragraphs: this.paragraphs, faults: this.faults, pictures: this.pictures };
  }

  /** Something that is there and not read as text. */
  deny(what: string, text: string): void {
    const reason = `${what} is not read: take it out, accept it, or write it as plain text`;
    this.faults.push({ at: this.paragraphs.at(-1) ?? 0, text: text.replace(/\s+/g, ' ').trim(), reason });
  }

  readFlow(elements: Element[], links: Links): void {
    for (const element of elements) {
      const name = nameOf(element);
      if (name === 'w:p') this.readParagraph(element, links);
      else if (name === 'w:tbl') this.readTable(element, links);
      else if (AROUND.test(name)) this.readFlow(childrenOf(element), links);
      else if (/^w:(?:del|moveFrom)$/.test(name)) this.deny('a tracked deletion', element.textContent ?? '');
      else if (!SILENT.test(name))
        this.deny(`${name} (a part of the document of this kind)`, element.textContent ?? '');
    }
  }

  /** A footnote or endnote: its number, then its words. */
  readNote(note: Element, links: Links): void {
    const id = valueIn(note, 'id') ?? '';
    for (const [at, paragraph] of childrenOf(note).entries())
      if (nameOf(paragraph) === 'w:p') this.readParagraph(paragraph, links, at === 0 ? `\\[${id}\\] ` : '');
      else this.deny('a note that is no text', paragraph.textContent ?? '');
  }

  private readParagraph(paragraph: Element, links: Links, before = ''): void {
    const kind = this.styles.kindOf(paragraph);
    const runs = this.runsOf(paragraph, links);
    const line = lineOf(runs.segments, INDENTS[kind.kind]);
    this.open(kind, line);
    for (const { what, text } of runs.denied) this.deny(what, text);
    for (const picture of runs.pictures) this.readPicture(picture);
    if (line !== '') this.write(kind, before + line);
    for (const box of runs.boxes) this.readFlow(childrenOf(box), links);
  }

  private runsOf(paragraph: Element, links: Links): DocxRuns {
    const runs = new DocxRuns(this.styles, paragraph, links, this.inMargin);
    runs.read(childrenOf(paragraph));
    return runs;
  }

  /** Begins a block: items stand together, and what is on record with its note; all else apart. */
  private open({ kind }: ParagraphKind, line: string): void {
    const record = kind === 'quote' && this.last === 'quote' && /^\W*On record:/.test(line);
    if (record) this.text += '>\n';
    else if (this.text !== '' && !(kind === 'item' && this.last === 'item')) this.text += '\n';
    this.paragraphs.push(this.text.length);
  }

  private write(kind: ParagraphKind, line: string): void {
    this.last = kind.kind;
    const heading = kind.kind === 'heading';
    const mark = heading ? `${'#'.repeat(this.depthOf(kind))} ` : FIRST[kind.kind];
    this.text += `${mark}${heading ? line.replace(/\n/g, ' ') : line}\n`;
  }

  /** Under a title of its own, headings are one level down. */
  private depthOf({ depth, title }: Extract<ParagraphKind, { kind: 'heading' }>): number {
    if (title) this.titled = true;
    return this.titled && !title ? Math.min(6, depth + 1) : depth;
  }

  private readPicture(name: string): void {
    this.pictures += 1;
    const file = CHARTS.find(([title]) => name.toLowerCase().startsWith(title))?.[1];
    if (file)
      this.text += `![${lineOf([{ text: name, strong: false, emphasis: false, url: null }])}](${file})\n\n`;
    else this.deny('a picture that is no chart of a report', name);
  }

  private readTable(table: Element, links: Links): void {
    const rows = childrenOf(table).flatMap((each) => rowsIn(each));
    if (this.text !== '') this.text += '\n';
    const width = Math.max(0, ...rows.map((row) => descendants(row, 'w:tc').length));
    for (const [at, row] of rows.entries()) {
      if (childOf(childOf(row, 'w:trPr'), 'w:hidden')) this.deny('a hidden row', row.textContent ?? '');
      this.readRow(row, links);
      if (at === 0) this.text += `${'|---'.repeat(width)}|\n`;
    }
    this.last = 'table';
  }

  private readRow(row: Element, links: Links): void {
    for (const cell of cellsIn(row)) {
      this.text += '| ';
      this.paragraphs.push(this.text.length);
      const properties = childOf(cell, 'w:tcPr');
      if (childOf(properties, 'w:gridSpan') || childOf(properties, 'w:vMerge'))
        this.deny('a cell over several columns or rows', cell.textContent ?? '');
      const lines = childrenOf(cell).flatMap((each) => {
        if (nameOf(each) !== 'w:p') {
          if (!SILENT.test(nameOf(each))) this.deny('a cell with more than words', each.textContent ?? '');
          return [];
        }
        const runs = this.runsOf(each, links);
        for (const { what, text } of runs.denied) this.deny(what, text);
        for (const picture of runs.pictures) this.deny('a picture in a table', picture);
        for (const box of runs.boxes) this.deny('a text box in a table', box.textContent ?? '');
        return lineOf(runs.segments).replace(/^\\(?=[-+#>])/, '');
      });
      this.text += `${lines
        .filter((line) => line !== '')
        .join(' ')
        .replace(/\n/g, ' ')} `;
    }
    this.text += '|\n';
  }
}

/** What opens a block, and what its further lines begin with. */
const FIRST = { text: '', item: '- ', quote: '> ' } as const;
const INDENTS = { heading: '', text: '', item: '  ', quote: '> ' } as const;

/** Titles of a report's charts in lower case, and their files. */
const CHARTS: [string, string][] = [
  ['accounts by tier', 'charts/tier-distribution.svg'],
  ['touches per week by tier', 'charts/touch-trend.svg'],
  ['average outcome score by tier', 'charts/outcome-by-tier.svg'],
];

const rowsIn = (element: Element): Element[] =>
  nameOf(element) === 'w:tr'
    ? [element]
    : AROUND.test(nameOf(element))
      ? childrenOf(element).flatMap(rowsIn)
      : [];

const cellsIn = (row: Element): Element[] =>
  childrenOf(row).flatMap((each) =>
    nameOf(each) === 'w:tc' ? [each] : AROUND.test(nameOf(each)) ? cellsIn(each) : [],
  );
