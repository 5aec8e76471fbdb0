/** An MCP server as a process of its own, for company-mcp.test.ts; it tells the token that it was started with. */
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

serveStdio(() => {
  const server = new McpServer({ name: 'news', version: '1.0.0' });
  const inputSchema = z.object({ action: z.string(), company: z.string(), domain: z.string() });
  server.registerTool(
    'external_search',
    { description: 'searches', inputSchema },
    async ({ company, domain }) => {
      const detail = `token ${process.env['TIERS_MCP_TOKEN']}`;
      const answer = {
        company: { name: company, domain },
        signals: [{ type: 'funding', date: '2026-05-01', detail }],
      };
      return { content: [{ type: 'text', text: JSON.stringify(answer) }] };
    },
  );
  return server;
});
