-- The raw features of all accounts, as known at the as-of date: one statement, every boundary a bind value.
--   $1  first instant after the as-of date    $2  as-of date D
--   $3  D-29   $4  D-59   $5  D-89   $6  D-179   $7  D-364       first days of the windows
--   $8, $9     first and last of the 30 days up to the same date one year earlier
--   $10 starts of eight weeks, oldest first, and the day after the last
--   $11, $12   first instants of the oldest window read and of the last 30 days
--   $13 closed deals that a win rate needs
-- What happened counts by its own date. What a source overwrites: the version observed last at or before D, else
-- the first one after it, marked as reconstructed.
WITH owner_now AS (
  SELECT DISTINCT ON (owner_id) owner_id, name, active
  FROM owner_observations
  ORDER BY owner_id, observed_at <= $2::date DESC, abs(observed_at - $2::date)
), account_now AS (
  SELECT DISTINCT ON (account_id) *, observed_at > $2::date AS reconstructed
  FROM account_observations
  ORDER BY account_id, observed_at <= $2::date DESC, abs(observed_at - $2::date)
), owner_change AS (
  SELECT DISTINCT ON (account_id) account_id, observed_at AS changed_on, before AS previous_owner_id
  FROM (
    SELECT account_id, observed_at, owner_id,
           lag(owner_id) OVER (PARTITION BY account_id ORDER BY observed_at) AS before
    FROM account_observations
    WHERE observed_at <= $2::date
  ) versions
  WHERE before <> owner_id
  ORDER BY account_id, observed_at DESC
), deal_known AS (
  SELECT DISTINCT ON (d.account_id, d.deal_id)
         d.account_id, d.deal_id, d.closed_at, d.outcome, o.name, o.owner_id, o.type, o.stage, o.stage_changed_at,
         o.amount, o.amount_derived, o.currency, o.close_date, o.observed_at > $2::date AS reconstructed,
         (d.created_at AT TIME ZONE 'UTC')::date AS created_on,
         (d.closed_at AT TIME ZONE 'UTC')::date AS closed_on,
         -- Closed without a date of closing: neither open nor closed at any date.
         coalesce(d.closed_at >= $1::timestamptz, d.outcome IS NULL) AS open,
         coalesce(d.closed_at < $1::timestamptz, false) AND d.outcome IS NOT NULL AS closed
  FROM deals d
  JOIN deal_observations o ON o.account_id = d.account_id AND o.deal_id = d.deal_id
  WHERE d.created_at < $1::timestamptz
  ORDER BY d.account_id, d.deal_id, o.observed_at <= $2::date DESC, abs(o.observed_at - $2::date)
), stage_known AS (
  SELECT DISTINCT ON (s.account_id, s.deal_id)
         s.account_id, s.deal_id, s.stage, (s.entered_at AT TIME ZONE 'UTC')::date AS entered_on
  FROM deal_stages s
  JOIN deal_known d ON d.account_id = s.account_id AND d.deal_id = s.deal_id
  WHERE s.entered_at < $1::timestamptz
  -- Two stages at one instant: the one that the deal was in when it was observed.
  ORDER BY s.account_id, s.deal_id, s.entered_at DESC, s.stage IS NOT DISTINCT FROM d.stage DESC, s.stage COLLATE "C"
), stage_later AS (
  SELECT DISTINCT account_id, deal_id FROM deal_stages WHERE entered_at >= $1::timestamptz
), qualified AS (
  SELECT DISTINCT ON (account_id, deal_id) account_id, deal_id, outcome_score, outcome_band
  FROM deal_qualification
  WHERE qualified_at < $1::timestamptz
  ORDER BY account_id, deal_id, outcome_score IS NOT NULL DESC, qualified_at DESC
), judged AS (
  SELECT account_id, deal_id, outcome, closed_on FROM deal_known WHERE closed AND type IN ('new', 'expansion')
), stage_rate AS (
  SELECT stage, round(100.0 * count(*) FILTER (WHERE outcome = 'won') / count(*), 1) AS rate
  FROM (
    SELECT DISTINCT j.account_id, j.deal_id, j.outcome, s.stage
    FROM judged j
    JOIN deal_stages s ON s.account_id = j.account_id AND s.deal_id = j.deal_id
    WHERE s.entered_at < $1::timestamptz
  ) passed
  GROUP BY stage
  HAVING count(*) >= $13::int
), book_rate AS (
  SELECT round(100.0 * count(*) FILTER (WHERE outcome = 'won') / nullif(count(*), 0), 1) AS rate
  FROM judged
  HAVING count(*) >= $13::int
), deal_stage AS (
  SELECT d.account_id, d.deal_id,
         CASE WHEN s.stage IS NOT NULL THEN s.stage WHEN observed.usable THEN d.stage END AS stage,
         CASE WHEN s.stage IS NOT NULL THEN s.entered_on
              WHEN observed.usable THEN (d.stage_changed_at AT TIME ZONE 'UTC')::date END AS entered_on
  FROM deal_known d
  LEFT JOIN stage_known s ON s.account_id = d.account_id AND s.deal_id = d.deal_id
  LEFT JOIN stage_later l ON l.account_id = d.account_id AND l.deal_id = d.deal_id
  CROSS JOIN LATERAL (
    SELECT CASE
      WHEN d.stage_changed_at >= $1::timestamptz THEN false
      WHEN NOT d.reconstructed OR d.stage_changed_at IS NOT NULL THEN true
      -- Seen only later and without a date: the stage it was in then may be where it went after D.
      ELSE l.deal_id IS NULL AND d.closed_at IS NULL
    END AS usable
  ) observed
), open_deal AS (
  SELECT d.account_id, jsonb_agg(jsonb_build_object(
           'dealId', d.deal_id, 'name', d.name, 'owner', coalesce(w.name, d.owner_id), 'type', d.type,
           'stage', t.stage, 'stageEnteredOn', t.entered_on, 'amount', d.amount,
           'amountDerived', d.amount_derived, 'currency', d.currency, 'createdOn', d.created_on,
           'closeDate', d.close_date, 'outcomeScore', coalesce(q.outcome_score, r.rate, b.rate),
           'outcomeBand', q.outcome_band,
           'outcomeDerived', q.outcome_score IS NULL AND coalesce(r.rate, b.rate) IS NOT NULL,
           'reconstructed', d.reconstructed
         ) ORDER BY d.created_on, d.deal_id COLLATE "C") AS deals
  FROM deal_known d
  JOIN deal_stage t ON t.account_id = d.account_id AND t.deal_id = d.deal_id
  LEFT JOIN owner_now w ON w.owner_id = d.owner_id
  LEFT JOIN qualified q ON q.account_id = d.account_id AND q.deal_id = d.deal_id
  LEFT JOIN stage_rate r ON r.stage = t.stage
  LEFT JOIN book_rate b ON true
  WHERE d.open
  GROUP BY d.account_id
), closed_deal AS (
  SELECT account_id, jsonb_agg(jsonb_build_object(
           'dealId', deal_id, 'name', name, 'type', type, 'outcome', outcome, 'closedOn', closed_on, 'amount', amount
         ) ORDER BY closed_on DESC, deal_id COLLATE "C") AS deals
  FROM deal_known
  WHERE closed AND closed_on >= $7::date
  GROUP BY account_id
), deal_total AS (
  SELECT account_id, count(*) AS deals, min(closed_on) FILTER (WHERE closed AND outcome = 'won') AS first_won_on
  FROM deal_known
  GROUP BY account_id
), stay AS (
  SELECT account_id, jsonb_agg(jsonb_build_object('stage', stage, 'days', days)
                               ORDER BY stage COLLATE "C", days, deal_id COLLATE "C") AS stays
  FROM (
    SELECT s.account_id, s.deal_id, s.stage, s.entered_on, j.closed_on,
           coalesce(lead(s.entered_on) OVER in_order, j.closed_on) - s.entered_on AS days,
           lead(s.entered_on) OVER in_order IS NOT NULL OR s.entered_on < j.closed_on AS left_it
    FROM (SELECT *, (entered_at AT TIME ZONE 'UTC')::date AS entered_on FROM deal_stages) s
    JOIN judged j ON j.account_id = s.account_id AND j.deal_id = s.deal_id
    WHERE j.outcome = 'won' AND s.entered_on <= j.closed_on
    WINDOW in_order AS (PARTITION BY s.account_id, s.deal_id ORDER BY s.entered_at, s.stage COLLATE "C")
  ) stays
  -- The stage of being won, entered on the day of closing, is not one that a deal waits in.
  WHERE left_it
  GROUP BY account_id
), event AS (
  -- Two-way interactions that took place; one logged twice is one event.
  SELECT account_id, (occurred_at AT TIME ZONE 'UTC')::date AS on_date, channel, contact,
         min(lower(purpose)) AS purpose, avg(sentiment) AS sentiment,
         bool_or(sentiment IS NOT NULL AND sentiment_derived) AS sentiment_derived
  FROM interactions
  WHERE occurred_at >= $11::timestamptz AND occurred_at < $1::timestamptz
    AND (status IS NULL OR status = 'completed')
    AND (channel IN ('meeting', 'call') OR (channel IN ('email', 'message') AND direction = 'inbound'))
  GROUP BY account_id, (occurred_at AT TIME ZONE 'UTC')::date, channel, contact
), touch AS (
  SELECT e.account_id, e.on_date, e.contact, e.sentiment, e.sentiment_derived, e.purpose IS NULL AS purpose_derived,
         coalesce(e.purpose, CASE WHEN a.type = 'customer' OR d.first_won_on < e.on_date
                                  THEN 'customer' ELSE 'prospect' END) AS purpose
  FROM event e
  JOIN account_now a ON a.account_id = e.account_id
  LEFT JOIN deal_total d ON d.account_id = e.account_id
), touched AS (
  SELECT account_id,
         count(*) FILTER (WHERE on_date >= $3::date) AS touches_30d,
         count(*) FILTER (WHERE on_date >= $4::date AND on_date < $3::date) AS touches_prior_30d,
         count(*) FILTER (WHERE on_date >= $5::date) AS touches_90d,
         count(*) FILTER (WHERE on_date >= $6::date) AS touches_180d,
         count(*) FILTER (WHERE on_date >= $7::date) AS touches_365d,
         count(*) FILTER (WHERE on_date >= $8::date AND on_date <= $9::date) AS touches_30d_last_year,
         count(*) FILTER (WHERE on_date >= $3::date AND purpose = 'customer') AS customer_touches_30d,
         count(*) FILTER (WHERE on_date >= $3::date AND purpose = 'prospect') AS prospect_touches_30d,
         jsonb_build_array(
           count(*) FILTER (WHERE on_date >= ($10::date[])[1] AND on_date < ($10::date[])[2]),
           count(*) FILTER (WHERE on_date >= ($10::date[])[2] AND on_date < ($10::date[])[3]),
           count(*) FILTER (WHERE on_date >= ($10::date[])[3] AND on_date < ($10::date[])[4]),
           count(*) FILTER (WHERE on_date >= ($10::date[])[4] AND on_date < ($10::date[])[5]),
           count(*) FILTER (WHERE on_date >= ($10::date[])[5] AND on_date < ($10::date[])[6]),
           count(*) FILTER (WHERE on_date >= ($10::date[])[6] AND on_date < ($10::date[])[7]),
           count(*) FILTER (WHERE on_date >= ($10::date[])[7] AND on_date < ($10::date[])[8]),
           count(*) FILTER (WHERE on_date >= ($10::date[])[8] AND on_date < ($10::date[])[9])
         ) AS weekly,
         count(DISTINCT contact) FILTER (WHERE on_date >= $5::date) AS contacts_90d,
         -- Exact decimals: a mean must not depend on the order in which rows are read.
         round(avg(sentiment) FILTER (WHERE on_date >= $5::date), 6) AS sentiment_90d,
         count(sentiment) FILTER (WHERE on_date >= $5::date) AS sentiment_n,
         round(avg(sentiment) FILTER (WHERE on_date >= $6::date AND on_date < $5::date), 6) AS sentiment_prior_90d,
         count(sentiment) FILTER (WHERE on_date >= $6::date AND on_date < $5::date) AS sentiment_prior_n,
         bool_or(sentiment_derived) FILTER (WHERE on_date >= $5::date) AS sentiment_derived,
         bool_or(purpose_derived) FILTER (WHERE on_date >= $3::date) AS purpose_derived
  FROM touch
  GROUP BY account_id
), logged AS (
  SELECT account_id, count(*) AS interactions_30d
  FROM interactions
  WHERE occurred_at >= $12::timestamptz AND occurred_at < $1::timestamptz
    AND (status IS NULL OR status = 'completed')
  GROUP BY account_id
), booked AS (
  SELECT DISTINCT ON (account_id) account_id, interaction_id, (occurred_at AT TIME ZONE 'UTC')::date AS on_date
  FROM (
    SELECT DISTINCT ON (account_id, interaction_id) *
    FROM interaction_bookings
    WHERE observed_at <= $2::date
    ORDER BY account_id, interaction_id, observed_at DESC
  ) calendar
  WHERE occurred_at >= $1::timestamptz AND channel IN ('meeting', 'call') AND coalesce(status, 'scheduled') = 'scheduled'
  ORDER BY account_id, occurred_at, interaction_id COLLATE "C"
), feature AS (
  SELECT a.account_id AS "accountId", n.name, n.domain, n.type, n.owner_id AS "ownerId",
         coalesce(w.name, n.owner_id) AS owner, n.owner_id IS NOT NULL AND coalesce(w.active, true) AS "ownerActive",
         c.changed_on AS "ownerChangedOn", coalesce(p.name, c.previous_owner_id) AS "previousOwner",
         n.segment, n.industry, n.employees, n.annual_revenue AS "annualRevenue", n.arr,
         n.renewal_date AS "renewalDate", n.parent_id AS "parentId", n.customer_since AS "customerSince",
         (a.created_at AT TIME ZONE 'UTC')::date AS "createdOn", n.attributes, n.reconstructed,
         coalesce(o.deals, '[]') AS "openDeals", coalesce(k.deals, '[]') AS "closedDeals",
         coalesce(d.deals, 0) AS "dealsTotal", coalesce(s.stays, '[]') AS "wonStageStays",
         coalesce(t.touches_30d, 0) AS "touches30d", coalesce(t.touches_prior_30d, 0) AS "touchesPrior30d",
         coalesce(t.touches_90d, 0) AS "touches90d", coalesce(t.touches_180d, 0) AS "touches180d",
         coalesce(t.touches_365d, 0) AS "touches365d",
         coalesce(t.touches_30d_last_year, 0) AS "touches30dLastYear",
         coalesce(t.customer_touches_30d, 0) AS "customerTouches30d",
         coalesce(t.prospect_touches_30d, 0) AS "prospectTouches30d",
         coalesce(t.weekly, '[0, 0, 0, 0, 0, 0, 0, 0]') AS "touchesWeekly",
         coalesce(i.interactions_30d, 0) AS "interactions30d",
         f.on_date AS "firstTouchOn", l.on_date AS "lastTouchOn", b.on_date AS "nextTouchOn",
         coalesce(t.contacts_90d, 0) AS "contacts90d", coalesce(t.touches_90d, 0) AS "conversations90d",
         t.sentiment_90d AS "sentiment90d", coalesce(t.sentiment_n, 0) AS "sentimentN",
         t.sentiment_prior_90d AS "sentimentPrior90d", coalesce(t.sentiment_prior_n, 0) AS "sentimentPriorN",
         coalesce(t.sentiment_derived, false) AS "sentimentDerived",
         coalesce(t.purpose_derived, false) AS "purposeDerived",
         l.interaction_id AS "lastTouchId", b.interaction_id AS "nextTouchId"
  FROM accounts a
  JOIN account_now n ON n.account_id = a.account_id
  LEFT JOIN owner_now w ON w.owner_id = n.owner_id
  LEFT JOIN owner_change c ON c.account_id = a.account_id
  LEFT JOIN owner_now p ON p.owner_id = c.previous_owner_id
  LEFT JOIN open_deal o ON o.account_id = a.account_id
  LEFT JOIN closed_deal k ON k.account_id = a.account_id
  LEFT JOIN deal_total d ON d.account_id = a.account_id
  LEFT JOIN stay s ON s.account_id = a.account_id
  LEFT JOIN touched t ON t.account_id = a.account_id
  LEFT JOIN logged i ON i.account_id = a.account_id
  LEFT JOIN booked b ON b.account_id = a.account_id
  LEFT JOIN LATERAL (
    SELECT (x.occurred_at AT TIME ZONE 'UTC')::date AS on_date, x.interaction_id
    FROM interactions x
    WHERE x.account_id = a.account_id AND x.occurred_at < $1::timestamptz
      AND (x.status IS NULL OR x.status = 'completed')
      AND (x.channel IN ('meeting', 'call') OR (x.channel IN ('email', 'message') AND x.direction = 'inbound'))
    ORDER BY x.occurred_at DESC, x.interaction_id COLLATE "C" DESC
    LIMIT 1
  ) l ON true
  LEFT JOIN LATERAL (
    SELECT (x.occurred_at AT TIME ZONE 'UTC')::date AS on_date
    FROM interactions x
    WHERE x.account_id = a.account_id AND x.occurred_at < $1::timestamptz
      AND (x.status IS NULL OR x.status = 'completed')
      AND (x.channel IN ('meeting', 'call') OR (x.channel IN ('email', 'message') AND x.direction = 'inbound'))
    ORDER BY x.occurred_at
    LIMIT 1
  ) f ON true
  -- An account whose own date is later (a migrated CRM stamps its migration) but which has a past, exists.
  WHERE a.created_at IS NULL OR a.created_at < $1::timestamptz OR d.deals > 0 OR l.on_date IS NOT NULL
), coverage AS (
  SELECT i."interactionsFrom", i."interactionsTo",
         (SELECT currency FROM deal_known WHERE currency IS NOT NULL GROUP BY currency
          ORDER BY sum(amount) DESC NULLS LAST, currency COLLATE "C" LIMIT 1) AS currency,
         (SELECT count(*) FROM feature) AS accounts
  FROM (
    SELECT (min(occurred_at) AT TIME ZONE 'UTC')::date AS "interactionsFrom",
           (max(occurred_at) AT TIME ZONE 'UTC')::date AS "interactionsTo"
    FROM interactions
    WHERE occurred_at < $1::timestamptz AND (status IS NULL OR status = 'completed')
  ) i
)
SELECT section, content
FROM (
  SELECT 'coverage' AS section, '' AS id, to_jsonb(coverage) AS content FROM coverage
  UNION ALL SELECT 'account', "accountId", to_jsonb(feature) FROM feature
) sections
ORDER BY section COLLATE "C", id COLLATE "C"
