import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../domain/dates.ts';
import type { FactSheetInput } from '../../domain/sheet-input.ts';
import { lastListOutcome } from '../../facts/findings-list.ts';
import { TRIAGE_CAUSES } from '../../facts/findings-triage.ts';
import { buildFactSheet, indexSheet } from '../../facts/sheet.ts';
import { sheetInput } from '../fixtures.ts';

const factOf = (input: FactSheetInput) => {
  const index = indexSheet(buildFactSheet(input));
  return (subject: string, metric: string) => index.factOf(subject, metric)?.value;
};

describe('findings', () => {
  it('counts every account of tier 4 under exactly one cause', () => {
    const fact = factOf(sheetInput());
    const causes = TRIAGE_CAUSES.map((cause) => Number(fact('tier-4', `${cause}_accounts`)));
    expect(causes.reduce((sum, count) => sum + count, 0)).toBe(fact('tier-4', 'accounts'));
    // Oakhurst Media holds one deal past its close date; Petrel Data pays $9,000.
    expect([fact('tier-4', 'late_accounts'), fact('tier-4', 'late_value')]).toEqual([1, 65_000]);
    expect([fact('tier-4', 'customers_accounts'), fact('tier-4', 'customers_arr')]).toEqual([1, 9_000]);
  });

  it('asks for decisions on a Friday that leaves at least ten days', () => {
    for (const [asOf, friday] of [
      ['2026-05-31', '2026-06-12'],
      ['2026-06-30', '2026-07-10'],
      ['2025-12-31', '2026-01-16'],
    ] as const) {
      const input = sheetInput();
      expect(factOf({ ...input, book: { ...input.book, asOf } })('run', 'decide_by')).toBe(friday);
      expect(daysBetween(asOf, friday)).toBeGreaterThanOrEqual(10);
    }
  });

  it('names who is just under the line of tier 1, not who is on it or far from it', () => {
    const counts = [66, 67, 69, 70].map((score) => {
      const input = sheetInput();
      const accounts = input.book.accounts.map((account) =>
        account.tier === 2 ? { ...account, score: account.name === 'Ingram Clinics' ? score : 10 } : account,
      );
      return factOf({ ...input, book: { ...input.book, accounts } })('tier-2', 'near_line');
    });
    expect(counts).toEqual([0, 1, 1, 0]);
  });

  it('says of the last list only what happened after it', () => {
    const { book, previous } = sheetInput();
    const outcome = lastListOutcome(book.accounts, previous);
    const since = (metric: string, accounts: typeof book.accounts): boolean =>
      accounts.every(({ features }) => String(features.values[metric] ?? '') > (previous?.asOf ?? ''));
    expect(outcome?.listed.length).toBeGreaterThan(0);
    expect(since('last_touch', outcome?.touched ?? [])).toBe(true);
    expect(outcome?.untouched.map(({ features }) => features.values['last_touch'])).not.toContain(undefined);
    expect(since('last_won_date', outcome?.won ?? [])).toBe(true);
    expect((outcome?.touched.length ?? 0) + (outcome?.untouched.length ?? 0)).toBe(outcome?.listed.length);
    expect(lastListOutcome(book.accounts, null)).toBeNull();
  });
});
