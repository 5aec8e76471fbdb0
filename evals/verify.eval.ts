/** 100 runs, half of them with one stored value changed behind their backs: `tiers verify` tells all apart. */
import { expect, test } from 'vitest';
import { contentHash, type Measure, measure, writePart } from './parts.ts';
import { TAMPERINGS } from './tamper.ts';
import { type VerifiedCase, verifiedRuns } from './verified-runs.ts';

const RUNS = Number(process.env['VERIFY_RUNS'] ?? 100);

test('tampered runs are told, and the others agree', async () => {
  const began = performance.now();
  const cases = await verifiedRuns(RUNS);
  const data = contentHash(cases.map(({ id, tampering, does }) => `${id} ${tampering} ${does}`));
  const tampered = cases.filter(({ tampering }) => tampering !== null);
  const faults = writePart({
    part: 'verify',
    title: 'Runs that prove themselves',
    measures: [
      told('verify.tampered', 'runs with one stored value changed that do not verify', tampered, data),
      told(
        'verify.clean',
        'runs that nobody touched that verify',
        cases.filter((each) => !tampered.includes(each)),
        data,
      ),
    ],
    notes: [{ title: 'What was changed, and what was told', lines: tampered.map(line) }],
    seconds: (performance.now() - began) / 1000,
    cost: 0,
  });
  expect(new Set(tampered.map(({ tampering }) => tampering)).size).toBe(
    Math.min(TAMPERINGS.length, tampered.length),
  );
  expect(faults).toEqual([]);
});

/** Answer and exit status both say it. */
function told(id: string, says: string, cases: readonly VerifiedCase[], data: string): Measure {
  const failed = cases.filter(
    ({ agrees, exit, tampering }) => agrees !== (tampering === null) || exit !== (agrees ? 0 : 1),
  );
  const hits = cases.length - failed.length;
  return measure({ id, says, hits, trials: cases.length, atLeast: 1, data, failed: failed.map(line) });
}

const line = ({ id, tampering, does, differs }: VerifiedCase): string =>
  `${id} ${tampering ?? 'untouched'} (${does}): ${differs[0] ?? 'agrees'}`;
