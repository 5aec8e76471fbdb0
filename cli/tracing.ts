/**
 * Where spans go: to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names, as OTLP over HTTP in JSON; nowhere
 * without it. Telemetry serves the report: a collector that is down or slow costs two seconds at the end and a warning.
 */
import { context, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { traced, withContents } from '../domain/tracing.ts';
import type { Output } from './output.ts';
import type { Settings } from './settings.ts';

/** Milliseconds that sending may take, and that a finished command waits for it. */
const SEND_WITHIN = 2_000;

interface Traced {
  settings: Pick<Settings, 'traceEndpoint'> & { agent: Pick<Settings['agent'], 'trace_contents'> };
  output: Pick<Output, 'warn'>;
}

/**
 * Runs a command inside a span of its name and sends what it recorded. Never throws on its own account; what the
 * work throws goes on to the caller after its span was sent.
 */
export async function withTracing<T>(
  { settings, output }: Traced,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const endpoint = settings.traceEndpoint;
  if (endpoint === undefined) return work();
  if (!URL.canParse(endpoint)) {
    output.warn('OTEL_EXPORTER_OTLP_ENDPOINT is no URL, so no traces are sent; write http://HOST:4318.');
    return work();
  }
  const sending = new CountedExporter(exporterFor(endpoint));
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'account-tier-intelligence' }),
    spanProcessors: [new BatchSpanProcessor(sending, { exportTimeoutMillis: SEND_WITHIN })],
  });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const start = settings.agent.trace_contents ? withContents(ROOT_CONTEXT) : ROOT_CONTEXT;
  try {
    return await context.with(start, () => traced(name, {}, work));
  } finally {
    const inTime = await within(SEND_WITHIN, provider.shutdown());
    trace.disable();
    context.disable();
    if (!inTime || sending.failed > 0)
      output.warn(
        `Traces could not be sent to ${new URL(endpoint).host}; the command itself is not affected.`,
      );
  }
}

function exporterFor(endpoint: string): SpanExporter {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  return new OTLPTraceExporter({ url, timeoutMillis: SEND_WITHIN });
}

/** Counts the batches that did not arrive; the exporter itself says nothing. */
class CountedExporter implements SpanExporter {
  failed = 0;
  readonly #inner: SpanExporter;

  constructor(inner: SpanExporter) {
    this.#inner = inner;
  }

  export(...[spans, done]: Parameters<SpanExporter['export']>): void {
    this.#inner.export(spans, (result) => {
      if (result.error) this.failed += 1;
      done(result);
    });
  }

  shutdown(): Promise<void> {
    return this.#inner.shutdown();
  }

  forceFlush(): Promise<void> {
    return this.#inner.forceFlush?.() ?? Promise.resolve();
  }
}

/** Whether the work came to a good end in that time. */
async function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  const inTime = await Promise.race([done, tooLong]);
  clearTimeout(timer);
  return inTime;
}
