/** The command line over a small demo book on real PostgreSQL, with a folder to write to. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FactSheet, factSheetSchema } from '../../domain/facts.ts';
import { DEMO_AS_OF, DEMO_SEED, generateDemoBook } from '../../intake/demo.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';
import { runTiers, type Said } from './run-command.ts';

export type Tiers = (...words: string[]) => Promise<Said>;

/** @param accounts how many the book has */
export async function withDemo(
  work: (tiers: Tiers, folder: string) => Promise<void>,
  accounts = 30,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-demo-'));
  const files = generateDemoBook({ seed: DEMO_SEED, asOf: DEMO_AS_OF, accounts });
  try {
    await withDatabase((database) =>
      withFolder(files, async (exports) => {
        const tiers: Tiers = (...words) =>
          runTiers(words, { DATABASE_URL: database.url, TIERS_HOME: TEST_HOME });
        await tiers('import', exports, '--from', 'generic', '--observed-at', DEMO_AS_OF);
        await work(tiers, folder);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The fact sheet of a report's folder. */
export const sheetOf = (folder: string): FactSheet =>
  factSheetSchema.parse(JSON.parse(readFileSync(join(folder, 'facts.json'), 'utf8')));
