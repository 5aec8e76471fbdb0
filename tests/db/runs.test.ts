import { expect, test } from 'vitest';
import { addNote, dataReach, openDealTotals, readImports, readInputHash, readNotes } from '../../db/book.ts';
import type { Database } from '../../db/connection.ts';
import {
  latestPublishedBefore,
  listRuns,
  loadDocuments,
  loadRun,
  markDraft,
  publishRun,
  saveDocuments,
  saveRun,
  tierHistory,
} from '../../db/runs.ts';
import { finishImport, saveQuarantine, startImport } from '../../db/sources.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { ScoredAccount, ScoredBook } from '../../domain/ledger.ts';
import { withDatabase } from '../database.ts';
import { account, deal, importInto, meeting } from './records.ts';

function book(asOf: string, tier: number): ScoredBook {
  const scored = {
    accountId: 'a',
    name: 'Acme',
    status: 'tiered',
    tier,
    label: 'Watch',
    score: 41,
    scoredTier: tier,
    ranking: { rank: 1, priority: 12.5 },
    features: { accountId: 'a', values: { z_last: 1, a_first: null }, touchesWeekly: [0, 1] },
    ledger: [{ stage: 'scope', reason: 'ARR “above” zero' }],
  } as unknown as ScoredAccount;
  return {
    asOf,
    model: { id: 'm', name: 'Model', version: 3, hash: 'mh' },
    accounts: [
      { ...scored, accountId: 'b', features: { ...scored.features, accountId: 'b' }, ranking: null },
      scored,
    ],
    caps: [],
    rules: [],
    componentsLeftOut: [],
    stageMedians: [],
    warnings: [{ id: 'w', text: 'x' }],
  };
}

async function save(database: Database, runId: string, asOf: string, tier = 3) {
  const run = { runId, asOf, inputHash: 'i', predecessor: null, modelText: 'id: m', book: book(asOf, tier) };
  await saveRun(database.pool, run);
}

test('a run reads back as it was saved, to the order of its keys', async () => {
  await withDatabase(async (database) => {
    await save(database, 'r1', '2026-05-31');
    await saveDocuments(
      database.pool,
      'r1',
      new Map([
        ['report.md', 'one'],
        ['facts.json', '{}'],
      ]),
    );
    await saveDocuments(database.pool, 'r1', new Map([['report.md', 'two']]));
    const loaded = await loadRun(database.pool, 'r1');
    expect(JSON.stringify(loaded!.book.accounts[1]!.features)).toBe(
      JSON.stringify(book('2026-05-31', 3).accounts[1]!.features),
    );
    expect(loaded!.book).toEqual(book('2026-05-31', 3));
    expect([...(await loadDocuments(database.pool, 'r1'))]).toEqual([
      ['facts.json', '{}'],
      ['report.md', 'two'],
    ]);
    expect(await loadRun(database.pool, 'r')).toBeNull();
  });
});

test('publishing a date again supersedes it, and only published runs are predecessors', async () => {
  await withDatabase(async (database) => {
    for (const [runId, asOf] of [
      ['april', '2026-04-30'],
      ['april2', '2026-04-30'],
      ['may', '2026-05-31'],
    ] as const) {
      await save(database, runId, asOf);
    }
    expect(await latestPublishedBefore(database.pool, '2026-05-31')).toBeNull();
    await publishRun(database.pool, 'april');
    expect(await publishRun(database.pool, 'april2')).toEqual({ superseded: ['april'] });
    await markDraft(database.pool, 'may');
    expect((await listRuns(database.pool)).map((run) => [run.runId, run.status])).toEqual([
      ['may', 'draft'],
      ['april2', 'published'],
      ['april', 'superseded'],
    ]);
    const before = await latestPublishedBefore(database.pool, '2026-05-31');
    expect(before).toMatchObject({ runId: 'april2', asOf: '2026-04-30', modelHash: 'mh' });
    expect(before!.accounts[0]).toEqual({
      accountId: 'a',
      name: 'Acme',
      status: 'tiered',
      tier: 3,
      label: 'Watch',
      scoredTier: 3,
      score: 41,
    });
    expect(before!.rankings.map((row) => row.accountId)).toEqual(['a']);
    expect(await latestPublishedBefore(database.pool, '2026-04-30')).toBeNull();
    // The same run made again stays published.
    await save(database, 'april2', '2026-04-30', 2);
    expect((await tierHistory(database.pool, 'a')).map((line) => [line.runId, line.tier])).toEqual([
      ['april2', 2],
    ]);
    await expect(publishRun(database.pool, 'nope')).rejects.toMatchObject({
      hint: expect.stringContaining('april2'),
    });
  });
});

test('the data reaches to what happened, not to what was booked', async () => {
  await withDatabase(async (database) => {
    expect(await dataReach(database.pool)).toBeNull();
    await importInto(database, '2026-03-10', { accounts: [account({ accountId: 'a' })] });
    expect(await dataReach(database.pool), 'accounts alone').toBe('2026-03-10');
    await importInto(database, '2026-05-29', {
      accounts: [account({ accountId: 'a' })],
      deals: [
        deal({ dealId: 'd1', accountId: 'a', amount: 10 }),
        deal({ dealId: 'd2', accountId: 'a', closedAt: '2026-05-20', outcome: 'lost' }),
        deal({ dealId: 'd3', accountId: 'a', type: 'renewal' }),
      ],
      interactions: [
        meeting({ interactionId: 'past', accountId: 'a', occurredAt: '2026-05-29T23:00:00Z' }),
        meeting({ interactionId: 'booked', accountId: 'a', occurredAt: '2026-06-09', status: 'scheduled' }),
      ],
    });
    expect(await dataReach(database.pool)).toBe('2026-05-29');
    expect(await openDealTotals(database.pool, '2026-05-31')).toEqual([
      { type: 'new', deals: 1, value: 10, withoutAmount: 0 },
      { type: 'renewal', deals: 1, value: 0, withoutAmount: 1 },
    ]);
    expect(await openDealTotals(database.pool, '2026-05-19')).toMatchObject([{ type: 'new', deals: 2 }, {}]);
    // An export of the next working day, with nothing new in it; and one long after.
    const finish = (observedAt: string) =>
      inTransaction(database.pool, async (client) => {
        const id = await startImport(client, { label: 'l', observedAt, contentHash: 'h' });
        await saveQuarantine(client, id, [
          { file: 'f.csv', line: 2, column: null, reason: 'r', rowId: null },
        ]);
        await finishImport(client, id, { rows: 1 });
      });
    await finish('2026-05-31');
    expect(await dataReach(database.pool)).toBe('2026-05-31');
    const hash = await readInputHash(database.pool);
    await finish('2026-05-31');
    expect(await readInputHash(database.pool)).toBe(hash);
    await finish('2026-09-01');
    expect(await dataReach(database.pool)).toBe('2026-05-29');
    expect((await readImports(database.pool))[0]).toMatchObject({
      observedAt: '2026-05-31',
      faults: 1,
      summary: { rows: 1 },
    });
  });
});

test('a note holds from its date until it expires, and needs an account', async () => {
  await withDatabase(async (database) => {
    await importInto(database, '2026-05-31', { accounts: [account({ accountId: 'a' })] });
    const note = {
      accountId: 'a',
      author: 'T. Okafor',
      date: '2026-05-10',
      text: 'On leave',
      expires: '2026-06-10',
    };
    await addNote(database.pool, note);
    expect(await readNotes(database.pool, '2026-05-09')).toEqual([]);
    expect(await readNotes(database.pool, '2026-06-10')).toEqual([note]);
    expect(await readNotes(database.pool, '2026-06-11')).toEqual([]);
    await expect(addNote(database.pool, { ...note, accountId: 'x' })).rejects.toThrow('no account "x"');
  });
});
