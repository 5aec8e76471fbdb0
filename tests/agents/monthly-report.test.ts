/** The graph on real PostgreSQL: the same rows give the same bytes, an unfinished run goes on where it stood. */
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres';
import { expect, test } from 'vitest';
import { monthlyReport } from '../../agents/monthly-report.ts';
import { runReport } from '../../agents/run-report.ts';
import { RunSteps } from '../../agents/run-steps.ts';
import { bookOf } from '../../agents/workbench.ts';
import { listRuns, saveDocuments } from '../../db/runs.ts';
import { benchOf, withBook } from './report-bench.ts';

test('the same rows, model and date give the same run and the same bytes, and nothing left of before', () =>
  withBook(async (database) => {
    const first = await runReport(benchOf(database, '2026-05-31'), { draftOnly: false });
    await saveDocuments(
      database.pool,
      first.runId,
      new Map([['owners/gone.md', 'made by an earlier version']]),
    );
    const second = await runReport(benchOf(database, '2026-05-31'), { draftOnly: false });
    expect(second.runId).toBe(first.runId);
    expect([...second.files]).toEqual([...first.files]);
    expect(first.withheld).toBe(0);
  }));

test('the report of a later month is compared with the published one, never with a draft', () =>
  withBook(async (database) => {
    await runReport(benchOf(database, '2026-03-31'), { draftOnly: false });
    await runReport(benchOf(database, '2026-04-30'), { draftOnly: true });
    const { previous } = await bookOf(benchOf(database, '2026-05-31'));
    expect(previous).toMatchObject({ asOf: '2026-03-31', kind: 'published' });
    expect((await listRuns(database.pool)).map(({ asOf, status }) => `${asOf} ${status}`)).toEqual([
      '2026-04-30 draft',
      '2026-03-31 published',
    ]);
  }));

test('a run that was cut off goes on where it stood and ends with the same bytes', () =>
  withBook(async (database) => {
    const whole = await runReport(benchOf(database, '2026-05-31'), { draftOnly: true });
    const bench = benchOf(database, '2026-04-30');
    const { runId } = await bookOf(bench);
    const saver = new PostgresSaver(database.pool, undefined, { schema: 'checkpoints' });
    const config = { configurable: { thread_id: runId } };
    await saver.setup();
    const graph = monthlyReport(new RunSteps(bench), saver, { draftOnly: true, repairs: 0 });
    await graph.invoke({ runId }, { ...config, interruptBefore: ['audit'] });
    expect((await graph.getState(config)).next).toEqual(['audit']);
    const said: string[] = [];
    const resumed = await runReport(
      { ...benchOf(database, '2026-04-30'), progress: (line) => void said.push(line) },
      { draftOnly: true },
    );
    expect(resumed.status).toBe('draft');
    expect(said.some((line) => line.startsWith('drafted'))).toBe(false);
    const again = await runReport(benchOf(database, '2026-04-30'), { draftOnly: true });
    expect([...resumed.files]).toEqual([...again.files]);
    expect(whole.runId).not.toBe(runId);
  }));

test('a run that the audit refused is made anew, and not resumed at its refusal', () =>
  withBook(async (database) => {
    const bench = benchOf(database, '2026-05-31');
    const { runId } = await bookOf(bench);
    const saver = new PostgresSaver(database.pool, undefined, { schema: 'checkpoints' });
    await saver.setup();
    const graph = monthlyReport(new RunSteps(bench), saver, { draftOnly: true, repairs: 0 });
    const config = { configurable: { thread_id: runId } };
    await graph.invoke({ runId }, { ...config, interruptBefore: ['assemble'] });
    await graph.updateState(config, { faults: 2, rounds: 3 }, 'audit');
    await expect(graph.invoke(null, config)).rejects.toThrow('no report was written');
    expect((await runReport(benchOf(database, '2026-05-31'), { draftOnly: true })).status).toBe('draft');
  }));
