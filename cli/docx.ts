/**
 * A .docx as the Markdown that it amounts to, so that the same audit reads it. Default-deny: what a reader may see or
 * a word processor may hide, and this does not read as text, is a fault at its paragraph; nothing is left out in silence.
 */
import type { Element } from '@xmldom/xmldom';
import { DocxBody, type DocxText } from './docx-body.ts';
import { childOf, childrenOf, DocxPackage, nameOf, valueIn } from './docx-package.ts';
import { DocxStyles, numberedWords } from './docx-styles.ts';

/** @throws FileError on anything that is no whole .docx of a bounded size */
export function readDocx(bytes: Uint8Array, file: string): DocxText {
  const docx = new DocxPackage(bytes, file);
  const styles = new DocxStyles(docx);
  const out = new DocxBody(styles);
  const main = docx.root('word/document.xml')!;
  const content = childOf(main, 'w:body');
  out.readFlow(content ? childrenOf(content) : [], docx.links('word/document.xml'));
  for (const part of docx.named(/^word\/(?:footnotes|endnotes)\.xml$/)) readNotes(out, docx, part);
  for (const part of docx.named(/^word\/(?:header|footer)\d*\.xml$/)) {
    out.inMargin = true;
    out.readFlow(childrenOf(docx.root(part)!), docx.links(part));
    out.inMargin = false;
  }
  for (const part of docx.named(/^word\/comments\.xml$/)) {
    for (const comment of childrenOf(docx.root(part)!)) out.deny('a comment', comment.textContent ?? '');
  }
  for (const words of numberedWords(docx)) out.deny('words that a numbering writes by itself', words);
  return out.finish();
}

/** Footnotes stand after the text, each behind the number that the text refers to it by. */
function readNotes(out: DocxBody, docx: DocxPackage, part: string): void {
  const notes = childrenOf(docx.root(part)!).filter((note) => !isSeparator(note));
  const links = docx.links(part);
  for (const note of notes) out.readNote(note, links);
}

const isSeparator = (note: Element): boolean =>
  !/^w:(?:foot|end)note$/.test(nameOf(note)) || /separator|notice/i.test(valueIn(note, 'type') ?? '');
