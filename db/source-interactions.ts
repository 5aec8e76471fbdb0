/** Writer of interactions, and of what the calendar said about those still to come. */
import type { ClientBase } from 'pg';
import { endOfDay } from '../domain/dates.ts';
import type { InteractionRecord } from '../domain/records.ts';
import {
  assertUnique,
  countRows,
  type ImportContext,
  inBatches,
  instant,
  type RowResult,
  type WriteCounts,
} from './batches.ts';
import { settleAccounts } from './moves.ts';

const INTERACTION_TABLES = ['interactions', 'interaction_bookings'];

/** An interaction that moved to another account is deleted there and inserted here. */
export async function writeInteractions(
  client: ClientBase,
  records: readonly InteractionRecord[],
  context: ImportContext,
): Promise<WriteCounts> {
  assertUnique('interaction', records, (record) => record.interactionId);
  const given = records.map(interactionRow);
  const { rows, moved } = await settleAccounts(client, INTERACTION_TABLES, 'interaction_id', given, context);
  const written = await inBatches<RowResult>(client, INTERACTIONS, rows, [
    context.observedAt,
    context.importId,
  ]);
  await inBatches(client, BOOKINGS, await bookable(client, rows, context), [context.observedAt]);
  return countRows(moved, written);
}

/** Without any booking on file, only what is still to come can make one. */
async function bookable<Row extends { occurred_at: string }>(
  client: ClientBase,
  rows: Row[],
  context: ImportContext,
): Promise<Row[]> {
  const { rows: found } = await client.query('SELECT 1 FROM interaction_bookings LIMIT 1');
  if (found.length > 0) return rows;
  const end = Date.parse(endOfDay(context.observedAt));
  return rows.filter((row) => Date.parse(row.occurred_at) >= end);
}

function interactionRow(record: InteractionRecord) {
  return {
    account_id: record.accountId,
    interaction_id: record.interactionId,
    deal_id: record.dealId,
    occurred_at: instant(record.occurredAt),
    channel: record.channel,
    direction: record.direction,
    status: record.status,
    contact: record.contact,
    purpose: record.purpose,
    sentiment: record.sentiment,
    sentiment_derived: record.sentimentDerived,
    text: record.text,
  };
}

const OBSERVED = [
  'deal_id',
  'occurred_at',
  'channel',
  'direction',
  'status',
  'contact',
  'purpose',
  'sentiment',
  'sentiment_derived',
  'text',
];
const of = (alias: string) => OBSERVED.map((column) => `${alias}.${column}`).join(', ');

const INTERACTIONS = `
WITH incoming AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb)
    AS r(account_id text, interaction_id text, deal_id text, occurred_at timestamptz, channel text, direction text,
         status text, contact text, purpose text, sentiment numeric, sentiment_derived boolean, text text)
), before AS MATERIALIZED (
  SELECT x.* FROM interactions x JOIN incoming i
    ON x.account_id = i.account_id AND x.interaction_id = i.interaction_id
), written AS (
  INSERT INTO interactions (account_id, interaction_id, ${OBSERVED.join(', ')}, observed_at, import_id)
  SELECT i.account_id, i.interaction_id, ${of('i')}, $2::date, $3::bigint FROM incoming i
  ON CONFLICT (account_id, interaction_id) DO UPDATE SET
    ${OBSERVED.map((column) => `${column} = excluded.${column}`).join(', ')},
    observed_at = excluded.observed_at, import_id = excluded.import_id
  WHERE interactions.observed_at <= excluded.observed_at
)
SELECT i.interaction_id AS id, b.interaction_id IS NULL AS inserted,
       b.observed_at <= $2::date AND (${of('b')}) IS DISTINCT FROM (${of('i')}) AS changed
FROM incoming i LEFT JOIN before b ON b.interaction_id = i.interaction_id`;

const BOOKINGS = `
WITH incoming AS MATERIALIZED (
  SELECT *, (occurred_at AT TIME ZONE 'UTC')::date > $2::date AS to_come
  FROM jsonb_to_recordset($1::jsonb)
    AS r(account_id text, interaction_id text, occurred_at timestamptz, channel text, status text)
), latest AS MATERIALIZED (
  SELECT DISTINCT ON (b.account_id, b.interaction_id) b.*
  FROM interaction_bookings b JOIN incoming i ON b.account_id = i.account_id AND b.interaction_id = i.interaction_id
  WHERE b.observed_at <= $2::date
  ORDER BY b.account_id, b.interaction_id, b.observed_at DESC
)
INSERT INTO interaction_bookings (account_id, interaction_id, observed_at, occurred_at, channel, status)
SELECT i.account_id, i.interaction_id, $2::date, i.occurred_at, i.channel, i.status
FROM incoming i LEFT JOIN latest l ON l.account_id = i.account_id AND l.interaction_id = i.interaction_id
WHERE (l.interaction_id IS NULL AND i.to_come)
   OR (l.interaction_id IS NOT NULL
       AND (l.occurred_at, l.channel, l.status) IS DISTINCT FROM (i.occurred_at, i.channel, i.status))
ON CONFLICT (account_id, interaction_id, observed_at) DO UPDATE SET
  occurred_at = excluded.occurred_at, channel = excluded.channel, status = excluded.status`;
