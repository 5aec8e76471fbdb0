/** Who is looked up: both ends, whoever a signal could move, and who moved; once each, within the budget. */
import { expect, it } from 'vitest';
import type { Features, Scalar } from '../../domain/features.ts';
import type { PreviousTier } from '../../domain/ledger.ts';
import type { AccountChange } from '../../domain/sheet-input.ts';
import { chooseLookups, topAndBottom, type UnenrichedBook } from '../../scoring/choose-lookups.ts';
import { scoreBook } from '../../scoring/engine.ts';
import { AS_OF, features, model, STRONG } from './accounts.ts';

interface Given {
  accounts: Features[];
  changes?: AccountChange[];
  domains?: Record<string, string | null>;
  previous?: PreviousTier[];
}

function bookWith({ accounts, changes = [], domains = {}, previous }: Given): UnenrichedBook {
  return {
    model,
    features: accounts,
    book: scoreBook(accounts, model, { asOf: AS_OF, ...(previous ? { previous } : {}) }),
    previous: previous ? { accounts: previous } : null,
    changes,
    raw: accounts.map(({ accountId }) => ({
      accountId,
      domain: accountId in domains ? domains[accountId]! : `${accountId}.example`,
    })),
  };
}

/** A customer whose only judged component is engagement and recency; its score follows the share of its norm. */
const account = (id: string, values: Record<string, Scalar> = {}): Features => features(values, { id });

/** An Expand candidate whose score is set by how likely its deal is to close. */
const scoring = (id: string, outcome: number, values: Record<string, Scalar> = {}): Features =>
  account(id, { ...STRONG, outcome_score: outcome, ...values });

const scoreOf = (base: UnenrichedBook, id: string): number =>
  base.book.accounts.find(({ accountId }) => accountId === id)!.score!;

it('takes the ends in turn, the best and the worst first', () => {
  const accounts = [
    account('A-1', { touch_share_of_norm: 110, touches_30d: 7 }),
    account('A-2', { touch_share_of_norm: 100 }),
    account('A-3', { touch_share_of_norm: 90 }),
    account('A-4', { touch_share_of_norm: 85 }),
  ];
  const chosen = chooseLookups(bookWith({ accounts }), { ends: 2, budget: 10 }).filter(({ reasons }) =>
    reasons.some((reason) => reason === 'top' || reason === 'bottom'),
  );
  expect(chosen.map(({ accountId, reasons }) => [accountId, reasons[0]])).toEqual([
    ['A-1', 'top'],
    ['A-4', 'bottom'],
    ['A-2', 'top'],
    ['A-3', 'bottom'],
  ]);
});

it('finds whom five points would move, the most money first, and nobody further from a line', () => {
  const accounts = Array.from({ length: 41 }, (_, at) =>
    scoring(`A-${100 + at}`, 20 + at * 2, { arr: at * 1_000 }),
  );
  const base = bookWith({ accounts });
  const could = chooseLookups(base, { ends: 0, budget: 1_000 });
  expect(could.length).toBeGreaterThan(2);
  expect(could.every(({ reasons }) => reasons.includes('could_change_tier'))).toBe(true);
  const money = could.map(({ accountId }) => Number(accountId.slice(2)) - 100);
  expect(money).toEqual([...money].sort((a, b) => b - a));
  // Each alone with the signals that the model can give: who was not chosen keeps its tier before seats.
  const chosen = new Set(could.map(({ accountId }) => accountId));
  for (const one of base.features) {
    const before = base.book.accounts.find(({ accountId }) => accountId === one.accountId)!;
    const moved = ['funding', 'layoffs'].some((type) => {
      const signal = {
        key: '1',
        type,
        date: AS_OF,
        amount: null,
        detail: null,
        sourceUrl: null,
        retrievedAt: null,
      };
      const alone = base.features.map((each) => (each === one ? { ...each, signals: [signal] } : each));
      const after = scoreBook(alone, model, { asOf: AS_OF });
      return after.accounts.find(({ accountId }) => accountId === one.accountId)!.tier !== before.tier;
    });
    if (moved) expect(chosen, `${one.accountId} at ${before.score}`).toContain(one.accountId);
  }
});

it('does not count on a look-up where there is no domain to tell companies apart by', () => {
  const accounts = [scoring('A-1', 62), scoring('A-2', 62), account('A-3')];
  const open = bookWith({ accounts });
  const named = (base: UnenrichedBook) =>
    chooseLookups(base, { ends: 0, budget: 10 }).map(({ accountId }) => accountId);
  const could = named(open);
  expect(could.length).toBeGreaterThan(0);
  const [first] = could;
  expect(named(bookWith({ accounts, domains: { [first!]: null } }))).not.toContain(first);
});

it('adds who moved, keeps all reasons of one account, and none twice', () => {
  const accounts = [account('A-1'), account('A-2'), account('A-3')];
  const move = (accountId: string, kind: AccountChange['kind']): AccountChange => ({
    accountId,
    name: accountId,
    kind,
    from: null,
    to: null,
    causes: [],
  });
  const changes = [move('A-1', 'up'), move('A-2', 'down'), move('A-3', 'entered')];
  const chosen = chooseLookups(bookWith({ accounts, changes }), { ends: 1, budget: 10 });
  expect(new Set(chosen.map(({ accountId }) => accountId)).size).toBe(chosen.length);
  const reasonsOf = (id: string) => chosen.find(({ accountId }) => accountId === id)?.reasons ?? [];
  expect(reasonsOf('A-1')).toEqual(expect.arrayContaining(['top', 'moved']));
  expect(reasonsOf('A-2')).toContain('moved');
  expect(reasonsOf('A-3')).not.toContain('moved');
});

it('never looks up who is not tiered, and never more than the budget', () => {
  const accounts = [
    account('A-1', { type: 'partner' }),
    account('A-2', { type: 'churned' }),
    account('A-3'),
    account('A-4'),
  ];
  const base = bookWith({ accounts });
  const all = chooseLookups(base, { ends: 5, budget: 10 }).map(({ accountId }) => accountId);
  expect(all.sort()).toEqual(['A-3', 'A-4']);
  expect(chooseLookups(base, { ends: 5, budget: 1 })).toHaveLength(1);
  expect(chooseLookups(base, { ends: 5, budget: 0 })).toEqual([]);
});

it('counts who waits for a seat within reach of one that has it', () => {
  const accounts = Array.from({ length: 12 }, (_, at) => scoring(`A-${10 + at}`, 90 - at));
  const base = bookWith({ accounts });
  const waiting = base.book.accounts.filter(({ displacedBy }) => displacedBy !== null);
  expect(waiting.length).toBeGreaterThan(0);
  const could = chooseLookups(base, { ends: 0, budget: 100 }).map(({ accountId }) => accountId);
  const seated = base.book.accounts.filter(({ tier }) => tier === 1).map(({ score }) => score!);
  const near = waiting.filter(({ score }) => score! + 5 >= Math.min(...seated));
  for (const { accountId } of near) expect(could).toContain(accountId);
  expect(scoreOf(base, 'A-10')).toBeGreaterThanOrEqual(scoreOf(base, 'A-21'));
});

it('compares with top and bottom alone at the same budget', () => {
  const accounts = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'].map((id, at) =>
    account(id, { touch_share_of_norm: 110 - at * 5 }),
  );
  expect(topAndBottom(bookWith({ accounts }).book, 3)).toEqual(['A-1', 'A-5', 'A-2']);
});
