/** What the audit refuses leaves the report alone: its neighbours stay, and nothing unproved gets out. */
import { expect, test } from 'vitest';
import { withholdFaults } from '../../agents/withhold.ts';
import { auditText, isFault } from '../../claims/audit.ts';
import type { Block, Draft } from '../../domain/document.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { sampleFactSheet } from '../fixtures.ts';

const sheet = sampleFactSheet();
const account = sheet.subjects.find(
  ({ id, kind }) =>
    kind === 'account' &&
    sheet.facts.some((fact) => fact.id === `${id}.arr` && typeof fact.value === 'number' && fact.value > 0),
)!;
const arr = `[[${account.id}.arr]] ARR`;

const draftOf = (...blocks: Block[]): Draft => ({
  title: `[[${account.id}.name]], [[run.month|full]]`,
  sections: [{ id: 'x', title: '', writer: 'builtin', blocks }],
});

/** Audits, withholds, audits again. */
function repaired(draft: Draft, coarse = false) {
  const { text } = renderMarkdown(draft, sheet);
  const faults = auditText(text, sheet).claims.filter(isFault);
  const withheld = withholdFaults(draft, text, faults, sheet, coarse);
  const after = renderMarkdown(withheld.draft, sheet).text;
  return {
    before: faults.length,
    after,
    left: auditText(after, sheet).claims.filter(isFault),
    texts: withheld.texts,
  };
}

test('an invented sentence goes, the true one beside it stays', () => {
  const outcome = repaired(
    draftOf({
      kind: 'list',
      ordered: false,
      items: [`**[[${account.id}.name]]** (${arr}). Their champion left.`],
    }),
  );
  expect(outcome.before).toBeGreaterThan(0);
  expect(outcome.left).toEqual([]);
  expect(outcome.after).toContain('ARR)');
  expect(outcome.texts).toEqual(['Their champion left.']);
});

test('a refused table row goes, the others stay', () => {
  const row = [`[[${account.id}.name]]`, `[[${account.id}.arr]]`];
  const columns = [
    { title: 'Account', align: 'left' as const },
    { title: 'ARR', align: 'right' as const },
  ];
  const outcome = repaired(
    draftOf({ kind: 'table', caption: null, columns, rows: [row, [`[[${account.id}.name]]`, 'plenty']] }),
  );
  expect(outcome.left).toEqual([]);
  expect(outcome.texts).toHaveLength(1);
  expect(outcome.after).toContain('ARR');
  expect(outcome.after).not.toContain('plenty');
});

test('a report without faults loses nothing', () => {
  const draft = draftOf({
    kind: 'paragraph',
    text: `**[[${account.id}.name]]** is in [[${account.id}.tier]].`,
  });
  expect(repaired(draft)).toMatchObject({ before: 0, texts: [] });
});
