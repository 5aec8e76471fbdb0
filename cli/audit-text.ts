/** An audit as a person reads it in a terminal: where, what was said, the verdict, why, and what would be true. */
import { isFault } from '../claims/audit.ts';
import type { Change } from '../claims/swaps-fix.ts';
import type { Audit, CorrectedAudit } from '../domain/claims.ts';
import { type AuditedDocument, placeIn, placeText } from './audit-document.ts';

/** Longest quotation of a claim or a swap; the rest is told by an ellipsis. */
const LONGEST_QUOTE = 160;

/** Faults with their places, what was not checked, then the summary. */
export function auditAsText(document: AuditedDocument, audit: CorrectedAudit): string {
  const faults = audit.claims.filter(isFault).map(({ start, text, type, verdict, reason, correction }) => {
    const line = `${placeText(document.file, placeIn(document, start))}  ${verdict} ${type}  ${quoted(text)}`;
    const swap = correction
      ? [`    instead: ${swapText(document.text.slice(correction.start, correction.end), correction.text)}`]
      : [];
    return [line, `    ${reason}`, ...swap].join('\n');
  });
  return [...faults, ...uncheckedLines(document, audit), summaryOf(audit)].join('\n');
}

/** Words that nothing was held against, a line for each place in the document that a person would turn to. */
function uncheckedLines(document: AuditedDocument, { unchecked }: Audit): string[] {
  const byPlace = new Map<string, string[]>();
  for (const { start, text } of unchecked) {
    const place = placeIn(document, start);
    const told = 'paragraph' in place ? placeText(document.file, place) : `${document.file}:${place.line}`;
    byPlace.set(told, [...(byPlace.get(told) ?? []), quoted(text)]);
  }
  return [...byPlace].map(([place, words]) => `${place}  not checked: ${words.join(', ')}`);
}

/** What `--fix` changed, a line each. */
export function changesAsText(file: string, target: string, changes: readonly Change[]): string {
  const lines = changes.map(
    ({ line, column, from, to }) => `${placeText(file, { line, column })}  fixed  ${swapText(from, to)}`,
  );
  const count = changes.length === 1 ? '1 swap' : `${changes.length} swaps`;
  return [...lines, changes.length === 0 ? 'Nothing to fix.' : `${count} written to ${target}.`].join('\n');
}

function summaryOf(audit: Audit): string {
  const { counts } = audit;
  const faults = audit.claims.filter(isFault).length;
  const withSwap = (audit as CorrectedAudit).claims.filter(({ correction }) => correction).length;
  const fixable = withSwap > 0 ? ` (${withSwap} with a swap that --fix makes)` : '';
  const words = audit.unchecked.length;
  const unchecked =
    words === 0
      ? ''
      : ` ${words === 1 ? '1 place' : `${words} places`} where something could be claimed and nothing was checked.`;
  return `${counts.claims} claims: ${counts.verified} verified, ${counts.contradicted} contradicted, ${counts.unsupported} unsupported, ${counts.unbound} unbound, ${counts.note} in notes. Coverage ${(audit.coverage * 100).toFixed(1)} %. ${faults} faults${fixable}.${unchecked}`;
}

const swapText = (from: string, to: string): string =>
  `${quoted(from)} → ${to === '' ? 'nothing' : quoted(to)}`;

/** On one line, what cannot be seen as its code. */
function quoted(text: string): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(
      /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu,
      (sign) => `<U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
    );
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}”`;
}
