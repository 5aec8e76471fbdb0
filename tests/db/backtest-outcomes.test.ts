/** What a backtest reads of the rows after a date, and what it must not have seen on it; worked out by hand. */
import { expect, test } from 'vitest';
import { readAccountOutcomes, readLateInputs, readOutcomeReach } from '../../db/backtest-outcomes.ts';
import { writeDealVersions } from '../../db/deal-versions.ts';
import { inTransaction } from '../../db/transaction.ts';
import { withDatabase } from '../database.ts';
import { account, deal, importInto, meeting } from './records.ts';

const THEN = '2026-03-31';
const END = '2026-06-30';

test('deals are counted from the day after the date to the last day of the window', () =>
  withDatabase(async (database) => {
    const closed = (dealId: string, closedAt: string, outcome: 'won' | 'lost', different = {}) =>
      deal({ dealId, accountId: 'a', closedAt, outcome, ...different });
    await importInto(database, '2026-08-01', {
      accounts: [account({ accountId: 'a' }), account({ accountId: 'b' })],
      deals: [
        closed('before', '2026-03-31T23:59:59Z', 'won'),
        closed('first', '2026-04-01T00:00:00Z', 'won'),
        closed('last', '2026-06-30T23:59:59Z', 'lost'),
        closed('after', '2026-07-01T00:00:00Z', 'lost'),
        closed('new', '2026-05-05', 'lost', { createdAt: '2026-04-02' }),
        closed('renewed', '2026-05-05', 'won', { type: 'renewal' }),
      ],
    });
    const [a, b] = await readAccountOutcomes(database.pool, THEN, END);
    // Open then: first, last and after; the one created since was not there to be lost.
    expect(a!.deals).toEqual([
      { type: 'new', open: 3, wonBefore: 1, won: 1, lost: 1 },
      { type: 'renewal', open: 1, wonBefore: 0, won: 1, lost: 0 },
    ]);
    expect(b).toMatchObject({ accountId: 'b', deals: [], touchesBefore: 0, touchesAfter: 0 });
    expect(await readOutcomeReach(database.pool)).toEqual({
      ...{ from: '2026-01-10', dealsTo: '2026-07-01', interactionsTo: null, renewals: true },
    });
  }));

test('touches count before and after over as many days; one-way mails and cancelled calls are none', () =>
  withDatabase(async (database) => {
    const touch = (interactionId: string, occurredAt: string, different = {}) =>
      meeting({ interactionId, accountId: 'a', occurredAt, ...different });
    await importInto(database, '2026-08-01', {
      accounts: [account({ accountId: 'a' })],
      interactions: [
        // 91 days to the end of the window, so 91 days before: from 31 December on.
        touch('too early', '2025-12-30T12:00:00Z'),
        touch('early', '2025-12-31T12:00:00Z'),
        touch('then', '2026-03-31T23:00:00Z'),
        touch('after', '2026-04-01T00:00:00Z'),
        touch('out', '2026-05-01T00:00:00Z', { channel: 'email', direction: 'outbound' }),
        touch('off', '2026-05-02T00:00:00Z', { status: 'cancelled' }),
        touch('late', '2026-07-01T00:00:00Z'),
      ],
    });
    const [a] = await readAccountOutcomes(database.pool, THEN, END);
    expect(a).toMatchObject({ touchesBefore: 2, touchesAfter: 1 });
  }));

test('churn is what an import of the window saw; who was only seen later was no customer that anybody knew', () =>
  withDatabase(async (database) => {
    const seen = (accountId: string, different = {}) => account({ accountId, arr: 1000, ...different });
    await importInto(database, '2026-03-15', { accounts: [seen('left'), seen('stayed'), seen('shrunk')] });
    await importInto(database, '2026-05-15', {
      accounts: [seen('left', { type: 'churned' }), seen('stayed'), seen('shrunk', { arr: 0 }), seen('late')],
    });
    await importInto(database, '2026-07-15', { accounts: [seen('stayed', { arr: 0 })] });
    const found = await readAccountOutcomes(database.pool, THEN, END);
    expect(found.map((each) => [each.accountId, each.customerThen, each.churnedOn, each.seenUntil])).toEqual([
      ['late', false, null, '2026-05-15'],
      ['left', true, '2026-05-15', '2026-05-15'],
      ['shrunk', true, '2026-05-15', '2026-05-15'],
      ['stayed', true, null, '2026-07-15'],
    ]);
  }));

test('an input is late by its account, its attribute and its deal; what was there before is not', () =>
  withDatabase(async (database) => {
    await importInto(database, '2026-03-15', {
      accounts: [account({ accountId: 'a', attributes: { plan: 'gold' } })],
      deals: [deal({ dealId: 'known', accountId: 'a' })],
    });
    await importInto(database, '2026-04-15', {
      accounts: [
        account({ accountId: 'a', attributes: { plan: 'silver', oracle: 1, none: null } }),
        account({ accountId: 'b' }),
      ],
      deals: [deal({ dealId: 'known', accountId: 'a', amount: 7 }), deal({ dealId: 'late', accountId: 'b' })],
    });
    expect(await readLateInputs(database.pool, THEN)).toEqual({
      accounts: ['b'],
      attributes: [{ accountId: 'a', name: 'oracle' }],
      deals: [{ accountId: 'b', dealId: 'late' }],
    });
    expect(await readLateInputs(database.pool, '2026-04-15')).toEqual({
      accounts: [],
      attributes: [],
      deals: [],
    });
  }));

test('an amount that a later import filed under an earlier day is late while the deal is open, dated once it closed', () =>
  withDatabase(async (database) => {
    const won = deal({ dealId: 'd', accountId: 'a', closedAt: '2026-05-01', outcome: 'won', amount: 900 });
    const { pool } = database;
    await importInto(database, '2026-08-01', { accounts: [account({ accountId: 'a' })], deals: [won] });
    const { rows } = await pool.query<{ id: number }>('SELECT import_id::int AS id FROM imports');
    const versions = [
      { deal: { ...won, amount: 100 }, knownSince: '2026-01-10' },
      { deal: won, knownSince: '2026-05-01' },
    ];
    await inTransaction(pool, (client) => writeDealVersions(client, versions, rows[0]!.id));
    const late = [{ accountId: 'a', dealId: 'd' }];
    expect((await readLateInputs(pool, THEN)).deals).toEqual(late);
    expect((await readLateInputs(pool, '2026-04-30')).deals).toEqual(late);
    expect((await readLateInputs(pool, '2026-05-01')).deals).toEqual([]);
  }));
