/** Node: all files of the report folder from the audited pages, stored with the run. */
import { replaceDocuments } from '../db/runs.ts';
import type { Audit } from '../domain/claims.ts';
import { CheckFailed } from '../domain/errors.ts';
import type { FactSheet } from '../domain/facts.ts';
import { reportFiles } from '../report/assemble.ts';
import type { ReportFiles } from '../report/json.ts';
import { attentionText } from '../writer/whole-report.ts';
import { digestReport } from './digest-report.ts';
import { readAudits, readPages, renderPages, WORK } from './documents.ts';
import { inputOf } from './plan-draft.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { storeBook } from './rescore-accounts.ts';
import { bookOf, type RunBook, type Workbench } from './workbench.ts';
import { sheetOf } from './writer-facts.ts';

/** @throws CheckFailed when faults are left after all rounds of repair: such a report is not written. */
export async function assembleReport(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  if (state.faults > 0)
    throw new CheckFailed(
      `The audit refuses ${state.faults} statements after repair; no report was written.`,
      { hint: `tiers runs shows run ${state.runId}.` },
    );
  const book = await bookOf(bench);
  // After a stop in between, what is stored has to be what the report is made from.
  await storeBook(bench, book);
  const sheet = await sheetOf(bench, state.runId);
  const pages = renderPages(await readPages(bench.pool, state.runId), sheet);
  const [audit] = await readAudits(bench.pool, state.runId);
  const files = filesOf(book, sheet, pages, audit!);
  await replaceDocuments(bench.pool, state.runId, files, WORK);
  bench.progress(`assembled ${files.size} files`);
  return { status: 'assembled' };
}

/**
 * All files of the report folder; the same book, sheet and pages give the same bytes.
 * @param sheet with the facts of its writer
 * @param audit of the first page, which is the report itself
 */
export function filesOf(
  book: RunBook,
  sheet: FactSheet,
  pages: ReturnType<typeof renderPages>,
  audit: Audit,
): ReportFiles {
  const input = { ...inputOf(book), sheet };
  const [report, ...owners] = pages;
  return reportFiles({
    report: report!.rendered,
    owners: owners.map(({ page, rendered }) => ({ slug: page.slug, name: page.name, page: rendered })),
    sheet,
    audit,
    digest: digestReport(report!.page.draft, sheet),
    book: input.book,
    previous: input.previous?.accounts ?? null,
    beside: 'beside' in book ? { name: book.beside.name, accounts: book.beside.book.accounts } : null,
    why: (account) => attentionText(input, account),
  });
}
