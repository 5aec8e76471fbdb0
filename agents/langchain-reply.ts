/** What a provider answered through langchain, in the port's terms. Providers name their stop reasons each in its way. */
import type { AIMessage, UsageMetadata } from '@langchain/core/messages';
import { ModelCallError } from '../domain/errors.ts';
import type { ContentBlock, ModelReply } from '../domain/language-model.ts';

const STOP_REASONS: [RegExp, ModelReply['stopReason']][] = [
  [/^(tool_use|tool_calls|function_call)$/i, 'tool_use'],
  [/^(max_tokens|length|model_length|model_context_window_exceeded)$/i, 'truncated'],
  [/^(refusal|content_filter|safety|prohibited_content|guardrail_intervened|recitation)$/i, 'refused'],
  [/^(end_turn|stop|stop_sequence|complete)$/i, 'end'],
];

/** @throws ModelCallError `malformed` when it has no stop reason: langchain hands over a cut reply as if it were whole. */
export function langchainReply(message: AIMessage, model: string): ModelReply {
  const said = message.response_metadata as Record<string, unknown>;
  const stopReason = stopReasonOf(message, said);
  const content = contentOf(message);
  const usage = message.usage_metadata as UsageMetadata | undefined;
  const cacheRead = usage?.input_token_details?.cache_read ?? 0;
  const cacheWrite = usage?.input_token_details?.cache_creation ?? 0;
  return {
    content,
    text: content.map((block) => (block.type === 'text' ? block.text : '')).join(''),
    stopReason,
    usage: {
      input: Math.max(0, (usage?.input_tokens ?? 0) - cacheRead - cacheWrite),
      output: usage?.output_tokens ?? 0,
      cacheRead,
      cacheWrite,
    },
    model: String(said['model_name'] ?? said['model'] ?? model),
  };
}

function stopReasonOf(message: AIMessage, said: Record<string, unknown>): ModelReply['stopReason'] {
  const given =
    said['stop_reason'] ??
    said['finish_reason'] ??
    said['finishReason'] ??
    said['stopReason'] ??
    said['done_reason'];
  const known = STOP_REASONS.find(([pattern]) => pattern.test(String(given)))?.[1];
  if (!known) {
    throw new ModelCallError(
      'malformed',
      'The model broke off: its reply does not say that it is at its end.',
    );
  }
  return known === 'end' && message.tool_calls?.length ? 'tool_use' : known;
}

function contentOf(message: AIMessage): ContentBlock[] {
  const parts = typeof message.content === 'string' ? [] : message.content;
  const opaque = parts
    .filter((part) => part.type === 'thinking' || part.type === 'redacted_thinking')
    .map((part): ContentBlock => ({ type: 'opaque', block: { ...part } }));
  const text = message.text;
  return [
    ...opaque,
    ...(text === '' ? [] : [{ type: 'text' as const, text }]),
    ...(message.tool_calls ?? []).map(
      (call, index): ContentBlock => ({
        type: 'tool_use',
        id: call.id ?? `call_${index}`,
        name: call.name,
        input: call.args,
      }),
    ),
  ];
}

/** By status where there is one; messages of providers are not passed on, since they can quote what was sent. */
export function langchainFailure(
  fault: unknown,
  step: string,
  { stopped, late }: { stopped: boolean; late: boolean },
): ModelCallError {
  if (fault instanceof ModelCallError) return fault;
  const about = `The model call for "${step}"`;
  if (stopped) return new ModelCallError('aborted', `${about} was stopped.`);
  if (late) return new ModelCallError('unavailable', `${about} was given up: no whole reply in time.`);
  const status = statusOf(fault);
  if (status !== null) {
    const kind =
      status === 401 || status === 403
        ? 'unauthorized'
        : status === 408 || status === 409 || status === 429 || status >= 500
          ? 'unavailable'
          : 'rejected';
    return new ModelCallError(kind, `${about} was answered ${status}.`);
  }
  const name = fault instanceof Error ? fault.name : 'fault';
  if (/connection|fetch|network|timeout/i.test(`${name} ${fault instanceof Error ? fault.message : ''}`)) {
    return new ModelCallError('unavailable', `${about} found no connection to the model.`);
  }
  return new ModelCallError('malformed', `${about} brought no whole message.`);
}

function statusOf(fault: unknown): number | null {
  const { status, statusCode, response } = (fault ?? {}) as Record<string, unknown>;
  const of = (response ?? {}) as Record<string, unknown>;
  return [status, statusCode, of['status']].find((value) => typeof value === 'number') ?? null;
}
