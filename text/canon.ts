/**
 * Declared texts (how something is scored, what a rule says) compare by tokens that spelling does not change:
 * figures by value, dates by day, metrics by id, words folded.
 */
import { CATALOGUE } from '../domain/catalogue.ts';
import { dateAt } from './dates.ts';
import { type Atom, lex } from './lexer.ts';
import { numberAt } from './numbers.ts';

export interface CanonToken {
  key: string;
  /** Atoms, end exclusive. */
  from: number;
  to: number;
}

const metrics = (() => {
  const byFirst = new Map<string, { words: string[]; id: string }[]>();
  for (const metric of CATALOGUE) {
    for (const name of metric.names) {
      const words = lex(name).map((atom) => atom.folded);
      const list = byFirst.get(words[0]!) ?? [];
      list.push({ words, id: CATALOGUE.find((other) => other.names.includes(name))!.id });
      byFirst.set(words[0]!, list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
})();

/** The text's tokens in a form that spelling does not change. */
export function canonical(atoms: Atom[], asOf: string): CanonToken[] {
  const tokens: CanonToken[] = [];
  for (let at = 0; at < atoms.length; ) {
    const token = tokenAt(atoms, at, asOf);
    tokens.push(token);
    at = token.to;
  }
  return tokens;
}

function tokenAt(atoms: Atom[], at: number, asOf: string): CanonToken {
  const date = dateAt(atoms, at, asOf);
  if (date) return { key: `@${date.value}`, from: at, to: date.to };
  const figure = numberAt(atoms, at);
  if (figure) {
    return { key: `#${figure.kind} ${figure.value} ${figure.currency ?? ''}`, from: at, to: figure.to };
  }
  for (const { words, id } of metrics.get(atoms[at]!.folded) ?? []) {
    const here = words.every((word, offset) => atoms[at + offset]?.folded === word);
    if (here) return { key: `=${id}`, from: at, to: at + words.length };
  }
  return { key: atoms[at]!.folded, from: at, to: at + 1 };
}

/** Keys of a declared text; emphasis marks and a final full stop are no part of it. */
export function canonicalKeys(text: string, asOf: string): string[] {
  const keys = canonical(lex(text.replace(/[*_]/g, '')), asOf).map((token) => token.key);
  return keys.at(-1) === '.' ? keys.slice(0, -1) : keys;
}
