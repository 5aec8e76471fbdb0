/** `tiers publish`: the decision on a draft, to publish it or to send it back with a comment. */
import { approveRun, sendBack } from '../agents/run-report.ts';
import type { Workbench } from '../agents/workbench.ts';
import type { Database } from '../db/connection.ts';
import { listRuns, loadDocuments, type StoredRun } from '../db/runs.ts';
import { UsageError } from '../domain/errors.ts';
import { parseModel } from '../scoring/load-model.ts';
import { workbenchOf } from './book.ts';
import { type FolderFlags, handOver } from './command-report.ts';
import type { CommandContext } from './context.ts';
import { deliverDigest } from './deliver.ts';
import type { PublishAnswer } from './shapes.ts';
import { withStop } from './stop.ts';
import { type WriterFlags, writerOf } from './writer.ts';

interface PublishFlags extends WriterFlags, FolderFlags {
  sendBack?: string;
  by?: string;
  lookups?: string;
}

/** Comments go into prompts and the record; more than a page is no comment. */
const LONGEST_COMMENT = 4_000;

/** @throws UsageError when there is no such run, it is not made to its end, or the comment cannot be used. */
export async function publishCommand(
  context: CommandContext,
  id: string,
  flags: PublishFlags,
): Promise<void> {
  if (flags.sendBack === undefined && flags.by !== undefined)
    throw new UsageError('--by says whose comment it is: give it with --send-back.');
  await withStop((stop) =>
    context.withDatabase(async (database) => {
      const run = await context.findRun(database, id);
      if (flags.sendBack === undefined) await publish(context, database, run, stop);
      else await sendRunBack(context, database, run, { ...flags, sendBack: flags.sendBack }, stop);
    }),
  );
}

async function publish(
  context: CommandContext,
  database: Database,
  run: StoredRun,
  stop: AbortSignal,
): Promise<void> {
  const superseded = (await listRuns(database.pool)).filter(
    ({ runId, asOf, status, model }) =>
      asOf === run.asOf && model.id === run.model.id && status === 'published' && runId !== run.runId,
  );
  await approveRun(publishingBench(context, database, run, stop), run.runId);
  const files = await loadDocuments(database.pool, run.runId);
  const deliveries = await deliverDigest(context, database.pool, run.runId, files);
  const answer: PublishAnswer = {
    run: run.runId,
    asOf: run.asOf,
    status: 'published',
    ...(deliveries.length > 0 ? { deliveries } : {}),
  };
  if (context.json) context.output.print(JSON.stringify(answer, null, 1));
  else {
    const over =
      superseded.length > 0
        ? ` It takes the place of ${superseded.map(({ runId }) => runId).join(', ')}.`
        : '';
    context.output.print(
      `Run ${run.runId} is the published report of ${run.asOf} (${files.size} texts stored).${over}`,
    );
  }
}

/** Publishing neither writes nor looks anyone up, so it needs no key. */
function publishingBench(
  context: CommandContext,
  { pool }: Database,
  run: StoredRun,
  stop: AbortSignal,
): Workbench {
  return {
    pool,
    ...modelsOf(run),
    asOf: run.asOf,
    enrichment: context.settings.agent.enrichment,
    source: null,
    writer: { kind: 'builtin' },
    stop,
    progress: (line) => context.output.progress(line),
  };
}

/** The models of a run, as they were when it was made. */
function modelsOf({ modelText, besideText }: StoredRun): Pick<Workbench, 'model' | 'modelText' | 'beside'> {
  const model = parseModel(modelText, 'the model of the run');
  if (besideText === null) return { model, modelText };
  const second = parseModel(besideText, 'the second model of the run');
  return { model, modelText, beside: { model: second, text: besideText } };
}

async function sendRunBack(
  context: CommandContext,
  database: Database,
  run: StoredRun,
  flags: PublishFlags & { sendBack: string },
  stop: AbortSignal,
): Promise<void> {
  const comment = flags.sendBack.trim();
  if (comment === '' || comment.length > LONGEST_COMMENT)
    throw new UsageError(`A comment has 1 to ${LONGEST_COMMENT} characters; this one has ${comment.length}.`);
  const writer = await writerOf(context, flags);
  const made = await workbenchOf(context, database, {
    asOf: run.asOf,
    ...(flags.lookups ? { lookups: flags.lookups } : {}),
  });
  const bench = { ...made, ...modelsOf(run), writer, stop };
  const finished = await sendBack(bench, run.runId, { author: flags.by?.trim() || 'reviewer', comment });
  if (writer.kind === 'builtin')
    context.output.warn(
      'The comment is kept with the run, but the built-in writer cannot act on comments: the draft is as it was. A model can: tiers report --draft --writer claude.',
    );
  context.output.print((await handOver(context, bench, finished, flags)).text);
}
