/** Providers' answers, used again until they expire, so that none is paid twice (issue 3, enrich_company). */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { CompanyQuery, EnrichmentReply } from '../domain/enrichment.ts';

/** What was asked, as far as the answer depends on it: provider, name, domain and as-of date. */
export function lookupHash(provider: string, query: CompanyQuery): string {
  const { name, domain, asOf } = query;
  return createHash('sha256')
    .update(JSON.stringify([provider, name, domain, asOf]))
    .digest('hex');
}

/** The answer that is still good; null when there is none. */
export async function readLookup(
  pool: pg.Pool,
  provider: string,
  query: CompanyQuery,
): Promise<EnrichmentReply | null> {
  const { rows } = await pool.query<{ reply: EnrichmentReply }>(
    `SELECT reply FROM lookups
     WHERE provider = $1 AND request_hash = $2 AND (expires_at IS NULL OR expires_at > now())`,
    [provider, lookupHash(provider, query)],
  );
  return rows[0]?.reply ?? null;
}

/** @param keepDays days from now that the answer may be used again; null: for ever. */
export async function saveLookup(
  pool: pg.Pool,
  query: CompanyQuery,
  reply: EnrichmentReply,
  keepDays: number | null,
): Promise<void> {
  const { provider } = reply;
  await pool.query(
    `INSERT INTO lookups (provider, request_hash, request, reply, expires_at)
     VALUES ($1, $2, $3, $4, now() + $5::float8 * interval '1 day')
     ON CONFLICT (provider, request_hash) DO UPDATE SET
       request = excluded.request, reply = excluded.reply, retrieved_at = now(), expires_at = excluded.expires_at`,
    [provider, lookupHash(provider, query), JSON.stringify(query), JSON.stringify(reply), keepDays],
  );
}
