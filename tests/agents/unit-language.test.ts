/** What prompts teach, by kind of unit and paragraph: nothing is lost on the way, and no fact is shown that no form cites. */
import { expect, test } from 'vitest';
import { commonForms, isCitable, ownForms } from '../../agents/unit-language.ts';
import { promptUnit } from '../../agents/unit-prompts.ts';
import { parseReferences } from '../../facts/references.ts';
import { buildFactSheet } from '../../facts/sheet.ts';
import { declaredLanguage } from '../../language/declared-language.ts';
import { BULLET_EXAMPLES, PARAGRAPH_EXAMPLES } from '../../prompts/examples.ts';
import { Writing } from '../../writer/context.ts';
import { unitsOf } from '../../writer/draft-units.ts';
import { draftWithUnits } from '../../writer/whole-report.ts';
import { sheetInput } from '../fixtures.ts';

const PARAGRAPHS = ['headline', 'tier-2', 'tier-4', 'changes', 'priorities'];
const taught = (forms: { form: string }[]): string[] => forms.map(({ form }) => form);

const input = sheetInput();
const sheet = buildFactSheet(input);
const w = new Writing({ book: input.book, previous: input.previous, sheet, model: input.model });
const paragraphs = unitsOf(draftWithUnits(w.input)).filter(({ lead }) => lead === '');

test('every declared form is taught where it can be used, but for advice, which is given as it has to stand', () => {
  const known = new Set([
    ...taught(commonForms('account')),
    ...taught(commonForms('groups')),
    ...PARAGRAPHS.flatMap((paragraph) => taught(ownForms(paragraph))),
  ]);
  const left = declaredLanguage().filter(({ form }) => !known.has(form));
  expect(left.filter(({ group, form }) => group !== 'advice' && !/^\*(?!\*)/.test(form))).toEqual([]);
  expect(left.length).toBeGreaterThan(8);
});

test('a form of one paragraph is in no system prompt', () => {
  const common = new Set(taught(commonForms('groups')));
  for (const paragraph of PARAGRAPHS) {
    const own = taught(ownForms(paragraph));
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter((form) => common.has(form))).toEqual([]);
  }
});

test('no bullet is taught a form about groups, no paragraph one about deals or signals', () => {
  const bullets = taught(commonForms('account')).join('\n');
  expect(bullets).not.toMatch(/\[\[(?:T|O|book)\./);
  expect(bullets).toContain('[[D.amount]]');
  const text = [...commonForms('groups'), ...PARAGRAPHS.flatMap(ownForms)].map(({ form }) => form).join('\n');
  expect(text).not.toMatch(/\[\[[DS]\.|the deal\b/);
  expect(text).toContain('**[[A.name]]** ([[A.arr]] ARR) …');
});

test('of a group a paragraph shows what a clause can cite, and nothing else', () => {
  let shown = 0;
  for (const unit of paragraphs) {
    const prompt = promptUnit(w, unit);
    const cited = new Set(
      [...(prompt?.must ?? []), ...(prompt?.holds ?? [])].flatMap((text) =>
        parseReferences(text).map(({ fact }) => fact),
      ),
    );
    for (const { id, letter, facts } of prompt?.subjects ?? []) {
      if (letter === 'A') continue;
      for (const { metric } of facts) {
        shown += 1;
        const known = isCitable(unit.unit, id === 'book' ? id : letter, metric.split('@')[0]!);
        expect([unit.unit, id, metric, known || cited.has(`${id}.${metric}`)]).toContain(true);
      }
    }
  }
  expect(shown).toBeGreaterThan(40);
});

test('a metric that a condition names is citable, one that no form names is not', () => {
  expect(isCitable('changes', 'T', 'from_tier_3')).toBe(true);
  expect(isCitable('changes', 'T', 'moved_up')).toBe(true);
  expect(isCitable('tier-2', 'T', 'moved_up')).toBe(false);
  expect(isCitable('headline', 'book', 'single_contact')).toBe(true);
  expect(isCitable('headline', 'book', 'open_value')).toBe(false);
  expect(isCitable('changes', 'T', 'renewals_due_arr')).toBe(false);
  expect(isCitable('headline', 'T', 'renewals_due_arr')).toBe(true);
});

test('the examples of each kind are about what it is taught', () => {
  expect(BULLET_EXAMPLES.map(({ text }) => text).join(' ')).not.toMatch(/\[\[(?:book|tier-|owner-)/);
  expect(PARAGRAPH_EXAMPLES.map(({ text }) => text).join(' ')).not.toMatch(/\[\[[ADSR]\./);
});
