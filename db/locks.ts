/** Locks between processes that share a database. */
import type { Pool, PoolClient } from 'pg';

/** What was met at the lock: whether another process had it, so that its work is done by now. */
export interface LockMet {
  waited: boolean;
}

/**
 * Runs the work while no other process does work under the same name in this database; others wait for it.
 * A process that dies lets go of the lock.
 * @param stop ends the wait; @throws its reason then
 */
export async function withLock<T>(
  pool: Pool,
  name: string,
  work: (met: LockMet) => Promise<T>,
  stop?: AbortSignal,
): Promise<T> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got',
      [name],
    );
    const waited = rows[0]?.got !== true;
    if (waited) await waitForLock(pool, client, name, stop);
    return await work({ waited });
  } finally {
    await giveBack(client, name);
  }
}

async function waitForLock(pool: Pool, client: PoolClient, name: string, stop?: AbortSignal): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  stop?.throwIfAborted();
  const giveUp = () => void pool.query('SELECT pg_cancel_backend($1)', [rows[0]!.pid]).catch(() => undefined);
  stop?.addEventListener('abort', giveUp, { once: true });
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
  } catch (fault) {
    stop?.throwIfAborted();
    throw fault;
  } finally {
    stop?.removeEventListener('abort', giveUp);
  }
}

/** Ending the connection gives the lock back where it cannot be said, only a moment later. */
async function giveBack(client: PoolClient, name: string): Promise<void> {
  const given = await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]).then(
    () => true,
    () => false,
  );
  client.release(!given);
}
