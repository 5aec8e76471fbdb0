/**
 * Markdown → blocks of plain text that know where each of their characters stands in the source. Default-deny:
 * a node, a character or a piece of syntax that reports never contain is a fault, because a reader's eye and
 * this parser could differ on it (raw HTML, code, look-alike letters, invisible characters).
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Fault, strangeCharacters } from './characters.ts';
import { alignText } from './source-map.ts';

/**
 * Without the search for addresses in finished text: it makes links of escaped ones, which no reader of Markdown does,
 * so that a name with an address in it could not be read. What is a link by its syntax stays one.
 */
const GFM = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root['children'][number];
type Table = Extract<Nodes, { type: 'table' }>;

/** Plain text with, for each UTF-16 unit, its place in the source. */
export interface PlainText {
  text: string;
  /** Source offset where each unit starts; one more entry for the end. */
  starts: number[];
  ends: number[];
  /** Ranges of the plain text in bold and in italics. */
  strong: { start: number; end: number }[];
  emphasis: { start: number; end: number }[];
  /** Targets of links and images in it. */
  links: { url: string; start: number; end: number; source: { start: number; end: number } }[];
}

export type Block =
  | { kind: 'heading'; depth: number; content: PlainText }
  | { kind: 'paragraph' | 'item' | 'image'; content: PlainText }
  | { kind: 'quote'; paragraphs: PlainText[] }
  | { kind: 'table'; header: PlainText[]; rows: PlainText[][] };

export interface Structure {
  blocks: Block[];
  faults: Fault[];
}

const SYNTAX = /^[\s*_#|>:\-+\\[\]()!0-9.~=]*$/u;

/** Parses Markdown into blocks in reading order, with every construct that is not allowed as a fault. */
export function readStructure(markdown: string): Structure {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [GFM] });
  const reader = new Reader(markdown);
  reader.readRoot(tree);
  return { blocks: reader.blocks, faults: [...strangeCharacters(markdown), ...reader.faults] };
}

const range = (node: Nodes) => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

class Reader {
  readonly blocks: Block[] = [];
  readonly faults: Fault[] = [];
  readonly markdown: string;

  constructor(markdown: string) {
    this.markdown = markdown;
  }

  readRoot(root: Root): void {
    for (const node of root.children) this.readFlow(node);
  }

  private readFlow(node: Nodes): void {
    switch (node.type) {
      case 'heading':
        this.blocks.push({ kind: 'heading', depth: node.depth, content: this.inline(node, node.children) });
        return;
      case 'paragraph':
        this.readParagraph(node, node.children);
        return;
      case 'list':
        this.readList(node);
        return;
      case 'table':
        this.readTable(node);
        return;
      case 'blockquote':
        this.readQuote(node);
        return;
      case 'thematicBreak':
        return;
      default:
        this.deny(node, `${node.type} is not allowed in a report`);
    }
  }

  private readParagraph(node: Nodes, children: Nodes[]): void {
    for (const child of children) {
      if (child.type !== 'image') continue;
      this.blocks.push({ kind: 'image', content: this.image(child) });
    }
    const words = children.filter((child) => child.type !== 'image');
    if (words.length > 0) this.blocks.push({ kind: 'paragraph', content: this.inline(node, words) });
  }

  private readList(node: Extract<Nodes, { type: 'list' }>): void {
    if (node.ordered && (node.start ?? 1) !== 1) this.deny(node, 'a numbered list starts at 1');
    for (const item of node.children) {
      if (item.checked !== null && item.checked !== undefined) this.deny(item, 'no checkboxes in a report');
      for (const child of item.children) {
        if (child.type === 'paragraph') {
          this.blocks.push({ kind: 'item', content: this.inline(child, child.children) });
        } else this.readFlow(child);
      }
    }
  }

  private readTable(node: Table): void {
    const [header, ...rows] = node.children;
    this.blocks.push({
      kind: 'table',
      header: (header?.children ?? []).map((cell) => this.inline(cell, cell.children)),
      rows: rows.map((row) => row.children.map((cell) => this.inline(cell, cell.children))),
    });
  }

  private readQuote(node: Extract<Nodes, { type: 'blockquote' }>): void {
    const paragraphs: PlainText[] = [];
    for (const child of node.children) {
      if (child.type === 'paragraph') paragraphs.push(this.inline(child, child.children));
      else this.deny(child, `${child.type} is not allowed in a note`);
    }
    this.blocks.push({ kind: 'quote', paragraphs });
  }

  private image(node: Extract<Nodes, { type: 'image' }>): PlainText {
    const { start, end } = range(node);
    const content = empty();
    const alt = node.alt ?? '';
    const at = this.markdown.indexOf('[', start) + 1;
    const aligned = alignText(alt, this.markdown, at, end);
    if (!aligned || node.title) this.deny(node, 'an image with text that cannot be read');
    else append(content, alt, aligned);
    content.links.push({ url: node.url, start: 0, end: alt.length, source: { start, end } });
    return content;
  }

  /** Collects the text of inline nodes; whatever lies between them may only be Markdown syntax. */
  private inline(parent: Nodes, children: Nodes[]): PlainText {
    const content = empty();
    for (const child of children) this.readInline(child, content);
    const { start, end } = range(parent);
    let rest = '';
    let at = start;
    for (let index = 0; index < content.text.length; index += 1) {
      if (content.starts[index]! > at) rest += this.markdown.slice(at, content.starts[index]!);
      at = Math.max(at, content.ends[index]!);
    }
    rest += this.markdown.slice(at, end);
    const links = content.links.map((link) => link.url).filter((url) => rest.includes(url));
    for (const url of links) rest = rest.replace(url, '');
    if (!SYNTAX.test(rest) && !children.some((child) => child.type === 'image')) {
      this.deny(parent, 'characters here are neither text nor known Markdown');
    }
    return content;
  }

  private readInline(node: Nodes, content: PlainText): void {
    const from = content.text.length;
    switch (node.type) {
      case 'text': {
        const { start, end } = range(node);
        const aligned = alignText(node.value, this.markdown, start, end);
        if (aligned) append(content, node.value, aligned);
        else this.deny(node, 'the source of this text cannot be read character by character');
        return;
      }
      case 'strong':
      case 'emphasis':
        for (const child of node.children) this.readInline(child, content);
        content[node.type].push({ start: from, end: content.text.length });
        return;
      case 'link':
        for (const child of node.children) this.readInline(child, content);
        if (node.title) this.deny(node, 'a link with a title');
        content.links.push({ url: node.url, start: from, end: content.text.length, source: range(node) });
        return;
      case 'break':
        append(content, '\n', [range(node)]);
        return;
      case 'image':
        this.deny(node, 'an image inside a line of text');
        return;
      default:
        this.deny(node, `${node.type} is not allowed in a report`);
    }
  }

  private deny(node: Nodes, reason: string): void {
    this.faults.push({ ...range(node), reason });
  }
}

function empty(): PlainText {
  return { text: '', starts: [], ends: [], strong: [], emphasis: [], links: [] };
}

function append(content: PlainText, text: string, places: { start: number; end: number }[]): void {
  content.text += text;
  for (const place of places) {
    content.starts.push(place.start);
    content.ends.push(place.end);
  }
}
