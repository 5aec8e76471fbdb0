/** Node: a batch's refused units go back in the same conversation, with span, reason and what would hold. */
import { answerTo, batchWork } from './draft-batch.ts';
import { type Round, repairRequest } from './draft-request.ts';
import { readFaults, readResults } from './draft-work.ts';
import type { BatchTask, ReportUpdate } from './report-state.ts';
import type { Workbench } from './workbench.ts';

export async function repairBatch(bench: Workbench, task: BatchTask): Promise<ReportUpdate> {
  const work = await batchWork(bench, task);
  const { pool } = bench;
  const { draft } = work.plan;
  const own = new Set(work.batch.units);
  const rounds: Round[] = [];
  for (const result of await readResults(pool, task.runId, draft, work.batch.id, task.round - 1)) {
    // A repair that brought no reply is no part of the conversation.
    if (result.reply === null) continue;
    const faults = await readFaults(pool, task.runId, draft, result.round);
    rounds.push({ result, faults: faults.filter(({ unit }) => own.has(unit)) });
  }
  const refused = new Set((rounds.at(-1)?.faults ?? []).map(({ unit }) => unit));
  const asked = work.units.filter(({ unit }) => refused.has(unit));
  if (asked.length === 0) return {};
  const request = repairRequest(work.request, work.batch, work.units, rounds);
  await answerTo(bench, task, work, request, asked);
  return {};
}
