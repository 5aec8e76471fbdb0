/** What a sentence that declared forms cover told, so that the next may go on with it: "Sixteen moved down. Watch took ten of them". */
import type { Claim } from '../domain/claims.ts';
import type { AuditIndex } from '../text/index-sheet.ts';
import type { Topic } from '../text/state.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf } from './values.ts';

/** Remembers the figures of the claims of one sentence. */
export function followClaims(topic: Topic, claims: readonly Claim[], index: AuditIndex): void {
  const told = claims.flatMap(({ fact, verdict }) =>
    fact && verdict === 'verified' ? asCandidates(fact, index) : [],
  );
  topic.last = told.slice(-1);
  if (told.length > 0) topic.measures = told;
}

function asCandidates(id: string, index: AuditIndex): Candidate[] {
  const subject = index.subject(index.byId(id)?.subject ?? '');
  if (!subject) return [];
  const found = candidatesOf(index, subject).figures.find(
    ({ fact, metrics, period }) => fact === id && metrics.length === 1 && period !== 'derived',
  );
  return found ? [found] : [];
}
