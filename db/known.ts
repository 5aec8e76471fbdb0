/** What the database knows already, for an import that refers to it. */
import type { ClientBase } from 'pg';
import type { IsoDate } from '../domain/dates.ts';

/** Owners under their latest name. */
export async function knownOwners(client: ClientBase): Promise<{ ownerId: string; name: string }[]> {
  const { rows } = await client.query<{ owner_id: string; name: string }>(
    `SELECT DISTINCT ON (owner_id) owner_id, name FROM owner_observations
     ORDER BY owner_id, observed_at DESC`,
  );
  return rows.map((row) => ({ ownerId: row.owner_id, name: row.name }));
}

/** Account → the day its first deal was won. */
export async function knownFirstWins(client: ClientBase): Promise<Map<string, IsoDate>> {
  const { rows } = await client.query<{ account_id: string; won_on: string }>(
    `SELECT account_id, to_char(min(closed_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS won_on
     FROM deals WHERE outcome = 'won' GROUP BY account_id`,
  );
  return new Map(rows.map((row) => [row.account_id, row.won_on]));
}

/** The latest date that an import spoke for; null before the first one. */
export async function latestObservedAt(client: ClientBase): Promise<IsoDate | null> {
  const { rows } = await client.query<{ observed_at: string | null }>(
    `SELECT to_char(max(observed_at), 'YYYY-MM-DD') AS observed_at FROM imports WHERE finished`,
  );
  return rows[0]?.observed_at ?? null;
}

/** Of several imports at once, one writes after the other: until the end of the transaction. */
export async function waitForOtherImports(client: ClientBase): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('account-tier-import'))`);
}
