/** A book written by hand, imported as of the end of May by the command line, in a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { TEST_HOME, withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';
import { runTiers, type Said } from './run-command.ts';
import { SMALL_BOOK } from './small-book.ts';

export type Tiers = (...words: string[]) => Promise<Said>;

/** Each test starts many commands one after the other; on a busy machine that takes longer than one test's usual time. */
export const LONG = { timeout: 180_000 };

/** @param work with the command line on the book, a folder that is gone afterwards, and the database's address */
export async function withImportedBook<T>(
  work: (tiers: Tiers, folder: string, url: string) => Promise<T>,
  files: Record<string, string> = SMALL_BOOK,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-cli-'));
  try {
    return await withDatabase((database) =>
      withFolder(files, async (exports) => {
        const environment = { DATABASE_URL: database.url, TIERS_HOME: TEST_HOME };
        const tiers: Tiers = (...words) => runTiers(words, environment);
        const imported = await tiers('import', exports, '--from', 'generic', '--observed-at', '2026-05-31');
        expect(imported).toMatchObject({ status: 0, err: '' });
        return await work(tiers, folder, database.url);
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
