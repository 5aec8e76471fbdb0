/** The imported snapshot as a provider, on a real database: what was known, and which company it is. */
import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import type { CompanyQuery } from '../../domain/enrichment.ts';
import { DEMO_AS_OF, DEMO_SEED, generateDemoBook } from '../../intake/demo.ts';
import { importFolder } from '../../intake/import.ts';
import { snapshotSource } from '../../tools/company-snapshot.ts';
import { withDatabase } from '../database.ts';
import { withFolder } from '../intake/export-folder.ts';

const never = new AbortController().signal;

const COMPANIES = [
  {
    name: 'Acme',
    domain: 'acme.com',
    signals: [
      {
        type: 'funding',
        date: '2026-05-01',
        amount: 5e6,
        detail: 'Series A',
        source_url: 'https://n.example/a',
      },
      { type: 'layoffs', date: '2026-06-01', source_url: 'ftp://n.example/b' },
    ],
  },
  {
    name: 'ACME',
    domain: 'www.acme.com',
    signals: [{ type: 'ipo', date: '2026-04-01', source_url: 'not a link' }],
  },
  { name: 'Acme', domain: 'acme-group.com', signals: [{ type: 'layoffs', date: '2026-05-02' }] },
  { name: 'Quiet', domain: 'quiet.com', retrieved_at: '2026-05-30', signals: [] },
  { name: 'Silent', domain: 'silent.com' },
  { name: 'Later', domain: 'later.com', signals: [{ type: 'funding', date: '2026-06-02' }] },
];

async function snapshotOf(pool: pg.Pool, companies: unknown[], observedAt = '2026-06-30') {
  const files = { 'enrichment.json': JSON.stringify({ companies }) };
  return withFolder(files, (folder) => importFolder(pool, { paths: [folder], observedAt }));
}

const ask = (pool: pg.Pool, query: Partial<CompanyQuery>) =>
  snapshotSource(pool, 4).lookUp({ name: 'Acme', domain: 'acme.com', asOf: '2026-05-31', ...query }, never);

describe('the snapshot', () => {
  test('finds a company with what had happened by the as-of date, newest first', async () => {
    await withDatabase(async ({ pool }) => {
      await snapshotOf(pool, COMPANIES);
      expect(await ask(pool, {})).toEqual({
        status: 'found',
        provider: 'snapshot',
        company: { name: 'ACME', domain: 'acme.com' },
        candidates: [],
        reason: '',
        signals: [
          {
            type: 'funding',
            date: '2026-05-01',
            amount: 5e6,
            detail: 'Series A',
            sourceUrl: 'https://n.example/a',
            retrievedAt: null,
          },
          { type: 'ipo', date: '2026-04-01', amount: null, detail: null, sourceUrl: null, retrievedAt: null },
        ],
      });
      expect((await ask(pool, { asOf: '2026-06-30' })).signals.map(({ type }) => type)).toEqual([
        'layoffs',
        'funding',
        'ipo',
      ]);
    });
  });

  test('tells nothing new from not found, and neither from ambiguous', async () => {
    await withDatabase(async ({ pool }) => {
      const { notes, files } = await snapshotOf(pool, COMPANIES);
      const statusOf = async (name: string, domain: string | null) => {
        const { status, signals } = await ask(pool, { name, domain });
        return `${status} ${signals.length}`;
      };
      expect(await statusOf('Quiet', 'quiet.com')).toBe('found 0');
      expect(await statusOf('Silent', 'silent.com')).toBe('found 0');
      expect(await statusOf('Later', 'later.com')).toBe('found 0');
      expect(await statusOf('Quiet', 'quiet.org')).toBe('ambiguous 0');
      expect(await statusOf('Quiet', null)).toBe('ambiguous 0');
      expect(await statusOf('Unknown', 'unknown.com')).toBe('not_found 0');
      expect(notes[0]).toBe('enrichment.json: 6 companies for look-ups, 2 of them without signals');
      expect(files[0]).toMatchObject({ read: 5, loaded: 5 });
    });
  });

  test('a company that cannot be read is set aside with its line; importing again changes nothing', async () => {
    await withDatabase(async ({ pool }) => {
      const companies = [
        { domain: 'nameless.com' },
        { name: 'Odd', domain: 7, retrieved_at: 'soon' },
        'text',
        ...COMPANIES,
      ];
      const first = await snapshotOf(pool, companies);
      const [file] = first.files;
      expect([file!.read, file!.loaded, first.rowsSetAside]).toEqual([8, 5, 3]);
      const again = await snapshotOf(pool, companies);
      expect(again.files[0]).toMatchObject({ inserted: 0, changed: 0, unchanged: 5 });
      const { rows } = await pool.query('SELECT count(*)::int AS count FROM snapshot_companies');
      expect(rows[0].count).toBe(6);
    });
  });

  test("the demo's snapshot knows most accounts, and of some only a namesake", async () => {
    await withDatabase(async ({ pool }) => {
      const book = generateDemoBook({ seed: DEMO_SEED, asOf: DEMO_AS_OF });
      await withFolder(book, (folder) => importFolder(pool, { paths: [folder], observedAt: DEMO_AS_OF }));
      const { rows } = await pool.query<{ name: string; domain: string | null }>(
        `SELECT DISTINCT ON (account_id) name, domain FROM account_observations ORDER BY account_id, observed_at DESC`,
      );
      const source = snapshotSource(pool, 4);
      const counts: Record<string, number> = {};
      for (const { name, domain } of rows) {
        const { status, signals } = await source.lookUp({ name, domain, asOf: DEMO_AS_OF }, never);
        const kind = status === 'found' && signals.length > 0 ? 'signals' : status;
        counts[kind] = (counts[kind] ?? 0) + 1;
      }
      expect(rows.length).toBe(200);
      expect(counts['signals']).toBeGreaterThanOrEqual(10);
      expect(counts['found']).toBeGreaterThan(140);
      expect(counts['ambiguous']).toBeGreaterThanOrEqual(5);
      expect(counts['not_found']).toBeGreaterThanOrEqual(5);
    });
  });
});
