/** A run's texts as stored and as rebuilt: the pages while they were made, and every file of the report. */
import type pg from 'pg';
import { isFault } from '../claims/audit.ts';
import { readReviews } from '../db/run-record.ts';
import type { StoredInputs } from '../domain/run-inputs.ts';
import type { VerifiedPart } from '../domain/verification.ts';
import { sourceOver } from '../tools/company-snapshot.ts';
import { faultsIn } from './audit-draft.ts';
import { AUDIT, DRAFTS, WITHHELD, WORK } from './documents.ts';
import { PLAN, PLANNED_PAGES } from './draft-work.ts';
import { differenceText, firstDifference } from './first-difference.ts';
import { LOOKUP_RECORD, recordOf } from './lookup-record.ts';
import type { RebuiltBook, RebuiltTexts } from './rebuild-run.ts';
import { notStored, partOf, toldPart } from './verified-part.ts';
import { textPart } from './verify-book.ts';
import { WRITER_FACTS } from './writer-facts.ts';

interface TextsOfRun {
  texts: RebuiltTexts;
  documents: ReadonlyMap<string, string>;
  scored: RebuiltBook;
  inputs: StoredInputs;
}

/** Files that are many are one part each folder; all others stand alone. */
const FOLDERS = ['owners/', 'charts/', 'digest/'];

export async function textParts(pool: pg.Pool, runId: string, run: TextsOfRun): Promise<VerifiedPart[]> {
  return [...(await workParts(pool, runId, run)), auditPart(run.texts), ...fileParts(run)];
}

/** What the run keeps of its way to the report. */
async function workParts(
  pool: pg.Pool,
  runId: string,
  { texts, documents, scored, inputs }: TextsOfRun,
): Promise<VerifiedPart[]> {
  const compared: [part: string, path: string, rebuilt: unknown][] = [
    ['plan', PLANNED_PAGES, texts.planned],
    ['draft', DRAFTS, texts.pages],
    ['record of the audit', AUDIT, texts.audits],
    ['withheld', WITHHELD, texts.withheld],
    ['facts of the writer', WRITER_FACTS, texts.writerFacts],
  ];
  const parts = compared.map(([part, path, rebuilt]) => jsonPart(part, documents.get(path), rebuilt));
  const looked = jsonPart(
    'record of the look-ups',
    documents.get(LOOKUP_RECORD),
    await lookupsOf(inputs, scored),
  );
  return [...parts, looked, ...(await requestPart(pool, runId, inputs, documents))];
}

/** The record of the look-ups; what plain top-and-bottom would have found is found in the stored snapshot. */
async function lookupsOf({ snapshot }: StoredInputs, { base, book }: RebuiltBook): Promise<unknown> {
  // Reading a snapshot puts companies of one name together, in place.
  const source = snapshot === null ? null : sourceOver(async () => structuredClone(snapshot), 1);
  return recordOf({ source, stop: new AbortController().signal }, base, book);
}

/** The built-in writer is asked for nothing; of a model's batches each request is rebuilt (verify-replies.ts). */
async function requestPart(
  pool: pg.Pool,
  runId: string,
  { writer }: StoredInputs,
  documents: ReadonlyMap<string, string>,
): Promise<VerifiedPart[]> {
  if (writer !== null) return [];
  const reviews = await readReviews(pool, runId);
  const comments = reviews.map(({ author, comment }) => ({ author, text: comment }));
  return [
    jsonPart('requests', documents.get(PLAN), { draft: reviews.length, comments, batches: [], units: [] }),
  ];
}

function jsonPart(part: string, stored: string | undefined, rebuilt: unknown): VerifiedPart {
  const written = JSON.stringify(rebuilt);
  if (stored === undefined) return notStored(part, written);
  return partOf(part, stored, written, () => {
    const kept = jsonOf(stored);
    if (kept === undefined) return 'it is no JSON any more';
    const other = firstDifference(kept, JSON.parse(written));
    return other && differenceText(other, rebuilt);
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every page that ships, held against the rebuilt facts. */
function auditPart({ audits }: RebuiltTexts): VerifiedPart {
  const faults = audits.reduce((sum, audit) => sum + faultsIn(audit), 0);
  const claims = audits.reduce((sum, { counts }) => sum + counts.claims, 0);
  const first = audits.flatMap((audit) => audit.claims).find(isFault);
  return faults === 0
    ? toldPart('audit', 'holds', `${claims} claims, each verified against the rebuilt facts`)
    : toldPart(
        'audit',
        'fails',
        `${faults} of ${claims} claims do not hold, first “${first?.text}”: ${first?.reason}`,
      );
}

function fileParts({ texts, documents }: TextsOfRun): VerifiedPart[] {
  const { files } = texts;
  const more = [...documents.keys()].filter((path) => !path.startsWith(WORK) && !files.has(path));
  const alone = [...files].filter(([path]) => !FOLDERS.some((folder) => path.startsWith(folder)));
  return [
    ...alone.map(([path, text]) => textPart(path, documents.get(path), text)),
    ...FOLDERS.flatMap((folder) => folderPart(folder, files, documents)),
    ...more.map((path) => toldPart(path, 'differs', 'it is stored, and nothing gives it')),
  ];
}

/** The files of one folder together; the difference names the file. */
function folderPart(
  folder: string,
  files: RebuiltTexts['files'],
  documents: ReadonlyMap<string, string>,
): VerifiedPart[] {
  const parts = [...files]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]) => textPart(path, documents.get(path), text));
  if (parts.length === 0) return [];
  const title = `${folder} (${parts.length} files)`;
  const stored = parts.map(({ part, stored: hash }) => [part, hash]);
  const rebuilt = parts.map(({ part, rebuilt: hash }) => [part, hash]);
  const other = parts.find(({ verdict }) => verdict === 'differs');
  return [partOf(title, stored, rebuilt, () => (other ? `${other.part}, ${other.difference}` : null))];
}
