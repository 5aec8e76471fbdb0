/** Ledgers, and rows with what a model adds to them, are made when they are read: that must not show in any result. */
import { expect, it } from 'vitest';
import { scoreBook } from '../../scoring/engine.ts';
import { loadModel } from '../../scoring/model-files.ts';
import { AS_OF, features, model, overrideOf, STRONG } from './accounts.ts';

/** An account that is capped, one that keeps its tier, one that waits for an approval, one with signals. */
const rows = () => [
  ...Array.from({ length: 12 }, (_, i) => features(STRONG, { id: `A-${10 + i}` })),
  features({ ...STRONG, touch_share_of_norm: 80 }, { id: 'A-30' }),
  features({ type: 'partner' }, { id: 'A-31' }),
  features({ touches_30d: 0, touch_share_of_norm: 0 }, { id: 'A-32', missing: ['days_since_last_touch'] }),
  {
    ...features({}, { id: 'A-33' }),
    signals: [
      {
        ...{ key: 's', type: 'funding', date: AS_OF, amount: null, detail: null },
        ...{ sourceUrl: 'https://news.example/1', retrievedAt: null },
      },
    ],
  },
];

const score = () =>
  scoreBook(rows(), model, {
    asOf: AS_OF,
    overrides: [...overrideOf('A-30', 1, []), ...overrideOf('A-10', 3, model.overrides.approvers ?? [])],
  });

it('the ledger is the same whenever and in whatever order it is read', () => {
  const [first, last] = [score(), score()];
  score();
  for (const account of last.accounts.toReversed()) expect(account.ledger.length).toBeGreaterThan(1);
  expect(JSON.stringify(last)).toBe(JSON.stringify(first));
  expect(JSON.stringify(first)).toContain('"stage":"caps"');
});

it('an account that is copied before anybody read its ledger carries it along', () => {
  const [account, other] = [score().accounts[0]!, score().accounts[0]!];
  expect(Object.keys(account)).toContain('ledger');
  expect({ ...account, name: 'Copy' }.ledger).toEqual(other.ledger);
  expect(structuredClone(score().accounts[0]!)).toEqual(other);
});

it('a ledger that was read is kept, and one that is set is taken', () => {
  const account = score().accounts[0]!;
  expect(account.ledger).toBe(account.ledger);
  const unread = score().accounts[0]!;
  unread.ledger = [];
  expect(unread.ledger).toEqual([]);
});

it('a row has what the model adds to it, in a copy of its own', () => {
  const given = [
    features({ customer_since: '2025-05-31', months_as_customer: 3 }, { id: 'A-1' }),
    features({ customer_since: null, acv: 5 }, { id: 'A-2', missing: ['customer_since'] }),
  ];
  const before = structuredClone(given);
  const { accounts } = scoreBook(given, loadModel('strategic-100'), { asOf: AS_OF });
  const [known, unknown] = accounts.map((account) => ({ ...account }).features);
  expect(known!.values['months_as_customer']).toBe(12);
  expect(Object.keys(known!.values)).toEqual(Object.keys(given[0]!.values));
  expect(unknown!.values['months_as_customer']).toBeNull();
  expect(unknown!.absent['months_as_customer']?.kind).toBe('missing');
  expect(Object.keys(unknown!.values).at(-1)).toBe('months_as_customer');
  expect(given).toEqual(before);
});
