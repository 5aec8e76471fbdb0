/**
 * The forms of a sheet, found by the words that a sentence has to hold for them: of a thousand forms a sentence tries
 * the few dozen whose words are all there. Nothing that could match is left out, and their order stays.
 */

import type { Span } from '../text/spans.ts';
import type { CompiledForm, Node } from './forms.ts';
import { fits } from './matching.ts';

/** At least one word of each set stands in every text that the form matches. */
type Needs = ReadonlySet<string>[];

interface Entry {
  form: CompiledForm;
  needs: Needs;
}

export interface FormBook {
  entries: Entry[];
  /** Places in `entries` by each word of the need that the fewest forms share. */
  byWord: Map<string, number[]>;
  /** Forms that need no word. */
  free: number[];
  /** Places by each word that a form can start with. */
  byFirst: Map<string, number[]>;
}

/** The forms that a sentence's words allow. */
export interface Allowed {
  book: FormBook;
  /** One for each entry of the book that is allowed. */
  flags: Uint8Array;
  /** Those that can start with a value. */
  bySlot: CompiledForm[];
}

const known = new WeakMap<CompiledForm, Needs>();

/** @param forms in the order in which equals are preferred */
export function formBook(forms: CompiledForm[]): FormBook {
  const entries = forms.map((form): Entry => {
    const needs = known.get(form) ?? needsOf(form.nodes);
    known.set(form, needs);
    return { form, needs };
  });
  const uses = new Map<string, number>();
  for (const { needs } of entries)
    for (const words of needs) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const common = (words: ReadonlySet<string>): number =>
    [...words].reduce((sum, word) => sum + uses.get(word)!, 0);
  const book: FormBook = { entries, byWord: new Map(), free: [], byFirst: new Map() };
  entries.forEach(({ form, needs }, at) => {
    for (const word of form.firstWords) append(book.byFirst, word, at);
    if (needs.length === 0) book.free.push(at);
    const rarest = needs.reduce<ReadonlySet<string>>(
      (best, words) => (best.size === 0 || common(words) < common(best) ? words : best),
      new Set(),
    );
    for (const word of rarest) append(book.byWord, word, at);
  });
  return book;
}

function append(lists: Map<string, number[]>, word: string, at: number): void {
  const list = lists.get(word);
  if (list) list.push(at);
  else lists.set(word, [at]);
}

/** What every way through the nodes holds; of a choice one set, if each of its options needs something. */
function needsOf(nodes: Node[]): ReadonlySet<string>[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'word') return [new Set([node.word])];
    if (node.kind === 'slot') return [];
    const needs = node.options.map((option) => smallest(needsOf(option)));
    if (needs.some((words) => words === null)) return [];
    return [new Set(needs.flatMap((words) => [...words!]))];
  });
}

const smallest = (needs: Needs): ReadonlySet<string> | null =>
  needs.reduce<ReadonlySet<string> | null>(
    (best, words) => (best === null || words.size < best.size ? words : best),
    null,
  );

/** Forms whose needs these words meet. */
export function allowedBy(book: FormBook, words: ReadonlySet<string>): Allowed {
  const flags = new Uint8Array(book.entries.length);
  const places: number[] = [];
  const consider = (at: number): void => {
    if (flags[at] || !book.entries[at]!.needs.every((any) => meets(any, words))) return;
    flags[at] = 1;
    if (book.entries[at]!.form.firstSlots.length > 0) places.push(at);
  };
  for (const at of book.free) consider(at);
  for (const word of words) for (const at of book.byWord.get(word) ?? []) consider(at);
  return { book, flags, bySlot: places.sort((a, b) => a - b).map((at) => book.entries[at]!.form) };
}

function meets(any: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  for (const word of any) if (words.has(word)) return true;
  return false;
}

/** Allowed forms that can start with this word, then those that can start with what may stand here. */
export function startingAt({ book, flags, bySlot }: Allowed, word: string, spans: Span[]): CompiledForm[] {
  const byWord = (book.byFirst.get(word) ?? []).filter((at) => flags[at]);
  const forms = byWord.map((at) => book.entries[at]!.form);
  if (spans.length === 0) return forms;
  for (const form of bySlot) {
    if (form.firstWords.has(word)) continue;
    if (form.firstSlots.some((slot) => spans.some((span) => fits(slot, span)))) forms.push(form);
  }
  return forms;
}
