/** The demo book in the demo's own database: the CRM's exports of two month ends, imported like anyone's. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import { DEMO_AS_OF, DEMO_PREVIOUS_AS_OF, DEMO_SEED, generateDemoBook } from '../intake/demo.ts';
import { importFolder } from '../intake/import.ts';
import { writeBook } from './command-demo.ts';

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
