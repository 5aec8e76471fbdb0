/**
 * The port to a language model. Nodes speak to it in these terms; agents/claude.ts puts Anthropic's SDK behind it,
 * agents/langchain-model.ts any other provider. A reply is data: it can propose words and ask for tools, nothing more.
 */
import type { z } from 'zod';

export type ContentBlock =
  | { type: 'text'; text: string }
  | { type: 'tool_use'; id: string; name: string; input: unknown }
  | { type: 'tool_result'; toolUseId: string; content: string; isError: boolean }
  /** A block of the provider's own (thinking), handed back as it came where the conversation goes on; never read. */
  | { type: 'opaque'; block: Record<string, unknown> };

export interface ModelMessage {
  role: 'user' | 'assistant';
  content: ContentBlock[];
}

export interface ToolDescription {
  name: string;
  description: string;
  /** JSON Schema of the input. */
  inputSchema: Record<string, unknown>;
}

export interface ModelRequest {
  /** Which work it is for, as the record and the traces name it: `draft tier-1`, `repair headline`. */
  step: string;
  /** Prompt file and version, recorded with the call. */
  prompt: { id: string; version: number };
  /** The same for all calls of a run, so that it is cached by the provider. */
  system: string;
  messages: ModelMessage[];
  tools?: ToolDescription[];
  /** Schema that the text of the reply must fit as JSON. */
  output?: z.ZodType;
  maxTokens: number;
}

export interface TokenUsage {
  /** Not from the cache. */
  input: number;
  output: number;
  cacheRead: number;
  cacheWrite: number;
}

export interface ModelReply {
  content: ContentBlock[];
  /** All text blocks, joined. */
  text: string;
  stopReason: 'end' | 'tool_use' | 'truncated' | 'refused';
  usage: TokenUsage;
  /** The model that answered, as the provider names it. */
  model: string;
}

/** @throws ModelCallError (domain/errors.ts), whose `kind` says what can be done about it. */
export interface LanguageModel {
  /** `anthropic:claude-opus-5-5`, `langchain:openai:…`; part of a run's identity. */
  readonly id: string;
  reply(request: ModelRequest, signal: AbortSignal): Promise<ModelReply>;
}
