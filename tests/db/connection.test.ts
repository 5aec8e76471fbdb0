import { expect, test } from 'vitest';
import { openDatabase } from '../../db/connection.ts';
import { migrate, readMigrations } from '../../db/migrate.ts';
import { TEST_HOME, withDatabase } from '../database.ts';

const open = (url: string) => openDatabase({ url, home: TEST_HOME });

test('a database that is not there is named, and its password is not', async () => {
  const at = ['postgres://ann:s3cret@127.0.0.1:1/books', 'postgres://ann:s3cret@nowhere.invalid/books'];
  for (const url of at) {
    const error = await open(url).catch((caught) => caught);
    expect(error.name).toBe('DatabaseError');
    expect(error.message).toMatch(/"books" on (127\.0\.0\.1:1|nowhere\.invalid:5432)/);
    expect(JSON.stringify([error, error.message, error.stack, error.cause])).not.toContain('s3cret');
  }
  await expect(open('mysql://ann:s3cret@host/books')).rejects.toThrow('not of the form postgres://');
});

test('a wrong password and a missing database are told apart', async () => {
  await withDatabase(async ({ url }) => {
    await expect(open(url.replace(/:[^:@]+@/, ':wrong@'))).rejects.toThrow('user or the password');
    await expect(open(`${url}_missing`)).rejects.toThrow('no such database');
  });
});

test('several who migrate at once apply each migration once', async () => {
  await withDatabase(async ({ pool }) => {
    await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const clients = await Promise.all([1, 2, 3].map(() => pool.connect()));
    const applied = await Promise.all(clients.map((client) => migrate(client)));
    for (const client of clients) client.release();
    expect(applied.flat().sort()).toEqual((await readMigrations()).map((migration) => migration.name));
  });
});

test('a failing, edited or unknown migration stops with nothing half-applied', async () => {
  await withDatabase(async ({ pool }) => {
    const client = await pool.connect();
    try {
      const all = await readMigrations();
      const bad = { name: '900_bad.sql', sql: 'CREATE TABLE half (); SELECT 1/0', sha256: 'x' };
      await expect(migrate(client, [...all, bad])).rejects.toThrow('900_bad.sql failed: division by zero');
      expect((await client.query(`SELECT to_regclass('half') AS half`)).rows).toEqual([{ half: null }]);
      const edited = all.map((migration, n) => (n === 0 ? { ...migration, sha256: 'y' } : migration));
      await expect(migrate(client, edited)).rejects.toThrow('001_sources.sql was edited');
      await expect(migrate(client, all.slice(1))).rejects.toThrow('does not know: 001_sources.sql');
    } finally {
      client.release();
    }
  });
});

test('a test that leaks a connection fails', async () => {
  const leaking = withDatabase(async ({ pool }) => {
    await pool.connect();
  });
  await expect(leaking).rejects.toThrow('1 database connections were not released');
});
