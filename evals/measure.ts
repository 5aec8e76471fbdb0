/** Runs operators over a report and measures what the audit makes of the edits. */
import { auditText, isFault } from '../claims/audit.ts';
import type { FactSheet } from '../domain/facts.ts';
import { applyEdit, type Edit, type Operator, type Report } from './edits.ts';
import { seededRandom } from './random.ts';

export interface Outcome {
  operator: string;
  /** Edits made. */
  edits: number;
  /** Edits for which a fault overlaps the edited place. */
  caught: number;
  /** Edits for which there is a fault anywhere. */
  noticed: number;
  /** What slipped through, for reading. */
  missed: { line: string; replacement: string }[];
}

/** Applies each operator `count` times (fewer where a report has too few places) and audits every edited text. */
export function measureOperators(
  report: Report,
  operators: Record<string, Operator>,
  count: number,
  seed: number,
): Outcome[] {
  return Object.entries(operators).map(([operator, make], at) => {
    const outcome: Outcome = { operator, edits: 0, caught: 0, noticed: 0, missed: [] };
    for (const edit of distinctEdits(report, make, count, seed + at * 1000)) record(outcome, report, edit);
    return outcome;
  });
}

/** Up to `count` different edits; gives up after ten times as many tries. */
export function distinctEdits(report: Report, make: Operator, count: number, seed: number): Edit[] {
  const random = seededRandom(seed);
  const edits = new Map<string, Edit>();
  for (let attempt = 0; attempt < count * 10 && edits.size < count; attempt++) {
    const edit = make(report, random);
    if (edit) edits.set(`${edit.start}:${edit.end}:${edit.replacement}`, edit);
  }
  return [...edits.values()];
}

function record(outcome: Outcome, report: Report, edit: Edit): void {
  const edited = applyEdit(report.text, edit);
  const faults = faultsOf(edited.text, report.sheet);
  const overlaps = faults.some(
    (fault) => fault.start < Math.max(edited.end, edited.start + 1) && fault.end > edited.start,
  );
  outcome.edits += 1;
  if (faults.length > 0) outcome.noticed += 1;
  if (overlaps) outcome.caught += 1;
  else outcome.missed.push({ line: lineAt(edited.text, edited.start), replacement: edit.replacement });
}

export function faultsOf(
  text: string,
  sheet: FactSheet,
): { start: number; end: number; text: string; reason: string }[] {
  return auditText(text, sheet).claims.filter(isFault);
}

export function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end);
}
