/** A workbench over the small book on real PostgreSQL, for the tests of the graph. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbench } from '../../agents/workbench.ts';
import type { Database } from '../../db/connection.ts';
import { agentSettingsSchema } from '../../domain/settings.ts';
import { importFolder } from '../../intake/import.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { readModelText } from '../../scoring/model-files.ts';
import { SMALL_BOOK } from '../cli/small-book.ts';
import { withDatabase } from '../database.ts';

const { text, file } = readModelText('living-doc-4');
const model = parseModel(text, file);

/** Built-in writer, nobody looked up; `more` puts anything else in place. */
export function benchOf({ pool }: Database, asOf: string, more: Partial<Workbench> = {}): Workbench {
  return {
    pool,
    model,
    modelText: text,
    asOf,
    enrichment: agentSettingsSchema.parse({}).enrichment,
    source: null,
    writer: { kind: 'builtin' },
    stop: new AbortController().signal,
    progress: () => undefined,
    ...more,
  };
}

/** The work with a database that the small book, or one of other files, was imported into. */
export async function withBook(
  work: (database: Database) => Promise<void>,
  files: Record<string, string> = SMALL_BOOK,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-graph-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  try {
    await withDatabase(async (database) => {
      await importFolder(database.pool, { paths: [folder], from: 'generic', observedAt: '2026-05-31' });
      await work(database);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
