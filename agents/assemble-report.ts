/** Node: all files of the report folder from the audited pages, stored with the run. */
import { readDocument, saveDocuments } from '../db/runs.ts';
import type { Audit } from '../domain/claims.ts';
import { CheckFailed } from '../domain/errors.ts';
import { reportFiles } from '../report/assemble.ts';
import { attentionText } from './builtin-writer.ts';
import { AUDIT, readPages, renderPages } from './documents.ts';
import { writerInputOf } from './draft-sections.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import type { Workbench } from './workbench.ts';

/** @throws CheckFailed when faults are left after all rounds of repair: such a report is not written. */
export async function assembleReport(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  if (state.faults > 0)
    throw new CheckFailed(
      `The audit refuses ${state.faults} statements after repair; no report was written.`,
      { hint: `tiers runs shows run ${state.runId}.` },
    );
  const input = await writerInputOf(bench);
  const pages = renderPages(await readPages(bench.pool, state.runId), input.sheet);
  const audits = JSON.parse((await readDocument(bench.pool, state.runId, AUDIT)) ?? '[]') as Audit[];
  const [report, ...owners] = pages;
  const files = reportFiles({
    report: report!.rendered,
    owners: owners.map(({ page, rendered }) => ({ slug: page.slug, name: page.name, page: rendered })),
    sheet: input.sheet,
    audit: audits[0]!,
    book: input.book,
    previous: input.previous?.accounts ?? null,
    why: (account) => attentionText(input, account),
  });
  await saveDocuments(bench.pool, state.runId, new Map(files));
  bench.progress(`assembled ${files.size} files`);
  return { status: 'assembled' };
}
