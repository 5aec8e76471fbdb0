/** Clauses that are offered to a writer: never one about nothing. */
import { expect, it } from 'vitest';
import { holdingClauses } from '../../agents/holding-clauses.ts';
import type { FactSheet } from '../../domain/facts.ts';
import { SHEET } from '../claims/sample-report.ts';

const set = (changes: Record<string, number | null>): FactSheet => ({
  ...SHEET,
  facts: SHEET.facts.map((fact) =>
    fact.id in changes ? { ...fact, value: changes[fact.id]!, text: String(changes[fact.id] ?? '') } : fact,
  ),
});

const HEADLINE = { heading: '', slug: '' };
const offered = (sheet: FactSheet, form: string) => holdingClauses(sheet, HEADLINE, [{ form }], {});
const STAKE = '[[tier-3.at_stake]] at stake sits in [[tier-3.label]]';
const RENEWALS = '[[book.renewals_due_arr]] ARR renews within [[model.renewal_window|unit]]';

it('a clause that holds is offered', () => {
  expect(offered(SHEET, STAKE)).toEqual([STAKE]);
  expect(offered(SHEET, RENEWALS)).toEqual([RENEWALS]);
});

it('none of a value that is not there or is nothing', () => {
  for (const nothing of [null, 0]) {
    expect(offered(set({ 'tier-3.at_stake': nothing }), STAKE)).toEqual([]);
    expect(offered(set({ 'book.renewals_due_arr': nothing }), RENEWALS)).toEqual([]);
  }
});

it('none of a tier without accounts', () => {
  expect(offered(set({ 'tier-3.accounts': 0 }), STAKE)).toEqual([]);
  const touches =
    '[[tier-3.label]] had [[tier-3.touches_30d]] touches against a norm of [[tier-3.touch_norm_30d]]';
  expect(offered(SHEET, touches)).toEqual([touches]);
  expect(offered(set({ 'tier-3.accounts': 0 }), touches)).toEqual([]);
});
