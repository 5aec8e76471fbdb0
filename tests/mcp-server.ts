/** A real MCP server over HTTP on loopback, with one tool `external_search`. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { McpServer as McpAddress } from '../tools/company-mcp.ts';

export type McpToolResult = {
  content: { type: 'text'; text: string }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
};
export type McpHandler = (input: unknown) => McpToolResult | Promise<McpToolResult>;

/** Serves one tool; `seen` are the inputs of its calls, `tokens` the authorization of every request. */
export async function withMcpServer<T>(
  handler: McpHandler,
  work: (server: McpAddress, seen: unknown[], tokens: (string | undefined)[]) => Promise<T>,
): Promise<T> {
  const seen: unknown[] = [];
  const tokens: (string | undefined)[] = [];
  const { fetch, close } = createMcpHandler(() => {
    const server = new McpServer({ name: 'news', version: '1.0.0' });
    const inputSchema = z.object({ action: z.string(), company: z.string(), domain: z.string().nullable() });
    server.registerTool('external_search', { description: 'searches', inputSchema }, async (input) => {
      seen.push(input);
      return handler(input);
    });
    return server;
  });
  const http = createServer((request, response) => {
    tokens.push(request.headers.authorization);
    void serve(fetch, request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/mcp`;
  try {
    return await work({ url, tool: 'external_search' }, seen, tokens);
  } finally {
    await close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }
}

async function serve(
  fetch: (request: Request) => Promise<Response>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const body = method === 'POST' ? { body: await buffer(request) } : {};
  const answer = await fetch(new Request(`http://127.0.0.1${url}`, { method, headers, ...body }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
