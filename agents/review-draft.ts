/** Node: a draft waits here for a reviewer, for as long as it takes; without `--draft` it goes on at once. */
import { interrupt } from '@langchain/langgraph';
import { z } from 'zod';
import { markDraft } from '../db/runs.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import type { Workbench } from './workbench.ts';

const decisionSchema = z.enum(['publish', 'send_back']);

export type Decision = z.infer<typeof decisionSchema>;

export const reviewDraft =
  (draftOnly: boolean) =>
  async (bench: Workbench, state: ReportState): Promise<ReportUpdate> => {
    if (!draftOnly) return { decision: 'publish' };
    await markDraft(bench.pool, state.runId);
    const decision = decisionSchema.parse(interrupt({ runId: state.runId }));
    return { decision, status: decision === 'publish' ? 'approved' : 'sent back' };
  };
