/** Node: scores the book again with the signals of the run's look-ups, by the same pure code, and stores the run. */
import { saveDocuments, saveRun } from '../db/runs.ts';
import { LOOKUP_RECORD, recordOf } from './lookup-record.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { baseBookOf, bookOf, type RunBook, storedInputs, type Workbench } from './workbench.ts';

export async function rescoreAccounts(bench: Workbench, _state: ReportState): Promise<ReportUpdate> {
  // Look-ups may have come in since the book was last asked for.
  delete bench.book;
  const scored = await bookOf(bench);
  await storeBook(bench, scored);
  if (scored.lookups.length > 0)
    bench.progress(`scored again: outside signals changed ${scored.changedTier.length} tiers`);
  return { status: 'rescored' };
}

/** Stores the run with this book, unless this process stored it with that very book before. */
export async function storeBook(bench: Workbench, scored: RunBook): Promise<void> {
  if (bench.stored === scored) return;
  const { runId, inputHash, predecessor, book, sheet } = scored;
  const { pool, asOf, modelText, beside = null } = bench;
  const run = { runId, asOf, inputHash, predecessor, modelText, beside, book, sheet };
  await saveRun(pool, { ...run, inputs: storedInputs(bench, scored), status: 'running' });
  const record = await recordOf(bench, await baseBookOf(bench), scored);
  await saveDocuments(pool, runId, new Map([[LOOKUP_RECORD, JSON.stringify(record)]]));
  bench.stored = scored;
}
