/** Makes one monthly report: names the run by its inputs, takes up where an unfinished one stood, and returns its files. */
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres';
import { withLock } from '../db/locks.ts';
import { loadDocuments, withRunLock } from '../db/runs.ts';
import { WORK } from './documents.ts';
import { monthlyReport } from './monthly-report.ts';
import type { ReportState } from './report-state.ts';
import { bookOf, type Workbench } from './workbench.ts';

export interface FinishedReport {
  runId: string;
  status: string;
  withheld: number;
  /** Path → text of the report folder. */
  files: Map<string, string>;
}

/** LangGraph's tables live in a schema of their own, beside ours. */
const CHECKPOINTS = 'checkpoints';

/**
 * @throws UsageError when there is nothing to report on, CheckFailed when a report cannot be made clean.
 */
export async function runReport(bench: Workbench, options: { draftOnly: boolean }): Promise<FinishedReport> {
  const { runId } = await bookOf(bench);
  return withRunLock(bench.pool, runId, async () => {
    const saver = new PostgresSaver(bench.pool, undefined, { schema: CHECKPOINTS });
    await withLock(bench.pool, CHECKPOINTS, () => saver.setup());
    const graph = monthlyReport(bench, saver);
    const config = { configurable: { thread_id: runId } };
    const { next, values } = await graph.getState(config);
    // A refused report is no unfinished one: made again, it is audited again, by the audit as it is then.
    const unfinished = next.length > 0 && !(next.includes('assemble') && values['faults'] > 0);
    if (!unfinished) await saver.deleteThread(runId);
    const state: ReportState = await graph.invoke(
      unfinished ? null : { runId, draftOnly: options.draftOnly },
      config,
    );
    const documents = await loadDocuments(bench.pool, runId);
    const files = new Map([...documents].filter(([path]) => !path.startsWith(WORK)));
    return { runId, status: state.status, withheld: state.withheld, files };
  });
}
