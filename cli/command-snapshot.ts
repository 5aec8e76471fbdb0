/** `tiers snapshot`: public tables of companies as the enrichment.json that `tiers import` reads. */
import { basename, resolve } from 'node:path';
import { UsageError } from '../domain/errors.ts';
import { makeSnapshot, type SnapshotSummary, writeSnapshot } from '../intake/snapshot.ts';
import { type CommandContext, dateOf } from './context.ts';

interface SnapshotFlags {
  companies: string[];
  dates: string[];
  layoffs?: string;
  layoffDates: string;
  out: string;
}

const DATE_FORM = /^(d{1,2}|m{1,2}|yyyy|yy)([/.-](d{1,2}|m{1,2}|yyyy|yy)){2}$/;

/** @throws UsageError for flags that do not fit, FileError for a table that cannot be read; then nothing is written. */
export async function snapshotCommand(context: CommandContext, flags: SnapshotFlags): Promise<void> {
  const [oldTable, newTable] = pairOf(flags.companies, '--companies', 'the earlier table and the later one');
  const [oldDate, newDate] = pairOf(flags.dates, '--dates', 'the days that the two tables speak for');
  if (!DATE_FORM.test(flags.layoffDates)) {
    throw new UsageError(`--layoff-dates ${flags.layoffDates} is no date form.`, {
      hint: 'Write it as m/d/yyyy.',
    });
  }
  const { companies, summary, setAside } = await makeSnapshot({
    companies: { old: oldTable, new: newTable },
    dates: { old: dateOf(oldDate, '--dates'), new: dateOf(newDate, '--dates') },
    layoffs: flags.layoffs,
    layoffDates: flags.layoffDates,
  });
  const path = resolve(flags.out);
  writeSnapshot(path, companies);
  if (context.json) {
    context.output.print(JSON.stringify({ path, ...summary, faults: setAside }, null, 1));
    return;
  }
  context.output.print(summaryText(summary, flags.out));
}

function pairOf(given: readonly string[], flag: string, what: string): [string, string] {
  const [first, second] = given;
  if (first !== undefined && second !== undefined && given.length === 2) return [first, second];
  throw new UsageError(`${flag} takes two: ${what}.`);
}

function summaryText(summary: SnapshotSummary, out: string): string {
  const { files, companies, withoutDomain, withSignals, signals, layoffs } = summary;
  const lines = files.flatMap(({ file, read, loaded, setAside, fieldsSetAside }) => [
    `${file}: ${read} rows read = ${loaded} used + ${setAside.reduce((sum, { rows }) => sum + rows, 0)} set aside`,
    ...setAside.map(({ reason, rows }) => `  set aside ${rows}: ${reason}`),
    ...fieldsSetAside.map(({ reason, cells }) => `  used without ${cells} values: ${reason}`),
  ]);
  const types = Object.entries(signals).map(([type, count]) => `${count} ${type}`);
  return [
    ...lines,
    ...(layoffs === null
      ? []
      : [
          `layoffs: ${layoffs.byDomain} put to a company by domain, ${layoffs.byNameAndPlace} by name and place, ` +
            `${layoffs.unmatched} to none (listed by name alone, which no look-up takes)`,
        ]),
    `${companies} companies, ${withSignals} with signals (${types.join(', ') || 'none'}), ${withoutDomain} without a domain`,
    `${out} is written. ${next(out)}`,
  ].join('\n');
}

/** The import knows a snapshot by its name. */
const next = (out: string): string =>
  basename(out) === 'enrichment.json'
    ? `Next: tiers import ${out}`
    : 'Before tiers import reads it, name it enrichment.json.';
