/**
 * The days on which accounts were touched, as the feature statement counts touches (features.sql): two-way interactions
 * that took place, one logged twice is one. From the month a year before the date on, so that a later day can be told.
 */
import type { ClientBase, Pool } from 'pg';
import { addDays, endOfDay, type IsoDate, oneYearBefore } from '../domain/dates.ts';

export interface TouchedDay {
  accountId: string;
  on: IsoDate;
  contact: string | null;
  /** As given; null where the source does not say. */
  purpose: string | null;
  sentiment: number | null;
  sentimentDerived: boolean;
  /** Day on which the first deal of the account was won, up to the date. */
  firstWonOn: IsoDate | null;
}

/** Touches by account, day and contact. @param accounts of these alone; of all unless given */
export async function readTouches(
  client: ClientBase | Pool,
  asOf: IsoDate,
  accounts: readonly string[] | null = null,
): Promise<TouchedDay[]> {
  const { rows } = await client.query<TouchedDay>(
    `SELECT i.account_id AS "accountId", to_char(i.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "on", i.contact,
            min(lower(i.purpose)) AS purpose, avg(i.sentiment)::float8 AS sentiment,
            bool_or(i.sentiment IS NOT NULL AND i.sentiment_derived) AS "sentimentDerived",
            (SELECT to_char(min(d.closed_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD') FROM deals d
             WHERE d.account_id = i.account_id AND d.outcome = 'won' AND d.closed_at < $2::timestamptz) AS "firstWonOn"
     FROM interactions i
     WHERE i.occurred_at >= $1::timestamptz AND i.occurred_at < $2::timestamptz
       AND (i.status IS NULL OR i.status = 'completed')
       AND (i.channel IN ('meeting', 'call') OR (i.channel IN ('email', 'message') AND i.direction = 'inbound'))
       AND ($3::text[] IS NULL OR i.account_id = ANY ($3))
     GROUP BY i.account_id, "on", i.channel, i.contact
     ORDER BY i.account_id COLLATE "C", "on", i.channel COLLATE "C", i.contact COLLATE "C"`,
    [`${addDays(oneYearBefore(asOf), -29)}T00:00:00Z`, endOfDay(asOf), accounts],
  );
  return rows;
}

/** Days of all interactions of the last 30 days that took place, one-way ones included. */
export async function readLoggedDays(
  client: ClientBase | Pool,
  asOf: IsoDate,
  accounts: readonly string[] | null = null,
): Promise<{ accountId: string; on: IsoDate }[]> {
  const { rows } = await client.query<{ accountId: string; on: IsoDate }>(
    `SELECT account_id AS "accountId", to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "on"
     FROM interactions
     WHERE occurred_at >= $1::timestamptz AND occurred_at < $2::timestamptz
       AND (status IS NULL OR status = 'completed')
       AND ($3::text[] IS NULL OR account_id = ANY ($3))
     ORDER BY account_id COLLATE "C", occurred_at`,
    [`${addDays(asOf, -29)}T00:00:00Z`, endOfDay(asOf), accounts],
  );
  return rows;
}
