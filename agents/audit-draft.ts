/**
 * Node: renders every page as it stands and holds each claim of the printed text against the sheet. What it refuses
 * of a model's text is told apart from the rest: that goes back to the model, the rest is withheld. A report that goes
 * back to its model comes here again, so the owners' pages, of which a model writes nothing, wait until then: what
 * ships was audited whole.
 */
import { auditText, isClean, isFault } from '../claims/audit.ts';
import { correctionsFor } from '../claims/corrections.ts';
import { saveDocuments } from '../db/runs.ts';
import type { Audit, Claim } from '../domain/claims.ts';
import type { FactSheet } from '../domain/facts.ts';
import { composeDraft } from './compose-draft.ts';
import { AUDIT, DRAFTS, type DraftedPage, readPages, renderPages } from './documents.ts';
import { saveFaults, type UnitFault } from './draft-work.ts';
import { goesBack, type ReportState, type ReportUpdate } from './report-state.ts';
import { unitsOfClaims } from './unit-faults.ts';
import { bookOf, type Workbench } from './workbench.ts';
import { WRITER_FACTS, withFacts, writerFacts } from './writer-facts.ts';
import { withFooter } from './writer-footer.ts';

export async function auditDraft(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  const { pool } = bench;
  const composed = await composeDraft(pool, state.runId, state.repairs);
  const written = new Set(composed.written.keys());
  const facts = await writerFacts(bench, state.runId, composed.plan.batches, written);
  const sheet = withFacts((await bookOf(bench)).sheet, facts);
  // Once something was withheld, the pages are what is left of them.
  const pages =
    state.rounds > 0
      ? await readPages(pool, state.runId)
      : composed.pages.map((page) =>
          page.slug === '' ? { ...page, draft: withFooter(page.draft, facts) } : page,
        );
  const [report, ...owners] = pages;
  const first = auditPages(report === undefined ? [] : [report], sheet);
  const refused = [...composed.faults, ...refusedTexts(first[0], sheet, written)];
  const units = new Set(refused.map(({ unit }) => unit));
  const faulty = composed.plan.batches.filter((batch) => batch.units.some((unit) => units.has(unit)));
  if (!state.fellBack && state.rounds === 0)
    await saveFaults(pool, state.runId, composed.plan.draft, state.repairs, refused);
  const audited = goesBack(state, faulty) ? first : [...first, ...auditPages(owners, sheet)];
  const audits = audited.map(({ audit }) => audit);
  const faults = audits.reduce((sum, audit) => sum + faultsIn(audit), 0);
  await saveDocuments(
    pool,
    state.runId,
    new Map([
      [AUDIT, JSON.stringify(audits)],
      [DRAFTS, JSON.stringify(pages)],
      [WRITER_FACTS, JSON.stringify(facts)],
    ]),
  );
  tell(bench, audits, faults, units.size);
  return {
    status: 'audited',
    faults,
    // A heading that a refused unit makes untrue is no fault of the built-in text.
    builtinFaults: units.size > 0 ? 0 : faults,
    faulty: faulty.map(({ id }) => id),
  };
}

interface AuditedPage {
  page: DraftedPage;
  text: string;
  audit: Audit;
}

/** Audits by sheet and printed text: a page that is the same in the next round was audited. */
const known = new WeakMap<FactSheet, Map<string, Audit>>();

/** Each page rendered and audited. */
export function auditPages(pages: DraftedPage[], sheet: FactSheet): AuditedPage[] {
  const audits = known.get(sheet) ?? new Map<string, Audit>();
  known.set(sheet, audits);
  return renderPages(pages, sheet).map(({ page, rendered: { text } }) => {
    const audit = audits.get(text) ?? auditText(text, sheet);
    audits.set(text, audit);
    return { page, text, audit };
  });
}

/** At least one for an audit that is not clean. */
export const faultsIn = (audit: Audit): number =>
  Math.max(audit.claims.filter(isFault).length, isClean(audit) ? 0 : 1);

/** What the audit refuses of the model's texts, each fault with its unit and what would hold. */
export function refusedTexts(
  report: AuditedPage | undefined,
  sheet: FactSheet,
  written: ReadonlySet<string>,
): UnitFault[] {
  if (report === undefined || written.size === 0) return [];
  const faults = report.audit.claims.filter(isFault);
  const units = unitsOfClaims(faults, report.page.draft, report.text, sheet, written);
  return faults.flatMap((claim, at) => {
    const unit = units[at];
    return unit == null ? [] : [faultOf(claim, unit, sheet)];
  });
}

const faultOf = (claim: Claim, unit: string, sheet: FactSheet): UnitFault => ({
  unit,
  span: claim.text,
  reason: claim.reason,
  corrections: correctionsFor(claim, sheet),
});

function tell(bench: Workbench, audits: Audit[], faults: number, units: number): void {
  const claims = audits.reduce((sum, audit) => sum + audit.counts.claims, 0);
  const refused = units === 0 ? '' : `, ${units} units refused`;
  bench.progress(`audited ${claims} claims: ${faults} faults${refused}`);
}
