/**
 * Where the embedded server keeps its data. Normally `server/` in TIERS_HOME. As root the server runs as an
 * unprivileged user; where that user cannot enter TIERS_HOME (a home closed to others), the data goes to a
 * place of its own outside, keyed by TIERS_HOME's path and remembered in it.
 */
import { createHash } from 'node:crypto';
import {
  access,
  chmod,
  constants,
  lstat,
  mkdir,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseError } from '../domain/errors.ts';
import { canRead, type ServerUser, unprivilegedUser } from './embedded-process.ts';

export interface Place {
  directory: string;
  dataDirectory: string;
  passwordFile: string;
  user: ServerUser;
}

/** Not temporary folders first: those are swept of files that nobody has touched for a month. */
const OUTSIDE = ['/var/lib', '/var/tmp', tmpdir()];

/**
 * @param home TIERS_HOME, which exists. Call it while holding the server's lock.
 * @param discard stops and forgets a server whose TIERS_HOME was deleted, before its place is used anew.
 */
export async function choosePlace(home: string, discard: (place: Place) => Promise<void>): Promise<Place> {
  const inside = join(home, 'server');
  if (await exists(join(inside, 'data'))) return placeAt(inside);
  const remembered = await readRemembered(home);
  if (remembered !== null && (await exists(remembered))) return placeAt(remembered);
  const user = await unprivilegedUser();
  await mkdir(inside, { recursive: true, mode: user === null ? 0o700 : 0o755 });
  if (await canRead(user, [inside])) return placeAt(inside);
  await rm(inside, { recursive: true, force: true });
  return placeOutside(home, discard);
}

async function placeOutside(home: string, discard: (place: Place) => Promise<void>): Promise<Place> {
  const key = createHash('sha256')
    .update(await realpath(home))
    .digest('hex')
    .slice(0, 16);
  for (const base of OUTSIDE) {
    const directory = join(base, `account-tiers-${key}`);
    if (!(await isWritable(base))) continue;
    const found = await lstat(directory).catch(() => null);
    // Anybody may create names in a temporary folder: only a directory of our own is taken.
    if (found && (!found.isDirectory() || found.uid !== process.getuid?.())) continue;
    if (found) {
      await discard(await placeAt(directory));
      await rm(directory, { recursive: true, force: true });
    }
    await mkdir(directory);
    await chmod(directory, 0o755);
    const place = await placeAt(directory);
    if (!(await canRead(place.user, [directory]))) continue;
    await writeFile(join(home, 'server.json'), `${JSON.stringify({ directory })}\n`);
    return place;
  }
  throw new DatabaseError(`The database's user can read neither ${home} nor ${OUTSIDE.join(', ')}.`, {
    hint: 'Set TIERS_HOME to a directory that others may enter, or DATABASE_URL to a PostgreSQL server.',
  });
}

async function placeAt(directory: string): Promise<Place> {
  const dataDirectory = join(directory, 'data');
  return {
    directory,
    dataDirectory,
    passwordFile: join(directory, 'password'),
    user: await ownerOf(dataDirectory),
  };
}

/** As root, data that somebody made before is served as its owner; an ordinary user can only use their own. */
async function ownerOf(dataDirectory: string): Promise<ServerUser> {
  const found = await stat(dataDirectory).catch(() => null);
  if (process.getuid?.() !== 0) {
    if (found && process.getuid && found.uid !== process.getuid()) {
      throw new DatabaseError(`The database in ${dataDirectory} belongs to another user (id ${found.uid}).`, {
        hint: 'Run as that user, set TIERS_HOME to another directory, or set DATABASE_URL.',
      });
    }
    return null;
  }
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : unprivilegedUser();
}

async function readRemembered(home: string): Promise<string | null> {
  const text = await readFile(join(home, 'server.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  return (JSON.parse(text) as { directory: string }).directory;
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}
