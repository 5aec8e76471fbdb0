/** Questions to the book as a whole: how far it reaches, what was imported, what was noted. */
import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { daysBetween, endOfDay, type IsoDate } from '../domain/dates.ts';
import { DatabaseError } from '../domain/errors.ts';

/** An export's date is believed this many days beyond the last thing that happened (a weekend, a holiday). */
const QUIET_DAYS_AT_THE_END = 7;

/**
 * How far the data reaches: the latest dated event, leaving out what was only booked when it was exported; or
 * the date of the latest import where that is at most a week later. The default as-of date is the last month
 * end at or before it. Accounts without a dated event, all that a value model needs, reach to the day that their
 * export speaks for.
 * @returns null for an empty book.
 */
export async function dataReach(client: ClientBase | Pool): Promise<IsoDate | null> {
  const { rows } = await client.query<Record<'event' | 'observed' | 'accounts', IsoDate | null>>(REACH);
  const { event, observed, accounts } = rows[0]!;
  if (event === null) return accounts;
  if (observed === null) return event;
  const quiet = daysBetween(event, observed);
  return quiet >= 0 && quiet <= QUIET_DAYS_AT_THE_END ? observed : event;
}

const REACH = `
SELECT to_char(max(event), 'YYYY-MM-DD') AS event,
       to_char((SELECT max(observed_at) FROM imports WHERE finished), 'YYYY-MM-DD') AS observed,
       to_char((SELECT max(observed_at) FROM accounts), 'YYYY-MM-DD') AS accounts
FROM (
  SELECT max((occurred_at AT TIME ZONE 'UTC')::date) AS event FROM interactions
  WHERE (status IS NULL OR status = 'completed') AND (occurred_at AT TIME ZONE 'UTC')::date <= observed_at
  UNION ALL
  SELECT max((created_at AT TIME ZONE 'UTC')::date) FROM deals
  WHERE (created_at AT TIME ZONE 'UTC')::date <= observed_at
  UNION ALL
  SELECT max((closed_at AT TIME ZONE 'UTC')::date) FROM deals
  WHERE (closed_at AT TIME ZONE 'UTC')::date <= observed_at
  UNION ALL
  SELECT max((s.entered_at AT TIME ZONE 'UTC')::date) FROM deal_stages s
  JOIN deals d ON d.account_id = s.account_id AND d.deal_id = s.deal_id
  WHERE (s.entered_at AT TIME ZONE 'UTC')::date <= d.observed_at
  UNION ALL
  SELECT max((qualified_at AT TIME ZONE 'UTC')::date) FROM deal_qualification
  WHERE (qualified_at AT TIME ZONE 'UTC')::date <= observed_at
) events`;

export interface StoredImport {
  importId: number;
  label: string;
  observedAt: IsoDate;
  contentHash: string;
  /** As intake gave it to finishImport. */
  summary: unknown;
  /** Faults on file in the quarantine: a row may have several. */
  faults: number;
}

/** Finished imports, oldest first. */
export async function readImports(client: ClientBase | Pool): Promise<StoredImport[]> {
  const { rows } = await client.query<StoredImport>(
    `SELECT import_id::int AS "importId", label, to_char(observed_at, 'YYYY-MM-DD') AS "observedAt",
            content_hash AS "contentHash", summary,
            (SELECT count(*)::int FROM quarantine q WHERE q.import_id = i.import_id) AS faults
     FROM imports i WHERE finished ORDER BY import_id`,
  );
  return rows;
}

/** Names everything that was imported, in whatever order and however often: the same exports give the same hash. */
export async function readInputHash(client: ClientBase | Pool): Promise<string> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT DISTINCT to_char(observed_at, 'YYYY-MM-DD') || ' ' || content_hash AS line FROM imports WHERE finished`,
  );
  const lines = rows.map((row) => row.line).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

export interface OpenDealTotal {
  type: 'new' | 'expansion' | 'renewal';
  deals: number;
  /** Sum of the amounts that are known, in the currency of the rows. */
  value: number;
  withoutAmount: number;
}

/** Open deals as loaded, at the date: what the tie-out holds against the files and against what was scored. */
export async function openDealTotals(client: ClientBase | Pool, asOf: IsoDate): Promise<OpenDealTotal[]> {
  const { rows } = await client.query<OpenDealTotal>(
    `SELECT type, count(*)::int AS deals, coalesce(sum(amount), 0)::float8 AS value,
            count(*) FILTER (WHERE amount IS NULL)::int AS "withoutAmount"
     FROM (
       SELECT DISTINCT ON (d.account_id, d.deal_id) o.type, o.amount
       FROM deals d JOIN deal_observations o ON o.account_id = d.account_id AND o.deal_id = d.deal_id
       WHERE d.created_at < $1::timestamptz AND coalesce(d.closed_at >= $1::timestamptz, d.outcome IS NULL)
       ORDER BY d.account_id, d.deal_id, o.observed_at <= $2::date DESC, abs(o.observed_at - $2::date)
     ) open
     GROUP BY type ORDER BY type COLLATE "C"`,
    [endOfDay(asOf), asOf],
  );
  return rows;
}

export interface StoredNote {
  accountId: string;
  author: string;
  date: IsoDate;
  text: string;
  expires: IsoDate | null;
}

/** Notes of people that hold at the date: written by then and not expired, oldest first. */
export async function readNotes(client: ClientBase | Pool, asOf: IsoDate): Promise<StoredNote[]> {
  const { rows } = await client.query<StoredNote>(
    `SELECT account_id AS "accountId", author, to_char(date, 'YYYY-MM-DD') AS date, text,
            to_char(expires, 'YYYY-MM-DD') AS expires
     FROM notes WHERE date <= $1 AND (expires IS NULL OR expires >= $1)
     ORDER BY date, account_id COLLATE "C", note_id`,
    [asOf],
  );
  return rows;
}

/** @throws DatabaseError when there is no such account. */
export async function addNote(client: ClientBase | Pool, note: StoredNote): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO notes (account_id, author, date, text, expires)
     SELECT account_id, $2, $3, $4, $5 FROM accounts WHERE account_id = $1`,
    [note.accountId, note.author, note.date, note.text, note.expires],
  );
  if (rowCount === 0)
    throw new DatabaseError(`There is no account "${note.accountId}" to note something on.`);
}
