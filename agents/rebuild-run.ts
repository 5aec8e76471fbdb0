/**
 * A stored run made again from its stored inputs: the same code on the same rows, look-ups and replies, and no step of
 * the graph. Asks nobody and writes nothing.
 */
import type pg from 'pg';
import { type BaseBook, baseBookFrom } from '../books/base-book.ts';
import { scoreBeside } from '../books/beside.ts';
import { withOutlook } from '../books/report-outlook.ts';
import { scoreWithLookups } from '../books/score-book.ts';
import { usageOfRun } from '../db/model-calls.ts';
import { readRunLookups } from '../db/run-lookups.ts';
import type { StoredRun } from '../db/runs.ts';
import type { Audit } from '../domain/claims.ts';
import type { FactSheet } from '../domain/facts.ts';
import type { StoredInputs } from '../domain/run-inputs.ts';
import type { ReportFiles } from '../report/json.ts';
import { parseModel } from '../scoring/load-model.ts';
import { withTexts } from '../writer/draft-units.ts';
import { withoutEmpty } from '../writer/whole-report.ts';
import { filesOf } from './assemble-report.ts';
import { auditPages, faultsIn } from './audit-draft.ts';
import { composeDraft } from './compose-draft.ts';
import { type DraftedPage, renderPages } from './documents.ts';
import type { DraftPlan } from './draft-work.ts';
import { draftPages, inputOf } from './plan-draft.ts';
import { WITHHOLDING_ROUNDS } from './report-state.ts';
import { withholdPages } from './withhold-draft.ts';
import type { RunBook } from './workbench.ts';
import { factsOfWriter, NO_WRITER_FACTS, type WriterFacts, withFacts } from './writer-facts.ts';
import { withFooter } from './writer-footer.ts';

/** What a run was scored to, and the id and the hash of rows that its inputs give. */
export interface RebuiltBook {
  runId: string;
  inputHash: string;
  /** Without outside signals. */
  base: BaseBook;
  book: RunBook;
}

/** What was written about it. */
export interface RebuiltTexts {
  planned: DraftedPage[];
  /** As they ship: without what the audit refused. */
  pages: DraftedPage[];
  audits: Audit[];
  withheld: string[];
  writerFacts: WriterFacts;
  /** With the facts of its writer: what the texts were audited against. */
  sheet: FactSheet;
  files: ReportFiles;
}

/** The book of the run, with the signals of its stored look-ups. @throws TiersError when its inputs do not hold together */
export async function rebuildBook(pool: pg.Pool, run: StoredRun, inputs: StoredInputs): Promise<RebuiltBook> {
  const named = baseBookFrom(inputs, parseModel(run.modelText, run.model.id));
  // Under the id it is stored by: where the rebuilt one differs, that is told once and not in every text.
  const base = { ...named, runId: run.runId };
  const alone = scoreWithLookups(base, await readRunLookups(pool, run.runId));
  const { runId, inputHash } = named;
  const second =
    run.besideText === null ? null : parseModel(run.besideText, run.beside?.id ?? 'the second model');
  const book: RunBook = second === null ? alone : scoreBeside(alone, second);
  return { runId, inputHash, base, book: withOutlook(book, inputs.outlook ?? null) };
}

/** All texts of the run about this book; of a model's those that its stored replies say. */
export async function rebuildTexts(
  pool: pg.Pool,
  runId: string,
  inputs: StoredInputs,
  book: RunBook,
): Promise<RebuiltTexts> {
  const planned = draftPages(inputOf(book));
  const { written, plan } = await writtenTexts(pool, runId, inputs);
  const writerFacts =
    plan === null || inputs.writerModel === null
      ? NO_WRITER_FACTS
      : factsOfWriter(
          inputs.writerModel,
          await usageOfRun(pool, runId),
          plan.batches,
          new Set(written.keys()),
        );
  const sheet = withFacts(book.sheet, writerFacts);
  const composed = planned.map((page) => {
    const own = page.slug === '' ? withTexts(page.draft, written) : page.draft;
    const draft = withoutEmpty(own);
    return { ...page, draft: page.slug === '' ? withFooter(draft, writerFacts) : draft };
  });
  const { pages, audits, withheld } = settled(composed, sheet);
  const files = filesOf(book, sheet, renderPages(pages, sheet), audits[0]!);
  return { planned, pages, audits, withheld, writerFacts, sheet, files };
}

/** The model's texts that are printed, as the run's record has them; none with the built-in writer. */
async function writtenTexts(
  pool: pg.Pool,
  runId: string,
  { writer }: StoredInputs,
): Promise<{ written: Map<string, string>; plan: DraftPlan | null }> {
  if (writer === null) return { written: new Map(), plan: null };
  return composeDraft(pool, runId, identityOf(writer).repairs);
}

/** What a stored run says of its model writer. */
export function identityOf(writer: string): {
  model: string;
  effort: 'low' | 'medium' | 'high';
  repairs: number;
  prompts: string[];
} {
  return JSON.parse(writer);
}

/** The pages without what the audit refuses, as the graph's rounds of withholding leave them. */
function settled(
  composed: DraftedPage[],
  sheet: FactSheet,
): Pick<RebuiltTexts, 'pages' | 'audits' | 'withheld'> {
  const withheld: string[] = [];
  let pages = composed;
  for (let round = 0; ; round += 1) {
    const audits = auditPages(pages, sheet).map(({ audit }) => audit);
    const faults = audits.reduce((sum, audit) => sum + faultsIn(audit), 0);
    if (faults === 0 || round === WITHHOLDING_ROUNDS) return { pages, audits, withheld };
    const left = withholdPages(pages, audits, sheet, round > 0);
    withheld.push(...left.texts);
    pages = left.pages;
  }
}
