/** Node: the run becomes the published one of its date. */
import { publishRun as publish } from '../db/runs.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import type { Workbench } from './workbench.ts';

export async function publishRun(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  await publish(bench.pool, state.runId);
  return { status: 'published' };
}
