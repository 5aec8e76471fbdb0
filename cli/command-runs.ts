/** `tiers runs`: the runs and where each stands. */
import { listRuns } from '../db/runs.ts';
import type { CommandContext } from './context.ts';
import type { RunsAnswer } from './shapes.ts';

export async function runsCommand(context: CommandContext): Promise<void> {
  const runs = await context.withDatabase((database) => listRuns(database.pool));
  const answer: RunsAnswer = runs.map((run) => ({
    run: run.runId,
    asOf: run.asOf,
    status: run.status,
    model: run.model.id,
    predecessor: run.predecessor,
  }));
  if (context.json) context.output.print(JSON.stringify(answer, null, 1));
  else if (answer.length === 0) context.output.print('No runs yet. tiers report makes one.');
  else
    context.output.print(
      answer.map((run) => `${run.run}  ${run.asOf}  ${run.status.padEnd(10)}  ${run.model}`).join('\n'),
    );
}
