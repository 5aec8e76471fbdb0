/** Downgrade packets in the record of a run: made, and declared delivered (003-20). Kept as events, never changed. */
import type { Pool } from 'pg';
import type { PacketState } from '../domain/movement.ts';
import { storableText } from '../domain/storable.ts';

const stepOf = (accountId: string): string => `packet ${accountId}`;

/**
 * Adds what became of an account's packet, once per kind.
 * @param detail one sentence for the record, e.g. who declared it delivered and on which day
 * @returns false where the run is not stored: then nothing is kept
 */
export async function notePacket(
  pool: Pool,
  runId: string,
  accountId: string,
  state: 'made' | 'delivered',
  detail: string,
): Promise<boolean> {
  await pool.query(
    `INSERT INTO run_events (run_id, step, kind, detail)
     SELECT run_id, $2, $3, $4 FROM runs r WHERE run_id = $1 AND NOT EXISTS (
       SELECT FROM run_events e WHERE e.run_id = r.run_id AND e.step = $2 AND e.kind = $3)`,
    [runId, stepOf(accountId), `packet_${state}`, storableText(detail)],
  );
  const { rows } = await pool.query('SELECT FROM runs WHERE run_id = $1', [runId]);
  return rows.length > 0;
}

/** Account id → how far its packet of that run is; accounts without one are not there. */
export async function packetStates(pool: Pool, runId: string): Promise<Map<string, PacketState>> {
  const { rows } = await pool.query<{ accountId: string; delivered: boolean }>(
    `SELECT substr(step, 8) AS "accountId", bool_or(kind = 'packet_delivered') AS delivered
     FROM run_events WHERE run_id = $1 AND kind IN ('packet_made', 'packet_delivered')
     GROUP BY step ORDER BY step COLLATE "C"`,
    [runId],
  );
  return new Map(rows.map(({ accountId, delivered }) => [accountId, delivered ? 'delivered' : 'made']));
}
