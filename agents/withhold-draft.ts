/** Node: withholds what the audit refused. The built-in writer would write the same again, so it is taken out. */
import { isFault } from '../claims/audit.ts';
import { readDocument, saveDocuments } from '../db/runs.ts';
import type { Audit } from '../domain/claims.ts';
import type { FactSheet } from '../domain/facts.ts';
import { DRAFTS, type DraftedPage, readAudits, readPages, renderPages, WITHHELD } from './documents.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { withholdFaults } from './withhold.ts';
import type { Workbench } from './workbench.ts';
import { sheetOf } from './writer-facts.ts';

export async function withholdDraft(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  const sheet = await sheetOf(bench, state.runId);
  const pages = await readPages(bench.pool, state.runId);
  const audits = await readAudits(bench.pool, state.runId);
  const before = JSON.parse((await readDocument(bench.pool, state.runId, WITHHELD)) ?? '[]') as string[];
  const texts = state.rounds === 0 ? [] : before;
  const { pages: repaired, texts: taken } = withholdPages(pages, audits, sheet, state.rounds > 0);
  texts.push(...taken);
  await saveDocuments(
    bench.pool,
    state.runId,
    new Map([
      [DRAFTS, JSON.stringify(repaired)],
      [WITHHELD, JSON.stringify(texts)],
    ]),
  );
  bench.progress(`withheld ${texts.length} statements that the audit refused`);
  return { status: 'repaired', rounds: state.rounds + 1, withheld: texts.length };
}

/** The pages without what their audits refuse. @param coarse take whole units out instead of sentences */
export function withholdPages(
  pages: DraftedPage[],
  audits: Audit[],
  sheet: FactSheet,
  coarse: boolean,
): { pages: DraftedPage[]; texts: string[] } {
  const texts: string[] = [];
  const left = renderPages(pages, sheet).map(({ page, rendered }, at) => {
    const faults = audits[at]!.claims.filter(isFault);
    if (faults.length === 0) return page;
    const withheld = withholdFaults(page.draft, rendered.text, faults, sheet, coarse);
    texts.push(...withheld.texts);
    return { ...page, draft: withheld.draft };
  });
  return { pages: left, texts };
}
