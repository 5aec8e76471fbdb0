/**
 * What every node of the graph goes through: it does not begin once the run is told to stop, its step is kept in the
 * run's record, and a span is made of it.
 */
import { GraphDrained, isGraphBubbleUp } from '@langchain/langgraph';
import { modelCostOf } from '../db/model-calls.ts';
import { setStep } from '../db/run-record.ts';
import { traced } from '../domain/tracing.ts';
import type { ReportUpdate } from './report-state.ts';
import type { Workbench } from './workbench.ts';

/** Nodes by name, and what the record says while each is at work. Sends have a count of theirs after it. */
const STEPS = {
  score: 'scoring the book',
  choose: 'choosing whom to look up',
  look_up: 'looking up accounts',
  gather: 'looking up accounts',
  investigate: 'investigating',
  rescore: 'scoring with outside signals',
  plan_draft: 'drafting',
  draft_batch: 'drafting batches',
  audit: 'auditing',
  begin_repair: 'repairing',
  repair_batch: 'repairing batches',
  fall_back: 'falling back to built-in texts',
  withhold: 'withholding what the audit refuses',
  assemble: 'assembling the files',
  review: 'waiting for approval',
  publish: 'publishing',
} as const;

type NodeName = keyof typeof STEPS;

/** Publishing is the last thing a run does: once it is done there is nothing left to stop. */
const ENDS: NodeName = 'publish';

export class RunSteps {
  readonly #bench: Workbench;
  readonly #counts = new Map<string, { done: number; of: number }>();

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /** Of so many Sends to that node, so many are done already. */
  expect(node: string, of: number, done = 0): void {
    this.#counts.set(node, { done, of });
  }

  /**
   * The node as the graph calls it. Told to stop, it is left for the next start, also when it was cut short: making
   * it again costs nothing, because what was paid for is stored.
   */
  node<Input extends { runId?: string }>(
    name: NodeName,
    work: (bench: Workbench, input: Input) => Promise<ReportUpdate>,
  ): (input: Input) => Promise<ReportUpdate> {
    return async (input) => {
      this.#leaveWhenStopped();
      const runId = input.runId ?? '';
      await setStep(this.#bench.pool, runId, this.#told(name));
      const outcome = await traced(`node ${name}`, { 'tiers.run': runId, 'tiers.step': name }, () =>
        settled(work(this.#bench, input), this.#bench.stop),
      );
      if (name !== ENDS) this.#leaveWhenStopped();
      if ('interrupt' in outcome) throw outcome.interrupt;
      await this.#count(name, runId);
      return outcome.update;
    };
  }

  #leaveWhenStopped(): void {
    if (this.#bench.stop.aborted) throw new GraphDrained('told to stop');
  }

  async #count(name: NodeName, runId: string): Promise<void> {
    const count = this.#counts.get(name);
    if (count === undefined) return;
    count.done += 1;
    const told = this.#told(name);
    await setStep(this.#bench.pool, runId, told);
    this.#bench.progress(`${told}${await this.#spent(runId)}`);
  }

  /** What the model has cost the run so far. */
  async #spent(runId: string): Promise<string> {
    if (this.#bench.writer.kind === 'builtin') return '';
    return `, $${(await modelCostOf(this.#bench.pool, runId)).toFixed(2)} so far`;
  }

  #told(name: NodeName): string {
    const count = this.#counts.get(name);
    return count ? `${STEPS[name]}: ${count.done} of ${count.of} done` : STEPS[name];
  }
}

/**
 * An interrupt is no failure of the node, so that its span does not say so. Nor is being cut short by a stop: of a
 * failed Send, LangGraph takes the siblings that have not begun for done, and they would never be made.
 */
async function settled(
  work: Promise<ReportUpdate>,
  stop: AbortSignal,
): Promise<{ update: ReportUpdate } | { interrupt: unknown }> {
  try {
    return { update: await work };
  } catch (fault) {
    if (isGraphBubbleUp(fault)) return { interrupt: fault };
    if (stop.aborted) return { interrupt: new GraphDrained('told to stop') };
    throw fault;
  }
}
