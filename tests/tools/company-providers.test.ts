/** People Data Labs, Apollo and Crunchbase over HTTP on loopback: what they answer, and what they do wrong. */
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { CompanySource } from '../../domain/enrichment.ts';
import { apolloSource } from '../../tools/company-apollo.ts';
import { crunchbaseSource } from '../../tools/company-crunchbase.ts';
import type { ProviderOptions } from '../../tools/company-http.ts';
import { peopleDataLabsSource } from '../../tools/company-people-data-labs.ts';
import { type HttpRecorder, recordHttp } from '../http-recorder.ts';

const KEY = 'key-that-nobody-may-see';
const ACME = { name: 'Acme Robotics', domain: 'www.acme.com', asOf: '2026-05-31' };
type Answer = (response: ServerResponse, at: number) => void;

const json =
  (content: unknown, status = 200): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(content));
  };

async function ask(
  make: (options: ProviderOptions) => CompanySource,
  answer: Answer,
  options: { query?: typeof ACME | { name: string; domain: null; asOf: string }; timeout?: number } = {},
) {
  const server: HttpRecorder = await recordHttp(answer);
  try {
    const source = make({
      key: KEY,
      baseUrl: `${server.url}/`,
      keepDays: 30,
      concurrency: 2,
      timeout: options.timeout ?? 20,
    });
    const reply = await source.lookUp(options.query ?? ACME, new AbortController().signal);
    expect(JSON.stringify(reply)).not.toContain(KEY);
    return { reply, requests: server.requests };
  } finally {
    await server.close();
  }
}

describe('People Data Labs', () => {
  test('gives funding, headcount and leaders, dated up to the as-of date', async () => {
    const { reply, requests } = await ask(
      peopleDataLabsSource,
      json({
        status: 200,
        name: 'acme robotics',
        display_name: 'Acme Robotics, Inc.',
        website: 'acme.com',
        employee_count_by_month: {
          '2025-04': 100,
          '2025-05': 100,
          '2026-04': 150,
          '2026-05': 122,
          '2026-06': 400,
        },
        funding_details: [
          {
            funding_round_date: '2026-04-02',
            funding_raised: 18e6,
            funding_currency: 'USD',
            funding_type: 'series_b',
          },
          {
            funding_round_date: '2025-11-05',
            funding_raised: 4e6,
            funding_currency: 'EUR',
            funding_type: 'grant',
          },
          {
            funding_round_date: '2026-06-01',
            funding_raised: 1,
            funding_currency: 'USD',
            funding_type: 'seed',
          },
          { funding_round_date: '2024', funding_raised: 2e6, funding_type: 'seed' },
        ],
        last_funding_date: '2026-04-02',
        recent_exec_hires: [{ joined_date: '2026-04', job_title: 'chief financial officer' }],
        recent_exec_departures: [{ departed_date: '2026-05-20', job_title: null }, 'not an object'],
      }),
    );
    expect(requests[0]).toMatchObject({
      method: 'GET',
      path: '/v5/company/enrich?name=Acme+Robotics&website=acme.com',
      headers: { 'x-api-key': KEY },
    });
    expect(reply).toMatchObject({
      status: 'found',
      company: { name: 'Acme Robotics, Inc.', domain: 'acme.com' },
    });
    expect(reply.signals.map(({ type, date, amount, detail }) => [type, date, amount, detail])).toEqual([
      ['headcount_growth', '2026-05-31', null, '22% more staff in 12 months (100 to 122)'],
      ['leadership_change', '2026-05-20', null, 'left: an executive'],
      ['leadership_change', '2026-04-30', null, 'joined: chief financial officer'],
      ['funding', '2026-04-02', 18e6, 'series b'],
      ['funding', '2025-11-05', null, 'grant, EUR 4000000'],
    ]);
  });

  test.each([
    ['a change under a tenth is none', { '2025-05': 100, '2026-05': 109 }, []],
    ['a decline', { '2025-05': 100, '2026-05': 88 }, ['headcount_decline 2026-05-31']],
    ['no count of the year before', { '2025-04': 100, '2026-05': 88 }, []],
    ['a month that has not ended counts for nothing', { '2025-06': 10, '2026-06': 90 }, []],
    ['counts that are none', { '2025-05': '100', '2026-05': null, x: 3 }, []],
  ])('headcount: %s', async (_case, employee_count_by_month, expected) => {
    const { reply } = await ask(
      peopleDataLabsSource,
      json({ name: 'Acme Robotics', website: 'acme.com', employee_count_by_month }),
    );
    expect(reply.signals.map(({ type, date }) => `${type} ${date}`)).toEqual(expected);
  });

  test('a half-empty answer gives what it has', async () => {
    const { reply } = await ask(
      peopleDataLabsSource,
      json({
        name: 'acme robotics',
        display_name: null,
        website: 'acme.com',
        employee_count_by_month: null,
        funding_details: 'soon',
        last_funding_date: '2026-05-02',
        latest_funding_stage: null,
        recent_exec_hires: {},
      }),
    );
    expect(reply.signals).toEqual([
      {
        type: 'funding',
        date: '2026-05-02',
        amount: null,
        detail: null,
        sourceUrl: null,
        retrievedAt: expect.any(String),
      },
    ]);
  });

  test('another company is ambiguous; an account without a domain is not asked for', async () => {
    const other = await ask(
      peopleDataLabsSource,
      json({ name: 'Acme Robotics', website: 'acme-group.com', last_funding_date: '2026-05-02' }),
    );
    expect(other.reply).toMatchObject({
      status: 'ambiguous',
      signals: [],
      candidates: [{ domain: 'acme-group.com' }],
    });
    const { reply, requests } = await ask(peopleDataLabsSource, json({}), {
      query: { ...ACME, domain: null },
    });
    expect(requests).toEqual([]);
    expect(reply).toMatchObject({ status: 'ambiguous', signals: [] });
  });
});

describe('Apollo', () => {
  const organization = { name: 'Acme Robotics', primary_domain: 'acme.com' };

  test('gives funding events with abbreviated amounts and their address', async () => {
    const { reply, requests } = await ask(
      apolloSource,
      json({
        organization: {
          ...organization,
          latest_funding_round_date: '2026-04-26T00:00:00.000+00:00',
          latest_funding_stage: 'Series A',
          funding_events: [
            {
              date: '2026-04-26T00:00:00.000+00:00',
              news_url: 'https://news.example/a',
              type: 'Series A',
              amount: '7M',
              currency: '$',
            },
            {
              date: '2024-10-01T00:00:00.000+00:00',
              news_url: 'javascript:alert(1)',
              type: 'Other',
              amount: '2.2M',
              currency: '€',
            },
            { date: null, type: 'Seed', amount: '1M' },
          ],
        },
      }),
    );
    expect(requests[0]).toMatchObject({
      path: '/api/v1/organizations/enrich?domain=acme.com',
      headers: { 'x-api-key': KEY },
    });
    expect(
      reply.signals.map(({ date, amount, detail, sourceUrl }) => [date, amount, detail, sourceUrl]),
    ).toEqual([
      ['2026-04-26', 7e6, 'Series A', 'https://news.example/a'],
      ['2024-10-01', null, 'Other, € 2200000', null],
    ]);
  });

  test('growth has no date but that of the answer, so a past as-of date knows nothing of it', async () => {
    const growing = json({
      organization: { ...organization, organization_headcount_twelve_month_growth: -0.19 },
    });
    expect((await ask(apolloSource, growing)).reply).toMatchObject({ status: 'found', signals: [] });
    const { reply } = await ask(apolloSource, growing, { query: { ...ACME, asOf: '2199-12-31' } });
    expect(reply.signals).toMatchObject([
      { type: 'headcount_decline', detail: '19% fewer staff in 12 months' },
    ]);
  });

  test.each([[{}], [{ organization: null }]])('%j means that it knows no such company', async (content) => {
    expect((await ask(apolloSource, json(content))).reply.status).toBe('not_found');
  });
});

describe('Crunchbase', () => {
  const properties = {
    identifier: { uuid: 'u-1', value: 'Acme Robotics', permalink: 'acme-robotics' },
    name: 'Acme Robotics',
    website_url: 'https://acme.com',
  };
  const organization = {
    properties: {
      ...properties,
      closed_on: { value: '2026-05-01', precision: 'month' },
      last_layoff_date: '2026-05-12',
      last_key_employee_change_date: { value: '2020-01-01', precision: 'year' },
    },
    cards: {
      raised_funding_rounds: [
        {
          announced_on: '2026-01-26',
          money_raised: { value: 35e7, currency: 'USD' },
          investment_type: 'series_b',
        },
        {
          announced_on: '2025-04-25',
          money_raised: { value: 5e5, currency: 'GBP' },
          investment_type: 'seed',
        },
        { announced_on: '2025-04-24', money_raised: null },
      ],
      acquiree_acquisitions: [
        {
          announced_on: { value: '2026-05-15', precision: 'day' },
          price: { value: 4e8, currency: 'USD' },
          acquirer_identifier: { value: 'Meta' },
        },
      ],
      acquirer_acquisitions: [{ announced_on: '2026-02-01', acquiree_identifier: { value: 'Giphy' } }],
      ipos: [{ went_public_on: '2012-05-18', amount_raised: { value: 184e8, currency: 'USD' } }],
    },
  };

  test('searches by address, then reads the organization and its cards', async () => {
    const { reply, requests } = await ask(crunchbaseSource, (response, at) =>
      json(at === 0 ? { count: 1, entities: [{ uuid: 'u-1', properties }] } : organization)(response, at),
    );
    expect(requests.map(({ method, path }) => [method, path.split('?')[0]])).toEqual([
      ['POST', '/api/v4/searches/organizations'],
      ['GET', '/api/v4/entities/organizations/u-1'],
    ]);
    expect(JSON.parse(requests[0]!.body).query[0]).toMatchObject({
      field_id: 'website_url',
      values: ['acme.com'],
    });
    expect(
      requests.every(({ headers, path }) => headers['x-cb-user-key'] === KEY && !path.includes(KEY)),
    ).toBe(true);
    expect(reply.signals.map(({ type, date, amount, detail }) => [type, date, amount, detail])).toEqual([
      ['bankruptcy', '2026-05-31', null, 'closed'],
      ['acquisition', '2026-05-15', 4e8, 'bought by Meta'],
      ['layoffs', '2026-05-12', null, null],
      ['bought_company', '2026-02-01', null, 'bought Giphy'],
      ['funding', '2026-01-26', 35e7, 'series b'],
      ['funding', '2025-04-25', null, 'seed, GBP 500000'],
      ['funding', '2025-04-24', null, null],
      ['ipo', '2012-05-18', 184e8, null],
    ]);
    expect(new Set(reply.signals.map(({ sourceUrl }) => sourceUrl))).toEqual(
      new Set(['https://www.crunchbase.com/organization/acme-robotics']),
    );
  });

  test('asks no further when the search finds nobody, or somebody else', async () => {
    const nobody = await ask(crunchbaseSource, json({ count: 0, entities: [] }));
    expect([nobody.reply.status, nobody.requests.length]).toEqual(['not_found', 1]);
    const other = { ...properties, name: 'Bolt', identifier: { ...properties.identifier, value: 'Bolt' } };
    const else_ = await ask(
      crunchbaseSource,
      json({ entities: [{ properties: other }, { properties: null }] }),
    );
    expect([else_.reply.status, else_.requests.length]).toEqual(['ambiguous', 1]);
  });
});

const PROVIDERS = [
  ['people-data-labs', peopleDataLabsSource],
  ['apollo', apolloSource],
  ['crunchbase', crunchbaseSource],
] as const;

describe.each(PROVIDERS)('%s: what a provider does wrong is an answer', (id, make) => {
  test.each([
    [401, /key was refused/],
    [402, /no look-ups left/],
    [403, /key was refused/],
    [500, /provider failed/],
    [503, /provider failed/],
    [302, /not followed/],
    [400, /refused the request/],
  ])('status %i', async (status, reason) => {
    const { reply, requests } = await ask(make, (response) => {
      response.writeHead(status, { location: 'https://elsewhere.example/' });
      response.end('{"error": "no"}');
    });
    expect(reply).toMatchObject({ status: 'unavailable', provider: id, signals: [], company: null });
    expect(reply.reason).toMatch(reason);
    expect(requests.length).toBe(1);
  });

  test('404 is not found', async () => {
    expect((await ask(make, json({ status: 404 }, 404))).reply.status).toBe('not_found');
  });

  test('429 is asked once more after a short wait, and never after a long one', async () => {
    const limited =
      (wait: string, answers: number): Answer =>
      (response, at) => {
        if (at >= answers) return json({})(response, at);
        response.writeHead(429, { 'retry-after': wait });
        response.end();
      };
    const again = await ask(make, limited('0', 1));
    expect([again.requests.length, again.reply.reason.includes('429')]).toEqual([2, false]);
    const still = await ask(make, limited('0', 9));
    expect([still.requests.length, still.reply.reason]).toEqual([2, 'too many look-ups (status 429)']);
    for (const wait of ['60', 'soon', 'Wed, 21 Oct 2026 07:28:00 GMT']) {
      expect((await ask(make, limited(wait, 9))).requests.length).toBe(1);
    }
  });

  test.each([
    ['HTML with status 200', '<html>login</html>', /not JSON/],
    ['half of a JSON text', '{"name": "Ac', /not JSON/],
    ['another kind of JSON', '[1, 2]', /no /],
    ['null', 'null', /no /],
  ])('%s', async (_case, body, reason) => {
    const { reply } = await ask(make, (response) => response.end(body));
    expect(reply).toMatchObject({ status: 'unavailable', reason: expect.stringMatching(reason) });
  });

  test('no answer in time, a cut connection, nobody there', async () => {
    const slow = await ask(make, () => undefined, { timeout: 0.05 });
    expect(slow.reply).toMatchObject({ status: 'unavailable', reason: 'no answer within 0.05 s' });
    const cut = await ask(make, (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"na');
      response.destroy();
    });
    expect(cut.reply).toMatchObject({ status: 'unavailable', reason: 'the connection failed' });
    const source = make({ key: KEY, baseUrl: 'http://127.0.0.1:9', keepDays: 1, concurrency: 1, timeout: 5 });
    expect((await source.lookUp(ACME, new AbortController().signal)).reason).toBe('the connection failed');
  });

  test('stops when the run is told to stop', async () => {
    const stop = new AbortController();
    const server = await recordHttp(() => stop.abort(new Error('stopped')));
    const source = make({ key: KEY, baseUrl: server.url, keepDays: 1, concurrency: 1, timeout: 5 });
    await expect(source.lookUp(ACME, stop.signal)).rejects.toThrow('stopped');
    await server.close();
  });
});
