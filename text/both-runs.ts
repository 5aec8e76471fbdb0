/** A number of a sheet as it is now and as it was in the run before: what a change is told from. */
import type { AuditIndex } from './index-sheet.ts';

export interface BothRuns {
  now: number;
  before: number;
}

/** @param fact of now: `acme.arr`; null where either run has no number */
export function bothRunsOf(index: AuditIndex, fact: string): BothRuns | null {
  const [now, before] = [fact, `${fact}@previous`].map((id) => index.byId(id)?.value);
  return typeof now === 'number' && typeof before === 'number' ? { now, before } : null;
}
