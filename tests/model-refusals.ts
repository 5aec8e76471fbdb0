/** What the Messages API refuses with 400, so that tests/model-server.ts refuses it too. */
import type { WireBlock, WireRequest } from './model-wire.ts';

/** What the API refuses with 400, and why; null when the request may pass. */
export function refusalOf(request: WireRequest): string | null {
  for (const name of ['temperature', 'top_p', 'top_k'])
    if (name in request) return `${name} is not supported by this API version`;
  if (request.tool_choice?.type === 'any' || request.tool_choice?.type === 'tool')
    return 'tool_choice may not force a tool on this model';
  if ((request['thinking'] as { type?: string } | undefined)?.type === 'disabled')
    return 'thinking may not be disabled on this model';
  if (!Number.isInteger(request.max_tokens) || request.max_tokens < 1) return 'max_tokens: field required';
  if (!Array.isArray(request.messages) || request.messages[0]?.role !== 'user')
    return 'messages: the first message must be from the user';
  if (request.messages.at(-1)?.role !== 'user') return 'messages: prefilling the reply is not supported';
  return refusedContent(request) ?? refusedSchema(request.output_config?.format?.schema);
}

function refusedContent(request: WireRequest): string | null {
  const blocks = (content: string | WireBlock[] | undefined): WireBlock[] =>
    typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? []);
  const all = [...blocks(request.system), ...request.messages.flatMap((message) => blocks(message.content))];
  if (all.some((block) => block.type === 'text' && !block.text?.trim()))
    return 'messages: text content blocks must be non-empty';
  if (all.filter((block) => block.cache_control).length > 4) return 'at most 4 blocks with cache_control';
  const asked = new Set(all.flatMap((block) => (block.type === 'tool_use' ? [block.id] : [])));
  const answered = new Set(all.flatMap((block) => (block.type === 'tool_result' ? [block.tool_use_id] : [])));
  if ([...answered].some((id) => !asked.has(id))) return 'messages: tool_result without its tool_use';
  if ([...asked].some((id) => !answered.has(id))) return 'messages: tool_use without its tool_result';
  return null;
}

function refusedSchema(schema: unknown): string | null {
  if (typeof schema !== 'object' || schema === null) return null;
  const node = schema as Record<string, unknown>;
  if (node['type'] === 'object' && node['additionalProperties'] !== false)
    return "output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false";
  for (const value of Object.values(node)) {
    const refused = refusedSchema(value);
    if (refused) return refused;
  }
  return null;
}
