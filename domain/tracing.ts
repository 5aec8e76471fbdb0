/**
 * Spans of what a run does: nodes, model calls, look-ups. Without a provider (cli/tracing.ts registers one when
 * OTEL_EXPORTER_OTLP_ENDPOINT is set) all of this does nothing. Spans carry ids, counts, names of steps and durations;
 * texts only where `trace_contents` asks for them, and keys never.
 *
 * Names and attributes, so that all spans of a run read alike:
 * - a node of the graph: `traced('node draft_batch', { 'tiers.run': runId, 'tiers.step': 'draft_batch' }, …)`
 * - a model call: `traced('chat claude-opus-5-5', { 'gen_ai.operation.name': 'chat', 'gen_ai.request.model': …,
 *   'tiers.step': request.step, 'tiers.prompt': 'tier-one', 'tiers.prompt_version': 1 }, async (span) => …)`; when the
 *   reply is there `span.setAttributes({ 'gen_ai.response.model', 'gen_ai.response.finish_reasons',
 *   'gen_ai.usage.input_tokens', 'gen_ai.usage.output_tokens', 'tiers.cost_usd' })`, and for contents
 *   `recordContents(span, { 'gen_ai.input.messages': …, 'gen_ai.output.messages': … })`
 * - a tool that a model asked for: `traced('execute_tool enrich_company', { 'gen_ai.operation.name': 'execute_tool',
 *   'gen_ai.tool.name': 'enrich_company' }, …)`
 * - a look-up: `traced('look_up people-data-labs', { 'tiers.provider': … }, async (span) => …)`, then
 *   `span.setAttributes({ 'tiers.lookup.status': 'found', 'tiers.lookup.cached': false, 'tiers.signals': 2 })`
 */
import {
  type Attributes,
  type AttributeValue,
  type Context,
  context,
  createContextKey,
  type Span,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

export type { Span } from '@opentelemetry/api';

const TRACER = 'account-tier-intelligence';
const CONTENTS = createContextKey('account-tier-intelligence contents');

/**
 * Runs the work inside a span that is the child of the span it is called in. A throw marks the span as failed, with
 * the error's name and `kind` alone (messages may quote what was sent), and goes on to the caller.
 */
export function traced<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>,
): Promise<T> {
  return trace.getTracer(TRACER).startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (fault) {
      markFailed(span, fault);
      throw fault;
    } finally {
      span.end();
    }
  });
}

function markFailed(span: Span, fault: unknown): void {
  const type = fault instanceof Error ? fault.name : 'unknown';
  const kind =
    fault instanceof Error && 'kind' in fault && typeof fault.kind === 'string' ? fault.kind : null;
  span.setAttribute('error.type', kind === null ? type : `${type}: ${kind}`);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Prompts, replies and tool inputs, put into the span only where the settings ask for contents. */
export function recordContents(span: Span, contents: Record<string, unknown>): void {
  if (context.active().getValue(CONTENTS) !== true) return;
  for (const [name, value] of Object.entries(contents)) span.setAttribute(name, contentOf(value));
}

/** The context in which `recordContents` records; cli/tracing.ts alone enters it. */
export function withContents(base: Context): Context {
  return base.setValue(CONTENTS, true);
}

const contentOf = (value: unknown): AttributeValue =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
