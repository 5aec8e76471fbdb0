/** Rows that moved to another account: deleted there and inserted here in the caller's transaction. */
import type { ClientBase } from 'pg';
import { type ImportContext, inBatches, type RowResult } from './batches.ts';

interface AccountRow {
  account_id: string;
}

/**
 * Holds rows against where their ids are filed now. A newer import moves them; an older one that names another
 * account does not move them back: its rows are filed under the account they belong to since.
 * @param tables the table of the rows first, then those that hang on it.
 */
export async function settleAccounts<Row extends AccountRow>(
  client: ClientBase,
  tables: string[],
  id: 'deal_id' | 'interaction_id',
  rows: Row[],
  context: ImportContext,
): Promise<{ rows: Row[]; moved: RowResult[] }> {
  const filed = await inBatches<{ id: string; from_account: string; newer: boolean }>(
    client,
    `SELECT t.${id} AS id, t.account_id AS from_account, t.observed_at > $2::date AS newer
     FROM jsonb_to_recordset($1::jsonb) AS r(${id} text, account_id text)
     JOIN ${tables[0]} t ON t.${id} = r.${id} AND t.account_id <> r.account_id`,
    rows,
    [context.observedAt],
  );
  const elsewhere = new Map(filed.map((row) => [row.id, row]));
  const idOf = (row: Row) => (row as unknown as Record<string, string>)[id]!;
  const settled = rows.map((row) => {
    const found = elsewhere.get(idOf(row));
    return found?.newer ? { ...row, account_id: found.from_account } : row;
  });
  const moves = rows.flatMap((row) => {
    const found = elsewhere.get(idOf(row));
    return found && !found.newer ? [{ id: found.id, from: found.from_account, to: row.account_id }] : [];
  });
  await move(client, tables, id, moves);
  return { rows: settled, moved: moves.map((row) => ({ id: row.id, inserted: false, changed: true })) };
}

async function move(client: ClientBase, tables: string[], id: string, moves: object[]): Promise<void> {
  const source = `jsonb_to_recordset($1::jsonb) AS m(id text, "from" text, "to" text)`;
  for (const table of tables) {
    await inBatches(
      client,
      `INSERT INTO ${table}
       SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(t) || jsonb_build_object('account_id', m."to"))).*
       FROM ${source} JOIN ${table} t ON t.account_id = m."from" AND t.${id} = m.id`,
      moves,
    );
  }
  // What hangs on the row goes with it.
  await inBatches(
    client,
    `DELETE FROM ${tables[0]} t USING ${source} WHERE t.account_id = m."from" AND t.${id} = m.id`,
    moves,
  );
}
