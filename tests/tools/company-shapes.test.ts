/**
 * The adapters on shapes that the providers themselves published or answered. The files belong to others and are
 * not part of the project; without them these tests are skipped, and say so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { EnrichmentReply } from '../../domain/enrichment.ts';
import { apolloSource, readApollo } from '../../tools/company-apollo.ts';
import { crunchbaseSource, readCrunchbase } from '../../tools/company-crunchbase.ts';
import { peopleDataLabsSource, readPeopleDataLabs } from '../../tools/company-people-data-labs.ts';
import { recordHttp } from '../http-recorder.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/data/enrichment-api-shapes', import.meta.url));
const absent = !existsSync(FOLDER);
if (absent) console.warn(`SKIPPED: ${FOLDER} is not there, so the providers' own shapes are not tested`);

const AT = '2026-05-31T00:00:00Z';
const read = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');
const recorded = (file: string): { request: { uri: string }; response: Record<string, unknown> } =>
  JSON.parse(read(`crunchbase_v4/json/${file}_0_200.json`));
const told = ({ signals }: EnrichmentReply) =>
  signals.map(({ type, date, amount, detail }) => [type, date, amount, detail]);

describe.skipIf(absent)('Crunchbase, recorded', () => {
  const calendly = () => recorded('organization-calendly-with-raised_funding_rounds').response;

  test('rounds of an organization with their amounts', () => {
    const query = { name: 'Calendly', domain: 'calendly.com', asOf: '2026-05-31' };
    const reply = readCrunchbase(calendly(), query, AT);
    expect(told(reply)).toEqual([
      ['funding', '2021-01-26', 350e6, 'series b'],
      ['funding', '2014-04-25', 550e3, 'seed'],
    ]);
    expect(reply.signals[0]!.sourceUrl).toBe('https://www.crunchbase.com/organization/calendly');
    expect(told(readCrunchbase(calendly(), { ...query, asOf: '2021-01-25' }, AT))).toHaveLength(1);
    expect(readCrunchbase(calendly(), { ...query, domain: 'calendly.org' }, AT).status).toBe('ambiguous');
  });

  test('every recorded card of one organization can be read, half of its rounds without an amount', () => {
    const cards =
      'child_ownerships event_appearances founders headquarters_address investors ipos jobs parent_ownership participated_funds raised_funding_rounds raised_funds'.split(
        ' ',
      );
    const replies = cards.map((card) => {
      const { response } = recorded(`organization-facebook-with-${card}`);
      return readCrunchbase(response, { name: 'Facebook', domain: 'facebook.com', asOf: '2026-05-31' }, AT);
    });
    expect(replies.map(({ status }) => status)).toEqual(cards.map(() => 'found'));
    expect(told(replies[cards.indexOf('ipos')]!)).toEqual([['ipo', '2012-05-18', 18.4e9, null]]);
    const rounds = replies[cards.indexOf('raised_funding_rounds')]!.signals;
    expect(rounds.every(({ type }) => type === 'funding')).toBe(true);
    expect([rounds.length, rounds.filter(({ amount }) => amount === null).length]).toEqual([17, 5]);
  });

  test('a search, an organization without cards, and the two that are 404', async () => {
    const search = recorded('searches_organizations_with_funding_total_order_company_type').response;
    const alone = recorded('organization_ekohe').response;
    const missing = [
      'organization_ekohe-encore-2020',
      'funding_round-a01b8d46-d311-3333-7c34-aa3ae9c03f22',
    ].map((file) => JSON.parse(read(`crunchbase_v4/json/${file}_0_404.json`)).response);
    const answers: [number, unknown][] = [
      [200, search],
      [404, missing[0]],
      [200, { entities: [alone] }],
      [404, missing[1]],
      [200, { entities: [alone] }],
      [200, alone],
    ];
    const server = await recordHttp((response, at) => {
      response.writeHead(answers[at]![0]);
      response.end(JSON.stringify(answers[at]![1]));
    });
    const source = crunchbaseSource({
      key: 'k',
      baseUrl: server.url,
      keepDays: 1,
      concurrency: 1,
      timeout: 20,
    });
    const lookUp = (name: string, domain: string) =>
      source.lookUp({ name, domain, asOf: '2026-05-31' }, new AbortController().signal);
    // The recorded search found 360VUZ, whose entity then answers 404; then Ekohe's is gone; then it is there.
    expect((await lookUp('360VUZ', '360vuz.com')).status).toBe('not_found');
    expect((await lookUp('Ekohe', 'ekohe.com')).status).toBe('not_found');
    expect(await lookUp('Ekohe', 'ekohe.com')).toMatchObject({ status: 'found', signals: [] });
    await server.close();
  });
});

describe.skipIf(absent)('Apollo, published', () => {
  const bulk = () =>
    JSON.parse(read('apollo/enrichment_1_bulk_organization_enrichment.json')).organizations as {
      name: string;
      primary_domain: string;
    }[];

  test('organizations of the bulk answer have the same form; these tell of no event', () => {
    for (const organization of bulk()) {
      const query = { name: organization.name, domain: organization.primary_domain, asOf: '2026-05-31' };
      expect(readApollo({ organization }, query, AT)).toMatchObject({ status: 'found', signals: [] });
    }
    expect(bulk().length).toBe(3);
  });

  test('the single answer is published as broken JSON: unavailable as it is, its rounds once it is mended', async () => {
    const broken = read('apollo/enrichment_3_organization_enrichment.txt');
    const mended = broken.replaceAll('###.#', '0');
    expect(() => JSON.parse(broken)).toThrow();
    const server = await recordHttp((response, at) => response.end(at === 0 ? broken : mended));
    const source = apolloSource({ key: 'k', baseUrl: server.url, keepDays: 1, concurrency: 1, timeout: 20 });
    const query = { name: 'Apollo.io', domain: 'apollo.io', asOf: '2026-05-31' };
    const stop = new AbortController().signal;
    expect(await source.lookUp(query, stop)).toMatchObject({
      status: 'unavailable',
      reason: 'the answer is not JSON',
    });
    const reply = await source.lookUp(query, stop);
    expect(told(reply)).toEqual([
      ['funding', '2018-06-26', 7e6, 'Series A'],
      ['funding', '2016-10-01', 2.2e6, 'Other'],
    ]);
    expect(reply.signals.map(({ sourceUrl }) => sourceUrl !== null)).toEqual([true, false]);
    await server.close();
  });
});

describe.skipIf(absent)('People Data Labs, OpenAPI', () => {
  const specification = () => JSON.parse(read('pdl/pdl-specs.json'));

  test('the path, the parameters and the key header are those of the specification', async () => {
    const { paths, components } = specification();
    const operation = paths['/v5/company/enrich'].get;
    const names = operation.parameters.map(({ name }: { name: string }) => name);
    const server = await recordHttp((response) => response.end('{}'));
    const source = peopleDataLabsSource({
      key: 'k',
      baseUrl: server.url,
      keepDays: 1,
      concurrency: 1,
      timeout: 20,
    });
    await source.lookUp(
      { name: 'Acme', domain: 'acme.com', asOf: '2026-05-31' },
      new AbortController().signal,
    );
    const [request] = server.requests;
    const url = new URL(request!.path, server.url);
    expect(url.pathname).toBe('/v5/company/enrich');
    expect([...url.searchParams.keys()].every((name) => names.includes(name))).toBe(true);
    expect(request!.headers[components.securitySchemes.APIKeyHeader.name.toLowerCase()]).toBe('k');
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '402', '404', '429']));
    await server.close();
  });

  test('a record with every field of the schema, which has none of the dated ones, is found with nothing new', () => {
    const { properties } = specification().components.schemas.Company as {
      properties: Record<string, { type?: string }>;
    };
    const value = (type: string | undefined) =>
      type === 'integer' ? 7 : type === 'array' ? ['x'] : type === undefined ? {} : 'x';
    const record = Object.fromEntries(
      Object.entries(properties).map(([name, { type }]) => [name, value(type)]),
    );
    const answer = { ...record, name: 'acme', website: 'acme.com' };
    const query = { name: 'Acme', domain: 'acme.com', asOf: '2026-05-31' };
    expect(readPeopleDataLabs(answer, query, AT)).toMatchObject({ status: 'found', signals: [] });
    // Version 5.0 of the specification names no premium field: their names come from its later documentation.
    expect(Object.keys(properties)).not.toContain('employee_count_by_month');
  });
});
