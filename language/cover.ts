/**
 * Which declared phrases a sentence is made of: the cheapest way to cover all its atoms. What no phrase covers
 * stays uncovered and becomes a fault. The choice looks at words only, never at whether a reading is true.
 */

import type { Atom } from '../text/lexer.ts';
import type { Span, SubjectSpan } from '../text/spans.ts';
import { type Allowed, allowedBy, type FormBook, startingAt } from './form-book.ts';
import type { Match } from './forms.ts';
import { matchForm } from './matching.ts';
import { CONNECTORS } from './vocabulary.ts';

export type Element =
  /** Several matches: one form that reads its slots in several ways. */
  | { kind: 'match'; from: number; to: number; matches: Match[] }
  | { kind: 'mention'; from: number; to: number; span: SubjectSpan }
  | { kind: 'connector'; from: number; to: number }
  | { kind: 'uncovered'; from: number; to: number };

const COST = { uncovered: 1000, match: 10, generic: 5, mention: 12, connector: 2, word: -0.5 };
const MENTIONED = new Set(['account', 'tier', 'owner', 'rule', 'stage', 'segment']);

/** The cheapest cover of atoms [start, end). */
export function coverOf(
  atoms: Atom[],
  spans: Span[][],
  book: FormBook,
  start: number,
  end: number,
  inCell = false,
): Element[] {
  const cost: number[] = new Array(end - start + 1).fill(Number.POSITIVE_INFINITY);
  const best: (Element | null)[] = new Array(end - start + 1).fill(null);
  cost[0] = 0;
  const forms = allowedBy(book, new Set(atoms.slice(start, end).map((atom) => atom.folded)));
  for (let at = start; at < end; at += 1) {
    const base = cost[at - start]!;
    for (const [element, price] of elementsAt(atoms, spans, forms, at, inCell)) {
      if (element.to > end) continue;
      const total = base + price;
      if (total >= cost[element.to - start]! - 1e-9) continue;
      cost[element.to - start] = total;
      best[element.to - start] = element;
    }
  }
  const elements: Element[] = [];
  for (let at = end; at > start; ) {
    const element = best[at - start]!;
    elements.unshift(element);
    at = element.from;
  }
  return elements;
}

function elementsAt(
  atoms: Atom[],
  spans: Span[][],
  forms: Allowed,
  at: number,
  inCell: boolean,
): [Element, number][] {
  const found: [Element, number][] = [[{ kind: 'uncovered', from: at, to: at + 1 }, COST.uncovered]];
  const word = atoms[at]!.folded;
  if (CONNECTORS.has(word)) found.push([{ kind: 'connector', from: at, to: at + 1 }, COST.connector]);
  for (const span of spans[at]!) {
    if (span.kind !== 'subject' || !MENTIONED.has(span.subjects[0]!.kind)) continue;
    found.push([{ kind: 'mention', from: at, to: span.to, span }, COST.mention]);
  }
  for (const form of startingAt(forms, word, spans[at]!)) {
    if ((form.aside && !inBrackets(atoms, at)) || (form.cell && !inCell)) continue;
    for (const matches of byEnd(matchForm(form, atoms, spans, at))) {
      const { to, words } = matches[0]!;
      found.push([
        { kind: 'match', from: at, to, matches },
        COST.match + COST.word * words + (form.generic ? COST.generic : 0),
      ]);
    }
  }
  return found;
}

/** Matches of one form that cover the same atoms with as many declared words. */
function byEnd(matches: Match[]): Match[][] {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const key = `${match.to} ${match.words}`;
    const group = groups.get(key);
    if (group) group.push(match);
    else groups.set(key, [match]);
  }
  return [...groups.values()];
}

/** Whether an opening bracket before the atom is still open. */
function inBrackets(atoms: Atom[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const { text } = atoms[before]!;
    if (text === '(') return true;
    if (text === ')') return false;
  }
  return false;
}
