/** Companies of imported snapshots, and what they say happened (issue 3, enrich_company). */
import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import type { IsoDate } from '../domain/dates.ts';
import type { CompanySignal } from '../domain/enrichment.ts';
import type { SnapshotCompanyRecord } from '../domain/records.ts';
import { distinctBy, type ImportContext, inBatches, instant } from './batches.ts';

export interface SnapshotCompany {
  name: string;
  domain: string | null;
  signals: CompanySignal[];
}

/** Writes the companies that a snapshot covers; a later snapshot keeps them and renews the day they were read. */
export async function writeSnapshotCompanies(
  client: ClientBase,
  records: readonly SnapshotCompanyRecord[],
  context: ImportContext,
): Promise<void> {
  const rows = records.map(({ companyName, domain, retrievedAt }) => ({
    company_key: companyKey(companyName, domain),
    name: companyName,
    domain,
    retrieved_at: instant(retrievedAt),
  }));
  const distinct = distinctBy(rows, (row) => row.company_key);
  await inBatches(client, COMPANIES, distinct, [context.observedAt, context.importId]);
}

function companyKey(name: string, domain: string | null): string {
  const identity = JSON.stringify([name.trim().toLowerCase(), domain?.trim().toLowerCase() ?? null]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 20);
}

const COMPANIES = `
INSERT INTO snapshot_companies (company_key, name, domain, retrieved_at, observed_at, import_id)
SELECT company_key, name, domain, retrieved_at, $2::date, $3::bigint
FROM jsonb_to_recordset($1::jsonb) AS r(company_key text, name text, domain text, retrieved_at timestamptz)
ON CONFLICT (company_key) DO UPDATE SET
  name = excluded.name, retrieved_at = coalesce(excluded.retrieved_at, snapshot_companies.retrieved_at),
  observed_at = excluded.observed_at, import_id = excluded.import_id
WHERE snapshot_companies.observed_at <= excluded.observed_at`;

type Row = { name: string; domain: string | null; signal: CompanySignal | null; confirmed: boolean | null };

/**
 * Every company of the snapshots with its signals up to the date; signals count by their own day, as all events
 * do, so a snapshot that was read later tells what had happened by then.
 * @returns companies by name and domain, in code point order
 */
export async function readSnapshot(pool: Pool, asOf: IsoDate): Promise<SnapshotCompany[]> {
  const { rows } = await pool.query<Row>(SNAPSHOT, [asOf]);
  const companies = new Map<string, SnapshotCompany>();
  for (const { name, domain, signal, confirmed } of rows) {
    const key = companyKey(name, domain);
    const company = companies.get(key) ?? { name, domain, signals: [] };
    if (signal !== null) company.signals.push(confirmed ? { ...signal, confirmed } : signal);
    companies.set(key, company);
  }
  return [...companies.values()];
}

const SNAPSHOT = `
SELECT name, domain, signal, confirmed
FROM (
  SELECT name, domain, NULL::json AS signal, NULL::boolean AS confirmed, '' AS signal_key FROM snapshot_companies
  UNION ALL
  SELECT company_name, domain, CASE WHEN date <= $1::date THEN json_build_object(
           'type', type, 'date', to_char(date, 'YYYY-MM-DD'), 'amount', amount::float8, 'detail', detail,
           'sourceUrl', source_url,
           'retrievedAt', to_char(retrieved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) END,
         confirmed, signal_key
  FROM signals
) told
ORDER BY name COLLATE "C", domain COLLATE "C" NULLS FIRST, signal_key COLLATE "C"`;
