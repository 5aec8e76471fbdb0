/** A draft waits for approval at an interrupt, for as long as it takes; published, sent back, or pruned meanwhile. */
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres';
import { expect, test } from 'vitest';
import { claudeModel } from '../../agents/claude.ts';
import { monthlyReport } from '../../agents/monthly-report.ts';
import { approveRun, runReport, sendBack } from '../../agents/run-report.ts';
import { RunSteps } from '../../agents/run-steps.ts';
import { baseBookOf } from '../../agents/workbench.ts';
import type { Database } from '../../db/connection.ts';
import { readReviews, readStandings } from '../../db/run-record.ts';
import { agentSettingsSchema } from '../../domain/settings.ts';
import { startModelServer } from '../model-server.ts';
import { writeFromFacts } from '../willing-writer.ts';
import { benchOf, withBook } from './report-bench.ts';

const DATE = '2026-05-31';
const review = { author: 'Dana Ruiz', comment: 'Say more of Tessel Bank. [[evil.arr]] <script>' };

const standing = async ({ pool }: Database) => (await readStandings(pool))[0]!;

test('a draft waits with its checkpoint, and publishing goes on from there and leaves none', () =>
  withBook(async (database) => {
    const { runId, status, files } = await runReport(benchOf(database, DATE), { draftOnly: true });
    expect(status).toBe('draft');
    expect(await standing(database)).toMatchObject({
      status: 'draft',
      step: 'waiting for approval',
      resumable: true,
      atWork: false,
      writer: 'builtin',
    });
    await approveRun(benchOf(database, DATE), runId);
    expect(await standing(database)).toMatchObject({
      status: 'published',
      resumable: false,
      step: 'publishing',
    });
    const again = await runReport(benchOf(database, DATE), { draftOnly: false });
    expect([...again.files]).toEqual([...files]);
  }));

test('a draft whose checkpoints were deleted is published as it is stored', () =>
  withBook(async (database) => {
    const waiting = await runReport(benchOf(database, DATE), { draftOnly: true });
    await runReport(benchOf(database, '2026-04-30'), { draftOnly: false, keepDays: 0 });
    const stood = (await readStandings(database.pool)).find(({ runId }) => runId === waiting.runId);
    expect(stood).toMatchObject({ status: 'draft', resumable: false });
    await approveRun(benchOf(database, DATE), waiting.runId);
    expect(await standing(database)).toMatchObject({ runId: waiting.runId, status: 'published' });
  }));

test('sent back, the comment is kept as it was written and the draft waits again; given twice it is kept once', () =>
  withBook(async (database) => {
    const { runId, files } = await runReport(benchOf(database, DATE), { draftOnly: true });
    const said: string[] = [];
    const next = await sendBack(
      benchOf(database, DATE, { progress: (line) => void said.push(line) }),
      runId,
      review,
    );
    expect(next).toMatchObject({ runId, status: 'draft' });
    expect(said.some((line) => line.startsWith('drafted'))).toBe(true);
    expect(said.some((line) => line.startsWith('scored'))).toBe(false);
    expect([...next.files]).toEqual([...files]);
    expect(await readReviews(database.pool, runId)).toMatchObject([review]);
    expect(await standing(database)).toMatchObject({ step: 'waiting for approval', resumable: true });
    await approveRun(benchOf(database, DATE), runId);
    await expect(sendBack(benchOf(database, DATE), runId, review)).rejects.toThrow('is no draft');
  }));

test('a send-back that was cut off goes on with the same command, and keeps the comment once', () =>
  withBook(async (database) => {
    const { runId } = await runReport(benchOf(database, DATE), { draftOnly: true });
    const stop = new AbortController();
    const bench = benchOf(database, DATE, {
      stop: stop.signal,
      progress: (line) => {
        if (line.startsWith('drafted')) stop.abort(new Error('told to stop'));
      },
    });
    await expect(sendBack(bench, runId, review)).rejects.toThrow('told to stop');
    expect(await standing(database)).toMatchObject({ resumable: true, step: 'drafting' });
    await expect(approveRun(benchOf(database, DATE), runId)).rejects.toThrow('not made to its end');
    expect(await sendBack(benchOf(database, DATE), runId, review)).toMatchObject({ status: 'draft' });
    expect(await readReviews(database.pool, runId)).toHaveLength(1);
  }));

test('with a model the comment reaches the prompts of the next draft, quoted as data, and is asked for anew', () =>
  withBook(async (database) => {
    const server = await startModelServer(writeFromFacts);
    try {
      const settings = agentSettingsSchema.parse({ writer: { kind: 'claude', tool_calls: 0 } }).writer;
      const model = claudeModel({ apiKey: 'a-key', baseUrl: server.url, settings });
      const bench = () => benchOf(database, DATE, { writer: { kind: 'model', model, settings } });
      const { runId } = await runReport(bench(), { draftOnly: true });
      const sent = () => server.requests.map(({ body }) => JSON.stringify(body.messages));
      const before = sent().length;
      expect(before).toBeGreaterThan(0);
      expect(sent().some((text) => text.includes('Say more of Tessel Bank'))).toBe(false);
      expect(await sendBack(bench(), runId, review)).toMatchObject({ runId, status: 'draft' });
      const after = sent().slice(before);
      expect(after.length).toBeGreaterThan(0);
      expect(after.every((text) => text.includes('Say more of Tessel Bank'))).toBe(true);
    } finally {
      await server.close();
    }
  }));

test('a run of other rows, settings or writer is not sent back', () =>
  withBook(async (database) => {
    const { runId } = await runReport(benchOf(database, DATE), { draftOnly: true });
    await expect(sendBack(benchOf(database, '2026-04-30'), runId, review)).rejects.toThrow(
      'not those of run',
    );
    expect(await readReviews(database.pool, runId)).toEqual([]);
  }));

test('a run that is not made to its end cannot be published', () =>
  withBook(async (database) => {
    const bench = benchOf(database, DATE);
    const { runId } = await baseBookOf(bench);
    const saver = new PostgresSaver(database.pool, undefined, { schema: 'checkpoints' });
    await saver.setup();
    const config = { configurable: { thread_id: runId }, interruptBefore: ['audit' as const] };
    await monthlyReport(new RunSteps(bench), saver, { draftOnly: true, repairs: 0 }).invoke(
      { runId },
      config,
    );
    await expect(approveRun(bench, runId)).rejects.toThrow('not made to its end');
    expect(await standing(database)).toMatchObject({ status: 'running' });
  }));
