/** What the system prompt shows as passing does pass. */
import { expect, test } from 'vitest';
import { readDraft } from '../../agents/read-draft.ts';
import { promptUnit } from '../../agents/unit-prompts.ts';
import { auditText, isFault } from '../../claims/audit.ts';
import { buildFactSheet } from '../../facts/sheet.ts';
import { BULLET_EXAMPLES, PARAGRAPH_EXAMPLES } from '../../prompts/examples.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { Writing } from '../../writer/context.ts';
import { unitsOf, withTexts } from '../../writer/draft-units.ts';
import { draftWithUnits, withoutEmpty } from '../../writer/whole-report.ts';
import { sheetInput } from '../fixtures.ts';

const input = sheetInput();
const sheet = buildFactSheet(input);
const w = new Writing({ book: input.book, previous: input.previous, sheet, model: input.model });
const draft = draftWithUnits(w.input);

/** Accounts of the sample book that are in the situations of the examples, in their order. */
const BULLETS = [
  'tier-3/lindale-energy',
  'tier-3/kestwick-bank',
  'tier-3/morrow-pharma',
  'tier-1/amberline-optics',
];
const PARAGRAPHS = ['headline', 'changes', 'priorities'];

const ofTheBook = (text: string): string =>
  text.replaceAll('acme', 'kestwick-bank').replaceAll('owner-lee', 'owner-r-abbott');

function faultsOf(examples: { text: string }[], names: string[]): string[] {
  expect(examples).toHaveLength(names.length);
  const units = examples.map(({ text }, at) => ({ unit: names[at], text: ofTheBook(text) }));
  const asked = unitsOf(draft)
    .filter(({ unit }) => names.includes(unit))
    .flatMap((unit) => promptUnit(w, unit) ?? []);
  const read = readDraft(JSON.stringify({ units }), asked, sheet);
  const page = withoutEmpty(withTexts(draft, new Map(Object.entries(read.texts))));
  const audit = auditText(renderMarkdown(page, sheet).text, sheet);
  return [
    ...read.faults.map(({ unit, reason }) => `${unit}: ${reason}`),
    ...audit.claims.filter(isFault).map(({ text, reason }) => `${text}: ${reason}`),
  ];
}

test('the examples of bullets pass the audit', () => {
  expect(faultsOf(BULLET_EXAMPLES, BULLETS)).toEqual([]);
});

test('the examples of paragraphs pass the audit', () => {
  expect(faultsOf(PARAGRAPH_EXAMPLES, PARAGRAPHS)).toEqual([]);
});

test('an example that said something false would be noticed', () => {
  const [first, ...rest] = BULLET_EXAMPLES;
  const spoiled = {
    ...first!,
    text: first!.text.replace('the account is not silent', 'the account is silent'),
  };
  expect(faultsOf([spoiled, ...rest], BULLETS)).not.toEqual([]);
});
