/** The short form of facts.eval.ts for `npm test`: all facts of the demo run but those of intake. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoRun, demoReport } from './product.ts';
import { compareDemo } from './recompute-run.ts';

let demo: DemoRun;
beforeAll(async () => {
  demo = await demoReport();
}, 300_000);
afterAll(() => demo?.remove());

test('no fact of a run differs from what SQL of its own finds in the rows', async () => {
  const compared = await compareDemo(demo.home, demo.sheet);
  expect(compared.different).toEqual([]);
  expect(compared.misprinted).toEqual([]);
  expect(compared.equal).toBeGreaterThan(demo.sheet.facts.length * 0.98);
});
