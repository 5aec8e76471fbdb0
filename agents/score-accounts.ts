/**
 * Node: stores the run, which the look-ups refer to. A new run has none yet and is stored as the base book gives it;
 * one that is made again keeps its look-ups, so that a published run never stands with other tiers for a while.
 */
import { saveRun } from '../db/runs.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { plainBookOf, storedInputs, type Workbench, writerName } from './workbench.ts';

export async function scoreAccounts(bench: Workbench, _state: ReportState): Promise<ReportUpdate> {
  const scored = await plainBookOf(bench);
  const { runId, inputHash, predecessor, book, sheet } = scored;
  const { pool, asOf, modelText, beside = null } = bench;
  // A run that begins anew stores its book anew after the look-ups.
  delete bench.stored;
  const stored = { runId, asOf, inputHash, predecessor, modelText, beside, book, sheet };
  const inputs = storedInputs(bench, scored);
  await saveRun(pool, { ...stored, inputs, status: 'running', writer: writerName(bench.writer) });
  const tiered = book.accounts.filter((account) => account.status === 'tiered').length;
  bench.progress(`scored ${book.accounts.length} accounts, ${tiered} tiered`);
  return { runId, status: 'scored' };
}
