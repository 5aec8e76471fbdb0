/** Any MCP server that offers `external_search { action: "enrich_company" }` [000-12]. */
import type { CallToolResult, Client } from '@modelcontextprotocol/client';
import { foldDomain } from '../domain/company-name.ts';
import type { CompanyQuery, CompanySource, EnrichmentReply } from '../domain/enrichment.ts';
import { withoutDomainReply } from './company-match.ts';
import { unavailableReply } from './company-signals.ts';
import { readSearchAnswer } from './search-answer.ts';

export type McpServer = { url: string; tool: string } | { command: string; args: string[]; tool: string };

export interface McpOptions {
  server: McpServer;
  /** Sent as a bearer token, or put into the environment of a started server as TIERS_MCP_TOKEN. */
  token: string | undefined;
  keepDays: number;
  concurrency: number;
  /** Seconds until connecting, and until a call, is given up. */
  timeout: number;
}

/** A source that connects for the first look-up under way and hangs up after the last. */
export function mcpSource(options: McpOptions): CompanySource {
  const connection = sharedConnection(options);
  return {
    id: 'mcp',
    keepDays: options.keepDays,
    concurrency: options.concurrency,
    async lookUp(query, signal) {
      signal.throwIfAborted();
      if (foldDomain(query.domain) === null) return withoutDomainReply('mcp');
      try {
        return await connection((client) => ask(client, query, options, signal));
      } catch {
        signal.throwIfAborted();
        // The message of the fault may hold the server's text or address; the record needs neither.
        return unavailableReply('mcp', `the MCP server did not answer within ${options.timeout} s or failed`);
      }
    },
  };
}

async function ask(
  client: Client,
  query: CompanyQuery,
  { server, timeout }: McpOptions,
  signal: AbortSignal,
): Promise<EnrichmentReply> {
  const limit = timeout * 1000;
  const result = await client.callTool(
    {
      name: server.tool,
      arguments: { action: 'enrich_company', company: query.name, domain: query.domain },
    },
    { signal, timeout: limit, maxTotalTimeout: limit },
  );
  if (result.isError === true)
    return unavailableReply('mcp', `the tool ${server.tool} answered with an error`);
  const answer = contentOf(result);
  return answer === undefined
    ? unavailableReply('mcp', 'the answer holds neither structured content nor JSON')
    : readSearchAnswer(answer, query, new Date().toISOString());
}

/** Structured content, else the first text that is JSON. */
function contentOf(result: CallToolResult): unknown {
  if (result.structuredContent !== undefined) return result.structuredContent;
  for (const block of result.content) {
    if (block.type !== 'text') continue;
    try {
      return JSON.parse(block.text);
    } catch {
      // Prose beside the data, or no data at all.
    }
  }
  return undefined;
}

interface Connection {
  client: Promise<Client>;
  users: number;
}

/** Runs work on one connection that all look-ups under way share; the last one closes it. */
function sharedConnection(options: McpOptions) {
  let open: Connection | null = null;
  return async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    open ??= { client: connect(options), users: 0 };
    const mine = open;
    mine.users += 1;
    try {
      return await work(await mine.client);
    } catch (fault) {
      // A connection on which something failed serves those that are on it, and nobody new.
      if (open === mine) open = null;
      throw fault;
    } finally {
      mine.users -= 1;
      if (mine.users === 0) {
        if (open === mine) open = null;
        await mine.client.then((client) => client.close()).catch(() => undefined);
      }
    }
  };
}

async function connect({ server, token, timeout }: McpOptions): Promise<Client> {
  // Read here, by those who look up over MCP: it is two megabytes of code.
  const { Client, StreamableHTTPClientTransport } = await import('@modelcontextprotocol/client');
  const { getDefaultEnvironment, StdioClientTransport } = await import('@modelcontextprotocol/client/stdio');
  const client = new Client({ name: 'account-tier-intelligence', version: '0.1.0' });
  const transport =
    'url' in server
      ? new StreamableHTTPClientTransport(new URL(server.url), {
          requestInit: token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
        })
      : new StdioClientTransport({
          command: server.command,
          args: server.args,
          env: { ...getDefaultEnvironment(), ...(token === undefined ? {} : { TIERS_MCP_TOKEN: token }) },
          stderr: 'ignore',
        });
  try {
    await client.connect(transport, { timeout: timeout * 1000 });
  } catch (fault) {
    await transport.close().catch(() => undefined);
    throw fault;
  }
  return client;
}
