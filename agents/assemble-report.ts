/** Node: all files of the report folder from the audited pages, stored with the run. */
import { replaceDocuments } from '../db/runs.ts';
import { CheckFailed } from '../domain/errors.ts';
import { reportFiles } from '../report/assemble.ts';
import { attentionText } from './builtin-writer.ts';
import { digestReport } from './digest-report.ts';
import { readAudits, readPages, renderPages, WORK } from './documents.ts';
import { inputOf } from './plan-draft.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { bookOf, type Workbench } from './workbench.ts';
import { sheetOf } from './writer-facts.ts';

/** @throws CheckFailed when faults are left after all rounds of repair: such a report is not written. */
export async function assembleReport(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  if (state.faults > 0)
    throw new CheckFailed(
      `The audit refuses ${state.faults} statements after repair; no report was written.`,
      { hint: `tiers runs shows run ${state.runId}.` },
    );
  const book = await bookOf(bench);
  const input = { ...inputOf(book), sheet: await sheetOf(bench, state.runId) };
  const pages = renderPages(await readPages(bench.pool, state.runId), input.sheet);
  const [audit] = await readAudits(bench.pool, state.runId);
  const [report, ...owners] = pages;
  const files = reportFiles({
    report: report!.rendered,
    owners: owners.map(({ page, rendered }) => ({ slug: page.slug, name: page.name, page: rendered })),
    sheet: input.sheet,
    audit: audit!,
    digest: digestReport(report!.page.draft, input.sheet),
    book: input.book,
    previous: input.previous?.accounts ?? null,
    beside: 'beside' in book ? { name: book.beside.name, accounts: book.beside.book.accounts } : null,
    why: (account) => attentionText(input, account),
  });
  await replaceDocuments(bench.pool, state.runId, files, WORK);
  bench.progress(`assembled ${files.size} files`);
  return { status: 'assembled' };
}
