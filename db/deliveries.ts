/** Which digests of a run were sent. Each is noted before it goes out, so that no kill makes it go out twice. */
import type { Pool } from 'pg';

/** `new`: noted just now, to be sent by the caller; `sent`: it arrived; `unknown`: begun before, and never ended. */
export type Delivery = 'new' | 'sent' | 'unknown';

/** Notes that the digest is about to go to the channel. */
export async function beginDelivery(pool: Pool, runId: string, channel: string): Promise<Delivery> {
  const begun = await pool.query(
    'INSERT INTO run_deliveries (run_id, channel) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [runId, channel],
  );
  if (begun.rowCount === 1) return 'new';
  const { rows } = await pool.query<{ sent: boolean }>(
    'SELECT sent_at IS NOT NULL AS sent FROM run_deliveries WHERE run_id = $1 AND channel = $2',
    [runId, channel],
  );
  return rows[0]?.sent ? 'sent' : 'unknown';
}

/** The channel has taken it. */
export async function endDelivery(pool: Pool, runId: string, channel: string): Promise<void> {
  await pool.query('UPDATE run_deliveries SET sent_at = now() WHERE run_id = $1 AND channel = $2', [
    runId,
    channel,
  ]);
}

/** It is certain that nothing arrived: the next publishing tries again. */
export async function forgetDelivery(pool: Pool, runId: string, channel: string): Promise<void> {
  await pool.query('DELETE FROM run_deliveries WHERE run_id = $1 AND channel = $2', [runId, channel]);
}
