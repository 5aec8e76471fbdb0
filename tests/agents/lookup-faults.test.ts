/** Each fault that a provider can have, in the look-ups of a run: an answer of its own, and a clean published report. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { runReport } from '../../agents/run-report.ts';
import { readRunLookups } from '../../db/run-lookups.ts';
import { readEvents } from '../../db/run-record.ts';
import type { CompanySource, EnrichmentStatus } from '../../domain/enrichment.ts';
import { reportSchema } from '../../domain/report.ts';
import { enrichmentSettingsSchema } from '../../domain/settings.ts';
import { type CompanySecrets, companySource } from '../../tools/company-source.ts';
import { domainOf, FAULTY_BOOK, importBook } from './faulty-book.ts';
import { preparedBook } from './prepared-book.ts';
import { benchOf } from './report-bench.ts';

const pool = preparedBook((database) => importBook(database, FAULTY_BOOK));
const SECRET = 'key-of-the-provider';
const secrets: CompanySecrets = {
  peopleDataLabsKey: SECRET,
  apolloKey: SECRET,
  crunchbaseKey: SECRET,
  mcpToken: SECRET,
};

type Provider = 'people-data-labs' | 'apollo' | 'crunchbase';

interface Fault {
  name: string;
  status: EnrichmentStatus;
  /** Requests that one look-up makes. */
  requests: number;
  answer: (response: ServerResponse, asked: number) => void;
}

const json = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};
const failing = (status: number, requests = 1, headers = {}): Fault => ({
  name: String(status),
  status: status === 404 ? 'not_found' : 'unavailable',
  requests,
  answer: (response) => json(response, status, { error: { message: `${SECRET} is over quota` } }, headers),
});

const FAULTS: Fault[] = [
  failing(404),
  failing(429),
  failing(429, 2, { 'retry-after': '0' }),
  failing(500),
  failing(401),
  {
    ...failing(200),
    name: 'a page of HTML',
    answer: (response) => void response.end('<html>Sign in</html>'),
  },
  { ...failing(200), name: 'JSON of another form', answer: (response) => json(response, 200, [SECRET, 7]) },
  { ...failing(200), name: 'half a body', answer: (response) => torn(response) },
  { ...failing(200), name: 'an empty record', answer: (response) => json(response, 200, {}) },
  { ...failing(200), name: 'no answer in time', answer: () => undefined },
];

/** The length says more than what is sent before the connection breaks. */
function torn(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '500' });
  response.write('{"name":', () => response.destroy());
}

const ACCOUNTS = ['A-1', 'A-2', 'A-3', 'A-4', 'A-6', 'A-7', 'A-8'];

/** Serves each account the fault that is its own; `asked` counts requests by account. */
async function withProvider(
  faultOf: (accountId: string) => Fault,
  work: (url: string, asked: Map<string, number>) => Promise<void>,
): Promise<void> {
  const asked = new Map<string, number>();
  const server = createServer(async (request, response) => {
    let sent = request.url ?? '';
    for await (const chunk of request) sent += chunk;
    const accountId = ACCOUNTS.find((id) => sent.includes(domainOf(id)))!;
    asked.set(accountId, (asked.get(accountId) ?? 0) + 1);
    faultOf(accountId).answer(response, asked.get(accountId)!);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

/** Only what nobody will answer is asked in haste: a busy machine may be slow with the others. */
function sourceAt(url: string, provider: Provider, isSilent: (domain: string) => boolean): CompanySource {
  const of = (timeout: number): CompanySource =>
    companySource(
      enrichmentSettingsSchema.parse({ provider, base_url: url, keep_days: 0, timeout }),
      secrets,
      pool(),
    )!;
  const [patient, hasty] = [of(60), of(0.2)];
  return {
    ...patient,
    lookUp: (query, signal) => (isSilent(query.domain ?? '') ? hasty : patient).lookUp(query, signal),
  };
}

/** Apollo and Crunchbase answer so of a company that they do not know. */
const asToldBy = (provider: Provider, fault: Fault): Fault =>
  fault.name === 'an empty record' && provider !== 'people-data-labs'
    ? { ...fault, status: 'not_found' }
    : fault;

let runs = 0;

async function reportWith(provider: Provider, faultOf: (accountId: string) => Fault): Promise<void> {
  await withProvider(faultOf, async (url, asked) => {
    const source = sourceAt(url, provider, (domain) =>
      ACCOUNTS.some((id) => domainOf(id) === domain && faultOf(id).name === 'no answer in time'),
    );
    const said: string[] = [];
    const bench = benchOf({ pool: pool() } as never, '2026-05-31', {
      source,
      // A budget of its own makes a run of its own.
      enrichment: enrichmentSettingsSchema.parse({ budget: 100 + runs++ }),
      progress: (line) => void said.push(line),
    });
    const { runId, status, files } = await runReport(bench, { draftOnly: false });
    expect(status).toBe('published');
    const { audit } = reportSchema.parse(JSON.parse(files.get('report.json')!));
    expect(audit.counts).toMatchObject({ contradicted: 0, unsupported: 0, unbound: 0 });
    const lookups = await readRunLookups(pool(), runId);
    const expected = ACCOUNTS.map((accountId) => ({ accountId, ...asToldBy(provider, faultOf(accountId)) }));
    expect(new Map(lookups.map(({ accountId, reply }) => [accountId, reply.status]))).toEqual(
      new Map(expected.map(({ accountId, status }) => [accountId, status])),
    );
    expect(asked).toEqual(new Map(expected.map(({ accountId, requests }) => [accountId, requests])));
    const events = await readEvents(pool(), runId);
    const unavailable = expected.filter((each) => each.status === 'unavailable').length;
    expect(events.map(({ step, kind }) => `${step}: ${kind}`)).toEqual(
      Array.from({ length: unavailable }, () => 'look_up: unavailable'),
    );
    const line = files
      .get('report.md')!
      .split('\n')
      .find((each) => each.includes('**Looked up:**'));
    expect(line).toContain(`**Looked up:** ${ACCOUNTS.length} accounts`);
    expect(JSON.stringify([events, said, lookups, [...files]])).not.toContain(SECRET);
  });
}

const PROVIDERS: Provider[] = ['people-data-labs', 'apollo', 'crunchbase'];

test.each(PROVIDERS.flatMap((provider) => [0, 5].map((from) => ({ provider, from }))))(
  '$provider: another fault for each account, from the fault $from on',
  ({ provider, from }) =>
    reportWith(provider, (id) => FAULTS[(from + ACCOUNTS.indexOf(id)) % FAULTS.length]!),
);

test.each(FAULTS)('the same for every account: $name', (fault) =>
  reportWith('people-data-labs', () => fault),
);
