/**
 * How a fact finds its place in the HTML. Its span is marked in the Markdown with noncharacters (Unicode sets
 * U+FDD0 … U+FDEF aside for exactly this, and report/escape.ts takes them out of all data), which pass through
 * markdown-it as ordinary letters; in the finished HTML the marks become elements. A mark that does not stand
 * whole inside one stretch of text is dropped: the hover is lost then, never the text.
 */
import type { RenderedText } from '../domain/document.ts';
import type { FactSheet } from '../domain/facts.ts';
import { factElement } from './fact-element.ts';

const OPEN = '\uFDD0';
const INDEX_END = '\uFDD1';
const CLOSE = '\uFDE2';
const FIRST_DIGIT = 0xfdd2;

const MARKS = /[\uFDD0-\uFDEF]/g;
const MARKED = /\uFDD0([\uFDD2-\uFDE1]+)\uFDD1([^<\uFDD0-\uFDEF]*)\uFDE2/g;

/** The Markdown between the offsets, each span of it marked with its place in `rendered.spans`. */
export function markSpans(rendered: RenderedText, start: number, end: number): string {
  let marked = '';
  let at = start;
  rendered.spans.forEach((span, index) => {
    if (span.start < at || span.end > end) return;
    const value = rendered.text.slice(span.start, span.end);
    marked += `${rendered.text.slice(at, span.start)}${OPEN}${encoded(index)}${INDEX_END}${value}${CLOSE}`;
    at = span.end;
  });
  return marked + rendered.text.slice(at, end);
}

/** HTML with its marks turned into elements that carry fact and source; marks inside tags are taken out. */
export function resolveMarks(html: string, rendered: RenderedText, sheet: FactSheet): string {
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => (piece.startsWith('<') ? stripMarks(piece) : elements(piece, rendered, sheet)))
    .join('');
}

function elements(text: string, rendered: RenderedText, sheet: FactSheet): string {
  const replaced = text.replace(MARKED, (_, index: string, value: string) => {
    const span = rendered.spans[decoded(index)];
    return span ? factElement(value, span.fact, sheet) : value;
  });
  return stripMarks(replaced);
}

/** The text without marks and without the indexes between them. */
function stripMarks(text: string): string {
  return text.replace(/\uFDD0[\uFDD2-\uFDE1]+\uFDD1/g, '').replace(MARKS, '');
}

function encoded(index: number): string {
  return [...index.toString(16)]
    .map((digit) => String.fromCharCode(FIRST_DIGIT + Number.parseInt(digit, 16)))
    .join('');
}

function decoded(digits: string): number {
  const hexadecimal = [...digits].map((digit) => (digit.charCodeAt(0) - FIRST_DIGIT).toString(16)).join('');
  return Number.parseInt(hexadecimal, 16);
}
