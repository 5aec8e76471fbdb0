/** Spans as a collector receives them, OTLP/HTTP in JSON. */
import type { HttpRecorder } from './http-recorder.ts';

export interface WireSpan {
  name: string;
  spanId: string;
  parentSpanId?: string;
  status: { code?: number; message?: string };
  attributes: { key: string; value: Record<string, unknown> }[];
}

interface WireBody {
  resourceSpans: { scopeSpans: { spans: WireSpan[] }[] }[];
}

export const spansOf = (collector: HttpRecorder): WireSpan[] =>
  collector.requests.flatMap(({ body }) =>
    (JSON.parse(body) as WireBody).resourceSpans.flatMap((resource) =>
      resource.scopeSpans.flatMap((scope) => scope.spans),
    ),
  );

export const attributesOf = (span: WireSpan): Record<string, unknown> =>
  Object.fromEntries(span.attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
