/**
 * All that a report with model, provider, webhook and collector sends, read off the wire of real servers on
 * loopback, and held against what `tiers doctor` says of it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROMPT_METRICS } from '../../agents/prompt-metrics.ts';
import { withBook } from '../agents/report-bench.ts';
import { type HttpRecorder, recordHttp } from '../http-recorder.ts';
import { type ModelServer, startModelServer } from '../model-server.ts';
import { attributesOf, spansOf, type WireSpan } from '../otlp.ts';
import { writeFromFacts } from '../willing-writer.ts';
import { runTiers } from './run-command.ts';
import { SMALL_BOOK } from './small-book.ts';

/** The small book with domains, so that there is something to look up. */
const accounts = SMALL_BOOK['accounts.csv'].split('\n').map((line, at) => {
  const [id, ...rest] = line.split(',');
  return [id, ...rest, at === 0 ? 'domain' : `${id!.toLowerCase()}.example`].join(',');
});
const BOOK = { ...SMALL_BOOK, 'accounts.csv': accounts.join('\n') };
const NAMES = ['Halden Works', 'Tessel Bank', 'Ostra Foods'];

interface Sent {
  collector: HttpRecorder;
  provider: HttpRecorder;
  webhook: HttpRecorder;
  model: ModelServer;
  said: string;
  doctor: string[];
}

/** One report of the book by a model, with everything outside it on loopback. */
async function reportWith(settings: object): Promise<Sent> {
  const folder = mkdtempSync(join(tmpdir(), 'tiers-outward-'));
  const [collector, webhook] = [await recordHttp(), await recordHttp()];
  const provider = await recordHttp((response) => response.writeHead(404).end('{}'));
  const model = await startModelServer(writeFromFacts);
  let sent: Sent | undefined;
  try {
    await withBook(async ({ url }) => {
      const config = join(folder, 'tiers.yaml');
      const enrichment = { provider: 'people-data-labs', base_url: provider.url };
      writeFileSync(config, JSON.stringify({ enrichment, writer: { kind: 'claude' }, ...settings }));
      const environment = {
        DATABASE_URL: url,
        TIERS_HOME: folder,
        ANTHROPIC_BASE_URL: model.url,
        ANTHROPIC_API_KEY: 'sk-ant-SECRET',
        PDL_API_KEY: 'pdl-SECRET',
        TIERS_SLACK_WEBHOOK: `${webhook.url}/services/SECRET`,
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      };
      const words = ['report', '--config', config, '--as-of', '2026-05-31', '--out', join(folder, 'report')];
      const said = await runTiers([...words, '--json'], environment);
      expect(`${said.status} ${said.err}`).toBe('0 ');
      const doctor = await runTiers(['doctor', '--config', config, '--json'], {
        ...environment,
        OTEL_EXPORTER_OTLP_ENDPOINT: '',
      });
      const { leavesThisMachine } = JSON.parse(doctor.out) as { leavesThisMachine: string[] };
      sent = { collector, provider, webhook, model, said: said.out + said.err, doctor: leavesThisMachine };
    }, BOOK);
  } finally {
    await Promise.all([collector, provider, webhook, model].map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  }
  return sent!;
}

describe('a report by a model, with look-ups, webhook and traces', () => {
  let sent: Sent;
  let spans: WireSpan[];
  beforeAll(async () => {
    sent = await reportWith({});
    spans = spansOf(sent.collector);
  });

  const named = (start: string): WireSpan[] => spans.filter(({ name }) => name.startsWith(start));
  const parentOf = (span: WireSpan): WireSpan | undefined =>
    spans.find(({ spanId }) => spanId === span.parentSpanId);

  test('is traced: command, nodes, model calls and look-ups, each under what caused it', () => {
    const [root] = named('tiers report');
    expect(root!.parentSpanId ?? '').toBe('');
    expect(named('node ').length).toBeGreaterThan(8);
    expect(named('node ').map((node) => parentOf(node)?.name)).toEqual(
      named('node ').map(() => 'tiers report'),
    );
    const chats = named('chat ');
    expect(chats.length).toBe(sent.model.requests.length);
    for (const chat of chats)
      expect(parentOf(chat)?.name).toMatch(/^node (?:investigate|draft_batch|repair_batch)$/);
    const lookups = named('look_up ');
    expect(lookups.length).toBe(sent.provider.requests.length);
    expect(lookups.length).toBeGreaterThan(0);
    for (const lookup of lookups) expect(parentOf(lookup)?.name).toBe('node look_up');
  });

  test('tells of calls and look-ups what they cost and how they ended', () => {
    for (const chat of named('chat ').map(attributesOf)) {
      expect(chat).toMatchObject({
        'gen_ai.operation.name': 'chat',
        'gen_ai.request.model': 'claude-opus-5-5',
      });
      expect(Number(chat['gen_ai.usage.input_tokens'])).toBeGreaterThan(0);
    }
    for (const lookup of named('look_up ').map(attributesOf))
      expect(lookup).toMatchObject({ 'tiers.lookup.status': 'not_found', 'tiers.lookup.cached': false });
  });

  test('puts no contents into its traces, and no key anywhere', () => {
    const traces = sent.collector.requests.map(({ body }) => body).join();
    for (const name of NAMES) {
      expect(traces).not.toContain(name);
      expect(traces).not.toContain(name.toLowerCase().replaceAll(' ', '-'));
    }
    const bodies = [...sent.collector.requests, ...sent.provider.requests, ...sent.webhook.requests].map(
      ({ body, path }) => body + path.replace('/services/SECRET', ''),
    );
    const asked = sent.model.requests.map(({ body }) => JSON.stringify(body));
    expect([...bodies, ...asked, sent.said].filter((text) => text.includes('SECRET'))).toEqual([]);
  });

  test('sends the model the facts that the doctor names, and no others', () => {
    const line = (kind: string): string =>
      sent.doctor.find((each) => each.startsWith(`  of ${kind}: `)) ?? '';
    for (const [kind, metrics] of Object.entries(PROMPT_METRICS))
      expect(line(kind)).toBe(`  of ${kind}: ${metrics.join(', ')}`);
    const known = new Set(Object.values(PROMPT_METRICS).flat());
    const shown = sent.model.requests
      .filter(({ body }) => !body.tools?.length)
      .flatMap(({ body }) => body.messages.filter(({ role }) => role === 'user'))
      .map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)))
      .flatMap((text) => text.replaceAll('\\"', '"').split(/\\n|\n/))
      .filter((each) => /^(?:[A-Z]\d?|the \w+)(?: = [\w-]+)?: [a-z]/.test(each))
      .flatMap((each) =>
        [...each.matchAll(/(?:: |, )([a-z][a-z0-9_]*(?:@previous)?) "/g)].map((match) => match[1]!),
      );
    expect(new Set(shown).size).toBeGreaterThan(10);
    expect([...new Set(shown)].filter((metric) => !known.has(metric as never))).toEqual([]);
  });

  test('asks the provider for name and domain alone, and the webhook gets the digest, as the doctor says', () => {
    for (const { path } of sent.provider.requests) {
      const { searchParams } = new URL(path, sent.provider.url);
      expect([...searchParams.keys()].sort()).toEqual(['name', 'website']);
      expect(searchParams.get('website')).toMatch(/^a-\d\.example$/);
    }
    expect(sent.webhook.requests).toHaveLength(1);
    const hostOf = (url: string): string => new URL(url).host;
    expect(sent.doctor.map((each) => /^To ([^ ,]+)/.exec(each)?.[1]).filter(Boolean)).toEqual([
      hostOf(sent.model.url),
      hostOf(sent.provider.url),
      hostOf(sent.webhook.url),
    ]);
    expect(sent.doctor.join()).toContain('the provider people-data-labs: name and domain of the accounts');
  });
});

describe('with trace_contents', () => {
  let sent: Sent;
  beforeAll(async () => {
    sent = await reportWith({ trace_contents: true });
  });
  test('prompts, replies and looked-up companies are in the traces; keys are not', () => {
    const traces = sent.collector.requests.map(({ body }) => body).join();
    expect(traces).toContain('gen_ai.input.messages');
    expect(traces).toContain('gen_ai.output.messages');
    expect(traces).toContain('Tessel Bank');
    expect(traces).not.toContain('SECRET');
  });
});
