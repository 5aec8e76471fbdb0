/** How each file of an import is read: which table it fills and how a row of it becomes a generic row. */
import { FileError } from '../domain/errors.ts';
import type { DeriveRule, MappedFile, Source } from './mapping-schema.ts';
import {
  columnsOf,
  holds,
  type Lookups,
  lookupsOf,
  readSource,
  type Sourced,
  sourceFault,
} from './sources.ts';
import { type Cells, COLUMNS, type Fault, type RowTable } from './tables.ts';
import { CellFault } from './values.ts';

/** A row in generic columns, not yet typed. */
export interface GenericRow {
  line: number;
  cells: Cells;
  attributes: Cells;
  /** Field → the rule that computed it. */
  derived: Record<string, string>;
  /** Field → its value before the date that `known_from` names. */
  before: Record<string, { text: string; derived: boolean }>;
  stages: { stage: string; enteredAt: string }[];
  faults: Fault[];
  leftOut: string | null;
}

export interface FilePlan {
  file: string;
  path: string;
  table: RowTable;
  delimiter: string;
  /** Fields computed over all rows once they are read. */
  rules: Record<string, DeriveRule>;
  /** Columns that must be in the header. */
  needs: string[];
  /** Columns that are read or left out on purpose; any other is named as unknown. */
  knows: string[];
  ignored: Record<string, string>;
  /** Further columns become attributes (accounts without a mapping). */
  keepsFurther: boolean;
  translate: (line: number, cells: Cells) => GenericRow;
}

const plainRow = (line: number, cells: Cells): GenericRow => ({
  line,
  cells,
  attributes: {},
  derived: {},
  before: {},
  stages: [],
  faults: [],
  leftOut: null,
});

/** A file with the generic columns under their own names. */
export function genericPlan(table: RowTable, file: string, path: string): FilePlan {
  const columns = Object.entries(COLUMNS[table]);
  const names = columns.map(([name]) => name);
  return {
    file,
    path,
    table,
    delimiter: ',',
    rules: table === 'deals' ? { type: 'expansion_after_first_win' } : {},
    needs: columns.filter(([, column]) => column.required).map(([name]) => name),
    knows: names,
    ignored: {},
    keepsFurther: table === 'accounts',
    translate: (line, cells) => {
      const row = plainRow(line, cells);
      for (const [name, cell] of Object.entries(cells)) {
        if (table === 'accounts' && !names.includes(name)) row.attributes[name] = cell;
      }
      return row;
    },
  };
}

/** How a value that is not read from a plain cell came about, in a word. */
function ruleOf(source: Source): string {
  if (source.sentiment) return source.sentiment;
  if (source.lookup) return `${source.lookup.take} of ${source.lookup.file}`;
  const [inner] = (source.first_of ?? []).filter((option) => option.derived === true || option.sentiment);
  return inner ? ruleOf(inner) : 'mapping';
}

function setField(row: GenericRow, field: string, source: Source, value: Sourced): void {
  row.cells[field] = value.text;
  if (value.derived) row.derived[field] = ruleOf(source);
  if (value.before) row.before[field] = value.before;
}

function translateMapped(mapped: MappedFile, lookups: Lookups, line: number, cells: Cells): GenericRow {
  const row = plainRow(line, {});
  row.leftOut = mapped.leave_out.find((rule) => holds(rule.when, cells))?.reason ?? null;
  for (const [field, source] of Object.entries(mapped.fields)) {
    const value = readSource(source, cells, lookups);
    const costs = COLUMNS[mapped.to][field]!.required ? 'row' : COLUMNS[mapped.to][field]!.onFault;
    if (value instanceof CellFault) row.faults.push(sourceFault(field, value, costs));
    else setField(row, field, source, value);
  }
  for (const [name, source] of Object.entries(mapped.attributes)) {
    const value = readSource(source, cells, lookups);
    if (value instanceof CellFault) row.faults.push(sourceFault(name, value, 'cell'));
    else row.attributes[name] = value.text;
  }
  for (const { stage, entered_at } of mapped.stages) {
    const value = readSource(entered_at, cells, lookups);
    if (value instanceof CellFault) row.faults.push(sourceFault(`stage ${stage}`, value, 'cell'));
    else if (value.text !== '') row.stages.push({ stage, enteredAt: value.text });
  }
  return row;
}

function sourcesOf(mapped: MappedFile): Source[] {
  return [
    ...Object.values(mapped.fields),
    ...Object.values(mapped.attributes),
    ...mapped.stages.map((entry) => entry.entered_at),
  ];
}

export function mappedPlan(mapped: MappedFile, path: string, lookups: Lookups): FilePlan {
  const used = [...sourcesOf(mapped).flatMap(columnsOf), ...mapped.leave_out.map((rule) => rule.when.column)];
  const rules: Record<string, DeriveRule> = {};
  for (const [field, source] of Object.entries(mapped.fields)) {
    if (source.derive) rules[field] = source.derive;
  }
  return {
    file: mapped.file,
    path,
    table: mapped.to,
    delimiter: mapped.delimiter,
    rules,
    needs: [...new Set(used)],
    knows: [...new Set([...used, ...Object.keys(mapped.ignore)])],
    ignored: mapped.ignore,
    keepsFurther: false,
    translate: (line, cells) => translateMapped(mapped, lookups, line, cells),
  };
}

/** Every look-up that a mapping's files make, each once. */
export function lookupsOfFiles(files: MappedFile[]): NonNullable<Source['lookup']>[] {
  const all = files.flatMap((mapped) => sourcesOf(mapped).flatMap(lookupsOf));
  return [...new Map(all.map((lookup) => [JSON.stringify(lookup), lookup])).values()];
}

/** @throws FileError when the header lacks a column that the plan reads, or holds it twice. */
export function checkHeader(plan: FilePlan, header: string[]): void {
  const lacking = plan.needs.filter((name) => !header.includes(name));
  if (lacking.length > 0) {
    throw new FileError(
      `${plan.file} has no column ${lacking.join(', ')}; its columns: ${header.join(', ')}`,
      {
        hint:
          header.length === 1 && header[0]!.includes(';')
            ? 'The columns are separated by semicolons: name `delimiter: ";"` in a mapping.'
            : 'A mapping file can read it under other names: docs/mapping.md.',
      },
    );
  }
  const twice = plan.knows.filter((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice.length > 0) throw new FileError(`${plan.file} has two columns named ${twice.join(', ')}`);
}
