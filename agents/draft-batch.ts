/** Nodes of one batch: its first draft, and its repair in the same conversation. */
import { recordEvent } from '../db/run-record.ts';
import { ModelCallError } from '../domain/errors.ts';
import type { ModelRequest } from '../domain/language-model.ts';
import type { PromptUnit } from '../prompts/unit-block.ts';
import { Writing } from '../writer/context.ts';
import type { Batch } from '../writer/draft-units.ts';
import { askModel } from './ask-model.ts';
import { draftRequest } from './draft-request.ts';
import { type DraftPlan, readPlan, saveResult } from './draft-work.ts';
import { writerInputOf } from './plan-draft.ts';
import { readDraft } from './read-draft.ts';
import type { BatchTask, ReportUpdate } from './report-state.ts';
import type { Workbench } from './workbench.ts';

/** What a batch is drafted from. */
export interface BatchWork {
  w: Writing;
  plan: DraftPlan;
  batch: Batch;
  units: PromptUnit[];
  request: ModelRequest;
}

/** Node: asks for the units of a batch and stores what came of it; a call that fails leaves the built-in texts. */
export async function draftBatch(bench: Workbench, task: BatchTask): Promise<ReportUpdate> {
  const work = await batchWork(bench, task);
  await answerTo(bench, task, work, work.request, work.units);
  return {};
}

export async function batchWork(bench: Workbench, { runId, batch: id }: BatchTask): Promise<BatchWork> {
  const plan = await readPlan(bench.pool, runId);
  const batch = plan.batches.find((each) => each.id === id);
  if (batch === undefined) throw new TypeError(`Run ${runId} has no batch ${id}.`);
  const w = new Writing(await writerInputOf(bench));
  const units = plan.units.filter(({ unit }) => batch.units.includes(unit));
  return { w, plan, batch, units, request: draftRequest(w, batch, units, plan.comments) };
}

/**
 * Asks, reads and stores.
 * @throws ModelCallError when the run was told to stop: the batch is left for the next start
 */
export async function answerTo(
  bench: Workbench,
  { runId, round }: BatchTask,
  { plan, batch, w }: BatchWork,
  request: ModelRequest,
  asked: PromptUnit[],
): Promise<void> {
  const save = (result: Omit<Parameters<typeof saveResult>[4], 'round'>): Promise<void> =>
    saveResult(bench.pool, runId, plan.draft, batch.id, { round, ...result });
  try {
    const reply = await askModel(bench, runId, request);
    if (reply.stopReason === 'refused') {
      const detail = `The model refused to write ${batch.id}; the built-in text stands.`;
      await recordEvent(bench.pool, runId, { step: request.step, kind: 'model_refused', detail });
      return await save({ reply: null, texts: {}, faults: [], failure: 'refused' });
    }
    await save({ reply: reply.text, ...readDraft(reply.text, asked, w.input.sheet), failure: null });
  } catch (fault) {
    if (!(fault instanceof ModelCallError) || fault.kind === 'aborted') throw fault;
    await save({ reply: null, texts: {}, faults: [], failure: fault.kind });
  }
}
