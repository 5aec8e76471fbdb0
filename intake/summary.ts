/** The summary of an import for people: what became of every row, and of every open deal and its value. */
import type { DealTotal, FileSummary, ImportSummary } from '../domain/intake.ts';

const grouped = (value: number): string => {
  const [whole, fraction] = String(Math.abs(value)).split('.');
  const digits = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${digits}${fraction ? `.${fraction}` : ''}`;
};

const plural = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;

function valueText({ value, withoutAmount }: DealTotal): string {
  const sums = value.map(({ currency, amount }) => {
    const rounded = grouped(Math.round(amount));
    if (currency === null) return rounded;
    return currency === 'USD' ? `$${rounded}` : `${currency} ${rounded}`;
  });
  if (withoutAmount > 0) sums.push(`${grouped(withoutAmount)} without amount`);
  return sums.join(' + ') || 'no value';
}

const sum = (reasons: { rows: number }[]): number => reasons.reduce((total, { rows }) => total + rows, 0);

function reasonLines(title: string, reasons: FileSummary['setAside']): string[] {
  return reasons.map(({ reason, rows, bearing }) => {
    const further =
      bearing > rows ? ` (${grouped(bearing)} in all, ${grouped(bearing - rows)} of them counted above)` : '';
    return `  ${title} ${grouped(rows)}: ${reason}${further}`;
  });
}

function fileLines(file: FileSummary): string[] {
  if (file.content === 'empty') return [`${file.file}: empty, nothing to read`];
  if (file.content === 'header_only') return [`${file.file}: column names and no rows`];
  const changes = [
    `${grouped(file.inserted)} new`,
    `${grouped(file.changed)} changed`,
    `${grouped(file.unchanged)} unchanged`,
    ...(file.moved > 0 ? [`${grouped(file.moved)} moved to another account`] : []),
  ];
  return [
    `${file.file} → ${file.table}: ${plural(file.read, 'row')} read = ${grouped(file.loaded)} loaded + ` +
      `${grouped(sum(file.leftOut))} left out + ${grouped(sum(file.setAside))} set aside`,
    `  loaded: ${changes.join(', ')}`,
    ...reasonLines('left out', file.leftOut),
    ...reasonLines('set aside', file.setAside),
    ...file.fieldsSetAside.map(({ reason, cells }) => `  kept without ${plural(cells, 'value')}: ${reason}`),
    ...file.derived.map(({ field, rule, rows }) => `  derived: ${field} of ${plural(rows, 'row')} (${rule})`),
    ...(file.stagesFromColumns > 0
      ? [`  stage entries from its columns: ${grouped(file.stagesFromColumns)}`]
      : []),
    ...(file.unknownColumns.length > 0 ? [`  columns not read: ${file.unknownColumns.join(', ')}`] : []),
    ...(file.duplicateColumns.length > 0
      ? [`  columns given twice, the first one used: ${file.duplicateColumns.join(', ')}`]
      : []),
  ];
}

function tieLines(summary: ImportSummary): string[] {
  if (!summary.files.some((file) => file.table === 'deals' && file.read > 0)) return [];
  return (['open', 'won', 'lost'] as const).flatMap((state) => {
    const { read, loaded, differences } = summary.tieOut[state];
    if (read.deals === 0) return [];
    return [
      `${state} deals: ${grouped(read.deals)} read (${valueText(read)}), ${grouped(loaded.deals)} loaded (${valueText(loaded)})`,
      ...differences.map((total) => `  − ${grouped(total.deals)} (${valueText(total)}): ${total.cause}`),
    ];
  });
}

const OBSERVED_FROM = {
  given: 'as given',
  data: 'the latest event in the files',
  database: 'the date of the import before, since these files hold no dated event',
  clock: 'today, since these files hold no dated event',
};

/** Plain text, one fact a line; ends with a line break. */
export function importSummaryText(summary: ImportSummary): string {
  const lines = [
    `${summary.dryRun ? 'Dry run, nothing written. ' : ''}Source ${summary.source}, observed at ${summary.observedAt} ` +
      `(${OBSERVED_FROM[summary.observedAtFrom]})`,
    ...summary.files.flatMap(fileLines),
    ...tieLines(summary),
    ...(summary.unusedFiles.length > 0 ? [`files not read: ${summary.unusedFiles.join(', ')}`] : []),
    ...summary.notes.map((note) => `note: ${note}`),
    summary.faults === 0
      ? 'no faults'
      : `${plural(summary.faults, 'fault')} recorded with file, line, column and reason; ${plural(summary.rowsSetAside, 'row')} set aside`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What `--strict` refuses: a row set aside, or kept without one of its values. */
export function hasFaults(summary: ImportSummary): boolean {
  return summary.faults > 0;
}
