/** Deals that closed between two dates, as known at the later one. */
import type { ClientBase, Pool } from 'pg';
import { endOfDay, type IsoDate } from '../domain/dates.ts';

export interface ClosedDeal {
  accountId: string;
  dealId: string;
  outcome: 'won' | 'lost';
  closedOn: IsoDate;
  amount: number | null;
}

/** Closed after `since` and up to `asOf`, by date and id; renewals included. */
export async function dealsClosedBetween(
  client: ClientBase | Pool,
  since: IsoDate,
  asOf: IsoDate,
): Promise<ClosedDeal[]> {
  const { rows } = await client.query<ClosedDeal>(
    `SELECT DISTINCT ON ("closedOn", deal COLLATE "C") account AS "accountId", deal AS "dealId", outcome, "closedOn", amount
     FROM (
       SELECT d.account_id AS account, d.deal_id AS deal, d.outcome, o.amount::float8 AS amount, o.observed_at,
              to_char(d.closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "closedOn"
       FROM deals d JOIN deal_observations o ON o.account_id = d.account_id AND o.deal_id = d.deal_id
       WHERE d.closed_at >= $1::timestamptz AND d.closed_at < $2::timestamptz AND d.outcome IS NOT NULL
     ) closed
     ORDER BY "closedOn", deal COLLATE "C", observed_at <= $3::date DESC, abs(observed_at - $3::date)`,
    [endOfDay(since), endOfDay(asOf), asOf],
  );
  return rows;
}
