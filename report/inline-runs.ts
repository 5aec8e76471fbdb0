/** A draft's line as runs of plain text with their emphasis, for forms that are not Markdown: Slack and e-mail. */
import type { FactSheet } from '../domain/facts.ts';
import { resolveReferences } from '../facts/references.ts';

export interface Run {
  text: string;
  strong: boolean;
  emphasis: boolean;
}

/**
 * Only the writer's own asterisks are emphasis; what a fact's text holds stays as it is, on one line.
 * @throws what `resolveReferences` throws
 */
export function inlineRuns(template: string, sheet: FactSheet): Run[] {
  const { text, spans } = resolveReferences(template, sheet);
  const runs: Run[] = [];
  let [strong, emphasis, at] = [false, false, 0];
  const add = (piece: string) => {
    const last = runs.at(-1);
    if (piece === '') return;
    if (last && last.strong === strong && last.emphasis === emphasis) last.text += piece;
    else runs.push({ text: piece, strong, emphasis });
  };
  const words = (end: number) => {
    for (const piece of text.slice(at, end).split(/(\*+)/)) {
      if (!piece.startsWith('*')) add(oneLine(piece));
      if (piece.length !== 1 && piece.startsWith('*')) strong = !strong;
      if (piece.length !== 2 && piece.startsWith('*')) emphasis = !emphasis;
    }
  };
  for (const span of spans) {
    words(span.start);
    add(oneLine(text.slice(span.start, span.end)));
    at = span.end;
  }
  words(text.length);
  return runs;
}

/** The same line without its emphasis. */
export const plainLine = (template: string, sheet: FactSheet): string =>
  inlineRuns(template, sheet)
    .map((run) => run.text)
    .join('')
    .trim();

/** Breaks and control characters become a space, what Unicode keeps out of texts U+FFFD; spaces at the ends stay. */
const oneLine = (text: string): string =>
  text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\uFDD0-\uFDEF\p{Cs}]/gu, '\uFFFD');
