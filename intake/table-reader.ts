/** One file as generic rows, with what is to be said of its header. */
import type { FileSummary } from '../domain/intake.ts';
import { readCsv } from './csv.ts';
import { checkHeader, type FilePlan, type GenericRow } from './plan.ts';
import { type Cells, fault } from './tables.ts';

export interface HeaderFindings {
  content: FileSummary['content'];
  unknownColumns: string[];
  duplicateColumns: string[];
}

export const noFindings = (): HeaderFindings => ({
  content: 'empty',
  unknownColumns: [],
  duplicateColumns: [],
});

function readHeader(plan: FilePlan, cells: string[], findings: HeaderFindings): string[] {
  const lowered = new Map(plan.knows.map((name) => [name.toLowerCase(), name]));
  const header = cells.map((cell) => lowered.get(cell.trim().toLowerCase()) ?? cell.trim());
  checkHeader(plan, header);
  findings.content = 'header_only';
  findings.duplicateColumns = [...new Set(header.filter((name, at) => header.indexOf(name) !== at))];
  findings.unknownColumns = plan.keepsFurther
    ? []
    : [...new Set(header.filter((name) => !plan.knows.includes(name)))];
  return header;
}

function toCells(header: string[], values: string[]): Cells {
  const cells: Cells = {};
  header.forEach((name, at) => {
    if (name !== '' && !Object.hasOwn(cells, name)) cells[name] = values[at] ?? '';
  });
  return cells;
}

/**
 * The rows of a plan's file; `findings` is filled on the way. An empty file yields nothing and is no error.
 * @throws FileError for a file that is no text, or whose header lacks what the plan reads.
 */
export async function* readTable(plan: FilePlan, findings: HeaderFindings): AsyncGenerator<GenericRow> {
  let header: string[] | null = null;
  for await (const { line, cells } of readCsv(plan.path, plan.file, plan.delimiter)) {
    if (header === null) {
      header = readHeader(plan, cells, findings);
      continue;
    }
    findings.content = 'rows';
    const row = plan.translate(line, toCells(header, cells));
    if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      row.faults.push(
        fault(null, 'more cells than columns', `${cells.length} cells under ${header.length} columns`),
      );
    }
    yield row;
  }
}
