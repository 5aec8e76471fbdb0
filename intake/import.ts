/**
 * One import: files → checked rows → the source tables, in one transaction, with a summary in which every row and
 * every open deal is accounted for. A file that cannot be read stops it with nothing written.
 */
import type pg from 'pg';
import { knownFirstWins, knownOwners, latestObservedAt, waitForOtherImports } from '../db/known.ts';
import {
  finishImport,
  knownAccountIds,
  knownDealAccounts,
  saveQuarantine,
  startImport,
} from '../db/sources.ts';
import { inTransaction } from '../db/transaction.ts';
import { type IsoDate, isIsoDate } from '../domain/dates.ts';
import { UsageError } from '../domain/errors.ts';
import type { FileSummary, ImportSummary } from '../domain/intake.ts';
import { newKnown } from './checks.ts';
import { loadFiles } from './load.ts';
import type { Loading } from './loading.ts';
import { readMapping } from './mapping.ts';
import type { Mapping } from './mapping-schema.ts';
import { OwnerDirectory } from './owners.ts';
import { contentHash, type ImportPlan, planGeneric, planMapped } from './plan-files.ts';
import { eventColumns, Reach } from './reach.ts';
import { noFindings, readTable } from './table-reader.ts';
import { readRow } from './tables.ts';
import { KEPT_FAULTS, Quarantine } from './tally.ts';
import { TieOut } from './tie-out.ts';

export interface ImportOptions {
  /** Folders or files. */
  paths: string[];
  /** The generic column names; the default without a mapping. */
  from?: 'generic' | undefined;
  mappingFile?: string | undefined;
  /** The date the export speaks for; by default that of the latest event in it. */
  observedAt?: IsoDate | undefined;
  /** Everything is read and written, counted, and taken back. */
  dryRun?: boolean | undefined;
  onProgress?: ((text: string) => void) | undefined;
}

/** The latest event of the files; reads them once, so that a file that is no text is found before anything is written. */
async function latestEvent(plan: ImportPlan): Promise<IsoDate | null> {
  const reach = new Reach();
  for (const file of plan.plans) {
    for await (const row of readTable(file, noFindings())) {
      if (row.leftOut !== null) continue;
      const { values } = readRow(file.table, row.cells);
      for (const column of eventColumns(file.table, values)) {
        const value = values[column];
        if (typeof value === 'string') reach.add(value.slice(0, 10));
      }
    }
  }
  return reach.latest();
}

async function observedDate(
  options: ImportOptions,
  latest: IsoDate | null,
  client: pg.ClientBase,
): Promise<Pick<ImportSummary, 'observedAt' | 'observedAtFrom'>> {
  if (options.observedAt !== undefined) return { observedAt: options.observedAt, observedAtFrom: 'given' };
  if (latest !== null) return { observedAt: latest, observedAtFrom: 'data' };
  const before = await latestObservedAt(client);
  if (before !== null) return { observedAt: before, observedAtFrom: 'database' };
  // Rows without any date, first of all: they are known from the day they are imported, and from no earlier one.
  return { observedAt: new Date().toISOString().slice(0, 10), observedAtFrom: 'clock' };
}

function notesOf(plan: ImportPlan, mapping: Mapping | null, quarantine: Quarantine): string[] {
  const notes = plan.plans.flatMap((file) =>
    Object.entries(file.ignored).map(([column, reason]) => `${file.file}: ${column} is not read: ${reason}`),
  );
  for (const what of mapping?.may_derive ?? [])
    notes.push(`${what} is computed at the as-of date and marked derived`);
  if (quarantine.faults > KEPT_FAULTS) {
    notes.push(
      `the first ${KEPT_FAULTS} faults are kept with their line, all ${quarantine.faults} are counted`,
    );
  }
  return [...new Set(notes)];
}

interface Prepared {
  plan: ImportPlan;
  mapping: Mapping | null;
  hash: string;
  latest: IsoDate | null;
}

async function prepare(options: ImportOptions): Promise<Prepared> {
  if (options.observedAt !== undefined && !isIsoDate(options.observedAt)) {
    throw new UsageError(`'${options.observedAt}' is no date; write 2026-05-31`);
  }
  const mapping = options.mappingFile === undefined ? null : readMapping(options.mappingFile);
  const plan = mapping ? await planMapped(options.paths, mapping) : planGeneric(options.paths);
  const latest = await latestEvent(plan);
  const hash = await contentHash(plan.paths, mapping ? JSON.stringify(mapping) : 'generic');
  return { plan, mapping, hash, latest };
}

/** What rows may refer to: all that earlier imports brought. */
async function whatIsKnown(
  client: pg.ClientBase,
  latest: IsoDate | null,
): Promise<Pick<Loading, 'owners' | 'dealAccounts' | 'known' | 'wins'>> {
  const owners = new OwnerDirectory();
  for (const owner of await knownOwners(client)) owners.add(owner);
  const dealAccounts = await knownDealAccounts(client);
  const known = { ...newKnown(await knownAccountIds(client), dealAccounts), latestEvent: latest };
  return { owners, dealAccounts, known, wins: await knownFirstWins(client) };
}

async function load(
  client: pg.ClientBase,
  prepared: Prepared,
  options: ImportOptions,
): Promise<ImportSummary> {
  const { plan, mapping, hash, latest } = prepared;
  const observed = await observedDate(options, latest, client);
  const source = mapping?.mapping ?? 'generic';
  const importId = await startImport(client, {
    label: source,
    observedAt: observed.observedAt,
    contentHash: hash,
  });
  const loading: Loading = {
    client,
    importId,
    observedAt: observed.observedAt,
    ...(await whatIsKnown(client, latest)),
    quarantine: new Quarantine(),
    ties: new TieOut(),
    notes: [],
    onProgress: options.onProgress ?? (() => {}),
  };
  const { quarantine } = loading;
  const files = await loadFiles(plan.plans, plan.signals, loading);
  await saveQuarantine(client, importId, quarantine.rows);
  const summary: ImportSummary = {
    schema: 'account-tier-import/1',
    importId: options.dryRun ? null : importId,
    source,
    contentHash: hash,
    dryRun: options.dryRun === true,
    ...observed,
    files,
    unusedFiles: plan.unusedFiles,
    tieOut: loading.ties.result(),
    faults: quarantine.faults,
    rowsSetAside: files.reduce((sum, file) => sum + setAsideRows(file), 0),
    notes: [...loading.notes, ...notesOf(plan, mapping, quarantine)],
  };
  await finishImport(client, importId, summary);
  return summary;
}

const setAsideRows = (file: FileSummary) => file.setAside.reduce((sum, { rows }) => sum + rows, 0);

/** Takes a dry run's transaction back, and carries its summary out. */
class TakenBack extends Error {
  readonly summary: ImportSummary;
  constructor(summary: ImportSummary) {
    super('dry run');
    this.summary = summary;
  }
}

/**
 * Imports folders or files (000-04 … 000-07). Importing the same content again changes nothing.
 * @throws FileError for a file or mapping that cannot be read, with nothing written.
 */
export async function importFolder(pool: pg.Pool, options: ImportOptions): Promise<ImportSummary> {
  const prepared = await prepare(options);
  try {
    return await inTransaction(pool, async (client) => {
      await waitForOtherImports(client);
      const summary = await load(client, prepared, options);
      if (options.dryRun) throw new TakenBack(summary);
      return summary;
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.summary;
    throw error;
  }
}
