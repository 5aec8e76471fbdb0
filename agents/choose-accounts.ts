/** Node: who is looked up and why [000-12]; see scoring/choose-lookups.ts. Without a source nobody is. */

import type { BaseBook } from '../books/base-book.ts';
import { chooseLookups, type LookupChoice } from '../scoring/choose-lookups.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { baseBookOf, type RunWriter, type Workbench } from './workbench.ts';

/** At most a tenth of the budget waits for what a model writer asks for itself. */
const WRITERS_SHARE = 10;

export async function chooseAccounts(bench: Workbench, _state: ReportState): Promise<ReportUpdate> {
  const base = await baseBookOf(bench);
  const chosen = bench.source === null ? [] : chosenOf(base, bench.writer);
  bench.progress(`chose ${chosen.length} accounts to look up`);
  return { chosen, status: 'chosen' };
}

/** The accounts that a run looks up before its writer begins. */
export function chosenOf(base: BaseBook, writer: RunWriter): LookupChoice[] {
  const { ends, budget } = base.lookupRule;
  const kept =
    writer.kind === 'builtin'
      ? 0
      : Math.min(writer.settings.tool_lookups, Math.floor(budget / WRITERS_SHARE));
  return chooseLookups(base, { ends, budget: budget - kept });
}
