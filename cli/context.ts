/** What every command gets: the settings, where to speak, the database when it needs one. */
import { type Database, openDatabase } from '../db/connection.ts';
import { listRuns, loadRun, type StoredRun } from '../db/runs.ts';
import { type IsoDate, isIsoDate } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import type { Output } from './output.ts';
import { readSettings, type Settings, type SettingsFlags } from './settings.ts';

/** The demo book has a database of its own inside the embedded server, so that it never mixes with real rows. */
const DEMO_DATABASE = 'tiers_demo';

export interface CommandContext {
  settings: Settings;
  output: Output;
  json: boolean;
  /** The demo book's database was asked for. */
  demo: boolean;
  /** Opens the database, runs the work, closes it whatever happens. */
  withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** @throws UsageError when no run has that id, or several begin with it. */
  findRun(database: Database, id: string): Promise<StoredRun>;
}

type GlobalFlags = SettingsFlags & { json?: boolean; demo?: boolean };

export function contextOf(
  flags: GlobalFlags,
  output: Output,
  environment: NodeJS.ProcessEnv,
): CommandContext {
  const settings = readSettings(flags, environment);
  const options = flags.demo
    ? { home: settings.home, database: DEMO_DATABASE }
    : { url: settings.databaseUrl, home: settings.home };
  return {
    settings,
    output,
    json: flags.json ?? false,
    demo: flags.demo ?? false,
    withDatabase: async (work) => {
      const database = await openDatabase(options);
      try {
        return await work(database);
      } finally {
        await database.close();
      }
    },
    findRun,
  };
}

async function findRun(database: Database, id: string): Promise<StoredRun> {
  const runs = await listRuns(database.pool);
  const found = runs.filter((run) => run.runId.startsWith(id));
  if (found.length === 1) return (await loadRun(database.pool, found[0]!.runId))!;
  throw new UsageError(found.length === 0 ? `There is no run ${id}.` : `Several runs begin with ${id}.`, {
    hint:
      runs.length === 0
        ? 'There are no runs yet: tiers report makes one.'
        : `Runs: ${runs
            .slice(0, 5)
            .map((run) => `${run.runId} (${run.asOf})`)
            .join(', ')}.`,
  });
}

/** A date given on the command line. @throws UsageError when it is none. */
export function dateOf(text: string, flag: string): IsoDate {
  if (isIsoDate(text)) return text;
  throw new UsageError(`${flag} ${text} is not a date.`, { hint: 'Write it as 2026-05-31.' });
}
