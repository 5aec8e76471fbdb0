/**
 * Node: joins the look-ups, makes those that are missing, and says what they came to. One can be missing where a
 * sibling failed: LangGraph takes Sends that had not begun by then for done.
 */
import { readRunLookups } from '../db/run-lookups.ts';
import { ENRICHMENT_STATUSES } from '../domain/enrichment.ts';
import { lookUpAccount } from './look-up-account.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import type { Workbench } from './workbench.ts';

export async function gatherLookups(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  await lookUpMissing(bench, state);
  const lookups = await readRunLookups(bench.pool, state.runId);
  const counts = ENRICHMENT_STATUSES.map((status) => {
    const count = lookups.filter(({ reply }) => reply.status === status).length;
    return `${count} ${status.replaceAll('_', ' ')}`;
  });
  if (lookups.length > 0) bench.progress(`looked up ${lookups.length} accounts: ${counts.join(', ')}`);
  return { status: 'looked_up' };
}

async function lookUpMissing(bench: Workbench, { runId, chosen }: ReportState): Promise<void> {
  const made = new Set((await readRunLookups(bench.pool, runId)).map(({ accountId }) => accountId));
  const missing = chosen.flatMap((choice, at) =>
    made.has(choice.accountId) ? [] : [{ runId, ...choice, position: at + 1 }],
  );
  await Promise.all(missing.map((task) => lookUpAccount(bench, task)));
}
