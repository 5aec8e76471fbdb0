/** Deals and the stage entries that a mapping takes from their columns. */
import { writeDealVersions } from '../db/deal-versions.ts';
import { writeDealStages, writeDeals } from '../db/sources.ts';
import type { DealRecord, DealStageRecord } from '../domain/records.ts';
import { type AcceptedRow, acceptedRows } from './accept.ts';
import { type Loading, options, writeBatches } from './loading.ts';
import type { FilePlan } from './plan.ts';
import { toDeal } from './records.ts';
import { noFindings } from './table-reader.ts';
import { FileTally, type WriteCounts } from './tally.ts';
import { CellFault, parseInstant, parseNumber } from './values.ts';

/** A deal with the values it had before a later one became known (`known_from` in a mapping). */
interface LoadedDeal {
  deal: DealRecord;
  before: { amount: number | null; derived: boolean } | null;
}

export interface ReadDeals {
  plan: FilePlan;
  tally: FileTally;
  findings: ReturnType<typeof noFindings>;
  deals: LoadedDeal[];
  stages: DealStageRecord[];
}

function stagesOf(accepted: AcceptedRow, tally: FileTally): DealStageRecord[] {
  const dealId = String(accepted.values['deal_id']);
  return accepted.row.stages.flatMap(({ stage, enteredAt }) => {
    const read = parseInstant(enteredAt);
    if (typeof read === 'string') return [{ dealId, stage, enteredAt: read }];
    if (read instanceof CellFault) {
      const column = `stage ${stage}`;
      const found = { column, cause: `${column}: ${read.kind}`, reason: read.reason, costs: 'cell' as const };
      tally.setAside(accepted.row.line, dealId, [found]);
    }
    return [];
  });
}

function amountBefore(accepted: AcceptedRow): LoadedDeal['before'] {
  const before = accepted.row.before['amount'];
  if (!before) return null;
  const amount = parseNumber(before.text, { min: 0 });
  return amount instanceof CellFault ? null : { amount, derived: before.derived };
}

export async function readDeals(plan: FilePlan, loading: Loading): Promise<ReadDeals> {
  const tally = new FileTally(plan.file, plan.table, loading.quarantine);
  const findings = noFindings();
  const deals: LoadedDeal[] = [];
  const stages: DealStageRecord[] = [];
  for await (const accepted of acceptedRows(plan, findings, tally, loading)) {
    const deal = toDeal(accepted.values, accepted.ownerId, accepted.row.derived['amount'] !== undefined);
    deals.push({ deal, before: amountBefore(accepted) });
    for (const stage of stagesOf(accepted, tally)) stages.push(stage);
    const earlier = loading.dealAccounts.get(deal.dealId);
    if (earlier !== undefined && earlier !== deal.accountId) tally.moved += 1;
  }
  return { plan, tally, findings, deals, stages };
}

/** The earlier version of a deal whose amount became known only when it closed. */
function asBefore({ deal, before }: LoadedDeal): DealRecord {
  const { amount, derived } = before!;
  return { ...deal, amount, amountDerived: derived && amount !== null };
}

/**
 * Writes deals as observed at the import's date. A deal whose amount became known only when it closed is also
 * filed as it was before, from the day it was created, and as it is, from the day it closed.
 */
async function writeLoadedDeals(loaded: LoadedDeal[], loading: Loading): Promise<WriteCounts> {
  const counts = await writeBatches(
    loaded.map(({ deal }) => deal),
    (batch) => writeDeals(loading.client, batch, options(loading)),
  );
  const dateOf = (instant: string) => instant.slice(0, 10);
  const versions = loaded.flatMap((entry) => {
    const { before, deal } = entry;
    if (before === null || deal.closedAt === null || dateOf(deal.closedAt) > loading.observedAt) return [];
    const closed = { deal, knownSince: dateOf(deal.closedAt) };
    if (dateOf(deal.createdAt) >= closed.knownSince) return [closed];
    return [{ deal: asBefore(entry), knownSince: dateOf(deal.createdAt) }, closed];
  });
  await writeDealVersions(loading.client, versions, loading.importId);
  return counts;
}

export async function writeReadDeals(
  { plan, tally, deals, stages }: ReadDeals,
  loading: Loading,
): Promise<void> {
  tally.write(await writeLoadedDeals(deals, loading));
  await writeBatches(stages, (batch) => writeDealStages(loading.client, batch, options(loading)));
  tally.stagesFromColumns = stages.length;
  loading.onProgress(`${plan.file}: ${tally.read} rows`);
}
