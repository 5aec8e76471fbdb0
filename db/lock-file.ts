/**
 * A lock between processes that needs no server: a file that exists while somebody is starting, entering or
 * stopping the embedded server. The holder touches it while it works, so that a lock left by a killed process
 * (or one whose process id was given to another program) is recognised and taken over.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from '../domain/errors.ts';

const TOUCH_EVERY_MILLISECONDS = 2_000;
const STALE_AFTER_MILLISECONDS = 15_000;
const WAIT_AT_MOST_MILLISECONDS = 120_000;
const LOOK_AGAIN_MILLISECONDS = 25;

/**
 * Runs the work while holding the lock at the path; others who ask meanwhile wait.
 * @throws DatabaseError when the lock is held by a living process for over two minutes.
 */
export async function withLockFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  const content = `${hostname()} ${process.pid} ${randomUUID()}`;
  await acquire(path, content);
  const touching = setInterval(() => {
    const now = new Date(Date.now());
    utimes(path, now, now).catch(() => undefined);
  }, TOUCH_EVERY_MILLISECONDS);
  touching.unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    if ((await contentOf(path)) === content) await rm(path, { force: true });
  }
}

async function acquire(path: string, content: string): Promise<void> {
  const deadline = Date.now() + WAIT_AT_MOST_MILLISECONDS;
  while (!(await create(path, content))) {
    const held = await contentOf(path);
    if (held !== null && (await isStale(path, held))) await takeAway(path, held);
    else if (Date.now() > deadline) {
      throw new DatabaseError(`The lock ${path} has been held for two minutes by process ${held}.`, {
        hint: 'End that process, or remove the file when no such process runs.',
      });
    } else await sleep(LOOK_AGAIN_MILLISECONDS);
  }
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function contentOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

async function isStale(path: string, held: string): Promise<boolean> {
  const [host, pid] = held.split(' ');
  // A process of another host (a container that shares the folder) cannot be looked up: only its silence tells.
  if (host === hostname() && pid && !isAlive(Number(pid))) return true;
  const touched = await stat(path).catch(() => null);
  return touched !== null && Date.now() - touched.mtimeMs > STALE_AFTER_MILLISECONDS;
}

/** Two may find the same stale lock at once: whoever finds a fresh one in hand after the rename puts it back. */
async function takeAway(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await contentOf(aside)) !== stale) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

/** True when a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
