/** A text as atoms and what may stand at each of them, remembered with the index of the sheet. */

import type { AuditIndex } from '../text/index-sheet.ts';
import { type Atom, lex } from '../text/lexer.ts';
import { type Span, spansOf } from '../text/spans.ts';
import type { Element } from './cover.ts';

/** Reading of the words alone, the same wherever the text stands. */
export interface Parsed {
  atoms: Atom[];
  spans: Span[][];
  /** Covers by the forms of the sheet, sentence by sentence, once they are asked for. */
  sentences: Partial<Record<'cell' | 'prose', { start: number; end: number; cover: Element[] }[]>>;
}

/** Texts of which a sheet's index remembers the parse: audits of edited versions share most of theirs. */
const REMEMBERED = 5_000;
const parsed = new WeakMap<AuditIndex, Map<string, Parsed>>();

/** A text's atoms and what may stand at each of them, remembered with the sheet's index. */
export function parse(text: string, index: AuditIndex): Parsed {
  const known = parsed.get(index) ?? new Map<string, Parsed>();
  parsed.set(index, known);
  const found = known.get(text);
  if (found) return found;
  if (known.size >= REMEMBERED) known.clear();
  const atoms = lex(text);
  const made: Parsed = { atoms, spans: spansOf(atoms, index), sentences: {} };
  known.set(text, made);
  return made;
}
