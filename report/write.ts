/**
 * A report folder appears whole or not at all: it is written beside its place and then renamed into it. It replaces
 * its own former output only, and what a person changed in that is kept under `edited/`.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FileError } from '../domain/errors.ts';
import { type ReportFile, reportSchema } from '../domain/report.ts';
import { type FolderFiles, fingerprint, HAND_EDITS, REPORT_JSON } from './json.ts';

/** Where a person's changed version of a file goes when the report is written again. */
const EDITED = 'edited';

/** What became of pages that people changed, by the paths of these. */
export interface EditedPages {
  /** Put into the new page or written down in `hand-edits.md`, so that no copy is needed. */
  settled: ReadonlySet<string>;
  /** Given up on request: the changed page is kept under `edited/`. */
  discarded: ReadonlySet<string>;
}

const NO_PAGES: EditedPages = { settled: new Set(), discarded: new Set() };

export interface WrittenReport {
  /** Absolute path of the folder. */
  directory: string;
  /** Files that a person had changed: where each now lies, relative to the folder. */
  kept: { path: string; keptAs: string }[];
}

/**
 * Writes the files as the folder `directory`, replacing an earlier report there.
 * @throws FileError when the directory holds files that no report of ours wrote, or cannot be written; what
 *   was there is then untouched.
 */
export async function writeReport(
  directory: string,
  files: FolderFiles,
  pages: EditedPages = NO_PAGES,
): Promise<WrittenReport> {
  const place = resolve(directory);
  const beside = join(dirname(place), `.${basename(place)}`);
  const old = `${beside}.old`;
  const fresh = `${beside}.new-${randomUUID()}`;
  try {
    await recover(place, old);
    const former = await formerFiles(place);
    await mkdir(dirname(place), { recursive: true });
    await writeAll(fresh, files);
    const kept = await keepEdited(place, fresh, former, pages);
    await swap(place, fresh, old);
    return { directory: place, kept };
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    if (cause instanceof FileError) throw cause;
    throw new FileError(`cannot write the report to ${place}: ${(cause as Error).message}`, { cause });
  }
}

/** A run that was killed between the two renames left the old report under its other name. */
async function recover(place: string, old: string): Promise<void> {
  if ((await exists(old)) && !(await exists(place))) await rename(old, place);
}

/** What the report in that folder wrote; empty when there is none. Any other content is not ours to replace. */
async function formerFiles(place: string): Promise<ReportFile[]> {
  if (!(await exists(place))) return [];
  if (!(await stat(place)).isDirectory()) {
    throw new FileError(`${place} is a file, and a report is a folder`, {
      hint: 'choose another place with --out',
    });
  }
  const present = await filesUnder(place);
  if (present.length === 0) return [];
  const former = await readFormer(place);
  const ours = new Set([REPORT_JSON, HAND_EDITS, ...former.map((file) => file.path)]);
  const foreign = present.filter((path) => !ours.has(path) && !path.startsWith(`${EDITED}/`));
  if (foreign.length === 0) return former;
  const named = foreign.slice(0, 3).join(', ');
  throw new FileError(
    `${place} holds ${foreign.length === 1 ? 'a file' : `${foreign.length} files`} that no report wrote (${named})`,
    { hint: 'choose an empty or new folder with --out, or move these files away' },
  );
}

async function readFormer(place: string): Promise<ReportFile[]> {
  try {
    return reportSchema.parse(JSON.parse(await readFile(join(place, REPORT_JSON), 'utf8'))).files;
  } catch {
    return [];
  }
}

/** Paths of all files below the directory, with `/`, sorted. */
async function filesUnder(directory: string, under = ''): Promise<string[]> {
  const entries = await readdir(join(directory, under), { withFileTypes: true });
  const paths = entries.map((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(directory, path) : [path];
  });
  return (await Promise.all(paths)).flat().sort((a, b) => (a < b ? -1 : 1));
}

async function writeAll(directory: string, files: FolderFiles): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(join(directory, dirname(path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

/** Copies what a person changed, and what was kept of that before, into the new folder. */
async function keepEdited(
  place: string,
  fresh: string,
  former: ReportFile[],
  { settled, discarded }: EditedPages,
): Promise<WrittenReport['kept']> {
  const kept: WrittenReport['kept'] = [];
  if (!(await exists(place))) return kept;
  for (const path of (await filesUnder(place)).filter((name) => name.startsWith(`${EDITED}/`))) {
    await keepAs(fresh, path, await readFile(join(place, path)));
  }
  const noted = await readFile(join(place, HAND_EDITS)).catch(() => null);
  if (noted && !(await exists(join(fresh, HAND_EDITS)))) await writeFile(join(fresh, HAND_EDITS), noted);
  for (const { path, sha256 } of former) {
    const content = await readFile(join(place, path)).catch(() => null);
    if (content === null || settled.has(path)) continue;
    if (fingerprint(content).sha256 === sha256 && !discarded.has(path)) continue;
    kept.push({ path, keptAs: await keepAs(fresh, `${EDITED}/${path}`, content) });
  }
  return kept;
}

/** Under that name, or the next free one (`report-2.md`) when it is taken by other content. */
async function keepAs(directory: string, wanted: string, content: Buffer): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : wanted.replace(/(\.[^./]*)?$/, `-${number}$1`);
    const there = await readFile(join(directory, path)).catch(() => null);
    if (there?.equals(content)) return path;
    if (there !== null) continue;
    await mkdir(join(directory, dirname(path)), { recursive: true });
    await writeFile(join(directory, path), content);
    return path;
  }
}

async function swap(place: string, fresh: string, old: string): Promise<void> {
  await rm(old, { recursive: true, force: true });
  const replaced = await exists(place);
  if (replaced) await rename(place, old);
  try {
    await rename(fresh, place);
  } catch (cause) {
    if (replaced) await rename(old, place);
    throw cause;
  }
  await rm(old, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return false;
      throw cause;
    },
  );
}
