/** The runs of one paragraph of a .docx: words with their emphasis, and all that is there and is no plain text. */
import type { Element } from '@xmldom/xmldom';
import { asTyped, type Segment } from './docx-inline.ts';
import { childrenOf, nameOf, valueIn } from './docx-package.ts';
import { type DocxStyles, descendants } from './docx-styles.ts';

const SILENT =
  /^w:(?:pPr|rPr|bookmarkStart|bookmarkEnd|proofErr|permStart|permEnd|commentRangeStart|commentRangeEnd|commentReference|annotationRef|lastRenderedPageBreak|footnoteRef|endnoteRef|softHyphen|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd|sdtPr|sdtEndPr|smartTagPr|separator|continuationSeparator)$/;
const AROUND = /^w:(?:sdt|sdtContent|smartTag|customXml|ins|moveTo|bdo|dir)$/;
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Denied {
  what: string;
  text: string;
}

export class DocxRuns {
  readonly segments: Segment[] = [];
  readonly denied: Denied[] = [];
  /** What pictures are said to show. */
  readonly pictures: string[] = [];
  /** Contents of text boxes, read after the paragraph that they hang on. */
  readonly boxes: Element[] = [];
  private readonly styles: DocxStyles;
  private readonly paragraph: Element;
  private readonly links: Map<string, string>;
  private readonly inMargin: boolean;
  /** Instructions of the fields that are open, innermost last. */
  private readonly fields: { instruction: string; shown: boolean; page: boolean }[] = [];

  constructor(styles: DocxStyles, paragraph: Element, links: Map<string, string>, inMargin: boolean) {
    this.styles = styles;
    this.paragraph = paragraph;
    this.links = links;
    this.inMargin = inMargin;
  }

  read(elements: Element[], url: string | null = null): void {
    for (const element of elements) {
      const name = nameOf(element);
      if (name === 'w:r') this.readRun(element, url);
      else if (AROUND.test(name)) this.read(childrenOf(element), url);
      else if (name === 'w:hyperlink') this.readLink(element);
      else if (name === 'w:fldSimple') this.readSimpleField(element, url);
      else if (/^w:(?:del|moveFrom)$/.test(name)) this.deny('a tracked deletion', element);
      else if (!SILENT.test(name)) this.deny(described(element), element);
    }
  }

  private deny(what: string, element: Element | string): void {
    this.denied.push({ what, text: typeof element === 'string' ? element : (element.textContent ?? '') });
  }

  private readLink(link: Element): void {
    const id = link.getAttributeNS(RELATIONS, 'id');
    if (link.getAttributeNS(null, 'tooltip') || valueIn(link, 'tooltip'))
      this.deny('a tooltip', valueIn(link, 'tooltip') ?? '');
    this.read(childrenOf(link), id ? (this.links.get(id) ?? '#') : null);
  }

  private readSimpleField(field: Element, url: string | null): void {
    const target = this.targetOf(valueIn(field, 'instr') ?? '', field);
    if (target !== 'page') this.read(childrenOf(field), target ?? url);
  }

  /** Address of a link's field, null for another whose words are read; `page` where they are a page's number. */
  private targetOf(instruction: string, element: Element): string | null {
    const link = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1];
    if (link !== undefined) return link;
    if (this.inMargin && /^\s*(?:PAGE|NUMPAGES)\b/i.test(instruction)) return 'page';
    this.deny(
      `a field whose words change by themselves (${instruction.trim().split(/\s/)[0] ?? ''})`,
      element,
    );
    return null;
  }

  private readRun(run: Element, url: string | null): void {
    const shown = this.styles.emphasisOf(run, this.paragraph);
    if (shown.hidden && run.textContent) this.deny('hidden text', run);
    if (shown.struck && run.textContent) this.deny('text that is struck through', run);
    if (shown.raised && /[\p{L}\p{N}]/u.test(run.textContent ?? '') && descendants(run, 'w:t').length > 0)
      this.deny('text above or below the line', run);
    for (const element of childrenOf(run)) this.readPiece(element, shown, url);
  }

  private readPiece(element: Element, shown: Pick<Segment, 'strong' | 'emphasis'>, url: string | null): void {
    const name = nameOf(element);
    const add = (text: string) => {
      if (this.fields.some(({ page }) => page)) return;
      const field = this.fields.find(({ shown: result }) => result);
      const target = field ? /^\s*HYPERLINK\s+"([^"]*)"/i.exec(field.instruction)?.[1] : undefined;
      const { strong, emphasis } = shown;
      this.segments.push({ text, strong, emphasis, url: target ?? url });
    };
    if (name === 'w:t') add(this.isRecord(element) ? `\n${wordsOf(element)}` : wordsOf(element));
    else if (name === 'w:tab' || name === 'w:ptab') add(' ');
    else if (name === 'w:br' || name === 'w:cr') add(valueIn(element, 'type') === 'page' ? ' ' : '\n');
    else if (name === 'w:noBreakHyphen') add('-');
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
      add(` [${valueIn(element, 'id')}]`);
    else if (name === 'w:fldChar') this.readFieldMark(element);
    else if (name === 'w:instrText') this.readInstruction(element);
    else if (name === 'w:drawing' || name === 'w:pict') this.readDrawing(element);
    else if (element.namespaceURI === COMPATIBILITY) this.readAlternatives(element);
    else if (!SILENT.test(name)) this.deny(described(element), element);
  }

  /** A note's line "On record:" stands on its own, though a converter may have joined it to the note. */
  private isRecord(element: Element): boolean {
    const before = this.segments.map(({ text }) => text).join('');
    return /^\s*On record:/.test(element.textContent ?? '') && before.trim() !== '' && !/\n\s*$/.test(before);
  }

  private readInstruction(element: Element): void {
    const field = this.fields.at(-1);
    if (field) field.instruction += element.textContent ?? '';
  }

  private readFieldMark(mark: Element): void {
    const type = valueIn(mark, 'fldCharType');
    if (type === 'begin') this.fields.push({ instruction: '', shown: false, page: false });
    const field = this.fields.at(-1);
    if (type === 'end') this.fields.pop();
    if (type !== 'separate' || !field) return;
    field.shown = true;
    field.page = this.targetOf(field.instruction, mark) === 'page';
  }

  /** Two versions of one thing, for new and old word processors: both have to say the same. */
  private readAlternatives(element: Element): void {
    const [choice, fallback] = ['Choice', 'Fallback'].map((name) =>
      childrenOf(element).find((each) => each.localName === name),
    );
    const words = (each: Element | undefined) => (each ? descendants(each, 'w:t') : []).map(wordsOf).join('');
    if (choice && fallback && words(choice) !== words(fallback))
      this.deny('text that is another elsewhere', fallback);
    for (const each of childrenOf(choice ?? fallback ?? element)) this.readDrawing(each);
  }

  private readDrawing(drawing: Element): void {
    const boxes = descendants(drawing, 'w:txbxContent');
    this.boxes.push(...boxes);
    const names = everyElement(drawing)
      .filter((each) => each.localName === 'docPr' || each.localName === 'shape')
      .map(
        (each) => each.getAttribute('descr') || each.getAttribute('alt') || each.getAttribute('title') || '',
      );
    const pictures = everyElement(drawing).filter((each) =>
      /^(?:pic|imagedata|chart|relIds|OLEObject)$/.test(each.localName ?? ''),
    );
    if (pictures.length > 1) this.deny('several pictures in one', names.join(' '));
    else if (pictures.length === 1) this.pictures.push(asTyped(names[0] ?? ''));
    else if (boxes.length === 0) this.deny('a drawing', drawing);
  }
}

const everyElement = (element: Element): Element[] =>
  childrenOf(element).flatMap((each) => [each, ...everyElement(each)]);

const wordsOf = (element: Element): string => asTyped((element.textContent ?? '').replace(/[\t\r\n]/g, ' '));

function described(element: Element): string {
  if (element.localName === 'oMath' || element.localName === 'oMathPara') return 'a formula';
  return `${element.localName} (a part of the document of this kind)`;
}
