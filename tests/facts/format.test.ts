import { expect, test } from 'vitest';
import type { Unit } from '../../domain/facts.ts';
import type { Scalar } from '../../domain/features.ts';
import { formatDate, formatMonth, formatValue } from '../../facts/format.ts';

const print = (value: Scalar, unit: Unit, currency = 'USD'): string =>
  formatValue(value, unit, { asOf: '2026-05-31', currency });

test.each([
  [0, '$0'],
  [-0, '$0'],
  [0.4, '$0'],
  [999.5, '$1,000'],
  [9_400, '$9,400'],
  [9_999, '$9,999'],
  [9_999.5, '$10K'],
  [10_000, '$10K'],
  [310_200, '$310K'],
  [310_500, '$311K'],
  [999_500, '$1,000K'],
  [1_848_000, '$1,848K'],
  [9_999_499, '$9,999K'],
  [9_999_500, '$10.0M'],
  [12_449_999, '$12.4M'],
  [40_000_000, '$40M'],
  [39_960_000, '$40.0M'],
  [1_234_560_000, '$1,234.6M'],
  [-40_000, '−$40K'],
  [-0.3, '$0'],
])('money %d prints as %s', (value, text) => {
  expect(print(value, 'money')).toBe(text);
});

test('another currency stands before the figure by its code', () => {
  expect(print(310_200, 'money', 'EUR')).toBe('EUR 310K');
  expect(print(-9_400, 'money', 'EUR')).toBe('−EUR 9,400');
});

test.each<[Scalar, Unit, string]>([
  [1_204, 'count', '1,204'],
  [1_234_567, 'count', '1,234,567'],
  [1, 'days', '1'],
  [7, 'rate', '7'],
  [7.04, 'rate', '7'],
  [2.5, 'rate', '2.5'],
  [12, 'percent', '12%'],
  [-0.41, 'sentiment', '−0.41'],
  [0.3, 'sentiment', '0.30'],
  [-0.001, 'sentiment', '0.00'],
  [-5, 'points', '−5'],
  [0.25, 'number', '0.25'],
  [true, 'boolean', 'yes'],
  ['Watch', 'label', 'Watch'],
  [null, 'money', ''],
])('%s as %s prints as %s', (value, unit, text) => {
  expect(print(value, unit)).toBe(text);
});

test('dates and months carry the year only when it is not the as-of year', () => {
  expect(formatDate('2026-07-14', '2026-05-31')).toBe('14 July');
  expect(formatDate('2027-01-01', '2026-12-31')).toBe('1 January 2027');
  expect(formatDate('2025-12-31', '2026-01-31')).toBe('31 December 2025');
  expect(formatDate('2026-05-31', '2026-05-31', 'always')).toBe('31 May 2026');
  expect(formatMonth('2027-01', '2026-12-31')).toBe('January 2027');
  expect(formatMonth('2026-06', '2026-05-31')).toBe('June');
});
