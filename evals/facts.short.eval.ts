/** The short form of facts.eval.ts for `npm test`: all facts of the demo run but those of intake. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoRun, demoReport, tiers } from './product.ts';
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

test('look-ups that could change a tier find more than top and bottom alone, as docs/agent.md says', async () => {
  const answer = await tiers(['runs', demo.sheet.run, '--demo', '--json'], demo.home);
  const { lookups, lookupSummary } = JSON.parse(answer.stdout);
  const { changedTier, plain } = lookupSummary;
  expect([lookups.length, changedTier, plain.changedTier]).toEqual([47, 2, 1]);
  expect(readFileSync('docs/agent.md', 'utf8')).toContain('two of 47 look-ups change a tier');
});
