/** Two exports of one small book, two months apart, with owners and managers, for what follows a tier change. */

import { bookToRead } from '../../agents/books.ts';
import { storedInputs } from '../../agents/workbench.ts';
import type { Database } from '../../db/connection.ts';
import { publishRun, saveRun } from '../../db/runs.ts';
import { parseModel } from '../../scoring/load-model.ts';
import { benchOf } from '../agents/report-bench.ts';
import { TEST_HOME, withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';
import { runTiers, type Said } from './run-command.ts';
import { SMALL_BOOK } from './small-book.ts';

const OWNERS = [
  'owner_id,name,manager,region,role,active',
  'U-1,Ada Ruiz,Mara Quist,East,AE,yes',
  'U-2,Ben Okafor,Mara Quist,West,AE,yes',
  'U-9,Mara Quist,,,Manager,yes',
].join('\n');

/** The small book as it was in March: Tessel Bank was in touch, A-6 was Ada Ruiz's, others had too few data. */
const IN_MARCH = {
  ...SMALL_BOOK,
  'owners.csv': OWNERS,
  'accounts.csv': SMALL_BOOK['accounts.csv'].replace('Inc.",Ben Okafor', 'Inc.",Ada Ruiz'),
  'interactions.csv': SMALL_BOOK['interactions.csv']
    .split('\n')
    .filter((line) => !/-0[45]-|^A-6/.test(line))
    .join('\n'),
};

export const IN_MAY = { ...SMALL_BOOK, 'owners.csv': OWNERS };

/** ARR from 1,200,000 down by 100,000; the place in the book gives 5, 5, 4, then 3 down to 600,000, then 2 points. */
const signals = (
  changed: Record<string, [fit: string, ceiling: string]>,
  name = 'Company B',
): Record<string, string> => ({
  'owners.csv': OWNERS,
  'accounts.csv': [
    'account_id,name,owner,type,arr,created_at,strategic_fit,expansion_ceiling',
    ...Array.from({ length: 12 }, (_, at) => {
      const id = `S-${String(at + 1).padStart(2, '0')}`;
      const [fit, ceiling] = changed[id] ?? ['adjacent', 'modest'];
      const called = at === 1 ? `"${name.replaceAll('"', '""')}"` : `Company ${'ABCDEFGHIJKL'[at]}`;
      return `${id},${called},Ada Ruiz,customer,${1_200_000 - at * 100_000},2025-01-01,${fit},${ceiling}`;
    }),
  ].join('\n'),
});

/** S-02 falls from 13 to 11 points, S-03 rises from 10 to 12; the line of Gold is 12. */
const signalsOf = (name?: string) =>
  [
    signals({ 'S-01': ['lighthouse', 'multi_bu_500k'], 'S-02': ['strong_icp', 'two_to_three_x'] }, name),
    signals({ 'S-01': ['lighthouse', 'multi_bu_500k'], 'S-03': ['strong_icp', 'two_to_three_x'] }, name),
  ] as const;

export type Ask = (...words: string[]) => Promise<Said>;

/** Scores and publishes a run of that day as a report does, without writing one; `keep` keeps its inputs with it. */
export type Publish = (day: string, modelText?: string, keep?: boolean) => Promise<void>;

async function publishDay(database: Database, day: string, modelText?: string, keep = true): Promise<void> {
  const own =
    modelText === undefined ? {} : { modelText, model: parseModel(modelText, 'the model of the test') };
  const bench = benchOf(database, day, own);
  const scored = await bookToRead(bench);
  const { runId, inputHash, predecessor, book, sheet } = scored;
  const run = { runId, asOf: day, inputHash, predecessor, modelText: bench.modelText, book, sheet };
  await saveRun(database.pool, keep ? { ...run, inputs: storedInputs(bench, scored) } : run);
  await publishRun(database.pool, runId);
}

async function withExports(
  [march, may]: readonly [Record<string, string>, Record<string, string>],
  work: (ask: Ask, publish: Publish) => Promise<void>,
): Promise<void> {
  await withDatabase(async (database) => {
    const environment = { DATABASE_URL: database.url, TIERS_HOME: TEST_HOME };
    const ask: Ask = (...words) => runTiers(words, environment);
    for (const [files, day] of [
      [march, '2026-03-31'],
      [may, '2026-05-31'],
    ] as const) {
      await withFolder(files, (folder) => ask('import', folder, '--from', 'generic', '--observed-at', day));
    }
    await work(ask, (...day) => publishDay(database, ...day));
  });
}

/** Scored by the default model; nothing is published yet. */
export const withMovesBook = (work: (ask: Ask, publish: Publish) => Promise<void>) =>
  withExports([IN_MARCH, IN_MAY], work);

/** Twelve customers for three-signal-15. @param name of the one that falls, S-02 */
export const withSignalsBook = (work: (ask: Ask, publish: Publish) => Promise<void>, name?: string) =>
  withExports(signalsOf(name), work);
