/** Locks between processes that share a database. */
import type { Pool } from 'pg';

/**
 * Runs the work while no other process does work under the same name in this database; others wait for it.
 * A process that dies lets go of the lock.
 */
export async function withLock<T>(pool: Pool, name: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    return await work();
  } finally {
    // Ending the connection gives the lock back, also when the work broke it.
    client.release(true);
  }
}
