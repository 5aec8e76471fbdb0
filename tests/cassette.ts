/**
 * Replies that capable readers wrote by hand, recorded with the requests that they answered: one
 * `{ id, request, response }` a line. Replayed, each request that is equal gets its recorded reply.
 */
import { readFileSync } from 'node:fs';
import type { Answer } from './model-server.ts';
import type { WireRequest, WireResponse } from './model-wire.ts';

export interface Recorded {
  id: string;
  request: WireRequest;
  response: WireResponse;
}

export function readCassette(file: string): Recorded[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Recorded);
}

/** For `startModelServer`: a request that was not recorded is refused with 404, so that a changed prompt is noticed. */
export function cassetteAnswer(file: string): Answer {
  const replies = new Map(readCassette(file).map(({ request, response }) => [keyOf(request), response]));
  return (request) => {
    const response = replies.get(keyOf(request));
    if (!response) {
      const message = 'the cassette has no reply to this request';
      return { fault: 'status', status: 404, message, retryAfterMs: null };
    }
    return { content: response.content, stopReason: response.stop_reason, usage: response.usage };
  };
}

/** Equal means: the same system prompt, messages and tools; how they are cached, and how long a reply may be, is not. */
function keyOf({ system, messages, tools }: WireRequest): string {
  const asked = { system: system ?? null, messages, tools: tools ?? [] };
  return JSON.stringify(asked, (key, value: unknown) => {
    if (key === 'cache_control') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
