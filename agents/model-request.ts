/** What identifies a model call and what it can cost; pure. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ModelCallError } from '../domain/errors.ts';
import type { ModelReply, ModelRequest, TokenUsage } from '../domain/language-model.ts';
import type { WriterSettings } from '../domain/settings.ts';

/** SHA-256 of everything that is sent: model, effort, system, messages, tools, schema, most tokens. */
export function requestHash(
  modelId: string,
  settings: Pick<WriterSettings, 'effort'>,
  request: ModelRequest,
): string {
  const sent = {
    model: modelId,
    effort: settings.effort,
    system: request.system,
    messages: request.messages,
    tools: request.tools ?? null,
    output: request.output ? z.toJSONSchema(request.output) : null,
    maxTokens: request.maxTokens,
  };
  return createHash('sha256').update(JSON.stringify(sent, inOrder)).digest('hex');
}

/** A jsonb column, a schema or a provider may hand keys in another order; the request is the same. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** US dollars by the settings' prices; null where they have none for the model. */
export function costOf(usage: TokenUsage, settings: WriterSettings): number | null {
  const price = settings.prices[settings.model];
  if (!price) return null;
  const micro =
    usage.input * price.input +
    usage.output * price.output +
    usage.cacheRead * price.cache_read +
    usage.cacheWrite * price.cache_write;
  // A millionth of a micro-dollar: sums of such costs print the same in whatever order they were made.
  return Math.round(micro * 1e6) / 1e12;
}

/** Text that we send has at least this many bytes a token (measured prose and JSON: 3 to 4). */
const LEAST_BYTES_PER_TOKEN = 2;

/** What a call costs when nothing is read from the cache and the reply is as long as it may be; null without a price. */
export function mostItCosts(request: ModelRequest, settings: WriterSettings): number | null {
  const { system, messages, tools, output } = request;
  const sent = JSON.stringify([system, messages, tools ?? null, output ? z.toJSONSchema(output) : null]);
  const input = Math.ceil(Buffer.byteLength(sent) / LEAST_BYTES_PER_TOKEN);
  const price = settings.prices[settings.model];
  const written = price !== undefined && price.cache_write > price.input;
  const usage = { input: written ? 0 : input, cacheWrite: written ? input : 0, cacheRead: 0 };
  return costOf({ ...usage, output: request.maxTokens }, settings);
}

/**
 * The reply as the data that was asked for.
 * @throws ModelCallError `malformed` when it was cut, refused, is no JSON or does not fit. The reply stays stored:
 * asking again with the same request gives the same reply.
 */
export function readOutput<Output>(reply: ModelReply, schema: z.ZodType<Output>): Output {
  if (reply.stopReason === 'truncated')
    throw new ModelCallError('malformed', 'The reply was cut at its longest.');
  if (reply.stopReason === 'refused') throw new ModelCallError('malformed', 'The model refused to answer.');
  let value: unknown;
  try {
    value = JSON.parse(unfenced(reply.text));
  } catch {
    throw new ModelCallError('malformed', 'The reply is not the JSON that was asked for.');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole').slice(0, 3);
  throw new ModelCallError(
    'malformed',
    `The reply does not fit what was asked for, at ${places.join(', ')}.`,
  );
}

/** Models that are given the schema in words alone often put their JSON into a fenced block. */
const unfenced = (text: string): string =>
  /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/.exec(text)?.[1] ?? text;
