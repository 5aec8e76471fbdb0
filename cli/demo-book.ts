/** The demo book in the demo's own database: the CRM's exports of two month ends, imported like anyone's. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import { FileError } from '../domain/errors.ts';
import { DEMO_AS_OF, DEMO_PREVIOUS_AS_OF, DEMO_SEED, generateDemoBook } from '../intake/demo.ts';
import { importFolder } from '../intake/import.ts';

export const DEMO_DATES = { previous: DEMO_PREVIOUS_AS_OF, current: DEMO_AS_OF };

/** Imports the demo's export of that day; importing it again changes nothing. */
export async function importDemoBook(
  pool: pg.Pool,
  asOf: IsoDate,
  onProgress: (line: string) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tiers-demo-'));
  try {
    await writeBook(folder, generateDemoBook({ seed: DEMO_SEED, asOf }));
    await importFolder(pool, { paths: [folder], from: 'generic', observedAt: asOf, onProgress });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws FileError when the folder cannot be written. */
export async function writeBook(directory: string, files: Record<string, string>): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text, 'utf8');
  } catch (cause) {
    throw new FileError(`The demo book cannot be written to ${directory}.`, { cause });
  }
}
