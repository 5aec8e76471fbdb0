/**
 * The audit: rendered text and fact sheet in, a verdict for every checkable span out. It never sees what the
 * writer meant. Default-deny: what no declared phrase covers is a fault, with or without a figure in it.
 */
import type { Audit, Claim, Verdict } from '../domain/claims.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { Place } from '../prose/unchecked.ts';
import { indexForAudit } from '../text/index-sheet.ts';
import { readStructure } from '../text/structure.ts';
import { readDocument } from './document.ts';

/**
 * In which language a text is held: `declared` is that of reports and answers, where every phrase is a declared form;
 * `open` also reads sentences that no form covers, word by word (prose/reader.ts), for documents that people wrote.
 */
export type ProseLanguage = 'declared' | 'open';

/**
 * Audits Markdown against a sheet. Pure: the same text and sheet give the same claims, ordered by place.
 * Never throws on any text; what it cannot read is a fault.
 */
export function auditText(markdown: string, sheet: FactSheet, prose: ProseLanguage = 'declared'): Audit {
  const structure = readStructure(markdown);
  const { claims, unchecked, covered, tokens } = readDocument(
    structure,
    indexForAudit(sheet),
    prose === 'open',
  );
  const characters = structure.faults.map(
    (fault): Claim => ({
      text: markdown.slice(fault.start, fault.end),
      start: fault.start,
      end: fault.end,
      type: 'character',
      verdict: 'unsupported',
      fact: null,
      reason: fault.reason,
    }),
  );
  const all = [...claims, ...characters]
    .map((claim) => ({ ...claim, text: markdown.slice(claim.start, claim.end) }))
    .sort((a, b) => a.start - b.start || a.end - b.end || order(a.type, b.type));
  return {
    coverage: tokens === 0 ? 0 : Number((covered / tokens).toFixed(4)),
    counts: countsOf(all),
    claims: all,
    unchecked: untouched(markdown, unchecked, all),
  };
}

/**
 * The language that a document is held in: a report, an owner's page and an answer, known by their titles, are held in
 * the declared one; anything else was written by somebody who does not know it.
 */
export function languageOf(markdown: string, sheet: FactSheet): ProseLanguage {
  const title = readStructure(markdown).blocks.find((block) => block.kind === 'heading' && block.depth === 1);
  if (title?.kind !== 'heading') return 'open';
  const { claims } = auditText(`# ${title.content.text}`, sheet);
  return claims.length > 0 &&
    claims.every(({ verdict }) => verdict !== 'unsupported' && verdict !== 'unbound')
    ? 'declared'
    : 'open';
}

/** No fault, and something was recognised and holds: an empty or alien document is not clean. */
export function isClean(audit: Audit): boolean {
  const { verified, contradicted, unsupported, unbound } = audit.counts;
  return verified > 0 && contradicted + unsupported + unbound === 0;
}

/** A claim that does not hold or cannot be held against anything; a person's note is none. */
export function isFault(claim: Claim): boolean {
  return claim.verdict !== 'verified' && claim.verdict !== 'note';
}

/** Of words that could be claimed, those on which no claim of the finished text stands. */
function untouched(markdown: string, places: readonly Place[], claims: readonly Claim[]): Audit['unchecked'] {
  return places
    .filter(({ start, end }) => !claims.some((claim) => claim.start < end && claim.end > start))
    .map(({ start, end }) => ({ text: markdown.slice(start, end), start, end }));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function countsOf(claims: Claim[]): Audit['counts'] {
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    claims: claims.length,
    verified: count('verified'),
    contradicted: count('contradicted'),
    unsupported: count('unsupported'),
    unbound: count('unbound'),
    note: count('note'),
  };
}
