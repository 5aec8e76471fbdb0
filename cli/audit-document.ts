/** The document that `tiers audit` reads: Markdown as it stands, or a .docx as the Markdown that it amounts to. */
import { readFileSync } from 'node:fs';
import type { CorrectedAudit, CorrectedClaim } from '../domain/claims.ts';
import { FileError } from '../domain/errors.ts';

export interface AuditedDocument {
  file: string;
  /** Markdown; offsets of claims count its UTF-16 units. */
  text: string;
  /** Of a .docx: the offset at which each of its paragraphs starts in `text`, in order; null for Markdown. */
  paragraphs: readonly number[] | null;
  /** What a .docx holds that is not read as text. */
  faults: readonly { at: number; text: string; reason: string }[];
  /** Pictures of a .docx: of these only the titles are read. */
  pictures: number;
}

/** A place that a person can find: line and column of Markdown, the paragraph of a .docx; all from 1. */
export type Place = { line: number; column: number } | { paragraph: number };

/** @throws FileError when it cannot be read or is neither UTF-8 text nor a whole .docx */
export async function readAudited(file: string): Promise<AuditedDocument> {
  const bytes = readBytes(file);
  if (/\.docx$/i.test(file)) {
    const { readDocx } = await import('./docx.ts');
    return { file, ...readDocx(bytes, file) };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { file, text, paragraphs: null, faults: [], pictures: 0 };
  } catch (cause) {
    throw new FileError(`${file} is not UTF-8 text.`, {
      cause,
      hint: 'Give the Markdown report, for instance report.md, or a .docx.',
    });
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new FileError(`${file} cannot be read.`, { cause });
  }
}

/** The audit with what of the document could not be read, as faults at its place. */
export function withUnread(audit: CorrectedAudit, { faults }: AuditedDocument): CorrectedAudit {
  const unread = faults.map(
    ({ at, text, reason }): CorrectedClaim => ({
      text,
      start: at,
      end: at,
      type: 'character',
      verdict: 'unsupported',
      fact: null,
      reason,
      correction: null,
    }),
  );
  const { claims, unsupported } = audit.counts;
  return {
    ...audit,
    counts: { ...audit.counts, claims: claims + unread.length, unsupported: unsupported + unread.length },
    claims: [...audit.claims, ...unread].sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** Where an offset stands. */
export function placeIn({ text, paragraphs }: AuditedDocument, offset: number): Place {
  if (paragraphs) return { paragraph: Math.max(1, paragraphs.filter((start) => start <= offset).length) };
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** `report.md:31:45`; `report.docx, paragraph 12`. */
export function placeText(file: string, place: Place): string {
  return 'paragraph' in place
    ? `${file}, paragraph ${place.paragraph}`
    : `${file}:${place.line}:${place.column}`;
}
