import { describe, expect, test } from 'vitest';
import { askedTier, findAccount, findMentionedAccount } from '../../agents/find-account.ts';
import { UsageError } from '../../domain/errors.ts';

const accounts = [
  { accountId: 'A-1', name: 'Northgate' },
  { accountId: 'A-2', name: 'Northgate Schools' },
  { accountId: 'A-3', name: 'Marlow & Finch' },
  { accountId: 'A-4', name: 'Éclair Foods' },
  { accountId: 'A-5', name: 'Twin' },
  { accountId: 'A-6', name: 'Twin' },
];

const hintOf = (act: () => unknown): string => {
  try {
    act();
  } catch (fault) {
    if (fault instanceof UsageError) return `${fault.message} ${fault.hint}`;
  }
  return 'no fault';
};

describe('finding the account that is meant', () => {
  test('a longer name wins over the shorter one inside it', () => {
    expect(findMentionedAccount(accounts, 'Why is Northgate Schools in Watch?').accountId).toBe('A-2');
    expect(findMentionedAccount(accounts, 'why is northgate tier 3?').accountId).toBe('A-1');
  });

  test('case, accents and punctuation do not matter; ids work', () => {
    expect(findAccount(accounts, 'marlow and finch'.replace('and', '&')).accountId).toBe('A-3');
    expect(findAccount(accounts, 'eclair foods').accountId).toBe('A-4');
    expect(findAccount(accounts, 'A-5').accountId).toBe('A-5');
  });

  test('a misspelling is offered back, never guessed', () => {
    expect(hintOf(() => findAccount(accounts, 'Northgate Scools'))).toMatch(
      /Did you mean .*Northgate Schools/,
    );
    expect(hintOf(() => findMentionedAccount(accounts, 'why is Marlo & Finch tier 3?'))).toContain(
      'Marlow & Finch',
    );
  });

  test('two accounts of one name are told apart by id', () => {
    expect(hintOf(() => findAccount(accounts, 'Twin'))).toContain('Twin (A-5), Twin (A-6)');
  });

  test('a tier is read from its number or its label', () => {
    const tiers = [
      { number: 1, labels: ['Expand', 'Win'] },
      { number: 3, labels: ['Watch'] },
    ];
    expect(askedTier('why is Acme Tier 3?', tiers)).toBe(3);
    expect(askedTier('why did Acme fall to watch', tiers)).toBe(3);
    expect(askedTier('what about Acme?', tiers)).toBeNull();
  });
});
