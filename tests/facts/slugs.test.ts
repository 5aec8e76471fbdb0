import { expect, test } from 'vitest';
import { accountSlugs, prefixedSlugs, slugOf } from '../../facts/slugs.ts';
import fc from '../draws.ts';

const slugs = (...accounts: [accountId: string, name: string][]): Record<string, string> =>
  Object.fromEntries(accountSlugs(accounts.map(([accountId, name]) => ({ accountId, name }))));

test('names of many spellings become plain ids', () => {
  expect(slugOf('Halvard Logistics')).toBe('halvard-logistics');
  expect(slugOf('Café & Søn, Ltd.')).toBe('cafe-son-ltd');
  expect(slugOf("O'Neil's  <b>*x*</b>")).toBe('oneils-b-x-b');
});

test('namesakes all carry their id, whatever the order of the rows', () => {
  const expected = { 'A-1': 'acme-a-1', 'A-2': 'acme-a-2', 'A-3': 'zenith' };
  expect(slugs(['A-1', 'Acme'], ['A-2', 'ACME'], ['A-3', 'Zenith'])).toEqual(expected);
  expect(slugs(['A-3', 'Zenith'], ['A-2', 'ACME'], ['A-1', 'Acme'])).toEqual(expected);
});

test('an account cannot take the id of another kind of subject', () => {
  expect(slugs(['1', 'Book'], ['2', 'Tier 1'], ['3', 'Deal Makers'], ['4', '東京'], ['5', '!!!'])).toEqual({
    '1': 'account-book',
    '2': 'account-tier-1',
    '3': 'account-deal-makers',
    '4': 'account-4',
    '5': 'account-5',
  });
});

test('a suffix that meets another name still leaves every id unique', () => {
  const ids = slugs(['7', 'Acme'], ['8', 'Acme'], ['9', 'Acme 7'], ['A 1', 'Bolt'], ['A-1', 'Bolt']);
  expect(new Set(Object.values(ids)).size).toBe(5);
});

test('keys that fold to one slug are numbered', () => {
  expect([...prefixedSlugs('stage', ['Close!', 'Close', 'Demo']).values()]).toEqual([
    'stage-close',
    'stage-close-2',
    'stage-demo',
  ]);
});

test('whatever the names and ids, slugs are well formed, unique, and the same in any order', () => {
  const word = fc.constantFrom(
    'Acme',
    'ACME',
    'acme 7',
    'Book',
    'Tier 1',
    '東京',
    '',
    '--',
    '<b>',
    'Ünïcode',
    '7',
    'A-7',
    'a 7',
  );
  const accounts = fc.uniqueArray(fc.record({ accountId: word, name: word }), {
    selector: (each) => each.accountId,
  });
  fc.assert(
    fc.property(accounts, (rows) => {
      const ids = accountSlugs(rows);
      expect(new Set(ids.values()).size).toBe(rows.length);
      for (const id of ids.values()) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      const reversed = accountSlugs([...rows].reverse());
      expect([...reversed].sort()).toEqual([...ids].sort());
    }),
  );
});
