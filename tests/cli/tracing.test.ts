/** What reaches a collector: a real receiver on loopback, read in the wire format (OTLP/HTTP, JSON). */
import { afterEach, describe, expect, test } from 'vitest';
import { withTracing } from '../../cli/tracing.ts';
import { ModelCallError } from '../../domain/errors.ts';
import { recordContents, traced } from '../../domain/tracing.ts';
import { type HttpRecorder, recordHttp } from '../http-recorder.ts';
import { attributesOf, spansOf } from '../otlp.ts';

const MODEL = { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': 'claude-opus-5-5' };

/** A run in small: a node that calls the model and looks a company up, both at once. */
const smallRun = () =>
  traced('node draft_batch', { 'tiers.step': 'draft_batch' }, async () => {
    await Promise.all([
      traced('chat claude-opus-5-5', MODEL, async (span) => {
        recordContents(span, { 'gen_ai.input.messages': [{ text: 'the facts of Acme' }] });
        span.setAttribute('gen_ai.usage.input_tokens', 812);
      }),
      traced('look_up snapshot', { 'tiers.provider': 'snapshot' }, async () => undefined),
    ]);
  });

describe('traces', () => {
  let collector: HttpRecorder | undefined;
  let warnings: string[] = [];
  afterEach(async () => {
    await collector?.close();
    collector = undefined;
    warnings = [];
  });

  const command = <T>(work: () => Promise<T>, endpoint: string | undefined, contents = false): Promise<T> =>
    withTracing(
      {
        settings: { traceEndpoint: endpoint, agent: { trace_contents: contents } },
        output: { warn: (text) => warnings.push(text) },
      },
      'tiers report',
      work,
    );

  test('spans arrive with their parents: command, node, then model call and look-up beside each other', async () => {
    collector = await recordHttp();
    await command(smallRun, collector.url);
    const spans = new Map(spansOf(collector).map((span) => [span.name, span]));
    const id = (name: string) => spans.get(name)!.spanId;
    expect([...spans.keys()].sort()).toEqual([
      'chat claude-opus-5-5',
      'look_up snapshot',
      'node draft_batch',
      'tiers report',
    ]);
    expect(spans.get('tiers report')!.parentSpanId ?? '').toBe('');
    expect(spans.get('node draft_batch')!.parentSpanId).toBe(id('tiers report'));
    expect(spans.get('chat claude-opus-5-5')!.parentSpanId).toBe(id('node draft_batch'));
    expect(spans.get('look_up snapshot')!.parentSpanId).toBe(id('node draft_batch'));
    expect(attributesOf(spans.get('chat claude-opus-5-5')!)).toEqual({
      ...MODEL,
      'gen_ai.usage.input_tokens': 812,
    });
    expect(collector.requests.map(({ path, headers }) => [path, headers['content-type']])).toEqual([
      ['/v1/traces', 'application/json'],
    ]);
    expect(warnings).toEqual([]);
  });

  test('contents stay here unless asked for', async () => {
    collector = await recordHttp();
    await command(smallRun, collector.url);
    expect(collector.requests[0]!.body).not.toContain('Acme');
    await command(smallRun, collector.url, true);
    expect(collector.requests[1]!.body).toContain('the facts of Acme');
  });

  test('a failure is marked by kind; its message, which may quote what was sent, is not told', async () => {
    collector = await recordHttp();
    const failing = () =>
      traced('chat claude-opus-5-5', MODEL, () =>
        Promise.reject(new ModelCallError('rejected', 'bad request: key sk-ant-123 for Acme')),
      );
    await expect(command(failing, collector.url)).rejects.toThrow('bad request');
    const body = collector.requests.map((request) => request.body).join('');
    expect(body).not.toMatch(/sk-ant|Acme/);
    const failed = spansOf(collector).filter((span) => span.status.code === 2);
    expect(failed.map((span) => attributesOf(span)['error.type'])).toEqual([
      'ModelCallError: rejected',
      'ModelCallError: rejected',
    ]);
  });

  test('without an endpoint nothing is recorded', async () => {
    const seen = await command(() => traced('node', {}, async (span) => span.isRecording()), undefined);
    expect(seen).toBe(false);
  });

  test.each([
    ['http://127.0.0.1:9/?token=hidden', 'Traces could not be sent to 127.0.0.1:9;'],
    ['no address', 'OTEL_EXPORTER_OTLP_ENDPOINT is no URL'],
  ])('where nobody listens (%s) the answer stands, and one warning says so', async (address, warning) => {
    expect(await command(async () => 'the report', address)).toBe('the report');
    expect(warnings).toEqual([expect.stringContaining(warning)]);
    expect(warnings[0]).not.toContain('hidden');
  });

  test('so it does where the collector refuses', async () => {
    collector = await recordHttp((response) => response.writeHead(400).end());
    expect(await command(async () => 'the report', collector.url)).toBe('the report');
    expect(warnings).toHaveLength(1);
  });

  test('a collector that never answers holds the command for a bounded time only', async () => {
    collector = await recordHttp(() => undefined);
    expect(await command(async () => 'the report', collector.url)).toBe('the report');
    expect(warnings).toHaveLength(1);
  });
});
