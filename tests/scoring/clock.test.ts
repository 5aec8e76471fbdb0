/** When tiers are committed [C2, 003-15]: each date from both sides, by a calendar read by hand. */
import { expect, test } from 'vitest';
import type { IsoDate } from '../../domain/dates.ts';
import type { Model } from '../../domain/model.ts';
import { clockStanding, everyRunCommits, fiscalQuarterEnd, isFrozen } from '../../scoring/clock.ts';
import { model } from './accounts.ts';

const setting = (value: number) => ({ value, unit: 'count' as const, label: 'x' });

function clocked(clocks: Partial<Model['clocks']>, numbers: Record<string, number> = {}): Model {
  const settings = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, setting(value)] as const),
  );
  return {
    ...model,
    settings: { ...model.settings, ...settings },
    clocks: { score: 'monthly', commit: 'quarterly', ...clocks },
  };
}

const QUARTERLY = clocked({});
const commits = (using: Model, asOf: IsoDate, committedOn: IsoDate | null) =>
  clockStanding(using, asOf, committedOn)?.commits;

test('a model that commits as often as it scores commits with every run, on any day', () => {
  expect(everyRunCommits(model)).toBe(true);
  expect(clockStanding(model, '2026-05-17', '2026-05-16')).toBeNull();
});

test('scored monthly, committed quarterly: the quarter end commits, the months between do not', () => {
  expect(clockStanding(QUARTERLY, '2026-03-31', null)).toEqual({
    commits: true,
    because: 'first',
    committedOn: null,
    nextCommitOn: '2026-06-30',
  });
  expect(clockStanding(QUARTERLY, '2026-04-30', '2026-03-31')).toEqual({
    commits: false,
    because: 'between_commits',
    committedOn: '2026-03-31',
    nextCommitOn: '2026-06-30',
  });
  expect(commits(QUARTERLY, '2026-06-29', '2026-03-31')).toBe(false);
  expect(commits(QUARTERLY, '2026-06-30', '2026-03-31')).toBe(true);
});

test('a quarter end that nobody ran on is committed by the next run, once', () => {
  expect(commits(QUARTERLY, '2026-07-14', '2026-03-31')).toBe(true);
  expect(commits(QUARTERLY, '2026-07-31', '2026-07-14')).toBe(false);
  expect(commits(QUARTERLY, '2026-09-30', '2026-07-14')).toBe(true);
});

test('a first run in the middle of a quarter commits, and the next quarter end again', () => {
  expect(commits(QUARTERLY, '2026-05-17', null)).toBe(true);
  expect(commits(QUARTERLY, '2026-05-31', '2026-05-17')).toBe(false);
  expect(commits(QUARTERLY, '2026-06-30', '2026-05-17')).toBe(true);
});

test('quarters are those of the fiscal year: from February, quarters end in April, July, October, January', () => {
  const february = clocked({ fiscal_year_start: '$start' }, { start: 2 });
  expect(fiscalQuarterEnd('2026-04-30', february)).toBe('2026-04-30');
  expect(fiscalQuarterEnd('2026-05-01', february)).toBe('2026-07-31');
  expect(fiscalQuarterEnd('2025-11-01', february)).toBe('2026-01-31');
  expect(commits(february, '2026-03-31', '2026-01-31')).toBe(false);
  expect(commits(february, '2026-04-30', '2026-01-31')).toBe(true);
  expect(fiscalQuarterEnd('2026-04-01', QUARTERLY)).toBe('2026-06-30');
});

test('leap years, and a week that ends on Sunday', () => {
  const december = clocked({ fiscal_year_start: '$start' }, { start: 12 });
  expect(fiscalQuarterEnd('2028-01-05', december)).toBe('2028-02-29');
  const weekly = clocked({ score: 'weekly', commit: 'monthly' });
  expect(commits(weekly, '2026-05-24', '2026-04-30')).toBe(false);
  expect(commits(weekly, '2026-05-31', '2026-04-30')).toBe(true);
});

// June 2026 ends on a Tuesday: its last five business days are 24, 25, 26, 29 and 30 June.
test('nothing is committed on the last business days of a quarter; weekends among them are frozen too', () => {
  const frozen = clocked({ freeze_days: '$days' }, { days: 5 });
  expect(isFrozen('2026-06-23', frozen)).toBe(false);
  expect(isFrozen('2026-06-24', frozen)).toBe(true);
  expect(isFrozen('2026-06-27', frozen)).toBe(true);
  expect(isFrozen('2026-06-30', frozen)).toBe(true);
  expect(isFrozen('2026-07-01', frozen)).toBe(false);
  expect(clockStanding(frozen, '2026-06-30', '2026-04-01')).toEqual({
    commits: false,
    because: 'freeze',
    committedOn: '2026-04-01',
    nextCommitOn: '2026-07-01',
  });
  expect(clockStanding(frozen, '2026-07-01', '2026-04-01')).toMatchObject({
    commits: true,
    because: 'due',
    nextCommitOn: '2026-10-01',
  });
  expect(commits(frozen, '2026-06-30', null)).toBe(true);
});

// May 2026 ends on a Sunday: with one day, Friday the 29th and the weekend after it are frozen.
test('a freeze holds a model too that else commits with every run, and a quarter that ends on a weekend', () => {
  const may = clocked(
    { commit: 'monthly', freeze_days: '$days', fiscal_year_start: '$start' },
    { days: 1, start: 3 },
  );
  expect(['2026-05-28', '2026-05-29', '2026-05-31', '2026-06-01'].map((day) => isFrozen(day, may))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(commits(may, '2026-05-28', '2026-04-30')).toBe(true);
  expect(commits(may, '2026-05-31', '2026-04-30')).toBe(false);
  expect(commits(may, '2026-06-01', '2026-04-30')).toBe(true);
});
