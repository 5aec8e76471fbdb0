/** Applies the corrections of a text, again and again until no fault has one: fixing what is fixed changes nothing. */
import type { CorrectedAudit, Correction } from '../domain/claims.ts';
import type { FactSheet } from '../domain/facts.ts';
import { isFault, type ProseLanguage } from './audit.ts';
import { applied, auditWithCorrections } from './swaps.ts';

/** A swap can make room for another; more rounds than this have never been needed. */
const MOST_ROUNDS = 8;

export interface Change {
  /** Line of the text as given, and column, both from 1; columns count UTF-16 units. */
  line: number;
  column: number;
  from: string;
  to: string;
}

export interface FixedText {
  text: string;
  /** In the order of the text. */
  changes: Change[];
  /** The audit of the text as it is now. */
  audit: CorrectedAudit;
}

/** Makes every swap that is offered for the text; notes are never touched. Pure. */
export function fixText(markdown: string, sheet: FactSheet, prose: ProseLanguage = 'declared'): FixedText {
  let text = markdown;
  let audit = auditWithCorrections(text, sheet, prose);
  const changes: Change[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const swaps = apart(audit);
    if (swaps.length === 0) break;
    const next = applied(text, swaps);
    const after = auditWithCorrections(next, sheet, prose);
    if (faultsOf(after) >= faultsOf(audit)) break;
    changes.push(...swaps.map((swap) => changeOf(text, swap)));
    [text, audit] = [next, after];
  }
  changes.sort((a, b) => a.line - b.line || a.column - b.column);
  return { text, changes, audit };
}

const faultsOf = (audit: CorrectedAudit): number => audit.claims.filter(isFault).length;

/** Each correction once; of two that overlap the first. */
function apart(audit: CorrectedAudit): Correction[] {
  const wanted = audit.claims.flatMap(({ correction }) => (correction ? [correction] : []));
  const ordered = [...wanted].sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: Correction[] = [];
  for (const each of ordered) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}

function changeOf(text: string, { start, end, text: to }: Correction): Change {
  return { ...placeOf(text, start), from: text.slice(start, end), to };
}

/** Line and column of an offset, both from 1; columns count UTF-16 units. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
