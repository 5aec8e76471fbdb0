/** A whole document gives the footnote of every mark in it; a fragment without a title may leave them elsewhere. */
import type { Claim } from '../domain/claims.ts';
import type { Block, PlainText } from '../text/structure.ts';

const MARK = /\[(\d+)\]/g;
const FOOTNOTE = /^\[(\d+)\] /;

/** A fault for each mark whose footnote is not in the document. */
export function marksWithoutFootnote(blocks: readonly Block[]): Claim[] {
  if (!blocks.some((block) => block.kind === 'heading' && block.depth === 1)) return [];
  const contents = blocks.flatMap(contentsOf);
  const given = new Set(contents.flatMap(({ text }) => FOOTNOTE.exec(text)?.[1] ?? []));
  return contents.flatMap((content) =>
    [...content.text.matchAll(MARK)]
      .filter(({ 1: number }) => !given.has(number!))
      .map((mark) => missing(content, mark.index, mark[0])),
  );
}

function contentsOf(block: Block): PlainText[] {
  if (block.kind === 'table') return [...block.header, ...block.rows.flat()];
  return block.kind === 'quote' ? [] : [block.content];
}

const missing = ({ starts, ends }: PlainText, at: number, mark: string): Claim => ({
  text: mark,
  start: starts[at]!,
  end: ends[at + mark.length - 1]!,
  type: 'citation',
  verdict: 'unsupported',
  fact: null,
  reason: `the document has no footnote ${mark}`,
});
