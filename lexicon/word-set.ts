/** A table of words, made when it is first asked. */
import { onFirstUse } from '../text/on-first-use.ts';

export interface WordSet {
  /** @param word as the lexer folds it */
  has(word: string): boolean;
}

/** @param make the words, as the lexer folds them */
export function wordSet(make: () => Iterable<string>): WordSet {
  const words = onFirstUse(() => new Set(make()));
  return { has: (word) => words().has(word) };
}
