/** A copy of an export in which the dates of what took place are shuffled between all accounts. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededNumbers } from '../domain/seeded-numbers.ts';
import { type CsvRow, readCsv } from './recompute-intake.ts';

/** @returns the folder of the copy; rows for which `tookPlace` is false keep their dates */
export function shuffledCopy(
  directory: string,
  dateColumn: string,
  tookPlace: (row: CsvRow) => boolean,
  seed: number,
): string {
  const copy = mkdtempSync(join(tmpdir(), 'tiers-evals-placebo-'));
  cpSync(directory, copy, { recursive: true });
  const rows = readCsv(directory, 'interactions.csv');
  const moving = rows.filter(tookPlace);
  const dates = moving.map((row) => row[dateColumn]!);
  const random = seededNumbers(seed);
  for (let at = dates.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [dates[at], dates[other]] = [dates[other]!, dates[at]!];
  }
  for (const [at, row] of moving.entries()) row[dateColumn] = dates[at]!;
  writeCsv(join(copy, 'interactions.csv'), rows);
  return copy;
}

function writeCsv(path: string, rows: CsvRow[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string | undefined): string =>
    /[",\r\n]/.test(value ?? '') ? `"${value!.replaceAll('"', '""')}"` : (value ?? '');
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  writeFileSync(path, `${lines.map((line) => line.map(cell).join(',')).join('\n')}\n`, { mode: 0o600 });
}
