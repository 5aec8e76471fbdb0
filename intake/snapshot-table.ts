/** Tables that a snapshot is made of: columns found under one of several names, rows counted like an import's. */
import { basename } from 'node:path';
import { FileError } from '../domain/errors.ts';
import { readCsv } from './csv.ts';
import type { HeaderFindings } from './table-reader.ts';
import { type Fault, fault } from './tables.ts';
import { FileTally, type Quarantine } from './tally.ts';
import { CellFault, type Parsed } from './values.ts';

/** What a column may be called; the first name that the header has is read. */
export type ColumnNames = Record<string, readonly string[]>;

/** Reads the cells of one row and gathers its faults. */
export class RowReader {
  readonly faults: Fault[] = [];
  private readonly cells: readonly string[];
  private readonly columns: Map<string, number>;

  constructor(cells: readonly string[], columns: Map<string, number>) {
    this.cells = cells;
    this.columns = columns;
  }

  text(column: string): string {
    const at = this.columns.get(column);
    return at === undefined ? '' : (this.cells[at] ?? '').trim();
  }

  read<T>(column: string, parse: (cell: string) => Parsed<T>, costs: Fault['costs']): T | null {
    const parsed = parse(this.text(column));
    if (parsed instanceof CellFault) {
      this.faults.push(fault(column, `${column}: ${parsed.kind}`, parsed.reason, costs));
      return null;
    }
    if (parsed === null && costs === 'row') this.faults.push(fault(column, `no ${column}`));
    return parsed;
  }
}

/**
 * The rows of a table that can be used; the others are set aside with file, line, column and reason.
 * @param convert gives null for a row to set aside, and says why among the reader's faults
 * @throws FileError for a file that cannot be read, or whose header lacks a required column
 */
export async function readSnapshotTable<R extends { name: string }>(
  path: string,
  columns: { names: ColumnNames; required: readonly string[] },
  quarantine: Quarantine,
  convert: (row: RowReader) => R | null,
): Promise<{ rows: R[]; tally: FileTally; findings: HeaderFindings }> {
  const file = basename(path);
  const tally = new FileTally(file, 'signals', quarantine);
  const findings: HeaderFindings = { content: 'empty', unknownColumns: [], duplicateColumns: [] };
  const rows: R[] = [];
  let places: Map<string, number> | null = null;
  for await (const { line, cells } of readCsv(path, file)) {
    if (places === null) {
      places = placesOf(file, cells, columns);
      findings.content = 'header_only';
      continue;
    }
    findings.content = 'rows';
    tally.read += 1;
    const reader = new RowReader(cells, places);
    const row = convert(reader);
    if (reader.faults.length > 0) tally.setAside(line, row?.name ?? null, reader.faults);
    if (row === null || reader.faults.some(({ costs }) => costs === 'row')) continue;
    tally.accept();
    rows.push(row);
  }
  return { rows, tally, findings };
}

function placesOf(
  file: string,
  header: readonly string[],
  { names, required }: { names: ColumnNames; required: readonly string[] },
): Map<string, number> {
  const given = header.map((cell) => cell.trim().toLowerCase());
  const places = new Map<string, number>();
  for (const [column, possible] of Object.entries(names)) {
    const name = possible.find((each) => given.includes(each));
    if (name !== undefined) places.set(column, given.indexOf(name));
  }
  const missing = required.find((column) => !places.has(column));
  if (missing === undefined) return places;
  throw new FileError(`${file} has no column ${names[missing]!.join(' or ')}`, {
    hint: `Its columns: ${header.map((cell) => cell.trim()).join(', ')}.`,
  });
}
