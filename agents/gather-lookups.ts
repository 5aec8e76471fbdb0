/** Node: joins the look-ups and says what they came to. */
import { readRunLookups } from '../db/run-lookups.ts';
import { ENRICHMENT_STATUSES } from '../domain/enrichment.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import type { Workbench } from './workbench.ts';

export async function gatherLookups(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  const lookups = await readRunLookups(bench.pool, state.runId);
  const counts = ENRICHMENT_STATUSES.map((status) => {
    const count = lookups.filter(({ reply }) => reply.status === status).length;
    return `${count} ${status.replaceAll('_', ' ')}`;
  });
  if (lookups.length > 0) bench.progress(`looked up ${lookups.length} accounts: ${counts.join(', ')}`);
  return { status: 'looked_up' };
}
