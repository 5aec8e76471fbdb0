/** The forms that a sentence tries: fewer than there are, and every one that matches in it. */
import { describe, expect, test } from 'vitest';
import { allowedBy, startingAt } from '../../language/form-book.ts';
import { matchForm } from '../../language/matching.ts';
import { formsFor } from '../../language/phrases.ts';
import { indexForAudit } from '../../text/index-sheet.ts';
import { lex } from '../../text/lexer.ts';
import { spansOf } from '../../text/spans.ts';
import { REPORT, SHEET } from '../claims/sample-report.ts';

const index = indexForAudit(SHEET);
const book = formsFor(index);
const all = book.entries.map(({ form }) => form);
const lines = REPORT.split('\n').filter((line) => /^(?:- )?\*{0,2}[A-Z0-9$]/.test(line));

/** Places and forms of all matches; `formsAt` says which forms are tried at a place. */
function matchesIn(line: string, formsAt: (words: Set<string>, at: number) => typeof all): string[] {
  const atoms = lex(line.replaceAll('*', ''));
  const spans = spansOf(atoms, index);
  const words = new Set(atoms.map((atom) => atom.folded));
  return atoms.flatMap((_, at) =>
    formsAt(words, at).flatMap((form) =>
      matchForm(form, atoms, spans, at).map(({ to }) => `${at}-${to} ${form.id} ${form.form}`),
    ),
  );
}

describe('the forms of a sheet', () => {
  test('are left out of a sentence only where they match nothing in it', () => {
    let found = 0;
    for (const line of lines) {
      const atoms = lex(line.replaceAll('*', ''));
      const spans = spansOf(atoms, index);
      const tried = matchesIn(line, (words, at) =>
        startingAt(allowedBy(book, words), atoms[at]!.folded, spans[at]!),
      );
      expect(tried.sort()).toEqual(matchesIn(line, () => all).sort());
      found += tried.length;
    }
    expect(found).toBeGreaterThan(200);
  });

  test('are mostly left out', () => {
    for (const line of lines) {
      const { flags } = allowedBy(book, new Set(lex(line).map((atom) => atom.folded)));
      expect(flags.filter((flag) => flag === 1).length).toBeLessThan(all.length / 3);
    }
  });
});
