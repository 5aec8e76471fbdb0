/** Node: renders every page and holds each claim of the printed text against the sheet. */
import { auditText, isClean, isFault } from '../claims/audit.ts';
import { saveDocuments } from '../db/runs.ts';
import type { Audit } from '../domain/claims.ts';
import { AUDIT, readPages, renderPages } from './documents.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { bookOf, type Workbench } from './workbench.ts';

export async function auditDraft(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  const { sheet } = await bookOf(bench);
  const pages = await readPages(bench.pool, state.runId);
  const audits = renderPages(pages, sheet).map(({ rendered }): Audit => auditText(rendered.text, sheet));
  const faults = audits.reduce(
    (sum, audit) => sum + Math.max(audit.claims.filter(isFault).length, isClean(audit) ? 0 : 1),
    0,
  );
  await saveDocuments(bench.pool, state.runId, new Map([[AUDIT, JSON.stringify(audits)]]));
  bench.progress(
    `audited ${audits.reduce((sum, audit) => sum + audit.counts.claims, 0)} claims: ${faults} faults`,
  );
  return { status: 'audited', faults };
}
