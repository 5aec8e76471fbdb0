/** `tiers import`: a CRM's rows into the database; what could not be loaded is counted and listed. */
import { CheckFailed, UsageError } from '../domain/errors.ts';
import { importFolder } from '../intake/import.ts';
import { hasFaults, importSummaryText } from '../intake/summary.ts';
import { type CommandContext, dateOf } from './context.ts';

interface ImportFlags {
  from?: string;
  map?: string;
  observedAt?: string;
  dryRun?: boolean;
  strict?: boolean;
}

/** @throws UsageError for flags that do not fit, CheckFailed with --strict when a row was set aside. */
export async function importCommand(
  context: CommandContext,
  paths: string[],
  flags: ImportFlags,
): Promise<void> {
  if (flags.map && flags.from) throw new UsageError('Give --from or --map, not both.');
  if (flags.from && flags.from !== 'generic') {
    throw new UsageError(`--from ${flags.from} is not known.`, {
      hint: 'Possible: generic. Any other form comes in with --map FILE (docs/mapping.md).',
    });
  }
  const summary = await context.withDatabase((database) =>
    importFolder(database.pool, {
      paths,
      from: flags.map ? undefined : 'generic',
      mappingFile: flags.map,
      observedAt: flags.observedAt ? dateOf(flags.observedAt, '--observed-at') : undefined,
      dryRun: flags.dryRun,
      onProgress: (line) => context.output.progress(line),
    }),
  );
  context.output.print(context.json ? JSON.stringify(summary, null, 1) : importSummaryText(summary));
  if (flags.strict && hasFaults(summary))
    throw new CheckFailed('Rows were set aside, and --strict was given.');
}
