/** Locks between processes that share a database. */
import type pg from 'pg';

/**
 * Runs the work while no other process does work under the same name; waits for its turn. The lock is the
 * session's own, so a process that dies lets go of it.
 */
export async function withLock<T>(pool: pg.Pool, name: string, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    try {
      return await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
    }
  } finally {
    client.release();
  }
}
