/**
 * What the audit refused of a model's texts, round by round, and which units fell back to their built-in texts: composed
 * and audited again from the stored replies.
 */
import type pg from 'pg';
import type { FactSheet } from '../domain/facts.ts';
import type { VerifiedPart } from '../domain/verification.ts';
import { auditPages, refusedTexts } from './audit-draft.ts';
import { composeDraft } from './compose-draft.ts';
import { auditedFaults, readFallen, readPlan, type UnitFault } from './draft-work.ts';
import { differenceText, firstDifference } from './first-difference.ts';
import { partOf } from './verified-part.ts';
import type { WriterFacts } from './writer-facts.ts';
import { withFooter } from './writer-footer.ts';

interface Refusals {
  /** Faults by round, as far as rounds were audited. */
  rounds: UnitFault[][];
  fallen: string[];
}

/** @param sheet with the facts of the writer */
export async function refusalPart(
  pool: pg.Pool,
  runId: string,
  repairs: number,
  { sheet, writerFacts }: { sheet: FactSheet; writerFacts: WriterFacts },
): Promise<VerifiedPart> {
  const { draft } = await readPlan(pool, runId);
  const stored: Refusals = { rounds: [], fallen: await readFallen(pool, runId, draft) };
  const rebuilt: Refusals = { rounds: [], fallen: [] };
  for (let round = 0; round <= repairs; round += 1) {
    const kept = await auditedFaults(pool, runId, draft, round);
    if (kept === null) break;
    stored.rounds.push(kept);
    rebuilt.rounds.push(await refusedIn(pool, runId, round, { sheet, writerFacts }));
  }
  // Only what is refused after the last round falls back.
  rebuilt.fallen = [...new Set(rebuilt.rounds.at(-1)?.map(({ unit }) => unit))].sort();
  return partOf('refused texts', stored, rebuilt, () => {
    const other = firstDifference(stored, rebuilt);
    return other && differenceText(other, rebuilt);
  });
}

async function refusedIn(
  pool: pg.Pool,
  runId: string,
  round: number,
  { sheet, writerFacts }: { sheet: FactSheet; writerFacts: WriterFacts },
): Promise<UnitFault[]> {
  const { pages, written, faults } = await composeDraft(pool, runId, round, []);
  const [page] = pages;
  if (page === undefined) return faults;
  const [audited] = auditPages([{ ...page, draft: withFooter(page.draft, writerFacts) }], sheet);
  return [...faults, ...refusedTexts(audited, sheet, new Set(written.keys()))];
}
