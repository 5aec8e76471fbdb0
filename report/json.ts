/** `report.json`: the report's places and facts, and the list of files by which a folder knows itself. */
import { createHash } from 'node:crypto';
import type { Audit } from '../domain/claims.ts';
import type { FactSheet } from '../domain/facts.ts';
import { type ReportFile, type ReportJson, reportSchema } from '../domain/report.ts';
import type { RenderedReport } from './markdown.ts';

export const REPORT_JSON = 'report.json';

/** Edits by hand that could not be kept. It is the reader's as much as ours, so no list of files has it. */
export const HAND_EDITS = 'hand-edits.md';

/** The files of a report folder: path (with `/`) → text. */
export type ReportFiles = ReadonlyMap<string, string>;

/** The same with files that are no text: the PDFs. */
export type FolderFiles = ReadonlyMap<string, string | Uint8Array>;

/** The documented form (domain/report.ts) of a report; `files` are all others of its folder. */
export function reportJson(
  report: RenderedReport,
  sheet: FactSheet,
  audit: Pick<Audit, 'coverage' | 'counts'>,
  files: ReportFiles,
  pages: ReportJson['pages'] = [],
): ReportJson {
  return {
    schema: 'account-tier-report/1',
    run: sheet.run,
    asOf: sheet.asOf,
    previousAsOf: sheet.previousAsOf,
    model: sheet.model,
    title: report.title,
    sections: report.sections,
    spans: report.spans,
    audit: { coverage: audit.coverage, counts: audit.counts },
    pages,
    files: fileList(files),
  };
}

/** The folder with further files in it, which `report.json` then lists too. */
export function withListed(files: ReportFiles, added: FolderFiles): FolderFiles {
  const { [REPORT_JSON]: description, ...others } = Object.fromEntries(files);
  const all = new Map<string, string | Uint8Array>([...Object.entries(others), ...added]);
  const report = reportSchema.parse(JSON.parse(description ?? '{}'));
  return new Map([...all, [REPORT_JSON, jsonText({ ...report, files: fileList(all) })]]);
}

/** Path, size and hash of each file, by path. */
function fileList(files: FolderFiles): ReportFile[] {
  const paths = [...files.keys()].filter((path) => path !== HAND_EDITS).sort((a, b) => (a < b ? -1 : 1));
  return paths.map((path) => ({ path, ...fingerprint(files.get(path) ?? '') }));
}

/** Size in bytes and SHA-256 of a text in UTF-8, or of bytes. */
export function fingerprint(content: string | Uint8Array): Pick<ReportFile, 'bytes' | 'sha256'> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** JSON with one line per element of each top-level list: short, and a change shows as the lines it touches. */
export function jsonText(value: object): string {
  const members = Object.entries(value).map(([key, member]) => {
    const lines = Array.isArray(member) && member.length > 0 ? listed(member) : JSON.stringify(member);
    return `${JSON.stringify(key)}: ${lines}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

const listed = (items: unknown[]): string => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
