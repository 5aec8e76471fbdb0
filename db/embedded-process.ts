/** Running the server's programs: as an unprivileged user where we are root, and in a session of their own. */
import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from '../domain/errors.ts';

/** The user that PostgreSQL runs as; null: the one who runs us. PostgreSQL refuses to run as root. */
export type ServerUser = { uid: number; gid: number } | null;

export interface Finished {
  status: number | null;
  output: string;
}

/** Runs a program to its end. Detached: Ctrl-C in the terminal goes to us and not to a server being started. */
export function run(program: string, args: string[], user: ServerUser): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      // Not our directory: the unprivileged user may not be allowed to enter it.
      cwd: process.platform === 'win32' ? undefined : '/',
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user ?? {}),
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: output.trim() }));
  });
}

/**
 * Starts a program that goes on when we end, in a session of its own (Ctrl-C does not reach it), writing to the
 * log. Returns when it has come up or has ended.
 */
export async function startInBackground(
  program: string,
  args: string[],
  user: ServerUser,
  logFile: string,
  isUp: (pid: number) => Promise<boolean>,
): Promise<void> {
  const log = await open(logFile, 'a', 0o600);
  try {
    const child = spawn(program, args, {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...(user ?? {}),
    });
    let ended = false;
    const end = () => {
      ended = true;
    };
    child.on('exit', end);
    child.on('error', end);
    child.unref();
    while (!ended && !(await isUp(child.pid ?? 0))) await sleep(10);
  } finally {
    await log.close();
  }
}

/**
 * An unprivileged user to run the server as when we are root; null when we are an ordinary user.
 * @throws DatabaseError when we are root and the machine has no such user.
 */
export async function unprivilegedUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([run('id', ['-u', name], null), run('id', ['-g', name], null)]);
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.output), gid: Number(gid.output) };
  }
  throw new DatabaseError('PostgreSQL does not run as root, and there is no user "postgres" or "nobody".', {
    hint: 'Run as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  });
}

/** True when the user can read (and for directories enter) every one of the paths. */
export async function canRead(user: ServerUser, paths: string[]): Promise<boolean> {
  if (user === null) return true;
  const script = 'for p; do test -r "$p" || exit 1; if test -d "$p"; then test -x "$p" || exit 1; fi; done';
  return (await run('/bin/sh', ['-c', script, 'sh', ...paths], user)).status === 0;
}
