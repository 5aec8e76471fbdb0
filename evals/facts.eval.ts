/** Every fact of the demo run, worked out again from the source tables by SQL that shares nothing with the product's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentHash, measure, type Part, writePart } from './parts.ts';
import { type DemoRun, demoReport, tiers } from './product.ts';
import { compareDemo, movesOf, type RunComparison } from './recompute-run.ts';

const began = performance.now();
let demo: DemoRun;
let compared: RunComparison;
const exported = mkdtempSync(join(tmpdir(), 'tiers-evals-export-'));

beforeAll(async () => {
  demo = await demoReport();
  const written = await tiers(['demo', '--out', exported, '--as-of', demo.sheet.asOf], demo.home);
  expect(written.status, written.stderr).toBe(0);
  compared = await compareDemo(demo.home, demo.sheet, exported);
});
afterAll(() => {
  if (compared) writePart(partOf());
  demo?.remove();
  rmSync(exported, { recursive: true, force: true });
});

function partOf(): Part {
  const { equal, different, notRecomputed, misprinted, absences } = compared;
  const data = contentHash(demo.sheet.run);
  const trials = equal + different.length;
  const wrong = [...different, ...misprinted];
  return {
    part: 'facts',
    title: 'Facts, worked out again',
    measures: [
      measure({
        id: 'facts.equal',
        says: 'facts whose value and text are what the rows say',
        hits: trials - wrong.length,
        trials,
        atLeast: 1,
        data,
        failed: wrong,
      }),
      measure({
        id: 'facts.recomputed',
        says: 'facts that are worked out again',
        hits: trials,
        trials: trials + notRecomputed.length,
        atLeast: 0.99,
        data,
        failed: notRecomputed,
      }),
    ],
    notes: [{ title: 'Facts that differ', lines: [...wrong, ...absences] }],
    seconds: (performance.now() - began) / 1000,
    cost: 0,
  };
}

test('no fact differs from what the rows say', () => {
  const all = demo.sheet.facts.length;
  const share = ((100 * (compared.equal + compared.different.length)) / all).toFixed(2);
  console.log(
    `${compared.equal} of ${all} facts equal, ${compared.different.length} differ; ${share} % recomputed`,
  );
  const metrics = compared.tallies.length;
  const whole = compared.tallies.filter((tally) => tally.notRecomputed === 0).length;
  console.log(`${whole} of ${metrics} metrics are recomputed for every subject`);
  for (const tally of compared.tallies.filter((each) => each.notRecomputed > 0))
    console.log(`not recomputed: ${tally.metric}, ${tally.notRecomputed} of ${tally.facts}`);
  expect(compared.different).toEqual([]);
});

test('every fact prints as docs/facts.md says', () => {
  expect(compared.misprinted).toEqual([]);
});

test('what has no value says rightly whether it is missing or there is nothing to judge', () => {
  expect(compared.absences).toEqual([]);
});

test('the changes are the moves between the two runs', () => {
  expect(movesOf(demo.sheet)).toEqual(compared.moves);
});

test('nearly everything is recomputed', () => {
  expect(compared.notRecomputed.length).toBeLessThan(demo.sheet.facts.length / 100);
});
