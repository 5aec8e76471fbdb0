/**
 * Claude through Anthropic's SDK, streamed. The system prompt and the end of what was asked are marked for the
 * provider's cache. No sampling parameter is ever sent and no tool is forced: the API refuses both.
 */
import Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { UsageError } from '../domain/errors.ts';
import type {
  ContentBlock,
  LanguageModel,
  ModelMessage,
  ModelReply,
  ModelRequest,
} from '../domain/language-model.ts';
import type { WriterSettings } from '../domain/settings.ts';
import { claudeFailure } from './claude-failures.ts';
import { noMessage } from './sound-reply.ts';

export interface ClaudeOptions {
  apiKey: string | undefined;
  /** Where the API answers; undefined means Anthropic's own address. */
  baseUrl: string | undefined;
  settings: WriterSettings;
}

const ANTHROPIC_URL = 'https://api.anthropic.com';
const CACHED = { type: 'ephemeral' } as const;

/**
 * A call is given up after `settings.timeout` seconds, the client's two retries included.
 * @throws UsageError when there is no key; `reply` throws ModelCallError only.
 */
export function claudeModel({ apiKey, baseUrl, settings }: ClaudeOptions): LanguageModel {
  if (!apiKey) {
    throw new UsageError('Claude needs a key, and ANTHROPIC_API_KEY is not set.', {
      hint: 'Set ANTHROPIC_API_KEY, or leave the writing to the built-in writer with --writer builtin.',
    });
  }
  // What the SDK would take from the environment by itself is given here; spans are made by ask-model.ts alone.
  const client = new Anthropic({
    apiKey,
    authToken: null,
    webhookKey: null,
    baseURL: baseUrl ?? ANTHROPIC_URL,
    maxRetries: 2,
    logLevel: 'off',
    openTelemetry: false,
  });
  return {
    id: `anthropic:${settings.model}`,
    async reply(request, signal) {
      const late = AbortSignal.timeout(settings.timeout * 1000);
      const options = { signal: AbortSignal.any([signal, late]), timeout: settings.timeout * 1000 };
      try {
        return replyOf(await client.messages.stream(bodyOf(request, settings), options).finalMessage());
      } catch (fault) {
        throw claudeFailure(fault, { request, apiKey, stopped: signal.aborted, late: late.aborted });
      }
    },
  };
}

function bodyOf(request: ModelRequest, settings: WriterSettings): Anthropic.MessageStreamParams {
  const format = request.output && zodOutputFormat(request.output);
  return {
    model: settings.model,
    max_tokens: request.maxTokens,
    system: [{ type: 'text', text: request.system, cache_control: CACHED }],
    messages: markLast(request.messages.map(messageParam).filter(({ content }) => content.length > 0)),
    output_config: {
      effort: settings.effort,
      ...(format && { format: { type: 'json_schema', schema: format.schema } }),
    },
    ...(request.tools && {
      tools: request.tools.map((tool) => ({
        name: tool.name,
        description: tool.description,
        input_schema: tool.inputSchema as Anthropic.Tool.InputSchema,
      })),
    }),
  };
}

function messageParam({ role, content }: ModelMessage): Anthropic.MessageParam {
  // The API refuses a text without words, such as an empty reply that is sent back for repair.
  const said = content.filter((block) => block.type !== 'text' || block.text.trim() !== '');
  return { role, content: said.map(blockParam) };
}

function blockParam(block: ContentBlock): Anthropic.ContentBlockParam {
  if (block.type === 'tool_use')
    return { type: 'tool_use', id: block.id, name: block.name, input: block.input };
  if (block.type === 'tool_result') {
    const { toolUseId, content, isError } = block;
    return { type: 'tool_result', tool_use_id: toolUseId, content, is_error: isError };
  }
  // Only what this provider sent is ever opaque (replyOf).
  if (block.type === 'opaque') return block.block as unknown as Anthropic.ContentBlockParam;
  return { type: 'text', text: block.text };
}

/** The second breakpoint: what was asked is read from the cache when the conversation goes on (repairs, tools). */
function markLast(messages: Anthropic.MessageParam[]): Anthropic.MessageParam[] {
  const last = messages.at(-1);
  if (last?.role !== 'user' || typeof last.content === 'string') return messages;
  const blocks = last.content.map((block, index) =>
    index === last.content.length - 1 && (block.type === 'text' || block.type === 'tool_result')
      ? { ...block, cache_control: CACHED }
      : block,
  );
  return [...messages.slice(0, -1), { role: 'user', content: blocks }];
}

function replyOf(message: Anthropic.Message): ModelReply {
  const { usage } = message;
  return {
    content: message.content.flatMap(contentBlock),
    text: message.content.map((block) => (block.type === 'text' ? block.text : '')).join(''),
    stopReason: stopReasonOf(message.stop_reason),
    usage: {
      input: usage.input_tokens,
      output: usage.output_tokens,
      cacheRead: usage.cache_read_input_tokens ?? 0,
      cacheWrite: usage.cache_creation_input_tokens ?? 0,
    },
    model: message.model,
  };
}

function contentBlock(block: Anthropic.ContentBlock): ContentBlock[] {
  if (block.type === 'text') return [{ type: 'text', text: block.text }];
  if (block.type === 'tool_use') {
    return [{ type: 'tool_use', id: block.id, name: block.name, input: block.input }];
  }
  if (block.type === 'thinking' || block.type === 'redacted_thinking') {
    return [{ type: 'opaque', block: { ...block } }];
  }
  return [];
}

/** A pause is a turn that is not at its end: like a cut one, what it says is not taken for the whole. */
function stopReasonOf(reason: Anthropic.StopReason | null): ModelReply['stopReason'] {
  if (reason === 'end_turn' || reason === 'stop_sequence') return 'end';
  if (reason === 'tool_use') return 'tool_use';
  if (reason === 'refusal') return 'refused';
  if (reason === null) throw noMessage('it has no stop reason');
  return 'truncated';
}
