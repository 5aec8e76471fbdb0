/**
 * `npm run evals [-- --bless] [FILES…]`: runs the evals by vitest, merges what they measured into the scorecard in
 * out/evals, and holds it against the baseline. `--bless` writes the baseline; `--test-split` scores the blind split of
 * the natural errors, which is done once. Exit 1 when a bound does not hold, an
 * eval failed, or a case failed that did not in the baseline.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bless, differenceOf, readBaseline, writeBaseline } from './baseline.ts';
import { readParts, writeScorecards } from './merge.ts';
import { boundFaults, PARTS, unmetAims } from './parts.ts';

const HELP = `npm run evals [-- OPTIONS] [FILES…]

  npm run evals                                   all of them
  npm run evals -- evals/prose.eval.ts            one
  npm run evals -- --bless                        and write the baseline that later runs are held against
  npm run evals -- --test-split --bless evals/prose.eval.ts   score the blind split of natural errors, once

The scorecard is written to out/evals (scorecard.md, .html, .json). What each eval holds: docs/evals.md`;

const words = process.argv.slice(2);
if (words.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
const files = words.filter((word) => !word.startsWith('--'));
const began = performance.now();
rmSync(PARTS, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.evals.config.ts', ...files],
  {
    stdio: 'inherit',
    env: { ...process.env, TIERS_TEST_SPLIT: words.includes('--test-split') ? '1' : '0' },
  },
);

const parts = readParts();
const baseline = readBaseline();
const difference = differenceOf(parts, baseline);
writeScorecards('out/evals', parts, difference);
const faults = parts.flatMap(({ measures }) => boundFaults(measures));
const tell = (title: string, lines: string[]): void => {
  if (lines.length > 0) console.log([`\n${title} (${lines.length})`, ...lines.slice(0, 40)].join('\n  '));
};
tell('Bounds that do not hold', faults);
tell(
  'Asked, and not reached',
  parts.flatMap(({ measures }) => unmetAims(measures)),
);
tell('Failed, and did not in the baseline', difference.regressions);
tell('Differs from the baseline', difference.changed);
tell('Not compared with the baseline, since the data differ', difference.refused);
tell('No longer fails', difference.mended);
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(`\n${parts.length} evals in ${minutes} minutes; out/evals/scorecard.md, .html, .json`);
if (words.includes('--bless')) {
  writeBaseline(bless(baseline, parts));
  console.log('The baseline is as this run.');
}
const worse = difference.regressions.length > 0 && !words.includes('--bless');
process.exitCode = status !== 0 || faults.length > 0 || worse || parts.length === 0 ? 1 : 0;
