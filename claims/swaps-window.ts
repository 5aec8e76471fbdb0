/** The part of a document that decides whether a swap in one of its blocks holds: its headings and the block itself. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

interface Part {
  start: number;
  end: number;
  /** Depth of a heading; 0 for anything else. */
  depth: number;
}

export interface Window {
  text: string;
  /** Offset in the document of the block, and where it stands in the window. */
  start: number;
  end: number;
  shift: number;
}

/** Blocks that a table or a picture is read together with: its picture and its caption. */
const BEFORE_TABLE = 2;

/** Finds the window of any place of a document; parses it once. Every offset counts UTF-16 units. */
export class Windows {
  private readonly markdown: string;
  private readonly parts: Part[];

  constructor(markdown: string) {
    this.markdown = markdown;
    this.parts = partsOf(markdown);
  }

  /** The window around the part that holds the place; the whole document where that is its title. */
  at(place: number): Window {
    const own = this.parts.findLastIndex((part) => part.start <= place);
    const part = this.parts[own];
    if (!part || part.depth === 1) {
      return { text: this.markdown, start: 0, end: this.markdown.length, shift: 0 };
    }
    const last = part.depth > 0 ? this.endOfSection(own) : own;
    const first = part.depth > 0 ? own : this.firstBeside(own);
    const [start, end] = [this.parts[first]!.start, this.parts[last]!.end];
    const above = this.headingsAbove(first).map((each) => `${this.markdown.slice(each.start, each.end)}\n\n`);
    const before = above.join('');
    return { text: before + this.markdown.slice(start, end), start, end, shift: before.length - start };
  }

  private endOfSection(at: number): number {
    const next = this.parts.findIndex(
      ({ depth }, other) => other > at && depth > 0 && depth <= this.parts[at]!.depth,
    );
    return next < 0 ? this.parts.length - 1 : next - 1;
  }

  /** A chart is read with its caption and its figures. */
  private firstBeside(at: number): number {
    const isTable = this.markdown.slice(this.parts[at]!.start).startsWith('|');
    if (!isTable) return at;
    let first = at;
    while (first > 0 && at - first < BEFORE_TABLE && this.parts[first - 1]!.depth === 0) first -= 1;
    return first;
  }

  private headingsAbove(at: number): Part[] {
    const above: Part[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (const part of this.parts.slice(0, at).reverse()) {
      if (part.depth === 0 || part.depth >= least) continue;
      above.unshift(part);
      least = part.depth;
    }
    return above;
  }
}

/** Top-level blocks; each item of a list is one of its own. */
function partsOf(markdown: string): Part[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children
    .flatMap((node) => (node.type === 'list' ? node.children : [node]))
    .map((node) => ({
      start: node.position?.start.offset ?? 0,
      end: node.position?.end.offset ?? 0,
      depth: node.type === 'heading' ? node.depth : 0,
    }));
}
