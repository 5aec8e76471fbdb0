/** `tiers report` and `tiers publish`: the audited monthly report as a folder of files. */
import { join, relative } from 'node:path';
import { type FinishedReport, runReport } from '../agents/run-report.ts';
import type { Workbench } from '../agents/workbench.ts';
import { bookOf } from '../agents/workbench.ts';
import type { Database } from '../db/connection.ts';
import { listRuns, loadDocuments, publishRun } from '../db/runs.ts';
import { writeReport } from '../report/write.ts';
import { type BookFlags, workbenchOf } from './book.ts';
import type { CommandContext } from './context.ts';
import { DEMO_DATES, importDemoBook } from './demo-book.ts';
import type { ReportAnswer } from './shapes.ts';

interface ReportFlags extends BookFlags {
  out?: string;
  draft?: boolean;
}

export async function reportCommand(context: CommandContext, flags: ReportFlags): Promise<void> {
  await context.withDatabase(async (database) => {
    if (context.demo) await prepareDemo(context, database, flags);
    const asOf = flags.asOf ?? (context.demo ? DEMO_DATES.current : undefined);
    const bench = await workbenchOf(context, database, { ...flags, ...(asOf ? { asOf } : {}) });
    const finished = await runReport(bench, { draftOnly: flags.draft ?? false });
    const directory =
      flags.out ?? join(context.settings.out, context.demo ? `demo-${bench.asOf}` : bench.asOf);
    const { kept } = await writeReport(directory, finished.files);
    for (const { path, keptAs } of kept)
      context.output.warn(`Your changed ${path} is kept as ${join(directory, keptAs)}.`);
    await tell(context, bench, finished, directory);
  });
}

/** The demo's months, each as its export was on that day; the earlier one is published first, so that changes can be read. */
async function prepareDemo(context: CommandContext, database: Database, flags: ReportFlags): Promise<void> {
  const { previous, current } = DEMO_DATES;
  await importDemoBook(database.pool, previous, (line) => context.output.progress(line));
  const model = flags.model ? { model: flags.model } : {};
  const before = await workbenchOf(context, database, { ...model, asOf: previous });
  const published = (await listRuns(database.pool)).some(
    (run) => run.asOf === previous && run.status === 'published' && run.model.hash === before.model.hash,
  );
  if (!published) await runReport(before, { draftOnly: false });
  await importDemoBook(database.pool, current, (line) => context.output.progress(line));
}

async function tell(
  context: CommandContext,
  bench: Workbench,
  finished: FinishedReport,
  directory: string,
): Promise<void> {
  const { book } = await bookOf(bench);
  const tiers = bench.model.tiers.map(({ number, label }) => ({
    tier: number,
    label,
    accounts: book.accounts.filter((account) => account.tier === number).length,
  }));
  const answer: ReportAnswer = {
    run: finished.runId,
    asOf: bench.asOf,
    status: finished.status,
    directory,
    files: [...finished.files.keys()].sort(),
    withheld: finished.withheld,
    tiers,
  };
  if (context.json) context.output.print(JSON.stringify(answer, null, 1));
  else
    context.output.print(
      reportText(
        answer,
        book.warnings.map((warning) => warning.text),
      ),
    );
}

function reportText(answer: ReportAnswer, warnings: string[]): string {
  const place = relative(process.cwd(), answer.directory) || '.';
  const counts = answer.tiers.map(({ tier, label, accounts }) => `  Tier ${tier} ${label}: ${accounts}`);
  const next =
    answer.status === 'draft'
      ? `publish it:      tiers publish ${answer.run}`
      : 'ask about one:   tiers ask "why is ACCOUNT Tier 3?"';
  return [
    `Report as of ${answer.asOf} (run ${answer.run}, ${answer.status}), every claim checked against the rows:`,
    `  ${join(place, 'report.html')}   to read and send`,
    `  ${join(place, 'report.md')}     the same as Markdown; facts.json beside it holds what it was checked against`,
    `  ${join(place, 'accounts.csv')}  the full book`,
    `  ${join(place, 'owners')}        a page for each AE`,
    ...counts,
    ...(answer.withheld > 0
      ? [`  ${answer.withheld} statements were withheld: the audit could not verify them.`]
      : []),
    ...warnings.map((text) => `warning: ${text}`),
    '',
    'Next',
    `  check it again:  tiers audit ${join(place, 'report.md')}`,
    `  ${next}`,
  ].join('\n');
}

export async function publishCommand(context: CommandContext, id: string): Promise<void> {
  await context.withDatabase(async (database) => {
    const run = await context.findRun(database, id);
    const { superseded } = await publishRun(database.pool, run.runId);
    const files = (await loadDocuments(database.pool, run.runId)).size;
    if (context.json)
      context.output.print(JSON.stringify({ run: run.runId, asOf: run.asOf, status: 'published' }, null, 1));
    else {
      const over = superseded.length > 0 ? ` It takes the place of ${superseded.join(', ')}.` : '';
      context.output.print(
        `Run ${run.runId} is the published report of ${run.asOf} (${files} texts stored).${over}`,
      );
    }
  });
}
