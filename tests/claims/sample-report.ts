/** A report of the shared fixture, kept as a file so that edits of it mean the same whatever the writer says next. */
import { readFileSync } from 'node:fs';
import { auditText, isFault } from '../../claims/audit.ts';
import type { Claim } from '../../domain/claims.ts';
import { sampleFactSheet } from '../fixtures.ts';

export const SHEET = sampleFactSheet();
export const REPORT = readFileSync(new URL('./sample-report.md', import.meta.url), 'utf8');

export const faultsIn = (text: string): Claim[] => auditText(text, SHEET).claims.filter(isFault);

export interface EditResult {
  faults: Claim[];
  /** Faults that overlap the edited place. */
  there: Claim[];
}

/** Audits the report with the first place of a text replaced; throws when the report does not hold it. */
export function edited(from: string, to: string): EditResult {
  const start = REPORT.indexOf(from);
  if (start < 0) throw new Error(`the sample report does not say "${from}"`);
  const faults = faultsIn(REPORT.slice(0, start) + to + REPORT.slice(start + from.length));
  const end = start + Math.max(1, to.length);
  return { faults, there: faults.filter((fault) => fault.start < end && fault.end > start) };
}
