/** The wire format of the Messages API (version 2026-10-21) as tests/model-server.ts speaks it: bodies, events, usage. */
import { createHash } from 'node:crypto';

export interface WireBlock {
  type: string;
  text?: string;
  cache_control?: { type: 'ephemeral' };
  id?: string;
  name?: string;
  input?: unknown;
  tool_use_id?: string;
  content?: string | WireBlock[];
  is_error?: boolean;
  thinking?: string;
  signature?: string;
}

interface WireMessage {
  role: 'user' | 'assistant';
  content: string | WireBlock[];
}

/** A request as the client sent it; further keys are kept. */
export interface WireRequest {
  model: string;
  max_tokens: number;
  system?: string | WireBlock[];
  messages: WireMessage[];
  tools?: { name: string; description?: string; input_schema: Record<string, unknown> }[];
  tool_choice?: { type: string };
  output_config?: { effort?: string; format?: { type: string; schema: Record<string, unknown> } };
  stream?: boolean;
  [key: string]: unknown;
}

export interface WireUsage {
  input_tokens: number;
  output_tokens: number;
  cache_creation_input_tokens: number;
  cache_read_input_tokens: number;
}

export interface WireResponse {
  id: string;
  type: 'message';
  role: 'assistant';
  model: string;
  content: WireBlock[];
  stop_reason: string | null;
  stop_sequence: null;
  usage: WireUsage;
}

/** The error type that goes with an HTTP status. */
export const ERROR_TYPES: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};

export type StreamEvent = [type: string, data: Record<string, unknown>];

/** All text that a request carries, in the order the model reads it. */
export function textOf(request: WireRequest): string {
  const of = (content: string | WireBlock[] | undefined): string =>
    content === undefined || typeof content === 'string'
      ? (content ?? '')
      : content.map((block) => block.text ?? of(block.content)).join('\n');
  return [of(request.system), ...request.messages.map((message) => of(message.content))].join('\n');
}

/** An estimate, as the real count is the provider's own: four characters a token. */
export const tokensOf = (value: unknown): number => Math.ceil((JSON.stringify(value) ?? '').length / 4);

const SMALLEST_CACHED = 512;

/**
 * What a prompt cache would say: each `cache_control` writes the prefix that it ends; the longest prefix written
 * before is read, also where a conversation went on and its breakpoint moved; what follows up to the last breakpoint
 * is written, the rest is plain input. Prefixes under 512 tokens are not cached.
 */
export function cachedUsage(request: WireRequest, seen: Set<string>): Omit<WireUsage, 'output_tokens'> {
  const blocks: unknown[] = [...(request.tools ?? [])];
  const prefixes: { key: string; tokens: number; ends: boolean }[] = [];
  let tokens = tokensOf(request.tools ?? []);
  const add = (role: string, content: string | WireBlock[] | undefined): void => {
    const list = typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? []);
    for (const { cache_control, ...block } of list) {
      blocks.push([role, block]);
      tokens += tokensOf(block);
      const key = createHash('sha256')
        .update(JSON.stringify([request.model, blocks]))
        .digest('hex');
      prefixes.push({ key, tokens, ends: cache_control !== undefined });
    }
  };
  add('system', request.system);
  for (const message of request.messages) add(message.role, message.content);
  const upTo = prefixes.findLastIndex((prefix) => prefix.ends && prefix.tokens >= SMALLEST_CACHED);
  const cached = prefixes.slice(0, upTo + 1);
  const read = cached.findLast((prefix) => seen.has(prefix.key))?.tokens ?? 0;
  const written = (cached.at(-1)?.tokens ?? 0) - read;
  for (const { key, ends, tokens: size } of cached) if (ends && size >= SMALLEST_CACHED) seen.add(key);
  return {
    input_tokens: tokens - read - written,
    cache_creation_input_tokens: written,
    cache_read_input_tokens: read,
  };
}

/** The events of a streamed response. Blocks come in parts of a few characters, as they do from the real API. */
export function eventsOf(message: WireResponse): StreamEvent[] {
  const begun = { ...message, content: [], stop_reason: null, usage: { ...message.usage, output_tokens: 1 } };
  return [
    ['message_start', { message: begun }],
    ['ping', {}],
    ...message.content.flatMap(blockEvents),
    [
      'message_delta',
      {
        delta: { stop_reason: message.stop_reason, stop_sequence: null },
        usage: { output_tokens: message.usage.output_tokens },
      },
    ],
    ['message_stop', {}],
  ];
}

function blockEvents(block: WireBlock, index: number): StreamEvent[] {
  const delta = (value: Record<string, unknown>): StreamEvent => [
    'content_block_delta',
    { index, delta: value },
  ];
  const stop: StreamEvent = ['content_block_stop', { index }];
  const start = (content: Record<string, unknown>): StreamEvent => [
    'content_block_start',
    { index, content_block: content },
  ];
  if (block.type === 'tool_use') {
    const parts = inParts(JSON.stringify(block.input));
    return [
      start({ ...block, input: {} }),
      ...parts.map((part) => delta({ type: 'input_json_delta', partial_json: part })),
      stop,
    ];
  }
  if (block.type === 'thinking') {
    return [
      start({ type: 'thinking', thinking: '', signature: '' }),
      ...inParts(block.thinking ?? '').map((part) => delta({ type: 'thinking_delta', thinking: part })),
      delta({ type: 'signature_delta', signature: block.signature ?? '' }),
      stop,
    ];
  }
  return [
    start({ type: 'text', text: '', citations: null }),
    ...inParts(block.text ?? '').map((part) => delta({ type: 'text_delta', text: part })),
    stop,
  ];
}

const inParts = (text: string): string[] => text.match(/[\s\S]{1,60}/g) ?? [];
