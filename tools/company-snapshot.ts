/** The imported snapshot as a provider: the default, without network and without cost. */
import type pg from 'pg';
import { readSnapshot, type SnapshotCompany } from '../db/snapshot.ts';
import { foldDomain, foldName } from '../domain/company-name.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { CompanyQuery, CompanySource } from '../domain/enrichment.ts';
import { matchCompany, unmatchedReply } from './company-match.ts';
import { foundReply, plainWords, signalsUpTo, webAddress } from './company-signals.ts';

/**
 * Answers from `enrichment.json` as imported. The snapshot is read once per as-of date and source: make a new
 * source after an import. A company without signals is found, with nothing new.
 * @throws DatabaseError or the driver's error from `lookUp` when the database fails: that is no provider's fault
 */
export function snapshotSource(pool: pg.Pool, concurrency: number): CompanySource {
  return sourceOver((asOf) => readSnapshot(pool, asOf), concurrency);
}

/** The same over the companies that are given for a date. */
export function sourceOver(
  companiesAt: (asOf: IsoDate) => Promise<SnapshotCompany[]>,
  concurrency: number,
): CompanySource {
  const read = new Map<IsoDate, Promise<CompanyIndex>>();
  const snapshotAt = (asOf: IsoDate): Promise<CompanyIndex> => {
    const known = read.get(asOf);
    if (known !== undefined) return known;
    const reading = companiesAt(asOf).then((companies) => new CompanyIndex(companies));
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
      const match = matchCompany(query, companies.near(query));
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

/** Companies by folded name and by folded domain, so that a look-up sees only those that could be meant. */
class CompanyIndex {
  private readonly byName = new Map<string, SnapshotCompany[]>();
  private readonly byDomain = new Map<string, SnapshotCompany[]>();

  /** One company for each folded name and domain: `www.` or capitals make no second one. */
  constructor(companies: readonly SnapshotCompany[]) {
    const byKey = new Map<string, SnapshotCompany>();
    for (const { name, domain, signals } of companies) {
      const folded = { name: foldName(name), domain: foldDomain(domain) };
      const key = JSON.stringify(folded);
      const known = byKey.get(key);
      if (known !== undefined) {
        known.signals.push(...signals);
        continue;
      }
      const company = { name, domain: folded.domain, signals: [...signals] };
      byKey.set(key, company);
      put(this.byName, folded.name, company);
      if (folded.domain !== null) put(this.byDomain, folded.domain, company);
    }
  }

  near({ name, domain }: Pick<CompanyQuery, 'name' | 'domain'>): SnapshotCompany[] {
    const sameName = this.byName.get(foldName(name)) ?? [];
    const sameDomain = this.byDomain.get(foldDomain(domain) ?? '') ?? [];
    return [...new Set([...sameName, ...sameDomain])];
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
