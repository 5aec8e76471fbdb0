/** One run's thread in the graph: its checkpoints, where it stands, going on with it. One process at a time has it. */
import { EventEmitter, setMaxListeners } from 'node:events';
import { Command } from '@langchain/langgraph';
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres';
import { type LockMet, withLock } from '../db/locks.ts';
import { setFailure, staleThreads } from '../db/run-record.ts';
import { deleteDocuments, withRunLock } from '../db/runs.ts';
import { WORK } from './documents.ts';
import { monthlyReport } from './monthly-report.ts';
import type { Decision } from './review-draft.ts';
import { RunSteps } from './run-steps.ts';
import type { Workbench } from './workbench.ts';

/** LangGraph's tables live in a schema of their own, beside ours. */
const CHECKPOINTS = 'checkpoints';

/** Steps of the graph at most: far more than the longest way through it. */
const STEPS_AT_MOST = 200;

/** LangGraph drops every Send with 1. */
const LEAST_AT_ONCE = 2;

/** What listens besides tasks: the step itself, whoever waits for it. */
const LISTENERS_BESIDE = 5;

/**
 * LangGraph listens once for each task under way to a signal that it makes anew for each step, and stops listening when
 * the task ends. More at once than Node's default of ten is no leak, so what is made from here on may have as many.
 */
function allowListeners(atOnce: number): void {
  const most = atOnce + LISTENERS_BESIDE;
  if (EventEmitter.defaultMaxListeners < most) setMaxListeners(most);
}

/** Does the work with the run's thread, alone among all processes. */
export function withRun<T>(
  bench: Workbench,
  runId: string,
  draftOnly: boolean,
  work: (run: RunThread, met: LockMet) => Promise<T>,
): Promise<T> {
  const { pool, stop } = bench;
  stop.throwIfAborted();
  const alone = async (met: LockMet): Promise<T> => {
    const saver = new PostgresSaver(pool, undefined, { schema: CHECKPOINTS });
    await withLock(pool, CHECKPOINTS, () => saver.setup(), stop);
    return work(new RunThread(bench, runId, saver, draftOnly), met);
  };
  return withRunLock(pool, runId, alone, stop);
}

/** One run's thread in the graph. */
class RunThread {
  readonly #bench: Workbench;
  readonly #runId: string;
  readonly #saver: PostgresSaver;
  readonly #steps: RunSteps;
  readonly #graph: ReturnType<typeof monthlyReport>;

  constructor(bench: Workbench, runId: string, saver: PostgresSaver, draftOnly: boolean) {
    this.#bench = bench;
    this.#runId = runId;
    this.#saver = saver;
    this.#steps = new RunSteps(bench);
    const repairs = bench.writer.kind === 'model' ? bench.writer.settings.repairs : 0;
    this.#graph = monthlyReport(this.#steps, saver, { draftOnly, repairs });
  }

  /** `none`: no checkpoints; `waits`: for a reviewer; `unfinished`: cut off on the way. */
  async standing(): Promise<'none' | 'waits' | 'unfinished'> {
    const { next, values, tasks } = await this.#graph.getState(this.#config());
    if (next.length === 0) return 'none';
    // A refused report is no unfinished one: made again, it is audited again, by the audit as it is then.
    if (next.includes('assemble') && values['faults'] > 0) return 'none';
    return tasks.some(({ interrupts }) => interrupts.length > 0) ? 'waits' : 'unfinished';
  }

  /** From the start; what was paid for is stored and is not paid again. */
  async begin(): Promise<void> {
    await this.#saver.deleteThread(this.#runId);
    await deleteDocuments(this.#bench.pool, this.#runId, WORK);
    await this.#invoke({ runId: this.#runId });
  }

  /** From where it stood; with a decision from the reviewer it waited for. */
  async goOn(decision: Decision | null): Promise<void> {
    await this.#countSends();
    await this.#invoke(decision === null ? null : new Command({ resume: decision }));
  }

  /** Checkpoints that no one has gone on with; the runs' own records stay. */
  async prune(days: number): Promise<void> {
    const stale = await staleThreads(this.#bench.pool, days);
    for (const thread of stale.filter((id) => id !== this.#runId)) await this.#saver.deleteThread(thread);
  }

  async #countSends(): Promise<void> {
    const { tasks } = await this.#graph.getState(this.#config());
    for (const name of new Set(tasks.map((task) => task.name))) {
      const same = tasks.filter((task) => task.name === name);
      if (same.length < 2) continue;
      this.#steps.expect(name, same.length, same.filter(({ result }) => result !== undefined).length);
    }
  }

  async #invoke(input: { runId: string } | Command | null): Promise<void> {
    const { pool, stop } = this.#bench;
    const config = this.#config();
    allowListeners(config.maxConcurrency);
    try {
      await this.#graph.invoke(input as never, config);
    } catch (fault) {
      if (stop.aborted) stop.throwIfAborted();
      await setFailure(pool, this.#runId, fault instanceof Error ? fault.message : String(fault));
      throw fault;
    }
    // Drained at the boundary of a step, the graph returns without a word.
    const { next, tasks } = await this.#graph.getState(this.#config());
    if (next.length === 0) await this.#saver.deleteThread(this.#runId);
    else if (!tasks.some(({ interrupts }) => interrupts.length > 0)) stop.throwIfAborted();
  }

  #config() {
    const { writer, enrichment } = this.#bench;
    const calls = writer.kind === 'model' ? writer.settings.concurrency : 0;
    return {
      configurable: { thread_id: this.#runId },
      durability: 'sync' as const,
      recursionLimit: STEPS_AT_MOST,
      maxConcurrency: Math.max(LEAST_AT_ONCE, calls, enrichment.concurrency),
    };
  }
}
