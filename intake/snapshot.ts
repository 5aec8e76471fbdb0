/** An enrichment snapshot out of public tables: companies at two dates, and a list of layoffs [000-13]. */
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { daysBetween, type IsoDate } from '../domain/dates.ts';
import { FileError, UsageError } from '../domain/errors.ts';
import type { QuarantinedRow } from '../domain/records.ts';
import { compareCompanies, readCompanies, type SnapshotEntry } from './snapshot-companies.ts';
import { addLayoffs, type LayoffMatches, readLayoffs } from './snapshot-layoffs.ts';
import { Quarantine } from './tally.ts';

export interface SnapshotOptions {
  /** The earlier and the later table of companies, and the days they speak for. */
  companies: { old: string; new: string };
  dates: { old: IsoDate; new: IsoDate };
  layoffs?: string | undefined;
  /** How the layoffs' dates are written where they are not ISO 8601, e.g. `m/d/yyyy`. */
  layoffDates: string;
}

const reasonSchema = z.object({ reason: z.string(), rows: z.number() });

export const snapshotSummarySchema = z.object({
  /** Read = loaded + set aside, of each file. */
  files: z.array(
    z.object({
      file: z.string(),
      read: z.number(),
      loaded: z.number(),
      setAside: z.array(reasonSchema),
      fieldsSetAside: z.array(z.object({ column: z.string(), reason: z.string(), cells: z.number() })),
    }),
  ),
  companies: z.number(),
  withoutDomain: z.number(),
  withSignals: z.number(),
  /** Signals by type. */
  signals: z.record(z.string(), z.number()),
  /** How layoffs were put to companies; null where none were given. */
  layoffs: z.object({ byDomain: z.number(), byNameAndPlace: z.number(), unmatched: z.number() }).nullable(),
});
export type SnapshotSummary = z.infer<typeof snapshotSummarySchema>;

export interface Snapshot {
  companies: SnapshotEntry[];
  summary: SnapshotSummary;
  /** Rows and cells that could not be used, with file, line, column and reason. */
  setAside: QuarantinedRow[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Makes a snapshot; the same tables give the same bytes.
 * @throws FileError for a table that cannot be read, UsageError for dates out of order
 */
export async function makeSnapshot(options: SnapshotOptions): Promise<Snapshot> {
  if (daysBetween(options.dates.old, options.dates.new) <= 0) {
    throw new UsageError(
      `The tables' dates ${options.dates.old} and ${options.dates.new} are not in order.`,
      {
        hint: 'Give the earlier table and its date first.',
      },
    );
  }
  const quarantine = new Quarantine();
  const old = await readCompanies(options.companies.old, quarantine);
  const now = await readCompanies(options.companies.new, quarantine);
  const companies = compareCompanies({ old: old.rows, new: now.rows }, options.dates);
  const events = options.layoffs ? await readLayoffs(options.layoffs, options.layoffDates, quarantine) : null;
  const matches = events ? addLayoffs(companies, events.rows, [...old.rows, ...now.rows]) : null;
  companies.sort((a, b) => compare(a.name, b.name) || compare(a.domain ?? '', b.domain ?? ''));
  const files = [old, now, ...(events ? [events] : [])].map(({ tally, findings }) => {
    const { file, read, loaded, setAside, fieldsSetAside } = tally.summary(findings);
    return {
      file,
      read,
      loaded,
      setAside: setAside.map(({ reason, rows }) => ({ reason, rows })),
      fieldsSetAside,
    };
  });
  return { companies, summary: summaryOf(companies, files, matches), setAside: quarantine.rows };
}

function summaryOf(
  companies: readonly SnapshotEntry[],
  files: SnapshotSummary['files'],
  layoffs: LayoffMatches | null,
): SnapshotSummary {
  const types = companies.flatMap(({ signals }) => signals.map(({ type }) => type)).sort();
  const signals: Record<string, number> = {};
  for (const type of types) signals[type] = (signals[type] ?? 0) + 1;
  return {
    files,
    companies: companies.length,
    withoutDomain: companies.filter(({ domain }) => domain === null).length,
    withSignals: companies.filter((company) => company.signals.length > 0).length,
    signals,
    layoffs,
  };
}

/** Writes the snapshot in the form that `tiers import` reads. @throws FileError when it cannot be written */
export function writeSnapshot(path: string, companies: readonly SnapshotEntry[]): void {
  // A company a line: a file of thousands can be read and compared by line.
  const lines = companies.map((company) => JSON.stringify(company)).join(',\n');
  try {
    writeFileSync(path, `{ "companies": [\n${lines}\n] }\n`, 'utf8');
  } catch (cause) {
    throw new FileError(`The snapshot cannot be written to ${path}.`, { cause });
  }
}
