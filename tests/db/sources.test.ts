import { expect, test } from 'vitest';
import type { Database } from '../../db/connection.ts';
import { withDatabase } from '../database.ts';
import { account, deal, importInto, meeting, type Sources, signal } from './records.ts';

const BOOK: Sources = {
  owners: [{ ownerId: 'o1', name: 'Ruiz', manager: null, region: null, role: null, active: true }],
  accounts: [
    account({ accountId: 'a', arr: 100.5, attributes: { plan: 'gold' } }),
    account({ accountId: 'b' }),
  ],
  deals: [deal({ dealId: 'd1', accountId: 'a', amount: 10 })],
  stages: [{ dealId: 'd1', stage: 'Discovery', enteredAt: '2026-01-10T00:00:00Z' }],
  qualifications: [{ dealId: 'd1', outcomeScore: 55, outcomeBand: 'Medium', qualifiedAt: '2026-02-01' }],
  interactions: [meeting({ interactionId: 'i1', accountId: 'a', occurredAt: '2026-03-01T10:00:00Z' })],
  signals: [signal({ companyName: 'Company a', domain: 'a.com', date: '2026-03-01' })],
};

async function versions(database: Database, table: string, columns: string) {
  const { rows } = await database.pool.query(
    `SELECT to_char(observed_at, 'YYYY-MM-DD') AS at, ${columns} FROM ${table} ORDER BY observed_at`,
  );
  return rows;
}

test('the same export twice changes nothing', async () => {
  await withDatabase(async (database) => {
    const first = await importInto(database, '2026-03-31', BOOK);
    const again = await importInto(database, '2026-03-31', BOOK);
    const later = await importInto(database, '2026-04-30', BOOK);
    for (const kind of Object.keys(first) as (keyof typeof first)[]) {
      const count = (BOOK[kind] ?? []).length;
      expect(first[kind], kind).toEqual({ inserted: count, changed: 0, unchanged: 0 });
      expect(again[kind], kind).toEqual({ inserted: 0, changed: 0, unchanged: count });
      expect(later[kind], kind).toEqual({ inserted: 0, changed: 0, unchanged: count });
    }
    expect(await versions(database, 'deal_observations', 'amount::float8')).toEqual([
      { at: '2026-03-31', amount: 10 },
    ]);
  });
});

test('what a source overwrites becomes a version and is counted as changed', async () => {
  await withDatabase(async (database) => {
    await importInto(database, '2026-03-31', BOOK);
    const counts = await importInto(database, '2026-04-30', {
      accounts: [account({ accountId: 'a', arr: 200 }), account({ accountId: 'b' })],
      deals: [deal({ dealId: 'd1', accountId: 'a', amount: 10, closedAt: '2026-04-15', outcome: 'won' })],
    });
    expect(counts.accounts).toEqual({ inserted: 0, changed: 1, unchanged: 1 });
    expect(counts.deals).toEqual({ inserted: 0, changed: 1, unchanged: 0 });
    const { rows } = await database.pool.query(
      `SELECT to_char(observed_at, 'YYYY-MM-DD') AS at, arr::float8 FROM account_observations
       WHERE account_id = 'a' ORDER BY observed_at`,
    );
    expect(rows).toEqual([
      { at: '2026-03-31', arr: 100.5 },
      { at: '2026-04-30', arr: 200 },
    ]);
  });
});

test('an older export that arrives late does not undo what newer ones saw', async () => {
  await withDatabase(async (database) => {
    const at = (arr: number) => ({ accounts: [account({ accountId: 'a', arr })] });
    await importInto(database, '2026-01-31', at(1));
    await importInto(database, '2026-03-31', at(1));
    await importInto(database, '2026-02-28', at(2));
    expect(await versions(database, 'account_observations', 'arr::int')).toEqual([
      { at: '2026-01-31', arr: 1 },
      { at: '2026-02-28', arr: 2 },
      { at: '2026-03-31', arr: 1 },
    ]);
    const closed = deal({ dealId: 'd', accountId: 'a', closedAt: '2026-03-20', outcome: 'lost' });
    const held = meeting({ interactionId: 'i', accountId: 'a', occurredAt: '2026-03-05' });
    await importInto(database, '2026-03-31', { deals: [closed], interactions: [held] });
    await importInto(database, '2026-02-28', {
      deals: [deal({ dealId: 'd', accountId: 'a' })],
      interactions: [{ ...held, status: 'scheduled' }],
    });
    const { rows } = await database.pool.query(
      'SELECT outcome, status FROM deals JOIN interactions USING (account_id)',
    );
    expect(rows).toEqual([{ outcome: 'lost', status: 'completed' }]);
  });
});

test('a deal or interaction that moves to another account exists once, with its history', async () => {
  await withDatabase(async (database) => {
    await importInto(database, '2026-03-31', BOOK);
    const moved: Sources = {
      deals: [deal({ dealId: 'd1', accountId: 'b', amount: 10 })],
      interactions: [meeting({ interactionId: 'i1', accountId: 'b', occurredAt: '2026-03-01T10:00:00Z' })],
    };
    const counts = await importInto(database, '2026-04-30', moved);
    expect([counts.deals.changed, counts.interactions.changed]).toEqual([1, 1]);
    // The older export, once more: it must not bring the rows back to the old account.
    await importInto(database, '2026-03-31', { deals: BOOK.deals!, interactions: BOOK.interactions! });
    for (const table of ['deals', 'deal_observations', 'deal_stages', 'deal_qualification', 'interactions']) {
      const { rows } = await database.pool.query(`SELECT account_id FROM ${table}`);
      expect(rows, table).toEqual([{ account_id: 'b' }]);
    }
  });
});

test('two rows of one id in one import are refused rather than merged', async () => {
  await withDatabase(async (database) => {
    const twice = { accounts: [account({ accountId: 'a' }), account({ accountId: 'a', arr: 5 })] };
    await expect(importInto(database, '2026-03-31', twice)).rejects.toThrow('account id "a"');
    await expect(
      importInto(database, '2026-03-31', { stages: [{ dealId: 'x', stage: 's', enteredAt: '2026-01-01' }] }),
    ).rejects.toThrow('no deal "x"');
  });
});
