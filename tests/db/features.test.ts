import { expect, test } from 'vitest';
import { readRawFeatures } from '../../db/features.ts';
import type { RawFeatures } from '../../domain/features.ts';
import { withDatabase } from '../database.ts';
import { account, deal, importInto, meeting, type Sources, signal } from './records.ts';

const AS_OF = '2026-05-31';

/** One of everything, all of it known at the as-of date. */
const KNOWN: Sources = {
  owners: [{ ownerId: 'o1', name: 'Ruiz', manager: null, region: null, role: null, active: true }],
  accounts: [
    account({
      accountId: 'a',
      name: 'Acme',
      domain: 'acme.com',
      ownerId: 'o1',
      arr: 310_000,
      segment: 'Mid',
    }),
    account({ accountId: 'b', type: 'prospect' }),
  ],
  deals: [
    deal({
      dealId: 'd1',
      accountId: 'a',
      ownerId: 'o1',
      amount: 1000.25,
      stage: 'Discovery',
      closeDate: '2026-07-01',
    }),
    deal({ dealId: 'd2', accountId: 'b', stage: 'Proposal', stageChangedAt: '2026-05-20' }),
  ],
  stages: [{ dealId: 'd1', stage: 'Discovery', enteredAt: '2026-02-01' }],
  qualifications: [{ dealId: 'd1', outcomeScore: 62, outcomeBand: 'High', qualifiedAt: '2026-03-01' }],
  interactions: [
    meeting({
      interactionId: 'i1',
      accountId: 'a',
      occurredAt: '2026-05-12T09:00:00Z',
      sentiment: 0.1,
      contact: 'Kim',
    }),
    meeting({
      interactionId: 'next',
      accountId: 'a',
      occurredAt: '2026-06-04T09:00:00Z',
      status: 'scheduled',
    }),
  ],
  signals: [signal({ companyName: 'ACME ', domain: 'www.acme.com', date: '2026-05-01', amount: 5e6 })],
};

async function featuresOf(
  database: Parameters<typeof importInto>[0],
  accountId: string,
): Promise<RawFeatures> {
  const { accounts } = await readRawFeatures(database.pool, AS_OF);
  return accounts.find((found) => found.accountId === accountId)!;
}

test('no row dated after the as-of date moves a feature, whatever kind it is', async () => {
  const later: Record<string, Sources> = {
    'account version': {
      accounts: [account({ accountId: 'a', name: 'Acme Inc', ownerId: 'o2', arr: 1, type: 'churned' })],
    },
    'new account': {
      accounts: [account({ accountId: 'c', name: 'Acme', domain: 'acme.com', createdAt: '2026-06-01' })],
    },
    'owner version': {
      owners: [{ ownerId: 'o1', name: 'R', manager: null, region: null, role: null, active: false }],
    },
    'deal version': {
      deals: [{ ...KNOWN.deals![0]!, amount: 9, ownerId: 'o2', type: 'renewal', closeDate: '2027-01-01' }],
    },
    'deal stage seen later': { deals: [{ ...KNOWN.deals![1]!, stage: 'Won', stageChangedAt: '2026-06-10' }] },
    'new deal': { deals: [deal({ dealId: 'd9', accountId: 'a', createdAt: '2026-06-01T00:00:00Z' })] },
    close: { deals: [{ ...KNOWN.deals![0]!, closedAt: '2026-06-01T00:00:00Z', outcome: 'won' }] },
    'stage entry': { stages: [{ dealId: 'd1', stage: 'Proposal', enteredAt: '2026-06-01T00:00:00Z' }] },
    qualification: {
      qualifications: [
        { dealId: 'd1', outcomeScore: 1, outcomeBand: 'Low', qualifiedAt: '2026-06-01T00:00:00Z' },
      ],
    },
    interaction: {
      interactions: [meeting({ interactionId: 'i8', accountId: 'a', occurredAt: '2026-06-01T00:00:00Z' })],
    },
    'booking held': { interactions: [{ ...KNOWN.interactions![1]!, status: 'completed' }] },
    'booking cancelled': { interactions: [{ ...KNOWN.interactions![1]!, status: 'cancelled' }] },
    'booking moved': { interactions: [{ ...KNOWN.interactions![1]!, occurredAt: '2026-06-20T09:00:00Z' }] },
    'new booking': {
      interactions: [
        meeting({ interactionId: 'i9', accountId: 'b', occurredAt: '2026-07-01', status: 'scheduled' }),
      ],
    },
    signal: { signals: [signal({ companyName: 'Acme', domain: 'acme.com', date: '2026-06-01' })] },
  };
  await withDatabase(async (database) => {
    await importInto(database, AS_OF, KNOWN);
    const before = await readRawFeatures(database.pool, AS_OF);
    for (const [kind, sources] of Object.entries(later)) {
      await importInto(database, '2026-06-30', sources);
      expect(await readRawFeatures(database.pool, AS_OF), kind).toEqual(before);
    }
    // And the rows were not simply ignored.
    expect(await readRawFeatures(database.pool, '2026-06-30')).not.toEqual(before);
  });
});

test('what was known is read as it stands', async () => {
  await withDatabase(async (database) => {
    await importInto(database, AS_OF, KNOWN);
    const found = await featuresOf(database, 'a');
    expect(found).toMatchObject({
      name: 'Acme',
      owner: 'Ruiz',
      ownerActive: true,
      arr: 310_000,
      createdOn: '2024-01-01',
      reconstructed: false,
      touches30d: 1,
      touchesWeekly: [0, 0, 0, 0, 0, 1, 0, 0],
      customerTouches30d: 1,
      purposeDerived: true,
      lastTouchOn: '2026-05-12',
      lastTouchId: 'i1',
      nextTouchOn: '2026-06-04',
      nextTouchId: 'next',
      contacts90d: 1,
      sentiment90d: 0.1,
      sentimentN: 1,
    });
    expect(found.openDeals).toEqual([
      {
        dealId: 'd1',
        name: null,
        owner: 'Ruiz',
        type: 'new',
        stage: 'Discovery',
        stageEnteredOn: '2026-02-01',
        amount: 1000.25,
        amountDerived: false,
        currency: 'USD',
        createdOn: '2026-01-10',
        closeDate: '2026-07-01',
        outcomeScore: 62,
        outcomeBand: 'High',
        outcomeDerived: false,
        reconstructed: false,
      },
    ]);
  });
});

test('a touch is two-way, took place, and counts once however often it was logged', async () => {
  const at = (interactionId: string, record: object) =>
    meeting({ interactionId, accountId: 'a', occurredAt: '2026-05-20T09:00:00Z', ...record });
  await withDatabase(async (database) => {
    await importInto(database, AS_OF, {
      accounts: [account({ accountId: 'a' })],
      interactions: [
        at('1', { contact: 'Kim' }),
        at('1-again', { contact: 'Kim', occurredAt: '2026-05-20T09:30:00Z', sentiment: 0.5 }),
        at('2', { contact: 'Lee' }),
        at('3', { channel: 'email', direction: 'inbound' }),
        at('4', { channel: 'email', direction: 'outbound' }),
        at('5', { channel: 'sequence', direction: 'outbound' }),
        at('6', { channel: 'call', status: 'cancelled' }),
        at('7', { channel: 'call', status: 'scheduled' }),
        at('8', { channel: 'call', status: null, purpose: 'Prospect' }),
        at('first-in', { occurredAt: '2026-05-02T00:00:00Z' }),
        at('last-out', { occurredAt: '2026-05-01T23:59:59Z' }),
        at('end', { occurredAt: '2026-05-31T23:59:59Z' }),
        at('year-ago', { occurredAt: '2025-05-31T23:00:00Z' }),
      ],
    });
    expect(await featuresOf(database, 'a')).toMatchObject({
      touches30d: 6,
      touchesPrior30d: 1,
      touches365d: 7,
      touches30dLastYear: 1,
      customerTouches30d: 5,
      prospectTouches30d: 1,
      interactions30d: 9,
      conversations90d: 7,
      sentimentN: 1,
      sentiment90d: 0.5,
      lastTouchId: 'end',
      firstTouchOn: '2025-05-31',
    });
  });
});

test('a deal seen only after the as-of date is carried back marked, without the stage it reached since', async () => {
  await withDatabase(async (database) => {
    await importInto(database, '2026-06-30', {
      accounts: [account({ accountId: 'a', arr: 7 })],
      deals: [
        deal({ dealId: 'still', accountId: 'a', stage: 'Proposal', amount: 5 }),
        deal({
          dealId: 'won',
          accountId: 'a',
          stage: 'Won',
          amount: 6,
          closedAt: '2026-06-10',
          outcome: 'won',
        }),
        deal({ dealId: 'moved', accountId: 'a', stage: 'Legal', stageChangedAt: '2026-06-02' }),
      ],
    });
    const found = await featuresOf(database, 'a');
    expect([found.reconstructed, found.arr]).toEqual([true, 7]);
    expect(found.openDeals.map((open) => [open.dealId, open.stage, open.amount, open.reconstructed])).toEqual(
      [
        ['moved', null, null, true],
        ['still', 'Proposal', 5, true],
        ['won', null, 6, true],
      ],
    );
  });
});

test('win rates and stays come from deals closed by the as-of date, and only from enough of them', async () => {
  const closed = (count: number, outcome: 'won' | 'lost', closedAt: string, prefix: string) =>
    Array.from({ length: count }, (_, n) =>
      deal({ dealId: `${prefix}${n}`, accountId: 'a', closedAt, outcome, createdAt: '2026-01-01' }),
    );
  await withDatabase(async (database) => {
    const deals = [...closed(15, 'won', '2026-03-01', 'w'), ...closed(5, 'lost', '2026-03-01', 'l')];
    const open = [deal({ dealId: 'o1', accountId: 'a' }), deal({ dealId: 'o2', accountId: 'a' })];
    const stages = deals.map(({ dealId }) => ({ dealId, stage: 'Demo', enteredAt: '2026-01-11' }));
    await importInto(database, AS_OF, {
      accounts: [account({ accountId: 'a' })],
      deals: [
        ...deals,
        ...open,
        ...closed(1, 'lost', '2026-04-01', 'm'),
        ...closed(9, 'lost', '2026-06-01', 'later'),
      ],
      stages: [
        ...stages,
        { dealId: 'w0', stage: 'Legal', enteredAt: '2026-01-31' },
        { dealId: 'w0', stage: 'Won', enteredAt: '2026-03-01' },
        { dealId: 'o1', stage: 'Demo', enteredAt: '2026-05-01' },
        { dealId: 'o2', stage: 'Legal', enteredAt: '2026-05-01' },
      ],
    });
    const found = await featuresOf(database, 'a');
    const scores = found.openDeals
      .filter((d) => /^o/.test(d.dealId))
      .map((d) => [d.outcomeScore, d.outcomeDerived]);
    expect(scores).toEqual([
      [75, true],
      [71.4, true],
    ]);
    expect(found.wonStageStays).toHaveLength(16);
    expect(found.wonStageStays).toContainEqual({ stage: 'Demo', days: 20 });
    expect(found.wonStageStays).toContainEqual({ stage: 'Legal', days: 29 });
  });
});

test('a change of owner is dated by the import that brought it', async () => {
  await withDatabase(async (database) => {
    const owned = (ownerId: string) => ({ accounts: [account({ accountId: 'a', ownerId })] });
    await importInto(database, '2026-04-30', { ...owned('o1'), owners: KNOWN.owners! });
    await importInto(database, AS_OF, owned('o2'));
    expect(await featuresOf(database, 'a')).toMatchObject({
      owner: 'o2',
      ownerChangedOn: AS_OF,
      previousOwner: 'Ruiz',
    });
  });
});

test('time zone and date style of a server of their own change nothing', async () => {
  await withDatabase(async (database) => {
    await importInto(database, AS_OF, KNOWN);
    const before = await readRawFeatures(database.pool, AS_OF);
    const client = await database.pool.connect();
    try {
      await client.query(`SET TIME ZONE 'America/Los_Angeles'; SET datestyle = 'German'`);
      expect(await readRawFeatures(client, AS_OF)).toEqual(before);
    } finally {
      client.release(true);
    }
  });
});
