/** Edits by hand survive a new report in the same folder: what holds goes into it, the rest into `hand-edits.md`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditText, isFault } from '../claims/audit.ts';
import { type FactSheet, factSheetSchema } from '../domain/facts.ts';
import { type ReportJson, reportSchema } from '../domain/report.ts';
import { linkBack, linksToPages } from '../report/assemble.ts';
import { type HandEdit, handEdits, linesOf } from '../report/hand-edits.ts';
import { renderHtml } from '../report/html.ts';
import { HAND_EDITS, jsonText, REPORT_JSON, type ReportFiles, withListed } from '../report/json.ts';
import { editEntry, keepEdits, lineKey, lineKeys } from '../report/kept-edits.ts';
import type { RenderedReport } from '../report/markdown.ts';
import type { EditedPages } from '../report/write.ts';

export interface EditedFolder {
  files: ReportFiles;
  pages: EditedPages;
  kept: number;
  notKept: number;
}

const REPORT = 'report.md';
const TITLE = `# Edits by hand that are not in the report

What you wrote is here, with the reason. Take out what is settled; this file is never overwritten.
`;

/** The files of a new report with the edits of the folder that they will replace; reads the folder, writes nothing. */
export async function withHandEdits(
  directory: string,
  files: ReportFiles,
  discard: boolean,
): Promise<EditedFolder> {
  const description = reportSchema.parse(JSON.parse(files.get(REPORT_JSON) ?? '{}'));
  const generated = markdownOf(files).map((path) => ({ path, lines: lineKeys(files.get(path)!) }));
  const folder = new Folder(new Map(files), { ...description, generated });
  for (const page of await editedPages(directory)) {
    if (discard) folder.discarded.add(page.path);
    else folder.keep(page);
  }
  const noted = await textOf(join(directory, HAND_EDITS));
  return folder.finish(noted);
}

const markdownOf = (files: ReportFiles): string[] =>
  [...files.keys()].filter((path) => path.endsWith('.md') && path !== HAND_EDITS).sort();

interface EditedPage {
  path: string;
  /** Keys of its lines as generated, and its text as it is. */
  base: string[];
  text: string;
}

/** Pages of the folder that say something else than was generated. A folder that is not ours has none. */
async function editedPages(directory: string): Promise<EditedPage[]> {
  const former = await textOf(join(directory, REPORT_JSON));
  const generated = former === null ? undefined : formerPages(former);
  const pages: EditedPage[] = [];
  for (const { path, lines } of generated ?? []) {
    const text = await textOf(join(directory, path));
    if (text !== null && lineKeys(text).join() !== lines.join()) pages.push({ path, base: lines, text });
  }
  return pages;
}

function formerPages(text: string): ReportJson['generated'] {
  try {
    return reportSchema.parse(JSON.parse(text)).generated;
  } catch {
    return undefined;
  }
}

/** null for a file that is not there or no text: the writer of the folder then keeps a copy. */
async function textOf(path: string): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    return null;
  }
}

class Folder {
  readonly settled = new Set<string>();
  readonly discarded = new Set<string>();
  private readonly files: Map<string, string>;
  private description: ReportJson;
  private sheet: FactSheet | null = null;
  private readonly entries: string[] = [];
  private kept = 0;
  private notKept = 0;

  constructor(files: Map<string, string>, description: ReportJson) {
    this.files = files;
    this.description = description;
  }

  keep({ path, base, text }: EditedPage): void {
    this.settled.add(path);
    if (!this.files.has(path)) {
      const edits = handEdits(base, linesOf(text), [], lineKey);
      this.note(
        path,
        edits.map((edit) => ({ edit, reason: 'the page is not made any more' })),
      );
      return;
    }
    const { kept, notKept, page } = keepEdits(base, text, this.pageOf(path), (words) => this.faultsOf(words));
    this.kept += kept.length;
    this.note(path, notKept);
    if (kept.length > 0) this.replace(path, page);
  }

  private note(path: string, edits: { edit: HandEdit; reason: string }[]): void {
    this.notKept += edits.length;
    const { asOf } = this.description;
    this.entries.push(...edits.map(({ edit, reason }) => editEntry(path, asOf, edit, reason)));
  }

  finish(noted: string | null): EditedFolder {
    const fresh = this.entries.filter((entry) => !noted?.includes(entry));
    if (noted !== null || fresh.length > 0)
      this.files.set(
        HAND_EDITS,
        [noted ?? TITLE, ...fresh]
          .map((part) => part.trimEnd())
          .join('\n\n')
          .concat('\n'),
      );
    this.files.set(REPORT_JSON, jsonText(this.description));
    const { settled, discarded, kept, notKept } = this;
    const files = withListed(this.files, new Map()) as ReportFiles;
    return { files, pages: { settled, discarded }, kept, notKept };
  }

  private faultsOf(text: string) {
    this.sheet ??= factSheetSchema.parse(JSON.parse(this.files.get('facts.json') ?? '{}'));
    return auditText(text, this.sheet).claims.filter(isFault);
  }

  /** The page as rendered. */
  private pageOf(path: string): RenderedReport {
    const text = this.files.get(path)!;
    const { title, sections, spans, pages = [] } = this.description;
    if (path === REPORT) return { title, sections, spans, text };
    const known = pages.find((page) => page.path === path);
    if (known) return { ...known, text };
    return { title: '', sections: [], spans: [], text };
  }

  private replace(path: string, page: RenderedReport): void {
    const { title, pages = [] } = this.description;
    const { sections, spans } = page;
    this.files.set(path, page.text);
    if (path === REPORT) {
      const { coverage, counts } = auditText(page.text, this.sheet!);
      this.description = { ...this.description, sections, spans, audit: { coverage, counts } };
    } else {
      const others = pages.map((each) => (each.path === path ? { ...each, sections, spans } : each));
      this.description = { ...this.description, pages: others };
    }
    const links = path === REPORT ? linksToPages(pages) : linkBack(title);
    this.files.set(path.replace(/\.md$/, '.html'), renderHtml(page, this.sheet!, links));
  }
}
