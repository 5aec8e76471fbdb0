/** Merges, splits and families [001-45, 001-47]: sums by hand, each date from both sides, order and rings harmless. */
import { expect, test } from 'vitest';
import type { FamilyEvent } from '../../domain/families.ts';
import type { Model } from '../../domain/model.ts';
import { deriveFeatures } from '../../scoring/derive.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { familiesOf } from '../../scoring/families.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { afterMerges } from '../../scoring/merges.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { AS_OF, coverage, openDeal, rawAccount } from './accounts.ts';

const event = (different: Partial<FamilyEvent> = {}): FamilyEvent => ({
  accountId: 'B',
  kind: 'merge',
  headId: 'A',
  effectiveOn: '2026-05-10',
  why: 'acquired',
  saidBy: 'Dana Ruiz',
  ...different,
});

const survivor = rawAccount({
  accountId: 'A',
  name: 'Acme',
  owner: 'Ruiz',
  renewalDate: '2026-12-31',
  sentiment90d: 0.5,
  sentimentN: 3,
  lastTouchOn: '2026-05-21',
  nextTouchOn: '2026-06-20',
  customerSince: '2025-03-01',
});
const bought = rawAccount({
  accountId: 'B',
  name: 'Brix',
  owner: 'Okafor',
  arr: 50_000,
  renewalDate: '2026-07-14',
  openDeals: [openDeal({ dealId: 'D-9' })],
  sentiment90d: -0.5,
  sentimentN: 1,
  lastTouchOn: '2026-05-25',
  lastTouchId: 'I-9',
  nextTouchOn: '2026-06-10',
  nextTouchId: 'I-10',
  customerSince: '2024-03-01',
});

test('from its day on a merged account counts with the survivor, who keeps name and owner; before, nothing is changed', () => {
  const book = [survivor, bought];
  expect(afterMerges(book, [event()], '2026-05-09')).toBe(book);
  const [head, part] = afterMerges(book, [event()], '2026-05-10');
  expect(head).toMatchObject({
    accountId: 'A',
    name: 'Acme',
    owner: 'Ruiz',
    arr: 150_000,
    renewalDate: '2026-07-14',
    customerSince: '2024-03-01',
    touches30d: 12,
    touches365d: 146,
    touchesWeekly: [2, 2, 2, 2, 2, 2, 2, 2],
    openDeals: [{ dealId: 'D-9' }],
    sentiment90d: 0.25,
    sentimentN: 4,
    lastTouchOn: '2026-05-25',
    lastTouchId: 'I-9',
    nextTouchOn: '2026-06-10',
    nextTouchId: 'I-10',
  });
  expect(part).toMatchObject({
    name: 'Brix',
    arr: null,
    openDeals: [],
    touches30d: 0,
    mergedInto: { accountId: 'A', name: 'Acme', on: '2026-05-10' },
  });
});

test('what is not known is not zero: a customer without ARR leaves the sum unknown, a prospect adds nothing', () => {
  const arr = (different: object) =>
    afterMerges([survivor, { ...bought, ...different }], [event()], AS_OF)[0]!.arr;
  expect(arr({ arr: null })).toBeNull();
  expect(arr({ arr: null, type: 'prospect' })).toBe(100_000);
});

test('merged into one that is merged itself: all of it arrives at the last; a ring changes nothing', () => {
  const third = rawAccount({ accountId: 'C', name: 'Cove', arr: 7_000 });
  const chain = [event(), event({ accountId: 'A', headId: 'C', effectiveOn: '2026-05-20' })];
  const [a, b, c] = afterMerges([survivor, bought, third], chain, AS_OF);
  expect(c).toMatchObject({ arr: 157_000, touches30d: 18 });
  expect([a!.mergedInto?.accountId, b!.mergedInto?.accountId]).toEqual(['C', 'C']);
  const ring = [event(), event({ accountId: 'A', headId: 'B', effectiveOn: '2026-05-20' })];
  expect(afterMerges([survivor, bought], ring, AS_OF).map(({ arr }) => arr)).toEqual([100_000, 50_000]);
});

test('a split ends a merge from its own day, and takes the parent link away', () => {
  const split = event({ kind: 'split', effectiveOn: '2026-05-20' });
  const child = { ...bought, parentId: 'A' };
  expect(afterMerges([survivor, child], [event(), split], '2026-05-19')[1]!.mergedInto).toBeDefined();
  const [head, part] = afterMerges([survivor, child], [event(), split], '2026-05-20');
  expect(head!.arr).toBe(100_000);
  expect(part).toMatchObject({ arr: 50_000, parentId: null });
  expect(part!.mergedInto).toBeUndefined();
});

/** The default model with families: silence of one is looked at together, ARR is rolled up to the head. */
const FAMILIES = `families:
  roll_up: sum
  sums: [arr]
  silence: { within: $renewal_silence, spares: [renewal] }
  text: the head of a family carries the ARR of all
clocks:`;
const text = readModelText('living-doc-4').text.replace('clocks:', FAMILIES);
const withFamilies = parseModel(text, 'm.yaml');

const quiet = { touches30d: 0, touches90d: 0, lastTouchOn: '2026-03-26', renewalDate: '2026-07-14' };
const parent = rawAccount({ accountId: 'P', name: 'Parent', arr: 10_000, lastTouchOn: '2026-05-01' });
const child = rawAccount({ accountId: 'K', name: 'Child', parentId: 'P', arr: 90_000, ...quiet });

const scored = (raw: ReturnType<typeof rawAccount>[], using: Model = withFamilies) =>
  scoreBook(deriveFeatures(raw, coverage, using, AS_OF), using, { asOf: AS_OF }).accounts;
const of = (accounts: ReturnType<typeof scored>, id: string) =>
  accounts.find(({ accountId }) => accountId === id)!;

test('a child whose parent was touched in the window is not silent; one day later it is', () => {
  const plain = parseModel(readModelText('living-doc-4').text, 'm.yaml');
  const rules = (account: { rules: { id: string }[] }) => account.rules.map(({ id }) => id);
  expect(rules(of(scored([parent, child], plain), 'K'))).toContain('renewal');
  const spared = of(scored([parent, child]), 'K');
  expect(rules(spared)).not.toContain('renewal');
  expect(spared.ledger.map(({ reason }) => reason).join()).toContain(
    'silent renewal: not flagged, another account of its family was touched',
  );
  const late = { ...parent, lastTouchOn: '2026-04-30' };
  expect(rules(of(scored([late, child]), 'K'))).toContain('renewal');
});

test('the head carries the ARR of the family, members their own; alone, an account carries its own', () => {
  const arr = (raw: ReturnType<typeof rawAccount>[], id: string) =>
    of(scored(raw), id).features.values['family_arr'];
  expect(arr([parent, child], 'P')).toBe(100_000);
  expect(arr([parent, child], 'K')).toBe(90_000);
  expect(arr([parent, { ...child, parentId: 'gone' }], 'P')).toBe(10_000);
  expect(arr([parent, { ...child, arr: null }], 'P')).toBeNull();
  const each = parseModel(text.replace('roll_up: sum', 'roll_up: each'), 'm.yaml');
  expect(of(scored([parent, child], each), 'P').features.values['family_arr']).toBe(10_000);
});

test('families do not depend on the order of the book, and a ring of parents ends', () => {
  const ring = [
    { ...parent, parentId: 'K' },
    { ...child, parentId: 'P' },
  ];
  for (const book of [ring, [...ring].reverse()]) {
    const families = familiesOf(book);
    expect(families.get('P')).toBe(families.get('K'));
    expect(families.get('P')!.head).toBe('K');
  }
});

test('a merged account is told as merged, and takes no seat', () => {
  const accounts = scored(afterMerges([survivor, bought], [event()], AS_OF));
  expect(of(accounts, 'B')).toMatchObject({ status: 'not_tiered', statusReason: 'merged', tier: null });
  expect(of(accounts, 'B').ledger[0]!.reason).toBe('not tiered: merged into Acme');
});

test('a model that spares a rule it does not have, or sums what is no number, is refused', () => {
  expect(() => parseModel(text.replace('[renewal] }', '[renewel] }'), 'm.yaml')).toThrow(
    /unknown rule "renewel"/,
  );
  expect(() => parseModel(text.replace('sums: [arr]', 'sums: [industry]'), 'm.yaml')).toThrow(
    /no sum of money/,
  );
});
