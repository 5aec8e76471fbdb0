/**
 * A server on loopback that speaks the Messages API, plain and streamed, and can fail in every way that the real one
 * can. It records every request it got, and refuses what the real API refuses.
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { refusalOf } from './model-refusals.ts';
import {
  cachedUsage,
  ERROR_TYPES,
  eventsOf,
  tokensOf,
  type WireBlock,
  type WireRequest,
  type WireResponse,
  type WireUsage,
} from './model-wire.ts';

export interface Reply {
  /** A text, or blocks; a `tool_use` needs no id. */
  content: string | WireBlock[];
  /** `end_turn`, or `tool_use` where a tool is asked for, unless said. */
  stopReason?: string | null;
  usage?: Partial<WireUsage>;
  /** Milliseconds until the reply begins; the server's own unless said. */
  latencyMs?: number;
}

export type Fault =
  /** An answer with this HTTP status. `retryAfterMs`, 1 unless said, is when to ask again; null leaves it out. */
  | { fault: 'status'; status: number; type?: string; message?: string; retryAfterMs?: number | null }
  /** The stream ends in the middle of the text: properly closed, or the connection torn. */
  | { fault: 'cut'; how: 'closed' | 'destroyed'; content?: string }
  /** An error event in the middle of the stream. */
  | { fault: 'error_event'; type?: string; content?: string }
  /** A page of HTML with status 200, as a proxy gives. */
  | { fault: 'html' }
  /** The stream begins and says nothing more until the promise is settled; then it is torn. */
  | { fault: 'silent'; until: Promise<unknown> };

export type Answer = (request: WireRequest, call: number) => Reply | Fault | Promise<Reply | Fault>;

interface ReceivedRequest {
  body: WireRequest;
  headers: IncomingHttpHeaders;
}

export interface ModelServer {
  url: string; // for ANTHROPIC_BASE_URL
  /** Every request to /v1/messages, in the order it came; retries too. */
  requests: ReceivedRequest[];
  /** Calls under way at once, at most. */
  busiest: () => number;
  close: () => Promise<void>;
}

interface Desk {
  answer: Answer;
  latencyMs: number;
  requests: ReceivedRequest[];
  seen: Set<string>;
}

export interface ModelServerOptions {
  port?: number;
  /** Milliseconds until each reply begins. */
  latencyMs?: number;
  /** Told when a request came, and when its response was sent whole or was not. */
  watch?: (what: 'asked' | 'answered' | 'cut', received: ReceivedRequest) => void;
}

/** `answer` is asked for each request; `call` counts from 1. */
export async function startModelServer(
  answer: Answer,
  options: ModelServerOptions = {},
): Promise<ModelServer> {
  const desk: Desk = { answer, latencyMs: options.latencyMs ?? 0, requests: [], seen: new Set() };
  let [now, most] = [0, 0];
  const server = createServer((request, response) => {
    most = Math.max(most, ++now);
    response.on('close', () => now--);
    handle(desk, options, request, response).catch((fault: unknown) => {
      if (response.headersSent) response.destroy();
      else sendError(response, { fault: 'status', status: 500, message: String(fault), retryAfterMs: 1 });
    });
  });
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: desk.requests,
    busiest: () => most,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  desk: Desk,
  options: ModelServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = (request.url ?? '').split('?')[0];
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as WireRequest;
  const refuse = (status: number, message: string): void =>
    sendError(response, { fault: 'status', status, message, retryAfterMs: null });
  if (!path?.startsWith('/v1/messages')) return refuse(404, `no ${path}`);
  if (!request.headers.authorization && !request.headers['x-api-key'])
    return refuse(401, 'a key is required');
  if (!request.headers['anthropic-version']) return refuse(400, 'anthropic-version: header is required');
  if (path === '/v1/messages/count_tokens')
    return sendJson(response, 200, { input_tokens: tokensOf([body.system, body.messages, body.tools]) });
  const received = { body, headers: request.headers };
  const call = desk.requests.push(received);
  options.watch?.('asked', received);
  response.on('close', () => options.watch?.(response.writableFinished ? 'answered' : 'cut', received));
  const refused = refusalOf(body);
  if (refused) return refuse(400, refused);
  const answered = await desk.answer(body, call);
  if ('fault' in answered) return fail(response, body, answered);
  const latency = answered.latencyMs ?? desk.latencyMs;
  if (latency > 0) await delay(latency);
  const message = messageOf(body, call, answered, desk.seen);
  if (!body.stream) return sendJson(response, 200, message);
  beginStream(response);
  for (const [type, data] of eventsOf(message)) sendEvent(response, type, data);
  response.end();
}

function messageOf(request: WireRequest, call: number, reply: Reply, seen: Set<string>): WireResponse {
  const given = typeof reply.content === 'string' ? [{ type: 'text', text: reply.content }] : reply.content;
  const content = given.map((block, index) =>
    finished(block, `toolu_${String(call).padStart(8, '0')}_${index}`),
  );
  const asks = content.some((block) => block.type === 'tool_use');
  return {
    id: `msg_${call}`,
    type: 'message',
    role: 'assistant',
    model: request.model,
    content,
    stop_reason: reply.stopReason === undefined ? (asks ? 'tool_use' : 'end_turn') : reply.stopReason,
    stop_sequence: null,
    usage: { ...cachedUsage(request, seen), output_tokens: tokensOf(content), ...reply.usage },
  };
}

function finished(block: WireBlock, id: string): WireBlock {
  if (block.type === 'tool_use') return { id, ...block };
  if (block.type === 'thinking') return { signature: `signed ${id}`, ...block };
  return { type: block.type, text: block.text ?? '' };
}

async function fail(response: ServerResponse, request: WireRequest, fault: Fault): Promise<void> {
  if (fault.fault === 'status') return sendError(response, fault);
  if (fault.fault === 'html') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<html><body>Sign in to the company network</body></html>');
    return;
  }
  const text = ('content' in fault && fault.content) || 'The account is';
  const message = messageOf(request, 0, { content: text }, new Set());
  beginStream(response);
  for (const [type, data] of eventsOf(message).slice(0, -3)) sendEvent(response, type, data);
  if (fault.fault === 'silent') await fault.until;
  if (fault.fault === 'error_event') {
    const type = fault.type ?? 'overloaded_error';
    sendEvent(response, 'error', { error: { type, message: 'Overloaded' } });
  }
  if (fault.fault === 'error_event' || (fault.fault === 'cut' && fault.how === 'closed')) response.end();
  // What was written leaves first: a connection torn before its first byte would be asked again by the client.
  else response.write(': \n\n', () => response.destroy());
}

function beginStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
}

function sendEvent(response: ServerResponse, type: string, data: Record<string, unknown>): void {
  response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

function sendError(response: ServerResponse, fault: Extract<Fault, { fault: 'status' }>): void {
  const { status, retryAfterMs = 1 } = fault;
  if (retryAfterMs !== null) {
    response.setHeader('retry-after-ms', String(retryAfterMs));
    if (retryAfterMs >= 1000) response.setHeader('retry-after', String(Math.ceil(retryAfterMs / 1000)));
  }
  const type = fault.type ?? ERROR_TYPES[status] ?? 'api_error';
  sendJson(response, status, { type: 'error', error: { type, message: fault.message ?? type } });
}
