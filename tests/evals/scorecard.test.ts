/** The evals' own arithmetic: intervals, bounds, the baseline, and what a scorecard prints. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bless, differenceOf, readBaseline, writeBaseline } from '../../evals/baseline.ts';
import { clustered, wilson } from '../../evals/intervals.ts';
import { scorecardText, writeScorecards } from '../../evals/merge.ts';
import { operatorPart } from '../../evals/operator-part.ts';
import { boundFaults, type Measure, measure, type Part, unmetAims } from '../../evals/parts.ts';

const one = (given: Partial<Measure> = {}): Measure =>
  measure({ id: 'clean.alarms', says: 'claims refused', hits: 2, trials: 100, data: 'aa', ...given });
const partOf = (...measures: Measure[]): Part => ({
  part: 'prose',
  title: 'Prose',
  measures,
  notes: [{ title: 'Missed', lines: ['a | *b* <i>'] }],
  seconds: 3,
  cost: 0.5,
});

describe('intervals', () => {
  test('Wilson, against the tables', () => {
    expect(wilson(98, 100).map((bound) => bound.toFixed(4))).toEqual(['0.9300', '0.9945']);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  test('a bootstrap over texts is wider than over their cases where texts go together', () => {
    const texts = Array.from({ length: 20 }, (_, at) => ({ hits: at % 2 === 0 ? 10 : 0, trials: 10 }));
    const [low, high] = clustered(texts);
    const [caseLow, caseHigh] = wilson(100, 200);
    expect(low).toBeLessThan(caseLow);
    expect(high).toBeGreaterThan(caseHigh);
    expect(clustered(texts)).toEqual([low, high]);
    expect(clustered([])).toEqual([0, 1]);
  });
});

describe('bounds', () => {
  test('are held on shares, and what measured nothing holds nothing', () => {
    expect(boundFaults([one({ atMost: 0.02 }), one({ atLeast: 0.02 })])).toEqual([]);
    expect(boundFaults([one({ atMost: 0.01 })])).toEqual([
      'clean.alarms: 2 of 100 (2.0 %), at most 1.0 % allowed',
    ]);
    expect(boundFaults([one({ trials: 0, hits: 0, atMost: 1 })])).toEqual([
      'clean.alarms: nothing was measured',
    ]);
  });

  test('an aim that is not reached is told and fails nothing, unless nothing was measured', () => {
    const aim = one({ atMost: 0.01, aim: true });
    expect(boundFaults([aim])).toEqual([]);
    expect(unmetAims([aim, one({ atMost: 0.01 })])).toEqual([
      'clean.alarms: 2 of 100 (2.0 %), at most 1.0 % allowed',
    ]);
    expect(boundFaults([one({ trials: 0, hits: 0, aim: true })])).toHaveLength(1);
  });

  test('an operator has one of each kind', () => {
    const outcome = {
      operator: 'digit',
      group: 'value',
      mutants: 150,
      strict: 140,
      lenient: 150,
      missed: [],
    };
    const { measures } = operatorPart([outcome], 'aa', 1);
    expect(boundFaults(measures).map((line) => line.split(':')[0])).toEqual([
      'mutation.all.strict',
      'mutation.value.digit.strict',
    ]);
  });
});

describe('the baseline', () => {
  const blessed = bless({}, [partOf(one({ failed: ['b', 'a'] }))]);

  test('is read as it was written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
    const path = join(folder, 'baseline.json');
    expect(readBaseline(path)).toEqual({});
    writeBaseline(blessed, path);
    expect(readBaseline(path)).toEqual(blessed);
    rmSync(folder, { recursive: true });
  });

  test('a case that failed and did not before is a regression, even where the share rose', () => {
    const better = partOf(one({ hits: 1, failed: ['c'] }));
    const found = differenceOf([better], blessed);
    expect(found.regressions).toEqual(['clean.alarms: c']);
    expect(found.mended).toEqual(['clean.alarms: a', 'clean.alarms: b']);
    expect(found.changed).toEqual(['clean.alarms: 1 of 100 (1.0 %), was 2 of 100 (2.0 %)']);
  });

  test('other data are not compared', () => {
    const found = differenceOf([partOf(one({ data: 'bb', failed: ['z'] }))], blessed);
    expect(found.refused).toEqual([
      'clean.alarms: 2 of 100 (2.0 %): measured on other data (aa then, bb now)',
    ]);
    expect([found.changed, found.regressions, found.mended]).toEqual([[], [], []]);
  });

  test('keeps what did not run, and drops what its eval no longer measures', () => {
    const before = bless({}, [partOf(one(), one({ id: 'clean.old' }), one({ id: 'natural_test.recall' }))]);
    expect(Object.keys(bless(before, [partOf(one())]))).toEqual(['clean.alarms', 'natural_test.recall']);
  });
});

test('the scorecard shows shares, intervals, bounds and what was missed, unrendered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-'));
  const parts = [partOf(one({ atMost: 0.01 }))];
  const difference = differenceOf(parts, {});
  writeScorecards(folder, parts, difference);
  const text = readFileSync(join(folder, 'scorecard.md'), 'utf8');
  expect(text.trimEnd()).toBe(scorecardText(parts, difference));
  expect(text).toContain('| claims refused | 2.0 % | 0.6 % – 7.0 % | 2 of 100 | at most 1.0 % |');
  expect(text).toContain('- a \\| \\*b\\* \\<i\\>');
  expect(text).toContain('$0.50 paid');
  expect(readFileSync(join(folder, 'scorecard.html'), 'utf8')).toContain('<li>a | *b* &lt;i&gt;</li>');
  expect(JSON.parse(readFileSync(join(folder, 'scorecard.json'), 'utf8'))).toEqual({ parts, difference });
  rmSync(folder, { recursive: true });
});
