/** Cache, limiter and the tool `enrich_company`: what a provider said is not asked and paid for again. */
import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import type { CompanyQuery, CompanySource, EnrichmentReply } from '../../domain/enrichment.ts';
import { enrichmentSettingsSchema } from '../../domain/settings.ts';
import { companySource } from '../../tools/company-source.ts';
import { enrichCompanyTool, lookUpCompany } from '../../tools/enrich-company.ts';
import { withDatabase } from '../database.ts';

const QUERY: CompanyQuery = { name: 'Acme', domain: 'acme.com', asOf: '2026-05-31' };
const FOUND: EnrichmentReply = {
  status: 'found',
  provider: 'counted',
  company: { name: 'Acme', domain: 'acme.com' },
  candidates: [],
  signals: [
    { type: 'funding', date: '2026-05-01', amount: 5, detail: null, sourceUrl: null, retrievedAt: null },
  ],
  reason: '',
};

function countedSource(reply: EnrichmentReply, options: Partial<CompanySource> = {}) {
  const asked: CompanyQuery[] = [];
  const source: CompanySource = {
    id: reply.provider,
    keepDays: 30,
    concurrency: 4,
    lookUp: async (query) => {
      asked.push(query);
      return reply;
    },
    ...options,
  };
  return { source, asked };
}

const options = (pool: pg.Pool, rest = {}) => ({ pool, signal: new AbortController().signal, ...rest });

describe('an answer is used again', () => {
  test('for the same name, domain and date, until it expires or a new one is wanted', async () => {
    await withDatabase(async ({ pool }) => {
      const { source, asked } = countedSource(FOUND);
      const first = await lookUpCompany(source, QUERY, options(pool));
      expect(first).toMatchObject({ reply: FOUND, cached: false });
      expect(await lookUpCompany(source, QUERY, options(pool))).toMatchObject({ reply: FOUND, cached: true });
      expect(asked.length).toBe(1);
      await lookUpCompany(source, { ...QUERY, asOf: '2026-06-30' }, options(pool));
      await lookUpCompany(source, { ...QUERY, domain: 'acme.org' }, options(pool));
      await lookUpCompany(source, QUERY, options(pool, { refresh: true }));
      expect(asked.length).toBe(4);
      await pool.query(`UPDATE lookups SET expires_at = now() - interval '1 second'`);
      expect((await lookUpCompany(source, QUERY, options(pool))).cached).toBe(false);
      expect((await lookUpCompany(source, QUERY, options(pool))).cached).toBe(true);
    });
  });

  test('by those who ask at the same time, too', async () => {
    await withDatabase(async ({ pool }) => {
      const warm = () => Promise.all([1, 2, 3, 4].map(() => pool.query('SELECT 1')));
      await warm();
      let answer = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const asked: string[] = [];
      const lookUp = async ({ name }: CompanyQuery) => {
        asked.push(name);
        await held;
        return FOUND;
      };
      const { source } = countedSource(FOUND, { lookUp });
      const all = Promise.all([1, 2, 3].map(() => lookUpCompany(source, QUERY, options(pool))));
      // Whoever did not wait for the first has read the cache, and asked, by now.
      while (asked.length === 0) await warm();
      await warm();
      answer();
      expect([(await all).map(({ cached }) => cached), asked.length]).toEqual([[false, true, true], 1]);
    });
  });

  test('and what is kept for ever or never', async () => {
    await withDatabase(async ({ pool }) => {
      const forever = countedSource(FOUND, { keepDays: null });
      await lookUpCompany(forever.source, QUERY, options(pool));
      expect((await pool.query('SELECT expires_at FROM lookups')).rows).toEqual([{ expires_at: null }]);
      const never = countedSource({ ...FOUND, provider: 'never' }, { keepDays: 0 });
      await lookUpCompany(never.source, QUERY, options(pool));
      await lookUpCompany(never.source, QUERY, options(pool));
      expect(never.asked.length).toBe(2);
      expect((await pool.query('SELECT DISTINCT provider FROM lookups')).rows).toEqual([
        { provider: 'counted' },
      ]);
    });
  });

  test('not found and ambiguous too; unavailable is asked again', async () => {
    await withDatabase(async ({ pool }) => {
      for (const [status, asks] of [
        ['not_found', 1],
        ['ambiguous', 1],
        ['unavailable', 2],
      ] as const) {
        const { source, asked } = countedSource({
          ...FOUND,
          provider: status,
          status,
          company: null,
          signals: [],
        });
        await lookUpCompany(source, QUERY, options(pool));
        await lookUpCompany(source, QUERY, options(pool));
        expect([status, asked.length]).toEqual([status, asks]);
      }
    });
  });
});

describe('a look-up', () => {
  test('never runs with more of its provider than it allows', async () => {
    await withDatabase(async ({ pool }) => {
      const gates: (() => void)[] = [];
      let most = 0;
      let running = 0;
      const { source } = countedSource(
        { ...FOUND, provider: 'limited' },
        {
          concurrency: 2,
          // Nothing is read before: all six would be in at once.
          keepDays: 0,
          lookUp: async () => {
            most = Math.max(most, ++running);
            await new Promise<void>((open) => {
              gates.push(open);
              // The second one opens both: with a limit of one this would never end, with none all five would be in.
              if (gates.length >= 2) for (const gate of gates.splice(0)) gate();
            });
            running -= 1;
            return FOUND;
          },
        },
      );
      const names = ['a', 'b', 'c', 'd', 'e', 'f'];
      await Promise.all(names.map((name) => lookUpCompany(source, { ...QUERY, name }, options(pool))));
      expect(most).toBe(2);
    });
  });

  test('turns what its source throws into an answer, but for an abort', async () => {
    await withDatabase(async ({ pool }) => {
      const broken = countedSource(
        { ...FOUND, provider: 'broken' },
        { lookUp: () => Promise.reject(new Error('x')) },
      );
      expect((await lookUpCompany(broken.source, QUERY, options(pool))).reply).toMatchObject({
        status: 'unavailable',
        reason: 'the look-up failed unexpectedly',
      });
      const stop = AbortSignal.abort(new Error('stopped'));
      await expect(lookUpCompany(broken.source, QUERY, options(pool, { signal: stop }))).rejects.toThrow(
        'stopped',
      );
    });
  });
});

describe('the tool enrich_company', () => {
  const ACCOUNTS = [
    { accountId: 'A-1', name: 'Acme', slug: 'acme' },
    { accountId: 'A-2', name: 'Twin', slug: 'twin-a-2' },
    { accountId: 'A-3', name: 'TWIN', slug: 'twin-a-3' },
  ];

  const toolOf = () => {
    const looked: string[] = [];
    const made = enrichCompanyTool({
      accounts: ACCOUNTS,
      lookUp: async ({ accountId }) => {
        looked.push(accountId);
        return FOUND;
      },
    });
    const call = async (account: unknown) => JSON.parse(String(await made.invoke({ account } as never)));
    return { made, looked, call };
  };

  test('looks up accounts of the book, by slug or name, and nothing else', async () => {
    const { made, looked, call } = toolOf();
    expect(made.name).toBe('enrich_company');
    expect(await call('acme')).toMatchObject({ account: 'acme', status: 'found', signals: FOUND.signals });
    expect(await call(' ACME ')).toMatchObject({ account: 'acme' });
    expect(looked).toEqual(['A-1', 'A-1']);
    expect(await call('twin')).toEqual({
      error: 'Several accounts go by that name; use a slug.',
      slugs: ['twin-a-2', 'twin-a-3'],
    });
    expect(await call('acne')).toEqual({
      error: 'No account of this book has that slug or name.',
      nearest: 'acme',
    });
    expect(await call('https://evil.example/?q=1')).toMatchObject({
      error: expect.stringContaining('No account'),
    });
    await expect(call({ domain: 'evil.example' })).rejects.toThrow();
    await expect(call('x'.repeat(201))).rejects.toThrow();
    expect(looked.length).toBe(2);
  });
});

describe('the source that the settings name', () => {
  const noKeys = {
    peopleDataLabsKey: undefined,
    apolloKey: undefined,
    crunchbaseKey: ' ',
    mcpToken: undefined,
  };
  const of = (settings: object, secrets = noKeys) =>
    companySource(enrichmentSettingsSchema.parse(settings), secrets, null as unknown as pg.Pool);

  test('is the snapshot unless said, and none where none is wanted', () => {
    expect(of({})).toMatchObject({ id: 'snapshot', keepDays: 0, concurrency: 4 });
    expect(of({ provider: 'none' })).toBeNull();
    expect(of({ provider: 'apollo', keep_days: 7 }, { ...noKeys, apolloKey: 'k' } as never)).toMatchObject({
      id: 'apollo',
      keepDays: 7,
    });
    expect(of({ provider: 'mcp', mcp: { url: 'https://mcp.example/' } })).toMatchObject({ id: 'mcp' });
  });

  test.each([
    [{ provider: 'people-data-labs' }, /PDL_API_KEY is not set/],
    [{ provider: 'apollo' }, /APOLLO_API_KEY is not set/],
    [{ provider: 'crunchbase' }, /CRUNCHBASE_API_KEY is not set/],
    [{ provider: 'mcp' }, /mcp.url or enrichment.mcp.command/],
    [{ provider: 'mcp', mcp: { url: 'file:///etc/passwd' } }, /no web address/],
  ])('%j says what is missing', (settings, message) => {
    expect(() => of(settings)).toThrow(message);
  });
});
