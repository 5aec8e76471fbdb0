/** Node: the built-in writer drafts the report and one page per owner. */
import { saveDocuments } from '../db/runs.ts';
import { builtinDraft, ownerDraft, ownerSlugs, type WriterInput } from './builtin-writer.ts';
import { DRAFTS, type DraftedPage } from './documents.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { bookOf, type Workbench } from './workbench.ts';

export async function draftSections(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  const input = await writerInputOf(bench);
  const pages = draftPages(input);
  await saveDocuments(bench.pool, state.runId, new Map([[DRAFTS, JSON.stringify(pages)]]));
  bench.progress(`drafted the report and ${pages.length - 1} owner pages`);
  return { status: 'drafted', rounds: 0, withheld: 0 };
}

export async function writerInputOf(bench: Workbench): Promise<WriterInput> {
  const { book, previous, sheet, model } = await bookOf(bench);
  return { book, previous, sheet, model };
}

/** The report first (slug ''), then the owners' pages in the writer's order. */
function draftPages(input: WriterInput): DraftedPage[] {
  const names = new Map(input.sheet.subjects.map((subject) => [subject.id, subject.name]));
  const owners = ownerSlugs(input).map((subject) => ({
    slug: subject.replace(/^owner-/, ''),
    name: names.get(subject) ?? subject,
    draft: ownerDraft(input, subject),
  }));
  return [{ slug: '', name: '', draft: builtinDraft(input) }, ...owners];
}
