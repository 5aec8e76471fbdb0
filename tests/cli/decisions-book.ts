/** The small book with a model that lets three of its accounts be under override, for the tests of decisions. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Database } from '../../db/connection.ts';
import { withBook } from '../agents/report-bench.ts';
import { TEST_HOME } from '../database.ts';
import { runTiers, type Said } from './run-command.ts';

export interface Desk {
  /** One command line; its status is expected to be 0, what it printed is given back. */
  tiers: (...words: string[]) => Promise<string>;
  /** One that has to be refused with this; status 2. */
  refused: (fault: string, ...words: string[]) => Promise<void>;
  json: <Answer>(...words: string[]) => Promise<Answer>;
  run: (...words: string[]) => Promise<Said>;
  folder: string;
  database: Database;
}

/** The default model, a share of 75 %, and what else differs in its policy. */
function modelFile(folder: string, change: (text: string) => string): string {
  const text = readFileSync('scoring/models/living-doc-4.yaml', 'utf8');
  const wider = text.replace('override_share: { value: 5,', 'override_share: { value: 75,');
  const file = join(folder, 'model.yaml');
  writeFileSync(file, change(wider));
  return file;
}

export async function withDesk(
  work: (desk: Desk) => Promise<void>,
  change: (text: string) => string = (text) => text,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-decisions-'));
  try {
    const config = join(folder, 'tiers.yaml');
    writeFileSync(config, `model: ${modelFile(folder, change)}\n`);
    await withBook(async (database) => {
      const environment = { DATABASE_URL: database.url, TIERS_HOME: TEST_HOME };
      const run = (...words: string[]) => runTiers([...words, '--config', config], environment);
      const tiers = async (...words: string[]) => {
        const said = await run(...words);
        expect(`${words.join(' ')}: ${said.status} ${said.err}`).toBe(`${words.join(' ')}: 0 `);
        return said.out;
      };
      const refused = async (fault: string, ...words: string[]) => {
        const said = await run(...words);
        expect(`${words.join(' ')}: ${said.status} ${said.err}`).toContain(`${words.join(' ')}: 2 error: `);
        expect(said.err).toContain(fault);
      };
      const json = async <Answer>(...words: string[]) =>
        JSON.parse(await tiers(...words, '--json')) as Answer;
      await work({ tiers, refused, json, run, folder, database });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
