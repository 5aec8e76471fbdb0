/** The short form of audit.eval.ts for `npm test`: a few false and true edits of the demo report by each operator. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyEdit, pageOf } from './edits.ts';
import { distinctEdits, faultsOf, measureOperator } from './measure.ts';
import { MUTATIONS } from './mutations.ts';
import { withNotes } from './operators-notes.ts';
import { type DemoRun, demoReport } from './product.ts';
import { TRUE_EDITS } from './truth-preserving.ts';

const EDITS = 3;

let demo: DemoRun;
beforeAll(async () => {
  demo = await demoReport();
}, 300_000);
afterAll(() => demo?.remove());

test('the report as it is has no fault, and something in it was checked', () => {
  expect(faultsOf(demo.report.text, demo.sheet)).toEqual([]);
  expect(demo.report.spans.length).toBeGreaterThan(300);
});

test('a false edit is a fault on the edit', () => {
  const report = withNotes(demo.report);
  expect(faultsOf(report.text, report.sheet)).toEqual([]);
  const [file] = readdirSync(`${demo.directory}/owners`).filter((each) => each.endsWith('.md'));
  const page = pageOf(readFileSync(`${demo.directory}/owners/${file}`, 'utf8'), report);
  const outcomes = Object.entries(MUTATIONS).map(([operator, mutation], at) =>
    measureOperator(operator, mutation, mutation.onPages ? [report, page] : [report], EDITS, 20_260_531 + at),
  );
  expect(outcomes.filter(({ mutants }) => mutants === 0).map(({ operator }) => operator)).toEqual([]);
  expect(
    outcomes.flatMap(({ operator, missed }) =>
      missed.map(({ line, replacement }) => `${operator}: “${replacement}” in: ${line.slice(0, 160)}`),
    ),
  ).toEqual([]);
});

test('an edit that leaves everything true is no fault', () => {
  const alarms = Object.entries(TRUE_EDITS).flatMap(([operator, make], at) =>
    distinctEdits(demo.report, make, EDITS, 7_000 + at).flatMap((edit) => {
      const [fault] = faultsOf(applyEdit(demo.report.text, edit).text, demo.sheet);
      const before = demo.report.text.slice(edit.start, edit.end);
      return fault ? [`${operator}: “${before}” → “${edit.replacement}”: ${fault.reason}`] : [];
    }),
  );
  expect(alarms).toEqual([]);
});
