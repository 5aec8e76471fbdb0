/**
 * Row versions of what a source overwrites: a new one only when something differs from the version known
 * before. Exports may arrive in any order: an older one is fitted in before what is there and changes nothing
 * that later ones saw (default decisions, Observed inputs).
 */
import type { ClientBase } from 'pg';
import { type ImportContext, inBatches, type RowResult } from './batches.ts';

export interface ObservationTable {
  table: string;
  /** Key columns; the last one identifies the row in the results. */
  keys: string[];
  /** Column and type of everything that is observed. */
  columns: [name: string, type: string][];
}

export const OWNER_OBSERVATIONS: ObservationTable = {
  table: 'owner_observations',
  keys: ['owner_id'],
  columns: [
    ['name', 'text'],
    ['manager', 'text'],
    ['region', 'text'],
    ['role', 'text'],
    ['active', 'boolean'],
  ],
};

export const ACCOUNT_OBSERVATIONS: ObservationTable = {
  table: 'account_observations',
  keys: ['account_id'],
  columns: [
    ['name', 'text'],
    ['domain', 'text'],
    ['owner_id', 'text'],
    ['type', 'text'],
    ['segment', 'text'],
    ['industry', 'text'],
    ['employees', 'numeric'],
    ['annual_revenue', 'numeric'],
    ['arr', 'numeric'],
    ['renewal_date', 'date'],
    ['parent_id', 'text'],
    ['customer_since', 'date'],
    ['attributes', 'jsonb'],
  ],
};

export const DEAL_OBSERVATIONS: ObservationTable = {
  table: 'deal_observations',
  keys: ['account_id', 'deal_id'],
  columns: [
    ['name', 'text'],
    ['owner_id', 'text'],
    ['type', 'text'],
    ['stage', 'text'],
    ['stage_changed_at', 'timestamptz'],
    ['amount', 'numeric'],
    ['amount_derived', 'boolean'],
    ['currency', 'text'],
    ['close_date', 'date'],
  ],
};

/** Writes the versions that an import brings. Rows carry the table's keys and columns by their SQL names. */
export function writeObservations(
  client: ClientBase,
  table: ObservationTable,
  rows: readonly object[],
  context: ImportContext,
): Promise<RowResult[]> {
  return inBatches<RowResult>(client, statement(table), rows, [context.observedAt, context.importId]);
}

function statement({ table, keys, columns }: ObservationTable): string {
  const names = columns.map(([name]) => name);
  const record = [...keys.map((key) => `${key} text`), ...columns.map(([name, type]) => `${name} ${type}`)];
  const key = keys.join(', ');
  const of = (alias: string, list: string[]) => list.map((name) => `${alias}.${name}`).join(', ');
  const same = (left: string, right: string) => keys.map((k) => `${left}.${k} = ${right}.${k}`).join(' AND ');
  const insert = `INSERT INTO ${table} (${key}, observed_at, seen_until, import_id, ${names.join(', ')})`;
  return `
WITH incoming AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(${record.join(', ')})
), latest AS MATERIALIZED (
  SELECT DISTINCT ON (${of('o', keys)}) o.*
  FROM ${table} o JOIN incoming i ON ${same('o', 'i')}
  WHERE o.observed_at <= $2::date
  ORDER BY ${of('o', keys)}, o.observed_at DESC
), judged AS MATERIALIZED (
  SELECT i.*, l.observed_at AS since, l.seen_until,
         l.observed_at IS NOT NULL AND (${of('l', names)}) IS NOT DISTINCT FROM (${of('i', names)}) AS same
  FROM incoming i LEFT JOIN latest l ON ${same('l', 'i')}
), seen_again AS (
  UPDATE ${table} o SET seen_until = $2::date FROM judged j
  WHERE j.same AND ${same('o', 'j')} AND o.observed_at = j.since AND o.seen_until < $2::date
), goes_on AS (
  -- A later import had seen the old version again: it goes on from that import.
  ${insert}
  SELECT ${of('l', keys)}, l.seen_until, l.seen_until, l.import_id, ${of('l', names)}
  FROM latest l JOIN judged j ON ${same('l', 'j')}
  WHERE NOT j.same AND l.seen_until > $2::date
  ON CONFLICT DO NOTHING
), cut_short AS (
  UPDATE ${table} o SET seen_until = o.observed_at FROM judged j
  WHERE NOT j.same AND ${same('o', 'j')} AND o.observed_at = j.since
    AND o.observed_at < $2::date AND o.seen_until > $2::date
), written AS (
  ${insert}
  SELECT ${of('j', keys)}, $2::date, $2::date, $3::bigint, ${of('j', names)} FROM judged j WHERE NOT j.same
  ON CONFLICT (${key}, observed_at) DO UPDATE SET
    seen_until = excluded.seen_until, import_id = excluded.import_id,
    ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
)
SELECT ${keys.at(-1)} AS id, false AS inserted, NOT same AS changed FROM judged`;
}
