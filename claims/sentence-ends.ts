import { SENTENCE_ENDS } from '../language/vocabulary.ts';
import type { Atom } from '../text/lexer.ts';
import type { Span } from '../text/spans.ts';

/**
 * Ranges of atoms; a full stop inside a name, a figure or an address ends nothing, and one that closes a name
 * ("Inc.") ends a sentence only where the next one begins.
 */
export function sentences(atoms: Atom[], spans: Span[][]): [number, number][] {
  const inside = new Set<number>();
  spans.forEach((list, from) => {
    for (const span of list) {
      for (let at = from; at < span.to - 1; at += 1) inside.add(at);
      const next = atoms[span.to];
      if (span.to - from > 1 && next !== undefined && !/^\p{Lu}/u.test(next.text)) inside.add(span.to - 1);
    }
  });
  const ranges: [number, number][] = [];
  let start = 0;
  atoms.forEach((atom, at) => {
    if (!SENTENCE_ENDS.has(atom.text) || inside.has(at) || isShortened(atoms, at)) return;
    ranges.push([start, at + 1]);
    start = at + 1;
  });
  if (start < atoms.length) ranges.push([start, atoms.length]);
  return ranges;
}

/** "3 touches vs. 2": a full stop that shortens a word. */
const isShortened = (atoms: Atom[], at: number): boolean =>
  atoms[at]!.text === '.' &&
  atoms[at]!.glued &&
  atoms[at + 1] !== undefined &&
  /^(\p{Ll}|vs|approx|incl|excl|ca|avg|est|min|max|mgmt|acct|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u.test(
    atoms[at - 1]?.text ?? '',
  ) &&
  !/^\p{Lu}/u.test(atoms[at + 1]!.text);
