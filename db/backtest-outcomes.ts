/** What happened to every account after a past date, and what of its inputs nobody could have seen on it. */
import type { ClientBase, Pool } from 'pg';
import type { AccountOutcome, LateInputs, OutcomeReach } from '../domain/backtest-inputs.ts';
import { addDays, daysBetween, endOfDay, type IsoDate } from '../domain/dates.ts';

/** How far each source reaches, by rows dated up to the day that their import speaks for. */
export async function readOutcomeReach(client: ClientBase | Pool): Promise<OutcomeReach> {
  const { rows } = await client.query<OutcomeReach>(REACH);
  return rows[0]!;
}

const REACH = `
WITH deal AS (
  SELECT (created_at AT TIME ZONE 'UTC')::date AS on_date, observed_at FROM deals
  UNION ALL SELECT (closed_at AT TIME ZONE 'UTC')::date, observed_at FROM deals WHERE closed_at IS NOT NULL
  UNION ALL SELECT (s.entered_at AT TIME ZONE 'UTC')::date, d.observed_at
  FROM deal_stages s JOIN deals d ON d.account_id = s.account_id AND d.deal_id = s.deal_id
), touch AS (
  SELECT (occurred_at AT TIME ZONE 'UTC')::date AS on_date, observed_at FROM interactions
  WHERE status IS NULL OR status = 'completed'
), reach AS (
  SELECT (SELECT min(on_date) FROM deal) AS deals_from, (SELECT min(on_date) FROM touch) AS touches_from,
         (SELECT max(on_date) FROM deal WHERE on_date <= observed_at) AS deals_to,
         (SELECT max(on_date) FROM touch WHERE on_date <= observed_at) AS touches_to
)
SELECT to_char(least(deals_from, touches_from), 'YYYY-MM-DD') AS "from", to_char(deals_to, 'YYYY-MM-DD') AS "dealsTo",
       to_char(touches_to, 'YYYY-MM-DD') AS "interactionsTo",
       EXISTS (SELECT FROM deal_observations WHERE type = 'renewal') AS renewals
FROM reach`;

/**
 * Every account, by account id: what stood on the date, and what happened after it up to the end of the window.
 * Touches before the date are counted over as many days as the window has.
 */
export async function readAccountOutcomes(
  client: ClientBase | Pool,
  asOf: IsoDate,
  end: IsoDate,
): Promise<AccountOutcome[]> {
  const before = addDays(asOf, -daysBetween(asOf, end));
  const { rows } = await client.query<AccountOutcome>(OUTCOMES, [
    ...[asOf, end, endOfDay(asOf), endOfDay(end), endOfDay(before)],
  ]);
  return rows;
}

const OUTCOMES = `
WITH deal AS (
  SELECT DISTINCT ON (d.account_id, d.deal_id) d.account_id, d.created_at, d.closed_at, d.outcome, o.type
  FROM deals d
  JOIN deal_observations o ON o.account_id = d.account_id AND o.deal_id = d.deal_id
  WHERE d.created_at < $4::timestamptz
  ORDER BY d.account_id, d.deal_id, o.observed_at <= $2::date DESC, abs(o.observed_at - $2::date)
), by_type AS (
  SELECT account_id, type,
         count(*) FILTER (WHERE created_at < $3::timestamptz
                            AND coalesce(closed_at >= $3::timestamptz, outcome IS NULL)) AS open,
         count(*) FILTER (WHERE outcome = 'won' AND closed_at < $3::timestamptz) AS won_before,
         count(*) FILTER (WHERE outcome = 'won' AND closed_at >= $3::timestamptz AND closed_at < $4::timestamptz) AS won,
         count(*) FILTER (WHERE outcome = 'lost' AND created_at < $3::timestamptz
                            AND closed_at >= $3::timestamptz AND closed_at < $4::timestamptz) AS lost
  FROM deal GROUP BY account_id, type
), decided AS (
  SELECT account_id, jsonb_agg(jsonb_build_object('type', type, 'open', open, 'wonBefore', won_before,
                                                  'won', won, 'lost', lost) ORDER BY type COLLATE "C") AS deals
  FROM by_type GROUP BY account_id
), touch AS (
  SELECT account_id, count(*) FILTER (WHERE occurred_at < $3::timestamptz)::int AS before,
         count(*) FILTER (WHERE occurred_at >= $3::timestamptz)::int AS after
  FROM interactions
  WHERE occurred_at >= $5::timestamptz AND occurred_at < $4::timestamptz
    AND (status IS NULL OR status = 'completed')
    AND (channel IN ('meeting', 'call') OR (channel IN ('email', 'message') AND direction = 'inbound'))
  GROUP BY account_id
), observed AS (
  SELECT o.*, greatest(o.observed_at, i.observed_at) AS known_on
  FROM account_observations o LEFT JOIN imports i ON i.import_id = o.import_id
), known_then AS (
  SELECT DISTINCT ON (account_id) account_id, coalesce(type = 'customer', false) OR coalesce(arr > 0, false) AS customer
  FROM observed WHERE known_on <= $1::date ORDER BY account_id, observed_at DESC
), later AS (
  SELECT account_id, max(seen_until) AS seen_until,
         min(observed_at) FILTER (WHERE observed_at > $1::date AND observed_at <= $2::date
                                    AND (type = 'churned' OR arr = 0)) AS churned_on
  FROM account_observations GROUP BY account_id
)
SELECT a.account_id AS "accountId", coalesce(d.deals, '[]') AS deals, coalesce(t.before, 0) AS "touchesBefore",
       coalesce(t.after, 0) AS "touchesAfter", coalesce(k.customer, false) AS "customerThen",
       to_char(l.churned_on, 'YYYY-MM-DD') AS "churnedOn", to_char(l.seen_until, 'YYYY-MM-DD') AS "seenUntil"
FROM accounts a
LEFT JOIN decided d ON d.account_id = a.account_id
LEFT JOIN touch t ON t.account_id = a.account_id
LEFT JOIN known_then k ON k.account_id = a.account_id
LEFT JOIN later l ON l.account_id = a.account_id
ORDER BY a.account_id COLLATE "C"`;

/**
 * What was observed only after the date. A version that an import filed under an earlier day (`known_from` in a
 * mapping) counts for closed deals, whose closing dates it; of open ones it would tell how they are going to end.
 */
export async function readLateInputs(client: ClientBase | Pool, asOf: IsoDate): Promise<LateInputs> {
  const { rows } = await client.query<LateInputs>(LATE, [asOf, endOfDay(asOf)]);
  return rows[0]!;
}

const LATE = `
WITH account_version AS (
  SELECT o.account_id, o.observed_at, o.attributes, greatest(o.observed_at, i.observed_at) AS known_on
  FROM account_observations o LEFT JOIN imports i ON i.import_id = o.import_id
), seen AS (
  SELECT DISTINCT ON (account_id) account_id, attributes
  FROM account_version WHERE known_on <= $1::date ORDER BY account_id, observed_at DESC
), late_attribute AS (
  SELECT DISTINCT v.account_id, entry.key
  FROM account_version v
  JOIN seen s ON s.account_id = v.account_id
  CROSS JOIN LATERAL jsonb_each(v.attributes) AS entry
  WHERE v.known_on > $1::date AND entry.value <> 'null'::jsonb
    AND coalesce(s.attributes -> entry.key, 'null'::jsonb) = 'null'::jsonb
), late_deal AS (
  SELECT d.account_id, d.deal_id
  FROM deals d
  WHERE d.created_at < $2::timestamptz AND NOT EXISTS (
    SELECT FROM deal_observations o LEFT JOIN imports i ON i.import_id = o.import_id
    WHERE o.account_id = d.account_id AND o.deal_id = d.deal_id AND o.observed_at <= $1::date
      AND (d.closed_at < $2::timestamptz OR coalesce(i.observed_at, o.observed_at) <= $1::date)
  )
)
SELECT (SELECT coalesce(jsonb_agg(a.account_id ORDER BY a.account_id COLLATE "C"), '[]') FROM accounts a
        WHERE NOT EXISTS (SELECT FROM seen s WHERE s.account_id = a.account_id)) AS accounts,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('accountId', account_id, 'name', key)
                                  ORDER BY account_id COLLATE "C", key COLLATE "C"), '[]')
        FROM late_attribute) AS attributes,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('accountId', account_id, 'dealId', deal_id)
                                  ORDER BY account_id COLLATE "C", deal_id COLLATE "C"), '[]')
        FROM late_deal) AS deals`;
