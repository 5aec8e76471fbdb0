/** The digest as it is made: every statement of it holds on its own, in each kind of book. */
import { describe, expect, it } from 'vitest';
import { digestReport } from '../../agents/digest-report.ts';
import { auditText, isFault } from '../../claims/audit.ts';
import type { FactSheetInput } from '../../domain/sheet-input.ts';
import { buildFactSheet } from '../../facts/sheet.ts';
import { digestDraft } from '../../report/digest.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { builtinDraft } from '../../writer/whole-report.ts';
import { sheetInput } from '../fixtures.ts';

function written(input: FactSheetInput) {
  const sheet = buildFactSheet(input);
  const { book, previous, model } = input;
  return { draft: builtinDraft({ book, previous, model, sheet }), sheet };
}

const firstRun = (): FactSheetInput => ({ ...sheetInput(), previous: null, changes: [] });

describe('the digest of an audited report', () => {
  it.each([
    ['a month with a comparison', sheetInput],
    ['a first run', firstRun],
  ])('holds on its own: %s', (_, input) => {
    const { draft, sheet } = written(input());
    const audit = auditText(renderMarkdown(digestDraft(draft), sheet).text, sheet);
    expect(audit.claims.filter(isFault)).toEqual([]);
    expect(audit.counts.verified).toBeGreaterThan(60);
  });

  it('says what the report says: money first, the top of the list, the moves', () => {
    const { draft, sheet } = written(sheetInput());
    const text = digestReport(draft, sheet).get('digest/email.txt')!;
    for (const part of ['$310K ARR renews', '1 Expand', '1. Kestwick Bank', 'Changes since 30 April'])
      expect(text).toContain(part);
  });

  it('leaves out a section that does not hold without the rest, and ships', () => {
    const { draft, sheet } = written(sheetInput());
    const headline = draft.sections[0]!;
    const loose = { kind: 'paragraph' as const, text: 'Their champion left.' };
    const broken = { ...draft, sections: [{ ...headline, blocks: [loose] }, ...draft.sections.slice(1)] };
    const text = digestReport(broken, sheet).get('digest/email.txt')!;
    expect(text).not.toContain('champion');
    expect(text).toContain('1. Kestwick Bank');
  });
});
