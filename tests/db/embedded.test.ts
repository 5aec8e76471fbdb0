import { access, chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Database, openDatabase } from '../../db/connection.ts';
import { isAlive, withLockFile } from '../../db/lock-file.ts';

/** A TIERS_HOME of its own, which the server's user may enter. */
async function withHome(work: (home: string) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'tiers-test-'));
  await chmod(home, 0o755);
  try {
    await work(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const pidFile = (home: string) => join(home, 'server/data/postmaster.pid');

async function serverPid(home: string): Promise<number> {
  return Number((await readFile(pidFile(home), 'utf8')).split('\n')[0]);
}

async function runs(home: string): Promise<boolean> {
  return access(pidFile(home)).then(
    () => true,
    () => false,
  );
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function countOf(database: Database): Promise<number> {
  return (await database.pool.query('SELECT count(*)::int AS n FROM owners')).rows[0].n;
}

test('first starts at once share one server, and only the last one out stops it', async () => {
  await withHome(async (home) => {
    const all = await Promise.all([1, 2, 3].map(() => openDatabase({ home })));
    const demo = await openDatabase({ home, database: 'tiers_demo' });
    const pid = await serverPid(home);
    await all[0]!.pool.query(`INSERT INTO owners VALUES ('o', '2026-01-01')`);
    expect([await countOf(all[2]!), await countOf(demo)]).toEqual([1, 0]);
    await Promise.all(all.map((database) => database.close()));
    expect([await serverPid(home), await countOf(demo)]).toEqual([pid, 0]);
    await demo.close();
    await demo.close();
    expect(await runs(home)).toBe(false);
  });
});

test('leaving and entering at the same time never cuts off the one who enters', async () => {
  await withHome(async (home) => {
    const visit = async () => {
      for (let round = 0; round < 4; round++) {
        const database = await openDatabase({ home });
        expect(await countOf(database)).toBe(0);
        await database.close();
      }
    };
    await Promise.all([visit(), visit(), visit()]);
    expect(await runs(home)).toBe(false);
  });
});

test('after kill -9 of the server what was committed is there, whatever its old process id is now', async () => {
  await withHome(async (home) => {
    const before = await openDatabase({ home });
    await before.pool.query(`INSERT INTO owners VALUES ('o', '2026-01-01')`);
    const pid = await serverPid(home);
    process.kill(pid, 'SIGKILL');
    await gone(pid);
    await before.close();
    // The id of a living process, ours: PostgreSQL itself would refuse to start.
    const lines = (await readFile(pidFile(home), 'utf8')).split('\n');
    await writeFile(pidFile(home), [process.pid, ...lines.slice(1)].join('\n'));
    const after = await openDatabase({ home });
    expect(await countOf(after)).toBe(1);
    await after.close();
  });
});

test('a lock left behind is taken over, one that is held is waited for', async () => {
  await withHome(async (home) => {
    const lock = join(home, 'a.lock');
    await writeFile(lock, `${(await import('node:os')).hostname()} 2147483646 dead`);
    const order: string[] = [];
    const first = withLockFile(lock, async () => {
      order.push('in');
      await new Promise((resolve) => setTimeout(resolve, 60));
      order.push('out');
    });
    const second = withLockFile(lock, async () => {
      order.push('in');
      order.push('out');
    });
    await Promise.all([first, second]);
    expect(order).toEqual(['in', 'out', 'in', 'out']);
    expect(await access(lock).catch(() => 'gone')).toBe('gone');
  });
});

test('a home that cannot be made is said, with what would do instead', async () => {
  const opened = openDatabase({ home: '/dev/null/tiers' });
  await expect(opened).rejects.toMatchObject({
    name: 'DatabaseError',
    hint: expect.stringContaining('TIERS_HOME'),
  });
});
