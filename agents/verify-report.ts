/** A report's files against their run: byte for byte, and of a page changed by hand each change with the audit's verdict. */
import { auditText, isClean, isFault } from '../claims/audit.ts';
import type { StoredRun } from '../db/runs.ts';
import { type FactSheet, factSheetSchema } from '../domain/facts.ts';
import { reportSchema } from '../domain/report.ts';
import type { PageEdit, VerifiedFile, VerifiedPart } from '../domain/verification.ts';
import { type HandEdit, handEdits, linesOf } from '../report/hand-edits.ts';
import { HAND_EDITS, REPORT_JSON, type ReportFiles } from '../report/json.ts';
import { lineKey, lineKeys } from '../report/kept-edits.ts';
import { WORK } from './documents.ts';
import { differenceOfLines, firstDifference } from './first-difference.ts';
import { hashOf, partOf, toldPart } from './verified-part.ts';

interface Texts {
  files: ReportFiles;
  sheet: FactSheet;
}

/**
 * One file against the run's texts.
 * @param path its place among the run's files; null where it has none
 */
export function verifiedFile(file: string, path: string | null, text: string, texts: Texts): VerifiedFile {
  const own = path === null ? undefined : texts.files.get(path);
  const found = hashOf(text);
  const frame = { file, path, found, rebuilt: own === undefined ? null : hashOf(own), edits: [] };
  if (own === undefined) return { ...frame, verdict: 'unknown', difference: 'no file of the run' };
  if (own === text) return { ...frame, verdict: 'same', difference: null };
  if (path === REPORT_JSON && describesRun(text, own, texts.files))
    return {
      ...frame,
      verdict: 'same',
      difference: 'beside the run’s own it lists what was added to the folder',
    };
  if (!path!.endsWith('.md'))
    return {
      ...frame,
      verdict: 'differs',
      difference: differenceOfLines(text, own, ['in the file', 'in the run']),
    };
  const edits = editsOf(text, own, texts.sheet);
  return { ...frame, edits, verdict: 'edited', difference: editedText(edits, text, own) };
}

/** A file that the folder lacks. */
export const missingFile = (path: string, text: string): VerifiedFile => ({
  file: path,
  path,
  found: null,
  rebuilt: hashOf(text),
  verdict: 'missing',
  difference: 'the folder lacks it',
  edits: [],
});

/** Where a file stands among those of a run: by the longest end of its path that is one of them. */
export function pathInRun(file: string, files: ReportFiles): string | null {
  const parts = file.split(/[\\/]/);
  for (let from = 0; from < parts.length; from += 1) {
    const path = parts.slice(from).join('/');
    if (files.has(path)) return path;
  }
  const under = [...files.keys()].filter((path) => path.endsWith(`/${parts.at(-1)}`));
  return under.length === 1 ? under[0]! : null;
}

/** Files of a folder that are the reader's own, or that no text of a run can be compared with. */
export function isOwn(path: string): boolean {
  return path === HAND_EDITS || path.startsWith('edited/') || path.endsWith('.pdf');
}

/** Whether the `report.json` of a folder is the run's, but for what writing the folder added: keys of lines, PDFs. */
function describesRun(text: string, own: string, files: ReportFiles): boolean {
  const [given, wanted] = [text, own].map((each) => reportSchema.safeParse(parsed(each)).data);
  if (given === undefined || wanted === undefined) return false;
  const { generated: _, ...rest } = given;
  const without = { ...rest, files: rest.files.filter(({ path }) => files.has(path)) };
  return firstDifference(without, wanted) === null;
}

function editsOf(text: string, own: string, sheet: FactSheet): PageEdit[] {
  const generated = linesOf(own);
  const edits = handEdits(lineKeys(own), linesOf(text), generated, lineKey);
  const faults = auditText(text, sheet).claims.filter(isFault);
  const lineAt = lineNumbers(text);
  return edits.map((edit) => {
    const [first, last] = linesIn(edit, lineAt);
    const fault = faults.find(({ start }) => lineOf(text, start) >= first && lineOf(text, start) <= last);
    const removed = 'from' in edit.place ? generated.slice(edit.place.from, edit.place.to) : [];
    return {
      line: first,
      section: edit.section,
      removed: removed.map((line) => line.text),
      written: edit.lines.map((line) => line.text),
      holds: fault === undefined,
      reason:
        fault === undefined ? null : `“${fault.text.replace(/\s+/g, ' ')}” does not hold: ${fault.reason}`,
    };
  });
}

/** Numbers in the file of its lines that are not blank. */
const lineNumbers = (text: string): number[] =>
  text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]));

function linesIn({ line, lines }: HandEdit, numbers: readonly number[]): [number, number] {
  const first = numbers[line - 1] ?? 1;
  return [first, numbers[line - 2 + Math.max(1, lines.length)] ?? first];
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function editedText(edits: readonly PageEdit[], text: string, own: string): string {
  if (edits.length === 0) {
    const other = differenceOfLines(text, own, ['in the file', 'in the run']);
    return `only blank space or line ends differ, ${other}`;
  }
  const failing = edits.filter(({ holds }) => !holds).length;
  const held = failing === 0 ? 'the audit verifies each' : `the audit refuses ${failing}`;
  return `${edits.length} ${edits.length === 1 ? 'change' : 'changes'} by hand; ${held}`;
}

/** What can be said of a run without inputs: its report is clean by its own facts, and its files are what it lists. */
export function reportAlone(
  run: StoredRun,
  documents: ReadonlyMap<string, string>,
): { parts: VerifiedPart[]; texts: Texts | null } {
  const files = new Map([...documents].filter(([path]) => !path.startsWith(WORK)));
  const sheet = factSheetSchema.safeParse(parsed(files.get('facts.json')));
  if (!sheet.success || run.sheet === null)
    return { parts: [toldPart('facts', 'differs', 'the run has no fact sheet')], texts: null };
  const texts = { files, sheet: sheet.data };
  const pages = [...files].filter(([path]) => path.endsWith('.md'));
  return {
    parts: [listedPart(files), ...pages.map(([path, text]) => pagePart(path, text, texts.sheet))],
    texts,
  };
}

function listedPart(files: ReportFiles): VerifiedPart {
  const description = reportSchema.safeParse(parsed(files.get(REPORT_JSON)));
  if (!description.success) return toldPart('files', 'differs', `${REPORT_JSON} cannot be read`);
  const listed = description.data.files.map(({ path, sha256 }) => [path, sha256]);
  const found = description.data.files.map(({ path }) => [path, hashOf(files.get(path) ?? '')]);
  return partOf('files', listed, found, () => {
    const at = listed.findIndex(([, hash], place) => hash !== found[place]![1]);
    return `${listed[at]![0]} is not what ${REPORT_JSON} lists`;
  });
}

function pagePart(path: string, text: string, sheet: FactSheet): VerifiedPart {
  const audit = auditText(text, sheet);
  const fault = audit.claims.find(isFault);
  if (isClean(audit))
    return toldPart(path, 'holds', `${audit.counts.claims} claims, each verified against the stored facts`);
  return toldPart(
    path,
    'fails',
    fault ? `“${fault.text}”: ${fault.reason}` : 'nothing of it could be checked',
  );
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
