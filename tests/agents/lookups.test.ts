/** Look-ups of a run on real PostgreSQL: who is asked, what is kept, what it changes, and that it is asked once. */
import { expect, test } from 'vitest';
import { bookToRead } from '../../agents/books.ts';
import { lookupRecord } from '../../agents/lookup-record.ts';
import { runReport } from '../../agents/run-report.ts';
import { baseBookOf, bookOf, plainBookOf, type Workbench } from '../../agents/workbench.ts';
import type { Database } from '../../db/connection.ts';
import { readRunLookups } from '../../db/run-lookups.ts';
import type { CompanyQuery, CompanySource, EnrichmentReply } from '../../domain/enrichment.ts';
import { snapshotSource } from '../../tools/company-snapshot.ts';
import { SMALL_BOOK } from '../cli/small-book.ts';
import { benchOf, withBook } from './report-bench.ts';

const AS_OF = '2026-05-31';

const COMPANIES: Record<string, string> = {
  'A-1': 'halden.example',
  'A-2': 'tessel.example',
  'A-3': 'ostra.example',
  'A-4': 'ostra-group.example',
  'A-5': 'sandmere.example',
  'A-6': 'marlow.example',
};

/** Each account with a domain. */
const accounts = SMALL_BOOK['accounts.csv']
  .split('\n')
  .map((line, at) => `${line},${at === 0 ? 'domain' : (COMPANIES[line.slice(0, 3)] ?? '')}`);
const BOOK = { ...SMALL_BOOK, 'accounts.csv': accounts.join('\n') };

const signal = (type: string, date = '2026-05-12') => ({
  type,
  date,
  amount: null,
  detail: null,
  sourceUrl: `https://news.example/${type}`,
  retrievedAt: '2026-06-01T06:00:00Z',
});

const found = (query: CompanyQuery, ...types: string[]): EnrichmentReply => ({
  status: 'found',
  provider: 'apollo',
  company: { name: query.name, domain: query.domain },
  candidates: [],
  signals: types.map((type) => signal(type)),
  reason: '',
});

interface Desk {
  source: CompanySource;
  /** Names in the order in which they were asked for. */
  asked: string[];
}

/** A provider at whose port the answers are written here; limiter, cache and tables are the real ones. */
function desk(answer: (query: CompanyQuery) => EnrichmentReply): Desk {
  const asked: string[] = [];
  const source: CompanySource = {
    id: 'apollo',
    keepDays: 30,
    concurrency: 2,
    lookUp: async (query) => {
      asked.push(query.name);
      return answer(query);
    },
  };
  return { source, asked };
}

const tiersOf = (book: { accounts: { accountId: string; tier: number | null }[] }) =>
  book.accounts.map(({ accountId, tier }) => [accountId, tier]);

const enriched = (database: Database, source: CompanySource, more: Partial<Workbench> = {}): Workbench =>
  benchOf(database, AS_OF, { source, ...more });

test('asks for tiered accounts only, keeps why, and never asks again', () =>
  withBook(async (database) => {
    const { source, asked } = desk((query) => found(query));
    const first = await runReport(enriched(database, source), { draftOnly: false });
    expect(asked).not.toContain('Sandmere Partners');
    expect(new Set(asked).size).toBe(asked.length);
    const lookups = await readRunLookups(database.pool, first.runId);
    expect(lookups.map(({ position }) => position)).toEqual(asked.map((_, at) => at + 1));
    expect(lookups[0]?.reasons).toContain('top');
    expect(lookups.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const again = await runReport(enriched(database, source), { draftOnly: false });
    expect([...again.files]).toEqual([...first.files]);
    expect(asked).toHaveLength(lookups.length);
    expect(first.files.get('report.md')).toContain(
      `**Looked up:** ${asked.length} accounts in Apollo: signals on 0, nothing new on ${asked.length};`,
    );
  }, BOOK));

test('what a look-up finds acts through the model and on its own account only', () =>
  withBook(async (database) => {
    const { source } = desk((query) =>
      query.name === 'Halden Works' ? found(query, 'layoffs', 'bankruptcy') : found(query),
    );
    const bench = enriched(database, source);
    const base = await baseBookOf(bench);
    const { runId, files } = await runReport(bench, { draftOnly: false });
    const { book, sheet, changedTier } = await bookOf(bench);
    const points = (of: typeof book) => of.accounts.map(({ features }) => features.values['signal_points']);
    expect(points(base.book).filter(Boolean)).toEqual([]);
    expect(points(book).filter(Boolean)).toEqual([-5]);
    expect(sheet.subjects.filter(({ kind }) => kind === 'signal').map(({ parent }) => parent)).toEqual([
      'halden-works',
      'halden-works',
    ]);
    expect(files.get('report.md')).toContain('https://news.example/layoffs');
    const record = await lookupRecord(database.pool, runId);
    expect(record?.changedTier).toBe(changedTier.length);
    expect(record?.lookups.find(({ name }) => name === 'Halden Works')?.signals).toHaveLength(2);
    expect(record?.plain).toEqual({
      lookups: record?.lookups.length,
      changedTier: changedTier.length,
      notLookedUp: 0,
    });
  }, BOOK));

test.each([
  ['another company', (query: CompanyQuery) => ({ name: 'Halden Foods', domain: query.domain })],
  ['a namesake', (query: CompanyQuery) => ({ name: query.name, domain: 'elsewhere.example' })],
  ['nobody', () => null],
])('an answer about %s is used for nothing', (_, company) =>
  withBook(async (database) => {
    const { source } = desk((query) => ({ ...found(query, 'bankruptcy'), company: company(query) }));
    const bench = enriched(database, source);
    const base = await baseBookOf(bench);
    const { files } = await runReport(bench, { draftOnly: false });
    const { book, lookups, sheet } = await bookOf(bench);
    expect(tiersOf(book)).toEqual(tiersOf(base.book));
    expect(lookups.every(({ reply }) => reply.status === 'ambiguous')).toBe(true);
    expect(sheet.facts.find(({ id }) => id === 'run.lookups_ambiguous')?.value).toBe(lookups.length);
    expect(files.get('report.md')).not.toContain('news.example');
  }, BOOK),
);

test('two accounts of one company get none of its signals: they would count twice', () =>
  withBook(
    async (database) => {
      const { source } = desk((query) => found(query, 'funding'));
      const bench = enriched(database, source);
      await runReport(bench, { draftOnly: true });
      const { sheet } = await bookOf(bench);
      const parents = sheet.subjects.filter(({ kind }) => kind === 'signal').map(({ parent }) => parent);
      expect(parents.length).toBeGreaterThan(0);
      expect(parents.filter((parent) => parent?.startsWith('halden-works'))).toEqual([]);
    },
    { ...BOOK, 'accounts.csv': `${BOOK['accounts.csv']}\n${accounts[1]!.replace('A-1', 'A-9')}` },
  ));

test('a source that never answers costs the report nothing but its signals', () =>
  withBook(async (database) => {
    const { source, asked } = desk(() => {
      throw new Error('socket hang up');
    });
    const bench = enriched(database, source);
    const base = await baseBookOf(bench);
    const { runId, status, files } = await runReport(bench, { draftOnly: false });
    expect(status).toBe('published');
    expect(tiersOf((await bookOf(bench)).book)).toEqual(tiersOf(base.book));
    expect(files.get('report.md')).toContain(`unavailable ${asked.length}; outside signals changed no tier.`);
    const { rows } = await database.pool.query(
      "SELECT count(*)::int AS events FROM run_events WHERE run_id = $1 AND step = 'look_up' AND kind = 'unavailable'",
      [runId],
    );
    expect(rows[0].events).toBe(asked.length);
    const back = desk((query) => found(query, 'funding'));
    const again = await runReport(enriched(database, back.source), { draftOnly: false });
    expect(again.runId).toBe(runId);
    expect(again.files.get('report.md')).toContain(`signals on ${asked.length}, nothing new on 0;`);
  }, BOOK));

test('told to stop, it keeps the answers under way and asks only for the rest afterwards', () =>
  withBook(async (database) => {
    const stop = new AbortController();
    const first = desk((query) => {
      stop.abort(new Error('told to stop'));
      return found(query, 'funding');
    });
    await expect(
      runReport(enriched(database, first.source, { stop: stop.signal }), { draftOnly: false }),
    ).rejects.toThrow();
    const second = desk((query) => found(query, 'funding'));
    const bench = enriched(database, second.source);
    const { runId } = await baseBookOf(bench);
    const kept = await readRunLookups(database.pool, runId);
    expect(kept.length).toBe(first.asked.length);
    expect(kept.length).toBeGreaterThan(0);
    const { files } = await runReport(bench, { draftOnly: false });
    expect([...first.asked, ...second.asked].sort()).toEqual(
      [...new Set([...first.asked, ...second.asked])].sort(),
    );
    expect(files.get('report.md')).toContain('in Apollo: signals on 5, nothing new on 0;');
  }, BOOK));

test('a look-up that a failed sibling took with it is made all the same', () =>
  withBook(async (database) => {
    const broken = {
      ...desk((query) => found(query)).source,
      // What the tables do wrong is no answer of a provider: the run fails and goes on with the same call.
      id: 'snapshot',
      keepDays: 0,
      lookUp: () => Promise.reject(new Error('connection terminated')),
    };
    const bench = (source: CompanySource) =>
      enriched(database, source, { enrichment: { ...benchOf(database, AS_OF).enrichment, concurrency: 2 } });
    await expect(runReport(bench(broken), { draftOnly: false })).rejects.toThrow();
    const { source, asked } = desk((query) => found(query));
    const { files } = await runReport(bench({ ...source, id: 'snapshot', keepDays: 0 }), {
      draftOnly: false,
    });
    expect(new Set(asked).size).toBe(5);
    expect(files.get('report.md')).toContain('**Looked up:** 5 accounts');
  }, BOOK));

test('whoever only reads asks a source that costs nothing at all, and reads what the published report read', () =>
  withBook(async (database) => {
    const { source, asked } = desk((query) => found(query, 'layoffs'));
    const before = await bookToRead(enriched(database, source));
    expect(before.lookups).toEqual([]);
    expect(asked).toEqual([]);
    await runReport(enriched(database, source), { draftOnly: true });
    expect((await bookToRead(enriched(database, source))).lookups).toEqual([]);
    await runReport(enriched(database, source), { draftOnly: false });
    const made = asked.length;
    const after = await bookToRead(benchOf(database, AS_OF));
    expect(after.lookups).toHaveLength(made);
    expect(after.sheet).toEqual((await plainBookOf(enriched(database, source))).sheet);
    expect(asked).toHaveLength(made);
  }, BOOK));

const SNAPSHOT = JSON.stringify({
  retrieved_at: '2026-05-30T00:00:00Z',
  companies: Object.entries(COMPANIES)
    .slice(0, 3)
    .map(([id, domain]) => ({
      name: accounts.find((line) => line.startsWith(id))!.split(',')[1],
      domain,
      signals:
        id === 'A-2' ? [{ type: 'funding', date: '2026-05-12', source_url: 'https://news.example/a' }] : [],
    })),
});

test('with a snapshot, whoever reads sees what the report will say, before it is made and after', () =>
  withBook(
    async (database) => {
      const bench = () => enriched(database, snapshotSource(database.pool, 4));
      const before = await bookToRead(bench());
      const { runId } = await runReport(bench(), { draftOnly: false });
      const reported = (await plainBookOf(bench())).sheet;
      expect(before.sheet).toEqual(reported);
      expect((await bookToRead(bench())).sheet).toEqual(reported);
      expect(reported.run).toBe(runId);
      expect(reported.subjects.filter(({ kind }) => kind === 'signal')).toHaveLength(1);
    },
    { ...BOOK, 'enrichment.json': SNAPSHOT },
  ));

test('another snapshot, another source or another budget is another run', () =>
  withBook(async (database) => {
    const { source } = desk((query) => found(query));
    const idOf = async (bench: Workbench) => (await baseBookOf(bench)).runId;
    const plain = enriched(database, source);
    const ids = [
      await idOf(plain),
      await idOf(enriched(database, { ...source, id: 'crunchbase' })),
      await idOf(enriched(database, source, { enrichment: { ...plain.enrichment, budget: 2 } })),
      await idOf(benchOf(database, AS_OF)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    const bench = () => enriched(database, snapshotSource(database.pool, 4));
    const empty = await idOf(bench());
    await database.pool.query(
      "INSERT INTO snapshot_companies (company_key, name, domain, observed_at) VALUES ('k', 'Halden Works', 'halden.example', '2026-05-31')",
    );
    expect(await idOf(bench())).not.toBe(empty);
    expect(await idOf(enriched(database, source))).toBe(ids[0]);
  }, BOOK));
