/** From generic rows to accepted, typed rows: every row is accepted, left out or set aside, and counted once. */
import type { IsoDate } from '../domain/dates.ts';
import { checkRow, type Known, remember } from './checks.ts';
import type { OwnerDirectory } from './owners.ts';
import type { FilePlan, GenericRow } from './plan.ts';
import { type HeaderFindings, readTable } from './table-reader.ts';
import { type Cell, type Fault, fault, ID_COLUMN, readRow } from './tables.ts';
import type { FileTally } from './tally.ts';
import type { TieOut } from './tie-out.ts';
import { CellFault, parseAttribute } from './values.ts';

export interface AcceptedRow {
  row: GenericRow;
  values: Record<string, Cell>;
  ownerId: string | null;
}

/** What the rows of an import are read with. */
export interface Reading {
  known: Known;
  owners: OwnerDirectory;
  ties: TieOut;
  observedAt: IsoDate;
}

/** Faults of attribute cells; such a cell is dropped from the row. */
function attributeFaults(row: GenericRow): Fault[] {
  const faults: Fault[] = [];
  for (const [name, cell] of Object.entries(row.attributes)) {
    const read = parseAttribute(cell);
    if (!(read instanceof CellFault)) continue;
    faults.push(fault(name, `${name}: ${read.kind}`, read.reason, 'cell'));
    delete row.attributes[name];
  }
  return faults;
}

function resolveOwner(
  values: Record<string, Cell>,
  owners: OwnerDirectory,
): { id: string | null; faults: Fault[] } {
  const reference = values['owner'];
  if (reference == null) return { id: null, faults: [] };
  const found = owners.resolve(String(reference));
  if (!(found instanceof CellFault)) return { id: found, faults: [] };
  return { id: null, faults: [fault('owner', `owner: ${found.kind}`, found.reason, 'cell')] };
}

function tie(plan: FilePlan, values: Record<string, Cell>, ties: TieOut, cause: string | null): void {
  if (plan.table !== 'deals') return;
  ties.add(
    {
      state: (values['outcome'] ?? 'open') as 'open' | 'won' | 'lost',
      amount: typeof values['amount'] === 'number' ? values['amount'] : null,
      currency: values['currency'] === null ? null : String(values['currency']),
    },
    cause,
  );
}

/** Judges one row; null when it is left out or set aside. */
function accept(plan: FilePlan, row: GenericRow, tally: FileTally, reading: Reading): AcceptedRow | null {
  const { values, faults: typing } = readRow(plan.table, row.cells);
  if (row.leftOut !== null) {
    tally.leaveOut(row.leftOut);
    tie(plan, values, reading.ties, `left out: ${row.leftOut}`);
    return null;
  }
  const faults = [...row.faults];
  // One fault per column: what follows from a cell that could not be read is none of its own.
  for (const found of [...typing, ...checkRow(plan.table, values, reading.known)]) {
    if (found.column === null || faults.every(({ column }) => column !== found.column)) faults.push(found);
  }
  const rowFault = faults.find((found) => found.costs === 'row');
  const id = values[ID_COLUMN[plan.table]];
  const rowId = id == null ? null : String(id);
  if (rowFault) {
    tally.setAside(row.line, rowId, faults);
    tie(plan, values, reading.ties, rowFault.cause);
    return null;
  }
  const owner = resolveOwner(values, reading.owners);
  faults.push(...attributeFaults(row), ...owner.faults);
  for (const found of faults)
    if (found.column !== null && found.column in values) values[found.column] = null;
  if (faults.length > 0) tally.setAside(row.line, rowId, faults);
  tie(plan, values, reading.ties, null);
  remember(plan.table, values, reading.known);
  tally.accept();
  for (const [field, rule] of Object.entries(row.derived)) tally.derive(field, rule);
  return { row, values, ownerId: owner.id };
}

/** The accepted rows of a file, in its order. */
export async function* acceptedRows(
  plan: FilePlan,
  findings: HeaderFindings,
  tally: FileTally,
  reading: Reading,
): AsyncGenerator<AcceptedRow> {
  for await (const row of readTable(plan, findings)) {
    tally.read += 1;
    const accepted = accept(plan, row, tally, reading);
    if (accepted) yield accepted;
  }
}
