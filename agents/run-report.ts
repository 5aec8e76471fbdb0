/**
 * Makes one monthly report: names the run by its inputs, takes up where an unfinished one stood, and returns its
 * files. A run that is killed at any moment goes on with the same call; two calls at once make it once.
 */
import { addReview, type RunReview, readReviews } from '../db/run-record.ts';
import { loadDocuments, publishRun, statusOfRun } from '../db/runs.ts';
import { UsageError } from '../domain/errors.ts';
import { WITHHELD, WORK } from './documents.ts';
import { withRun } from './run-thread.ts';
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

export type Review = Pick<RunReview, 'author' | 'comment'>;

const KEPT_DAYS = 30;

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
export async function sendBack(bench: Workbench, runId: string, review: Review): Promise<FinishedReport> {
  if ((await baseBookOf(bench)).runId !== runId)
    throw new UsageError(`Rows, settings or writer are not those of run ${runId} any more.`, {
      hint: 'Give --writer and the settings as they were then, or make a new draft: tiers report --draft.',
    });
  return withRun(bench, runId, true, async (run) => {
    if ((await statusOfRun(bench.pool, runId)) !== 'draft')
      throw new UsageError(`Run ${runId} is no draft, so it cannot be sent back.`);
    const standing = await run.standing();
    if (standing === 'unfinished') await sameReview(bench, runId, review);
    else await addReview(bench.pool, runId, review);
    if (standing === 'waits') await run.goOn('send_back');
    else if (standing === 'unfinished') await run.goOn(null);
    else await run.begin();
    return storedReport(bench, runId);
  });
}

/** A send-back that was cut off goes on with its own comment; another one has to wait for the draft. */
async function sameReview({ pool }: Workbench, runId: string, review: Review): Promise<void> {
  const last = (await readReviews(pool, runId)).at(-1);
  if (last?.author === review.author && last.comment === review.comment) return;
  throw new UsageError(`Run ${runId} is being drafted again.`, {
    hint: 'Let it be made to its end (tiers report --draft), then send that draft back.',
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
