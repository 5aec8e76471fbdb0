/** How labelled prose is scored, on texts small enough to count by hand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../domain/claims.ts';
import { detectionSchema, naturalSchema, readDataSet } from '../../evals/data-set.ts';
import { clausesOf, mergedFaults, scoreText, totalOf, unseen } from '../../evals/score-prose.ts';

const text = 'Acme fell to $1.2M. It has 3 deals; two are late. **Bolt Ltd** is fine.';
const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
const fault = (part: string): Claim => ({
  text: part,
  ...at(part),
  type: 'value',
  verdict: 'contradicted',
  fact: null,
  reason: 'on record',
});
const row = {
  id: 't1',
  book: '5',
  style: 'tier',
  text,
  errors: [
    { ...at('$1.2M'), kind: 'number', severity: 'error' as const, why: 'it is $1.4M' },
    { ...at('two are late'), kind: 'count', severity: 'error' as const },
    { ...at('fine'), kind: 'state', severity: 'judgement' as const },
  ],
};

test('clauses end at sentences, semicolons and lines, not in figures', () => {
  expect(clausesOf(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    'Acme fell to $1.2M.',
    'It has 3 deals;',
    'two are late.',
    '**Bolt Ltd** is fine.',
  ]);
});

test('faults of one clause are one', () => {
  const merged = mergedFaults(text, [fault('Acme'), fault('$1.2M'), fault('3 deals')]);
  expect(merged.map((group) => group.length)).toEqual([2, 1]);
});

test('recall counts labels, precision counts clauses that were refused', () => {
  const scored = scoreText(row, [fault('Acme fell'), fault('$1.2M'), fault('Bolt Ltd')]);
  expect(scored.recall).toEqual({ hits: 1, trials: 2 });
  expect(scored.recallOfAll).toEqual({ hits: 1, trials: 3 });
  expect(scored.precision).toEqual({ hits: 1, trials: 2 });
  // What readers may differ on is asked of nobody, and refusing it is no false alarm.
  expect(scoreText(row, [fault('fine')])).toMatchObject({
    recall: { hits: 0, trials: 2 },
    precision: { hits: 1, trials: 1 },
  });
  expect(scored.missed).toEqual([
    {
      kind: 'count',
      text: 'two are late',
      why: '',
      key: `t1:${at('two are late').start}-${at('two are late').end}:count`,
    },
  ]);
  expect(scored.alarms).toEqual(['t1: “Bolt Ltd”: on record']);
  expect(totalOf([scored.recall, { hits: 2, trials: 2 }])).toMatchObject({ hits: 3, trials: 4 });
});

test('a span is seen when any claim touches it', () => {
  const spans = row.errors;
  expect(unseen(spans, [at('$1.2M')])).toEqual(row.errors.slice(1));
  // Neighbours do not touch.
  expect(unseen([{ ...at('Acme'), kind: 'name' }], [at(' fell')])).toHaveLength(1);
});

describe('a data set', () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-set-'));
  const path = join(folder, 'set.jsonl');
  const write = (...rows: object[]) =>
    writeFileSync(path, rows.map((each) => `${JSON.stringify(each)}\n`).join(''));

  test('is read with its hash; one that is not there is null', () => {
    write(row);
    const first = readDataSet(path, naturalSchema);
    expect(first?.rows).toEqual([row]);
    write({ ...row, id: 't2' });
    expect(readDataSet(path, naturalSchema)?.hash).not.toBe(first?.hash);
    expect(readDataSet(join(folder, 'none.jsonl'), naturalSchema)).toBeNull();
  });

  test('a span outside its text, or a line without one, is named', () => {
    write(row, { ...row, spans: [{ start: 3, end: 999, kind: 'x' }] });
    expect(() => readDataSet(path, detectionSchema)).toThrow(/:1: spans/);
    write({ ...row, spans: [{ start: 3, end: 999, kind: 'x' }] });
    expect(() => readDataSet(path, detectionSchema)).toThrow(/the span 3 to 999 lies outside the text of t1/);
    rmSync(folder, { recursive: true });
  });
});
