/** Node: the run becomes the published one of its date, or waits as a draft. */
import { markDraft, publishRun as publish } from '../db/runs.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import type { Workbench } from './workbench.ts';

export async function publishRun(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  if (state.draftOnly) await markDraft(bench.pool, state.runId);
  else await publish(bench.pool, state.runId);
  return { status: state.draftOnly ? 'draft' : 'published' };
}
