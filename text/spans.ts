/** What may stand at a place of a text: a figure, a date, a name, a label, an address. One text, many readings. */
import type { Subject } from '../domain/facts.ts';
import { canonical } from './canon.ts';
import { type DateSpan, dateAt } from './dates.ts';
import { type AuditIndex, spelling } from './index-sheet.ts';
import type { Atom } from './lexer.ts';
import { type NumberSpan, numberAt } from './numbers.ts';
import { onSharedScale } from './shared-scale.ts';

export interface SubjectSpan {
  kind: 'subject';
  from: number;
  to: number;
  /** All subjects of one kind that are written so. */
  subjects: Subject[];
}

interface LabelSpan {
  kind: 'label';
  from: number;
  to: number;
  value: string;
  /** Metrics that have it as a value. */
  metrics: ReadonlySet<string>;
}

/** `no` before a noun, standing for the count 0; `—` in a table cell, standing for "no value". */
interface EmptySpan {
  kind: 'none' | 'dash';
  from: number;
  to: number;
}

interface UrlSpan {
  kind: 'url';
  from: number;
  to: number;
  value: string;
}

export type Span = NumberSpan | DateSpan | SubjectSpan | LabelSpan | EmptySpan | UrlSpan;

/** All readings of the text by the atom at which they start. */
export function spansOf(atoms: Atom[], index: AuditIndex): Span[][] {
  const spans = atoms.map((_, at) => spansAt(atoms, at, index));
  for (const span of textsIn(atoms, index)) spans[span.from]!.push(span);
  return spans;
}

/** Declared texts, wherever their tokens stand in a row. */
function textsIn(atoms: Atom[], index: AuditIndex): LabelSpan[] {
  const tokens = canonical(atoms, index.sheet.asOf);
  const found: LabelSpan[] = [];
  tokens.forEach((token, at) => {
    for (const { keys, text, metrics } of index.texts(token.key)) {
      const last = tokens[at + keys.length - 1];
      if (!last || !keys.every((key, offset) => tokens[at + offset]!.key === key)) continue;
      found.push({ kind: 'label', from: token.from, to: last.to, value: text, metrics });
    }
  });
  return found;
}

function spansAt(atoms: Atom[], at: number, index: AuditIndex): Span[] {
  const spans: Span[] = [];
  const written = numberAt(atoms, at);
  const figure = written && onSharedScale(atoms, written);
  if (figure) spans.push(figure);
  const date = dateAt(atoms, at, index.sheet.asOf);
  if (date) spans.push(date);
  spans.push(...namesAt(atoms, at, index));
  const atom = atoms[at]!;
  if (atom.folded === 'no' || atom.folded === 'none') spans.push({ kind: 'none', from: at, to: at + 1 });
  if (atom.text === '—' || atom.text === '–') spans.push({ kind: 'dash', from: at, to: at + 1 });
  if (atom.kind === 'url') spans.push({ kind: 'url', from: at, to: at + 1, value: atom.text });
  return spans;
}

function namesAt(atoms: Atom[], at: number, index: AuditIndex): Span[] {
  const spans: Span[] = [];
  for (const entry of index.names(atoms[at]!.text)) {
    if (!entry.words.every((word, offset) => atoms[at + offset] && spelling(atoms[at + offset]!) === word))
      continue;
    const to = at + entry.words.length;
    if (entry.kind === 'label')
      spans.push({ kind: 'label', from: at, to, value: entry.text, metrics: entry.metrics });
    else spans.push({ kind: 'subject', from: at, to, subjects: entry.subjects });
  }
  return spans;
}
