/** What happened to accounts since a day, counted from rows: for the outcomes of overrides [002-28]. */
import type { ClientBase, Pool } from 'pg';
import { endOfDay, type IsoDate } from '../domain/dates.ts';

export interface Outcome {
  id: string;
  /** Deals closed after the day, up to the as-of date; values of those with an amount. */
  won: number;
  wonValue: number;
  lost: number;
  lostValue: number;
  /** ARR as last seen by the day and by the as-of date; null where none was. */
  arrThen: number | null;
  arrNow: number | null;
  /** Days with a touch after the day, and the last touch of all by the as-of date. */
  touchDays: number;
  lastTouch: IsoDate | null;
}

/** One outcome for each span, in the order of their ids. */
export async function readOutcomes(
  client: ClientBase | Pool,
  spans: readonly { id: string; accountId: string; since: IsoDate }[],
  asOf: IsoDate,
): Promise<Outcome[]> {
  const { rows } = await client.query<Outcome>(OUTCOMES, [JSON.stringify(spans), asOf, endOfDay(asOf)]);
  return rows;
}

const OUTCOMES = `
WITH span AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS s(id text, "accountId" text, since date)
), closed AS (
  SELECT s.id, d.outcome, o.amount
  FROM span s
  JOIN deals d ON d.account_id = s."accountId" AND d.outcome IS NOT NULL
   AND d.closed_at >= ((s.since + 1)::timestamp AT TIME ZONE 'UTC') AND d.closed_at < $3::timestamptz
  LEFT JOIN LATERAL (
    SELECT amount FROM deal_observations o
    WHERE o.account_id = d.account_id AND o.deal_id = d.deal_id
    ORDER BY o.observed_at <= $2::date DESC, abs(o.observed_at - $2::date) LIMIT 1
  ) o ON true
), counted AS (
  SELECT id, count(*) FILTER (WHERE outcome = 'won')::int AS won, count(*) FILTER (WHERE outcome = 'lost')::int AS lost,
         coalesce(sum(amount) FILTER (WHERE outcome = 'won'), 0)::float8 AS won_value,
         coalesce(sum(amount) FILTER (WHERE outcome = 'lost'), 0)::float8 AS lost_value
  FROM closed GROUP BY id
), touch AS (
  SELECT s.id, count(DISTINCT (i.occurred_at AT TIME ZONE 'UTC')::date)
           FILTER (WHERE (i.occurred_at AT TIME ZONE 'UTC')::date > s.since)::int AS days,
         to_char(max((i.occurred_at AT TIME ZONE 'UTC')::date), 'YYYY-MM-DD') AS last
  FROM span s
  JOIN interactions i ON i.account_id = s."accountId" AND i.occurred_at < $3::timestamptz
   AND (i.status IS NULL OR i.status = 'completed')
   AND (i.channel IN ('meeting', 'call') OR (i.channel IN ('email', 'message') AND i.direction = 'inbound'))
  GROUP BY s.id
)
SELECT s.id, coalesce(c.won, 0) AS won, coalesce(c.won_value, 0) AS "wonValue", coalesce(c.lost, 0) AS lost,
       coalesce(c.lost_value, 0) AS "lostValue", a.arr::float8 AS "arrThen", b.arr::float8 AS "arrNow",
       coalesce(t.days, 0) AS "touchDays", t.last AS "lastTouch"
FROM span s
LEFT JOIN counted c ON c.id = s.id
LEFT JOIN touch t ON t.id = s.id
LEFT JOIN LATERAL (
  SELECT arr FROM account_observations o WHERE o.account_id = s."accountId" AND o.observed_at <= s.since
  ORDER BY o.observed_at DESC LIMIT 1
) a ON true
LEFT JOIN LATERAL (
  SELECT arr FROM account_observations o WHERE o.account_id = s."accountId" AND o.observed_at <= $2::date
  ORDER BY o.observed_at DESC LIMIT 1
) b ON true
ORDER BY s.id COLLATE "C"`;
