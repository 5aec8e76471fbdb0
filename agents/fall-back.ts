/** Node: the built-in text takes the place of each unit that the audit still refuses after the last repair. */
import { recordEvent } from '../db/run-record.ts';
import { readFallen, readFaults, readPlan, saveFallen } from './draft-work.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import type { Workbench } from './workbench.ts';

export async function fallBack({ pool, progress }: Workbench, state: ReportState): Promise<ReportUpdate> {
  const { runId } = state;
  const { draft } = await readPlan(pool, runId);
  const faults = await readFaults(pool, runId, draft, state.repairs);
  const units = [...new Set(faults.map(({ unit }) => unit))];
  const before = await readFallen(pool, runId, draft);
  await saveFallen(pool, runId, draft, [...new Set([...before, ...units])].sort());
  for (const unit of units) {
    const reasons = faults.filter((fault) => fault.unit === unit).map(({ reason }) => reason);
    const detail = `The built-in text stands for ${unit}: ${reasons[0] ?? 'refused by the audit'}.`;
    await recordEvent(pool, runId, { step: 'fall_back', kind: 'fell_back', detail });
  }
  progress(`the built-in text stands for ${units.length} units that the audit refused`);
  return { status: 'fell back', fellBack: true };
}
