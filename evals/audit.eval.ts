/** How well the audit tells true from false on the demo report: false edits must be faults, true ones must not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyEdit } from './edits.ts';
import { distinctEdits, faultsOf, measureOperators } from './measure.ts';
import { OPERATORS } from './mutations.ts';
import { type DemoRun, demoReport } from './product.ts';
import { scorecardTable, writeScorecard } from './scorecard.ts';
import { TRUE_EDITS } from './truth-preserving.ts';

let demo: DemoRun;
beforeAll(async () => {
  demo = await demoReport();
});
afterAll(() => demo?.remove());

test('the report as it is has no fault, and something in it was checked', () => {
  expect(faultsOf(demo.report.text, demo.sheet)).toEqual([]);
  expect(demo.report.spans.length).toBeGreaterThan(300);
});

test('every false edit is a fault on the edit; every true edit is none', () => {
  const mutations = measureOperators(demo.report, OPERATORS, 50, 20_260_531);
  const truthPreserving = Object.entries(TRUE_EDITS).map(([operator, make], at) => {
    const edits = distinctEdits(demo.report, make, 80, 7_000 + at);
    const alarms = edits.filter(
      (edit) => faultsOf(applyEdit(demo.report.text, edit).text, demo.sheet).length > 0,
    );
    for (const edit of alarms.slice(0, 5))
      console.log(
        `false alarm, ${operator}: “${demo.report.text.slice(edit.start, edit.end)}” → “${edit.replacement}”`,
      );
    return { operator, edits: edits.length, falseAlarms: alarms.length };
  });
  writeScorecard('out/evals', { mutations, truthPreserving });
  console.log(scorecardTable(mutations));
  console.table(truthPreserving);
  for (const each of mutations)
    for (const missed of each.missed.slice(0, 5))
      console.log(`missed, ${each.operator}: “${missed.replacement}” in: ${missed.line.slice(0, 200)}`);
  expect(mutations.reduce((sum, each) => sum + each.edits, 0)).toBeGreaterThanOrEqual(500);
  expect(truthPreserving.reduce((sum, each) => sum + each.edits, 0)).toBeGreaterThanOrEqual(200);
  expect(
    mutations
      .filter((each) => each.caught < each.edits)
      .map((each) => `${each.operator}: ${each.caught} of ${each.edits}`),
  ).toEqual([]);
  expect(truthPreserving.filter((each) => each.falseAlarms > 0)).toEqual([]);
});
