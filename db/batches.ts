/** Writing many rows: batches through jsonb_to_recordset (stack, Writing results). */
import type { ClientBase, QueryResultRow } from 'pg';
import { DatabaseError } from '../domain/errors.ts';

const BATCH_ROWS = 10_000;

/** The import that rows come from, and the date it speaks for. */
export interface ImportContext {
  importId: number;
  observedAt: string;
}

/** Distinct rows by what became of them. */
export interface WriteCounts {
  inserted: number;
  changed: number;
  unchanged: number;
}

/** What a statement says of one row it was given. */
export interface RowResult {
  id: string;
  inserted: boolean;
  changed: boolean;
}

/** Runs the statement for each batch, the rows as JSON in $1, and gathers what it returns. */
export async function inBatches<Row extends QueryResultRow>(
  client: ClientBase,
  statement: string,
  rows: readonly object[],
  values: unknown[] = [],
): Promise<Row[]> {
  const results: Row[] = [];
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH_ROWS));
    for (const row of (await client.query<Row>(statement, [batch, ...values])).rows) results.push(row);
  }
  return results;
}

/** Merges what several statements did to the same rows: inserted wins over changed, changed over unchanged. */
export function countRows(...results: RowResult[][]): WriteCounts {
  const all = new Map<string, 'inserted' | 'changed' | 'unchanged'>();
  for (const row of results.flat()) {
    const before = all.get(row.id) ?? 'unchanged';
    if (row.inserted || before === 'inserted') all.set(row.id, 'inserted');
    else if (row.changed || before === 'changed') all.set(row.id, 'changed');
    else all.set(row.id, 'unchanged');
  }
  const counts = { inserted: 0, changed: 0, unchanged: 0 };
  for (const outcome of all.values()) counts[outcome]++;
  return counts;
}

/** An instant with its zone; a bare date stands for its midnight UTC, whatever zone the session has. */
export function instant(text: string): string;
export function instant(text: string | null): string | null;
export function instant(text: string | null): string | null {
  if (text === null) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `${text}T00:00:00Z`;
  return /(Z|[+-]\d\d(:?\d\d)?)$/.test(text) ? text : `${text}Z`;
}

/** One record per key, the last given. */
export function distinctBy<T>(records: readonly T[], key: (record: T) => string): T[] {
  const last = new Map<string, T>();
  for (const record of records) last.set(key(record), record);
  return [...last.values()];
}

/** Intake sets a second row of one id aside; one that gets here would silently win or lose. */
export function assertUnique<T>(what: string, records: readonly T[], id: (record: T) => string): void {
  const seen = new Set<string>();
  for (const record of records) {
    if (seen.has(id(record)))
      throw new DatabaseError(`Two rows of one import have the ${what} id "${id(record)}".`);
    seen.add(id(record));
  }
}
