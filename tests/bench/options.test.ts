import { describe, expect, it } from 'vitest';
import { benchOptions } from '../../bench/options.ts';

describe('what the benchmark is asked to time', () => {
  it('times everything without words', () => {
    expect(benchOptions([])).toMatchObject({
      accounts: [50, 600],
      audit: 1000,
      score: 100_000,
      simulate: 10_000,
    });
  });

  it('reads several books, and 0 as a part that is left out', () => {
    expect(benchOptions(['--accounts', '50,100', '--audit', '0'])).toMatchObject({
      accounts: [50, 100],
      audit: 0,
    });
    expect(benchOptions(['--accounts', '0']).accounts).toEqual([]);
  });
});
