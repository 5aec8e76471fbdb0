/** Overrides as dated events: they are added, never changed. */
import type { ClientBase, Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import type { OverrideEvent } from '../domain/decisions.ts';
import { DatabaseError } from '../domain/errors.ts';
import { withLock } from './locks.ts';

type Row = Omit<OverrideEvent, 'request'> & {
  modelId: string | null;
  tier: number | null;
  modelTier: number | null;
  expires: IsoDate | null;
  committedOn: IsoDate | null;
};

/** Events dated on the day or before, in order of date, and of one day in the order in which they were recorded. */
export async function readOverrideEvents(
  client: ClientBase | Pool,
  until: IsoDate,
): Promise<OverrideEvent[]> {
  const { rows } = await client.query<Row>(READ, [until]);
  return rows.map(({ modelId, tier, modelTier, expires, committedOn, ...event }) => ({
    ...event,
    request: modelId === null || tier === null ? null : { modelId, tier, modelTier, expires, committedOn },
  }));
}

const READ = `
SELECT override_id AS "overrideId", account_id AS "accountId", kind, to_char(decided_on, 'YYYY-MM-DD') AS "on",
       person AS by, role, words, model_id AS "modelId", tier, model_tier AS "modelTier",
       to_char(expires, 'YYYY-MM-DD') AS expires, to_char(committed_on, 'YYYY-MM-DD') AS "committedOn"
FROM override_events WHERE decided_on <= $1 ORDER BY decided_on, event_id`;

/** @throws DatabaseError when there is no such account. */
export async function addOverrideEvent(client: ClientBase | Pool, event: OverrideEvent): Promise<void> {
  const { request } = event;
  const { rowCount } = await client.query(ADD, [
    ...[event.accountId, event.overrideId, event.kind, event.on, event.by, event.role, event.words],
    ...[request?.modelId ?? null, request?.tier ?? null, request?.modelTier ?? null],
    ...[request?.expires ?? null, request?.committedOn ?? null],
  ]);
  if (rowCount === 0) throw new DatabaseError(`There is no account "${event.accountId}" to override.`);
}

const ADD = `
INSERT INTO override_events
  (account_id, override_id, kind, decided_on, person, role, words, model_id, tier, model_tier, expires, committed_on)
SELECT account_id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM accounts WHERE account_id = $1`;

/** Runs the work while nobody else decides: what was checked still holds when it is written. */
export function whileDeciding<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  return withLock(pool, 'decisions', work);
}

/** As-of date of the latest published run; null before the first. What is dated up to it has been reported on. */
export async function latestPublishedAsOf(client: ClientBase | Pool): Promise<IsoDate | null> {
  const { rows } = await client.query<{ asOf: IsoDate | null }>(
    `SELECT to_char(max(as_of), 'YYYY-MM-DD') AS "asOf" FROM runs WHERE status = 'published'`,
  );
  return rows[0]?.asOf ?? null;
}
