/** Node, one per chosen account: asks the source and stores the answer at once, so that none is asked for twice. */
import { Send } from '@langchain/langgraph';
import { readRunLookups, saveRunLookup } from '../db/run-lookups.ts';
import { recordEvent } from '../db/run-record.ts';
import {
  type CompanySource,
  type EnrichmentReply,
  LOOKUP_REASONS,
  type LookupReason,
} from '../domain/enrichment.ts';
import { lookUpCompany } from '../tools/enrich-company.ts';
import type { ReportState, ReportUpdate } from './report-state.ts';
import { baseBookOf, type Workbench } from './workbench.ts';

/** What a Send hands to this node. */
export interface LookupTask {
  runId: string;
  accountId: string;
  reasons: LookupReason[];
  /** Place in the order of look-ups, from 1. */
  position: number;
}

/** One Send per chosen account; none when nobody was chosen. */
export function lookupSends(state: Pick<ReportState, 'runId' | 'chosen'>, node: string): Send[] {
  return state.chosen.map(
    ({ accountId, reasons }, at) =>
      new Send(node, { runId: state.runId, accountId, reasons, position: at + 1 } satisfies LookupTask),
  );
}

/**
 * Looks one account up, or leaves the answer that the run has; `unavailable` is asked again when the run is made again. Whatever a source does wrong is an answer too.
 * @throws what `bench.stop` was aborted with, before anything is asked
 */
export async function lookUpAccount(bench: Workbench, task: LookupTask): Promise<ReportUpdate> {
  const { pool, source, stop } = bench;
  const { runId, accountId, reasons, position } = task;
  const stored = await readRunLookups(pool, runId);
  const answered = stored.find((each) => each.accountId === accountId);
  if (source === null || (answered && answered.reply.status !== 'unavailable')) return {};
  stop.throwIfAborted();
  const account = (await baseBookOf(bench)).raw.find((each) => each.accountId === accountId);
  if (account === undefined) return {};
  const query = { name: account.name, domain: account.domain, asOf: bench.asOf };
  const answer = await lookUpCompany(finishing(source), query, { pool, signal: stop });
  await saveRunLookup(pool, runId, { accountId, position, reasons: known(reasons), ...answer });
  if (answer.reply.status === 'unavailable')
    await recordUnavailable(bench, runId, account.name, answer.reply);
  return {};
}

/** A run that is told to stop begins no further look-up, but keeps the answers of those that are under way. */
function finishing({ id, keepDays, concurrency, ...source }: CompanySource): CompanySource {
  const never = new AbortController().signal;
  return { id, keepDays, concurrency, lookUp: (query) => source.lookUp(query, never) };
}

const known = (reasons: LookupReason[]): LookupReason[] =>
  LOOKUP_REASONS.filter((reason) => reasons.includes(reason));

async function recordUnavailable(
  { pool, progress }: Workbench,
  runId: string,
  name: string,
  { provider, reason }: EnrichmentReply,
): Promise<void> {
  const detail = `${provider} did not answer for ${name}: ${reason}`;
  await recordEvent(pool, runId, { step: 'look_up', kind: 'unavailable', detail });
  progress(detail);
}
