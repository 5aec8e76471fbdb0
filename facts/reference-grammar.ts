/** The grammar of references alone: finding them and writing them. docs/facts.md describes it. */
import { factId } from './sheet-index.ts';

export interface Reference {
  /** Offsets in the text that holds it, brackets included, end exclusive. */
  start: number;
  end: number;
  /** The fact's id. */
  fact: string;
  /** Display form; null for the fact's own text. */
  form: string | null;
}

const REFERENCE = /\[\[([a-z0-9-]+)\.([a-z0-9_]+)(?:\.(delta|rank)|@([a-z0-9-]+))?(?:\|([A-Za-z]+))?\]\]/g;

/** All well-formed references of a text, in order. */
export function parseReferences(text: string): Reference[] {
  return [...text.matchAll(REFERENCE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    fact: factId(match[1] ?? '', match[2] ?? '', match[3] ?? match[4] ?? 'current'),
    form: match[5] ?? null,
  }));
}

/** The reference to a fact, as a writer puts it into a text. */
export function referenceTo(subject: string, metric: string, period = 'current', form?: string): string {
  return `[[${factId(subject, metric, period)}${form === undefined ? '' : `|${form}`}]]`;
}
