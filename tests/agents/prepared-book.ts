/** One database for all tests of a file: prepared before the first, dropped after the last. */
import type pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { withDatabase } from '../database.ts';

/** Call it at the top of a test file. @returns what gives the pool, from the first test on */
export function preparedBook(prepare: (pool: pg.Pool) => Promise<void>): () => pg.Pool {
  let pool: pg.Pool | undefined;
  let close: () => void = () => undefined;
  let closed: Promise<void> = Promise.resolve();
  beforeAll(
    () =>
      new Promise<void>((ready, failed) => {
        const done = new Promise<void>((resolve) => {
          close = resolve;
        });
        closed = withDatabase(async (database) => {
          pool = database.pool;
          await prepare(pool);
          ready();
          await done;
        });
        closed.catch(failed);
      }),
  );
  afterAll(() => {
    close();
    return closed;
  });
  return () => {
    if (pool === undefined) throw new TypeError('The book is prepared before the first test, not before.');
    return pool;
  };
}
