import { expect, test } from 'vitest';
import { withDatabase } from '../database.ts';

test('a database for a test is migrated and empty', async () => {
  await withDatabase(async ({ pool }) => {
    const { rows } = await pool.query('SELECT count(*)::int AS accounts FROM accounts');
    expect(rows).toEqual([{ accounts: 0 }]);
  });
});
