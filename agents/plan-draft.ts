/** Node: the built-in draft of everything, and with a model writer the batches of units that it may write. */
import { setImmediate } from 'node:timers/promises';
import type { BookAtDate } from '../books/score-book.ts';
import { readReviews } from '../db/run-record.ts';
import { saveDocuments } from '../db/runs.ts';
import type { InvestigationBrief } from '../prompts/investigate.ts';
import type { PromptUnit } from '../prompts/unit-block.ts';
import { type WriterInput, Writing } from '../writer/context.ts';
import { batchesOf, type Unit, unitsOf } from '../writer/draft-units.ts';
import { draftWithUnits, ownerDraft, ownerSlugs, withoutEmpty } from '../writer/whole-report.ts';
import { DRAFTS, type DraftedPage, WITHHELD } from './documents.ts';
import { savePlan } from './draft-work.ts';
import { readBrief } from './investigation-brief.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { promptUnit } from './unit-prompts.ts';
import { bookOf, type Workbench } from './workbench.ts';

export async function planDraft(bench: Workbench, state: ReportState): Promise<ReportUpdate> {
  const { pool, writer } = bench;
  const input = await writerInputOf(bench);
  const pages = draftPages(input);
  const reviews = await readReviews(pool, state.runId);
  const units = writer.kind === 'model' ? unitsOf(pages[0]!.draft) : [];
  const shown = await promptUnits(input, units, await readBrief(pool, state.runId));
  const asked = new Set(shown.map(({ unit }) => unit));
  const batches =
    writer.kind === 'model'
      ? batchesOf(
          units.filter(({ unit }) => asked.has(unit)),
          writer.settings.batch,
        )
      : [];
  const comments = reviews.map(({ author, comment }) => ({ author, text: comment }));
  await savePlan(pool, state.runId, { draft: reviews.length, comments, batches, units: shown }, pages);
  const printed = pages.map((page) => ({ ...page, draft: withoutEmpty(page.draft) }));
  await saveDocuments(
    pool,
    state.runId,
    new Map([
      [DRAFTS, JSON.stringify(printed)],
      [WITHHELD, '[]'],
    ]),
  );
  bench.progress(`drafted the report and ${pages.length - 1} owner pages`);
  return {
    status: 'drafted',
    batches: batches.map(({ id }) => id),
    faulty: [],
    repairs: 0,
    fellBack: false,
    rounds: 0,
    withheld: 0,
  };
}

/**
 * What holds of a unit is found out by audits, so others get their turn between two units. Where nothing holds, there is
 * nothing to write, and the built-in text stands.
 * @param stop ends it between two units, with those that were ready
 */
export async function promptUnits(
  input: WriterInput,
  units: Unit[],
  brief: InvestigationBrief,
  stop?: AbortSignal,
): Promise<PromptUnit[]> {
  const w = new Writing(input);
  const shown: PromptUnit[] = [];
  const shownIn = new Map<string, number>();
  for (const unit of units) {
    if (stop?.aborted) break;
    const place = shownIn.get(unit.section) ?? 0;
    const prompt = promptUnit(w, unit, place, brief);
    if (unit.lead !== '') shownIn.set(unit.section, place + 1);
    if (prompt !== null) shown.push(prompt);
    await setImmediate();
  }
  return shown;
}

export async function writerInputOf(bench: Workbench): Promise<WriterInput> {
  return inputOf(await bookOf(bench));
}

/** What a writer works from. */
export const inputOf = ({ book, previous, sheet, model }: BookAtDate): WriterInput => ({
  book,
  previous,
  sheet,
  model,
});

/** The report first (slug ''), then the owners' pages in the writer's order. */
export function draftPages(input: WriterInput): DraftedPage[] {
  const names = new Map(input.sheet.subjects.map((subject) => [subject.id, subject.name]));
  const owners = ownerSlugs(input).map((subject) => ({
    slug: subject.replace(/^owner-/, ''),
    name: names.get(subject) ?? subject,
    draft: ownerDraft(input, subject),
  }));
  return [{ slug: '', name: '', draft: draftWithUnits(input) }, ...owners];
}
