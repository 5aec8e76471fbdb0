/** The evals' own questions to the source tables; each takes the as-of date as $1 and shares nothing with the product's. */

/** Who the accounts are at the date: the version last observed by then, else the first one after. */
export const ACCOUNTS = `
SELECT a.account_id, o.name, o.domain, o.type, o.segment, o.industry, o.employees, o.annual_revenue, o.arr,
       o.renewal_date, o.customer_since, o.observed_at > $1::date AS reconstructed,
       (a.created_at AT TIME ZONE 'UTC')::date AS created_on, w.name AS owner,
       c.observed_at AS owner_changed_on, p.name AS previous_owner
FROM accounts a
CROSS JOIN LATERAL (
  SELECT * FROM account_observations v WHERE v.account_id = a.account_id
  ORDER BY v.observed_at > $1::date, abs(v.observed_at - $1::date) LIMIT 1) o
LEFT JOIN LATERAL (
  SELECT v.name FROM owner_observations v WHERE v.owner_id = o.owner_id
  ORDER BY v.observed_at > $1::date, abs(v.observed_at - $1::date) LIMIT 1) w ON true
LEFT JOIN LATERAL (
  SELECT observed_at, before FROM (
    SELECT v.observed_at, v.owner_id, lag(v.owner_id) OVER (ORDER BY v.observed_at) AS before
    FROM account_observations v WHERE v.account_id = a.account_id AND v.observed_at <= $1::date) seen
  WHERE before <> owner_id ORDER BY observed_at DESC LIMIT 1) c ON true
LEFT JOIN LATERAL (
  SELECT v.name FROM owner_observations v WHERE v.owner_id = c.before
  ORDER BY v.observed_at > $1::date, abs(v.observed_at - $1::date) LIMIT 1) p ON true
WHERE a.created_at IS NULL OR (a.created_at AT TIME ZONE 'UTC')::date <= $1::date
ORDER BY a.account_id`;

/** Touches, people and conversations. One event logged twice (same day, channel and person) counts once. */
export const TOUCHES = `
WITH took AS (
  SELECT i.account_id, (i.occurred_at AT TIME ZONE 'UTC')::date AS day, channel, direction, contact, lower(purpose) AS purpose,
         sentiment, sentiment_derived,
         channel IN ('meeting', 'call') OR (channel IN ('email', 'message') AND direction = 'inbound') AS two_way
  FROM interactions i
  WHERE (i.occurred_at AT TIME ZONE 'UTC')::date <= $1::date AND coalesce(i.status, 'completed') = 'completed'
), win AS (
  SELECT account_id, min((closed_at AT TIME ZONE 'UTC')::date) AS day FROM deals
  WHERE outcome = 'won' AND (closed_at AT TIME ZONE 'UTC')::date <= $1::date GROUP BY account_id
), touch AS (
  SELECT t.account_id, t.day, t.channel, t.contact, avg(t.sentiment) AS sentiment,
         bool_or(t.sentiment_derived AND t.sentiment IS NOT NULL) AS sentiment_derived,
         coalesce(min(t.purpose), CASE WHEN min(o.type) = 'customer' OR min(w.day) < t.day
                                       THEN 'customer' ELSE 'prospect' END) AS purpose
  FROM took t LEFT JOIN win w USING (account_id)
  CROSS JOIN LATERAL (
    SELECT type FROM account_observations v WHERE v.account_id = t.account_id
    ORDER BY v.observed_at > $1::date, abs(v.observed_at - $1::date) LIMIT 1) o
  WHERE t.two_way GROUP BY t.account_id, t.day, t.channel, t.contact
), logged AS (
  SELECT account_id, count(*) AS interactions_30d FROM took WHERE day > $1::date - 30 GROUP BY account_id
)
SELECT account_id,
  count(*) FILTER (WHERE day > $1::date - 30) AS touches_30d,
  count(*) FILTER (WHERE day <= $1::date - 30 AND day > $1::date - 60) AS touches_prior_30d,
  count(*) FILTER (WHERE day > $1::date - 90) AS touches_90d,
  count(*) FILTER (WHERE day > $1::date - 180) AS touches_180d,
  count(*) FILTER (WHERE day > $1::date - 365) AS touches_365d,
  count(*) FILTER (WHERE day <= ($1::date - interval '1 year')::date
                     AND day > ($1::date - interval '1 year')::date - 30) AS touches_30d_last_year,
  count(*) FILTER (WHERE day > $1::date - 30 AND purpose = 'customer') AS customer_touches_30d,
  count(*) FILTER (WHERE day > $1::date - 30 AND purpose = 'prospect') AS prospect_touches_30d,
  count(DISTINCT contact) FILTER (WHERE day > $1::date - 90) AS contacts_90d,
  count(sentiment) FILTER (WHERE day > $1::date - 90) AS conversations_90d,
  avg(sentiment) FILTER (WHERE day > $1::date - 90) AS sentiment,
  bool_or(sentiment_derived) FILTER (WHERE day > $1::date - 90) AS sentiment_derived,
  count(sentiment) FILTER (WHERE day <= $1::date - 90 AND day > $1::date - 180) AS conversations_before,
  avg(sentiment) FILTER (WHERE day <= $1::date - 90 AND day > $1::date - 180) AS sentiment_before,
  min(day) AS first_touch, max(day) AS last_touch, min(interactions_30d) AS interactions_30d,
  count(*) FILTER (WHERE day BETWEEN $1::date - 55 AND $1::date - 49) AS week_1,
  count(*) FILTER (WHERE day BETWEEN $1::date - 48 AND $1::date - 42) AS week_2,
  count(*) FILTER (WHERE day BETWEEN $1::date - 41 AND $1::date - 35) AS week_3,
  count(*) FILTER (WHERE day BETWEEN $1::date - 34 AND $1::date - 28) AS week_4,
  count(*) FILTER (WHERE day BETWEEN $1::date - 27 AND $1::date - 21) AS week_5,
  count(*) FILTER (WHERE day BETWEEN $1::date - 20 AND $1::date - 14) AS week_6,
  count(*) FILTER (WHERE day BETWEEN $1::date - 13 AND $1::date - 7) AS week_7,
  count(*) FILTER (WHERE day BETWEEN $1::date - 6 AND $1::date) AS week_8
FROM touch FULL JOIN logged USING (account_id)
GROUP BY account_id`;

/** Meetings and calls that the calendar of that day held for later days. */
export const BOOKED = `
SELECT account_id, min((occurred_at AT TIME ZONE 'UTC')::date) AS next_touch FROM (
  SELECT DISTINCT ON (account_id, interaction_id) * FROM interaction_bookings
  WHERE observed_at <= $1::date ORDER BY account_id, interaction_id, observed_at DESC) latest
WHERE (occurred_at AT TIME ZONE 'UTC')::date > $1::date AND channel IN ('meeting', 'call')
  AND coalesce(status, 'scheduled') <> 'cancelled'
GROUP BY account_id`;

export const COVERAGE = `
SELECT min((occurred_at AT TIME ZONE 'UTC')::date) AS "from", max((occurred_at AT TIME ZONE 'UTC')::date) AS "to"
FROM interactions
WHERE (occurred_at AT TIME ZONE 'UTC')::date <= $1::date AND coalesce(status, 'completed') = 'completed'`;

/** Every deal created by then, as it stood: version, stage and entry, newest qualification, end. */
export const DEALS = `
SELECT d.account_id, d.deal_id, (d.created_at AT TIME ZONE 'UTC')::date AS created_on,
       e.closed_on, CASE WHEN e.closed_on IS NOT NULL THEN d.outcome END AS outcome,
       o.name, o.type, o.amount, o.currency, o.close_date, o.observed_at > $1::date AS reconstructed, w.name AS owner,
       CASE WHEN h.any THEN s.stage WHEN coalesce((o.stage_changed_at AT TIME ZONE 'UTC')::date <= $1::date, true) THEN o.stage END AS stage,
       CASE WHEN h.any THEN s.day WHEN (o.stage_changed_at AT TIME ZONE 'UTC')::date <= $1::date
            THEN (o.stage_changed_at AT TIME ZONE 'UTC')::date END AS stage_entered_on,
       q.outcome_score, q.outcome_band
FROM deals d
CROSS JOIN LATERAL (SELECT CASE WHEN (d.closed_at AT TIME ZONE 'UTC')::date <= $1::date
                                THEN (d.closed_at AT TIME ZONE 'UTC')::date END AS closed_on) e
CROSS JOIN LATERAL (
  SELECT * FROM deal_observations v WHERE v.account_id = d.account_id AND v.deal_id = d.deal_id
  ORDER BY v.observed_at > $1::date, abs(v.observed_at - $1::date) LIMIT 1) o
LEFT JOIN LATERAL (
  SELECT v.name FROM owner_observations v WHERE v.owner_id = o.owner_id
  ORDER BY v.observed_at > $1::date, abs(v.observed_at - $1::date) LIMIT 1) w ON true
LEFT JOIN LATERAL (SELECT EXISTS (SELECT FROM deal_stages v WHERE v.deal_id = d.deal_id) AS any) h ON true
LEFT JOIN LATERAL (
  SELECT v.stage, (v.entered_at AT TIME ZONE 'UTC')::date AS day FROM deal_stages v
  WHERE v.deal_id = d.deal_id AND (v.entered_at AT TIME ZONE 'UTC')::date <= $1::date
  ORDER BY v.entered_at DESC LIMIT 1) s ON true
LEFT JOIN LATERAL (
  SELECT v.outcome_score, v.outcome_band FROM deal_qualification v
  WHERE v.deal_id = d.deal_id AND (v.qualified_at AT TIME ZONE 'UTC')::date <= $1::date
  ORDER BY v.qualified_at DESC LIMIT 1) q ON true
WHERE (d.created_at AT TIME ZONE 'UTC')::date <= $1::date
ORDER BY d.account_id, d.deal_id`;

/**
 * Stays of won new and expansion deals in the stages they passed through; the last one ends with the deal. A last
 * stage entered on the closing day is that of being won: no deal waits in it.
 */
export const STAYS = `
SELECT stage, coalesce(next, closed_on) - day AS days FROM (
  SELECT s.stage, (s.entered_at AT TIME ZONE 'UTC')::date AS day, c.closed_on,
         lead((s.entered_at AT TIME ZONE 'UTC')::date) OVER (PARTITION BY s.deal_id ORDER BY s.entered_at) AS next
  FROM deal_stages s JOIN deals d USING (account_id, deal_id)
  CROSS JOIN LATERAL (SELECT (d.closed_at AT TIME ZONE 'UTC')::date AS closed_on) c
  WHERE d.outcome = 'won' AND c.closed_on <= $1::date AND (s.entered_at AT TIME ZONE 'UTC')::date <= c.closed_on
    AND (SELECT type FROM deal_observations v WHERE v.deal_id = d.deal_id
         ORDER BY v.observed_at > $1::date, abs(v.observed_at - $1::date) LIMIT 1) <> 'renewal') passed
WHERE next IS NOT NULL OR day < closed_on`;

/** How new and expansion deals that passed through a stage ended; the row without a stage counts them all. */
export const WIN_RATES = `
WITH ended AS (
  SELECT d.deal_id, d.outcome FROM deals d
  WHERE (d.closed_at AT TIME ZONE 'UTC')::date <= $1::date
    AND (SELECT type FROM deal_observations v WHERE v.deal_id = d.deal_id
         ORDER BY v.observed_at > $1::date, abs(v.observed_at - $1::date) LIMIT 1) <> 'renewal')
SELECT s.stage, count(DISTINCT deal_id) AS deals, count(DISTINCT deal_id) FILTER (WHERE outcome = 'won') AS won
FROM ended JOIN deal_stages s USING (deal_id) GROUP BY s.stage
UNION ALL SELECT NULL, count(*), count(*) FILTER (WHERE outcome = 'won') FROM ended`;

export const SIGNALS = `
SELECT company_name, domain, type, date, amount, detail, source_url,
       (retrieved_at AT TIME ZONE 'UTC')::date AS read_on
FROM signals WHERE date <= $1::date`;
