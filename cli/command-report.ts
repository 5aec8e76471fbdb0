/** `tiers report`: the audited monthly report as a folder of files. */
import { dirname, join, relative } from 'node:path';
import { type FinishedReport, runReport } from '../agents/run-report.ts';
import type { Workbench } from '../agents/workbench.ts';
import { bookOf, writerName } from '../agents/workbench.ts';
import { modelShare } from '../agents/writer-facts.ts';
import { adoptedText } from '../books/named-model.ts';
import type { Database } from '../db/connection.ts';
import { modelCostOf } from '../db/model-calls.ts';
import { listRuns } from '../db/runs.ts';
import type { IsoDate } from '../domain/dates.ts';
import { HAND_EDITS } from '../report/json.ts';
import { writeReport } from '../report/write.ts';
import { waitingText } from '../scoring/committed.ts';
import { secondModelOf } from './beside-text.ts';
import { type BookFlags, workbenchOf } from './book.ts';
import { writeSegmentTable } from './command-segments.ts';
import type { CommandContext } from './context.ts';
import { deliverDigest } from './deliver.ts';
import { DEMO_DATES, importDemoBook } from './demo-book.ts';
import { withHandEdits } from './keep-edits.ts';
import { printReport } from './print-pdf.ts';
import { type Segment, type SegmentFlags, segmentsOf } from './segments.ts';
import type { ReportAnswer } from './shapes.ts';
import { withStop } from './stop.ts';
import { type WriterFlags, writerOf } from './writer.ts';

interface ReportFlags extends BookFlags, WriterFlags, FolderFlags, SegmentFlags {
  draft?: boolean;
}

export interface FolderFlags {
  out?: string;
  /** Folder inside that one, of the report on a segment. */
  part?: string;
  discardEdits?: boolean;
  pdf?: boolean;
}

/**
 * @throws RunStopped (128 + signal) when told to stop: the same command goes on; CheckFailed (1) when the report
 * cannot be made clean; UsageError (2) before anything starts when flags, keys or rows do not allow it
 */
export async function reportCommand(context: CommandContext, flags: ReportFlags): Promise<void> {
  const segments =
    flags.segments === undefined
      ? null
      : await context.withDatabase((database) => segmentsOf(database, flags));
  if (segments === null) context.output.print((await makeReport(context, flags)).text);
  else await reportSegments(context, segments, flags);
}

/** A report for each segment in a folder of its own, and the whole book as one table beside them. */
async function reportSegments(
  context: CommandContext,
  segments: Segment[],
  flags: ReportFlags,
): Promise<void> {
  const made: MadeReport[] = [];
  for (const { id, label, source } of segments) {
    context.output.progress(`report on ${label}`);
    made.push(await makeReport(context, { ...flags, source, part: id }));
  }
  const asOf = made[0]!.asOf;
  const table = await writeSegmentTable(context, segments, { ...flags, asOf }, dirname(made[0]!.directory));
  const texts = made.map(({ text }) => text);
  context.output.print(
    context.json ? `[\n${texts.join(',\n')}\n]` : [...texts, `The whole book: ${table}`].join('\n\n'),
  );
}

/** What was made, as it is told. */
interface MadeReport {
  text: string;
  directory: string;
  asOf: IsoDate;
}

async function makeReport(context: CommandContext, flags: ReportFlags): Promise<MadeReport> {
  const writer = await writerOf(context, flags);
  const { checkpoint_days: keepDays } = context.settings.agent;
  return withStop((stop) =>
    context.withDatabase(async (database) => {
      const beside = await secondModelOf(database, flags);
      if (context.demo) await prepareDemo(context, database, flags, stop);
      const asOf = flags.asOf ?? (context.demo ? DEMO_DATES.current : undefined);
      const made = await workbenchOf(context, database, { ...flags, ...(asOf ? { asOf } : {}) });
      const bench: Workbench = { ...made, writer, beside, stop };
      const finished = await runReport(bench, { draftOnly: flags.draft ?? false, keepDays });
      return { ...(await handOver(context, bench, finished, flags)), asOf: bench.asOf };
    }),
  );
}

/** The demo's months, each as its export was on that day; the earlier one is published first, so that changes can be read. */
async function prepareDemo(
  context: CommandContext,
  database: Database,
  flags: ReportFlags,
  stop: AbortSignal,
): Promise<void> {
  const { previous, current } = DEMO_DATES;
  await importDemoBook(database.pool, previous, (line) => context.output.progress(line));
  const { model, source } = flags;
  const chosen = { ...(model ? { model } : {}), ...(source ? { source } : {}) };
  const before = await workbenchOf(context, database, { ...chosen, asOf: previous });
  const published = (await listRuns(database.pool)).some(
    (run) => run.asOf === previous && run.status === 'published' && run.model.hash === before.model.hash,
  );
  if (!published) await runReport({ ...before, stop }, { draftOnly: false });
  await importDemoBook(database.pool, current, (line) => context.output.progress(line));
}

/** Writes the folder, sends the digest of a published report. @returns what there is, as it is told */
export async function handOver(
  context: CommandContext,
  bench: Workbench,
  finished: FinishedReport,
  flags: FolderFlags,
): Promise<{ text: string; directory: string }> {
  const folder = flags.out ?? join(context.settings.out, context.demo ? `demo-${bench.asOf}` : bench.asOf);
  const directory = flags.part === undefined ? folder : join(folder, flags.part);
  const edited = await withHandEdits(directory, finished.files, flags.discardEdits ?? false);
  const printed = flags.pdf ? await printReport(context, edited.files, bench.asOf) : null;
  const files = printed?.files ?? edited.files;
  const { kept } = await writeReport(directory, files, edited.pages);
  if (edited.notKept > 0)
    context.output.warn(
      `Edits by hand that could not be kept: ${edited.notKept}. ${join(directory, HAND_EDITS)} has them, with the reasons.`,
    );
  for (const { path, keptAs } of kept)
    context.output.warn(`Your changed ${path} is kept as ${join(directory, keptAs)}.`);
  const deliveries =
    finished.status === 'published'
      ? await deliverDigest(context, bench.pool, finished.runId, finished.files)
      : [];
  const text = await told(context, bench, finished, {
    directory,
    files: [...files.keys()].sort(),
    ...(printed ? { pdf: { made: printed.made, reason: printed.reason } } : {}),
    ...(edited.kept + edited.notKept > 0 ? { edits: { kept: edited.kept, notKept: edited.notKept } } : {}),
    ...(deliveries.length > 0 ? { deliveries } : {}),
  });
  return { text, directory };
}

async function told(
  context: CommandContext,
  bench: Workbench,
  finished: FinishedReport,
  handed: Pick<ReportAnswer, 'directory' | 'files' | 'pdf' | 'edits' | 'deliveries'>,
): Promise<string> {
  const scored = await bookOf(bench);
  const { book } = scored;
  const tiers = bench.model.tiers.map(({ number, label }) => ({
    tier: number,
    label,
    accounts: book.accounts.filter((account) => account.tier === number).length,
  }));
  const answer: ReportAnswer = {
    run: finished.runId,
    asOf: bench.asOf,
    status: finished.status,
    withheld: finished.withheld,
    writer: writerName(bench.writer),
    cost: await modelCostOf(bench.pool, finished.runId),
    paragraphs: await modelShare(bench.pool, finished.runId),
    tiers,
    ...('beside' in scored ? { beside: { axis: scored.beside.name, model: scored.beside.book.model } } : {}),
    ...handed,
  };
  const warnings = [waitingText(book.clock) ?? [], ...book.warnings.map(({ text }) => text)].flat();
  if (context.json) return JSON.stringify(answer, null, 1);
  return reportText(answer, warnings, await adoptedText(bench.pool, bench.model));
}

/** What was made or sent beside the folder, where it was asked for. */
function outputLines({ pdf, edits, deliveries = [] }: ReportAnswer, place: string): string[] {
  const sent = deliveries.filter(({ outcome }) => outcome === 'sent');
  return [
    ...(pdf && pdf.made > 0
      ? [`  ${join(place, 'report.pdf')}    to print; a PDF for each AE beside the page`]
      : []),
    ...(edits && edits.kept > 0
      ? [`  Edits by hand kept, audited against the new facts: ${edits.kept}`]
      : []),
    ...sent.map(({ channel, host }) => `  The digest was sent to ${channel} (${host}).`),
  ];
}

/** Who wrote it, where a model was to; plainly so where none of its texts stands. */
function writerLines({ run, writer, cost, paragraphs }: ReportAnswer): string[] {
  if (writer === 'builtin') return [];
  const paid = `$${cost.toFixed(2)}`;
  if (paragraphs === null) return [`  Written by the built-in writer: nothing was asked of ${writer}.`];
  const { written, asked } = paragraphs;
  return written > 0
    ? [
        `  ${written} of ${asked} paragraphs written by ${writer} for ${paid}, the rest by the built-in writer.`,
      ]
    : [
        `  Written by the built-in writer: ${writer} was asked for ${asked} paragraphs, and none of its texts stand (${paid}).`,
        `  tiers runs ${run} says why.`,
      ];
}

/** A draft that is sent back is drafted by the same writer, who is named again. */
function writerFlag({ writer }: ReportAnswer): string {
  if (writer === 'builtin') return '';
  return ` --writer ${writer.startsWith('langchain:') ? 'langchain' : 'claude'}`;
}

/** Which second model's tiers the report says too. */
const besideOf = ({ beside }: ReportAnswer): string[] =>
  beside === undefined
    ? []
    : [`  Beside it, by ${beside.axis} tier: ${beside.model.id} ${beside.model.version}`];

function reportText(answer: ReportAnswer, warnings: string[], adopted: string | null): string {
  const place = relative(process.cwd(), answer.directory) || '.';
  const counts = answer.tiers.map(({ tier, label, accounts }) => `  Tier ${tier} ${label}: ${accounts}`);
  const next =
    answer.status === 'draft'
      ? [
          `publish it:      tiers publish ${answer.run}`,
          `or send it back: tiers publish ${answer.run} --send-back "COMMENT"${writerFlag(answer)}`,
        ]
      : ['ask about one:   tiers ask "why is ACCOUNT Tier 3?"'];
  return [
    `Report as of ${answer.asOf} (run ${answer.run}, ${answer.status}), every claim checked against the rows:`,
    `  ${join(place, 'report.html')}   to read and send`,
    `  ${join(place, 'report.md')}     the same as Markdown; facts.json beside it holds what it was checked against`,
    `  ${join(place, 'accounts.csv')}  the full book`,
    `  ${join(place, 'owners')}        a page for each AE`,
    `  ${join(place, 'digest')}        the same in short, for Slack and e-mail`,
    ...outputLines(answer, place),
    ...counts,
    ...(adopted === null ? [] : [`  Model: ${adopted}`]),
    ...besideOf(answer),
    ...writerLines(answer),
    ...(answer.withheld > 0
      ? [`  ${answer.withheld} statements were withheld: the audit could not verify them.`]
      : []),
    ...warnings.map((text) => `warning: ${text}`),
    '',
    'Next',
    `  check it again:  tiers audit ${join(place, 'report.md')}`,
    ...next.map((line) => `  ${line}`),
  ].join('\n');
}
