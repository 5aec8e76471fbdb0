/** What is prepared while a model thinks is what the steps after it would have made, and nothing is made without need. */
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LOOKUP_RECORD } from '../../agents/lookup-record.ts';
import { whilePreparing } from '../../agents/prepare-draft.ts';
import { rescoreAccounts } from '../../agents/rescore-accounts.ts';
import { scoreAccounts } from '../../agents/score-accounts.ts';
import { bookOf, type Workbench } from '../../agents/workbench.ts';
import { saveRunLookup } from '../../db/run-lookups.ts';
import { readDocument } from '../../db/runs.ts';
import { benchOf, withBook } from './report-bench.ts';

const STATE = {} as Parameters<typeof rescoreAccounts>[1];

/** A run whose book is stored as it was scored at first. */
async function begun(bench: Workbench): Promise<string> {
  const { runId } = await scoreAccounts(bench, STATE);
  return runId!;
}

/** Another one once the run was stored again. */
async function versionOf({ pool }: Workbench, runId: string): Promise<unknown> {
  return (await pool.query(`SELECT xmin::text FROM runs WHERE run_id = $1`, [runId])).rows;
}

/** A reply that takes until the book is stored. */
async function slowReply(bench: Workbench): Promise<string> {
  while (bench.stored === undefined) await setImmediate();
  return 'reply';
}

test('a reply that takes its time finds the book stored, and it is not stored again', () =>
  withBook(async (database) => {
    const bench = benchOf(database, '2026-05-31');
    const runId = await begun(bench);
    expect(await whilePreparing(bench, runId, slowReply(bench))).toBe('reply');
    const before = await versionOf(bench, runId);
    expect(await readDocument(bench.pool, runId, LOOKUP_RECORD)).not.toBeNull();
    await rescoreAccounts(bench, STATE);
    expect(await versionOf(bench, runId)).toEqual(before);
    expect(bench.stored).toBe(await bookOf(bench));
  }));

test('a look-up that came in after it is scored and stored all the same', () =>
  withBook(async (database) => {
    const bench = benchOf(database, '2026-05-31');
    const runId = await begun(bench);
    await whilePreparing(bench, runId, slowReply(bench));
    const prepared = bench.stored;
    const [account] = (await bookOf(bench)).raw;
    await saveRunLookup(bench.pool, runId, {
      accountId: account!.accountId,
      position: 1,
      reasons: ['asked_by_writer'],
      reply: {
        provider: 'test',
        status: 'not_found',
        company: null,
        candidates: [],
        signals: [],
        reason: 'none',
      },
      cached: false,
      durationMs: 1,
    });
    await rescoreAccounts(bench, STATE);
    expect(bench.stored).not.toBe(prepared);
    expect(bench.stored?.lookups.map(({ accountId }) => accountId)).toEqual([account!.accountId]);
  }));

test('a stored reply is there at once, and nothing is prepared', () =>
  withBook(async (database) => {
    const bench = benchOf(database, '2026-05-31');
    const runId = await begun(bench);
    expect(await whilePreparing(bench, runId, Promise.resolve('reply'))).toBe('reply');
    expect(bench.stored).toBeUndefined();
  }));

test('a failing reply fails, and what was begun is waited for', () =>
  withBook(async (database) => {
    const bench = benchOf(database, '2026-05-31');
    const runId = await begun(bench);
    const failing = slowReply(bench).then(() => Promise.reject(new Error('no reply')));
    await expect(whilePreparing(bench, runId, failing)).rejects.toThrow('no reply');
    expect(bench.stored).toBe(await bookOf(bench));
  }));
