/** `tiers runs`: the runs and where each stands; `tiers runs RUN`: the whole record of one. */
import { readPages } from '../agents/documents.ts';
import { lookupRecord } from '../agents/lookup-record.ts';
import type { Database } from '../db/connection.ts';
import { usageOfRun } from '../db/model-calls.ts';
import { readEvents, readReviews, readStandings } from '../db/run-record.ts';
import type { CommandContext } from './context.ts';
import { runText } from './run-record-text.ts';
import { runLine } from './run-standing.ts';
import type { RunAnswer, RunLine } from './shapes.ts';

/** @throws UsageError when no run has that id. */
export async function runsCommand(context: CommandContext, id: string | undefined): Promise<void> {
  if (id !== undefined) return tellRun(context, id);
  const answer = await context.withDatabase(linesOf);
  if (context.json) context.output.print(JSON.stringify(answer, null, 1));
  else if (answer.length === 0) context.output.print('No runs yet. tiers report makes one.');
  else
    context.output.print(
      answer
        .map(
          (run) =>
            `${run.run}  ${run.asOf}  ${run.status.padEnd(10)}  ${run.model}${run.beside ? ` beside ${run.beside.id}` : ''}  ${run.writer}${run.standing === run.status ? '' : `  ${run.standing}`}`,
        )
        .join('\n'),
    );
}

const linesOf = async ({ pool }: Database): Promise<RunLine[]> => (await readStandings(pool)).map(runLine);

async function tellRun(context: CommandContext, id: string): Promise<void> {
  const answer = await context.withDatabase(async (database) => {
    const { runId } = await context.findRun(database, id);
    return recordOf(database, runId);
  });
  context.output.print(context.json ? JSON.stringify(answer, null, 1) : runText(answer));
}

async function recordOf(database: Database, runId: string): Promise<RunAnswer> {
  const { pool } = database;
  const [line] = (await linesOf(database)).filter(({ run }) => run === runId);
  const looked = await lookupRecord(pool, runId);
  const [report] = await readPages(pool, runId);
  return {
    ...line!,
    writers: (report?.draft.sections ?? []).map(({ id, writer }) => ({ section: id, writer })),
    lookups: (looked?.lookups ?? []).map(({ accountId, ...rest }) => ({ account: accountId, ...rest })),
    lookupSummary: looked && summaryOf(looked),
    calls: await usageOfRun(pool, runId),
    events: await readEvents(pool, runId),
    reviews: await readReviews(pool, runId),
  };
}

function summaryOf({
  budget,
  byReason,
  changedTier,
  plain,
}: NonNullable<Awaited<ReturnType<typeof lookupRecord>>>): RunAnswer['lookupSummary'] {
  return { budget, byReason, changedTier, plain };
}
