/**
 * What a run stores while a model drafts: the plan, and what came of each batch in each round. State holds ids only;
 * a draft that was sent back is drafted under a number of its own, so that no text of it is taken for a new one.
 */
import type pg from 'pg';
import { readDocument, saveDocuments } from '../db/runs.ts';
import type { PromptUnit } from '../prompts/unit-block.ts';
import type { Batch } from '../writer/draft-units.ts';
import { type DraftedPage, WORK } from './documents.ts';

/** A fault of a unit's text: found before rendering (a typed figure, an unknown reference) or by the audit. */
export interface UnitFault {
  unit: string;
  /** As printed, or as typed where it could not be rendered; empty for the whole text. */
  span: string;
  reason: string;
  /** What would hold. */
  corrections: string[];
}

export interface DraftPlan {
  /** How often the draft was sent back before. */
  draft: number;
  comments: { author: string; text: string }[];
  batches: Batch[];
  /** All units of the batches as their prompts show them. */
  units: PromptUnit[];
}

/** What a batch's reply brought in one round. */
export interface BatchResult {
  /** Round 0 is the draft, 1 and 2 are repairs. */
  round: number;
  /** The reply as it came, for the conversation to go on; null when none came. */
  reply: string | null;
  /** Texts by unit, with references to subjects. Those with a fault are not printed. */
  texts: Record<string, string>;
  faults: UnitFault[];
  /** Why no reply came. */
  failure: string | null;
}

export const PLAN = `${WORK}plan.json`;
/** Apart from the plan, which every batch reads. */
export const PLANNED_PAGES = `${WORK}planned-pages.json`;
const resultPath = (draft: number, batch: string, round: number): string =>
  `${WORK}draft-${draft}/${batch}-${round}.json`;
const faultsPath = (draft: number, round: number): string => `${WORK}draft-${draft}/faults-${round}.json`;
const fallenPath = (draft: number): string => `${WORK}draft-${draft}/fallen.json`;

const readJson = async <T>(pool: pg.Pool, runId: string, path: string): Promise<T | null> => {
  const text = await readDocument(pool, runId, path);
  return text === null ? null : (JSON.parse(text) as T);
};
const saveJson = (pool: pg.Pool, runId: string, path: string, value: unknown): Promise<void> =>
  saveDocuments(pool, runId, new Map([[path, JSON.stringify(value)]]));

/**
 * Also forgets which units fell back, as a run that is made again may get replies that it did not get before.
 * @param pages the built-in pages with the places of all units
 */
export async function savePlan(
  pool: pg.Pool,
  runId: string,
  plan: DraftPlan,
  pages: DraftedPage[],
): Promise<void> {
  const documents = new Map([
    [PLAN, JSON.stringify(plan)],
    [PLANNED_PAGES, JSON.stringify(pages)],
    [fallenPath(plan.draft), '[]'],
  ]);
  await saveDocuments(pool, runId, documents);
}

/** @throws TypeError when nothing was planned: the nodes run in another order. */
export async function readPlan(pool: pg.Pool, runId: string): Promise<DraftPlan> {
  const plan = await readJson<DraftPlan>(pool, runId, PLAN);
  if (plan === null) throw new TypeError(`Run ${runId} has no plan of its draft.`);
  return plan;
}

/** The built-in pages of the plan; none before it is saved. */
export const readPlannedPages = async (pool: pg.Pool, runId: string): Promise<DraftedPage[]> =>
  (await readJson<DraftedPage[]>(pool, runId, PLANNED_PAGES)) ?? [];

export const saveResult = (
  pool: pg.Pool,
  runId: string,
  draft: number,
  batch: string,
  result: BatchResult,
): Promise<void> => saveJson(pool, runId, resultPath(draft, batch, result.round), result);

/** The results of a batch up to a round, the draft's first. */
export async function readResults(
  pool: pg.Pool,
  runId: string,
  draft: number,
  batch: string,
  lastRound: number,
): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for (let round = 0; round <= lastRound; round++) {
    const result = await readJson<BatchResult>(pool, runId, resultPath(draft, batch, round));
    if (result !== null) results.push(result);
  }
  return results;
}

export const saveFaults = (
  pool: pg.Pool,
  runId: string,
  draft: number,
  round: number,
  faults: UnitFault[],
): Promise<void> => saveJson(pool, runId, faultsPath(draft, round), faults);

/** Faults of the audit after a round; empty where it was not audited. */
export const readFaults = async (
  pool: pg.Pool,
  runId: string,
  draft: number,
  round: number,
): Promise<UnitFault[]> => (await auditedFaults(pool, runId, draft, round)) ?? [];

/** The same; null where it was not audited. */
export const auditedFaults = (
  pool: pg.Pool,
  runId: string,
  draft: number,
  round: number,
): Promise<UnitFault[] | null> => readJson<UnitFault[]>(pool, runId, faultsPath(draft, round));

export const saveFallen = (pool: pg.Pool, runId: string, draft: number, units: string[]): Promise<void> =>
  saveJson(pool, runId, fallenPath(draft), units);

export const readFallen = async (pool: pg.Pool, runId: string, draft: number): Promise<string[]> =>
  (await readJson<string[]>(pool, runId, fallenPath(draft))) ?? [];
