/** A report's Markdown as lines with the facts that are printed in each; sentences, words and reading level. */
import type { Report } from './edits.ts';

export interface ReportLine {
  kind: 'bullet' | 'row' | 'paragraph';
  /** Id of the section that it stands in. */
  section: string;
  text: string;
  /** Facts printed in it, in order. */
  facts: string[];
}

/** Bullets, table rows and paragraphs; headings, rules of tables, images and notes are left out. */
export function linesOf(
  { text, spans }: Report,
  sections: readonly { id: string; start: number; end: number }[],
): ReportLine[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  return [...text.matchAll(/^.+$/gm)].flatMap((match): ReportLine[] => {
    const [line] = match;
    if (/^(#|!\[|>|\|[-:| ]+\|$|\[\d+\])/.test(line)) return [];
    const [start, end] = [match.index, match.index + line.length];
    const section = sections.find((each) => start >= each.start && start < each.end)?.id ?? '';
    const facts = ordered.filter((span) => span.start >= start && span.end <= end).map(({ fact }) => fact);
    const kind = line.startsWith('|') ? 'row' : /^([-*]|\d+\.) /.test(line) ? 'bullet' : 'paragraph';
    return [{ kind, section, text: line, facts }];
  });
}

/**
 * A report without its last part, which tells what the model cost: how much came from the cache depends on which of the
 * calls at one time came first, so two runs that say the same differ in it.
 */
export function withoutFooter(text: string): string {
  const footer = text.search(/^\*(?:Who wrote what|Built-in writer|Written by)/m);
  return footer < 0 ? text : text.slice(0, footer);
}

/** A full stop inside a figure or after an initial ends nothing; advice in italics is a sentence. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/^[-*] /, '')
    .split(/(?<=[.!?]\*{0,2})\s+(?=[*A-Z$\d−])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export const wordsOf = (text: string): string[] =>
  text.replace(/\[\d+\]/g, '').match(/[\p{L}\d][\p{L}\d'’,.$%−-]*/gu) ?? [];

/** Flesch–Kincaid grade: years of school that a reader needs. Figures count as words of one syllable. */
export function readingGrade(prose: readonly string[]): number {
  const sentences = prose.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  if (sentences.length === 0 || words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string): number {
  if (/\d/.test(word)) return 1;
  const plain = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/e$/, '');
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}
