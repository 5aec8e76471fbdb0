/**
 * Makes one monthly report: names the run by its inputs, takes up where an unfinished one stood, and returns its
 * files. A run that is killed at any moment goes on with the same call; two calls at once make it once.
 */
import { Command } from '@langchain/langgraph';
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres';
import { withLock } from '../db/locks.ts';
import { addReview, setFailure, staleThreads } from '../db/run-record.ts';
import { deleteDocuments, loadDocuments, publishRun, statusOfRun, withRunLock } from '../db/runs.ts';
import { UsageError } from '../domain/errors.ts';
import { WITHHELD, WORK } from './documents.ts';
import { monthlyReport } from './monthly-report.ts';
import type { Decision } from './review-draft.ts';
import { RunSteps } from './run-steps.ts';
import { baseBookOf, type Workbench } from './workbench.ts';

export interface FinishedReport {
  runId: string;
  /** `draft` waits for approval. */
  status: string;
  /** Statements that the audit refused and that were taken out. */
  withheld: number;
  /** Path → text of the report folder. */
  files: Map<string, string>;
}

export interface ReportOptions {
  /** Stop before publishing and wait for approval. */
  draftOnly: boolean;
  /** Days that the checkpoints of unfinished runs are kept; 30 unless said. */
  keepDays?: number;
}

/** LangGraph's tables live in a schema of their own, beside ours. */
const CHECKPOINTS = 'checkpoints';

const KEPT_DAYS = 30;

/** Steps of the graph at most: far more than the longest way through it. */
const STEPS_AT_MOST = 200;

/** LangGraph drops every Send with 1. */
const LEAST_AT_ONCE = 2;

/**
 * @throws UsageError when there is nothing to report on, CheckFailed when a report cannot be made clean,
 * RunStopped when `bench.stop` was aborted: what was finished is kept
 */
export async function runReport(bench: Workbench, options: ReportOptions): Promise<FinishedReport> {
  const { runId } = await baseBookOf(bench);
  return withRun(bench, runId, options.draftOnly, async (run, met) => {
    await run.prune(options.keepDays ?? KEPT_DAYS);
    const standing = await run.standing();
    // Another process made it while this one waited for it.
    if (met.waited && standing !== 'unfinished') return storedReport(bench, runId);
    if (standing === 'unfinished') await run.goOn(null);
    else await run.begin();
    return storedReport(bench, runId);
  });
}

/**
 * Publishes a draft: the run that waits for approval goes on; one whose checkpoints are gone is published as stored.
 * @throws UsageError when the run is not made to its end
 */
export async function approveRun(bench: Workbench, runId: string): Promise<void> {
  await withRun(bench, runId, true, async (run) => {
    const standing = await run.standing();
    if (standing === 'unfinished' || (await statusOfRun(bench.pool, runId)) === 'running')
      throw new UsageError(`Run ${runId} is not made to its end.`, {
        hint: 'Give the tiers report command of it once more: it goes on where it was.',
      });
    if (standing === 'waits') await run.goOn('publish');
    else await publishRun(bench.pool, runId);
  });
}

/**
 * Sends a draft back with a comment: a model's next draft has it in its prompts, and waits for approval again.
 * @throws UsageError when the run is published, or when rows, settings or writer make another run by now
 */
export async function sendBack(
  bench: Workbench,
  runId: string,
  review: { author: string; comment: string },
): Promise<FinishedReport> {
  if ((await baseBookOf(bench)).runId !== runId)
    throw new UsageError(`Rows, settings or writer are not those of run ${runId} any more.`, {
      hint: 'Give --writer and the settings as they were then, or make a new draft: tiers report --draft.',
    });
  return withRun(bench, runId, true, async (run) => {
    if ((await statusOfRun(bench.pool, runId)) !== 'draft')
      throw new UsageError(`Run ${runId} is no draft, so it cannot be sent back.`);
    const standing = await run.standing();
    await addReview(bench.pool, runId, review);
    if (standing === 'waits') await run.goOn('send_back');
    else if (standing === 'unfinished') await run.goOn(null);
    else await run.begin();
    return storedReport(bench, runId);
  });
}

async function storedReport({ pool }: Workbench, runId: string): Promise<FinishedReport> {
  const documents = await loadDocuments(pool, runId);
  const withheld = JSON.parse(documents.get(WITHHELD) ?? '[]') as string[];
  const files = new Map([...documents].filter(([path]) => !path.startsWith(WORK)));
  return {
    runId,
    status: (await statusOfRun(pool, runId)) ?? 'running',
    withheld: withheld.length,
    files,
  };
}

/** Does the work with the run's thread, alone among all processes. */
function withRun<T>(
  bench: Workbench,
  runId: string,
  draftOnly: boolean,
  work: (run: RunThread, met: { waited: boolean }) => Promise<T>,
): Promise<T> {
  const { pool, stop } = bench;
  stop.throwIfAborted();
  const alone = async (met: { waited: boolean }): Promise<T> => {
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
    this.#graph = monthlyReport(this.#steps, saver, draftOnly);
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
    try {
      await this.#graph.invoke(input as never, this.#config());
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
