/** The short form of audit.eval.ts for `npm test`: a few false and true edits of the demo report by each operator. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyEdit } from './edits.ts';
import { distinctEdits, faultsOf, measureOperators } from './measure.ts';
import { OPERATORS } from './mutations.ts';
import { type DemoRun, demoReport } from './product.ts';
import { TRUE_EDITS } from './truth-preserving.ts';

const EDITS = 6;

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
  const missed = measureOperators(demo.report, OPERATORS, EDITS, 20_260_531).flatMap((outcome) =>
    outcome.missed.map(
      ({ line, replacement }) => `${outcome.operator}: “${replacement}” in: ${line.slice(0, 160)}`,
    ),
  );
  expect(missed).toEqual([]);
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
