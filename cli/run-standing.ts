/** Where a run stands, in words. */
import type { RunStanding } from '../db/run-record.ts';
import type { RunLine } from './shapes.ts';

const WAITING = 'waiting for approval';

export function runLine(run: RunStanding): RunLine {
  const { runId, ...rest } = run;
  return { run: runId, ...rest, standing: standingOf(run) };
}

function standingOf({ status, step, stepAt, atWork, resumable, failure }: RunStanding): string {
  const at = step ?? 'its first step';
  const since = stepAt === null ? '' : ` since ${stepAt}`;
  if (atWork) return `at work: ${at}`;
  if (failure !== null) return `failed: ${failure}`;
  if (resumable && step !== WAITING) return `stopped at: ${at}; the same command goes on`;
  if (status === 'draft')
    return resumable
      ? `waits for approval${since}`
      : `waits for approval${since}; its checkpoints are deleted, tiers publish takes it as it is stored`;
  if (status !== 'running') return status;
  return `stopped at: ${at}; its checkpoints are deleted, the same command begins anew and pays nothing twice`;
}
