/** The imported snapshot as a provider: the default, without network and without cost. */
import type pg from 'pg';
import { readSnapshot, type SnapshotCompany } from '../db/snapshot.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { CompanySource } from '../domain/enrichment.ts';
import { foldDomain, foldName, matchCompany, unmatchedReply } from './company-match.ts';
import { foundReply, plainWords, signalsUpTo, webAddress } from './company-signals.ts';

/**
 * Answers from `enrichment.json` as imported. The snapshot is read once per as-of date and source: make a new
 * source after an import. A company without signals is found, with nothing new.
 * @throws DatabaseError or the driver's error from `lookUp` when the database fails: that is no provider's fault
 */
export function snapshotSource(pool: pg.Pool, concurrency: number): CompanySource {
  const read = new Map<IsoDate, Promise<SnapshotCompany[]>>();
  const snapshotAt = (asOf: IsoDate): Promise<SnapshotCompany[]> => {
    const known = read.get(asOf);
    if (known !== undefined) return known;
    const reading = readSnapshot(pool, asOf).then(oneEach);
    read.set(asOf, reading);
    reading.catch(() => read.delete(asOf));
    return reading;
  };
  return {
    id: 'snapshot',
    // Nothing is kept beside it: reading the tables again costs nothing, and an import may have renewed them.
    keepDays: 0,
    concurrency,
    async lookUp(query, signal) {
      const companies = await snapshotAt(query.asOf);
      signal.throwIfAborted();
      const match = matchCompany(query, companies);
      if (match.status !== 'found') return unmatchedReply('snapshot', match);
      const signals = match.company.signals.map((each) => ({
        ...each,
        detail: plainWords(each.detail),
        sourceUrl: webAddress(each.sourceUrl),
      }));
      return foundReply('snapshot', match.company, signalsUpTo(query.asOf, signals));
    },
  };
}

/** One company for each folded name and domain: `www.` or capitals make no second one. */
function oneEach(companies: readonly SnapshotCompany[]): SnapshotCompany[] {
  const byKey = new Map<string, SnapshotCompany>();
  for (const { name, domain, signals } of companies) {
    const key = JSON.stringify([foldName(name), foldDomain(domain)]);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { name, domain: foldDomain(domain), signals: [...signals] });
    else known.signals.push(...signals);
  }
  return [...byKey.values()];
}
