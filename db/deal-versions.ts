/** Versions of a deal known since a date of their own: an export that says what a value was before it changed. */
import type { ClientBase } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import type { DealRecord } from '../domain/records.ts';
import { inBatches, instant } from './batches.ts';

export interface DealVersion {
  deal: DealRecord;
  knownSince: IsoDate;
}

/**
 * Files versions under their own dates, each deal at most once a date; the deals must have been written before.
 * @returns how many versions are new or differ from what was filed under their date.
 */
export async function writeDealVersions(
  client: ClientBase,
  versions: readonly DealVersion[],
  importId: number,
): Promise<number> {
  const rows = versions.map(({ deal, knownSince }) => ({
    deal_id: deal.dealId,
    observed_at: knownSince,
    name: deal.name,
    owner_id: deal.ownerId,
    type: deal.type,
    stage: deal.stage,
    stage_changed_at: instant(deal.stageChangedAt),
    amount: deal.amount,
    amount_derived: deal.amountDerived,
    currency: deal.currency,
    close_date: deal.closeDate,
  }));
  return (await inBatches(client, VERSIONS, rows, [importId])).length;
}

const COLUMNS = 'name, owner_id, type, stage, stage_changed_at, amount, amount_derived, currency, close_date';
const of = (alias: string) => COLUMNS.replaceAll(/\w+/g, (column) => `${alias}.${column}`);

const VERSIONS = `
INSERT INTO deal_observations AS o (account_id, deal_id, observed_at, seen_until, import_id, ${COLUMNS})
SELECT d.account_id, d.deal_id, r.observed_at, r.observed_at, $2::bigint, ${of('r')}
FROM jsonb_to_recordset($1::jsonb)
  AS r(deal_id text, observed_at date, name text, owner_id text, type text, stage text,
       stage_changed_at timestamptz, amount numeric, amount_derived boolean, currency text, close_date date)
JOIN deals d ON d.deal_id = r.deal_id
ON CONFLICT (account_id, deal_id, observed_at) DO UPDATE SET
  (import_id, ${COLUMNS}) = ROW (excluded.import_id, ${of('excluded')})
WHERE (${of('o')}) IS DISTINCT FROM (${of('excluded')})
RETURNING o.deal_id`;
