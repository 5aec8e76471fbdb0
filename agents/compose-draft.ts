/** The pages as they stand: the built-in draft with the model's texts in the places of those units that have one. */
import type pg from 'pg';
import { withTexts } from '../writer/draft-units.ts';
import { withoutEmpty } from '../writer/whole-report.ts';
import type { DraftedPage } from './documents.ts';
import {
  type DraftPlan,
  readFallen,
  readPlan,
  readPlannedPages,
  readResults,
  type UnitFault,
} from './draft-work.ts';

export interface ComposedDraft {
  plan: DraftPlan;
  pages: DraftedPage[];
  /** The model's texts that are printed, by unit. */
  written: Map<string, string>;
  /** Faults of texts that cannot be rendered; the built-in text stands in for them. */
  faults: UnitFault[];
}

/**
 * @param lastRound the latest round of repair whose replies count
 * @param given units that fell back to their built-in texts; those of the run's record unless given
 */
export async function composeDraft(
  pool: pg.Pool,
  runId: string,
  lastRound: number,
  given?: readonly string[],
): Promise<ComposedDraft> {
  const plan = await readPlan(pool, runId);
  const fallen = new Set(given ?? (await readFallen(pool, runId, plan.draft)));
  const latest = new Map<string, { text: string | null; faults: UnitFault[] }>();
  for (const batch of plan.batches) {
    for (const result of await readResults(pool, runId, plan.draft, batch.id, lastRound)) {
      if (result.reply === null) continue;
      for (const unit of batch.units) {
        const faults = result.faults.filter((fault) => fault.unit === unit);
        const text = result.texts[unit] ?? null;
        if (text !== null || faults.length > 0) latest.set(unit, { text, faults });
      }
    }
  }
  const standing = [...latest].filter(([unit]) => !fallen.has(unit));
  const written = new Map(
    standing.flatMap(([unit, { text, faults }]) =>
      text === null || faults.length > 0 ? [] : [[unit, text] as const],
    ),
  );
  const pages = (await readPlannedPages(pool, runId)).map((page) =>
    page.slug === ''
      ? { ...page, draft: withoutEmpty(withTexts(page.draft, written)) }
      : { ...page, draft: withoutEmpty(page.draft) },
  );
  return { plan, pages, written, faults: standing.flatMap(([, { faults }]) => faults) };
}
