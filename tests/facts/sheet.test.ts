import { expect, test } from 'vitest';
import { factSheetSchema } from '../../domain/facts.ts';
import type { ImportSummary } from '../../domain/intake.ts';
import { buildFactSheet, indexSheet } from '../../facts/sheet.ts';
import { sampleFactSheet, scoredAccount, sheetInput } from '../fixtures.ts';

const sheet = sampleFactSheet();
const text = (id: string): string | undefined => indexSheet(sheet).fact(id)?.text;
const value = (id: string): unknown => indexSheet(sheet).fact(id)?.value;

test('the sheet has its documented form, unique ids, and subjects for every fact', () => {
  expect(() => factSheetSchema.parse(sheet)).not.toThrow();
  const ids = sheet.facts.map((fact) => fact.id);
  expect(new Set(ids).size).toBe(ids.length);
  const subjects = sheet.subjects.map((subject) => subject.id);
  expect(new Set(subjects).size).toBe(subjects.length);
  expect(sheet.facts.filter((fact) => !subjects.includes(fact.subject))).toEqual([]);
  expect(sheet.facts.filter((fact) => fact.value === null && fact.absent === undefined)).toEqual([]);
  expect(sheet.facts.filter((fact) => fact.value !== null && fact.text === '')).toEqual([]);
});

test('the same book gives the same bytes', () => {
  expect(JSON.stringify(buildFactSheet(sheetInput()))).toBe(JSON.stringify(sheet));
});

// Counted by hand from the fixture's stories.
test.each([
  ['book.accounts_total', 17],
  ['book.accounts', 14],
  ['book.not_tiered', 2],
  ['book.not_tiered_partner', 1],
  ['book.not_enough_data', 1],
  ['tier-3.accounts', 4],
  ['tier-3.arr', 605_200],
  ['tier-3.open_value', 215_000],
  ['tier-3.touches_30d', 11],
  ['tier-3.touch_norm_30d', 19],
  ['tier-3.renewals_due_arr', 310_200],
  ['tier-3.arr@previous', 205_000],
  ['tier-3.arr.delta', 400_200],
  ['book.deals_due', 3],
  ['book.deals_due_value', 395_000],
  ['book.open_deals_without_amount', 1],
  ['book.moved_up', 2],
  ['book.moved_down', 5],
  ['book.kept', 6],
  ['book.entered', 1],
  ['book.left', 1],
  ['tier-1.seats', 2],
  ['tier-1.last_seat', 'Corbel Systems'],
  ['hartwell-labs.displaced_by', 'Corbel Systems'],
  ['kestwick-bank.touches_to_clear', 4],
  ['kestwick-bank.arr.rank', 1],
  ['lindale-energy.arr.rank', 2],
  ['deal-d-10.stagnant_line', 45],
  ['deal-d-12.stagnant_line', 36],
  ['deal-d-12.long_stagnant_line', 90],
  ['deal-d-1.stage@previous', 'Proposal'],
  ['owner-t-castell.short_name', 'Castell'],
  ['rule-stagnant.fired', 2],
  ['model.expand_score', 70],
  ['model.component_recency_weight', 15],
  ['run.decide_by', '2026-06-12'],
  ['signal-2.amount', 40_000_000],
  ['tollgate.tier@previous', 'Watch'],
  ['corbel-systems.tier', 'Win'],
])('%s is %s', (id, expected) => {
  expect(value(id)).toBe(expected);
});

test('texts of the model are rendered, a rule and its statement say the same', () => {
  expect(sheet.statements.find((each) => each.id === 'rule.volume')?.text).toBe(text('rule-volume.text'));
  expect(text('tier-4.definition')).toBe(
    'ARR under $25K, no touch in 60 days, and a score under 35 or a long-stagnant deal',
  );
  expect(sheet.statements.filter((each) => each.text.includes('[['))).toEqual([]);
});

test('what is not known is never summed as zero', () => {
  const input = sheetInput();
  for (const account of input.book.accounts) {
    account.features.values['touches_30d'] = null;
    account.features.absent['touches_30d'] = { kind: 'missing', reason: 'interactions end on 2 April' };
  }
  const index = indexSheet(buildFactSheet(input));
  expect(index.fact('book.touches_30d')).toMatchObject({ value: null, absent: { kind: 'missing' } });
  expect(index.fact('tier-3.touches_week_8')).toMatchObject({ value: null });
});

test('a first run has no previous figures and claims no changes', () => {
  const first = buildFactSheet({ ...sheetInput(), previous: null, changes: [] });
  expect(first.comparison).toBe('none');
  expect(first.facts.filter((fact) => fact.period === 'previous' || fact.period === 'delta')).toEqual([]);
  expect(first.facts.filter((fact) => /^book\.(moved|kept|entered|left)/.test(fact.id))).toEqual([]);
});

test('namesakes are told apart in ids and in print', () => {
  const input = sheetInput();
  const [first, ...others] = input.book.accounts;
  const twin = scoredAccount(
    { id: 'A-99', name: 'Amberline Optics', owner: 'R. Abbott', tier: 2, touches: 1 },
    input.book.asOf,
  );
  input.book.accounts = [...(first === undefined ? [] : [first]), ...others, twin];
  const index = indexSheet(buildFactSheet(input));
  expect(index.fact('amberline-optics-a-99.name')?.text).toBe('Amberline Optics (A-99)');
  expect(index.fact('amberline-optics-a-1.tier@previous')?.text).toBe('Nurture');
});

test('open deals tie from the files to the tiers, every step a fact', () => {
  const total = (deals: number, amount: number) => ({
    deals,
    withoutAmount: 0,
    value: [{ currency: 'USD', amount }],
  });
  const nothing = { read: total(0, 0), loaded: total(0, 0), differences: [] };
  const open = {
    read: total(11, 700_000),
    loaded: total(10, 690_000),
    differences: [{ ...total(1, 10_000), cause: 'account not known' }],
  };
  const summary: ImportSummary = {
    schema: 'account-tier-import/1',
    importId: 1,
    source: 'generic',
    contentHash: 'x',
    dryRun: false,
    observedAt: '2026-06-02',
    observedAtFrom: 'data',
    files: [],
    unusedFiles: [],
    tieOut: { open, won: nothing, lost: nothing },
    faults: 0,
    rowsSetAside: 0,
    notes: [],
  };
  const index = indexSheet(buildFactSheet({ ...sheetInput(), imports: [summary] }));
  const figure = (metric: string): unknown => index.factOf('intake', metric)?.value;
  expect([figure('open_deals_read'), figure('open_deals_difference_1'), figure('open_deals_loaded')]).toEqual(
    [11, 1, 10],
  );
  expect(figure('open_cause_1')).toBe('account not known');
  expect([
    figure('open_deals_as_of'),
    figure('open_renewals_as_of'),
    figure('open_deals_after_as_of'),
  ]).toEqual([8, 0, 2]);
  expect([figure('open_value_as_of'), figure('open_value_after_as_of')]).toEqual([640_000, 50_000]);
});
