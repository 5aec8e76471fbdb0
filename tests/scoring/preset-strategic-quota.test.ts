/** strategic-100-quota: the same points, tiers by share of the book, 10 / 20 / 40 / 30 % (001-23). */
import { expect, it } from 'vitest';
import type { Model } from '../../domain/model.ts';
import { account, quota, scoreAll, strategic } from './strategic.ts';

/** Accounts of equal points and falling ACV: A-00 goes first. */
const book = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    account(
      { warm_contacts: 3, acv: 200_000 - i },
      { accountId: `A-${String(i).padStart(2, '0')}`, name: `Account ${i}` },
    ),
  );

const tiersOf = (count: number): number[] => scoreAll(book(count), quota).accounts.map((each) => each.tier!);

it('of ten accounts one is Strategic, two High-Value, four Standard, three Self-Service', () => {
  expect(tiersOf(10)).toEqual([1, 2, 2, 3, 3, 3, 3, 4, 4, 4]);
});

it('shares are rounded up, best first, and the last tier takes the rest', () => {
  // 0.7 → 1, 1.4 → 2, 2.8 → 3, the rest 1
  expect(tiersOf(7)).toEqual([1, 2, 2, 3, 3, 3, 4]);
  expect(tiersOf(1)).toEqual([1]);
});

it('has the components, scales and service of strategic-100, and is cut otherwise', () => {
  const parts = ({ components, attributes, computed, service, capacity, overrides }: Model) => ({
    components,
    attributes,
    computed,
    service,
    capacity,
    overrides,
  });
  expect(parts(quota)).toEqual(parts(strategic));
  expect([quota.cut.mode, strategic.cut.mode]).toEqual(['quota', 'threshold']);
  for (const [name, setting] of Object.entries(quota.settings))
    expect(strategic.settings[name]).toEqual(setting);
});

it('promises each tier what the grid of the seed says, rows by kind of event (001-29 … 001-40, C7)', () => {
  const rows = (tier: string) => strategic.service![tier]!;
  expect(['1', '2', '3', '4'].map((tier) => rows(tier)['email_response'])).toEqual([
    'under 2 business hours',
    'under 4 business hours',
    'under 8 business hours',
    'under 24 business hours',
  ]);
  expect(rows('1')['issue_escalation']).toBe('within 1 hour');
  expect(rows('4')['phone_return']).toBeUndefined();
  expect(rows('2')['customer_success']).toBe('shared CSM, 1:20');
  expect(rows('1')['annual_investment']).toBe('$15,000–$50,000+ per account');
});
