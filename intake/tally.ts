/** Counts what became of each row of a file, and keeps the faults for the quarantine. */
import type { FileSummary, Table } from '../domain/intake.ts';
import type { QuarantinedRow } from '../domain/records.ts';
import type { HeaderFindings } from './table-reader.ts';
import type { Fault } from './tables.ts';

/** Faults that are kept with their line; beyond it they are only counted. */
export const KEPT_FAULTS = 100_000;

/** What a database writer answers. */
export interface WriteCounts {
  inserted: number;
  changed: number;
  unchanged: number;
}

export class Quarantine {
  readonly rows: QuarantinedRow[] = [];
  faults = 0;

  add(row: QuarantinedRow): void {
    this.faults += 1;
    if (this.rows.length < KEPT_FAULTS) this.rows.push(row);
  }
}

function bump<K>(map: Map<K, number>, key: K, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

/** Most rows first, then by reason. */
function reasons(first: Map<string, number>, bearing: Map<string, number>): FileSummary['setAside'] {
  return [...bearing]
    .map(([reason, count]) => ({ reason, rows: first.get(reason) ?? 0, bearing: count }))
    .sort((a, b) => b.rows - a.rows || b.bearing - a.bearing || (a.reason < b.reason ? -1 : 1));
}

export class FileTally {
  readonly file: string;
  readonly table: Table;
  read = 0;
  moved = 0;
  stagesFromColumns = 0;
  private readonly quarantine: Quarantine;
  private readonly counts: WriteCounts = { inserted: 0, changed: 0, unchanged: 0 };
  private accepted = 0;
  private readonly left = new Map<string, number>();
  private readonly first = new Map<string, number>();
  private readonly bearing = new Map<string, number>();
  private readonly cells = new Map<string, number>();
  private readonly derived = new Map<string, number>();

  constructor(file: string, table: Table, quarantine: Quarantine) {
    this.file = file;
    this.table = table;
    this.quarantine = quarantine;
  }

  leaveOut(reason: string): void {
    bump(this.left, reason);
  }

  accept(): void {
    this.accepted += 1;
  }

  /** Records a row's faults; those that cost a cell only matter when the row is kept. */
  setAside(line: number, rowId: string | null, faults: Fault[]): void {
    const causes = [...new Set(faults.filter((found) => found.costs === 'row').map((found) => found.cause))];
    if (causes[0] !== undefined) bump(this.first, causes[0]);
    for (const cause of causes) bump(this.bearing, cause);
    for (const found of faults) {
      if (causes.length === 0) bump(this.cells, JSON.stringify([found.column ?? '', found.cause]));
      this.quarantine.add({ file: this.file, line, column: found.column, reason: found.reason, rowId });
    }
  }

  derive(field: string, rule: string, rows = 1): void {
    if (rows > 0) bump(this.derived, JSON.stringify([field, rule]), rows);
  }

  write(counts: WriteCounts): void {
    this.counts.inserted += counts.inserted;
    this.counts.changed += counts.changed;
    this.counts.unchanged += counts.unchanged;
  }

  get rowsSetAside(): number {
    return [...this.first.values()].reduce((sum, rows) => sum + rows, 0);
  }

  /** @throws Error when a row was lost between reading and counting: a fault of the program. */
  summary(findings: HeaderFindings): FileSummary {
    const leftOut = [...this.left.values()].reduce((sum, rows) => sum + rows, 0);
    if (this.read !== this.accepted + leftOut + this.rowsSetAside) {
      throw new Error(`${this.file}: ${this.read} rows read do not tie out`);
    }
    return {
      file: this.file,
      table: this.table,
      content: findings.content,
      read: this.read,
      loaded: this.accepted,
      ...this.counts,
      moved: this.moved,
      leftOut: reasons(this.left, this.left),
      setAside: reasons(this.first, this.bearing),
      fieldsSetAside: [...this.cells].sort().map(([key, cells]) => {
        const [column, reason] = JSON.parse(key) as [string, string];
        return { column, reason, cells };
      }),
      unknownColumns: findings.unknownColumns,
      duplicateColumns: findings.duplicateColumns,
      derived: [...this.derived].sort().map(([key, rows]) => {
        const [field, rule] = JSON.parse(key) as [string, string];
        return { field, rule, rows };
      }),
      stagesFromColumns: this.stagesFromColumns,
    };
  }
}
